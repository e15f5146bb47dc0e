/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Telling a walk: the conditions with their values, the process table and the variable tracker. */
#include "engine/decision.h"

#include "engine/projection.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* The value of @metric as text: switches and feasibility by word, choices by name. */
static char *
value_text (const LoadlineMetric *metric, double value)
{
  const LoadlineParameter *parameter = metric->parameter;
  char                     text[G_ASCII_DTOSTR_BUF_SIZE];

  if (metric->kind == LOADLINE_METRIC_FEASIBLE
      || (metric->kind == LOADLINE_METRIC_PARAMETER && parameter->kind == LOADLINE_KIND_SWITCH))
    return g_strdup (value > 0 ? "true" : "false");
  if (metric->kind == LOADLINE_METRIC_PARAMETER && parameter->kind == LOADLINE_KIND_CHOICE)
    return g_strdup (parameter->choices[(int) value]);
  if (isinf (value))
    return g_strdup ("∞");

  /* Seven digits tell what decided; %g would write 1,200,000 as a power. */
  if (fabs (value) >= 1e6 && fabs (value) < 1e15)
    return g_strdup (g_ascii_formatd (text, sizeof text, "%.0f", value));

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.7g", value));
}

static char *
metric_text (const LoadlineMetric *metric, const LoadlineProjection *projection, int month)
{
  g_autofree char *value = value_text (metric, loadline_metric_value (metric, projection, month));

  return g_strdup_printf ("%s %s", metric->name, value);
}

static char *
comparison_text (const LoadlineCondition *self, const LoadlineProjection *projection, int month)
{
  g_autofree char *left = metric_text (&self->left, projection, month);
  g_autofree char *right = self->has_right ? metric_text (&self->right, projection, month)
                                           : value_text (&self->left, self->value);
  char             times[G_ASCII_DTOSTR_BUF_SIZE];

  if (fabs (self->times - 1) < 1e-15)
    return g_strdup_printf ("%s %s %s", left, loadline_operator_text (self->op), right);

  return g_strdup_printf ("%s %s %s × %s", left, loadline_operator_text (self->op), right,
                          g_ascii_formatd (times, sizeof times, "%.7g", self->times));
}

static char *
child_text (const LoadlineCondition *child, const LoadlineProjection *projection, int month)
{
  g_autofree char *text = loadline_condition_describe (child, projection, month);
  bool             simple = child->kind == LOADLINE_CONDITION_COMPARE || child->kind == LOADLINE_CONDITION_NOT;

  return simple ? g_steal_pointer (&text) : g_strdup_printf ("(%s)", text);
}

char *
loadline_condition_describe (const LoadlineCondition *self, const LoadlineProjection *projection,
                             int month)
{
  g_autofree char *text = NULL;

  if (self->kind == LOADLINE_CONDITION_COMPARE)
    return comparison_text (self, projection, month);

  text = child_text (&self->children[0], projection, month);
  if (self->kind == LOADLINE_CONDITION_NOT)
    return g_strdup_printf (_ ("not (%s)"), text);

  for (int i = 1; i < self->n_children; i++)
    {
      g_autofree char *child = child_text (&self->children[i], projection, month);
      /* Translators: two conditions of a decision; "(A or B) or C" is told as "A or B or C". */
      char *joined = self->kind == LOADLINE_CONDITION_ANY
                       ? g_strdup_printf (_ ("%s or %s"), text, child)
                       : g_strdup_printf (_ ("%s and %s"), text, child);

      g_free (text);
      text = joined;
    }

  return g_steal_pointer (&text);
}

static bool
condition_asks_for (const LoadlineCondition *self, const char *key)
{
  for (int i = 0; i < self->n_children; i++)
    if (condition_asks_for (&self->children[i], key))
      return true;

  return self->kind == LOADLINE_CONDITION_COMPARE
         && (g_str_equal (self->left.name, key)
             || (self->has_right && g_str_equal (self->right.name, key)));
}

/* The tracker while the walk is told. */
typedef struct
{
  const LoadlineProjection *projection;
  int                       month;
  bool                      limit_asked;
  bool                      decided;
  const char               *model_state; /* untranslated */
} Tracker;

static char *
data_size_text (const Tracker *self)
{
  double dataset = self->projection->demand[self->month].dataset_gib;
  char   text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, dataset < 1000 ? "%.4g" : "%.0f", dataset);
  if (dataset < self->projection->scenario.dataset_threshold_gib)
    return g_strdup_printf (_ ("small (%s GiB)"), text);

  return g_strdup_printf (_ ("large (%s GiB)"), text);
}

static void
record (LoadlineTrace *trace, const Tracker *tracker, int column)
{
  const char *limit = tracker->projection->scenario.resource_limit ? _ ("true") : _ ("false");

