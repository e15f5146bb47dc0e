/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of graph layout: layers and passages, then order, places and routes (K. Sugiyama et al.,
 * Methods for Visual Understanding of Hierarchical System Structures, 1981). */
#include "draw/graph-private.h"

/* Longest paths from where no edge arrives. There are no loops, so that n_nodes rounds are enough. */
void
loadline_graph_find_layers (LoadlineGraph *self)
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
  return add_vertex (self, (LoadlineVertex){ .node = -1,
                                             .target = target,
                                             .layer = layer,
                                             .width = self->graph->lane_gap });
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
    add_vertex (self, (LoadlineVertex){ .node = i,
                                        .target = i,
                                        .layer = graph->nodes[i].layer,
                                        .width = graph->nodes[i].width,
                                        .height = graph->nodes[i].height });
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

static void
layered_clear (LoadlineLayered *self)
{
  g_array_unref (self->vertices);
  g_array_unref (self->hops);
  g_ptr_array_unref (self->layers);
  g_ptr_array_unref (self->up);
  g_ptr_array_unref (self->down);
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

void
loadline_graph_layout (LoadlineGraph *self)
{
  LoadlineLayered layered;

  for (int e = 0; e < self->n_edges; e++)
    self->edges[e].n_points = 0;
  self->width = 0;
  self->height = 0;
  if (self->n_nodes == 0)
    return;
  if (self->sideways)
    transpose (self);
  loadline_graph_find_layers (self);
  layered_init (&layered, self);
  loadline_layered_order (&layered);
  loadline_layered_place (&layered);
  loadline_layered_route (&layered);
  layered_clear (&layered);
  if (self->sideways)
    transpose (self);
}
