/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A flowchart is tried in a few shapes (downwards or sideways, roomy or tight) and the one that fits
 * its picture largest is taken. */
#include "draw/flowchart-scene.h"

#include "draw/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In units of text: room around the drawing, and the least and greatest size of its text. */
#define MARGIN 0.9
#define LEAST_TEXT 0.75
#define MOST_SCALE 1.3

/* One shape. Lengths in units of text. @wrap: where labels wrap. @taste: how it is liked at the same
 * size. */
typedef struct
{
  bool   sideways;
  double wrap;
  int    lines;
  double padding;
  double node_gap;
  double fork_gap;
  double lead_gap;
  double arrow_gap;
  double taste;
} Shape;

static const Shape shapes[] = {
  { false, 8.5, 3, 0.55, 1.6, 1.7, 0.8, 1.3, 1.0 },
  { false, 14, 2, 0.45, 1.4, 1.5, 0.6, 1.1, 0.95 },
  { false, 6.5, 3, 0.4, 1.1, 1.4, 0.5, 1.0, 0.9 },
  { true, 8.5, 3, 0.55, 1.3, 2.6, 0.8, 1.3, 0.93 },
  { true, 6.5, 3, 0.4, 1.0, 2.2, 0.5, 1.0, 0.87 },
};

/* A rectangle of text fits a diamond where its share of the width and of the height together are 1; the
 * corners of wrapped text are empty, so that somewhat less will do. */
#define DIAMOND_WIDTH 1.8
#define DIAMOND_HEIGHT 1.9

static void
measure_node (LoadlineFlowchart *self, const Shape *shape, int index)
{
  const LoadlinePolicyNode *node = &self->policy->nodes[index];
  LoadlineGraphNode *box = &self->graph.nodes[index];
  double unit = self->text.unit;
  LoadlineTextStyle style = { .width = shape->wrap * unit, .lines = shape->lines,
                              .align = PANGO_ALIGN_CENTER };
  double width;
  double height;

  style.strong = node->kind == LOADLINE_POLICY_OUTCOME;
  loadline_text_measure (&self->text, &style, node->label, &width, &height);
  box->forks = node->kind == LOADLINE_POLICY_DECISION;
  if (box->forks)
    {
      box->width = width * DIAMOND_WIDTH + 0.4 * unit;
      box->height = height * DIAMOND_HEIGHT;
      return;
    }
  box->width = fmax (width + (node->kind == LOADLINE_POLICY_PROCESS ? 1.6 : 2.2) * unit, 4 * unit);
  box->height = height + 2 * shape->padding * unit;
}

static void
add_edge (LoadlineFlowchart *self, int from, int to, LoadlineFlow flow)
{
  if (to < 0)
    return;
  self->graph.edges[self->graph.n_edges] = (LoadlineGraphEdge) { .from = from, .to = to,
                                                                 .back = flow == LOADLINE_FLOW_AGAIN };
  self->flows[self->graph.n_edges++] = flow;
}

static void
add_edges (LoadlineFlowchart *self)
{
  for (int i = 0; i < self->policy->n_nodes; i++)
    {
      const LoadlinePolicyNode *node = &self->policy->nodes[i];

      add_edge (self, i, node->yes, LOADLINE_FLOW_YES);
      add_edge (self, i, node->no, LOADLINE_FLOW_NO);
      add_edge (self, i, node->next, LOADLINE_FLOW_NEXT);
      add_edge (self, i, node->again, LOADLINE_FLOW_AGAIN);
    }
}

static void
lay_out (LoadlineFlowchart *self, const Shape *shape)
{
  double unit = self->text.unit;

  for (int i = 0; i < self->graph.n_nodes; i++)
    measure_node (self, shape, i);
  self->graph.sideways = shape->sideways;
  self->graph.node_gap = shape->node_gap * unit;
  self->graph.fork_gap = shape->fork_gap * unit;
  self->graph.lead_gap = shape->lead_gap * unit;
  self->graph.arrow_gap = shape->arrow_gap * unit;
  self->graph.lane_gap = 1.0 * unit;
  loadline_graph_layout (&self->graph);
}

static double
fit (const LoadlineFlowchart *self, double width, double height)
{
  double scale = fmin (width / fmax (self->graph.width, 1), height / fmax (self->graph.height, 1));

  return CLAMP (scale, 0.01, MOST_SCALE);
}

