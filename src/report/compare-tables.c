/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios side by side: rows of assumptions that differ, then rows of results, each made by a function of
 * the table below. */
#include "report/compare-tables.h"

#include "draw/format.h"
#include "draw/sentences.h"
#include "report/plan-tables.h"
#include "report/tables.h"

#include <glib/gi18n-lib.h>

#define NOTHING "–"

/* The answer of the rule in @month; NULL where nothing fits. */
static const LoadlineResult *
answer_in (const LoadlineProjection *projection, int month)
{
  int strategy = projection->decisions[month].strategy;

  return strategy < 0
           ? NULL
           : loadline_projection_result (projection, month, (LoadlineStrategyId) strategy);
}

static char *
say_answer (const LoadlineProjection *projection, int month, const char *currency)
{
  return g_strdup (loadline_answer_to_words (projection->decisions[month].strategy));
}

static char *
say_nodes (const LoadlineProjection *projection, int month, const char *currency)
{
  int strategy = projection->decisions[month].strategy;

  return strategy < 0
           ? g_strdup (NOTHING)
           : loadline_nodes_to_words (projection, (LoadlineStrategyId) strategy, month, month);
}

static char *
say_cost (const LoadlineProjection *projection, int month, const char *currency)
{
  const LoadlineResult *answer = answer_in (projection, month);

  return answer == NULL
           ? g_strdup (NOTHING)
           : loadline_format_money (answer->cost.total - answer->cost.one_off, currency);
}

static char *
say_response (const LoadlineProjection *projection, int month, const char *currency)
{
  const LoadlineResult *answer = answer_in (projection, month);
  g_autofree char *target = loadline_format_milliseconds (projection->scenario.latency_ms);
  g_autofree char *reached = NULL;

  if (answer == NULL)
    return g_strdup (NOTHING);
  reached = loadline_format_milliseconds (answer->latency_ms.target);
  /* Translators: a response time, and the most that is allowed */
  return g_strdup_printf (_ ("%s of %s"), reached, target);
}

static char *
say_fitting (const LoadlineProjection *projection, int month, const char *currency)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) fitting = NULL;

  for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_projection_result (projection, month, s)->feasible)
      g_strv_builder_add (labels, _ (loadline_strategy_at (s)->short_label));
  fitting = g_strv_builder_end (labels);
  /* Translators: what stands between the items of a list */
  return fitting[0] != NULL ? g_strjoinv (_ (", "), fitting) : g_strdup (_ ("Nothing"));
}

static char *
say_last_answer (const LoadlineProjection *projection, int month, const char *currency)
{
  return say_answer (projection, projection->n_months - 1, currency);
}

static char *
say_last_cost (const LoadlineProjection *projection, int month, const char *currency)
{
  return say_cost (projection, projection->n_months - 1, currency);
}

static char *
say_runs_out (const LoadlineProjection *projection, int month, const char *currency)
{
  const LoadlineStrategySummary *stay = &projection->summaries[LOADLINE_STRATEGY_STAY];
  g_autofree char *when = NULL;
  g_autofree char *limits = NULL;

  if (stay->runs_out < 0)
    return g_strdup (_ ("Never"));
  when = loadline_format_month (loadline_projection_month (projection, stay->runs_out));
  limits = loadline_limits_to_words (stay->first_limits);
  /* Translators: a month, and the limits that are broken then: "Nov 2027: memory and latency" */
  return g_strdup_printf (_ ("%s: %s"), when, limits);
}

static char *
say_served (const LoadlineProjection *projection, int month, const char *currency)
{
  return g_strdup_printf (_ ("%d of %d"),
                          loadline_served_months (projection, 0, projection->n_months - 1),
                          projection->n_months);
}

static char *
say_rule_total (const LoadlineProjection *projection, int month, const char *currency)
{
  return loadline_format_money (projection->rule.total, currency);
}

static char *
say_cheapest (const LoadlineProjection *projection, int month, const char *currency)
{
  return g_strdup (
    projection->cheapest < 0
      ? NOTHING
      : _ (loadline_strategy_at ((LoadlineStrategyId) projection->cheapest)->short_label));
}

