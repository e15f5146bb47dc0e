/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long each strategy carries the demand: demand as a filled area, what each strategy serves as
 * steps above it, and where it runs out. */
#include "draw/figures.h"

#include "draw/chart.h"
#include "draw/format.h"
#include "draw/sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The axis ends at this much of the greatest demand: capacities far above it would make it a line at
 * the bottom. */
#define MOST_OF_DEMAND 2.2

/* The picture's geometry: made anew for drawing and for looking up a point. Steps have two points a
 * month, where it begins and where it ends. */
typedef struct
{
  const LoadlineFigureInput *input;
  LoadlinePlot               plot;
  LoadlineLineEnd            ends[LOADLINE_N_STRATEGIES];
  char                      *title;
  char                      *y_title;
  int                        n_lines;
  LoadlineLine               lines[LOADLINE_N_STRATEGIES];
  double                     places[LOADLINE_MAX_POINTS];
} Scene;

static const LoadlineResult *
result_at (const LoadlineFigureInput *input, int month, int strategy)
{
  return loadline_projection_result (input->projection, month, (LoadlineStrategyId) strategy);
}

static char *
month_name (const LoadlineFigureInput *input, int month)
{
  return loadline_format_month (loadline_projection_month (input->projection, month));
}

static char *
message_of_selected (const LoadlineFigureInput *input, int strategy)
{
  const LoadlineStrategySummary *summary = &input->projection->summaries[strategy];
  g_autofree char *month = NULL;
  g_autofree char *words = NULL;

  if (summary->runs_out < 0)
    {
      month = month_name (input, input->projection->n_months - 1);
      /* Translators: the label of a strategy, a month */
      return g_strdup_printf (_ ("“%s” carries the demand to the end, %s"),
                              loadline_chart_label (strategy), month);
    }
  month = month_name (input, summary->runs_out);
  words = loadline_limits_to_words (summary->first_limits);
  /* Translators: the label of a strategy, a month, what runs out: memory and latency */
  return g_strdup_printf (_ ("“%s” runs out in %s: %s"), loadline_chart_label (strategy), month, words);
}

static char *
message (const LoadlineFigureInput *input)
{
  int lasting = 0;

  if (loadline_chart_selected (input) >= 0)
    return message_of_selected (input, loadline_chart_selected (input));
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    lasting += input->projection->summaries[s].runs_out < 0;
  if (lasting == 0)
    return g_strdup (_ ("No strategy carries the demand to the end"));
  return g_strdup_printf (ngettext ("%d strategy carries the demand to the end",
                                    "%d strategies carry the demand to the end",
                                    (unsigned long) lasting),
                          lasting);
}

static double
find_high (const LoadlineFigureInput *input)
{
  double demand = 0;
  double capacity = 0;

  for (int m = 0; m < input->projection->n_months; m++)
    {
      double peak = input->projection->demand[m].peak_rps;

      if (isfinite (peak))
        demand = fmax (demand, peak);
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        {
          double served = result_at (input, m, s)->capacity_rps;

          if (loadline_chart_shows (input, s) && isfinite (served))
            capacity = fmax (capacity, served);
        }
    }
  if (demand > 0)
    return fmax (demand * 1.15, fmin (capacity * 1.05, demand * MOST_OF_DEMAND));
  return capacity;
}

