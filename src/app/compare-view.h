/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view that sets the scenarios side by side: what differs, what follows, and one chart of all. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_COMPARE_VIEW (loadline_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineCompareView, loadline_compare_view, LOADLINE, COMPARE_VIEW, GtkWidget)

void loadline_compare_view_set_planner (LoadlineCompareView *self, LoadlinePlanner *planner);

G_END_DECLS
