/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The price of a month, kind by kind, and what is paid once. */
#include "engine/cost.h"

#include <math.h>

#define KIB_PER_GIB 1048576.0
#define SECONDS_PER_HOUR 3600.0

static double
node_month (const LoadlineScenario *scenario, const LoadlineNode *node, LoadlinePurchase purchase)
{
  return node->price_hour[purchase] * scenario->price_factor * LOADLINE_HOURS_PER_MONTH;
}

static double
compute_month (const LoadlineScenario *scenario, const LoadlineNode *node, LoadlineFleet fleet)
{
  LoadlinePurchase purchase = (LoadlinePurchase) scenario->purchase;
  LoadlinePurchase extra = loadline_node_has_price (node, LOADLINE_PURCHASE_ON_DEMAND)
                             ? LOADLINE_PURCHASE_ON_DEMAND
                             : purchase;

  return fleet.base * node_month (scenario, node, purchase)
         + (fleet.mean - fleet.base) * node_month (scenario, node, extra);
}

LoadlineCost
loadline_cost_running (const LoadlineScenario *scenario, const LoadlineNode *node,
                       LoadlineFleet fleet, const LoadlineDemand *demand)
{
  double       responses = demand->mean_rps * SECONDS_PER_HOUR * LOADLINE_HOURS_PER_MONTH;
  LoadlineCost cost = {
    .compute = compute_month (scenario, node, fleet),
    .storage = demand->dataset_gib * scenario->storage_gib_month,
    .network = responses * scenario->response_kib / KIB_PER_GIB * scenario->egress_gib
               + (fleet.peak > 1 ? scenario->balancer_month : 0),
    .operations = fleet.mean * scenario->ops_node_month,
  };

  cost.total = cost.compute + cost.storage + cost.network + cost.operations;

  return cost;
}

double
loadline_cost_of_nodes (const LoadlineScenario *scenario, const LoadlineNode *node, int count)
{
  return count
           * (node_month (scenario, node, (LoadlinePurchase) scenario->purchase)
              + scenario->ops_node_month)
         + (count > 1 ? scenario->balancer_month : 0);
}

void
loadline_cost_add_one_offs (LoadlineCost *cost, LoadlineOneOffs *paid,
                            const LoadlineScenario *scenario, const LoadlineNode *node, int nodes,
                            bool optimised)
{
  if (node != paid->node)
    cost->one_off += scenario->resize_cost;
  if (nodes > 1 && !paid->distributed)
    cost->one_off += scenario->distribute_cost;
  if (optimised && !paid->optimised)
    cost->one_off += scenario->optimise_cost;

  paid->node = node;
  paid->distributed = paid->distributed || nodes > 1;
  paid->optimised = paid->optimised || optimised;
  cost->total = cost->compute + cost->storage + cost->network + cost->operations + cost->one_off;
}

double
loadline_cost_present_value (double amount, double discount_rate, int m)
{
  return amount / pow (1 + discount_rate, m / 12.0);
}
