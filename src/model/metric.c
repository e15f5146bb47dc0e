/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names that policies may use. */
#include "model/metric.h"

#include "model/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const strategy_keys[LOADLINE_N_STRATEGIES] = {
  [LOADLINE_STRATEGY_STAY] = "stay",
  [LOADLINE_STRATEGY_VERTICAL] = "vertical",
  [LOADLINE_STRATEGY_HORIZONTAL] = "horizontal",
  [LOADLINE_STRATEGY_HYBRID] = "hybrid",
  [LOADLINE_STRATEGY_AUTOSCALE] = "autoscale",
  [LOADLINE_STRATEGY_COMBINED] = "combined",
};

/* Names as of the month stand before the parameters of the same key. */
static const struct
{
  const char        *name;
  LoadlineMetricKind kind;
} month_metrics[] = {
  { "users", LOADLINE_METRIC_USERS },
  { "dataset_gib", LOADLINE_METRIC_DATASET_GIB },
  { "demand_rps", LOADLINE_METRIC_DEMAND_RPS },
};

static const struct
{
  const char        *name;
  LoadlineMetricKind kind;
} strategy_metrics[] = {
  { "feasible", LOADLINE_METRIC_FEASIBLE },
  { "cost", LOADLINE_METRIC_COST },
  { "nodes", LOADLINE_METRIC_NODES },
  { "latency_ms", LOADLINE_METRIC_LATENCY_MS },
  { "utilisation", LOADLINE_METRIC_UTILISATION },
  { "capacity_rps", LOADLINE_METRIC_CAPACITY_RPS },
  { "ceiling_rps", LOADLINE_METRIC_CEILING_RPS },
};

const char *
loadline_strategy_key (LoadlineStrategyId id)
{
  g_return_val_if_fail (id < LOADLINE_N_STRATEGIES, NULL);

  return strategy_keys[id];
}

int
loadline_strategy_from_key (const char *key)
{
  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    if (g_str_equal (strategy_keys[i], key))
      return i;

  return -1;
}

static bool
parse_strategy_metric (const char *name, LoadlineMetric *metric)
{
  const char      *dot = strchr (name, '.');
  g_autofree char *key = dot != NULL ? g_strndup (name, (gsize) (dot - name)) : NULL;
  int              strategy = key != NULL ? loadline_strategy_from_key (key) : -1;

  if (strategy < 0)
    return false;

  for (gsize i = 0; i < G_N_ELEMENTS (strategy_metrics); i++)
    if (g_str_equal (strategy_metrics[i].name, dot + 1))
      {
        metric->kind = strategy_metrics[i].kind;
        metric->strategy = (LoadlineStrategyId) strategy;
        return true;
      }

  return false;
}

static bool
parse_plain_metric (const char *name, LoadlineMetric *metric)
{
  for (gsize i = 0; i < G_N_ELEMENTS (month_metrics); i++)
    if (g_str_equal (month_metrics[i].name, name))
      {
        metric->kind = month_metrics[i].kind;
        return true;
      }

  metric->kind = LOADLINE_METRIC_PARAMETER;
  metric->parameter = loadline_parameter_find (name);

  return metric->parameter != NULL && metric->parameter->kind != LOADLINE_KIND_NODE
         && metric->parameter->kind != LOADLINE_KIND_FAMILIES;
}

bool
loadline_metric_parse (const char *name, LoadlineMetric *metric, GError **error)
{
  g_autofree char *found = NULL;

  g_return_val_if_fail (name != NULL, false);

  *metric = (LoadlineMetric){ 0 };
  if (parse_strategy_metric (name, metric) || parse_plain_metric (name, metric))
    {
      metric->name = g_intern_string (name);
      return true;
    }

  found = loadline_error_excerpt (name);
  g_set_error (
    error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
    _ ("“%s” is not a metric; allowed are the keys of parameters that are numbers, users, "
       "dataset_gib, demand_rps, and a strategy with feasible, cost, nodes, latency_ms, "
       "utilisation, capacity_rps or ceiling_rps, like stay.feasible."),
    found);

  return false;
}
