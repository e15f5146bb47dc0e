/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each strategy costs, month by month, against the budget: running costs as lines, so that a
 * one-off does not hide them. */
#include "draw/figures.h"

#include "draw/format.h"
#include "draw/month-lines.h"
#include "draw/prose.h"
#include "draw/sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Costs of what does not fit may reach so far beyond those of what does. */
#define BEYOND_FITTING 1.5

/* Costs nearer than this part of them are equal. */
#define EQUAL 1e-9

/* The radius of the dot for a month in which a strategy does not fit, in units of text. */
#define MISFIT_RADIUS 0.22

/* A budget is shown where the costs reach this part of it. */
#define BUDGET_IN_SIGHT 0.3

/* The monthly total without one-offs. */
static double
running_cost (const LoadlineResult *result)
{
  return result->cost.total - result->cost.one_off;
}

static char *
message (const LoadlineFigureInput *input)
{
  const LoadlineProjection *projection = input->projection;
  int cheapest = projection->cheapest;
  g_autofree char *money = NULL;

  if (cheapest < 0)
    return g_strdup (_ ("No strategy fits in every month"));
  money = loadline_format_money (projection->summaries[cheapest].total, input->currency);
  /* Translators: the label of a strategy, a number of months, money */
  return g_strdup_printf (ngettext ("“%s” costs least over %d month: %s",
                                    "“%s” costs least over %d months: %s",
                                    (unsigned long) projection->n_months),
                          loadline_chart_label (cheapest), projection->n_months, money);
}

static char *
short_message (const LoadlineFigureInput *input)
{
  const LoadlineProjection *projection = input->projection;
  int cheapest = projection->cheapest;
  g_autofree char *money = NULL;

  if (cheapest < 0)
    return g_strdup (_ ("No strategy always fits"));
  money = loadline_format_money (projection->summaries[cheapest].total, input->currency);
  /* Translators: the label of a strategy, money */
  return g_strdup_printf (_ ("“%s” costs least: %s"), loadline_chart_label (cheapest), money);
}

static char *
shortest_message (const LoadlineFigureInput *input)
{
  int cheapest = input->projection->cheapest;

  if (cheapest < 0)
    return NULL;
  /* Translators: the short label of a strategy */
  return g_strdup_printf (_ ("“%s” costs least"), loadline_chart_short_label (cheapest));
}

/* The greatest cost among those shown that are at most @most: of what fits, or of all. */
static double
greatest_cost (const LoadlineFigureInput *input, bool fitting, double most)
{
  double greatest = 0;

  for (int m = 0; m < input->projection->n_months; m++)
    for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
      {
        const LoadlineResult *result = loadline_chart_result (input, m, s);
        double cost = running_cost (result);

        if (loadline_chart_shows (input, s) && isfinite (cost) && cost <= most
            && (result->feasible || !fitting))
          greatest = fmax (greatest, cost);
      }
  return greatest;
}

/* The greatest value of the axis. What fits decides; what does not is shown as far as that is near. */
static double
find_high (const LoadlineFigureInput *input, bool *shows_budget)
{
  double budget = input->projection->scenario.budget_month;
  double fitting = greatest_cost (input, true, INFINITY);
  double high = greatest_cost (input, false, fitting > 0 ? fitting * BEYOND_FITTING : INFINITY);

  *shows_budget = budget > 0 && high >= budget * BUDGET_IN_SIGHT;
  return *shows_budget ? fmax (high, budget * 1.05) : high;
}

static double
value (const LoadlineFigureInput *input, int strategy, int month)
{
  return running_cost (loadline_chart_result (input, month, strategy));
}

static bool
fits (const LoadlineFigureInput *input, int strategy, int month)
{
  return loadline_chart_result (input, month, strategy)->feasible;
}

