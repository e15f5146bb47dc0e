/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of a figure over months or another quantity: title, axes, grid, the names of its lines and the cursor of the
 * chosen month. It decides what fits and leaves out what does not. */
#pragma once

#include "draw/month-axis.h"
#include "draw/space.h"

G_BEGIN_DECLS

#define LOADLINE_MAX_TITLES 3

/* One line's name at its end. @strategy: or another series, where the request has names of its own;
 * @value: where it ends, NAN for a line that shows nowhere. */
typedef struct
{
  LoadlineStrategyId strategy;
  double value;
  bool strong;
} LoadlineLineEnd;

/**
 * LoadlinePlotRequest: what a figure wants framed. Everything is borrowed.
 * @titles: its message, and the same in fewer and fewer words; NULL past the last
 * @y_title: what the values are and their unit
 * @money: the values are amounts of money
 * @low: 0 for an axis that starts at 0; else the least value of a logarithmic one
 * @high: the greatest value shown
 * @half_months: half a month of room before the first and after the last, for steps
 * @month: the chosen month, -1 for none
 * @names: of the lines, by series, where they are not strategies; else NULL
 * @columns: the names of columns that lie across instead of months, n_months of them; NULL for months
 * @rows, @n_rows: the names of rows that lie below each other instead of values; NULL for values
 * @x_title: what lies across and its unit, where it is not months; NULL for months. Then @x_high: the
 *   greatest value across, from 0 on
 */
typedef struct
{
  const char *titles[LOADLINE_MAX_TITLES];
  const char *y_title;
  bool money;
  LoadlineMonth start;
  int n_months;
  double low;
  double high;
  bool half_months;
  int month;
  LoadlineLineEnd *ends;
  int n_ends;
  const char *const *names;
  const char *const *columns;
  const char *const *rows;
  int n_rows;
  const char *x_title;
  double x_high;
} LoadlinePlotRequest;

/* A placed name. @strategies: bit set of the lines it names; @strong: of those that are strong; @box:
 * what it takes. */
typedef struct
{
  unsigned strategies;
  unsigned strong;
  bool above; /* the line ends above the plot */
  double wanted;
  LoadlineBox box;
} LoadlineLineName;

typedef enum
{
  LOADLINE_NAMES_NONE,
  LOADLINE_NAMES_AT_ENDS,
  LOADLINE_NAMES_IN_LEGEND,
} LoadlineNames;

/* A framed plot. */
typedef struct
{
  LoadlineText text;
  LoadlinePlotRequest request; /* Borrowed contents */
  LoadlineBox picture;
  LoadlineBox area;
  LoadlineScale x;
  LoadlineScale y;
  double ticks[LOADLINE_MAX_TICKS];
  int n_ticks;
  double tick_step;
  const char *title; /* the one shown; NULL for none */
  double title_height;
  bool has_y_title;
  double y_title_y; /* its top */
  int month_rows;
  LoadlineNames names_at;
  LoadlineLineName names[LOADLINE_N_STRATEGIES];
  int n_names;
} LoadlinePlot;

void loadline_plot_init (LoadlinePlot *self, const LoadlinePlotRequest *request,
                         const LoadlineTheme *theme, double width, double height);

/* Paints the background, grid, axes and their words: before the lines. */
void loadline_plot_draw_frame (LoadlinePlot *self, cairo_t *cr);

/* Confines drawing to the plot's area, with a little room for line widths; undone by cairo_restore(). */
void loadline_plot_clip (const LoadlinePlot *self, cairo_t *cr);

/* Paints the names of the lines: after the lines. */
void loadline_plot_draw_names (LoadlinePlot *self, cairo_t *cr);

/* Paints what something means beside the title of the values, with a sample of a light line where @line; nothing
 * where there is no room. */
void loadline_plot_draw_key (LoadlinePlot *self, cairo_t *cr, const char *words, bool line);

/* Paints the cursor of the chosen month. */
void loadline_plot_draw_cursor (LoadlinePlot *self, cairo_t *cr);

/* The month under @x, -1 outside the plot; the strategy whose name lies under the point, -1 if none. */
int loadline_plot_month_at (const LoadlinePlot *self, double x, double y);
int loadline_plot_name_at (const LoadlinePlot *self, double x, double y);

G_END_DECLS
