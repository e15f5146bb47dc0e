/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The main view: verdict, flowchart, charts and strategy table, side by side or, where the window is
 * narrow, one above the other. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_PLAN_VIEW (loadline_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (LoadlinePlanView, loadline_plan_view, LOADLINE, PLAN_VIEW, GtkWidget)

void loadline_plan_view_set_planner (LoadlinePlanView *self, LoadlinePlanner *planner);

/* Puts @figure in the place of the upper one, without keeping that for the next window. */
void loadline_plan_view_show_figure (LoadlinePlanView *self, const LoadlineFigure *figure);

G_END_DECLS