static void
scene_init (LoadlineMonthLines *self, const LoadlineFigureInput *input, const LoadlineTheme *theme,
            double width, double height, bool *shows_budget)
{
  LoadlineMonthLinesSpec spec = {
    .value = value,
    .full = fits,
    .n_series = LOADLINE_N_STRATEGIES,
    .money = true,
    /* Translators: title of an axis; %s is the currency */
    .y_title = g_strdup_printf (_ ("Cost per month, %s"), input->currency),
    .high = find_high (input, shows_budget),
    .strong = loadline_chart_selected (input),
    .told = input->projection->cheapest,
  };

  if (input->title)
    {
      spec.titles[0] = message (input);
      spec.titles[1] = short_message (input);
      spec.titles[2] = shortest_message (input);
    }
  loadline_month_lines_init (self, input, spec, theme, width, height);
}

static void
draw_budget (LoadlineMonthLines *self, cairo_t *cr, LoadlineSpace *space)
{
  double budget = self->input->projection->scenario.budget_month;
  g_autofree char *money = loadline_format_money (budget, self->input->currency);
  /* Translators: label of the budget's line; %s is money */
  g_autofree char *words = g_strdup_printf (_ ("Budget %s"), money);

  loadline_chart_draw_level (&self->plot, cr, space, budget, self->plot.text.theme->warning, words);
}

/* Whether line @index marks @month, in which its strategy does not fit: of several in one place, they take
 * turns. */
static bool
marks_misfit (const LoadlineMonthLines *self, int index, int month)
{
  double y = self->lines[index].y[month];
  int alike = 0;
  int turn = 0;

  if (fits (self->input, (int) self->lines[index].strategy, month) || !isfinite (y)
      || y < self->plot.area.y)
    return false;
  for (int i = 0; i < self->n_lines; i++)
    if (!fits (self->input, (int) self->lines[i].strategy, month)
        && fabs (self->lines[i].y[month] - y) < MISFIT_RADIUS * self->plot.text.unit)
      {
        alike++;
        turn += i < index;
      }
  return month % alike == turn;
}

/* Months in which a strategy does not fit, as hollow dots; where these would crowd, the dotted line says it
 * alone. */
static void
draw_misfits (const LoadlineMonthLines *self, cairo_t *cr)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  double radius = MISFIT_RADIUS * self->plot.text.unit;

  if (self->n_months > 1 && fabs (self->places[1] - self->places[0]) < 4 * radius)
    return;
  for (int i = 0; i < self->n_lines; i++)
    {
      cairo_new_path (cr);
      for (int m = 0; m < self->n_months; m++)
        if (marks_misfit (self, i, m))
          {
            cairo_new_sub_path (cr);
            cairo_arc (cr, self->places[m], self->lines[i].y[m], radius, 0, 2 * G_PI);
          }
      loadline_colour_use (theme->background, cr, 1);
      cairo_fill_preserve (cr);
      loadline_colour_use (theme->strategies[self->lines[i].strategy].colour, cr, 1);
      cairo_set_line_width (cr, 0.5 * radius);
      cairo_stroke (cr);
    }
}

/* Where the selected strategy pays once. */
static void
draw_one_offs (LoadlineMonthLines *self, cairo_t *cr, LoadlineSpace *space)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  double unit = self->plot.text.unit;

  for (int i = 0; i < self->n_lines; i++)
    {
      LoadlineLine *line = &self->lines[i];

      for (int m = 0; line->strong && m < self->input->projection->n_months; m++)
        {
          const LoadlineResult *result =
            loadline_chart_result (self->input, m, (int) line->strategy);
          g_autofree char *money = NULL;
          g_autofree char *words = NULL;

          if (!(result->cost.one_off > 0) || !isfinite (line->y[m])
              || line->y[m] < self->plot.area.y)
            continue;
          money = loadline_format_money_compact (result->cost.one_off, self->input->currency);
          /* Translators: a cost that is paid once; %s is money */
          words = g_strdup_printf (_ ("once %s"), money);
          cairo_new_path (cr);
          cairo_arc (cr, self->places[m], line->y[m], 0.36 * unit, 0, 2 * G_PI);
          loadline_colour_use (theme->background, cr, 1);
          cairo_fill_preserve (cr);
          loadline_colour_use (theme->strategies[line->strategy].colour, cr, 1);
          cairo_set_line_width (cr, 0.18 * unit);
          cairo_stroke (cr);
          loadline_chart_note_mark (&self->plot, cr, space, words, theme->dim_text, false,
                                    self->places[m], line->y[m], LOADLINE_NOTE_REACH);
        }
    }
}

