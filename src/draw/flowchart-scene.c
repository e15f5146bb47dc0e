/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A flowchart is tried in a few shapes (downwards or sideways, roomy or tight) and the one that fits
 * its picture largest is taken. */
#include "draw/flowchart-scene.h"

#include "draw/flowchart-private.h"
#include "draw/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In units of text: room around the drawing, and the least and greatest size of its text. */
#define MARGIN 0.9
#define LEAST_TEXT 0.75
#define MOST_SCALE 1.3

/* One shape. Lengths in units of text. @wrap: where labels wrap. @above, @beside: room between a label and
 * its box. @taste: how it is liked at the same size. */
typedef struct
{
  bool sideways;
  double wrap;
  int lines;
  double above;
  double beside;
  double node_gap;
  double fork_gap;
  double lead_gap;
  double arrow_gap;
  double lane_gap;
  double taste;
} Shape;

/* How much a laid-out drawing may be scaled for its picture, across and down. */
typedef struct
{
  double across;
  double down;
} Fit;

static const Shape shapes[] = {
  { .wrap = 8.5,
    .lines = 3,
    .above = 0.55,
    .beside = 0.9,
    .node_gap = 1.6,
    .fork_gap = 1.7,
    .lead_gap = 0.8,
    .arrow_gap = 1.3,
    .lane_gap = 1.0,
    .taste = 1.0 },
  { .wrap = 6.5,
    .lines = 3,
    .above = 0.4,
    .beside = 0.8,
    .node_gap = 1.1,
    .fork_gap = 1.4,
    .lead_gap = 0.5,
    .arrow_gap = 1.0,
    .lane_gap = 0.9,
    .taste = 0.92 },
  { .wrap = 5.0,
    .lines = 4,
    .above = 0.3,
    .beside = 0.6,
    .node_gap = 0.8,
    .fork_gap = 1.2,
    .lead_gap = 0.4,
    .arrow_gap = 0.9,
    .lane_gap = 0.8,
    .taste = 0.88 },
  { .wrap = 5.0,
    .lines = 3,
    .above = 0.2,
    .beside = 0.4,
    .node_gap = 0.4,
    .fork_gap = 1.1,
    .lead_gap = 0.35,
    .arrow_gap = 0.75,
    .lane_gap = 0.6,
    .taste = 0.8 },
  { .wrap = 12,
    .lines = 2,
    .above = 0.4,
    .beside = 0.8,
    .node_gap = 1.2,
    .fork_gap = 1.3,
    .lead_gap = 0.5,
    .arrow_gap = 1.0,
    .lane_gap = 0.9,
    .taste = 0.92 },
  { .wrap = 24,
    .lines = 1,
    .above = 0.3,
    .beside = 0.6,
    .node_gap = 1.0,
    .fork_gap = 1.2,
    .lead_gap = 0.4,
    .arrow_gap = 0.9,
    .lane_gap = 0.8,
    .taste = 0.8 },
  { .sideways = true,
    .wrap = 8.5,
    .lines = 3,
    .above = 0.55,
    .beside = 0.9,
    .node_gap = 1.3,
    .fork_gap = 2.6,
    .lead_gap = 0.8,
    .arrow_gap = 1.3,
    .lane_gap = 1.0,
    .taste = 0.93 },
  { .sideways = true,
    .wrap = 6.5,
    .lines = 3,
    .above = 0.4,
    .beside = 0.7,
    .node_gap = 1.0,
    .fork_gap = 2.2,
    .lead_gap = 0.5,
    .arrow_gap = 1.0,
    .lane_gap = 0.9,
    .taste = 0.86 },
};

/* A diamond's height, as part of its text's. */
#define DIAMOND_HEIGHT 2.1