static void
add_line (LoadlineLine *line, const LoadlineFigureInput *input, int strategy,
          double (*value) (const LoadlineResult *result))
{
  int n = input->projection->n_months;

  line->strategy = (LoadlineStrategyId) strategy;
  line->strong = strategy == loadline_chart_selected (input);
  for (int m = 0; m < n; m++)
    {
      const LoadlineResult *result = result_at (input, m, strategy);
      bool next = m + 1 >= n || result_at (input, m + 1, strategy)->feasible;

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

static double
ceiling_of (const LoadlineResult *result)
{
  return result->ceiling_rps;
}

static void
place_line (const Scene *self, LoadlineLine *line)
{
  for (int p = 0; p < 2 * self->input->projection->n_months; p++)
    line->y[p] = loadline_scale_place (&self->plot.y, line->y[p]);
}

static void
scene_init (Scene *self, const LoadlineFigureInput *input, const LoadlineTheme *theme, double width,
            double height)
{
  const LoadlineProjection *projection = input->projection;
  LoadlinePlotRequest request = { .month = loadline_chart_month (input), .half_months = true };
  int n = projection->n_months;

  memset (self, 0, offsetof (Scene, lines));
  self->input = input;
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_chart_shows (input, s))
      {
        LoadlineLine *line = &self->lines[self->n_lines];

        add_line (line, input, s, capacity_of);
        self->ends[self->n_lines++] = (LoadlineLineEnd) { line->strategy, line->y[2 * n - 1],
                                                          line->strong };
      }
  self->title = input->title ? message (input) : NULL;
  self->y_title = g_strdup (_ ("Requests per second, peak minute"));

  request.title = self->title;
  request.y_title = self->y_title;
  request.start = loadline_projection_month (projection, 0);
  request.n_months = n;
  request.high = find_high (input);
  request.ends = self->ends;
  request.n_ends = self->n_lines;
  loadline_plot_init (&self->plot, &request, theme, width, height);
  for (int p = 0; p < 2 * n; p++)
    self->places[p] = loadline_scale_place (&self->plot.x, p / 2 + (p % 2 == 0 ? -0.5 : 0.5));
  for (int i = 0; i < self->n_lines; i++)
    place_line (self, &self->lines[i]);
}

static void
scene_clear (Scene *self)
{
  loadline_plot_clear (&self->plot);
  g_free (self->title);
  g_free (self->y_title);
}

static double
demand_y (const Scene *self, int month)
{
  double y = loadline_scale_place (&self->plot.y, self->input->projection->demand[month].peak_rps);

  return isfinite (y) ? y : self->plot.area.y + self->plot.area.height;
}

static double
month_x (const Scene *self, int month)
{
  return (self->places[2 * month] + self->places[2 * month + 1]) / 2;
}

/* The demand's outline, level for half a month at both ends. */
static void
trace_demand (const Scene *self, cairo_t *cr)
{
  int n = self->input->projection->n_months;

  cairo_new_path (cr);
  cairo_move_to (cr, self->places[0], demand_y (self, 0));
  for (int m = 0; m < n; m++)
    cairo_line_to (cr, month_x (self, m), demand_y (self, m));
  cairo_line_to (cr, self->places[2 * n - 1], demand_y (self, n - 1));
}

static void
draw_demand (Scene *self, cairo_t *cr)
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
  loadline_colour_use (loadline_colour_readable (theme->demand, theme->background, theme->text, 3), cr, 1);
  cairo_set_line_width (cr, 0.14 * self->plot.text.unit);
  cairo_stroke (cr);
}

/* The name of the area, within it where it is high enough. */
static void
name_demand (Scene *self, cairo_t *cr, LoadlineSpace *space)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  LoadlineTextStyle style = { .size = 0.9 };
  const char *words = _ ("Demand");
  int n = self->input->projection->n_months;
  LoadlineBox box;

  loadline_text_measure (&self->plot.text, &style, words, &box.width, &box.height);
  box.y = self->plot.area.y + self->plot.area.height - box.height - 0.4 * self->plot.text.unit;
  for (int m = n - 1; m >= 0; m--)
    {
      box.x = month_x (self, m) - box.width;
      if (demand_y (self, m) > box.y - 0.3 * self->plot.text.unit
          || !loadline_space_is_free (space, &box))
        continue;
      loadline_text_draw (&self->plot.text, cr, &style, words, theme->text, box.x, box.y, 0, 0);
      loadline_space_take_box (space, box);
      return;
    }
}