static void
draw (const LoadlineFigureInput *input, cairo_t *cr, double width, double height,
      const LoadlineTheme *theme)
{
  g_auto (LoadlineSpace) space = { 0 };
  LoadlineMonthLines scene;
  bool shows_budget;

  scene_init (&scene, input, theme, width, height, &shows_budget);
  cairo_save (cr);
  loadline_month_lines_draw (&scene, cr, &space);
  draw_misfits (&scene, cr);
  if (shows_budget)
    draw_budget (&scene, cr, &space);
  draw_one_offs (&scene, cr, &space);
  loadline_chart_draw_events (&scene.plot, cr, &space, input);
  loadline_plot_draw_names (&scene.plot, cr);
  cairo_restore (cr);
  loadline_month_lines_clear (&scene);
}

static char *
say_result (const LoadlineFigureInput *input, int month, int strategy)
{
  const LoadlineResult *result = loadline_chart_result (input, month, strategy);
  g_autofree char *money = loadline_format_money (running_cost (result), input->currency);
  g_autofree char *nodes =
    result->node != NULL ? loadline_format_nodes (result->nodes, result->node->id) : g_strdup ("–");
  g_autofree char *words = loadline_limits_to_words (result->limits);

  if (result->feasible)
    /* Translators: the label of a strategy, money, its nodes */
    return g_strdup_printf (_ ("%s: %s, %s"), loadline_chart_label (strategy), money, nodes);
  /* Translators: the label of a strategy, money, its nodes, the limits it breaks */
  return g_strdup_printf (_ ("%s: %s, %s, does not fit: %s"), loadline_chart_label (strategy),
                          money, nodes, words);
}

static char *
say_month (const LoadlineFigureInput *input, int month)
{
  return loadline_chart_say_month (input, month, say_result);
}

/* The cheapest other strategy that always fits; -1 for none. */
static int
find_rival (const LoadlineProjection *projection, int strategy)
{
  int rival = -1;

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (s != strategy && projection->summaries[s].runs_out < 0
        && (rival < 0 || projection->summaries[s].total < projection->summaries[rival].total))
      rival = s;
  return rival;
}

/* 1 where @strategy costs more in @month than @rival, -1 where less, 0 where the same. */
static int
compare_costs (const LoadlineFigureInput *input, int month, int strategy, int rival)
{
  double cost = running_cost (loadline_chart_result (input, month, strategy));
  double other = running_cost (loadline_chart_result (input, month, rival));

  if (!(fabs (cost - other) > EQUAL * fmax (fabs (cost), fabs (other))))
    return 0;
  return cost > other ? 1 : -1;
}

/* When @strategy passes its rival for good; NULL where it never does. (transfer full) */
static char *
say_passing (const LoadlineFigureInput *input, int strategy)
{
  int rival = find_rival (input->projection, strategy);
  int month = input->projection->n_months - 1;
  int after = rival >= 0 ? compare_costs (input, month, strategy, rival) : 0;
  g_autofree char *name = NULL;

  while (after != 0 && month > 0 && compare_costs (input, month - 1, strategy, rival) == after)
    month--;
  if (after == 0 || month == 0)
    return NULL;
  name = loadline_chart_month_name (input, month);
  /* Translators: a month, the label of a strategy */
  return g_strdup_printf (after > 0 ? _ ("From %s on it costs more a month than “%s”.")
                                    : _ ("From %s on it costs less a month than “%s”."),
                          name, loadline_chart_label (rival));
}

/* The strategy that the description is about: the chosen one, else what always fits, else what the rule
 * answers last, else the first of the picture. */
