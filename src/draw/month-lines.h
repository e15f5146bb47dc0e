/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of lines over months: one line a strategy or scenario, framed, drawn, picked and walked alike. A
 * figure adds what is its own between drawing the lines and their names. */
#pragma once

#include "draw/chart.h"

G_BEGIN_DECLS

/**
 * LoadlineMonthLinesSpec: what a figure wants drawn.
 * @value: of a line in a month; what is not finite is left out
 * @full: whether the month counts as one that fits; else it is drawn lightly
 * @n_series: how many lines there may be; those that loadline_chart_shows() hides are left out
 * @names: of the lines where they are no strategies, else NULL; borrowed
 * @titles: as of a plot, (transfer full). @y_title: (transfer full)
 * @money: the values are amounts of money
 * @low: least value of a logarithmic axis, 0 for one from 0 on
 * @high: the greatest value shown
 * @strong: the series drawn strong, -1 for none
 * @told: the series that the title tells of, whose name is strong too; -1 for none
 */
typedef struct
{
  double (*value) (const LoadlineFigureInput *input, int series, int month);
  bool (*full) (const LoadlineFigureInput *input, int series, int month);
  int n_series;
  const char *const *names;
  char *titles[LOADLINE_MAX_TITLES];
  char *y_title;
  bool money;
  double low;
  double high;
  int strong;
  int told;
} LoadlineMonthLinesSpec;

/* The geometry: made anew for drawing and for looking up a point. @lines: places on the surface. */
typedef struct
{
  const LoadlineFigureInput *input;
  LoadlineMonthLinesSpec spec;
  LoadlinePlot plot;
  int n_months;
  int n_lines;
  LoadlineLineEnd ends[LOADLINE_N_STRATEGIES];
  LoadlineLine lines[LOADLINE_N_STRATEGIES];
  double places[LOADLINE_MAX_POINTS];
} LoadlineMonthLines;

/* Takes over what @spec owns. */
void loadline_month_lines_init (LoadlineMonthLines *self, const LoadlineFigureInput *input,
                                LoadlineMonthLinesSpec spec, const LoadlineTheme *theme,
                                double width, double height);
void loadline_month_lines_clear (LoadlineMonthLines *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LoadlineMonthLines, loadline_month_lines_clear)

/* Frame, cursor and lines; @space is made ready for what the figure adds. */
void loadline_month_lines_draw (LoadlineMonthLines *self, cairo_t *cr, LoadlineSpace *space);

/* What lies under a point, with what @say tells of its month. */
void loadline_month_lines_pick (const LoadlineMonthLines *self, double x, double y,
                                char *(*say) (const LoadlineFigureInput *input, int month),
                                LoadlinePick *pick);

/* The months as a keyboard walks them. (transfer full) */
GArray *loadline_month_lines_focusables (const LoadlineMonthLines *self,
                                         char *(*say) (const LoadlineFigureInput *input,
                                                       int month));

G_END_DECLS