/* The most the selected strategy could ever serve. */
static void
draw_ceiling (Scene *self, cairo_t *cr, LoadlineSpace *space)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  int selected = loadline_chart_selected (self->input);
  int n_points = 2 * self->input->projection->n_months;
  double unit = self->plot.text.unit;
  double dash[] = { 0.5 * unit, 0.5 * unit };
  LoadlineLine line;

  if (selected < 0)
    return;
  add_line (&line, self->input, selected, ceiling_of);
  place_line (self, &line);
  cairo_save (cr);
  loadline_plot_clip (&self->plot, cr);
  cairo_new_path (cr);
  for (int p = 0; p < n_points; p++)
    if (isfinite (line.y[p]))
      cairo_line_to (cr, self->places[p], line.y[p]);
  loadline_colour_use (theme->strategies[selected].colour, cr, 1);
  cairo_set_line_width (cr, 0.1 * unit);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
  loadline_chart_take_lines (space, self->places, n_points, &line, 1);
  if (line.y[0] > self->plot.area.y && isfinite (line.y[0]))
    loadline_chart_note (&self->plot, cr, space, _ ("Ceiling"),
                         loadline_theme_strategy_text (theme, (LoadlineStrategyId) selected), false,
                         self->places[0] + 0.5 * unit, line.y[0]);
}

static void
draw_end_mark (Scene *self, cairo_t *cr, int strategy, int month)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  double unit = self->plot.text.unit;

  cairo_new_path (cr);
  cairo_arc (cr, month_x (self, month), demand_y (self, month), 0.36 * unit, 0, 2 * G_PI);
  loadline_colour_use (theme->background, cr, 1);
  cairo_fill_preserve (cr);
  loadline_colour_use (theme->strategies[strategy].colour, cr, 1);
  cairo_set_line_width (cr, 0.2 * unit);
  cairo_stroke (cr);
}

/* Marks where strategies run out, on the demand that they no longer carry; the selected one first, so
 * that its note gets the room. */
static void
draw_run_outs (Scene *self, cairo_t *cr, LoadlineSpace *space)
{
  const LoadlineFigureInput *input = self->input;
  int selected = loadline_chart_selected (input);

  for (int i = -1; i < self->n_lines; i++)
    {
      int strategy = i < 0 ? selected : (int) self->lines[i].strategy;
      int month = strategy >= 0 ? input->projection->summaries[strategy].runs_out : -1;
      g_autofree char *words = NULL;
      g_autofree char *limits = NULL;

      if (month < 0 || (i >= 0 && strategy == selected))
        continue;
      limits = loadline_limits_to_words (input->projection->summaries[strategy].first_limits);
      /* Translators: a strategy's short name and what runs out */
      words = g_strdup_printf (_ ("%s: %s"),
                               _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->short_label),
                               limits);
      draw_end_mark (self, cr, strategy, month);
      loadline_chart_note (&self->plot, cr, space, words,
                           loadline_theme_strategy_text (self->plot.text.theme,
                                                         (LoadlineStrategyId) strategy),
                           strategy == selected, month_x (self, month), demand_y (self, month));
    }
}

static void
take_demand (Scene *self, LoadlineSpace *space)
{
  for (int m = 0; m + 1 < self->input->projection->n_months; m++)
    loadline_space_take_stroke (space, month_x (self, m), demand_y (self, m), month_x (self, m + 1),
                                demand_y (self, m + 1));
}

void
loadline_throughput_figure_draw (const LoadlineFigureInput *input, cairo_t *cr, double width,
                                 double height, const LoadlineTheme *theme)
{
  Scene scene;
  g_auto (LoadlineSpace) space = { 0 };
  int n_points = 2 * input->projection->n_months;

  scene_init (&scene, input, theme, width, height);
  loadline_space_init (&space, scene.plot.area);
  loadline_chart_take_lines (&space, scene.places, n_points, scene.lines, scene.n_lines);
  take_demand (&scene, &space);
  cairo_save (cr);
  loadline_plot_draw_frame (&scene.plot, cr);
  draw_demand (&scene, cr);
  loadline_plot_draw_cursor (&scene.plot, cr);
  cairo_save (cr);
  loadline_plot_clip (&scene.plot, cr);
  loadline_lines_draw (cr, theme, scene.plot.text.unit, scene.places, n_points, scene.lines,
                       scene.n_lines);
  cairo_restore (cr);
  draw_ceiling (&scene, cr, &space);
  draw_run_outs (&scene, cr, &space);
  name_demand (&scene, cr, &space);
  loadline_plot_draw_names (&scene.plot, cr);
  cairo_restore (cr);
  scene_clear (&scene);
}

