/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long each strategy carries the demand: demand as a filled area, what each strategy serves as
 * steps above it, and where it runs out. */
#include "draw/figures.h"

#include "draw/chart.h"
#include "draw/sentences.h"
#include "draw/throughput-words.h"

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
  LoadlinePlot plot;
  LoadlineLineEnd ends[LOADLINE_N_STRATEGIES];
  char *title;
  char *y_title;
  int n_lines;
  LoadlineLine lines[LOADLINE_N_STRATEGIES];
  double places[LOADLINE_MAX_POINTS];
} Scene;

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
          double served = loadline_chart_result (input, m, s)->capacity_rps;

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
        self->ends[self->n_lines++] =
          (LoadlineLineEnd){ line->strategy, line->y[2 * n - 1], line->strong };
      }
  self->title = input->title ? loadline_throughput_message (input) : NULL;
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

/* Where the demand lies, within the plot. */
static double
demand_y (const Scene *self, int month)
{
  const LoadlineBox *area = &self->plot.area;
  double y = loadline_scale_place (&self->plot.y, self->input->projection->demand[month].peak_rps);

  return isfinite (y) ? fmax (y, area->y) : area->y + area->height;
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
  loadline_colour_use (loadline_colour_readable (theme->demand, theme->background, theme->text, 3),
                       cr, 1);
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

/* Where nothing fits in memory there is no ceiling worth a line at zero. */
static bool
has_ceiling (const LoadlineFigureInput *input, int strategy)
{
  for (int m = 0; m < input->projection->n_months; m++)
    if (loadline_chart_result (input, m, strategy)->ceiling_rps > 0)
      return true;
  return false;
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

  if (selected < 0 || !has_ceiling (self->input, selected))
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
                         self->places[0] + 0.5 * unit, line.y[0], 1.5);
}

/* Strategies that run out together: bit set, and what they lack then. */
typedef struct
{
  unsigned strategies;
  int month;
  unsigned limits;
} RunOut;

/* Gathers what the shown strategies lack first; the selected one's comes first, so that its note gets the
 * room. */
static int
find_run_outs (const Scene *self, RunOut run_outs[LOADLINE_N_STRATEGIES])
{
  int selected = loadline_chart_selected (self->input);
  int n = 0;

  for (int i = -1; i < self->n_lines; i++)
    {
      int strategy = i < 0 ? selected : (int) self->lines[i].strategy;
      const LoadlineStrategySummary *summary;
      int at = 0;

      if (strategy < 0 || (i >= 0 && strategy == selected))
        continue;
      summary = &self->input->projection->summaries[strategy];
      if (summary->runs_out < 0)
        continue;
      while (at < n
             && (run_outs[at].month != summary->runs_out
                 || run_outs[at].limits != summary->first_limits))
        at++;
      if (at == n)
        run_outs[n++] = (RunOut){ 0, summary->runs_out, summary->first_limits };
      run_outs[at].strategies |= 1u << strategy;
    }
  return n;
}

/* A ring on the demand, each strategy's colour with a share of it. */
static void
draw_ring (Scene *self, cairo_t *cr, const RunOut *run_out)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  double unit = self->plot.text.unit;
  double x = month_x (self, run_out->month);
  double y = demand_y (self, run_out->month);
  int n = 0;
  int i = 0;

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    n += (run_out->strategies & (1u << s)) != 0;
  cairo_new_path (cr);
  cairo_arc (cr, x, y, 0.4 * unit, 0, 2 * G_PI);
  loadline_colour_use (theme->background, cr, 1);
  cairo_fill (cr);
  cairo_set_line_width (cr, 0.22 * unit);
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (run_out->strategies & (1u << s))
      {
        cairo_arc (cr, x, y, 0.4 * unit, 2 * G_PI * i / n - G_PI / 2,
                   2 * G_PI * (i + 1) / n - G_PI / 2);
        loadline_colour_use (theme->strategies[s].colour, cr, 1);
        cairo_stroke (cr);
        i++;
      }
}

