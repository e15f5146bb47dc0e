/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The projection: everything that follows from one scenario, month by month and strategy by
 * strategy. The window, the figures, the documents and the command read it and compute nothing. */
#pragma once

#include "engine/cost.h"
#include "engine/decision.h"
#include "engine/demand.h"
#include "engine/limit.h"
#include "engine/node-class.h"
#include "engine/strategy.h"
#include "model/plan.h"

G_BEGIN_DECLS

/**
 * LoadlineResult: one strategy in one month.
 * @limits: bit set of 1u << LoadlineLimit, what the configuration violates; 0 when feasible
 * @node: the node chosen; owned by the projection's catalogue
 * @nodes: how many; for autoscale at the peak hour
 * @base_nodes, @mean_nodes: of autoscale, over the day; else equal to @nodes
 * @utilisation: at the peak; infinite where a node has no worker
 * @availability: probability that enough nodes are up
 * @memory_gib: host memory needed per node
 * @batch_h: hours of a full pass; NAN when there is no batch work
 * @capacity_rps: greatest arrival rate this configuration serves within its targets
 * @ceiling_rps: the greatest capacity over all the strategy may choose in this month
 * @needs_nodes: of an infeasible month, the fewest nodes that would do; 0 where none would
 * @needs_budget: of an infeasible month, the monthly total of the cheapest configuration that meets
 *   all but the budget; NAN where there is none
 * @price_is_estimate: the node's price for the plan's purchase is an estimate
 */
typedef struct
{
  bool                feasible;
  unsigned            limits;
  const LoadlineNode *node;
  int                 nodes;
  int                 base_nodes;
  double              mean_nodes;
  double              utilisation;
  LoadlineLatency     latency_ms;
  double              availability;
  double              memory_gib;
  double              batch_h;
  double              capacity_rps;
  double              ceiling_rps;
  int                 needs_nodes;
  double              needs_budget;
  LoadlineCost        cost;
  bool                price_is_estimate;
} LoadlineResult;

/* One strategy over the whole horizon. @runs_out: first month (0 ..) in which it is not feasible, -1
 * where it always is. @first_limits: the limits it breaks then. */
typedef struct
{
  int      feasible_months;
  int      runs_out;
  unsigned first_limits;
  double   total;
  double   present_value;
} LoadlineStrategySummary;

/* What following the policy month by month costs; one-offs follow the sequence of configurations it
 * chooses. Months for which nothing fits count with no cost and are counted in @unserved_months. */
typedef struct
{
  double total;
  double present_value;
  int    unserved_months;
} LoadlineRuleSummary;

/**
 * LoadlineProjection:
 *
 * Immutable, reference-counted, safe to share between threads. Fields are read only.
 * @demand, @decisions: by month, 0 .. n_months - 1
 * @rule_costs: by month, of following the policy: its one-offs follow the sequence of configurations it
 *   chooses; zeros where nothing fits
 * @results: by month and strategy; use loadline_projection_result()
 * @cheapest: the strategy feasible in every month with the least present value; -1 where none is
 */
struct _LoadlineProjection
{
  LoadlineScenario        scenario;
  LoadlineCalendar        calendar;
  LoadlineCatalog        *catalog;
  LoadlinePolicy         *policy;
  int                     n_months;
  LoadlineDemand         *demand;
  LoadlineResult         *results;
  LoadlineDecision       *decisions;
  LoadlineCost           *rule_costs;
  LoadlineStrategySummary summaries[LOADLINE_N_STRATEGIES];
  LoadlineRuleSummary     rule;
  int                     cheapest;
};

/* Projects one scenario. The arguments must have passed loadline_plan_check(). (transfer full) */
LoadlineProjection *loadline_project (const LoadlineScenario *scenario,
                                      const LoadlineCalendar *calendar, LoadlineCatalog *catalog,
                                      LoadlinePolicy *policy);

/* Projects scenario @index of a plan (0: the base). (transfer full) */
LoadlineProjection *loadline_project_plan (const LoadlinePlan *plan, int index);

LoadlineProjection *loadline_projection_ref (LoadlineProjection *self);
void                loadline_projection_unref (LoadlineProjection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineProjection, loadline_projection_unref)

/* The result of @strategy in month @month. (transfer none) */
const LoadlineResult *loadline_projection_result (const LoadlineProjection *self, int month,
                                                  LoadlineStrategyId strategy);

/* The calendar month of @month. */
LoadlineMonth loadline_projection_month (const LoadlineProjection *self, int month);

G_END_DECLS
