/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How busy each strategy's nodes are at the peak, month by month, against the headroom that the plan keeps
 * and the point where queues never end. */
#include "draw/figures.h"

#include "draw/format.h"
#include "draw/month-lines.h"
#include "draw/prose.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In per cent: what is drawn at most, and the whole. */
#define HIGHEST 150.0
#define WHOLE 100.0

static double
value (const LoadlineFigureInput *input, int strategy, int month)
{
  return loadline_chart_result (input, month, strategy)->utilisation * 100;
}

static bool
fits (const LoadlineFigureInput *input, int strategy, int month)
{
  return loadline_chart_result (input, month, strategy)->feasible;
}

/* The first month in which @strategy is busier than the plan allows; -1 for none. */
static int
first_too_busy (const LoadlineFigureInput *input, int strategy)
{
  for (int m = 0; m < input->projection->n_months; m++)
    if ((loadline_chart_result (input, m, strategy)->limits & 1u << LOADLINE_LIMIT_UTILISATION)
        != 0)
      return m;
  return -1;
}

/* The busiest month of @strategy. */
static int
busiest (const LoadlineFigureInput *input, int strategy)
{
  int most = 0;

  for (int m = 1; m < input->projection->n_months; m++)
    if (value (input, strategy, m) > value (input, strategy, most))
      most = m;
  return most;
}

static int
spoken_of (const LoadlineFigureInput *input)
{
  int selected = loadline_chart_selected (input);

  return selected >= 0 ? selected : LOADLINE_STRATEGY_STAY;
}

static char *
message (const LoadlineFigureInput *input)
{
  int strategy = spoken_of (input);
  int month = first_too_busy (input, strategy);
  g_autofree char *name =
    loadline_chart_month_name (input, month >= 0 ? month : busiest (input, strategy));
  g_autofree char *allowed = loadline_format_percent (input->projection->scenario.utilisation_max);
  g_autofree char *most =
    loadline_format_percent (value (input, strategy, busiest (input, strategy)) / 100);

  if (month == 0)
    /* Translators: the label of a strategy, a percentage */
    return g_strdup_printf (_ ("“%s” is busier than %s from the start"),
                            loadline_chart_label (strategy), allowed);
  if (month > 0)
    /* Translators: the label of a strategy, a percentage, a month */
    return g_strdup_printf (_ ("“%s” is busier than %s from %s"), loadline_chart_label (strategy),
                            allowed, name);
  /* Translators: the label of a strategy, a percentage, a month */
  return g_strdup_printf (_ ("“%s” is %s busy at most, in %s"), loadline_chart_label (strategy),
                          most, name);
}

static char *
short_message (const LoadlineFigureInput *input)
{
  int strategy = spoken_of (input);

  /* Translators: the short label of a strategy */
  return g_strdup_printf (first_too_busy (input, strategy) < 0 ? _ ("“%s” keeps its headroom")
                                                               : _ ("“%s” gets too busy"),
                          loadline_chart_short_label (strategy));
}

/* The greatest value of the axis, in per cent. */
static double
find_high (const LoadlineFigureInput *input)
{
  double most = input->projection->scenario.utilisation_max * 100 * 1.1;

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    for (int m = 0; m < input->projection->n_months; m++)
      if (loadline_chart_shows (input, s) && isfinite (value (input, s, m)))
        most = fmax (most, value (input, s, m));
  return fmin (most, HIGHEST);
}

static void
scene_init (LoadlineMonthLines *self, const LoadlineFigureInput *input, const LoadlineTheme *theme,
            double width, double height)
{
  LoadlineMonthLinesSpec spec = {
    .value = value,
    .full = fits,
    .n_series = LOADLINE_N_STRATEGIES,
    .titles = { input->title ? message (input) : NULL,
                input->title ? short_message (input) : NULL },
    .y_title = g_strdup (_ ("Utilisation in the peak minute, %")),
    .high = find_high (input),
    .strong = loadline_chart_selected (input),
    .told = spoken_of (input),
  };

  loadline_month_lines_init (self, input, spec, theme, width, height);
}

