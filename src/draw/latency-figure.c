/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How response time climbs with the load: the percentiles of the strategy's configuration, the demand of the
 * month and of the last one, the target, and the knee. */
#include "draw/figures.h"

#include "draw/format.h"
#include "draw/latency-scene.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

/* In units of text: below this the target's line stands alone. */
#define HEIGHT_FOR_ALL 18.0

/* Names of lines stand at the first of so many places along them that is free. */
#define NAME_PLACES 20

/* How far from its dot a name may be, in units of text: knee and capacity often lie close together. */
#define DOT_REACH 6.0

/* Dashes in units of text; the target's line is solid. */
static const double dashes[LOADLINE_N_LATENCIES][2] = {
  [LOADLINE_LATENCY_P50] = { 0.15, 0.45 },
  [LOADLINE_LATENCY_P95] = { 0.6, 0.4 },
  [LOADLINE_LATENCY_P99] = { 1.4, 0.4 },
};

static bool
is_drawn (const LoadlineLatencyScene *self, int line)
{
  return self->shown[line]
         && (line == LOADLINE_LATENCY_TARGET
             || self->plot.picture.height >= HEIGHT_FOR_ALL * self->plot.text.unit);
}

static void
draw_curve (LoadlineLatencyScene *self, cairo_t *cr, int line)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  const LoadlineLine *curve = &self->curves[line];
  double unit = self->plot.text.unit;
  double dash[] = { dashes[line][0] * unit, dashes[line][1] * unit };

  cairo_new_path (cr);
  for (int p = 0; p < LOADLINE_LATENCY_POINTS; p++)
    if (isfinite (curve->y[p]))
      cairo_line_to (cr, self->places[p], curve->y[p]);
  loadline_colour_use (theme->strategies[curve->strategy].colour, cr, 1);
  cairo_set_line_width (cr, loadline_line_width (unit, curve->strong));
  cairo_set_dash (cr, dash, curve->strong ? 0 : 2, 0);
  cairo_stroke (cr);
}

/* What lies beyond saturation, lightly, as a load that is never served. */
static void
draw_saturation (LoadlineLatencyScene *self, cairo_t *cr, LoadlineSpace *space)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  LoadlineBox area = self->plot.area;
  double x = loadline_scale_place (&self->plot.x, self->saturation);
  double end = area.x + area.width;

  if (x >= end)
    return;
  cairo_rectangle (cr, x, area.y, end - x, area.height);
  loadline_colour_use (theme->warning, cr, 0.1);
  cairo_fill (cr);
  loadline_chart_note (&self->plot, cr, space, _ ("Saturated"),
                       loadline_colour_readable (theme->warning, theme->background, theme->text,
                                                 4.5),
                       false, (x + end) / 2, area.y + area.height, 4);
}

/* Where the upright of a demand begins: the last month's below the words of the chosen one's. */
static double
upright_top (const LoadlineLatencyScene *self, LoadlineLoad load)
{
  return self->plot.area.y + (load == LOADLINE_LOAD_NOW ? 0 : 2.6 * self->plot.text.unit);
}

static void
draw_demand (LoadlineLatencyScene *self, cairo_t *cr, LoadlineSpace *space, LoadlineLoad load)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  LoadlineBox area = self->plot.area;
  double unit = self->plot.text.unit;
  double dash[] = { 0.4 * unit, 0.4 * unit };
  bool now = load == LOADLINE_LOAD_NOW;
  double x = loadline_scale_place (&self->plot.x, self->loads[load]);
  double top = upright_top (self, load);

  if (!isfinite (x) || x > area.x + area.width + 0.5)
    return;
  loadline_colour_use (now ? theme->accent : theme->dim_text, cr, 1);
  cairo_set_line_width (cr, (now ? 0.14 : 0.1) * unit);
  cairo_set_dash (cr, dash, now ? 0 : 2, 0);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, area.y + area.height);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  loadline_space_take_stroke (space, x, top, x, area.y + area.height);
}

/* Names an upright beside it, near the top; one beyond the axis at the end, with an arrow. */
static void
name_demand (LoadlineLatencyScene *self, cairo_t *cr, LoadlineSpace *space, LoadlineLoad load)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  LoadlineBox area = self->plot.area;
  double unit = self->plot.text.unit;
  bool now = load == LOADLINE_LOAD_NOW;
  LoadlineColour colour =
    now ? loadline_colour_readable (theme->accent, theme->background, theme->text, 4.5)
        : theme->dim_text;
  double end = area.x + area.width;
  double x = loadline_scale_place (&self->plot.x, self->loads[load]);
  g_autofree char *words = NULL;
  g_autofree char *beyond = NULL;

  if (!isfinite (self->loads[load]))
    return;
  words = loadline_latency_mark_words (self, load);
  /* Translators: a load beyond the end of an axis; in pictures from right to left, then the other way */
  beyond = g_strdup_printf (theme->mirrored ? _ ("← %s") : _ ("%s →"), words);
  for (int i = 0; x > end + 0.5 && i < 8; i++)
    if (loadline_chart_note (&self->plot, cr, space, beyond, colour, now,
                             end - 0.5 * unit - 0.1 * i * area.width, area.y, 2))
      return;
  for (int i = 0; x <= end + 0.5 && i < 8; i++)
    if (loadline_chart_note (&self->plot, cr, space, words, colour, now,
                             x + (i % 2 == 0 ? 1 : -1) * 0.6 * unit,
                             upright_top (self, load) + 0.11 * (i / 2) * area.height, 1))
      return;
}

