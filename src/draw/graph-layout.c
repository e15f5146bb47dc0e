/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of graph layout: layers and passages, then order, places and routes (K. Sugiyama et al.,
 * Methods for Visual Understanding of Hierarchical System Structures, 1981). */
#include "draw/graph-private.h"

#include <math.h>

/* Longest paths from where no edge arrives. There are no loops, so that n_nodes rounds are enough. */
static void
find_layers (LoadlineGraph *self)
{
  bool changed = true;

  for (int i = 0; i < self->n_nodes; i++)
    self->nodes[i].layer = 0;
  for (int round = 0; changed && round < self->n_nodes; round++)
    {
      changed = false;
      for (int e = 0; e < self->n_edges; e++)
        {
          const LoadlineGraphEdge *edge = &self->edges[e];
          int layer = self->nodes[edge->from].layer + 1;

          if (edge->back || self->nodes[edge->to].layer >= layer)
            continue;
          self->nodes[edge->to].layer = layer;
          changed = true;
        }
    }
}

static int
add_vertex (LoadlineLayered *self, LoadlineVertex vertex)
{
  GArray *layer;

  while ((int) self->layers->len <= vertex.layer)
    g_ptr_array_add (self->layers, g_array_new (FALSE, FALSE, sizeof (int)));
  layer = loadline_layered_list (self->layers, vertex.layer);
  vertex.order = (int) layer->len;
  g_array_append_val (self->vertices, vertex);
  g_ptr_array_add (self->up, g_array_new (FALSE, FALSE, sizeof (int)));
  g_ptr_array_add (self->down, g_array_new (FALSE, FALSE, sizeof (int)));
  return (int) self->vertices->len - 1;
}

static void
add_hop (LoadlineLayered *self, int upper, int lower)
{
  GArray *down = loadline_layered_list (self->down, upper);
  LoadlineHop hop = { upper, lower };

  for (guint i = 0; i < down->len; i++)
    if (g_array_index (down, int, i) == lower)
      return;
  g_array_append_val (self->hops, hop);
  g_array_append_val (down, lower);
  g_array_append_val (loadline_layered_list (self->up, lower), upper);
}

/* The passage towards @target through @layer, made where there is none. */
static int
passage (LoadlineLayered *self, int target, int layer)
{
  for (int i = self->graph->n_nodes; i < (int) self->vertices->len; i++)
    {
      const LoadlineVertex *vertex = loadline_layered_vertex (self, i);

      if (vertex->target == target && vertex->layer == layer)
        return i;
    }
  return add_vertex (self, (LoadlineVertex){ .node = -1, .target = target, .layer = layer });
}

int
loadline_layered_next (const LoadlineLayered *self, const LoadlineGraphEdge *edge, int from)
{
  int layer = loadline_layered_vertex (self, from)->layer + 1;
  GArray *down = loadline_layered_list (self->down, from);

  if (loadline_layered_vertex (self, edge->to)->layer == layer)
    return edge->to;
  for (guint i = 0; i < down->len; i++)
    {
      int next = g_array_index (down, int, i);
      const LoadlineVertex *vertex = loadline_layered_vertex (self, next);

      if (vertex->node < 0 && vertex->target == edge->to)
        return next;
    }
  g_assert_not_reached ();
}

static void
add_edge (LoadlineLayered *self, const LoadlineGraphEdge *edge)
{
  int upper = edge->from;

  for (int layer = self->graph->nodes[edge->from].layer + 1;
       layer < self->graph->nodes[edge->to].layer; layer++)
    {
      int lower = passage (self, edge->to, layer);

      add_hop (self, upper, lower);
      upper = lower;
    }
  add_hop (self, upper, edge->to);
}

/* The order in which a walk meets the vertices: a fork's first edge goes first. */
static void
visit (LoadlineLayered *self, int index, bool *seen)
{
  LoadlineVertex *vertex = loadline_layered_vertex (self, index);
  GArray *down = loadline_layered_list (self->down, index);

  if (seen[index])
    return;
  seen[index] = true;
  g_array_append_val (loadline_layered_list (self->layers, vertex->layer), index);
  for (guint i = 0; i < down->len; i++)
    visit (self, g_array_index (down, int, i), seen);
}

static void
layered_init (LoadlineLayered *self, LoadlineGraph *graph)
{
  g_autofree bool *seen = NULL;

  self->graph = graph;
  self->vertices = g_array_new (FALSE, FALSE, sizeof (LoadlineVertex));
  self->hops = g_array_new (FALSE, FALSE, sizeof (LoadlineHop));
  self->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->up = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->down = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (int i = 0; i < graph->n_nodes; i++)
    add_vertex (self, (LoadlineVertex){ .node = i, .target = i, .layer = graph->nodes[i].layer });
  for (int e = 0; e < graph->n_edges; e++)
    if (!graph->edges[e].back)
      add_edge (self, &graph->edges[e]);

  seen = g_new0 (bool, self->vertices->len);
  for (int i = 0; i < (int) self->vertices->len; i++)
    visit (self, i, seen);
  for (guint l = 0; l < self->layers->len; l++)
    {
      GArray *layer = loadline_layered_list (self->layers, (int) l);

      for (guint i = 0; i < layer->len; i++)
        loadline_layered_vertex (self, g_array_index (layer, int, i))->order = (int) i;
    }
}

