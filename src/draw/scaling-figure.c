/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What more nodes bring: throughput against their number, if each added as much as the first, with what
 * contention and coherency take away, and where more of them serve less. */
#include "draw/figures.h"

#include "draw/format.h"
#include "draw/scaling-scene.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Names of lines stand at the first of so many places along them that is free. */
#define NAME_PLACES 12

/* Counts get a dot each up to so many of them. */
#define MOST_DOTS 24

/* Levels nearer than this, in units of text, have no room for words between them. */
#define CLOSE 2.0

/* The most parts that the keyboard stops at. */
#define MOST_STOPS 32

static double
place_of (const LoadlineScalingScene *self, int nodes)
{
  return loadline_scale_place (&self->plot.x, nodes);
}

static double
served_at (const LoadlineScalingScene *self, int nodes)
{
  return loadline_scale_place (&self->plot.y, loadline_scaling_served (self, nodes));
}

/* How many points of a line are drawn: where too many nodes keep no target any more it falls to nothing, and lies on
 * the axis from there on. */
static int
drawn_points (const LoadlineScalingScene *self, LoadlineScalingLine line)
{
  double bottom = self->plot.area.y + self->plot.area.height;
  int n = self->n_points;

  while (n > 1 && self->lines[line].y[n - 2] >= bottom)
    n--;
  return n;
}

static LoadlineColour
line_colour (const LoadlineScalingScene *self, LoadlineScalingLine line)
{
  const LoadlineTheme *theme = self->plot.text.theme;

  return line == LOADLINE_SCALING_LINEAR ? theme->axis
                                         : theme->strategies[self->subject.strategy].colour;
}

static void
draw_line (LoadlineScalingScene *self, cairo_t *cr, LoadlineScalingLine line)
{
  double unit = self->plot.text.unit;
  double dash[] = { (line == LOADLINE_SCALING_LINEAR ? 0.8 : 0.15) * unit, 0.45 * unit };
  bool strong = line == LOADLINE_SCALING_SERVED;
  int n_points = drawn_points (self, line);

  cairo_new_path (cr);
  for (int p = 0; p < n_points; p++)
    cairo_line_to (cr, self->places[p], self->lines[line].y[p]);
  loadline_colour_use (line_colour (self, line), cr, 1);
  cairo_set_line_width (cr, loadline_line_width (unit, strong));
  cairo_set_dash (cr, dash, strong ? 0 : 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (strong && self->most <= MOST_DOTS)
    for (int p = 0; p < n_points; p++)
      {
        cairo_arc (cr, self->places[p], self->lines[line].y[p], 0.26 * unit, 0, 2 * G_PI);
        cairo_fill (cr);
      }
}

static void
name_line (LoadlineScalingScene *self, cairo_t *cr, LoadlineSpace *space, LoadlineScalingLine line)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  g_autofree char *words = loadline_scaling_name (self, line);
  LoadlineColour colour = line == LOADLINE_SCALING_LINEAR
                            ? theme->dim_text
                            : loadline_theme_strategy_text (theme, self->subject.strategy);

  for (int i = NAME_PLACES - 1; i >= 0; i--)
    {
      int p = i * (drawn_points (self, line) - 1) / NAME_PLACES;

      if (self->lines[line].y[p] >= self->plot.area.y
          && loadline_chart_note (&self->plot, cr, space, words, colour,
                                  line == LOADLINE_SCALING_SERVED, self->places[p],
                                  self->lines[line].y[p], 1))
        return;
    }
}

/* A dot at (@x, @y). */
static void
draw_dot (LoadlineScalingScene *self, cairo_t *cr, LoadlineSpace *space, double x, double y,
          bool now)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  double unit = self->plot.text.unit;

  cairo_new_path (cr);
  cairo_arc (cr, x, y, 0.5 * unit, 0, 2 * G_PI);
  loadline_colour_use (now ? theme->accent : theme->background, cr, 1);
  cairo_fill_preserve (cr);
  loadline_colour_use (now ? theme->background : line_colour (self, LOADLINE_SCALING_SERVED), cr,
                       1);
  cairo_set_line_width (cr, 0.18 * unit);
  cairo_stroke (cr);
  loadline_space_take_box (space,
                           (LoadlineBox){ x - 0.6 * unit, y - 0.6 * unit, 1.2 * unit, 1.2 * unit });
}

static void
draw_served (LoadlineScalingScene *self, cairo_t *cr, LoadlineSpace *space, int nodes, bool now)
{
  draw_dot (self, cr, space, place_of (self, nodes), served_at (self, nodes), now);
}