/* "Stay, Vertical: memory". */
static char *
say_run_out (const RunOut *run_out)
{
  g_autofree char *names = NULL;
  g_autofree char *limits = loadline_limits_to_words (run_out->limits);

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (run_out->strategies & (1u << s))
      {
        const char *name = loadline_chart_short_label (s);
        char *more = names == NULL ? g_strdup (name)
                                   /* Translators: names of strategies: Stay, Vertical */
                                   : g_strdup_printf (C_ ("names", "%s, %s"), names, name);

        g_free (names);
        names = more;
      }
  /* Translators: names of strategies and what they lack */
  return g_strdup_printf (_ ("%s: %s"), names, limits);
}

/* Marks where strategies run out, on the demand that they no longer carry. */
static void
draw_run_outs (Scene *self, cairo_t *cr, LoadlineSpace *space)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  int selected = loadline_chart_selected (self->input);
  RunOut run_outs[LOADLINE_N_STRATEGIES];
  int n = find_run_outs (self, run_outs);

  for (int i = 0; i < n; i++)
    {
      double reach = 0.5 * self->plot.text.unit;
      double x = month_x (self, run_outs[i].month);
      double y = demand_y (self, run_outs[i].month);

      draw_ring (self, cr, &run_outs[i]);
      loadline_space_take_box (space, (LoadlineBox){ x - reach, y - reach, 2 * reach, 2 * reach });
    }
  for (int i = 0; i < n; i++)
    {
      g_autofree char *words = say_run_out (&run_outs[i]);
      bool strong = selected >= 0 && (run_outs[i].strategies & (1u << selected)) != 0;

      loadline_chart_note (&self->plot, cr, space, words, strong ? theme->text : theme->dim_text,
                           strong, month_x (self, run_outs[i].month),
                           demand_y (self, run_outs[i].month), strong ? 4 : 2.5);
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
  draw_ceiling (&scene, cr, &space);
  draw_run_outs (&scene, cr, &space);
  name_demand (&scene, cr, &space);
  loadline_plot_draw_names (&scene.plot, cr);
  cairo_restore (cr);
  scene_clear (&scene);
}

/* The strategy that runs out where a mark is under the point; of several the selected one, else the first;
 * -1 where no mark is. */
static int
mark_at (const Scene *self, double x, double y)
{
  RunOut run_outs[LOADLINE_N_STRATEGIES];
  int selected = loadline_chart_selected (self->input);
  int n = find_run_outs (self, run_outs);

  for (int i = 0; i < n; i++)
    {
      int strategy = 0;

      if (hypot (month_x (self, run_outs[i].month) - x, demand_y (self, run_outs[i].month) - y)
          > 0.6 * self->plot.text.unit)
        continue;
      if (selected >= 0 && (run_outs[i].strategies & (1u << selected)) != 0)
        return selected;
      while ((run_outs[i].strategies & (1u << strategy)) == 0)
        strategy++;
      return strategy;
    }
  return -1;
}

void
loadline_throughput_figure_pick (const LoadlineFigureInput *input, double width, double height,
                                 const LoadlineTheme *theme, double x, double y, LoadlinePick *pick)
{
  Scene scene;

  *pick = (LoadlinePick){ .month = -1, .strategy = -1, .node = -1 };
  scene_init (&scene, input, theme, width, height);
  loadline_chart_pick (&scene.plot, scene.places, 2 * input->projection->n_months, scene.lines,
                       scene.n_lines, x, y, pick);
  if (pick->strategy < 0)
    pick->strategy = mark_at (&scene, x, y);
  scene_clear (&scene);
  if (pick->month >= 0)
    pick->text = loadline_throughput_say_month (input, pick->month);
  else if (pick->strategy >= 0)
    pick->text = g_strdup (loadline_chart_label (pick->strategy));
}