/* A dot on the target's line at a load, and what it is. */
static void
draw_dot (LoadlineLatencyScene *self, cairo_t *cr, LoadlineSpace *space, LoadlineLoad load)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  double unit = self->plot.text.unit;
  double x = loadline_scale_place (&self->plot.x, self->loads[load]);
  LoadlineLatency latency =
    loadline_response_curve_latency (&self->subject.curve, self->loads[load]);
  double y = loadline_scale_place (&self->plot.y, latency.target);

  if (!isfinite (self->loads[load]) || !isfinite (latency.target) || y < self->plot.area.y
      || x > self->plot.area.x + self->plot.area.width + 0.5)
    return;
  cairo_new_path (cr);
  cairo_arc (cr, x, y, 0.4 * unit, 0, 2 * G_PI);
  loadline_colour_use (load == LOADLINE_LOAD_NOW ? theme->accent : theme->background, cr, 1);
  cairo_fill_preserve (cr);
  loadline_colour_use (load == LOADLINE_LOAD_NOW ? theme->background
                                                 : theme->strategies[self->subject.strategy].colour,
                       cr, 1);
  cairo_set_line_width (cr, 0.16 * unit);
  cairo_stroke (cr);
  loadline_space_take_box (space, (LoadlineBox) { x - 0.5 * unit, y - 0.5 * unit, unit, unit });
}

static void
name_dot (LoadlineLatencyScene *self, cairo_t *cr, LoadlineSpace *space, LoadlineLoad load)
{
  double x = loadline_scale_place (&self->plot.x, self->loads[load]);
  LoadlineLatency latency;
  g_autofree char *words = NULL;

  if (!isfinite (self->loads[load]))
    return;
  latency = loadline_response_curve_latency (&self->subject.curve, self->loads[load]);
  words = loadline_latency_mark_words (self, load);
  loadline_chart_note_mark (&self->plot, cr, space, words, self->plot.text.theme->text, false, x,
                            loadline_scale_place (&self->plot.y, latency.target), DOT_REACH);
}

/* The percentile of a line, right above it where it lies apart from the others: below it would be above
 * another. */
static void
name_curve (LoadlineLatencyScene *self, cairo_t *cr, LoadlineSpace *space, int line)
{
  LoadlineTextStyle style = { .size = 0.9, .strong = line == LOADLINE_LATENCY_TARGET };
  g_autofree char *words = loadline_latency_name (self, (LoadlineLatencyLine) line);
  LoadlineColour colour =
    loadline_theme_strategy_text (self->plot.text.theme, self->subject.strategy);
  double gap = 0.3 * self->plot.text.unit;
  LoadlineBox box;

  loadline_text_measure (&self->plot.text, &style, words, &box.width, &box.height);
  for (int i = 0; i < NAME_PLACES; i++)
    {
      int p = (2 * i + 1) * LOADLINE_LATENCY_POINTS / (3 * NAME_PLACES);

      box.x = self->places[p] - box.width / 2;
      box.y = self->curves[line].y[p] - gap - box.height;
      if (!loadline_space_is_free (space, &box))
        continue;
      loadline_text_draw (&self->plot.text, cr, &style, words, colour, box.x, box.y, 0, 0);
      loadline_space_take_box (space, box);
      return;
    }
}

static void
draw_target (LoadlineLatencyScene *self, cairo_t *cr, LoadlineSpace *space)
{
  double target = self->subject.input->projection->scenario.latency_ms;
  g_autofree char *amount = loadline_format_milliseconds (target);
  /* Translators: a response time */
  g_autofree char *words = g_strdup_printf (_ ("Target %s"), amount);

  loadline_chart_draw_level (&self->plot, cr, space, target, self->plot.text.theme->warning, words);
}

static void
draw_curves (LoadlineLatencyScene *self, cairo_t *cr, LoadlineSpace *space)
{
  loadline_space_init (space, self->plot.area);
  draw_demand (self, cr, space, LOADLINE_LOAD_LAST);
  draw_demand (self, cr, space, LOADLINE_LOAD_NOW);
  for (int line = 0; line < LOADLINE_N_LATENCIES; line++)
    if (is_drawn (self, line))
      {
        draw_curve (self, cr, line);
        loadline_chart_take_lines (space, self->places, LOADLINE_LATENCY_POINTS,
                                   &self->curves[line], 1);
      }
}

/* What explains the curves, from what a reader would miss most to what least; without a processor that can serve
 * there are none, and only demand and target. */