static void
measure_node (LoadlineFlowchart *self, const Shape *shape, int index)
{
  const LoadlinePieces *pieces = &self->pieces[index];
  LoadlinePolicyKind kind = self->policy->nodes[index].kind;
  LoadlineGraphNode *box = &self->graph.nodes[index];
  double unit = self->text.unit;
  LoadlineWrap wrap = loadline_wrap (pieces, shape->wrap * unit, shape->lines);
  double height = wrap.n * pieces->line_height;

  box->forks = kind == LOADLINE_POLICY_DECISION;
  if (box->forks)
    {
      box->height = height * DIAMOND_HEIGHT;
      box->width = loadline_wrap_diamond_width (&wrap, pieces->line_height, box->height)
                   + shape->beside * unit;
      return;
    }
  box->width = loadline_wrap_width (&wrap) + 2 * shape->beside * unit;
  if (kind == LOADLINE_POLICY_START || kind == LOADLINE_POLICY_END)
    box->width = fmax (box->width + 0.4 * unit, 4 * unit);
  box->height = height + 2 * shape->above * unit;
}

/* Breaks every label as the chosen shape does. */
static void
set_labels (LoadlineFlowchart *self, const Shape *shape, Fit scale)
{
  g_strfreev (self->labels);
  self->labels = g_new0 (char *, self->policy->n_nodes + 1);
  for (int i = 0; i < self->policy->n_nodes; i++)
    {
      LoadlineWrap wrap =
        loadline_wrap (&self->pieces[i], shape->wrap * self->text.unit, shape->lines);

      self->labels[i] = loadline_wrap_words (&wrap, &self->pieces[i], self->policy->nodes[i].label);
      self->widths[i] = loadline_wrap_width (&wrap) * scale.across * 1.02;
    }
}

static void
add_edge (LoadlineFlowchart *self, int from, int to, LoadlineFlow flow)
{
  if (to < 0)
    return;
  self->graph.edges[self->graph.n_edges] =
    (LoadlineGraphEdge){ .from = from, .to = to, .back = flow == LOADLINE_FLOW_AGAIN };
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
  self->graph.lane_gap = shape->lane_gap * unit;
  loadline_graph_layout (&self->graph);
}

/* The same both ways where text stays legible; else each way by itself, as far as it takes. */
static Fit
fit (const LoadlineFlowchart *self, double width, double height)
{
  Fit most = { width / fmax (self->graph.width, 1), height / fmax (self->graph.height, 1) };
  double both = fmin (fmin (most.across, most.down), MOST_SCALE);

  if (both >= LEAST_TEXT)
    return (Fit){ both, both };
  return (Fit){ fmin (most.across, LEAST_TEXT), fmin (most.down, LEAST_TEXT) };
}

/* How well a shape does: the size of its text, which counts little beyond its natural size, and below what
 * is legible how little it is squeezed. */
static double
liking (const Shape *shape, Fit scale)
{
  double least = fmin (scale.across, scale.down);
  double size = sqrt (sqrt (scale.across * scale.down) * least);

  return (size > 1 ? 1 + 0.2 * (size - 1) : size * size) * shape->taste;
}

/* Scales the drawing and puts it in the middle of @width x @height at (@x, @y). */
static void
put (LoadlineFlowchart *self, Fit scale, LoadlineBox room)
{
  double dx = room.x + (room.width - self->graph.width * scale.across) / 2;
  double dy = room.y + (room.height - self->graph.height * scale.down) / 2;

  for (int i = 0; i < self->graph.n_nodes; i++)
    {
      LoadlineBox *box = &self->graph.nodes[i].box;

      *box = (LoadlineBox){ dx + box->x * scale.across, dy + box->y * scale.down,
                            box->width * scale.across, box->height * scale.down };
    }
  for (int e = 0; e < self->graph.n_edges; e++)
    for (int p = 0; p < self->graph.edges[e].n_points; p++)
      {
        LoadlinePoint *point = &self->graph.edges[e].points[p];

        *point = (LoadlinePoint){ dx + point->x * scale.across, dy + point->y * scale.down };
      }
}

LoadlineTextStyle
loadline_flowchart_label_style (const LoadlineFlowchart *self, int node)
{
  return (LoadlineTextStyle){
    .size = self->text_size,
    .strong = self->policy->nodes[node].kind == LOADLINE_POLICY_OUTCOME,
    .align = PANGO_ALIGN_CENTER,
  };
}

LoadlineTextStyle
loadline_flowchart_title_style (const LoadlineFlowchart *self, double width)
{
  return (LoadlineTextStyle){
    .size = 1.2, .strong = true, .lines = 2, .width = width - 2 * MARGIN * self->text.unit
  };
}

