/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure on the screen: it draws, says what lies under the pointer, and turns clicks and keys into
 * choices of month and strategy. */
#pragma once

#include <gtk/gtk.h>

#include "app/comparison.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_FIGURE_VIEW (loadline_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineFigureView, loadline_figure_view, LOADLINE, FIGURE_VIEW, GtkWidget)

GtkWidget *loadline_figure_view_new (const LoadlineFigure *figure);

/* Shows the same as @other. */
GtkWidget *loadline_figure_view_new_like (LoadlineFigureView *other);

/* Another figure in its place. */
void loadline_figure_view_set_figure (LoadlineFigureView *self, const LoadlineFigure *figure);
const LoadlineFigure *loadline_figure_view_get_figure (LoadlineFigureView *self);

/* What the picture is asked for now; borrowed from the planner. */
LoadlineFigureInput loadline_figure_view_get_input (LoadlineFigureView *self);

LoadlinePlanner *loadline_figure_view_get_planner (LoadlineFigureView *self); /* (nullable) */

/* Shows what @planner knows; NULL shows nothing. Emits "shown" whenever that has changed. */
void loadline_figure_view_set_planner (LoadlineFigureView *self, LoadlinePlanner *planner);

/* Shows the scenarios of @comparison side by side where the figure can; to be said once. The planner is
 * still told apart. */
void loadline_figure_view_set_comparison (LoadlineFigureView *self, LoadlineComparison *comparison);

/* Emits "pointed" with the policy's node that the pointer or the keyboard comes to, -1 for none, and "taken"
 * with one that is clicked or chosen by key. */

/* Marks the policy's node @node as if the pointer were there; -1 none. */
void loadline_figure_view_point (LoadlineFigureView *self, int node);

/* Shows the decision up to @step of its way, an index into loadline_decision_path(); -1 for all of it. */
void loadline_figure_view_set_step (LoadlineFigureView *self, int step);

G_END_DECLS
