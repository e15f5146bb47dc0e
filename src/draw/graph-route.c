/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Routes: boxes are placed, and edges led from box to box by the ways out and the lanes chosen for them.
 * Edges to one node join. Back edges go around. */
#include "draw/graph-private.h"

#include <math.h>

/* What counts as no way through, above any number of passages. */
#define TROUBLE 10000

static void
place_layers (LoadlineRouter *self)
{
  LoadlineGraph *graph = self->layered->graph;
  double y = 0;

  for (int l = 0; l < (int) self->layered->layers->len; l++)
    {
      GArray *layer = loadline_layered_list (self->layered->layers, l);
      double lead = 0;
      int lanes = loadline_router_choose_lanes (self, l);

      self->layer_top[l] = y;
      self->layer_height[l] = 0;
      for (guint i = 0; i < layer->len; i++)
        {
          const LoadlineVertex *vertex =
            loadline_router_vertex (self, g_array_index (layer, int, i));

          self->layer_height[l] = fmax (self->layer_height[l], vertex->height);
          if (vertex->node >= 0)
            lead =
              fmax (lead, graph->nodes[vertex->node].forks ? graph->fork_gap : graph->lead_gap);
        }
      self->lane_top[l] = y + self->layer_height[l] + lead;
      y = self->lane_top[l] + MAX (lanes - 1, 0) * graph->lane_gap + graph->arrow_gap;
    }
}

static double
layer_middle (const LoadlineRouter *self, int layer)
{
  return self->layer_top[layer] + self->layer_height[layer] / 2;
}

static void
place_boxes (LoadlineRouter *self)
{
  LoadlineGraph *graph = self->layered->graph;

  for (int i = 0; i < graph->n_nodes; i++)
    {
      const LoadlineVertex *vertex = loadline_router_vertex (self, i);
      LoadlineGraphNode *node = &graph->nodes[i];

      node->box = (LoadlineBox){ vertex->x - node->width / 2,
                                 layer_middle (self, vertex->layer) - node->height / 2, node->width,
                                 node->height };
    }
}

/* Adds a corner; of three on a straight line the middle one is none. An edge with no room for more cuts
 * the last one short, along and across. */
static void
add_point (LoadlineGraphEdge *edge, double x, double y)
{
  LoadlinePoint *points = edge->points;
  int n = edge->n_points;

  if (n > 0 && fabs (points[n - 1].x - x) < 0.5 && fabs (points[n - 1].y - y) < 0.5)
    return;
  if (n > 1
      && ((fabs (points[n - 1].x - x) < 0.5 && fabs (points[n - 2].x - x) < 0.5)
          || (fabs (points[n - 1].y - y) < 0.5 && fabs (points[n - 2].y - y) < 0.5)))
    n--;
  if (n == LOADLINE_MAX_CORNERS)
    {
      bool level = fabs (points[n - 3].y - points[n - 2].y) < 0.5;

      n--;
      points[n - 1] =
        level ? (LoadlinePoint) { x, points[n - 2].y } : (LoadlinePoint) { points[n - 2].x, y };
    }
  points[n] = (LoadlinePoint){ x, y };
  edge->n_points = n + 1;
}

/* From the place @x in the gap above @lower to above @lower. */
static void
add_turn (const LoadlineRouter *self, LoadlineGraphEdge *edge, double x, int lower)
{
  const LoadlineVertex *vertex = loadline_router_vertex (self, lower);

  if (fabs (x - vertex->x) >= 0.5)
    {
      const LoadlineRun *run = g_ptr_array_index (self->runs, self->run_of[lower]);
      double y = self->lane_top[vertex->layer - 1] + run->lane * self->layered->graph->lane_gap;

      add_point (edge, x, y);
      add_point (edge, vertex->x, y);
    }
}

static void
route_edge (LoadlineRouter *self, int index)
{
  LoadlineGraphEdge *edge = &self->layered->graph->edges[index];
  const LoadlineVertex *from = loadline_router_vertex (self, edge->from);
  const LoadlineVertex *to = loadline_router_vertex (self, edge->to);
  const LoadlineBox *box = &self->layered->graph->nodes[edge->from].box;
  double x = loadline_router_turn (self, index);
  int at = loadline_router_first_stop (self, edge);

  if (self->leaving[index] == LOADLINE_LEAVES_BELOW)
    add_point (edge, from->x, box->y + box->height);
  else
    {
      add_point (edge, x < from->x ? box->x : box->x + box->width,
                 layer_middle (self, from->layer));
      add_point (edge, x, layer_middle (self, from->layer));
    }
  add_turn (self, edge, x, at);
  while (at != edge->to)
    {
      int next = loadline_layered_next (self->layered, edge, at);

      add_point (edge, loadline_router_vertex (self, at)->x,
                 layer_middle (self, loadline_router_vertex (self, at)->layer));
      add_turn (self, edge, loadline_router_vertex (self, at)->x, next);
      at = next;
    }
  add_point (edge, to->x, self->layered->graph->nodes[edge->to].box.y);
}

/* What speaks against reaching a vertex from the outside on one side: a box in the way, an edge that
 * leaves there, and, far less, passages to be crossed. */
