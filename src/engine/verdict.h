/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdict: what a planner must know first, as facts; the words are made from them elsewhere. */
#pragma once

#include "engine/projection.h"

G_BEGIN_DECLS

/* A run of months with one answer. @strategy: -1 where nothing fits. @first, @last: months 0 ..,
 * inclusive. */
typedef struct
{
  int strategy;
  int first;
  int last;
} LoadlinePhase;

/**
 * LoadlineVerdict:
 * @phases: the rule's answers over the horizon, at most LOADLINE_MAX_MONTHS runs
 * @month: the month the rest speaks of
 * @strategy: the rule's answer in @month, -1 where nothing fits
 * @shown: the result to speak of: the answer's, or best effort of horizontal where nothing fits
 * @stay_runs_out: month the present node is not enough, -1 never; @stay_limits what it breaks then
 * @cheapest: the cheapest strategy over the horizon, -1 where none is always feasible
 * @saving: present value of following the rule less that of the cheapest; NAN where not both serve
 *   every month
 * @saving_paid: the same as it is paid, not discounted; of totals in whole money, so that it is what people get
 *   who subtract those they see
 * @needs_nodes, @needs_nodes_strategy: where nothing fits, the fewest nodes that would do; 0 none
 * @needs_budget, @needs_budget_strategy: where nothing fits, the least budget that would do; NAN none
 */
typedef struct
{
  LoadlinePhase         phases[LOADLINE_MAX_MONTHS];
  int                   n_phases;
  int                   month;
  int                   strategy;
  const LoadlineResult *shown;
  int                   stay_runs_out;
  unsigned              stay_limits;
  int                   cheapest;
  double                saving;
  double                saving_paid;
  int                   needs_nodes;
  int                   needs_nodes_strategy;
  double                needs_budget;
  int                   needs_budget_strategy;
} LoadlineVerdict;

/* The verdict as of @month. Borrowed results live as long as @projection. */
void loadline_verdict_init (LoadlineVerdict *self, const LoadlineProjection *projection, int month);

/* The phase that @month lies in: an index into phases. */
int loadline_verdict_phase_of (const LoadlineVerdict *self, int month);

G_END_DECLS
