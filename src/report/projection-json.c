/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The projection as JSON, field for field as the reference of the formats states it: a contract
 * with people's scripts. */
#include "report/projection-files.h"

#include "model/json.h"

/* A month as files have it, or null for a month before the first. */
static void
set_month (LoadlineJson *object, const char *key, const LoadlineProjection *projection, int month)
{
  g_autofree char *iso = NULL;

  if (month >= 0)
    iso = loadline_month_to_iso (loadline_projection_month (projection, month));
  loadline_json_set_string (object, key, iso);
}

static void
set_strategy (LoadlineJson *object, const char *key, int strategy)
{
  loadline_json_set_string (object, key,
                            strategy >= 0 ? loadline_strategy_key ((LoadlineStrategyId) strategy)
                                          : NULL);
}

static LoadlineJson *
limits_to_json (unsigned limits)
{
  LoadlineJson *array = loadline_json_new_array ();

  for (int i = 0; i < LOADLINE_N_LIMITS; i++)
    if ((limits & 1u << i) != 0)
      loadline_json_append_string (array, loadline_limit_key ((LoadlineLimit) i));
  return array;
}

static LoadlineJson *
latency_to_json (const LoadlineLatency *latency)
{
  LoadlineJson *object = loadline_json_new_object ();

  loadline_json_set_number (object, "mean", latency->mean);
  loadline_json_set_number (object, "p50", latency->p50);
  loadline_json_set_number (object, "p95", latency->p95);
  loadline_json_set_number (object, "p99", latency->p99);
  loadline_json_set_number (object, "target", latency->target);
  return object;
}

static LoadlineJson *
cost_to_json (const LoadlineCost *cost)
{
  LoadlineJson *object = loadline_json_new_object ();

  loadline_json_set_number (object, "compute", cost->compute);
  loadline_json_set_number (object, "storage", cost->storage);
  loadline_json_set_number (object, "network", cost->network);
  loadline_json_set_number (object, "operations", cost->operations);
  loadline_json_set_number (object, "one_off", cost->one_off);
  loadline_json_set_number (object, "total", cost->total);
  return object;
}

static void
set_needs (LoadlineJson *object, const LoadlineResult *result)
{
  if (result->needs_nodes > 0)
    loadline_json_set_int (object, "needs_nodes", result->needs_nodes);
  else
    loadline_json_set_null (object, "needs_nodes");
  if (result->feasible)
    loadline_json_set_null (object, "needs_budget");
  else
    loadline_json_set_number (object, "needs_budget", result->needs_budget);
}

static LoadlineJson *
result_to_json (const LoadlineResult *result, LoadlineStrategyId strategy)
{
  LoadlineJson *object = loadline_json_new_object ();

  loadline_json_set_bool (object, "feasible", result->feasible);
  loadline_json_set (object, "limits", limits_to_json (result->limits));
  loadline_json_set_string (object, "node", result->node != NULL ? result->node->id : NULL);
  loadline_json_set_int (object, "nodes", result->nodes);
  if (loadline_strategy_at (strategy)->follows_day)
    {
      loadline_json_set_int (object, "base_nodes", result->base_nodes);
      loadline_json_set_number (object, "mean_nodes", result->mean_nodes);
    }
  loadline_json_set_number (object, "utilisation", result->utilisation);
  loadline_json_set (object, "latency_ms", latency_to_json (&result->latency_ms));
  loadline_json_set_number (object, "availability", result->availability);
  loadline_json_set_number (object, "memory_gib", result->memory_gib);
  loadline_json_set_number (object, "batch_h", result->batch_h);
  loadline_json_set_number (object, "capacity_rps", result->capacity_rps);
  loadline_json_set_number (object, "ceiling_rps", result->ceiling_rps);
  set_needs (object, result);
  loadline_json_set (object, "cost", cost_to_json (&result->cost));
  loadline_json_set_bool (object, "price_is_estimate", result->price_is_estimate);
  return object;
}

static LoadlineJson *
decision_to_json (const LoadlineProjection *projection, int month)
{
  const LoadlinePolicy *policy = projection->policy;
  g_autofree int *path = g_new (int, (gsize) policy->n_nodes);
  int length = loadline_decision_path (projection, policy, month, path);
  LoadlineJson *object = loadline_json_new_object ();
  LoadlineJson *ids = loadline_json_new_array ();

  loadline_json_set_string (object, "policy", policy->id);
  set_strategy (object, "strategy", projection->decisions[month].strategy);
  for (int i = 0; i < length; i++)
    loadline_json_append_string (ids, policy->nodes[path[i]].id);
  loadline_json_set (object, "path", ids);
  return object;
}

static LoadlineJson *
month_to_json (const LoadlineProjection *projection, int month)
{
  const LoadlineDemand *demand = &projection->demand[month];
  LoadlineJson *object = loadline_json_new_object ();
  LoadlineJson *strategies = loadline_json_new_object ();

  set_month (object, "month", projection, month);
  loadline_json_set_number (object, "users", demand->users);
  loadline_json_set_number (object, "dataset_gib", demand->dataset_gib);
  loadline_json_set_number (object, "demand_rps", demand->peak_rps);
  loadline_json_set_number (object, "mean_rps", demand->mean_rps);
  for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
    loadline_json_set (strategies, loadline_strategy_key (s),
                       result_to_json (loadline_projection_result (projection, month, s), s));
  loadline_json_set (object, "strategies", strategies);
  loadline_json_set (object, "decision", decision_to_json (projection, month));
  return object;
}

static LoadlineJson *
rule_to_json (const LoadlineRuleSummary *rule)
{
  LoadlineJson *object = loadline_json_new_object ();

  loadline_json_set_number (object, "total", rule->total);
  loadline_json_set_number (object, "present_value", rule->present_value);
  loadline_json_set_int (object, "unserved_months", rule->unserved_months);
  return object;
}

static LoadlineJson *
summary_to_json (const LoadlineProjection *projection)
{
  LoadlineJson *object = loadline_json_new_object ();
  LoadlineJson *strategies = loadline_json_new_object ();

  for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
    {
      const LoadlineStrategySummary *summary = &projection->summaries[s];
      LoadlineJson *strategy = loadline_json_new_object ();

      loadline_json_set_int (strategy, "feasible_months", summary->feasible_months);
      set_month (strategy, "runs_out", projection, summary->runs_out);
      loadline_json_set_number (strategy, "total", summary->total);
      loadline_json_set_number (strategy, "present_value", summary->present_value);
      loadline_json_set (strategies, loadline_strategy_key (s), strategy);
    }
  loadline_json_set (object, "strategies", strategies);
  set_strategy (object, "cheapest", projection->cheapest);
  loadline_json_set (object, "rule", rule_to_json (&projection->rule));
  return object;
}

char *
loadline_projection_to_json (const LoadlineProjection *projection, const LoadlinePlan *plan,
                             const char *scenario)
{
  g_autoptr (LoadlineJson) root = loadline_json_new_object ();
  LoadlineJson *months = loadline_json_new_array ();

  loadline_json_set_string (root, "format", "loadline-projection");
  loadline_json_set_int (root, "version", 1);
  loadline_json_set_string (root, "plan", plan->title);
  loadline_json_set_string (root, "scenario", scenario);
  loadline_json_set_string (root, "currency", plan->currency);
  for (int m = 0; m < projection->n_months; m++)
    loadline_json_append (months, month_to_json (projection, m));
  loadline_json_set (root, "months", months);
  loadline_json_set (root, "summary", summary_to_json (projection));
  return loadline_json_to_text (root);
}