static void
draw (const LoadlineFigureInput *input, cairo_t *cr, double width, double height,
      const LoadlineTheme *theme)
{
  double allowed = input->projection->scenario.utilisation_max;
  g_autofree char *share = loadline_format_percent (allowed);
  /* Translators: label of a line; a percentage */
  g_autofree char *words = g_strdup_printf (_ ("Allowed %s"), share);
  g_auto (LoadlineSpace) space = { 0 };
  g_auto (LoadlineMonthLines) scene = { 0 };

  scene_init (&scene, input, theme, width, height);
  cairo_save (cr);
  loadline_month_lines_draw (&scene, cr, &space);
  loadline_chart_draw_level (&scene.plot, cr, &space, allowed * 100, theme->accent, words);
  if (scene.plot.y.high >= WHOLE && allowed < 1)
    loadline_chart_draw_level (&scene.plot, cr, &space, WHOLE, theme->warning,
                               _ ("Saturated: queues never end"));
  loadline_plot_draw_names (&scene.plot, cr);
  cairo_restore (cr);
}

static char *
say_result (const LoadlineFigureInput *input, int month, int strategy)
{
  const LoadlineResult *result = loadline_chart_result (input, month, strategy);
  g_autofree char *busy = loadline_format_percent (result->utilisation);
  g_autofree char *nodes =
    result->node != NULL ? loadline_format_nodes (result->nodes, result->node->id) : g_strdup ("–");

  /* Translators: the label of a strategy, a percentage, its nodes */
  return g_strdup_printf (result->feasible ? _ ("%s: %s busy, %s")
                                           : _ ("%s: %s busy, %s, does not fit"),
                          loadline_chart_label (strategy), busy, nodes);
}

static char *
say_month (const LoadlineFigureInput *input, int month)
{
  return loadline_chart_say_month (input, month, say_result);
}

static char *
describe (const LoadlineFigureInput *input)
{
  int strategy = spoken_of (input);
  int last = input->projection->n_months - 1;
  g_autofree char *first = message (input);
  g_autofree char *start = loadline_chart_month_name (input, 0);
  g_autofree char *end = loadline_chart_month_name (input, last);
  g_autofree char *from = loadline_format_percent (value (input, strategy, 0) / 100);
  g_autofree char *to = loadline_format_percent (value (input, strategy, last) / 100);
  g_autofree char *allowed = loadline_format_percent (input->projection->scenario.utilisation_max);
  GString *text = g_string_new (NULL);

  loadline_prose_take (text, loadline_prose_sentence (first));
  /* Translators: a percentage, a month, a percentage, a month, a percentage */
  loadline_prose_take (
    text, g_strdup_printf (_ ("Its nodes are %s busy in %s and %s in %s; %s is allowed."), from,
                           start, to, end, allowed));
  return g_string_free (text, FALSE);
}

static char *
data (const LoadlineFigureInput *input)
{
  GString *csv = g_string_new ("month");

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_chart_shows (input, s))
      g_string_append_printf (csv, ",%s", loadline_strategy_key ((LoadlineStrategyId) s));
  g_string_append (csv, ",utilisation_max\n");
  for (int m = 0; m < input->projection->n_months; m++)
    {
      g_autofree char *month =
        loadline_month_to_iso (loadline_projection_month (input->projection, m));

      g_string_append_printf (csv, "%s,", month);
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        if (loadline_chart_shows (input, s))
          loadline_chart_cell (csv, loadline_chart_result (input, m, s)->utilisation, ',');
      loadline_chart_cell (csv, input->projection->scenario.utilisation_max, '\n');
    }
  return g_string_free (csv, FALSE);
}

static void
pick_at (const LoadlineFigureInput *input, double width, double height, const LoadlineTheme *theme,
         double x, double y, LoadlinePick *pick)
{
  g_auto (LoadlineMonthLines) scene = { 0 };

  scene_init (&scene, input, theme, width, height);
  loadline_month_lines_pick (&scene, x, y, say_month, pick);
}

static GArray *
focusables (const LoadlineFigureInput *input, double width, double height,
            const LoadlineTheme *theme)
{
  g_auto (LoadlineMonthLines) scene = { 0 };

  scene_init (&scene, input, theme, width, height);
  return loadline_month_lines_focusables (&scene, say_month);
}

const LoadlineFigure loadline_utilisation_figure = {
  .id = "utilisation",
  .label = N_ ("Utilisation"),
  .summary = N_ ("How busy each strategy's nodes are, against the headroom the plan keeps"),
  .draw = draw,
  .describe = describe,
  .data = data,
  .pick = pick_at,
  .focusables = focusables,
};
