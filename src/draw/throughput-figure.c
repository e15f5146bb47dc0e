/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long each strategy carries the demand: demand as a filled area, what each strategy serves as
 * steps above it, and where it runs out. */
#include "draw/figures.h"

#include "draw/throughput-scene.h"
#include "draw/throughput-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The demand's outline, level for half a month at both ends. */
static void
trace_demand (const LoadlineThroughput *self, cairo_t *cr)
{
  int n = self->input->projection->n_months;

  cairo_new_path (cr);
  cairo_move_to (cr, self->places[0], loadline_throughput_demand_y (self, 0));
  for (int m = 0; m < n; m++)
    cairo_line_to (cr, loadline_throughput_month_x (self, m),
                   loadline_throughput_demand_y (self, m));
  cairo_line_to (cr, self->places[2 * n - 1], loadline_throughput_demand_y (self, n - 1));
}

static void
draw_demand (LoadlineThroughput *self, cairo_t *cr)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  double bottom = self->plot.area.y + self->plot.area.height;

  trace_demand (self, cr);
  cairo_line_to (cr, self->places[2 * self->input->projection->n_months - 1], bottom);
  cairo_line_to (cr, self->places[0], bottom);
  cairo_close_path (cr);
  loadline_colour_use (theme->demand, cr, 0.3);
  cairo_fill (cr);
  trace_demand (self, cr);
  loadline_colour_use (loadline_colour_readable (theme->demand, theme->background, theme->text, 3),
                       cr, 1);
  cairo_set_line_width (cr, 0.14 * self->plot.text.unit);
  cairo_stroke (cr);
}

/* The name of the area, within it where it is high enough. */
static void
name_demand (LoadlineThroughput *self, cairo_t *cr, LoadlineSpace *space)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  LoadlineTextStyle style = { .size = 0.9 };
  const char *words = _ ("Demand");
  int n = self->input->projection->n_months;
  LoadlineBox box;

  loadline_text_measure (&self->plot.text, &style, words, &box.width, &box.height);
  box.y = self->plot.area.y + self->plot.area.height - box.height - 0.4 * self->plot.text.unit;
  for (int i = 2 * n - 1; i >= 0; i--)
    {
      double gap = 0.4 * self->plot.text.unit;
      int m = i / 2;

      box.x = i % 2 == 1 ? loadline_throughput_month_x (self, m) - gap - box.width
                         : loadline_throughput_month_x (self, m) + gap;
      if (loadline_throughput_demand_y (self, m) > box.y - gap
          || !loadline_space_is_free (space, &box))
        continue;
      loadline_text_draw (&self->plot.text, cr, &style, words, theme->text, box.x, box.y, 0, 0);
      loadline_space_take_box (space, box);
      return;
    }
}

static void
take_demand (LoadlineThroughput *self, LoadlineSpace *space)
{
  for (int m = 0; m + 1 < self->input->projection->n_months; m++)
    loadline_space_take_stroke (space, loadline_throughput_month_x (self, m),
                                loadline_throughput_demand_y (self, m),
                                loadline_throughput_month_x (self, m + 1),
                                loadline_throughput_demand_y (self, m + 1));
}

static void
draw (const LoadlineFigureInput *input, cairo_t *cr, double width, double height,
      const LoadlineTheme *theme)
{
  LoadlineThroughput scene;
  g_auto (LoadlineSpace) space = { 0 };
  int n_points = 2 * input->projection->n_months;

  loadline_throughput_init (&scene, input, theme, width, height);
  loadline_chart_space_init (&space, &scene.plot, scene.places, n_points, scene.lines,
                             scene.n_lines);
  take_demand (&scene, &space);
  cairo_save (cr);
  loadline_plot_draw_frame (&scene.plot, cr);
  cairo_save (cr);
  loadline_plot_clip (&scene.plot, cr);
  draw_demand (&scene, cr);
  cairo_restore (cr);
  loadline_plot_draw_cursor (&scene.plot, cr);
  cairo_save (cr);
  loadline_plot_clip (&scene.plot, cr);
  loadline_lines_draw (cr, theme, scene.plot.text.unit, scene.places, n_points, scene.lines,
                       scene.n_lines);
  cairo_restore (cr);
  loadline_chart_draw_key (&scene.plot, cr, scene.lines, scene.n_lines, n_points);
  loadline_throughput_draw_ceilings (&scene, cr, &space);
  loadline_throughput_draw_marks (&scene, cr, &space);
  name_demand (&scene, cr, &space);
  loadline_chart_draw_events (&scene.plot, cr, &space, input);
  loadline_plot_draw_names (&scene.plot, cr);
  cairo_restore (cr);
  loadline_throughput_clear (&scene);
}

static void
pick_at (const LoadlineFigureInput *input, double width, double height, const LoadlineTheme *theme,
         double x, double y, LoadlinePick *pick)
{
  LoadlineThroughput scene;

  *pick = (LoadlinePick){ .month = -1, .strategy = -1, .node = -1 };
  loadline_throughput_init (&scene, input, theme, width, height);
  loadline_chart_pick (&scene.plot, scene.places, 2 * input->projection->n_months, scene.lines,
                       scene.n_lines, x, y, pick);
  if (pick->strategy < 0)
    pick->strategy = loadline_throughput_mark_at (&scene, x, y);
  loadline_throughput_clear (&scene);
  if (pick->month >= 0)
    pick->text = loadline_throughput_say_month (input, pick->month);
  else if (pick->strategy >= 0)
    pick->text = g_strdup (loadline_chart_label (pick->strategy));
}

static GArray *
focusables (const LoadlineFigureInput *input, double width, double height,
            const LoadlineTheme *theme)
{
  LoadlineThroughput scene;
  GArray *months;

  loadline_throughput_init (&scene, input, theme, width, height);
  months =
    loadline_chart_focusables (&scene.plot, scene.places, 2 * input->projection->n_months,
                               scene.lines, scene.n_lines, input, loadline_throughput_say_month);
  for (guint i = 0; i < months->len; i++)
    {
      LoadlineFocusable *part = &g_array_index (months, LoadlineFocusable, i);

      if (part->pick.strategy < 0)
        part->pick.strategy = loadline_throughput_mark_at (&scene, part->x + part->width / 2,
                                                           part->y + part->height / 2);
    }
  loadline_throughput_clear (&scene);
  return months;
}

const LoadlineFigure loadline_throughput_figure = {
  .id = "throughput",
  .label = N_ ("Throughput"),
  .summary = N_ ("The demand of each month against what each strategy can carry"),
  .draw = draw,
  .describe = loadline_throughput_describe,
  .data = loadline_throughput_data,
  .pick = pick_at,
  .focusables = focusables,
};
