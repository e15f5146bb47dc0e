/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A condition is told by the facts that decide it: where it does not hold, the comparison is turned
 * round, so that what is written is true. */
#include "draw/condition-words.h"

#include "draw/format.h"
#include "model/quantity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const signs[] = {
  [LOADLINE_OPERATOR_LESS] = "<",    [LOADLINE_OPERATOR_AT_MOST] = "≤",
  [LOADLINE_OPERATOR_GREATER] = ">", [LOADLINE_OPERATOR_AT_LEAST] = "≥",
  [LOADLINE_OPERATOR_EQUAL] = "=",   [LOADLINE_OPERATOR_NOT_EQUAL] = "≠",
};

static const LoadlineOperator opposites[] = {
  [LOADLINE_OPERATOR_LESS] = LOADLINE_OPERATOR_AT_LEAST,
  [LOADLINE_OPERATOR_AT_MOST] = LOADLINE_OPERATOR_GREATER,
  [LOADLINE_OPERATOR_GREATER] = LOADLINE_OPERATOR_AT_MOST,
  [LOADLINE_OPERATOR_AT_LEAST] = LOADLINE_OPERATOR_LESS,
  [LOADLINE_OPERATOR_EQUAL] = LOADLINE_OPERATOR_NOT_EQUAL,
  [LOADLINE_OPERATOR_NOT_EQUAL] = LOADLINE_OPERATOR_EQUAL,
};

/* @value in the unit of @metric. */
static char *
format_value (const LoadlineMetric *metric, double value, const char *currency)
{
  if (!isfinite (value))
    return loadline_format_quantity (value);
  switch (metric->kind)
    {
    case LOADLINE_METRIC_PARAMETER:
      return loadline_quantity_format (value, metric->parameter->unit, currency);
    case LOADLINE_METRIC_USERS:
      return loadline_quantity_format (value, LOADLINE_UNIT_USERS, currency);
    case LOADLINE_METRIC_DATASET_GIB:
      return loadline_quantity_format (value, LOADLINE_UNIT_GIB, currency);
    case LOADLINE_METRIC_NODES:
      return loadline_quantity_format (value, LOADLINE_UNIT_NODES, currency);
    case LOADLINE_METRIC_COST:
      return loadline_format_money (value, currency);
    case LOADLINE_METRIC_LATENCY_MS:
      return loadline_format_milliseconds (value);
    case LOADLINE_METRIC_UTILISATION:
      return loadline_format_percent (value);
    case LOADLINE_METRIC_DEMAND_RPS:
    case LOADLINE_METRIC_CAPACITY_RPS:
    case LOADLINE_METRIC_CEILING_RPS:
      return loadline_format_rate (value);
    case LOADLINE_METRIC_FEASIBLE:
    default:
      return loadline_format_quantity (value);
    }
}

/* A metric that is told by name rather than number: whether a strategy fits, a switch, a choice. NULL
 * for others. */
static char *
name_value (const LoadlineMetric *metric, double value)
{
  const LoadlineParameter *parameter = metric->parameter;
  int chosen = (int) value;

  if (metric->kind == LOADLINE_METRIC_FEASIBLE)
    {
      const char *label = _ (loadline_strategy_at (metric->strategy)->short_label);

      /* Translators: the short name of a strategy */
      return g_strdup_printf (chosen != 0 ? _ ("%s fits") : _ ("%s does not fit"), label);
    }
  if (metric->kind != LOADLINE_METRIC_PARAMETER)
    return NULL;
  if (parameter->kind == LOADLINE_KIND_SWITCH)
    /* Translators: the label of a switch */
    return g_strdup_printf (chosen != 0 ? _ ("“%s” is on") : _ ("“%s” is off"),
                            _ (parameter->label));
  if (parameter->kind == LOADLINE_KIND_CHOICE)
    /* Translators: the label of a parameter and of what is chosen */
    return g_strdup_printf (_ ("%s: %s"), _ (parameter->label),
                            _ (parameter->choice_labels[chosen]));
  return NULL;
}

static char *
compare_to_words (const LoadlineCondition *self, const LoadlineProjection *projection, int month,
                  const char *currency)
{
  bool holds = loadline_condition_holds (self, projection, month);
  LoadlineOperator op = holds ? self->op : opposites[self->op];
  double left = loadline_metric_value (&self->left, projection, month);
  double right =
    self->times
    * (self->has_right ? loadline_metric_value (&self->right, projection, month) : self->value);
  char *named = name_value (&self->left, left);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (named != NULL)
    return named;
  first = format_value (&self->left, left, currency);
  second = format_value (&self->left, right, currency);
  return g_strdup_printf ("%s %s %s", first, signs[op], second);
}

/* The part of any or all that decides it: the first that differs from what all others would leave it
 * at. */
static const LoadlineCondition *
deciding_part (const LoadlineCondition *self, const LoadlineProjection *projection, int month)
{
  bool any = self->kind == LOADLINE_CONDITION_ANY;

  for (int i = 0; i < self->n_children; i++)
    if (loadline_condition_holds (&self->children[i], projection, month) == any)
      return &self->children[i];
  return &self->children[any ? 0 : self->n_children - 1];
}

char *
loadline_condition_to_words (const LoadlineCondition *condition,
                             const LoadlineProjection *projection, int month, const char *currency)
{
  const LoadlineCondition *at = condition;

  while (at->kind != LOADLINE_CONDITION_COMPARE && at->n_children > 0)
    at =
      at->kind == LOADLINE_CONDITION_NOT ? &at->children[0] : deciding_part (at, projection, month);
  if (at->kind != LOADLINE_CONDITION_COMPARE)
    return g_strdup ("");
  return compare_to_words (at, projection, month, currency);
}
