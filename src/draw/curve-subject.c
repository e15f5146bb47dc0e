/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which configuration a curve is drawn of. */
#include "draw/curve-subject.h"

#include "draw/format.h"

#include <math.h>

static LoadlineStrategyId
choose_strategy (const LoadlineFigureInput *input, int month)
{
  int selected = loadline_chart_selected (input);
  int answer = input->projection->decisions[month].strategy;

  if (selected >= 0)
    return (LoadlineStrategyId) selected;
  return answer >= 0 ? (LoadlineStrategyId) answer : LOADLINE_STRATEGY_STAY;
}

void
loadline_curve_subject_init (LoadlineCurveSubject *self, const LoadlineFigureInput *input)
{
  const LoadlineProjection *projection = input->projection;

  self->input = input;
  self->month = MAX (loadline_chart_month (input), 0);
  self->strategy = choose_strategy (input, self->month);
  self->result = loadline_projection_result (projection, self->month, self->strategy);
  self->last = loadline_projection_result (projection, projection->n_months - 1, self->strategy);
  loadline_response_curve_init (&self->curve, &projection->scenario, self->result->node,
                                self->result->nodes,
                                loadline_strategy_at (self->strategy)->optimised);
}

static double
demand_in (const LoadlineCurveSubject *self, int month)
{
  double peak = self->input->projection->demand[month].peak_rps;

  return isfinite (peak) ? fmax (peak, 0) : 0;
}

double
loadline_curve_subject_demand (const LoadlineCurveSubject *self)
{
  return demand_in (self, self->month);
}

double
loadline_curve_subject_last_demand (const LoadlineCurveSubject *self)
{
  return demand_in (self, self->input->projection->n_months - 1);
}

const char *
loadline_curve_subject_label (const LoadlineCurveSubject *self)
{
  return loadline_chart_label ((int) self->strategy);
}

char *
loadline_curve_subject_nodes (const LoadlineCurveSubject *self)
{
  return loadline_format_nodes (self->result->nodes, self->result->node->id);
}
