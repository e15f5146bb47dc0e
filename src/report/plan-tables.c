/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of what was assumed, so that a reader can check every number that an answer rests on. */
#include "report/plan-tables.h"

#include "draw/format.h"
#include "draw/sentences.h"
#include "draw/trace-words.h"
#include "model/quantity.h"
#include "report/tables.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
add_assumption (LoadlineTable *table, const LoadlineParameter *parameter,
                const LoadlineScenario *scenario, const LoadlineScenario *defaults,
                const char *currency)
{
  bool changed = !loadline_parameter_equal (parameter, scenario, defaults);

  loadline_table_add_row (table, changed ? LOADLINE_ROW_STRONG : LOADLINE_ROW_PLAIN);
  loadline_table_add (table, _ (parameter->label));
  loadline_table_take (table, loadline_parameter_format (parameter, scenario, currency));
  loadline_table_take (table, loadline_parameter_format (parameter, defaults, currency));
  loadline_table_add (table, changed ? _ ("changed") : "");
}

LoadlineScenario
loadline_plan_defaults (const LoadlinePlan *plan)
{
  LoadlineScenario defaults;

  loadline_scenario_init (&defaults);
  defaults.node = plan->catalog->standard;
  return defaults;
}

LoadlineTable *
loadline_table_of_assumptions (const LoadlinePlan *plan, int index)
{
  LoadlineTable *table = loadline_table_new ();
  LoadlineScenario scenario = loadline_plan_scenario (plan, index);
  LoadlineScenario defaults = loadline_plan_defaults (plan);
  int section = -1;

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Assumption"), 3);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Value"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Default"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, "", 0);
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (i);

      if ((int) parameter->section != section)
        {
          section = (int) parameter->section;
          loadline_table_add_row (table, LOADLINE_ROW_GROUP);
          loadline_table_add (table, loadline_section_label (parameter->section));
        }
      add_assumption (table, parameter, &scenario, &defaults, plan->currency);
    }
  return table;
}

LoadlineTable *
loadline_table_of_changes (const LoadlinePlan *plan, int index, int most, int *n)
{
  LoadlineTable *table = loadline_table_new ();
  LoadlineScenario scenario = loadline_plan_scenario (plan, index);
  LoadlineScenario defaults = loadline_plan_defaults (plan);

  *n = 0;
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Assumption"), 3);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Value"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Default"), 2);
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (i);

      if (loadline_parameter_equal (parameter, &scenario, &defaults) || ++*n > most)
        continue;
      loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
      loadline_table_add (table, _ (parameter->label));
      loadline_table_take (table, loadline_parameter_format (parameter, &scenario, plan->currency));
      loadline_table_take (table, loadline_parameter_format (parameter, &defaults, plan->currency));
    }
  return table;
}

bool
loadline_scenarios_differ (const LoadlineParameter *parameter,
                           const LoadlineNamedProjection *scenarios, int n_scenarios)
{
  for (int i = 1; i < n_scenarios; i++)
    if (!loadline_parameter_equal (parameter, &scenarios[0].projection->scenario,
                                   &scenarios[i].projection->scenario))
      return true;
  return false;
}

LoadlineTable *
loadline_table_of_differences (const LoadlinePlan *plan, const LoadlineNamedProjection *scenarios,
                               int n_scenarios)
{
  LoadlineTable *table = loadline_table_new ();

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Assumption"), 2);
  for (int i = 0; i < n_scenarios; i++)
    loadline_table_add_column (table, LOADLINE_CELL_TEXT, scenarios[i].name, 1);
  for (int p = 0; p < LOADLINE_N_PARAMETERS; p++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (p);

      if (!loadline_scenarios_differ (parameter, scenarios, n_scenarios))
        continue;
      loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
      loadline_table_add (table, _ (parameter->label));
      for (int i = 0; i < n_scenarios; i++)
        loadline_table_take (table, loadline_parameter_format (parameter,
                                                               &scenarios[i].projection->scenario,
                                                               plan->currency));
    }
  return table;
}

static void
add_outcome (LoadlineTable *table, const LoadlineNamedProjection *scenario)
{
  const LoadlineProjection *projection = scenario->projection;
  int last = projection->n_months - 1;
  int answer = projection->decisions[last].strategy;
  int cheapest = projection->cheapest;

  loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
  loadline_table_add (table, scenario->name);
  loadline_table_add (table, loadline_answer_to_words (answer));
  loadline_table_take (table, answer < 0
                                ? g_strdup ("–")
                                : loadline_nodes_to_words (projection, (LoadlineStrategyId) answer,
                                                           last, last));
  loadline_table_add (table,
                      cheapest < 0
                        ? "–"
                        : _ (loadline_strategy_at ((LoadlineStrategyId) cheapest)->short_label));
  loadline_table_take_money (table, projection->rule.total);
  if (answer < 0)
    loadline_table_add (table, "–");
  else
    {
      double target = loadline_projection_result (projection, last, (LoadlineStrategyId) answer)
                        ->latency_ms.target;

      loadline_table_take_value (table, loadline_format_milliseconds (target), target);
    }
}

LoadlineTable *
loadline_table_of_outcomes (const LoadlineNamedProjection *scenarios, int n_scenarios,
                            const char *currency)
{
  LoadlineTable *table = loadline_table_new ();
  /* Translators: title of a column of money; %s is the currency */
  g_autofree char *total = g_strdup_printf (_ ("The rule, %s in all"), currency);

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Scenario"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Answer at the end"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Nodes"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Cheapest that always fits"), 1);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, total, 0);
  loadline_table_add_column (table, LOADLINE_CELL_MILLISECONDS, _ ("Response time"), 0);
  for (int i = 0; i < n_scenarios; i++)
    add_outcome (table, &scenarios[i]);
  return table;
}