char *
loadline_throughput_figure_describe (const LoadlineFigureInput *input)
{
  const LoadlineProjection *projection = input->projection;
  int last = projection->n_months - 1;
  g_autofree char *opening = message (input);
  g_autofree char *first_month = month_name (input, 0);
  g_autofree char *last_month = month_name (input, last);
  g_autofree char *first = loadline_format_quantity (projection->demand[0].peak_rps);
  g_autofree char *end = loadline_format_quantity (projection->demand[last].peak_rps);
  GString *text = g_string_new (opening);

  g_string_append (text, ". ");
  /* Translators: a number, a month, a number, a month */
  g_string_append_printf (text, _ ("Demand is %s requests per second in %s and %s in %s."), first,
                          first_month, end, last_month);
  return g_string_free (text, FALSE);
}

char *
loadline_throughput_figure_data (const LoadlineFigureInput *input)
{
  GString *csv = g_string_new ("month,demand_rps");

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_chart_shows (input, s))
      {
        const char *key = loadline_strategy_key ((LoadlineStrategyId) s);

        g_string_append_printf (csv, ",%s,%s_fits,%s_ceiling", key, key, key);
      }
  g_string_append_c (csv, '\n');
  for (int m = 0; m < input->projection->n_months; m++)
    {
      g_autofree char *month = loadline_month_to_iso (loadline_projection_month (input->projection, m));

      g_string_append_printf (csv, "%s,", month);
      loadline_chart_cell (csv, input->projection->demand[m].peak_rps, ',');
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        if (loadline_chart_shows (input, s))
          {
            const LoadlineResult *result = result_at (input, m, s);

            loadline_chart_cell (csv, result->capacity_rps, ',');
            loadline_chart_cell (csv, result->feasible, ',');
            loadline_chart_cell (csv, result->ceiling_rps, ',');
          }
      csv->str[csv->len - 1] = '\n';
    }
  return g_string_free (csv, FALSE);
}

static char *
say_result (const LoadlineFigureInput *input, int month, int strategy)
{
  const LoadlineResult *result = result_at (input, month, strategy);
  g_autofree char *capacity = loadline_format_quantity (result->capacity_rps);
  g_autofree char *words = loadline_limits_to_words (result->limits);

  if (result->feasible)
    /* Translators: the label of a strategy, requests per second */
    return g_strdup_printf (_ ("%s: %s requests/s"), loadline_chart_label (strategy), capacity);
  /* Translators: the label of a strategy, requests per second, the limits it breaks */
  return g_strdup_printf (_ ("%s: %s requests/s, does not fit: %s"), loadline_chart_label (strategy),
                          capacity, words);
}

static char *
say_month (const LoadlineFigureInput *input, int month)
{
  g_autofree char *rest = loadline_chart_say_month (input, month, say_result);
  g_autofree char *demand = loadline_format_quantity (input->projection->demand[month].peak_rps);
  /* Translators: requests per second */
  g_autofree char *line = g_strdup_printf (_ ("Demand: %s requests/s"), demand);
  const char *strategies = strchr (rest, '\n');
  g_autofree char *name = month_name (input, month);

  return g_strconcat (name, "\n", line, strategies, NULL);
}

void
loadline_throughput_figure_pick (const LoadlineFigureInput *input, double width, double height,
                                 const LoadlineTheme *theme, double x, double y, LoadlinePick *pick)
{
  Scene scene;

  *pick = (LoadlinePick) { .month = -1, .strategy = -1, .node = -1 };
  scene_init (&scene, input, theme, width, height);
  loadline_chart_pick (&scene.plot, scene.places, 2 * input->projection->n_months, scene.lines,
                       scene.n_lines, x, y, pick);
  scene_clear (&scene);
  if (pick->month >= 0)
    pick->text = say_month (input, pick->month);
  else if (pick->strategy >= 0)
    pick->text = g_strdup (loadline_chart_label (pick->strategy));
}
