/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the figures of lines over months have in common. */
#include "draw/month-lines.h"

#include <math.h>

/* Where the line ends, which may be before the last month; NAN where it shows nowhere. */
static double
last_value (const LoadlineLine *line, int n_months)
{
  int m = n_months - 1;

  while (m > 0 && isnan (line->y[m]))
    m--;
  return line->y[m];
}

static void
add_line (LoadlineMonthLines *self, int series)
{
  LoadlineLine *line = &self->lines[self->n_lines];
  const LoadlineMonthLinesSpec *spec = &self->spec;

  line->strategy = (LoadlineStrategyId) series;
  line->strong = series == spec->strong;
  for (int m = 0; m < self->n_months; m++)
    {
      line->y[m] = spec->value (self->input, series, m);
      line->full[m] = spec->full (self->input, series, m)
                      && (m + 1 >= self->n_months || spec->full (self->input, series, m + 1));
    }
  self->ends[self->n_lines] = (LoadlineLineEnd){ line->strategy, last_value (line, self->n_months),
                                                 line->strong || series == spec->told };
  self->n_lines++;
}

void
loadline_month_lines_init (LoadlineMonthLines *self, const LoadlineFigureInput *input,
                           LoadlineMonthLinesSpec spec, const LoadlineTheme *theme, double width,
                           double height)
{
  LoadlinePlotRequest request = {
    .y_title = spec.y_title,
    .money = spec.money,
    .start = loadline_projection_month (input->projection, 0),
    .n_months = input->projection->n_months,
    .low = spec.low,
    .high = spec.high,
    .month = loadline_chart_month (input),
    .names = spec.names,
    .ends = self->ends,
  };

  self->input = input;
  self->spec = spec;
  self->n_months = input->projection->n_months;
  self->n_lines = 0;
  for (int s = 0; s < spec.n_series; s++)
    if (spec.names != NULL || loadline_chart_shows (input, s))
      add_line (self, s);
  request.n_ends = self->n_lines;
  for (int i = 0; i < LOADLINE_MAX_TITLES; i++)
    request.titles[i] = spec.titles[i];
  loadline_plot_init (&self->plot, &request, theme, width, height);
  for (int m = 0; m < self->n_months; m++)
    {
      self->places[m] = loadline_scale_place (&self->plot.x, m);
      for (int i = 0; i < self->n_lines; i++)
        self->lines[i].y[m] = loadline_scale_place (&self->plot.y, self->lines[i].y[m]);
    }
}

void
loadline_month_lines_clear (LoadlineMonthLines *self)
{
  for (int i = 0; i < LOADLINE_MAX_TITLES; i++)
    g_free (self->spec.titles[i]);
  g_free (self->spec.y_title);
}

void
loadline_month_lines_draw (LoadlineMonthLines *self, cairo_t *cr, LoadlineSpace *space)
{
  loadline_chart_space_init (space, &self->plot, self->places, self->n_months, self->lines,
                             self->n_lines);
  loadline_plot_draw_frame (&self->plot, cr);
  loadline_plot_draw_cursor (&self->plot, cr);
  cairo_save (cr);
  loadline_plot_clip (&self->plot, cr);
  loadline_lines_draw (cr, self->plot.text.theme, self->plot.text.unit, self->places,
                       self->n_months, self->lines, self->n_lines);
  cairo_restore (cr);
  loadline_chart_draw_key (&self->plot, cr, self->lines, self->n_lines, self->n_months);
}

void
loadline_month_lines_pick (const LoadlineMonthLines *self, double x, double y,
                           char *(*say) (const LoadlineFigureInput *input, int month),
                           LoadlinePick *pick)
{
  *pick = (LoadlinePick){ .month = -1, .strategy = -1, .node = -1 };
  loadline_chart_pick (&self->plot, self->places, self->n_months, self->lines, self->n_lines, x, y,
                       pick);
  if (pick->month >= 0)
    pick->text = say (self->input, pick->month);
  else if (pick->strategy >= 0)
    pick->text = g_strdup (self->spec.names != NULL ? self->spec.names[pick->strategy]
                                                    : loadline_chart_label (pick->strategy));
  if (self->spec.names != NULL)
    {
      pick->strategy = -1;
      pick->name = false;
    }
}

GArray *
loadline_month_lines_focusables (const LoadlineMonthLines *self,
                                 char *(*say) (const LoadlineFigureInput *input, int month))
{
  GArray *months = loadline_chart_focusables (&self->plot, self->places, self->n_months,
                                              self->lines, self->n_lines, self->input, say);

  for (guint i = 0; self->spec.names != NULL && i < months->len; i++)
    g_array_index (months, LoadlineFocusable, i).pick.strategy = -1;
  return months;
}