static void
place_title (LoadlineFlowchart *self, double width, double height)
{
  LoadlineTextStyle style = loadline_flowchart_title_style (self, width);

  self->title =
    self->input->title && self->month >= 0 ? loadline_flowchart_message (self->input) : NULL;
  if (self->title == NULL)
    return;
  loadline_text_measure (&self->text, &style, self->title, NULL, &self->title_height);
  if (self->title_height > 0.15 * height)
    self->title_height = 0;
}

static void
measure_labels (LoadlineFlowchart *self)
{
  for (int i = 0; i < self->policy->n_nodes; i++)
    {
      LoadlineTextStyle style = loadline_flowchart_label_style (self, i);

      style.size = 1;
      loadline_pieces_init (&self->pieces[i], &self->text, &style, self->policy->nodes[i].label);
    }
}

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

/* Lays the graph out in @room, in @shape. Returns what speaks against it: its liking, and above that
 * each label that had to be cut. */
static double
try_shape (LoadlineFlowchart *self, const Shape *shape, const LoadlineBox *room)
{
  Fit scale;
  int cut = 0;

  lay_out (self, shape);
  scale = fit (self, room->width, room->height);
  self->text_size = fmax (fmin (scale.across, scale.down), LEAST_TEXT);
  self->line = self->text.unit * fmin (scale.across, scale.down);
  set_labels (self, shape, scale);
  put (self, scale, *room);
  if (fmin (scale.across, scale.down) < LEAST_TEXT)
    for (int i = 0; i < self->graph.n_nodes; i++)
      cut += !loadline_flowchart_refit (self, i, *room);
  return cut - liking (shape, scale);
}

/* Takes the shape that does best in @room. */
static void
fill_room (LoadlineFlowchart *self, LoadlineBox room)
{
  const Shape *chosen = &shapes[0];
  double least = INFINITY;

  for (size_t i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      double against = try_shape (self, &shapes[i], &room);

      if (against >= least)
        continue;
      least = against;
      chosen = &shapes[i];
    }
  try_shape (self, chosen, &room);
}

void
loadline_flowchart_init (LoadlineFlowchart *self, const LoadlineFigureInput *input,
                         const LoadlineTheme *theme, double width, double height)
{
  const LoadlinePolicy *policy = input->projection->policy;
  double margin;
  double top;

  *self = (LoadlineFlowchart){ .input = input, .policy = policy };
  loadline_text_init (&self->text, theme, width, height);
  find_path (self);
  place_title (self, width, height);
  self->graph.n_nodes = policy->n_nodes;
  self->graph.nodes = g_new0 (LoadlineGraphNode, policy->n_nodes);
  self->graph.edges = g_new0 (LoadlineGraphEdge, 4 * policy->n_nodes);
  self->flows = g_new0 (LoadlineFlow, 4 * policy->n_nodes);
  self->pieces = g_new (LoadlinePieces, policy->n_nodes);
  self->widths = g_new0 (double, policy->n_nodes);
  add_edges (self);
  measure_labels (self);

  margin = MARGIN * self->text.unit;
  top = margin + (self->title_height > 0 ? self->title_height + margin : 0);
  fill_room (self, (LoadlineBox){ margin, top, fmax (width - 2 * margin, 1),
                                  fmax (height - top - margin, 1) });
}

void
loadline_flowchart_clear (LoadlineFlowchart *self)
{
  loadline_text_clear (&self->text);
  g_clear_pointer (&self->graph.nodes, g_free);
  g_clear_pointer (&self->graph.edges, g_free);
  g_clear_pointer (&self->flows, g_free);
  g_clear_pointer (&self->pieces, g_free);
  g_clear_pointer (&self->widths, g_free);
  g_clear_pointer (&self->labels, g_strfreev);
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
  nodes =
    result->node != NULL ? loadline_format_nodes (result->nodes, result->node->id) : g_strdup ("–");
  /* Translators: a month, the label of a strategy, its nodes */
  return g_strdup_printf (_ ("%s: %s, %s"), month,
                          _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->label), nodes);
}
