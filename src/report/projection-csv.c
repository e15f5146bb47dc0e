/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The projection as a tidy table: one row a month and strategy, every row complete in itself, so
 * that a spreadsheet can filter and pivot it. */
#include "report/projection-files.h"

#include "report/csv.h"

static const char header[] =
  "month,strategy,users,dataset_gib,demand_rps,mean_rps,chosen,feasible,limits,node,nodes,"
  "base_nodes,mean_nodes,utilisation,latency_mean_ms,latency_p50_ms,latency_p95_ms,"
  "latency_p99_ms,latency_target_ms,availability,memory_gib,batch_h,capacity_rps,ceiling_rps,"
  "needs_nodes,needs_budget,cost_compute,cost_storage,cost_network,cost_operations,cost_one_off,"
  "cost_total,price_is_estimate\n";

static void
add_demand (GString *out, const LoadlineDemand *demand)
{
  loadline_csv_add_number (out, demand->users);
  loadline_csv_add_number (out, demand->dataset_gib);
  loadline_csv_add_number (out, demand->peak_rps);
  loadline_csv_add_number (out, demand->mean_rps);
}

/* The keys of the limits, a space between them. */
static void
add_limits (GString *out, unsigned limits)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (int i = 0; i < LOADLINE_N_LIMITS; i++)
    if ((limits & 1u << i) != 0)
      g_string_append_printf (keys, "%s%s", keys->len > 0 ? " " : "",
                              loadline_limit_key ((LoadlineLimit) i));
  loadline_csv_add_text (out, keys->str);
}

static void
add_performance (GString *out, const LoadlineResult *result)
{
  loadline_csv_add_number (out, result->utilisation);
  loadline_csv_add_number (out, result->latency_ms.mean);
  loadline_csv_add_number (out, result->latency_ms.p50);
  loadline_csv_add_number (out, result->latency_ms.p95);
  loadline_csv_add_number (out, result->latency_ms.p99);
  loadline_csv_add_number (out, result->latency_ms.target);
  loadline_csv_add_number (out, result->availability);
  loadline_csv_add_number (out, result->memory_gib);
  loadline_csv_add_number (out, result->batch_h);
  loadline_csv_add_number (out, result->capacity_rps);
  loadline_csv_add_number (out, result->ceiling_rps);
}

static void
add_needs (GString *out, const LoadlineResult *result)
{
  if (result->needs_nodes > 0)
    loadline_csv_add_int (out, result->needs_nodes);
  else
    loadline_csv_add_empty (out);
  if (result->feasible)
    loadline_csv_add_empty (out);
  else
    loadline_csv_add_number (out, result->needs_budget);
}

static void
add_cost (GString *out, const LoadlineCost *cost)
{
  loadline_csv_add_number (out, cost->compute);
  loadline_csv_add_number (out, cost->storage);
  loadline_csv_add_number (out, cost->network);
  loadline_csv_add_number (out, cost->operations);
  loadline_csv_add_number (out, cost->one_off);
  loadline_csv_add_number (out, cost->total);
}

static void
add_row (GString *out, const LoadlineProjection *projection, int month, LoadlineStrategyId strategy)
{
  const LoadlineResult *result = loadline_projection_result (projection, month, strategy);
  g_autofree char *iso = loadline_month_to_iso (loadline_projection_month (projection, month));

  loadline_csv_add_text (out, iso);
  loadline_csv_add_text (out, loadline_strategy_key (strategy));
  add_demand (out, &projection->demand[month]);
  loadline_csv_add_bool (out, projection->decisions[month].strategy == (int) strategy);
  loadline_csv_add_bool (out, result->feasible);
  add_limits (out, result->limits);
  loadline_csv_add_text (out, result->node != NULL ? result->node->id : "");
  loadline_csv_add_int (out, result->nodes);
  loadline_csv_add_int (out, result->base_nodes);
  loadline_csv_add_number (out, result->mean_nodes);
  add_performance (out, result);
  add_needs (out, result);
  add_cost (out, &result->cost);
  loadline_csv_add_bool (out, result->price_is_estimate);
  loadline_csv_end_row (out);
}

char *
loadline_projection_to_csv (const LoadlineProjection *projection)
{
  GString *out = g_string_new (header);

  for (int m = 0; m < projection->n_months; m++)
    for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
      add_row (out, projection, m, s);
  return g_string_free (out, FALSE);
}