void
loadline_layered_free (LoadlineLayered *self)
{
  g_array_unref (self->vertices);
  g_array_unref (self->hops);
  g_ptr_array_unref (self->layers);
  g_ptr_array_unref (self->up);
  g_ptr_array_unref (self->down);
  for (int d = 0; d < LOADLINE_LAYERED_N_DRAWINGS; d++)
    {
      g_free (self->root[d]);
      g_free (self->next[d]);
    }
  g_free (self);
}

static void
swap (double *a, double *b)
{
  double kept = *a;

  *a = *b;
  *b = kept;
}

/* Turns the drawing so that down becomes sideways, and back. */
static void
transpose (LoadlineGraph *graph)
{
  for (int i = 0; i < graph->n_nodes; i++)
    {
      swap (&graph->nodes[i].width, &graph->nodes[i].height);
      swap (&graph->nodes[i].box.x, &graph->nodes[i].box.y);
      swap (&graph->nodes[i].box.width, &graph->nodes[i].box.height);
    }
  for (int e = 0; e < graph->n_edges; e++)
    for (int p = 0; p < graph->edges[e].n_points; p++)
      swap (&graph->edges[e].points[p].x, &graph->edges[e].points[p].y);
  swap (&graph->width, &graph->height);
}

LoadlineLayered *
loadline_graph_order (LoadlineGraph *self)
{
  LoadlineLayered *layered = g_new0 (LoadlineLayered, 1);

  find_layers (self);
  layered_init (layered, self);
  loadline_layered_order (layered);
  loadline_layered_align (layered);
  return layered;
}

/* Takes the sizes over. */
static void
measure_vertices (LoadlineLayered *self)
{
  for (int i = 0; i < (int) self->vertices->len; i++)
    {
      LoadlineVertex *vertex = loadline_layered_vertex (self, i);
      bool passage = vertex->node < 0;

      vertex->width = passage ? self->graph->lane_gap : self->graph->nodes[i].width;
      vertex->height = passage ? 0 : self->graph->nodes[i].height;
    }
}

int
loadline_layered_n_layers (const LoadlineLayered *self)
{
  return (int) self->layers->len;
}

/* What a layer takes across and along the flow. */
static void
measure_layer (const LoadlineLayered *self, int layer, double *across, double *along)
{
  const LoadlineGraph *graph = self->graph;
  GArray *list = loadline_layered_list (self->layers, layer);
  bool after_passage = true;

  *across = 0;
  *along = 0;
  for (guint i = 0; i < list->len; i++)
    {
      int index = g_array_index (list, int, i);
      bool passage = loadline_layered_vertex (self, index)->node < 0;
      const LoadlineGraphNode *node = passage ? NULL : &graph->nodes[index];

      if (i > 0 && !(passage && after_passage))
        *across += graph->node_gap;
      after_passage = passage;
      if (passage)
        *across += graph->lane_gap;
      else
        {
          *across += graph->sideways ? node->height : node->width;
          *along = fmax (*along, graph->sideways ? node->width : node->height);
        }
    }
}

double
loadline_layered_layer_width (const LoadlineLayered *self, int layer)
{
  double across;
  double along;

  measure_layer (self, layer, &across, &along);
  return across;
}

void
loadline_layered_least (const LoadlineLayered *self, double *width, double *height)
{
  const LoadlineGraph *graph = self->graph;
  int n = loadline_layered_n_layers (self);
  double widest = 0;
  double all = (n - 1) * (fmin (graph->lead_gap, graph->fork_gap) + graph->arrow_gap);

  for (int layer = 0; layer < n; layer++)
    {
      double across;
      double along;

      measure_layer (self, layer, &across, &along);
      widest = fmax (widest, across);
      all += along;
    }
  *width = graph->sideways ? all : widest;
  *height = graph->sideways ? widest : all;
}

void
loadline_layered_lay_out (LoadlineLayered *layered)
{
  LoadlineGraph *graph = layered->graph;

  for (int e = 0; e < graph->n_edges; e++)
    graph->edges[e].n_points = 0;
  graph->width = 0;
  graph->height = 0;
  if (graph->n_nodes == 0)
    return;
  if (graph->sideways)
    transpose (graph);
  measure_vertices (layered);
  loadline_layered_place (layered);
  loadline_layered_route (layered);
  if (graph->sideways)
    transpose (graph);
}

void
loadline_graph_layout (LoadlineGraph *self)
{
  g_autoptr (LoadlineLayered) layered = loadline_graph_order (self);

  loadline_layered_lay_out (layered);
}
