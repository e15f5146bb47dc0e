/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One measure across scenarios, month by month: how much the answer depends on what was assumed. Of more
 * scenarios than there are looks of a line, those that differ most are shown. */
#include "draw/figures.h"

#include "draw/format.h"
#include "draw/month-lines.h"
#include "draw/prose.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_SCENARIOS LOADLINE_N_STRATEGIES

/* Characters of a name at the end of a line. */
#define MOST_OF_NAME 22

/* Differences below this part are none. */
#define EQUAL 0.005

/* The scenarios that are shown. @input: of them; @chosen: which they are; @total: how many there are */
typedef struct
{
  LoadlineFigureInput input;
  LoadlineNamedProjection scenarios[MOST_SCENARIOS];
  int chosen[MOST_SCENARIOS];
  int total;
} Shortlist;

/* What is drawn, with short names. */
typedef struct
{
  Shortlist list;
  LoadlineMonthLines lines;
  char *owned[MOST_SCENARIOS];
  const char *names[MOST_SCENARIOS];
} Scene;

static int
count (const LoadlineFigureInput *input)
{
  return MAX (input->n_scenarios, 1);
}

static const LoadlineProjection *
projection_of (const LoadlineFigureInput *input, int series)
{
  return input->n_scenarios > 0 ? input->scenarios[series].projection : input->projection;
}

static const char *
name_of (const LoadlineFigureInput *input, int series)
{
  return input->n_scenarios > 0 ? input->scenarios[series].name : _ ("This scenario");
}

/* The chosen strategy's result, or of what the rule answers; NULL where nothing fits. */
static const LoadlineResult *
result_of (const LoadlineFigureInput *input, int series, int month)
{
  const LoadlineProjection *projection = projection_of (input, series);
  int selected = loadline_chart_selected (input);
  int strategy;

  if (month >= projection->n_months)
    return NULL;
  strategy = selected >= 0 ? selected : projection->decisions[month].strategy;
  return strategy < 0
           ? NULL
           : loadline_projection_result (projection, month, (LoadlineStrategyId) strategy);
}

static double
value (const LoadlineFigureInput *input, int series, int month)
{
  const LoadlineResult *result = result_of (input, series, month);

  if (result == NULL)
    return NAN;
  switch (input->measure)
    {
    case LOADLINE_MEASURE_COST:
      return result->cost.total - result->cost.one_off;
    case LOADLINE_MEASURE_CAPACITY:
      return result->capacity_rps;
    case LOADLINE_MEASURE_LATENCY:
      return result->latency_ms.target;
    case LOADLINE_MEASURE_NODES:
      return result->nodes;
    case LOADLINE_N_MEASURES:
      break;
    }
  return NAN;
}

static bool
fits (const LoadlineFigureInput *input, int series, int month)
{
  const LoadlineResult *result = result_of (input, series, month);

  return result != NULL && result->feasible;
}

static char *
format (const LoadlineFigureInput *input, double amount)
{
  if (input->measure == LOADLINE_MEASURE_COST)
    return loadline_format_money (amount, input->currency);
  if (input->measure == LOADLINE_MEASURE_LATENCY)
    return loadline_format_milliseconds (amount);
  return loadline_format_quantity (amount);
}

/* How far a scenario is from the first in the last month; infinite where one of them has no value. */
static double
distance (const LoadlineFigureInput *input, int series)
{
  int last = input->projection->n_months - 1;
  double away = fabs (value (input, series, last) - value (input, 0, last));

  return isfinite (away) ? away : INFINITY;
}

/* The first of the scenarios that is the one in view. */
static int
find_viewed (const LoadlineFigureInput *input)
{
  for (int i = 0; i < input->n_scenarios; i++)
    if (projection_of (input, i) == input->projection)
      return i;
  return 0;
}

/* How many of the scenarios go before @series: the first and the one in view before all others, then by how
 * far they are. */
static int
count_before (const LoadlineFigureInput *input, int series, int viewed)
{
  double mine = distance (input, series);
  int n = 0;

  for (int i = 0; i < input->n_scenarios; i++)
    {
      double other = distance (input, i);

      n += i != series && (i == 0 || i == viewed || other > mine || (other >= mine && i < series));
    }
  return n;
}

/* The first scenario, the one in view, and of the rest those that differ most, in the plan's order. */
static void
choose (Shortlist *self, const LoadlineFigureInput *input)
{
  int viewed = find_viewed (input);
  int n = 0;

  self->input = *input;
  self->total = count (input);
  if (input->n_scenarios <= MOST_SCENARIOS)
    return;
  for (int i = 0; i < input->n_scenarios && n < MOST_SCENARIOS; i++)
    if (i == 0 || i == viewed || count_before (input, i, viewed) < MOST_SCENARIOS)
      {
        self->chosen[n] = i;
        self->scenarios[n++] = input->scenarios[i];
      }
  self->input.scenarios = self->scenarios;
  self->input.n_scenarios = n;
}