static int
spoken_of (const LoadlineFigureInput *input)
{
  const LoadlineProjection *projection = input->projection;
  int selected = loadline_chart_selected (input);
  int answer = projection->decisions[projection->n_months - 1].strategy;

  if (selected >= 0)
    return selected;
  if (projection->cheapest >= 0)
    return projection->cheapest;
  return answer >= 0 ? answer : LOADLINE_STRATEGY_STAY;
}

static char *
say_budget (const LoadlineFigureInput *input)
{
  double amount = input->projection->scenario.budget_month;
  g_autofree char *budget = loadline_format_money (amount, input->currency);

  return amount > 0 ? g_strdup_printf (_ ("The budget is %s a month."), budget) : NULL;
}

/* The message, what the strategy costs first and last, and when it passes another or what is allowed. */
static char *
describe (const LoadlineFigureInput *input)
{
  int strategy = spoken_of (input);
  int last = input->projection->n_months - 1;
  g_autofree char *first_line = message (input);
  g_autofree char *first = loadline_chart_month_name (input, 0);
  g_autofree char *end = loadline_chart_month_name (input, last);
  g_autofree char *from =
    loadline_format_money (running_cost (loadline_chart_result (input, 0, strategy)),
                           input->currency);
  g_autofree char *to =
    loadline_format_money (running_cost (loadline_chart_result (input, last, strategy)),
                           input->currency);
  char *passing = say_passing (input, strategy);
  GString *text = g_string_new (NULL);

  loadline_prose_take (text, loadline_prose_sentence (first_line));
  /* Translators: the label of a strategy, money, a month, money, a month */
  loadline_prose_take (text,
                       g_strdup_printf (_ ("“%s” costs %s a month in %s and %s a month in %s."),
                                        loadline_chart_label (strategy), from, first, to, end));
  loadline_prose_take (text, passing != NULL ? passing : say_budget (input));
  return g_string_free (text, FALSE);
}

static char *
data (const LoadlineFigureInput *input)
{
  GString *csv = g_string_new ("month");

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_chart_shows (input, s))
      {
        const char *key = loadline_strategy_key ((LoadlineStrategyId) s);

        g_string_append_printf (csv, ",%s,%s_fits,%s_one_off", key, key, key);
      }
  g_string_append (csv, ",budget\n");
  for (int m = 0; m < input->projection->n_months; m++)
    {
      g_autofree char *month =
        loadline_month_to_iso (loadline_projection_month (input->projection, m));
      double budget = input->projection->scenario.budget_month;

      g_string_append_printf (csv, "%s,", month);
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        if (loadline_chart_shows (input, s))
          {
            const LoadlineResult *result = loadline_chart_result (input, m, s);

            loadline_chart_cell (csv, running_cost (result), ',');
            loadline_chart_cell (csv, result->feasible, ',');
            loadline_chart_cell (csv, result->cost.one_off, ',');
          }
      loadline_chart_cell (csv, budget > 0 ? budget : NAN, '\n');
    }
  return g_string_free (csv, FALSE);
}

static void
pick_at (const LoadlineFigureInput *input, double width, double height, const LoadlineTheme *theme,
         double x, double y, LoadlinePick *pick)
{
  g_auto (LoadlineMonthLines) scene = { 0 };
  bool shows_budget;

  scene_init (&scene, input, theme, width, height, &shows_budget);
  loadline_month_lines_pick (&scene, x, y, say_month, pick);
}

static GArray *
focusables (const LoadlineFigureInput *input, double width, double height,
            const LoadlineTheme *theme)
{
  g_auto (LoadlineMonthLines) scene = { 0 };
  bool shows_budget;

  scene_init (&scene, input, theme, width, height, &shows_budget);
  return loadline_month_lines_focusables (&scene, say_month);
}

const LoadlineFigure loadline_cost_figure = {
  .id = "cost",
  .label = N_ ("Cost per month"),
  .summary = N_ ("What each strategy costs in each month, against the budget"),
  .draw = draw,
  .describe = describe,
  .data = data,
  .pick = pick_at,
  .focusables = focusables,
};
