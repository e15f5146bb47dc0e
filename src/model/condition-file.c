/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conditions stand apart from the flowchart around them: they nest, and what they may compare is
 * checked against the parameters and metrics. */
#include "model/condition-file.h"

#include <glib/gi18n-lib.h>

#include "model/error.h"

static const char *const compare_keys[] = {
  "metric", "op", "value", "parameter", "metric2", "times", NULL,
};
/* By LoadlineConditionKind; the first is a comparison. */
static const char *const kind_keys[] = { "metric", "any", "all", "not", NULL };

/* One decision's condition as it is being read. */
typedef struct
{
  GPtrArray *warnings;
  int        depth;
  int        n_parts;
} Reading;

static bool
read_metric (const LoadlineJsonCursor *at, const char *key, LoadlineMetric *metric, GError **error)
{
  LoadlineJsonCursor member;
  g_autofree char *where = NULL;
  const char *name;

  loadline_json_member (at, key, &member);
  if (!loadline_json_string (&member, &name, error))
    return false;
  if (loadline_metric_parse (name, metric, error))
    return true;
  where = loadline_json_where (&member);
  g_prefix_error (error, "%s: ", where);
  return false;
}

/* "parameter": the plan's own value, also of those that a metric of the same name follows by month. */
static bool
read_parameter (const LoadlineJsonCursor *at, LoadlineMetric *metric, GError **error)
{
  LoadlineJsonCursor member;
  const LoadlineParameter *parameter;
  const char *key;

  loadline_json_member (at, "parameter", &member);
  if (!loadline_json_string (&member, &key, error))
    return false;
  parameter = loadline_parameter_find (key);
  if (parameter == NULL || parameter->kind == LOADLINE_KIND_NODE
      || parameter->kind == LOADLINE_KIND_FAMILIES)
    return loadline_json_refuse (
      &member, _ ("it must be the key of a parameter other than node and families."), error);
  *metric = (LoadlineMetric){
    .name = g_intern_string (parameter->key),
    .kind = LOADLINE_METRIC_PARAMETER,
    .parameter = parameter,
  };
  return true;
}

/* A number; true or false for 1 or 0; for a choice also one of its names. */
static bool
read_value (const LoadlineJsonCursor *at, LoadlineCondition *condition, GError **error)
{
  const LoadlineParameter *parameter = condition->left.parameter;
  LoadlineJsonCursor member;
  bool truth;
  int choice;

  loadline_json_member (at, "value", &member);
  if (loadline_json_kind (&member) == LOADLINE_JSON_BOOL)
    {
      if (!loadline_json_bool (&member, &truth, error))
        return false;
      condition->value = truth ? 1 : 0;
      return true;
    }
  if (loadline_json_kind (&member) == LOADLINE_JSON_STRING && parameter != NULL
      && parameter->kind == LOADLINE_KIND_CHOICE)
    {
      if (!loadline_json_choice (&member, parameter->choices, &choice, error))
        return false;
      condition->value = choice;
      return true;
    }
  if (loadline_json_kind (&member) != LOADLINE_JSON_NUMBER)
    return loadline_json_refuse (&member, _ ("it must be a number, true or false."), error);
  return loadline_json_number (&member, -G_MAXDOUBLE, G_MAXDOUBLE, &condition->value, error);
}

static bool
read_right_side (const LoadlineJsonCursor *at, LoadlineCondition *condition, GError **error)
{
  bool value = loadline_json_has (at, "value");
  bool parameter = loadline_json_has (at, "parameter");
  bool metric = loadline_json_has (at, "metric2");

  if (value + parameter + metric != 1)
    return loadline_json_refuse (
      at, _ ("a comparison needs exactly one of value, parameter and metric2."), error);
  condition->times = 1;
  if (!loadline_json_get_number (at, "times", 0, 1e12, &condition->times, error))
    return false;
  if (value)
    return read_value (at, condition, error);
  condition->has_right = true;
  return parameter ? read_parameter (at, &condition->right, error)
                   : read_metric (at, "metric2", &condition->right, error);
}

static bool
read_compare (const LoadlineJsonCursor *at, LoadlineCondition *condition, GPtrArray *warnings,
              GError **error)
{
  const char *operators[LOADLINE_OPERATOR_NOT_EQUAL + 2] = { NULL };
  int op = 0;

  for (int i = 0; i <= LOADLINE_OPERATOR_NOT_EQUAL; i++)
    operators[i] = loadline_operator_text ((LoadlineOperator) i);
  if (!read_metric (at, "metric", &condition->left, error)
      || !loadline_json_require (at, error, "op", NULL)
      || !loadline_json_get_choice (at, "op", operators, &op, error)
      || !read_right_side (at, condition, error))
    return false;
  condition->op = (LoadlineOperator) op;
  loadline_json_warn_unknown (at, compare_keys, warnings);
  return true;
}

