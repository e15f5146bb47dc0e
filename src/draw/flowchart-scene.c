/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way that a decision took through the flowchart. */
#include "draw/flowchart-private.h"

#include "draw/format.h"

#include <glib/gi18n-lib.h>

/* The edge by which a way goes on from node @from to @to in @month; -1 where there is none. Where both
 * answers lead to the same box, the answer tells them apart. */
static int
edge_taken (const LoadlineFlowchart *self, int from, int to, int month)
{
  const LoadlineGraph *graph = &self->layout->graph;
  const LoadlinePolicyNode *node = &self->policy->nodes[from];
  bool same = node->kind == LOADLINE_POLICY_DECISION && node->yes == node->no;
  bool holds = same && loadline_condition_holds (node->condition, self->input->projection, month);

  for (int e = 0; e < graph->n_edges; e++)
    if (graph->edges[e].from == from && graph->edges[e].to == to && !graph->edges[e].back
        && (!same || (self->layout->flows[e] == LOADLINE_FLOW_YES) == holds))
      return e;
  return -1;
}

/* Lights the first @n_shown boxes of a way and the edges between them. */
static void
light_way (LoadlineFlowchart *self, const int *path, int n_shown, int month, LoadlineLight light)
{
  for (int i = 0; i < n_shown; i++)
    {
      int edge = i > 0 ? edge_taken (self, path[i - 1], path[i], month) : -1;

      self->lights[path[i]] = light;
      if (edge >= 0)
        self->edge_lights[edge] = light;
    }
}

static void
light_month (LoadlineFlowchart *self)
{
  int step = self->input->step;
  int n_shown;

  self->n_path =
    loadline_decision_path (self->input->projection, self->policy, self->month, self->path);
  n_shown = step < 0 ? self->n_path : MIN (step + 1, self->n_path);
  light_way (self, self->path, n_shown, self->month, LOADLINE_LIGHT_WAY);
  if (step >= 0 && n_shown > 0)
    self->lights[self->path[n_shown - 1]] = LOADLINE_LIGHT_STEP;
}

static void
light_plan (LoadlineFlowchart *self)
{
  const LoadlineProjection *projection = self->input->projection;

  for (int m = 0; m < projection->n_months; m++)
    {
      int n = loadline_decision_path (projection, self->policy, m, self->path);

      light_way (self, self->path, n, m, LOADLINE_LIGHT_SOMETIMES);
      if (projection->decisions[m].outcome >= 0)
        self->n_months[projection->decisions[m].outcome]++;
    }
}

char *
loadline_flowchart_say_months (const LoadlineProjection *projection, int index, int n)
{
  const LoadlinePolicyNode *node = &projection->policy->nodes[index];

  /* Translators: an answer of the flowchart, in how many months, of how many */
  return g_strdup_printf (ngettext ("“%s”: %d of %d month", "“%s”: %d of %d months",
                                    (gulong) projection->n_months),
                          node->label[0] != '\0' ? node->label : node->id, n, projection->n_months);
}

/* The box that is the answer in most months. */
static int
most_frequent (const LoadlineFlowchart *self)
{
  int most = 0;

  for (int i = 1; i < self->policy->n_nodes; i++)
    if (self->n_months[i] > self->n_months[most])
      most = i;
  return most;
}

/* The answer of the month, or that of most months; while a walk has not come to it, the title does not tell it. */
static char *
make_title (const LoadlineFlowchart *self)
{
  const LoadlineProjection *projection = self->input->projection;
  int most;

  if (self->month >= 0 && projection->decisions[self->month].outcome >= 0
      && self->lights[projection->decisions[self->month].outcome] == LOADLINE_LIGHT_NONE)
    return loadline_format_month (loadline_projection_month (projection, self->month));
  if (self->month >= 0)
    return loadline_flowchart_message (self->input);
  most = most_frequent (self);
  return loadline_flowchart_say_months (projection, most, self->n_months[most]);
}

void
loadline_flowchart_init (LoadlineFlowchart *self, const LoadlineFigureInput *input,
                         const LoadlineTheme *theme, double width, double height)
{
  LoadlinePolicy *policy = input->projection->policy;

  *self = (LoadlineFlowchart){ .input = input, .policy = policy, .month = -1 };
  loadline_text_init (&self->text, theme, width, height);
  self->layout = loadline_flowchart_layout_get (policy, &self->text, width, height, input->title);
  self->path = g_new0 (int, policy->n_nodes + 1);
  self->lights = g_new0 (LoadlineLight, policy->n_nodes);
  self->edge_lights = g_new0 (LoadlineLight, self->layout->graph.n_edges);
  self->n_months = g_new0 (int, policy->n_nodes);
  if (input->month >= 0 && input->month < input->projection->n_months)
    self->month = input->month;
  if (self->month >= 0)
    light_month (self);
  else
    light_plan (self);
  if (input->title)
    self->title = make_title (self);
}

void
loadline_flowchart_clear (LoadlineFlowchart *self)
{
  g_clear_pointer (&self->layout, loadline_flowchart_layout_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->lights, g_free);
  g_clear_pointer (&self->edge_lights, g_free);
  g_clear_pointer (&self->n_months, g_free);
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
