/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How edges leave their boxes: below or, from forks, at a side, so that nothing runs over a box or on
 * another edge. */
#include "draw/graph-private.h"

#include <math.h>

/* Whether @other keeps an edge from running level from the side of @from to @x and turning down there: a
 * box in the way, or a passage to elsewhere where it turns. */
static bool
is_in_way (const LoadlineVertex *other, const LoadlineVertex *from, double x, int target,
           double margin)
{
  bool after = other->order > from->order;
  double near = other->node >= 0 ? other->width / 2 + 1.5 * margin : margin;

  if (other->order == from->order || after != (x > from->x))
    return false;
  if (other->node < 0)
    return other->target != target && fabs (other->x - x) < near;
  return after ? other->x - near < x : other->x + near > x;
}

/* Whether an edge that runs level already takes the place of @edge. */
static bool
is_taken (const LoadlineRouter *self, int edge, double x)
{
  const LoadlineGraph *graph = self->layered->graph;
  const LoadlineVertex *from = loadline_router_vertex (self, graph->edges[edge].from);

  for (int e = 0; e < edge; e++)
    {
      const LoadlineVertex *other = loadline_router_vertex (self, graph->edges[e].from);
      double to;

      if (graph->edges[e].back || self->leaving[e] != LOADLINE_LEAVES_BESIDE
          || other->layer != from->layer)
        continue;
      to = loadline_router_turn (self, e);
      if (graph->edges[e].to != graph->edges[edge].to && fmin (to, other->x) < fmax (x, from->x)
          && fmin (x, from->x) < fmax (to, other->x))
        return true;
    }
  return false;
}

/* The way out of a fork's edge that does not leave below. */
static LoadlineLeaving
leave_beside (const LoadlineRouter *self, int edge)
{
  const LoadlineGraphEdge *it = &self->layered->graph->edges[edge];
  const LoadlineVertex *from = loadline_router_vertex (self, it->from);
  double margin = self->layered->graph->lane_gap;
  double x = loadline_router_vertex (self, loadline_router_first_stop (self, it))->x;
  GArray *layer = loadline_layered_list (self->layered->layers, from->layer);

  if (fabs (x - from->x) < from->width / 2 + margin || is_taken (self, edge, x))
    return LOADLINE_LEAVES_BESIDE_SHORT;
  for (guint i = 0; i < layer->len; i++)
    if (is_in_way (loadline_router_vertex (self, g_array_index (layer, int, i)), from, x, it->to,
                   margin))
      return LOADLINE_LEAVES_BESIDE_SHORT;
  return LOADLINE_LEAVES_BESIDE;
}

/* How far to the side @edge goes first, negative to the start. */
static double
aside (const LoadlineRouter *self, int edge)
{
  const LoadlineGraphEdge *it = &self->layered->graph->edges[edge];

  return loadline_router_vertex (self, loadline_router_first_stop (self, it))->x
         - loadline_router_vertex (self, it->from)->x;
}

/* The other edge of the fork that @edge leaves; -1 where there is none. */
static int
sibling (const LoadlineGraph *graph, int edge)
{
  for (int e = 0; e < graph->n_edges; e++)
    if (e != edge && !graph->edges[e].back && graph->edges[e].from == graph->edges[edge].from)
      return e;
  return -1;
}

/* Of a fork's two edges one leaves below: the one most nearly under it. Two that go far to either side
 * leave at the sides. */
static bool
leaves_below (const LoadlineRouter *self, int edge)
{
  const LoadlineGraph *graph = self->layered->graph;
  int other = sibling (graph, edge);
  double reach = graph->nodes[graph->edges[edge].from].width / 2 + graph->lane_gap;
  double mine = aside (self, edge);
  double others;

  if (other < 0)
    return true;
  others = aside (self, other);
  if (fmin (fabs (mine), fabs (others)) > reach && (mine < 0) != (others < 0))
    return false;
  return fabs (mine) < fabs (others) - 0.5 || (fabs (mine) < fabs (others) + 0.5 && edge < other);
}

void
loadline_router_choose_leaving (LoadlineRouter *self)
{
  const LoadlineGraph *graph = self->layered->graph;

  for (int e = 0; e < graph->n_edges; e++)
    {
      const LoadlineGraphEdge *edge = &graph->edges[e];

      self->leaving[e] = LOADLINE_LEAVES_BELOW;
      if (!edge->back && graph->nodes[edge->from].forks && !leaves_below (self, e))
        self->leaving[e] = leave_beside (self, e);
    }
}

double
loadline_router_turn (const LoadlineRouter *self, int edge)
{
  const LoadlineGraph *graph = self->layered->graph;
  const LoadlineGraphEdge *it = &graph->edges[edge];
  const LoadlineVertex *from = loadline_router_vertex (self, it->from);
  double stub = fmin (graph->lane_gap / 2, graph->node_gap / 3);
  int other;
  bool start;

  switch (self->leaving[edge])
    {
    case LOADLINE_LEAVES_BESIDE:
      return from->x + aside (self, edge);
    case LOADLINE_LEAVES_BESIDE_SHORT:
      /* An edge that goes straight down, beside one that does as well, takes the side left. */
      other = sibling (graph, edge);
      start = fabs (aside (self, edge)) < 0.5 && other >= 0 ? aside (self, other) > 0
                                                            : aside (self, edge) < 0;
      return from->x + (start ? -1 : 1) * (from->width / 2 + stub);
    case LOADLINE_LEAVES_BELOW:
    default:
      return from->x;
    }
}
