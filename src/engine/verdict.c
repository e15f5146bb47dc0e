/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts of the verdict, gathered from the projection. */
#include "engine/verdict.h"

#include <math.h>

static void
find_phases (LoadlineVerdict *self, const LoadlineProjection *projection)
{
  for (int m = 0; m < projection->n_months; m++)
    {
      int strategy = projection->decisions[m].strategy;

      if (self->n_phases == 0 || self->phases[self->n_phases - 1].strategy != strategy)
        self->phases[self->n_phases++] = (LoadlinePhase){ strategy, m, m };
      self->phases[self->n_phases - 1].last = m;
    }
}

static void
find_needs (LoadlineVerdict *self, const LoadlineProjection *projection)
{
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    {
      const LoadlineResult *result =
        loadline_projection_result (projection, self->month, (LoadlineStrategyId) s);

      if (result->needs_nodes > 0
          && (self->needs_nodes == 0 || result->needs_nodes < self->needs_nodes))
        {
          self->needs_nodes = result->needs_nodes;
          self->needs_nodes_strategy = s;
        }
      if (!isnan (result->needs_budget)
          && (isnan (self->needs_budget) || result->needs_budget < self->needs_budget))
        {
          self->needs_budget = result->needs_budget;
          self->needs_budget_strategy = s;
        }
    }
}

void
loadline_verdict_init (LoadlineVerdict *self, const LoadlineProjection *projection, int month)
{
  int shown;

  g_return_if_fail (month >= 0 && month < projection->n_months);

  *self = (LoadlineVerdict){
    .month = month,
    .strategy = projection->decisions[month].strategy,
    .stay_runs_out = projection->summaries[LOADLINE_STRATEGY_STAY].runs_out,
    .stay_limits = projection->summaries[LOADLINE_STRATEGY_STAY].first_limits,
    .cheapest = projection->cheapest,
    .saving = NAN,
    .saving_paid = NAN,
    .needs_nodes_strategy = -1,
    .needs_budget = NAN,
    .needs_budget_strategy = -1,
  };

  find_phases (self, projection);
  shown = self->strategy >= 0 ? self->strategy : LOADLINE_STRATEGY_HORIZONTAL;
  self->shown = loadline_projection_result (projection, month, (LoadlineStrategyId) shown);
  if (self->cheapest >= 0 && projection->rule.unserved_months == 0)
    {
      const LoadlineStrategySummary *cheapest = &projection->summaries[self->cheapest];

      self->saving = projection->rule.present_value - cheapest->present_value;
      self->saving_paid = round (projection->rule.total) - round (cheapest->total);
    }
  if (self->strategy < 0)
    find_needs (self, projection);
}

int
loadline_verdict_phase_of (const LoadlineVerdict *self, int month)
{
  for (int i = 0; i < self->n_phases; i++)
    if (month <= self->phases[i].last)
      return i;

  return self->n_phases - 1;
}