/* The number of nodes at which the law alone serves most, where its line is shown that far; 0 where not. */
static int
law_peak (const LoadlineScalingScene *self)
{
  int peak = loadline_response_curve_peak (&self->subject.curve);

  return self->shown[LOADLINE_SCALING_LAW] && peak < self->most ? peak : 0;
}

static double
law_at (const LoadlineScalingScene *self, int nodes)
{
  return loadline_scale_place (&self->plot.y,
                               loadline_response_curve_law (&self->subject.curve, nodes));
}

static bool
marks_last (const LoadlineScalingScene *self)
{
  return self->subject.last->node == self->subject.result->node
         && self->subject.last->nodes != self->subject.result->nodes;
}

static void
draw_dots (LoadlineScalingScene *self, cairo_t *cr, LoadlineSpace *space)
{
  int peak = law_peak (self);

  if (peak > 0)
    draw_dot (self, cr, space, place_of (self, peak), law_at (self, peak), false);
  if (self->best > 0)
    draw_served (self, cr, space, self->best, false);
  if (marks_last (self))
    draw_served (self, cr, space, self->subject.last->nodes, false);
  draw_served (self, cr, space, self->subject.result->nodes, true);
}

/* "Jan 2027: 3". */
static char *
count_words (const LoadlineScalingScene *self, int month, int nodes)
{
  g_autofree char *name = loadline_chart_month_name (self->subject.input, month);

  /* Translators: a month, a number of nodes */
  return g_strdup_printf (_ ("%s: %d"), name, nodes);
}

static void
name_dots (LoadlineScalingScene *self, cairo_t *cr, LoadlineSpace *space)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  int now = self->subject.result->nodes;
  int last = self->subject.last->nodes;
  g_autofree char *now_words = count_words (self, self->subject.month, now);
  g_autofree char *last_words =
    count_words (self, self->subject.input->projection->n_months - 1, last);
  /* Translators: the number of nodes that serves most */
  g_autofree char *best_words = g_strdup_printf (_ ("Peak: %d"), self->best);
  int peak = law_peak (self);
  g_autofree char *peak_words = g_strdup_printf (_ ("Peak: %d"), peak);

  loadline_chart_note_mark (&self->plot, cr, space, now_words,
                            loadline_colour_readable (theme->accent, theme->background, theme->text,
                                                      4.5),
                            true, place_of (self, now), served_at (self, now), LOADLINE_NOTE_REACH);
  if (self->best > 0)
    loadline_chart_note_mark (&self->plot, cr, space, best_words, theme->text, false,
                              place_of (self, self->best), served_at (self, self->best),
                              LOADLINE_NOTE_REACH);
  if (peak > 0)
    loadline_chart_note_mark (&self->plot, cr, space, peak_words, theme->text, false,
                              place_of (self, peak), law_at (self, peak), LOADLINE_NOTE_REACH);
  if (marks_last (self))
    loadline_chart_note_mark (&self->plot, cr, space, last_words, theme->text, false,
                              place_of (self, last), served_at (self, last), LOADLINE_NOTE_REACH);
}

/* "Demand of Mar 2028", or of two months. */
static char *
demand_words (const LoadlineScalingScene *self, int first, int last)
{
  g_autofree char *from = loadline_chart_month_name (self->subject.input, first);
  g_autofree char *to = loadline_chart_month_name (self->subject.input, last);

  if (first == last)
    /* Translators: a month */
    return g_strdup_printf (_ ("Demand of %s"), from);
  /* Translators: two months */
  return g_strdup_printf (_ ("Demand of %s and %s"), from, to);
}

/* Takes the levels of the demands, before anything is named. */
static void
take_demands (const LoadlineScalingScene *self, LoadlineSpace *space)
{
  const double demands[] = { loadline_curve_subject_demand (&self->subject),
                             loadline_curve_subject_last_demand (&self->subject) };
  LoadlineBox area = self->plot.area;

  for (size_t i = 0; i < G_N_ELEMENTS (demands); i++)
    {
      double y = loadline_scale_place (&self->plot.y, demands[i]);

      loadline_space_take_stroke (space, area.x, y, area.x + area.width, y);
    }
}

static void
draw_demand (LoadlineScalingScene *self, cairo_t *cr, LoadlineSpace *space, double demand,
             const char *words)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  LoadlineColour colour =
    loadline_colour_readable (theme->demand, theme->background, theme->text, 4.5);

  if (demand > 0 && demand < self->plot.y.high)
    loadline_chart_draw_level (&self->plot, cr, space, demand, colour, words);
}

