/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The geometry of the throughput figure, shared by its files. */
#pragma once

#include "draw/chart.h"

G_BEGIN_DECLS

/* Made anew for drawing and for looking up a point; freed with loadline_throughput_clear(). Steps have two points a
 * month, where it begins and where it ends. */
typedef struct
{
  const LoadlineFigureInput *input;
  LoadlinePlot plot;
  LoadlineLineEnd ends[LOADLINE_N_STRATEGIES];
  char *title;
  char *short_title;
  char *y_title;
  int n_lines;
  LoadlineLine lines[LOADLINE_N_STRATEGIES];
  double places[LOADLINE_MAX_POINTS];
} LoadlineThroughput;

void loadline_throughput_init (LoadlineThroughput *self, const LoadlineFigureInput *input,
                               const LoadlineTheme *theme, double width, double height);
void loadline_throughput_clear (LoadlineThroughput *self);

/* Where a month lies, and the demand in it, within the plot. */
double loadline_throughput_month_x (const LoadlineThroughput *self, int month);
double loadline_throughput_demand_y (const LoadlineThroughput *self, int month);

/* Fills @line with a value of @strategy by month, as steps; then puts it where it is drawn. */
void loadline_throughput_add_line (LoadlineLine *line, const LoadlineFigureInput *input,
                                   int strategy, double (*value) (const LoadlineResult *result));
void loadline_throughput_place_line (const LoadlineThroughput *self, LoadlineLine *line);

/* Draws the most that each strategy could ever serve, where that is more than it serves, or it is selected; and
 * names it. */
void loadline_throughput_draw_ceilings (LoadlineThroughput *self, cairo_t *cr,
                                        LoadlineSpace *space);

/* Marks where strategies run out, on the demand that they no longer carry, and notes why. */
void loadline_throughput_draw_marks (LoadlineThroughput *self, cairo_t *cr, LoadlineSpace *space);

/* The strategy that runs out where a mark is under the point; of several the selected one, else the first;
 * -1 where no mark is. */
int loadline_throughput_mark_at (const LoadlineThroughput *self, double x, double y);

G_END_DECLS