static char *
say_cheapest_total (const LoadlineProjection *projection, int month, const char *currency)
{
  return projection->cheapest < 0
           ? g_strdup (NOTHING)
           : loadline_format_money (projection->summaries[projection->cheapest].total, currency);
}

/* What is said of a scenario, in a month or over all of them. */
typedef struct
{
  const char *title;
  char *(*say) (const LoadlineProjection *projection, int month, const char *currency);
} Result;

static const Result of_month[] = {
  { N_ ("The rule's answer"), say_answer },  { N_ ("Nodes"), say_nodes },
  { N_ ("Cost a month"), say_cost },         { N_ ("Response time"), say_response },
  { N_ ("Strategies that fit"), say_fitting },
};

static const Result of_plan[] = {
  { N_ ("Answer at the end"), say_last_answer },
  { N_ ("Cost a month at the end"), say_last_cost },
  { N_ ("Today's node runs out"), say_runs_out },
  { N_ ("Months served by the rule"), say_served },
  { N_ ("Whole plan, by the rule"), say_rule_total },
  { N_ ("Cheapest that always fits"), say_cheapest },
  { N_ ("Whole plan, by the cheapest"), say_cheapest_total },
};

/* The next cell, which stands out where it says something else than @first, the first scenario's. */
static void
take_compared (LoadlineTable *table, char *text, const char *first)
{
  bool differs = first != NULL && !g_str_equal (text, first);

  loadline_table_take (table, text);
  if (differs)
    loadline_table_mark (table);
}

static void
add_differences (LoadlineTable *table, const LoadlinePlan *plan,
                 const LoadlineNamedProjection *scenarios, int n_scenarios)
{
  loadline_table_add_row (table, LOADLINE_ROW_GROUP);
  loadline_table_add (table, _ ("What differs"));
  for (int p = 0; p < LOADLINE_N_PARAMETERS; p++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (p);
      g_autofree char *first = NULL;

      if (!loadline_scenarios_differ (parameter, scenarios, n_scenarios))
        continue;
      loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
      loadline_table_add (table, _ (parameter->label));
      first =
        loadline_parameter_format (parameter, &scenarios[0].projection->scenario, plan->currency);
      for (int i = 0; i < n_scenarios; i++)
        take_compared (table,
                       loadline_parameter_format (parameter, &scenarios[i].projection->scenario,
                                                  plan->currency),
                       first);
    }
}

static void
add_results (LoadlineTable *table, const char *title, const Result *results, gsize n_results,
             const LoadlinePlan *plan, const LoadlineNamedProjection *scenarios, int n_scenarios,
             int month)
{
  loadline_table_add_row (table, LOADLINE_ROW_GROUP);
  loadline_table_add (table, title);
  for (gsize r = 0; r < n_results; r++)
    {
      g_autofree char *first = results[r].say (scenarios[0].projection, month, plan->currency);

      loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
      loadline_table_add (table, _ (results[r].title));
      for (int i = 0; i < n_scenarios; i++)
        take_compared (table, results[r].say (scenarios[i].projection, month, plan->currency),
                       first);
    }
}

LoadlineTable *
loadline_table_of_comparison (const LoadlinePlan *plan, const LoadlineNamedProjection *scenarios,
                              int n_scenarios, int month)
{
  g_autofree char *name = loadline_format_month (loadline_plan_month (plan, month));
  /* Translators: a month, as the heading of what holds in it */
  g_autofree char *in_month = g_strdup_printf (_ ("In %s"), name);
  g_autofree char *in_all = g_strdup_printf (ngettext ("Over %d month", "Over all %d months",
                                                       (unsigned long) plan->calendar.n_months),
                                             plan->calendar.n_months);
  LoadlineTable *table = loadline_table_new ();

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, "", 2);
  for (int i = 0; i < n_scenarios; i++)
    loadline_table_add_column (table, LOADLINE_CELL_TEXT, scenarios[i].name, 1);
  add_differences (table, plan, scenarios, n_scenarios);
  add_results (table, in_month, of_month, G_N_ELEMENTS (of_month), plan, scenarios, n_scenarios,
               month);
  add_results (table, in_all, of_plan, G_N_ELEMENTS (of_plan), plan, scenarios, n_scenarios, month);
  return table;
}