static bool
takes_node (const LoadlineProjection *projection, const LoadlineNode *node)
{
  for (int m = 0; m < projection->n_months; m++)
    for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
      if (loadline_projection_result (projection, m, s)->node == node)
        return true;
  return false;
}

/* "4 × A10G, 24 GiB"; "–" without GPUs. */
static char *
gpus_in_words (const LoadlineNode *node)
{
  g_autofree char *memory = NULL;

  if (node->gpus == 0)
    return g_strdup ("–");
  memory = loadline_quantity_format (node->gpu_memory_gib, LOADLINE_UNIT_GIB, NULL);
  /* Translators: number of GPUs, their model, the memory of each */
  return g_strdup_printf (_ ("%d × %s, %s"), node->gpus, node->gpu, memory);
}

static void
add_node (LoadlineTable *table, const LoadlineProjection *projection, const LoadlineNode *node)
{
  LoadlinePurchase purchase = (LoadlinePurchase) projection->scenario.purchase;
  bool current = g_str_equal (node->id, projection->scenario.node);
  double price = node->price_hour[purchase];

  loadline_table_add_row (table, current ? LOADLINE_ROW_STRONG : LOADLINE_ROW_PLAIN);
  loadline_table_add (table, node->id);
  loadline_table_take_value (table, loadline_quantity_format (node->vcpu, LOADLINE_UNIT_NONE, NULL),
                             node->vcpu);
  loadline_table_take_value (table,
                             loadline_quantity_format (node->memory_gib, LOADLINE_UNIT_GIB, NULL),
                             node->memory_gib);
  loadline_table_take (table, gpus_in_words (node));
  loadline_table_take_value (table, loadline_quantity_format (price, LOADLINE_UNIT_NONE, NULL),
                             price);
  loadline_table_add (table, loadline_node_price_is_estimate (node, purchase) ? _ ("estimate")
                             : node->owned                                    ? _ ("owned")
                                                                              : _ ("list price"));
}

LoadlineTable *
loadline_table_of_nodes (const LoadlineProjection *projection, const char *currency)
{
  LoadlineTable *table = loadline_table_new ();
  /* Translators: title of a column of prices; %s is the currency */
  g_autofree char *price = g_strdup_printf (_ ("%s an hour"), currency);

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Node"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_NUMBER, _ ("vCPU"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_NUMBER, _ ("Memory"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("GPUs"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_NUMBER, price, 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Price is"), 0);
  for (int i = 0; i < projection->catalog->n_nodes; i++)
    if (takes_node (projection, &projection->catalog->nodes[i]))
      add_node (table, projection, &projection->catalog->nodes[i]);
  return table;
}

LoadlineTable *
loadline_table_of_events (const LoadlinePlan *plan)
{
  LoadlineTable *table = loadline_table_new ();

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Month"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Event"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_NUMBER, _ ("Users"), 0);
  for (int i = 0; i < plan->n_events; i++)
    {
      const LoadlineEvent *event = &plan->events[i];
      g_autofree char *factor = loadline_format_quantity (event->users_factor);

      loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
      loadline_table_take (table, loadline_format_month (event->month));
      loadline_table_add (table, event->name);
      /* Translators: times so many: ×1.5 */
      loadline_table_take_value (table, g_strdup_printf (_ ("×%s"), factor), event->users_factor);
    }
  return table;
}

/* The steps in some columns; @questions: only those that ask something. */
static LoadlineTable *
make_steps (const LoadlineProjection *projection, const char *currency, int month,
            const LoadlineTraceColumn *shown, size_t n_shown, bool questions)
{
  LoadlineTable *table = loadline_table_new ();
  g_autoptr (LoadlineTrace) trace = loadline_trace_new (projection, projection->policy, month);

  for (size_t c = 0; c < n_shown; c++)
    {
      bool number = shown[c] == LOADLINE_TRACE_STEP;

      loadline_table_add_column (table, number ? LOADLINE_CELL_NUMBER : LOADLINE_CELL_TEXT,
                                 loadline_trace_column_title (shown[c]),
                                 number || shown[c] == LOADLINE_TRACE_RESULT ? 0 : 2);
    }
  for (int i = 0; i < trace->n_steps; i++)
    {
      if (questions && trace->steps[i].answer == LOADLINE_ANSWER_NONE)
        continue;
      loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
      for (size_t c = 0; c < n_shown; c++)
        {
          char *words = loadline_trace_cell (trace, i, shown[c], projection, month, currency);

          if (shown[c] == LOADLINE_TRACE_STEP)
            loadline_table_take_value (table, words, i + 1);
          else
            loadline_table_take (table, words);
        }
    }
  return table;
}

LoadlineTable *
loadline_table_of_steps (const LoadlineProjection *projection, const char *currency, int month)
{
  static const LoadlineTraceColumn shown[] = {
    LOADLINE_TRACE_STEP,   LOADLINE_TRACE_QUESTION, LOADLINE_TRACE_DECIDES,
    LOADLINE_TRACE_RESULT, LOADLINE_TRACE_ACTION,   LOADLINE_TRACE_STATE,
  };

  return make_steps (projection, currency, month, shown, G_N_ELEMENTS (shown), false);
}

LoadlineTable *
loadline_table_of_questions (const LoadlineProjection *projection, const char *currency, int month)
{
  static const LoadlineTraceColumn shown[] = {
    LOADLINE_TRACE_QUESTION,
    LOADLINE_TRACE_DECIDES,
    LOADLINE_TRACE_RESULT,
  };

  return make_steps (projection, currency, month, shown, G_N_ELEMENTS (shown), true);
}