  if (!tracker->limit_asked)
    trace->limit_known = column + 1;
  trace->values[0][column] = data_size_text (tracker);
  trace->values[1][column] = g_strdup (tracker->limit_asked ? limit : _ ("n/a"));
  trace->values[2][column] = g_strdup (_ (tracker->model_state));
}

/* How the model stands once @node is reached. */
static void
arrive (Tracker *self, const LoadlinePolicyNode *node)
{
  if (node->kind == LOADLINE_POLICY_OUTCOME)
    {
      self->decided = true;
      self->model_state = node->strategy >= 0
                            ? loadline_strategy_at ((LoadlineStrategyId) node->strategy)->done
                            : N_ ("nothing fits");
    }
  else if (node->kind == LOADLINE_POLICY_PROCESS && self->decided && node->again >= 0)
    self->model_state = N_ ("optimised");
}

static void
tell_decision (LoadlineTrace *trace, Tracker *tracker, LoadlineStep *step,
               const LoadlinePolicyNode *node, int next)
{
  const LoadlinePolicyNode *led_to = &trace->policy->nodes[next];

  step->condition =
    loadline_condition_describe (node->condition, tracker->projection, tracker->month);
  step->answer =
    next == node->yes
        && loadline_condition_holds (node->condition, tracker->projection, tracker->month)
      ? LOADLINE_ANSWER_YES
      : LOADLINE_ANSWER_NO;
  step->action = led_to->action;
  step->state = led_to->state;
  tracker->limit_asked |= condition_asks_for (node->condition, "resource_limit");
  if (led_to->kind == LOADLINE_POLICY_DECISION && !tracker->decided)
    tracker->model_state = N_ ("preparing to scale");
  arrive (tracker, led_to);
}

static void
tell (LoadlineTrace *trace, Tracker *tracker, const int *path, int n)
{
  bool told =
    true; /* whether the step before has told of this node already; the start needs no telling */

  for (int i = 0; i < n; i++)
    {
      const LoadlinePolicyNode *node = &trace->policy->nodes[path[i]];
      LoadlineStep             *step = &trace->steps[trace->n_steps];
      bool asks = node->kind == LOADLINE_POLICY_DECISION;
      bool silent = node->kind == LOADLINE_POLICY_START || node->kind == LOADLINE_POLICY_END;

      if (!asks && (told || silent))
        {
          told = false;
          continue;
        }

      *step = (LoadlineStep){ .node = path[i], .action = node->action, .state = node->state };
      if (asks)
        tell_decision (trace, tracker, step, node, path[i + 1]);
      else
        arrive (tracker, node);
      if (step->state == NULL || *step->state == '\0')
        step->state = trace->n_steps > 0 ? step[-1].state : "";
      told = asks;
      record (trace, tracker, ++trace->n_steps);
    }
}

LoadlineTrace *
loadline_trace_new (const LoadlineProjection *projection, LoadlinePolicy *policy, int month)
{
  LoadlineTrace *self = g_new0 (LoadlineTrace, 1);
  Tracker        tracker = { projection, month, false, false, N_ ("idle") };
  int            n;

  self->path = g_new0 (int, (gsize) policy->n_nodes);
  n = self->n_path = loadline_decision_path (projection, policy, month, self->path);
  self->policy = loadline_policy_ref (policy);
  self->decision = loadline_decide (projection, policy, month);
  self->steps = g_new0 (LoadlineStep, (gsize) n);
  self->variables[0] = "data_size";
  self->variables[1] = "resource_limit";
  self->variables[2] = "model_state";
  for (int v = 0; v < LOADLINE_N_VARIABLES; v++)
    self->values[v] = g_new0 (char *, (gsize) n + 2);

  record (self, &tracker, 0);
  tell (self, &tracker, self->path, n);

  return self;
}

void
loadline_trace_free (LoadlineTrace *self)
{
  for (int i = 0; i < self->n_steps; i++)
    g_free (self->steps[i].condition);
  for (int v = 0; v < LOADLINE_N_VARIABLES; v++)
    g_strfreev (self->values[v]);
  g_free (self->steps);
  g_free (self->path);
  loadline_policy_unref (self->policy);
  g_free (self);
}

int
loadline_trace_count_taken (const LoadlineTrace *self, int position)
{
  int taken = 0;

  if (position < 0)
    return self->n_steps;
  for (int i = 0; i < self->n_path && i <= position; i++)
    if (taken < self->n_steps && self->steps[taken].node == self->path[i])
      taken++;

  return taken;
}

int
loadline_trace_find_position (const LoadlineTrace *self, int step)
{
  int position = 0;

  while (position < self->n_path - 1 && loadline_trace_count_taken (self, position) <= step)
    position++;

  return position;
}