static bool read_condition (const LoadlineJsonCursor *at, Reading *reading,
                            LoadlineCondition *condition, GError **error);

/* The conditions of any or all. */
static bool
read_parts (const LoadlineJsonCursor *parts, Reading *reading, LoadlineCondition *condition,
            GError **error)
{
  int length;

  if (!loadline_json_check_array (parts, LOADLINE_CONDITION_MAX_PARTS, error))
    return false;
  length = loadline_json_length (parts);
  if (length == 0)
    return loadline_json_refuse (parts, _ ("it needs at least one condition."), error);
  condition->children = g_new0 (LoadlineCondition, (gsize) length);
  condition->n_children = length;
  for (int i = 0; i < length; i++)
    {
      LoadlineJsonCursor part = loadline_json_element (parts, i);

      if (!read_condition (&part, reading, &condition->children[i], error))
        return false;
    }
  return true;
}

/* Which of kind_keys the object has; -1 with an error unless it has exactly one. */
static int
find_kind (const LoadlineJsonCursor *at, GError **error)
{
  int kind = -1;
  int found = 0;

  for (int i = 0; kind_keys[i] != NULL; i++)
    if (loadline_json_has (at, kind_keys[i]))
      {
        kind = i;
        found++;
      }
  if (found == 1)
    return kind;
  loadline_json_refuse (at, _ ("a condition must have exactly one of metric, any, all and not."),
                        error);
  return -1;
}

static bool
read_combination (const LoadlineJsonCursor *at, const char *key, Reading *reading,
                  LoadlineCondition *condition, GError **error)
{
  LoadlineJsonCursor parts;
  bool good;

  loadline_json_member (at, key, &parts);
  loadline_json_warn_unknown (at, kind_keys, reading->warnings);
  reading->depth++;
  if (condition->kind == LOADLINE_CONDITION_NOT)
    {
      condition->children = g_new0 (LoadlineCondition, 1);
      condition->n_children = 1;
      good = read_condition (&parts, reading, condition->children, error);
    }
  else
    good = read_parts (&parts, reading, condition, error);
  reading->depth--;
  return good;
}

static bool
read_condition (const LoadlineJsonCursor *at, Reading *reading, LoadlineCondition *condition,
                GError **error)
{
  int kind;

  if (!loadline_json_check_object (at, error))
    return false;
  if (reading->depth >= LOADLINE_CONDITION_MAX_DEPTH)
    return loadline_json_refuse (at, _ ("conditions stand in each other more than 16 deep."),
                                 error);
  if (++reading->n_parts > LOADLINE_CONDITION_MAX_PARTS)
    return loadline_json_refuse (at, _ ("a decision must have at most 256 conditions."), error);
  kind = find_kind (at, error);
  if (kind < 0)
    return false;
  condition->kind = (LoadlineConditionKind) kind;
  if (condition->kind == LOADLINE_CONDITION_COMPARE)
    return read_compare (at, condition, reading->warnings, error);
  return read_combination (at, kind_keys[kind], reading, condition, error);
}

bool
loadline_condition_read (const LoadlineJsonCursor *at, LoadlineCondition *condition,
                         GPtrArray *warnings, GError **error)
{
  Reading reading = { .warnings = warnings };

  return read_condition (at, &reading, condition, error);
}

/* ---- Writing ---- */

static LoadlineJson *
compare_to_json (const LoadlineCondition *self)
{
  LoadlineJson *json = loadline_json_new_object ();

  loadline_json_set_string (json, "metric", self->left.name);
  loadline_json_set_string (json, "op", loadline_operator_text (self->op));
  if (!self->has_right)
    loadline_json_set_number (json, "value", self->value);
  else if (self->right.kind == LOADLINE_METRIC_PARAMETER)
    loadline_json_set_string (json, "parameter", self->right.name);
  else
    loadline_json_set_string (json, "metric2", self->right.name);
  if (self->times < 1 || self->times > 1)
    loadline_json_set_number (json, "times", self->times);
  return json;
}

LoadlineJson *
loadline_condition_to_json (const LoadlineCondition *self)
{
  LoadlineJson *json;
  LoadlineJson *parts;

  if (self->kind == LOADLINE_CONDITION_COMPARE)
    return compare_to_json (self);
  json = loadline_json_new_object ();
  if (self->kind == LOADLINE_CONDITION_NOT)
    {
      loadline_json_set (json, kind_keys[self->kind], loadline_condition_to_json (self->children));
      return json;
    }
  parts = loadline_json_new_array ();
  for (int i = 0; i < self->n_children; i++)
    loadline_json_append (parts, loadline_condition_to_json (&self->children[i]));
  loadline_json_set (json, kind_keys[self->kind], parts);
  return json;
}
