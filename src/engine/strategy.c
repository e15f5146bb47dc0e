/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strategies, in the order people see them. */
#include "engine/strategy.h"

#include <glib/gi18n-lib.h>

static const LoadlineStrategy strategies[LOADLINE_N_STRATEGIES] = {
  [LOADLINE_STRATEGY_STAY] = {
    .label = N_ ("Stay small"),
    .short_label = N_ ("Stay"),
    .help = N_ ("Keep the small model on the one node it runs on today."),
    .done = N_ ("small model running"),
  },
  [LOADLINE_STRATEGY_VERTICAL] = {
    .label = N_ ("Scale vertically"),
    .short_label = N_ ("Vertical"),
    .help = N_ ("Move to one bigger node: simple, but a node can only be so big."),
    .done = N_ ("scaled vertically"),
    .any_node = true,
    .bigger_only = true,
  },
  [LOADLINE_STRATEGY_HORIZONTAL] = {
    .label = N_ ("Scale horizontally"),
    .short_label = N_ ("Horizontal"),
    .help = N_ ("Add nodes of today's kind behind a load balancer."),
    .done = N_ ("scaled horizontally"),
    .many_nodes = true,
  },
  [LOADLINE_STRATEGY_HYBRID] = {
    .label = N_ ("Scale both ways"),
    .short_label = N_ ("Hybrid"),
    .help = N_ ("Choose the kind of node and the number of nodes together, whichever is cheapest."),
    .done = N_ ("scaled both ways"),
    .any_node = true,
    .many_nodes = true,
  },
  [LOADLINE_STRATEGY_AUTOSCALE] = {
    .label = N_ ("Autoscale"),
    .short_label = N_ ("Autoscale"),
    .help = N_ ("Add and remove nodes of today's kind hour by hour as the day's load moves."),
    .done = N_ ("scaling with the day"),
    .many_nodes = true,
    .follows_day = true,
  },
  [LOADLINE_STRATEGY_COMBINED] = {
    .label = N_ ("Run a leaner model"),
    .short_label = N_ ("Leaner model"),
    .help = N_ ("Optimise the model (quantise, distil, cache) and add nodes of today's kind."),
    .done = N_ ("scaled with a leaner model"),
    .many_nodes = true,
    .optimised = true,
  },
};

const LoadlineStrategy *
loadline_strategy_at (LoadlineStrategyId id)
{
  g_return_val_if_fail (id < LOADLINE_N_STRATEGIES, NULL);

  return &strategies[id];
}
