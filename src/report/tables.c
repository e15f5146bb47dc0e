/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of one projection: the rule's answers, and what every strategy takes in a month and over all of
 * them. */
#include "report/tables.h"

#include "draw/format.h"
#include "draw/sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
month_name (const LoadlineProjection *projection, int month)
{
  return loadline_format_month (loadline_projection_month (projection, month));
}

static const char *
short_label (LoadlineStrategyId strategy)
{
  return _ (loadline_strategy_at (strategy)->short_label);
}

int
loadline_served_months (const LoadlineProjection *projection, int first, int last)
{
  int served = 0;

  for (int m = first; m <= last; m++)
    {
      int strategy = projection->decisions[m].strategy;

      served +=
        strategy >= 0
        && loadline_projection_result (projection, m, (LoadlineStrategyId) strategy)->feasible;
    }
  return served;
}

/* "Jan 2027 – Feb 2028" */
static char *
phase_months (const LoadlineProjection *projection, const LoadlinePhase *phase)
{
  g_autofree char *first = month_name (projection, phase->first);
  g_autofree char *last = month_name (projection, phase->last);

  if (phase->first == phase->last)
    return g_steal_pointer (&first);
  /* Translators: from one month to another */
  return g_strdup_printf (_ ("%s – %s"), first, last);
}

/* What a phase costs a month without one-offs: "210 – 390". */
static char *
phase_cost (const LoadlineProjection *projection, const LoadlinePhase *phase)
{
  double least = G_MAXDOUBLE;
  double most = -G_MAXDOUBLE;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (int m = phase->first; m <= phase->last; m++)
    {
      const LoadlineCost *cost =
        &loadline_projection_result (projection, m, (LoadlineStrategyId) phase->strategy)->cost;

      least = MIN (least, cost->total - cost->one_off);
      most = MAX (most, cost->total - cost->one_off);
    }
  from = loadline_format_money (least, "");
  to = loadline_format_money (most, "");
  if (g_str_equal (from, to))
    return g_steal_pointer (&to);
  /* Translators: between so much and so much */
  return g_strdup_printf (_ ("%s – %s"), from, to);
}

static char *
phase_answer (const LoadlineProjection *projection, const LoadlinePhase *phase)
{
  const char *label = _ (loadline_strategy_at ((LoadlineStrategyId) phase->strategy)->label);
  int months = phase->last - phase->first + 1;
  int served = loadline_served_months (projection, phase->first, phase->last);

  if (served == months)
    return g_strdup (label);
  if (served == 0)
    /* Translators: the label of a strategy */
    return g_strdup_printf (_ ("%s, which falls short"), label);
  /* Translators: the label of a strategy, a number of months */
  return g_strdup_printf (ngettext ("%s, which falls short in %d month",
                                    "%s, which falls short in %d months",
                                    (unsigned long) (months - served)),
                          label, months - served);
}

static void
add_phase (LoadlineTable *table, const LoadlineProjection *projection, const LoadlinePhase *phase)
{
  int months = phase->last - phase->first + 1;

  loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
  loadline_table_take (table, phase_months (projection, phase));
  loadline_table_take_value (table, g_strdup_printf ("%d", months), months);
  if (phase->strategy < 0)
    {
      loadline_table_add (table, _ ("Nothing fits"));
      loadline_table_add (table, "–");
      loadline_table_add (table, "–");
      return;
    }
  loadline_table_take (table, phase_answer (projection, phase));
  loadline_table_take (table,
                       loadline_nodes_to_words (projection, (LoadlineStrategyId) phase->strategy,
                                                phase->first, phase->last));
  loadline_table_take (table, phase_cost (projection, phase));
}

/* A row for the phases from @first to before @end, which are left out. */
static void
add_more (LoadlineTable *table, const LoadlineVerdict *verdict, int first, int end)
{
  int months = verdict->phases[end].first - verdict->phases[first].first;

  loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
  /* Translators: answers of the rule that a short table leaves out */
  loadline_table_take (table, g_strdup_printf (ngettext ("and %d more", "and %d more",
                                                         (unsigned long) (end - first)),
                                               end - first));
  loadline_table_take_value (table, g_strdup_printf ("%d", months), months);
}

