/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Money: what one month of a configuration costs. */
#pragma once

#include "engine/demand.h"
#include "model/catalog.h"

G_BEGIN_DECLS

/* Money of one month, in the catalogue's currency. @total is the sum of the other five. */
typedef struct
{
  double compute;
  double storage;
  double network;
  double operations;
  double one_off;
  double total;
} LoadlineCost;

/* How many nodes run over the day: @peak at the busiest hour, @base at the quietest, @mean on
 * average. All equal where the count is fixed. */
typedef struct
{
  int    peak;
  int    base;
  double mean;
} LoadlineFleet;

/* The cost of running @fleet nodes of @node for a month, without one-offs. Beyond the base, nodes
 * are paid on demand; where no on-demand price is known, as the base is. */
LoadlineCost loadline_cost_running (const LoadlineScenario *scenario, const LoadlineNode *node,
                                    LoadlineFleet fleet, const LoadlineDemand *demand);

/* Its part that depends on the configuration alone: what a choice between configurations compares. */
double loadline_cost_of_nodes (const LoadlineScenario *scenario, const LoadlineNode *node,
                               int count);

/* What a sequence of configurations has paid for once already. Start with @node the current one. */
typedef struct
{
  const LoadlineNode *node;
  bool                distributed;
  bool                optimised;
} LoadlineOneOffs;

/* Adds the one-offs of moving on to (@node, @nodes, @optimised) to @cost: a resize whenever the node
 * changes, distribution the first time there are several, optimisation the first time it is used. */
void loadline_cost_add_one_offs (LoadlineCost *cost, LoadlineOneOffs *paid,
                                 const LoadlineScenario *scenario, const LoadlineNode *node,
                                 int nodes, bool optimised);

/* @amount of month @m at the start's value: divided by (1 + rate)^(m / 12). */
double loadline_cost_present_value (double amount, double discount_rate, int m);

G_END_DECLS
