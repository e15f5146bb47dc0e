/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole of what follows from a scenario: demand, every strategy's answer, the money over the
 * horizon and the decision of each month. */
#include "engine/projection.h"

#include "engine/planning.h"
#include "engine/tolerance.h"

LoadlineProjection *
loadline_projection_ref (LoadlineProjection *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  LoadlineProjection *self = data;

  loadline_catalog_unref (self->catalog);
  loadline_policy_unref (self->policy);
  g_free (self->demand);
  g_free (self->results);
  g_free (self->decisions);
  g_free (self->rule_costs);
}

void
loadline_projection_unref (LoadlineProjection *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static LoadlineResult *
result_at (LoadlineProjection *self, int month, int strategy)
{
  return &self->results[month * LOADLINE_N_STRATEGIES + strategy];
}

const LoadlineResult *
loadline_projection_result (const LoadlineProjection *self, int month, LoadlineStrategyId strategy)
{
  g_return_val_if_fail (month >= 0 && month < self->n_months, NULL);
  g_return_val_if_fail (strategy < LOADLINE_N_STRATEGIES, NULL);

  return &self->results[month * LOADLINE_N_STRATEGIES + (int) strategy];
}

LoadlineMonth
loadline_projection_month (const LoadlineProjection *self, int month)
{
  return self->calendar.start + month;
}

static void
answer_months (LoadlineProjection *self)
{
  LoadlinePlanning *planning =
    loadline_planning_new (&self->scenario, &self->calendar, self->catalog);
  bool              shrinking = self->scenario.dataset_growth < 0;

  for (int i = 0; i < self->n_months; i++)
    {
      int m = shrinking ? self->n_months - 1 - i : i;

      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        *result_at (self, m, s) =
          loadline_planning_answer (planning, (LoadlineStrategyId) s, &self->demand[m]);
    }

  loadline_planning_free (planning);
}

static void
summarise_strategy (LoadlineProjection *self, int s)
{
  LoadlineStrategySummary *summary = &self->summaries[s];
  LoadlineOneOffs          paid = { .node = loadline_catalog_find (self->catalog, self->scenario.node) };
  bool                     optimised = loadline_strategy_at ((LoadlineStrategyId) s)->optimised;

  *summary = (LoadlineStrategySummary){ .runs_out = -1 };
  for (int m = 0; m < self->n_months; m++)
    {
      LoadlineResult *result = result_at (self, m, s);

      loadline_cost_add_one_offs (&result->cost, &paid, &self->scenario, result->node,
                                  result->nodes, optimised);
      summary->total += result->cost.total;
      summary->present_value +=
        loadline_cost_present_value (result->cost.total, self->scenario.discount_rate, m);

      if (result->feasible)
        summary->feasible_months++;
      else if (summary->runs_out < 0)
        {
          summary->runs_out = m;
          summary->first_limits = result->limits;
        }
    }
}

static int
find_cheapest (const LoadlineProjection *self)
{
  int cheapest = -1;

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    {
      double value = self->summaries[s].present_value;

      if (self->summaries[s].feasible_months < self->n_months)
        continue;
      if (cheapest < 0
          || (value < self->summaries[cheapest].present_value
              && !loadline_ties (value, self->summaries[cheapest].present_value)))
        cheapest = s;
    }

  return cheapest;
}

static void
summarise_rule (LoadlineProjection *self)
{
  LoadlineOneOffs paid = { .node = loadline_catalog_find (self->catalog, self->scenario.node) };

  for (int m = 0; m < self->n_months; m++)
    {
      int           s = self->decisions[m].strategy;
      LoadlineCost *cost = &self->rule_costs[m];

      if (s < 0)
        {
          self->rule.unserved_months++;
          continue;
        }

      *cost = result_at (self, m, s)->cost;
      cost->one_off = 0;
      loadline_cost_add_one_offs (cost, &paid, &self->scenario, result_at (self, m, s)->node,
                                  result_at (self, m, s)->nodes,
                                  loadline_strategy_at ((LoadlineStrategyId) s)->optimised);
      self->rule.total += cost->total;
      self->rule.present_value +=
        loadline_cost_present_value (cost->total, self->scenario.discount_rate, m);
    }
}

LoadlineProjection *
loadline_project (const LoadlineScenario *scenario, const LoadlineCalendar *calendar,
                  LoadlineCatalog *catalog, LoadlinePolicy *policy)
{
  LoadlineProjection *self;
  gsize               n_months = (gsize) calendar->n_months;

  g_return_val_if_fail (calendar->n_months >= 1 && calendar->n_months <= LOADLINE_MAX_MONTHS, NULL);
  g_return_val_if_fail (loadline_catalog_find (catalog, scenario->node) != NULL, NULL);

  self = g_atomic_rc_box_new0 (LoadlineProjection);
  self->scenario = *scenario;
  self->calendar = *calendar;
  self->catalog = loadline_catalog_ref (catalog);
  self->policy = loadline_policy_ref (policy);
  self->n_months = calendar->n_months;
  self->demand = g_new (LoadlineDemand, n_months);
  self->results = g_new (LoadlineResult, n_months * LOADLINE_N_STRATEGIES);
  self->decisions = g_new (LoadlineDecision, n_months);
  self->rule_costs = g_new0 (LoadlineCost, n_months);

  for (int m = 0; m < self->n_months; m++)
    self->demand[m] = loadline_demand_at (&self->scenario, &self->calendar, m);
  answer_months (self);
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    summarise_strategy (self, s);
  self->cheapest = find_cheapest (self);
  for (int m = 0; m < self->n_months; m++)
    self->decisions[m] = loadline_decide (self, self->policy, m);
  summarise_rule (self);

  return self;
}

LoadlineProjection *
loadline_project_plan (const LoadlinePlan *plan, int index)
{
  LoadlineScenario scenario = loadline_plan_scenario (plan, index);

  return loadline_project (&scenario, &plan->calendar, plan->catalog, plan->policy);
}
