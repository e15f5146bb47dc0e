/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of strategies, drawn so that lines that lie on each other all show: where several coincide
 * their dashes take turns. */
#pragma once

#include "draw/theme.h"

G_BEGIN_DECLS

/* The most points of a line: two a month. */
#define LOADLINE_MAX_POINTS 256

/**
 * LoadlineLine: one strategy's line over places that all lines share.
 * @y: by point; NAN where there is nothing
 * @full: by segment, point i to i + 1: drawn in full, else as a light dotted line
 * @strong: of the selected strategy
 */
typedef struct
{
  LoadlineStrategyId strategy;
  bool strong;
  double y[LOADLINE_MAX_POINTS];
  bool full[LOADLINE_MAX_POINTS];
} LoadlineLine;

/* Draws @n lines through @n_points places @x; @unit: the picture's unit of text. */
void loadline_lines_draw (cairo_t *cr, const LoadlineTheme *theme, double unit, const double *x,
                          int n_points, const LoadlineLine *lines, int n);

/* The line nearest to a point, within @reach of it; -1 where none is. Among lines that lie on each other
 * the strong one, else the first. */
int loadline_lines_nearest (const double *x, int n_points, const LoadlineLine *lines, int n,
                            double at_x, double at_y, double reach);

/* The width of a line. */
double loadline_line_width (double unit, bool strong);

/* Makes @strategy's colour and dashes those of @cr, for a sample of its line. */
void loadline_line_style (cairo_t *cr, const LoadlineTheme *theme, double unit,
                          LoadlineStrategyId strategy, bool strong);

G_END_DECLS