/* The measure as the title of an axis. (transfer full) */
static char *
measure_title (const LoadlineFigureInput *input)
{
  switch (input->measure)
    {
    case LOADLINE_MEASURE_COST:
      /* Translators: title of an axis; %s is the currency */
      return g_strdup_printf (_ ("Cost per month, %s"), input->currency);
    case LOADLINE_MEASURE_CAPACITY:
      return g_strdup (_ ("Capacity, requests per second"));
    case LOADLINE_MEASURE_LATENCY:
      return g_strdup (_ ("Response time at the target's percentile, ms"));
    case LOADLINE_MEASURE_NODES:
      return g_strdup (_ ("Nodes at the peak"));
    case LOADLINE_N_MEASURES:
      break;
    }
  return g_strdup ("");
}

/* The title of the axis, and how many scenarios are shown where not all are. (transfer full) */
static char *
axis_title (const Shortlist *list)
{
  g_autofree char *measure = measure_title (&list->input);

  if (list->total == count (&list->input))
    return g_steal_pointer (&measure);
  /* Translators: title of an axis, how many scenarios are shown, of how many */
  return g_strdup_printf (ngettext ("%s (%d of %d scenario)", "%s (%d of %d scenarios)",
                                    (gulong) list->total),
                          measure, count (&list->input), list->total);
}

/* The scenario that differs most from the first in the last month; 0 where none does. */
static int
most_different (const LoadlineFigureInput *input)
{
  int last = input->projection->n_months - 1;
  double first = value (input, 0, last);
  double most = EQUAL * fabs (first);
  int different = 0;

  for (int i = 1; i < count (input); i++)
    {
      double away = fabs (value (input, i, last) - first);

      if (isfinite (away) && away > most)
        {
          most = away;
          different = i;
        }
    }
  return different;
}

/* The first scenario has no answer to the end: from when on, and the first that has one, if any. */
static char *
say_falls_short (const LoadlineFigureInput *input)
{
  int last = input->projection->n_months - 1;
  int from = last;
  int other = 1;
  g_autofree char *month = NULL;

  while (from > 0 && !isfinite (value (input, 0, from - 1)))
    from--;
  while (other < count (input) && !isfinite (value (input, other, last)))
    other++;
  month = loadline_chart_month_name (input, from);
  if (other < count (input))
    /* Translators: a month, the names of two scenarios */
    return g_strdup_printf (_ ("From %s “%s” does not fit, “%s” does"), month, name_of (input, 0),
                            name_of (input, other));
  /* Translators: a month, the name of a scenario */
  return g_strdup_printf (_ ("From %s “%s” does not fit"), month, name_of (input, 0));
}

static char *
message (const LoadlineFigureInput *input)
{
  int last = input->projection->n_months - 1;
  int other = most_different (input);
  g_autofree char *month = loadline_chart_month_name (input, last);
  g_autofree char *here = format (input, value (input, 0, last));
  g_autofree char *there = format (input, value (input, other, last));

  if (!isfinite (value (input, 0, last)))
    return say_falls_short (input);
  if (count (input) == 1)
    /* Translators: a month, the name of a scenario, a number with its unit */
    return g_strdup_printf (_ ("%s: “%s” %s"), month, name_of (input, 0), here);
  if (other == 0)
    /* Translators: a month, a number with its unit */
    return g_strdup_printf (_ ("%s: the scenarios hardly differ, %s"), month, here);
  /* Translators: a month, the name of a scenario, a number with its unit, and again */
  return g_strdup_printf (_ ("%s: “%s” %s, “%s” %s"), month, name_of (input, 0), here,
                          name_of (input, other), there);
}

static double
greatest (const LoadlineFigureInput *input)
{
  double most =
    input->measure == LOADLINE_MEASURE_LATENCY ? input->projection->scenario.latency_ms * 1.1 : 0;

  for (int i = 0; i < count (input); i++)
    for (int m = 0; m < input->projection->n_months; m++)
      if (isfinite (value (input, i, m)))
        most = fmax (most, value (input, i, m));
  return most;
}

/* The name as it stands at the end of a line. (transfer full) */
static char *
short_name (const char *name)
{
  g_autofree char *part = NULL;

  if (g_utf8_strlen (name, -1) <= MOST_OF_NAME)
    return g_strdup (name);
  part = g_utf8_substring (name, 0, MOST_OF_NAME - 1);
  return g_strconcat (part, "…", NULL);
}

static void
scene_init (Scene *self, const LoadlineFigureInput *asked, const LoadlineTheme *theme, double width,
            double height)
{
  const LoadlineFigureInput *input = &self->list.input;
  LoadlineMonthLinesSpec spec = {
    .value = value,
    .full = fits,
    .names = self->names,
    .strong = 0,
    .told = 0,
  };

  choose (&self->list, asked);
  spec.n_series = count (input);
  spec.titles[0] = input->title ? message (input) : NULL;
  spec.titles[1] = input->title ? g_strdup (_ ("Scenarios compared")) : NULL;
  spec.y_title = axis_title (&self->list);
  spec.money = input->measure == LOADLINE_MEASURE_COST;
  spec.high = greatest (input);
  for (int i = 0; i < count (input); i++)
    self->names[i] = self->owned[i] = short_name (name_of (input, i));
  loadline_month_lines_init (&self->lines, input, spec, theme, width, height);
}

