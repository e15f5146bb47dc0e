/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strategy table: the six ways to meet the demand, each with what it may choose. */
#pragma once

#include "model/metric.h"

G_BEGIN_DECLS

/**
 * LoadlineStrategy:
 * @label: for people, untranslated: "Scale vertically"
 * @short_label: for tables and lines' ends, untranslated: "Vertical"
 * @help: one sentence for people, untranslated
 * @done: the state of the model once it is carried out, untranslated: "scaled vertically"
 * @any_node: may choose among the allowed nodes; else keeps the current one
 * @bigger_only: of those only nodes at least as large as the current one
 * @many_nodes: may choose how many; else one
 * @follows_day: chooses for every hour of the day
 * @optimised: runs the optimised model
 */
typedef struct
{
  const char *label;
  const char *short_label;
  const char *help;
  const char *done;
  bool        any_node;
  bool        bigger_only;
  bool        many_nodes;
  bool        follows_day;
  bool        optimised;
} LoadlineStrategy;

/* The row of @id. */
const LoadlineStrategy *loadline_strategy_at (LoadlineStrategyId id);

G_END_DECLS
