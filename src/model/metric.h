/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The vocabulary of policies: the strategies by name, and the metrics that conditions compare. */
#pragma once

#include "model/parameter.h"

G_BEGIN_DECLS

typedef enum
{
  LOADLINE_STRATEGY_STAY,
  LOADLINE_STRATEGY_VERTICAL,
  LOADLINE_STRATEGY_HORIZONTAL,
  LOADLINE_STRATEGY_HYBRID,
  LOADLINE_STRATEGY_AUTOSCALE,
  LOADLINE_STRATEGY_COMBINED,
  LOADLINE_N_STRATEGIES,
} LoadlineStrategyId;

/* "stay", "vertical" ..., as files have them. */
const char *loadline_strategy_key (LoadlineStrategyId id);

/* The strategy of that key; -1 where there is none. */
int loadline_strategy_from_key (const char *key);

typedef enum
{
  LOADLINE_METRIC_PARAMETER,   /* @parameter: the plan's value */
  LOADLINE_METRIC_USERS,       /* as of the month */
  LOADLINE_METRIC_DATASET_GIB, /* as of the month */
  LOADLINE_METRIC_DEMAND_RPS,  /* as of the month */
  LOADLINE_METRIC_FEASIBLE,    /* from here on of @strategy; 1 or 0 */
  LOADLINE_METRIC_COST,        /* monthly total without one-offs */
  LOADLINE_METRIC_NODES,
  LOADLINE_METRIC_LATENCY_MS, /* at the target percentile; infinite when unstable */
  LOADLINE_METRIC_UTILISATION,
  LOADLINE_METRIC_CAPACITY_RPS,
  LOADLINE_METRIC_CEILING_RPS,
} LoadlineMetricKind;

typedef struct
{
  const char              *name; /* interned, as written: "stay.feasible" */
  LoadlineMetricKind       kind;
  const LoadlineParameter *parameter;
  LoadlineStrategyId       strategy;
} LoadlineMetric;

/* Reads a metric's name. Node and families are no metrics: they are not numbers. @error says what
 * names there are. */
bool loadline_metric_parse (const char *name, LoadlineMetric *metric, GError **error);

G_END_DECLS