static int
trouble_beside (const LoadlineRouter *self, int index, bool start)
{
  const LoadlineVertex *vertex = loadline_router_vertex (self, index);
  const LoadlineGraph *graph = self->layered->graph;
  GArray *layer = loadline_layered_list (self->layered->layers, vertex->layer);
  int trouble = 0;

  for (guint i = 0; i < layer->len; i++)
    {
      const LoadlineVertex *other = loadline_router_vertex (self, g_array_index (layer, int, i));

      if (start ? other->order < vertex->order : other->order > vertex->order)
        trouble += other->node >= 0 ? TROUBLE : 1;
    }
  for (int e = 0; e < graph->n_edges; e++)
    if (graph->edges[e].from == index && !graph->edges[e].back
        && self->leaving[e] != LOADLINE_LEAVES_BELOW
        && (loadline_router_turn (self, e) < vertex->x) == start)
      trouble += TROUBLE;
  return trouble;
}

/* How far the rim of @node lies within its box at a quarter of its width. */
static double
rim_inset (const LoadlineGraphNode *node)
{
  double quarter = node->box.width / 4;

  return node->tip > quarter ? node->box.height / 2 * (1 - quarter / node->tip) : 0;
}

/* One end of a back edge: at the box's side where that is free, else below where it leaves (@down) and
 * above where it arrives. */
static void
add_way_out (const LoadlineRouter *self, LoadlineGraphEdge *edge, int index, bool start,
             double outside, bool down)
{
  const LoadlineGraphNode *node = &self->layered->graph->nodes[index];
  const LoadlineBox *box = &node->box;
  double middle = box->y + box->height / 2;
  double x = box->x + box->width * (start ? 0.25 : 0.75);
  double inset = rim_inset (node);
  double gap = down ? self->layered->graph->lead_gap : self->layered->graph->arrow_gap;

  if (trouble_beside (self, index, start) < TROUBLE)
    {
      add_point (edge, start ? box->x : box->x + box->width, middle);
      add_point (edge, outside, middle);
      return;
    }
  add_point (edge, x, down ? box->y + box->height - inset : box->y + inset);
  add_point (edge, x, down ? box->y + box->height + gap / 2 : box->y - gap / 2);
  add_point (edge, outside, down ? box->y + box->height + gap / 2 : box->y - gap / 2);
}

static void
route_back (LoadlineRouter *self, LoadlineGraphEdge *edge, double *low, double *high)
{
  bool start = trouble_beside (self, edge->from, true) + trouble_beside (self, edge->to, true)
               < trouble_beside (self, edge->from, false) + trouble_beside (self, edge->to, false);
  double gap = self->layered->graph->lane_gap * 1.5;
  double outside = start ? *low - gap : *high + gap;
  LoadlineGraphEdge arriving = { .n_points = 0 };

  *low = start ? outside : *low;
  *high = start ? *high : outside;
  add_way_out (self, edge, edge->from, start, outside, true);
  add_way_out (self, &arriving, edge->to, start, outside, false);
  for (int i = arriving.n_points - 1; i >= 0; i--)
    add_point (edge, arriving.points[i].x, arriving.points[i].y);
}

/* Moves the drawing to (0, 0) and measures it. */
static void
settle (LoadlineGraph *graph)
{
  double low = INFINITY;
  double high = -INFINITY;
  double bottom = 0;

  for (int i = 0; i < graph->n_nodes; i++)
    {
      low = fmin (low, graph->nodes[i].box.x);
      high = fmax (high, graph->nodes[i].box.x + graph->nodes[i].box.width);
      bottom = fmax (bottom, graph->nodes[i].box.y + graph->nodes[i].box.height);
    }
  for (int e = 0; e < graph->n_edges; e++)
    for (int p = 0; p < graph->edges[e].n_points; p++)
      {
        low = fmin (low, graph->edges[e].points[p].x);
        high = fmax (high, graph->edges[e].points[p].x);
        bottom = fmax (bottom, graph->edges[e].points[p].y);
      }
  for (int i = 0; i < graph->n_nodes; i++)
    graph->nodes[i].box.x -= low;
  for (int e = 0; e < graph->n_edges; e++)
    for (int p = 0; p < graph->edges[e].n_points; p++)
      graph->edges[e].points[p].x -= low;
  graph->width = high - low;
  graph->height = bottom;
}

static void
route_all (LoadlineRouter *self)
{
  LoadlineGraph *graph = self->layered->graph;
  double low = INFINITY;
  double high = -INFINITY;

  for (int e = 0; e < graph->n_edges; e++)
    if (!graph->edges[e].back)
      route_edge (self, e);
  for (int i = 0; i < (int) self->layered->vertices->len; i++)
    {
      const LoadlineVertex *vertex = loadline_router_vertex (self, i);

      low = fmin (low, vertex->x - vertex->width / 2);
      high = fmax (high, vertex->x + vertex->width / 2);
    }
  for (int e = 0; e < graph->n_edges; e++)
    if (graph->edges[e].back)
      route_back (self, &graph->edges[e], &low, &high);
}

void
loadline_layered_route (LoadlineLayered *self)
{
  guint n_layers = self->layers->len;
  LoadlineRouter router = { .layered = self };

  router.run_of = g_new (int, self->vertices->len);
  router.leaving = g_new0 (LoadlineLeaving, self->graph->n_edges + 1);
  router.layer_top = g_new (double, n_layers);
  router.layer_height = g_new (double, n_layers);
  router.lane_top = g_new (double, n_layers);
  loadline_router_choose_leaving (&router);
  loadline_router_find_runs (&router);
  place_layers (&router);
  place_boxes (&router);
  route_all (&router);
  settle (self->graph);
  g_ptr_array_unref (router.runs);
  g_free (router.run_of);
  g_free (router.leaving);
  g_free (router.layer_top);
  g_free (router.layer_height);
  g_free (router.lane_top);
}
