/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of the plot: the frame (plot.c) and the names of its lines (plot-names.c). */
#pragma once

#include "draw/plot.h"

/* Styles of a plot's words. */
#define LOADLINE_STYLE_NAME(is_strong) ((LoadlineTextStyle){ .size = 0.95, .strong = (is_strong) })

/* What the names would take beside the plot, 0 where there are none. */
double loadline_plot_names_width (LoadlinePlot *self);

/* Places the names beside the area; false where they don't fit. */
bool loadline_plot_names_at_ends (LoadlinePlot *self);

/* Places them in rows from @top on; returns the height they take, 0 where they don't fit. */
double loadline_plot_names_in_legend (LoadlinePlot *self, double top);
