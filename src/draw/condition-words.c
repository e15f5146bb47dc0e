/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A condition is told by the facts that decide it: where it does not hold, the comparison is turned
 * round, so that what is written is true. */
#include "draw/condition-words.h"

#include "draw/format.h"
#include "model/quantity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Factors nearer to 1 than this leave a value as it is. */
#define WHOLE 1e-9

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

static char *
format_unit (double value, LoadlineUnit unit, const char *currency)
{
  return loadline_format_together (loadline_quantity_format (value, unit, currency));
}

/* @value in the unit of @metric. */
static char *
format_value (const LoadlineMetric *metric, double value, const char *currency)
{
  if (!isfinite (value))
    return loadline_format_quantity (value);
  switch (metric->kind)
    {
    case LOADLINE_METRIC_PARAMETER:
      return format_unit (value, metric->parameter->unit, currency);
    case LOADLINE_METRIC_USERS:
      return format_unit (value, LOADLINE_UNIT_USERS, currency);
    case LOADLINE_METRIC_DATASET_GIB:
      return format_unit (value, LOADLINE_UNIT_GIB, currency);
    case LOADLINE_METRIC_NODES:
      return format_unit (value, LOADLINE_UNIT_NODES, currency);
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

/* What is compared with, and which part of it where not all. */
static char *
right_to_words (const LoadlineCondition *self, const LoadlineProjection *projection, int month,
                const char *currency)
{
  g_autofree char *whole = NULL;
  g_autofree char *part = NULL;

  if (!self->has_right)
    return format_value (&self->left, self->times * self->value, currency);
  whole =
    format_value (&self->left, loadline_metric_value (&self->right, projection, month), currency);
  if (fabs (self->times - 1) < WHOLE)
    return g_steal_pointer (&whole);
  part = loadline_format_percent (self->times);
  /* Translators: a part of a value: 85 % of 1,999 USD */
  return g_strdup_printf (C_ ("part", "%s of %s"), part, whole);
}

static char *
compare_to_words (const LoadlineCondition *self, const LoadlineProjection *projection, int month,
                  const char *currency)
{
  bool holds = loadline_condition_holds (self, projection, month);
  LoadlineOperator op = holds ? self->op : opposites[self->op];
  double left = loadline_metric_value (&self->left, projection, month);
  char *named = name_value (&self->left, left);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (named != NULL)
    return named;
  first = format_value (&self->left, left, currency);
  second = right_to_words (self, projection, month, currency);
  return loadline_format_together (g_strdup_printf ("%s %s %s", first, signs[op], second));
}

/* The first part of any or all that decides it alone; -1 where it takes all parts together. */
static int
deciding_part (const LoadlineCondition *self, const LoadlineProjection *projection, int month)
{
  bool any = self->kind == LOADLINE_CONDITION_ANY;

  for (int i = 0; i < self->n_children; i++)
    if (loadline_condition_holds (&self->children[i], projection, month) == any)
      return i;
  return -1;
}

/* The comparisons that decide @self, in the order of the policy. */
static void
collect (const LoadlineCondition *self, const LoadlineProjection *projection, int month,
         const char *currency, GPtrArray *parts)
{
  int deciding = 0;

  switch (self->kind)
    {
    case LOADLINE_CONDITION_COMPARE:
      g_ptr_array_add (parts, compare_to_words (self, projection, month, currency));
      return;
    case LOADLINE_CONDITION_ANY:
    case LOADLINE_CONDITION_ALL:
      deciding = deciding_part (self, projection, month);
      break;
    case LOADLINE_CONDITION_NOT:
    default:
      break;
    }
  for (int i = 0; i < self->n_children; i++)
    if (deciding < 0 || i == deciding)
      collect (&self->children[i], projection, month, currency, parts);
}

static GPtrArray *
deciding_words (const LoadlineCondition *condition, const LoadlineProjection *projection, int month,
                const char *currency)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  collect (condition, projection, month, currency, parts);
  return parts;
}

char *
loadline_condition_to_words (const LoadlineCondition *condition,
                             const LoadlineProjection *projection, int month, const char *currency)
{
  g_autoptr (GPtrArray) parts = deciding_words (condition, projection, month, currency);
  char *words = g_strdup (parts->len > 0 ? parts->pdata[0] : "");

  for (guint i = 1; i < parts->len; i++)
    {
      g_autofree char *before = words;

      /* Translators: facts that only together decide, and one more of them */
      words = g_strdup_printf (C_ ("facts", "%s, and %s"), before, (const char *) parts->pdata[i]);
    }
  return words;
}

char *
loadline_condition_to_short_words (const LoadlineCondition *condition,
                                   const LoadlineProjection *projection, int month,
                                   const char *currency)
{
  g_autoptr (GPtrArray) parts = deciding_words (condition, projection, month, currency);

  if (parts->len < 2)
    return g_strdup (parts->len > 0 ? parts->pdata[0] : "");
  /* Translators: the first of facts that only together decide, where there is no room for all */
  return g_strdup_printf (C_ ("facts", "%s, …"), (const char *) parts->pdata[0]);
}
