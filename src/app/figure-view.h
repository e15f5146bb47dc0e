/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure on the screen: it draws, says what lies under the pointer, and turns clicks and keys into
 * choices of month and strategy. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"
#include "draw/figure.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_FIGURE_VIEW (loadline_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineFigureView, loadline_figure_view, LOADLINE, FIGURE_VIEW, GtkWidget)

GtkWidget *loadline_figure_view_new (const LoadlineFigure *figure);

/* Another figure in its place. */
void loadline_figure_view_set_figure (LoadlineFigureView *self, const LoadlineFigure *figure);
const LoadlineFigure *loadline_figure_view_get_figure (LoadlineFigureView *self);

/* What the picture is asked for now; borrowed from the planner. */
LoadlineFigureInput loadline_figure_view_get_input (LoadlineFigureView *self);

LoadlinePlanner *loadline_figure_view_get_planner (LoadlineFigureView *self); /* (nullable) */

/* Shows what @planner knows; NULL shows nothing. Emits "shown" whenever that has changed. */
void loadline_figure_view_set_planner (LoadlineFigureView *self, LoadlinePlanner *planner);

G_END_DECLS
