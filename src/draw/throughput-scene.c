/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axis of throughput is chosen so that demand stays legible: capacities far above it are cut off, or
 * the axis becomes logarithmic. */
#include "draw/throughput-scene.h"

#include "draw/throughput-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The axis ends at this much of the greatest demand: capacities far above it would make it a line at
 * the bottom. */
#define MOST_OF_DEMAND 2.2

/* How far a logarithmic axis reaches from the greatest demand, up and down. */
#define MOST_FACTOR 1e4

/* The bounds of what is shown: demand, and what the strategies that are shown serve at their best, where
 * they fit. */
typedef struct
{
  double least_demand;
  double demand;
  double least_capacity;
  double capacity;
} Range;

static Range
find_range (const LoadlineFigureInput *input, bool fitting)
{
  Range range = { .least_demand = INFINITY, .least_capacity = INFINITY };

  for (int m = 0; m < input->projection->n_months; m++)
    {
      double peak = input->projection->demand[m].peak_rps;

      if (isfinite (peak))
        range.demand = fmax (range.demand, peak);
      if (isfinite (peak) && peak > 0)
        range.least_demand = fmin (range.least_demand, peak);
    }
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    {
      double best = 0;

      for (int m = 0; loadline_chart_shows (input, s) && m < input->projection->n_months; m++)
        {
          const LoadlineResult *result = loadline_chart_result (input, m, s);

          if ((result->feasible || !fitting) && isfinite (result->capacity_rps))
            best = fmax (best, result->capacity_rps);
        }
      range.capacity = fmax (range.capacity, best);
      if (best > 0)
        range.least_capacity = fmin (range.least_capacity, best);
    }
  return range;
}

/* The bounds of the axis, @low 0 for an even one. It ends somewhat above the demand where a capacity is in
 * sight there; where all are far above it, a logarithmic axis shows both. */
static double
find_bounds (const LoadlineFigureInput *input, double *low)
{
  Range fitting = find_range (input, true);
  Range range = fitting.capacity > 0 ? fitting : find_range (input, false);
  double most = range.demand * MOST_OF_DEMAND;

  *low = 0;
  if (!(range.demand > 0))
    return range.capacity;
  if (isfinite (range.least_capacity) && range.least_capacity > most)
    {
      *low = fmax (range.least_demand / 3, range.demand / MOST_FACTOR);
      return fmin (range.capacity * 1.3, range.demand * MOST_FACTOR);
    }
  return fmax (range.demand * 1.15, fmin (range.capacity * 1.05, most));
}

void
loadline_throughput_add_line (LoadlineLine *line, const LoadlineFigureInput *input, int strategy,
                              double (*value) (const LoadlineResult *result))
{
  int n = input->projection->n_months;

  line->strategy = (LoadlineStrategyId) strategy;
  line->strong = strategy == loadline_chart_selected (input);
  for (int m = 0; m < n; m++)
    {
      const LoadlineResult *result = loadline_chart_result (input, m, strategy);
      bool next = m + 1 >= n || loadline_chart_result (input, m + 1, strategy)->feasible;

      line->y[2 * m] = line->y[2 * m + 1] = value (result);
      line->full[2 * m] = result->feasible;
      line->full[2 * m + 1] = result->feasible && next;
    }
}

static double
capacity_of (const LoadlineResult *result)
{
  return result->capacity_rps;
}

void
loadline_throughput_place_line (const LoadlineThroughput *self, LoadlineLine *line)
{
  for (int p = 0; p < 2 * self->input->projection->n_months; p++)
    line->y[p] = loadline_scale_place (&self->plot.y, line->y[p]);
}

void
loadline_throughput_init (LoadlineThroughput *self, const LoadlineFigureInput *input,
                          const LoadlineTheme *theme, double width, double height)
{
  const LoadlineProjection *projection = input->projection;
  LoadlinePlotRequest request = { .month = loadline_chart_month (input), .half_months = true };
  int n = projection->n_months;

  memset (self, 0, offsetof (LoadlineThroughput, lines));
  self->input = input;
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_chart_shows (input, s))
      {
        LoadlineLine *line = &self->lines[self->n_lines];

        loadline_throughput_add_line (line, input, s, capacity_of);
        self->ends[self->n_lines++] =
          (LoadlineLineEnd){ line->strategy, line->y[2 * n - 1], line->strong };
      }
  self->title = input->title ? loadline_throughput_message (input) : NULL;
  self->short_title = input->title ? loadline_throughput_short_message (input) : NULL;
  request.high = find_bounds (input, &request.low);
  self->y_title = g_strdup (request.low > 0 ? _ ("Requests per second, peak minute, logarithmic")
                                            : _ ("Requests per second, peak minute"));

  request.titles[0] = self->title;
  request.titles[1] = self->short_title;
  request.y_title = self->y_title;
  request.start = loadline_projection_month (projection, 0);
  request.n_months = n;
  request.ends = self->ends;
  request.n_ends = self->n_lines;
  loadline_plot_init (&self->plot, &request, theme, width, height);
  for (int p = 0; p < 2 * n; p++)
    self->places[p] = loadline_scale_place (&self->plot.x, p / 2 + (p % 2 == 0 ? -0.5 : 0.5));
  for (int i = 0; i < self->n_lines; i++)
    loadline_throughput_place_line (self, &self->lines[i]);
}

void
loadline_throughput_clear (LoadlineThroughput *self)
{
  g_free (self->title);
  g_free (self->short_title);
  g_free (self->y_title);
}

/* Where the demand lies, within the plot. */
double
loadline_throughput_demand_y (const LoadlineThroughput *self, int month)
{
  const LoadlineBox *area = &self->plot.area;
  double y = loadline_scale_place (&self->plot.y, self->input->projection->demand[month].peak_rps);

  return isfinite (y) ? fmax (y, area->y) : area->y + area->height;
}

double
loadline_throughput_month_x (const LoadlineThroughput *self, int month)
{
  return (self->places[2 * month] + self->places[2 * month + 1]) / 2;
}