static void
scene_clear (Scene *self)
{
  for (int i = 0; i < MOST_SCENARIOS; i++)
    g_free (self->owned[i]);
  loadline_month_lines_clear (&self->lines);
}

static void
draw (const LoadlineFigureInput *input, cairo_t *cr, double width, double height,
      const LoadlineTheme *theme)
{
  double target = input->projection->scenario.latency_ms;
  g_auto (LoadlineSpace) space = { 0 };
  Scene scene = { 0 };

  scene_init (&scene, input, theme, width, height);
  cairo_save (cr);
  loadline_month_lines_draw (&scene.lines, cr, &space);
  if (input->measure == LOADLINE_MEASURE_LATENCY)
    {
      g_autofree char *time = loadline_format_milliseconds (target);
      /* Translators: label of a line; a time */
      g_autofree char *words = g_strdup_printf (_ ("Target %s"), time);

      loadline_chart_draw_level (&scene.lines.plot, cr, &space, target, theme->warning, words);
    }
  loadline_plot_draw_names (&scene.lines.plot, cr);
  cairo_restore (cr);
  cairo_new_path (cr);
  scene_clear (&scene);
}

static char *
say_month (const LoadlineFigureInput *input, int month)
{
  g_autofree char *name = loadline_chart_month_title (input, month);
  GString *text = g_string_new (name);

  for (int i = 0; i < count (input); i++)
    {
      g_autofree char *amount = format (input, value (input, i, month));

      g_string_append_c (text, '\n');
      /* Translators: the name of a scenario, a number with its unit */
      g_string_append_printf (text,
                              fits (input, i, month) ? _ ("%s: %s") : _ ("%s: %s, does not fit"),
                              name_of (input, i), amount);
    }
  return g_string_free (text, FALSE);
}

/* "“Faster growth”, “Reserved”": the scenarios that are not shown. (transfer full) */
static char *
name_left_out (const LoadlineFigureInput *input, const Shortlist *list)
{
  GString *names = g_string_new (NULL);

  for (int i = 0, shown = 0; i < count (input); i++)
    if (shown < count (&list->input) && list->chosen[shown] == i)
      shown++;
    else
      /* Translators: in a list of names */
      g_string_append_printf (names, names->len > 0 ? _ (", “%s”") : _ ("“%s”"),
                              name_of (input, i));
  return g_string_free (names, FALSE);
}

static char *
describe (const LoadlineFigureInput *input)
{
  Shortlist list = { 0 };
  g_autofree char *first = NULL;
  int selected = loadline_chart_selected (input);
  GString *text;

  choose (&list, input);
  first = message (&list.input);
  text = g_string_new (NULL);
  loadline_prose_take (text, loadline_prose_sentence (first));
  if (selected >= 0)
    /* Translators: the label of a strategy */
    loadline_prose_take (text, g_strdup_printf (_ ("Shown is “%s” in each scenario."),
                                                loadline_chart_label (selected)));
  else
    loadline_prose_add (text, _ ("Shown is what the rule answers in each scenario."));
  if (list.total > count (&list.input))
    {
      g_autofree char *names = name_left_out (input, &list);

      /* Translators: names of scenarios */
      loadline_prose_take (text,
                           g_strdup_printf (_ ("Not drawn, for they differ least: %s."), names));
    }
  return g_string_free (text, FALSE);
}

static char *
data (const LoadlineFigureInput *input)
{
  GString *csv = g_string_new ("month,");

  for (int i = 0; i < count (input); i++)
    loadline_chart_text_cell (csv, name_of (input, i), i + 1 < count (input) ? ',' : '\n');
  for (int m = 0; m < input->projection->n_months; m++)
    {
      g_autofree char *month =
        loadline_month_to_iso (loadline_projection_month (input->projection, m));

      g_string_append_printf (csv, "%s,", month);
      for (int i = 0; i < count (input); i++)
        loadline_chart_cell (csv, value (input, i, m), i + 1 < count (input) ? ',' : '\n');
    }
  return g_string_free (csv, FALSE);
}

static void
pick_at (const LoadlineFigureInput *input, double width, double height, const LoadlineTheme *theme,
         double x, double y, LoadlinePick *pick)
{
  Scene scene = { 0 };

  scene_init (&scene, input, theme, width, height);
  loadline_month_lines_pick (&scene.lines, x, y, say_month, pick);
  scene_clear (&scene);
}

static GArray *
focusables (const LoadlineFigureInput *input, double width, double height,
            const LoadlineTheme *theme)
{
  GArray *months;
  Scene scene = { 0 };

  scene_init (&scene, input, theme, width, height);
  months = loadline_month_lines_focusables (&scene.lines, say_month);
  scene_clear (&scene);
  return months;
}

const LoadlineFigure loadline_compare_figure = {
  .id = "compare",
  .label = N_ ("Scenarios compared"),
  .summary = N_ ("What each scenario costs by month, with what the rule answers or one strategy"),
  .draw = draw,
  .describe = describe,
  .data = data,
  .pick = pick_at,
  .focusables = focusables,
};
