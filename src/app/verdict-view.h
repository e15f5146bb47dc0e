/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdict: the answer first, in one or two sentences. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_VERDICT_VIEW (loadline_verdict_view_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineVerdictView, loadline_verdict_view, LOADLINE, VERDICT_VIEW, GtkBox)

void loadline_verdict_view_set_planner (LoadlineVerdictView *self, LoadlinePlanner *planner);

/* What it says of the month that @planner has chosen, a line a sentence. (transfer full) */
char *loadline_verdict_dup_text (LoadlinePlanner *planner);

G_END_DECLS
