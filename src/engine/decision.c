/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walking a policy: conditions are compared with the projection's values, and each answer shows the
 * next node. */
#include "engine/decision.h"

#include "engine/projection.h"
#include "engine/tolerance.h"

double
loadline_metric_value (const LoadlineMetric *metric, const LoadlineProjection *projection,
                       int month)
{
  const LoadlineResult *result = loadline_projection_result (projection, month, metric->strategy);

  switch (metric->kind)
    {
    case LOADLINE_METRIC_PARAMETER:
      return loadline_parameter_get_number (metric->parameter, &projection->scenario);
    case LOADLINE_METRIC_USERS:
      return projection->demand[month].users;
    case LOADLINE_METRIC_DATASET_GIB:
      return projection->demand[month].dataset_gib;
    case LOADLINE_METRIC_DEMAND_RPS:
      return projection->demand[month].peak_rps;
    case LOADLINE_METRIC_FEASIBLE:
      return result->feasible ? 1 : 0;
    case LOADLINE_METRIC_COST:
      return result->cost.total - result->cost.one_off;
    case LOADLINE_METRIC_NODES:
      return result->nodes;
    case LOADLINE_METRIC_LATENCY_MS:
      return result->latency_ms.target;
    case LOADLINE_METRIC_UTILISATION:
      return result->utilisation;
    case LOADLINE_METRIC_CAPACITY_RPS:
      return result->capacity_rps;
    case LOADLINE_METRIC_CEILING_RPS:
      return result->ceiling_rps;
    default:
      g_assert_not_reached ();
    }
}

/* Equality forgives rounding; the order relations mean what they say. */
static bool
is_equal (double a, double b)
{
  return (isinf (a) && isinf (b)) || fabs (a - b) <= 1e-12 * fmax (fabs (a), fabs (b));
}

static bool
compare (double left, LoadlineOperator op, double right)
{
  switch (op)
    {
    case LOADLINE_OPERATOR_LESS:
      return left < right;
    case LOADLINE_OPERATOR_AT_MOST:
      return left <= right;
    case LOADLINE_OPERATOR_GREATER:
      return left > right;
    case LOADLINE_OPERATOR_AT_LEAST:
      return left >= right;
    case LOADLINE_OPERATOR_EQUAL:
      return is_equal (left, right);
    case LOADLINE_OPERATOR_NOT_EQUAL:
      return !is_equal (left, right);
    default:
      g_assert_not_reached ();
    }
}

static bool
comparison_holds (const LoadlineCondition *self, const LoadlineProjection *projection, int month)
{
  double left = loadline_metric_value (&self->left, projection, month);
  double right =
    self->has_right ? loadline_metric_value (&self->right, projection, month) : self->value;

  return compare (left, self->op, right * self->times);
}

bool
loadline_condition_holds (const LoadlineCondition *self, const LoadlineProjection *projection,
                          int month)
{
  bool any = self->kind == LOADLINE_CONDITION_ANY;

  if (self->kind == LOADLINE_CONDITION_COMPARE)
    return comparison_holds (self, projection, month);
  if (self->kind == LOADLINE_CONDITION_NOT)
    return !loadline_condition_holds (&self->children[0], projection, month);

  for (int i = 0; i < self->n_children; i++)
    if (loadline_condition_holds (&self->children[i], projection, month) == any)
      return any;

  return !any;
}

static int
next_of (const LoadlinePolicyNode *node, const LoadlineProjection *projection, int month)
{
  if (node->kind != LOADLINE_POLICY_DECISION)
    return node->next;

  return loadline_condition_holds (node->condition, projection, month) ? node->yes : node->no;
}

int
loadline_decision_path (const LoadlineProjection *projection, const LoadlinePolicy *policy,
                        int month, int *path)
{
  int n = 0;

  for (int at = policy->start; at >= 0 && n < policy->n_nodes;
       at = next_of (&policy->nodes[at], projection, month))
    path[n++] = at;

  return n;
}

LoadlineDecision
loadline_decide (const LoadlineProjection *projection, const LoadlinePolicy *policy, int month)
{
  LoadlineDecision self = { .strategy = -1, .outcome = -1 };
  int              path[LOADLINE_POLICY_MAX_NODES];
  int              n = loadline_decision_path (projection, policy, month, path);

  for (int i = 0; i < n; i++)
    {
      const LoadlinePolicyNode *node = &policy->nodes[path[i]];

      self.visited[path[i] / 32] |= 1u << (path[i] % 32);
      if (node->kind == LOADLINE_POLICY_OUTCOME)
        {
          self.outcome = path[i];
          self.strategy = node->strategy;
        }
    }

  return self;
}

bool
loadline_decision_visits (const LoadlineDecision *self, int node)
{
  return (self->visited[node / 32] >> (node % 32) & 1) != 0;
}