static void
draw_notes (LoadlineLatencyScene *self, cairo_t *cr, LoadlineSpace *space)
{
  static const LoadlineLoad dots[] = { LOADLINE_LOAD_KNEE, LOADLINE_LOAD_CAPACITY,
                                       LOADLINE_LOAD_NOW };
  bool serves = self->saturation > 0;

  for (size_t i = 0; serves && i < G_N_ELEMENTS (dots); i++)
    draw_dot (self, cr, space, dots[i]);
  draw_target (self, cr, space);
  name_demand (self, cr, space, LOADLINE_LOAD_NOW);
  if (serves)
    {
      name_curve (self, cr, space, LOADLINE_LATENCY_TARGET);
      name_dot (self, cr, space, LOADLINE_LOAD_CAPACITY);
    }
  name_demand (self, cr, space, LOADLINE_LOAD_LAST);
  if (!serves)
    return;
  name_dot (self, cr, space, LOADLINE_LOAD_KNEE);
  for (int line = LOADLINE_LATENCY_TARGET - 1; line >= 0; line--)
    if (is_drawn (self, line))
      name_curve (self, cr, space, line);
  draw_saturation (self, cr, space);
}

static void
draw (const LoadlineFigureInput *input, cairo_t *cr, double width, double height,
      const LoadlineTheme *theme)
{
  g_auto (LoadlineLatencyScene) scene = { 0 };
  g_auto (LoadlineSpace) space = { 0 };

  loadline_latency_init (&scene, input, theme, width, height);
  cairo_save (cr);
  loadline_plot_draw_frame (&scene.plot, cr);
  cairo_save (cr);
  loadline_plot_clip (&scene.plot, cr);
  draw_curves (&scene, cr, &space);
  cairo_restore (cr);
  draw_notes (&scene, cr, &space);
  cairo_restore (cr);
  cairo_new_path (cr);
}

/* The mark within reach of @x, the nearest of several; -1 for none. */
static int
mark_at (const LoadlineLatencyScene *self, double x)
{
  double best = 0.8 * self->plot.text.unit;
  int nearest = -1;

  for (int i = 0; i < LOADLINE_N_LOADS; i++)
    {
      double away = fabs (loadline_scale_place (&self->plot.x, self->loads[i]) - x);

      if (away < best)
        {
          best = away;
          nearest = i;
        }
    }
  return nearest;
}

static void
pick_in (const LoadlineLatencyScene *self, double x, double y, LoadlinePick *pick)
{
  double slack = self->plot.text.unit;
  LoadlineBox area = { self->plot.area.x - slack, self->plot.area.y,
                       self->plot.area.width + 2 * slack, self->plot.area.height };
  int mark;

  *pick = (LoadlinePick){ .month = -1, .strategy = -1, .node = -1 };
  if (!loadline_box_contains (&area, x, y))
    return;
  mark = mark_at (self, x);
  pick->strategy = (int) self->subject.strategy;
  pick->text =
    loadline_latency_say (self,
                          mark >= 0 ? self->loads[mark] : loadline_scale_value (&self->plot.x, x),
                          mark);
}

static void
pick_at (const LoadlineFigureInput *input, double width, double height, const LoadlineTheme *theme,
         double x, double y, LoadlinePick *pick)
{
  g_auto (LoadlineLatencyScene) scene = { 0 };

  loadline_latency_init (&scene, input, theme, width, height);
  pick_in (&scene, x, y, pick);
}

static int
compare_places (const void *a, const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* The marks, along the axis. */
static GArray *
focusables (const LoadlineFigureInput *input, double width, double height,
            const LoadlineTheme *theme)
{
  GArray *marks = loadline_focusables_new ();
  g_auto (LoadlineLatencyScene) scene = { 0 };
  double places[LOADLINE_N_LOADS];
  int n = 0;

  loadline_latency_init (&scene, input, theme, width, height);
  for (int i = 0; i < LOADLINE_N_LOADS; i++)
    {
      double x = loadline_scale_place (&scene.plot.x, scene.loads[i]);

      if (x >= scene.plot.area.x && x <= scene.plot.area.x + scene.plot.area.width)
        places[n++] = x;
    }
  qsort (places, (size_t) n, sizeof *places, compare_places);
  for (int i = 0; i < n; i++)
    {
      double half = 0.5 * scene.plot.text.unit;
      LoadlineFocusable mark = {
        places[i] - half, scene.plot.area.y, 2 * half, scene.plot.area.height, { 0 }
      };

      pick_in (&scene, places[i], scene.plot.area.y + scene.plot.area.height / 2, &mark.pick);
      g_array_append_val (marks, mark);
    }
  return marks;
}

const LoadlineFigure loadline_latency_figure = {
  .id = "latency",
  .label = N_ ("Response time"),
  .summary = N_ ("How response time climbs with the load, and how far the demand is from that"),
  .draw = draw,
  .describe = loadline_latency_describe,
  .data = loadline_latency_data,
  .pick = pick_at,
  .focusables = focusables,
};