LoadlineTable *
loadline_table_of_answers (const LoadlineProjection *projection, const char *currency, int most)
{
  /* Translators: title of a column of money; %s is the currency */
  g_autofree char *money = g_strdup_printf (_ ("%s a month"), currency);
  LoadlineTable *table = loadline_table_new ();
  LoadlineVerdict verdict;
  int first, end; /* of those left out */

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Months"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_NUMBER, _ ("For"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Answer"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Nodes"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, money, 0);
  loadline_verdict_init (&verdict, projection, 0);
  first = verdict.n_phases > most ? most / 2 : verdict.n_phases;
  end = verdict.n_phases - (verdict.n_phases > most ? most - most / 2 - 1 : 0);
  for (int i = 0; i < first; i++)
    add_phase (table, projection, &verdict.phases[i]);
  if (first < end)
    add_more (table, &verdict, first, end);
  for (int i = end; i < verdict.n_phases; i++)
    add_phase (table, projection, &verdict.phases[i]);
  return table;
}

static void
add_result (LoadlineTable *table, const LoadlineProjection *projection, LoadlineStrategyId strategy,
            int month)
{
  const LoadlineResult *result = loadline_projection_result (projection, month, strategy);
  bool chosen = projection->decisions[month].strategy == (int) strategy;

  loadline_table_add_row (table, chosen ? LOADLINE_ROW_STRONG : LOADLINE_ROW_PLAIN);
  loadline_table_add (table, chosen ? "→" : "");
  loadline_table_add (table, short_label (strategy));
  loadline_table_take (table, loadline_nodes_to_words (projection, strategy, month, month));
  loadline_table_take_money (table, result->cost.total - result->cost.one_off);
  loadline_table_take_value (table, loadline_format_milliseconds (result->latency_ms.target),
                             result->latency_ms.target);
  loadline_table_take_value (table, loadline_format_percent (result->utilisation),
                             result->utilisation);
  loadline_table_take_value (table, loadline_format_rate (result->capacity_rps),
                             result->capacity_rps);
  loadline_table_take (table, result->feasible ? g_strdup (_ ("fits"))
                                               : loadline_limits_to_words (result->limits));
}

LoadlineTable *
loadline_table_of_strategies (const LoadlineProjection *projection, const char *currency, int month)
{
  g_autofree char *money = g_strdup_printf (_ ("%s a month"), currency);
  g_autofree char *percentile =
    loadline_format_percentile (projection->scenario.latency_percentile);
  LoadlineTable *table = loadline_table_new ();

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, "", 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Strategy"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Nodes"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, money, 0);
  loadline_table_add_column (table, LOADLINE_CELL_MILLISECONDS, percentile, 0);
  loadline_table_add_column (table, LOADLINE_CELL_FRACTION, _ ("Use"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_NUMBER, _ ("Capacity"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Falls short of"), 2);
  for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
    add_result (table, projection, s, month);
  return table;
}

static void
add_summary (LoadlineTable *table, const LoadlineProjection *projection,
             LoadlineStrategyId strategy)
{
  const LoadlineStrategySummary *summary = &projection->summaries[strategy];
  bool cheapest = projection->cheapest == (int) strategy;

  loadline_table_add_row (table, cheapest ? LOADLINE_ROW_STRONG : LOADLINE_ROW_PLAIN);
  loadline_table_add (table, cheapest ? "★" : "");
  loadline_table_add (table, short_label (strategy));
  /* Translators: months that fit, of all months */
  loadline_table_take_value (table,
                             g_strdup_printf (_ ("%d of %d"), summary->feasible_months,
                                              projection->n_months),
                             summary->feasible_months);
  loadline_table_take (table, summary->runs_out >= 0 ? month_name (projection, summary->runs_out)
                                                     : g_strdup (_ ("never")));
  loadline_table_take (table, loadline_limits_to_words (summary->first_limits));
  loadline_table_take_money (table, summary->total);
  loadline_table_take_money (table, summary->present_value);
}

static void
add_rule_summary (LoadlineTable *table, const LoadlineProjection *projection)
{
  int served = loadline_served_months (projection, 0, projection->n_months - 1);

  loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
  loadline_table_add (table, "→");
  loadline_table_add (table, _ ("The rule"));
  loadline_table_take_value (table, g_strdup_printf (_ ("%d of %d"), served, projection->n_months),
                             served);
  loadline_table_add (table, "");
  loadline_table_add (table, "");
  loadline_table_take_money (table, projection->rule.total);
  loadline_table_take_money (table, projection->rule.present_value);
}

LoadlineTable *
loadline_table_of_horizon (const LoadlineProjection *projection, const char *currency)
{
  /* Translators: title of a column of money; %s is the currency */
  g_autofree char *money = g_strdup_printf (_ ("%s in all"), currency);
  LoadlineTable *table = loadline_table_new ();

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, "", 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Strategy"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_NUMBER, _ ("Fits"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Runs out"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Then falls short of"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, money, 0);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, _ ("Present value"), 0);
  for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
    add_summary (table, projection, s);
  add_rule_summary (table, projection);
  return table;
}
