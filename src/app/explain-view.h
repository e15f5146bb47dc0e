/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view that tells how the rule comes to its answer in the chosen month: the flowchart, and the decision
 * step by step, walked one node at a time. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_EXPLAIN_VIEW (loadline_explain_view_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineExplainView, loadline_explain_view, LOADLINE, EXPLAIN_VIEW, GtkWidget)

void loadline_explain_view_set_planner (LoadlineExplainView *self, LoadlinePlanner *planner);

G_END_DECLS