/* The levels of the month's demand and of the last one's; those that lie close share their words. */
static void
draw_demands (LoadlineScalingScene *self, cairo_t *cr, LoadlineSpace *space)
{
  int now = self->subject.month;
  int last = self->subject.input->projection->n_months - 1;
  double first_demand = loadline_curve_subject_demand (&self->subject);
  double last_demand = loadline_curve_subject_last_demand (&self->subject);
  double first_y = loadline_scale_place (&self->plot.y, first_demand);
  double last_y = loadline_scale_place (&self->plot.y, last_demand);
  bool close = fabs (first_y - last_y) < CLOSE * self->plot.text.unit;
  g_autofree char *first_words = demand_words (self, now, close ? last : now);
  g_autofree char *last_words = demand_words (self, last, last);

  if (now == last || !close)
    {
      draw_demand (self, cr, space, first_demand, first_words);
      if (now != last)
        draw_demand (self, cr, space, last_demand, last_words);
      return;
    }
  draw_demand (self, cr, space, fmin (first_demand, last_demand), NULL);
  draw_demand (self, cr, space, fmax (first_demand, last_demand), first_words);
}

static void
draw_lines (LoadlineScalingScene *self, cairo_t *cr, LoadlineSpace *space)
{
  for (int line = 0; line < LOADLINE_N_SCALINGS; line++)
    if (self->shown[line])
      {
        draw_line (self, cr, (LoadlineScalingLine) line);
        loadline_chart_take_lines (space, self->places, self->n_points, &self->lines[line], 1);
      }
}

static void
draw (const LoadlineFigureInput *input, cairo_t *cr, double width, double height,
      const LoadlineTheme *theme)
{
  g_auto (LoadlineScalingScene) scene = { 0 };
  g_auto (LoadlineSpace) space = { 0 };

  loadline_scaling_init (&scene, input, theme, width, height);
  loadline_space_init (&space, scene.plot.area);
  cairo_save (cr);
  loadline_plot_draw_frame (&scene.plot, cr);
  cairo_save (cr);
  loadline_plot_clip (&scene.plot, cr);
  draw_lines (&scene, cr, &space);
  draw_dots (&scene, cr, &space);
  cairo_restore (cr);
  take_demands (&scene, &space);
  name_dots (&scene, cr, &space);
  draw_demands (&scene, cr, &space);
  for (int line = 0; line < LOADLINE_N_SCALINGS; line++)
    if (scene.shown[line])
      name_line (&scene, cr, &space, (LoadlineScalingLine) line);
  cairo_restore (cr);
  cairo_new_path (cr);
}

static void
pick_in (const LoadlineScalingScene *self, double x, double y, LoadlinePick *pick)
{
  double slack = self->plot.text.unit;
  LoadlineBox area = { self->plot.area.x - slack, self->plot.area.y,
                       self->plot.area.width + 2 * slack, self->plot.area.height };
  int nodes;

  *pick = (LoadlinePick){ .month = -1, .strategy = -1, .node = -1 };
  if (!loadline_box_contains (&area, x, y))
    return;
  nodes = CLAMP ((int) lround (loadline_scale_value (&self->plot.x, x)), 1, self->most);
  pick->strategy = (int) self->subject.strategy;
  pick->text = loadline_scaling_say (self, nodes);
}

static void
pick_at (const LoadlineFigureInput *input, double width, double height, const LoadlineTheme *theme,
         double x, double y, LoadlinePick *pick)
{
  g_auto (LoadlineScalingScene) scene = { 0 };

  loadline_scaling_init (&scene, input, theme, width, height);
  pick_in (&scene, x, y, pick);
}

/* Counts of nodes, as many as a keyboard may walk. */
static GArray *
focusables (const LoadlineFigureInput *input, double width, double height,
            const LoadlineTheme *theme)
{
  GArray *counts = loadline_focusables_new ();
  g_auto (LoadlineScalingScene) scene = { 0 };
  int stride;

  loadline_scaling_init (&scene, input, theme, width, height);
  stride = (scene.most + MOST_STOPS - 1) / MOST_STOPS;
  for (int n = 1; n <= scene.most; n += stride)
    {
      double half = 0.5 * fmin (scene.plot.text.unit, place_of (&scene, 1) - place_of (&scene, 0));
      LoadlineFocusable count = {
        place_of (&scene, n) - half, scene.plot.area.y, 2 * half, scene.plot.area.height, { 0 }
      };

      pick_in (&scene, place_of (&scene, n), scene.plot.area.y + scene.plot.area.height / 2,
               &count.pick);
      g_array_append_val (counts, count);
    }
  return counts;
}

const LoadlineFigure loadline_scaling_figure = {
  .id = "scaling",
  .label = N_ ("Scaling"),
  .summary = N_ ("What more nodes bring, and where they stop bringing anything"),
  .draw = draw,
  .describe = loadline_scaling_describe,
  .data = loadline_scaling_data,
  .pick = pick_at,
  .focusables = focusables,
};