/* Scales the drawing and puts it in the middle of @width x @height at (@x, @y). */
static void
put (LoadlineFlowchart *self, double x, double y, double width, double height)
{
  double scale = self->scale;
  double dx = x + (width - self->graph.width * scale) / 2;
  double dy = y + (height - self->graph.height * scale) / 2;

  for (int i = 0; i < self->graph.n_nodes; i++)
    {
      LoadlineBox *box = &self->graph.nodes[i].box;

      *box = (LoadlineBox) { dx + box->x * scale, dy + box->y * scale, box->width * scale,
                             box->height * scale };
    }
  for (int e = 0; e < self->graph.n_edges; e++)
    for (int p = 0; p < self->graph.edges[e].n_points; p++)
      {
        LoadlinePoint *point = &self->graph.edges[e].points[p];

        *point = (LoadlinePoint) { dx + point->x * scale, dy + point->y * scale };
      }
}

LoadlineTextStyle
loadline_flowchart_title_style (const LoadlineFlowchart *self, double width)
{
  return (LoadlineTextStyle) { .size = 1.2, .strong = true, .lines = 2,
                               .width = width - 2 * MARGIN * self->text.unit };
}

static void
place_title (LoadlineFlowchart *self, double width, double height)
{
  LoadlineTextStyle style = loadline_flowchart_title_style (self, width);

  self->title = self->input->title && self->month >= 0 ? loadline_flowchart_message (self->input) : NULL;
  if (self->title == NULL)
    return;
  loadline_text_measure (&self->text, &style, self->title, NULL, &self->title_height);
  if (self->title_height > 0.15 * height)
    self->title_height = 0;
}

static void
find_path (LoadlineFlowchart *self)
{
  const LoadlineProjection *projection = self->input->projection;

  self->month = self->input->month >= 0 && self->input->month < projection->n_months ? self->input->month
                                                                                    : -1;
  self->path = g_new0 (int, self->policy->n_nodes + 1);
  if (self->month >= 0)
    self->n_path = loadline_decision_path (projection, self->policy, self->month, self->path);
}

void
loadline_flowchart_init (LoadlineFlowchart *self, const LoadlineFigureInput *input,
                         const LoadlineTheme *theme, double width, double height)
{
  const LoadlinePolicy *policy = input->projection->policy;
  double best = -1;
  int chosen = 0;
  double top;
  double margin;

  *self = (LoadlineFlowchart) { .input = input, .policy = policy };
  loadline_text_init (&self->text, theme, width, height);
  margin = MARGIN * self->text.unit;
  find_path (self);
  place_title (self, width, height);
  self->graph.n_nodes = policy->n_nodes;
  self->graph.nodes = g_new0 (LoadlineGraphNode, policy->n_nodes);
  self->graph.edges = g_new0 (LoadlineGraphEdge, 4 * policy->n_nodes);
  self->flows = g_new0 (LoadlineFlow, 4 * policy->n_nodes);
  add_edges (self);

  top = margin + (self->title_height > 0 ? self->title_height + margin : 0);
  width = fmax (width - 2 * margin, 1);
  height = fmax (height - top - margin, 1);
  for (int i = 0; i < (int) G_N_ELEMENTS (shapes); i++)
    {
      double liked;

      lay_out (self, &shapes[i]);
      liked = fit (self, width, height) * shapes[i].taste;
      if (liked <= best)
        continue;
      best = liked;
      chosen = i;
    }
  lay_out (self, &shapes[chosen]);
  self->scale = fit (self, width, height);
  self->text_size = fmax (self->scale, LEAST_TEXT);
  put (self, margin, top, width, height);
}

void
loadline_flowchart_clear (LoadlineFlowchart *self)
{
  loadline_text_clear (&self->text);
  g_clear_pointer (&self->graph.nodes, g_free);
  g_clear_pointer (&self->graph.edges, g_free);
  g_clear_pointer (&self->flows, g_free);
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
  const LoadlineGraphEdge *it = &self->graph.edges[edge];
  const LoadlinePolicyNode *node = &self->policy->nodes[it->from];

  for (int i = 0; i + 1 < self->n_path; i++)
    {
      if (self->path[i] != it->from || self->path[i + 1] != it->to || it->back)
        continue;
      if (node->kind != LOADLINE_POLICY_DECISION || node->yes != node->no)
        return true;
      /* Both ways lead to the same box: the answer tells them apart. */
      return (self->flows[edge] == LOADLINE_FLOW_YES)
             == loadline_condition_holds (node->condition, self->input->projection, self->month);
    }
  return false;
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
  nodes = result->node != NULL ? loadline_format_nodes (result->nodes, result->node->id) : g_strdup ("–");
  /* Translators: a month, the label of a strategy, its nodes */
  return g_strdup_printf (_ ("%s: %s, %s"), month,
                          _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->label), nodes);
}
