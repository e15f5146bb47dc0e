/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way that a decision took through the flowchart. */
#include "draw/flowchart-private.h"

#include "draw/format.h"

#include <glib/gi18n-lib.h>

static void
find_path (LoadlineFlowchart *self)
{
  const LoadlineProjection *projection = self->input->projection;

  self->month =
    self->input->month >= 0 && self->input->month < projection->n_months ? self->input->month : -1;
  self->path = g_new0 (int, self->policy->n_nodes + 1);
  if (self->month >= 0)
    self->n_path = loadline_decision_path (projection, self->policy, self->month, self->path);
}

void
loadline_flowchart_init (LoadlineFlowchart *self, const LoadlineFigureInput *input,
                         const LoadlineTheme *theme, double width, double height)
{
  LoadlinePolicy *policy = input->projection->policy;

  *self = (LoadlineFlowchart){ .input = input, .policy = policy };
  loadline_text_init (&self->text, theme, width, height);
  find_path (self);
  self->layout = loadline_flowchart_layout_get (policy, &self->text, width, height, input->title);
  if (input->title)
    self->title = loadline_flowchart_message (input);
}

void
loadline_flowchart_clear (LoadlineFlowchart *self)
{
  loadline_text_clear (&self->text);
  g_clear_pointer (&self->layout, loadline_flowchart_layout_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->title, g_free);
}

bool
loadline_flowchart_visits (const LoadlineFlowchart *self, int node)
{
  for (int i = 0; i < self->n_path; i++)
    if (self->path[i] == node)
      return true;
  return false;
}

bool
loadline_flowchart_takes (const LoadlineFlowchart *self, int edge)
{
  const LoadlineGraphEdge *it = &self->layout->graph.edges[edge];
  const LoadlinePolicyNode *node = &self->policy->nodes[it->from];

  for (int i = 0; i + 1 < self->n_path; i++)
    {
      if (self->path[i] != it->from || self->path[i + 1] != it->to || it->back)
        continue;
      if (node->kind != LOADLINE_POLICY_DECISION || node->yes != node->no)
        return true;
      /* Both ways lead to the same box: the answer tells them apart. */
      return (self->layout->flows[edge] == LOADLINE_FLOW_YES)
             == loadline_condition_holds (node->condition, self->input->projection, self->month);
    }
  return false;
}

char *
loadline_flowchart_title_words (const char *month, const char *strategy, const char *nodes)
{
  /* Translators: a month, the label of a strategy, its nodes */
  return g_strdup_printf (_ ("%s: %s, %s"), month, strategy, nodes);
}

char *
loadline_flowchart_message (const LoadlineFigureInput *input)
{
  const LoadlineProjection *projection = input->projection;
  int strategy;
  const LoadlineResult *result;
  g_autofree char *month = NULL;
  g_autofree char *nodes = NULL;

  if (input->month < 0 || input->month >= projection->n_months)
    return NULL;
  month = loadline_format_month (loadline_projection_month (projection, input->month));
  strategy = projection->decisions[input->month].strategy;
  if (strategy < 0)
    /* Translators: %s is a month */
    return g_strdup_printf (_ ("%s: nothing fits"), month);
  result = loadline_projection_result (projection, input->month, (LoadlineStrategyId) strategy);
  nodes =
    result->node != NULL ? loadline_format_nodes (result->nodes, result->node->id) : g_strdup ("–");
  return loadline_flowchart_title_words (
    month, _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->label), nodes);
}
