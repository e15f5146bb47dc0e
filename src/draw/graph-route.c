/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Routes: an edge leaves a box below or, where it forks, at a side; turns in the gap below its layer on
 * a lane of its own; and arrives from above. Edges to one node join. Back edges go around. */
#include "draw/graph-private.h"

#include <math.h>

/* What counts as no way through, above any number of passages. */
#define TROUBLE 10000

/* The sideways run of all hops that arrive at one vertex. @low, @high: its ends; @lane: 0 is the highest. */
typedef struct
{
  int lower;
  double low;
  double high;
  int lane;
} Run;

/* How an edge leaves its box. */
typedef enum
{
  LEAVES_BELOW,
  LEAVES_BESIDE,       /* straight to above where it arrives */
  LEAVES_BESIDE_SHORT, /* and down to a lane */
} Leaving;

typedef struct
{
  LoadlineLayered *layered;
  GArray *runs;      /* Owned; Run */
  int *run_of;       /* Owned; by lower vertex, -1 for none */
  Leaving *leaving;  /* Owned; by edge */
  double *layer_top; /* Owned; by layer */
  double *layer_height;
  double *lane_top; /* Owned; by layer: the first lane below it */
} Router;

static const LoadlineVertex *
vertex_at (const Router *self, int index)
{
  return loadline_layered_vertex (self->layered, index);
}

/* Where the edge goes first. */
static int
first_stop (const Router *self, const LoadlineGraphEdge *edge)
{
  return loadline_layered_next (self->layered, edge, edge->from);
}

/* Whether an edge may run level from the side of @from to @x and turn down there: no box stands in the
 * way, and no passage to elsewhere where it turns. */
static bool
side_is_open (const Router *self, int from, double x, int target)
{
  const LoadlineVertex *vertex = vertex_at (self, from);
  GArray *layer = loadline_layered_list (self->layered->layers, vertex->layer);
  double margin = self->layered->graph->lane_gap;

  for (guint i = 0; i < layer->len; i++)
    {
      const LoadlineVertex *other = vertex_at (self, g_array_index (layer, int, i));
      double near = other->node >= 0 ? other->width / 2 + margin : 0;

      if (other->order == vertex->order || (other->order > vertex->order) != (x > vertex->x))
        continue;
      if (other->node < 0 && (other->target == target || fabs (other->x - x) >= margin))
        continue;
      if (other->order > vertex->order ? other->x - near < x + margin / 2
                                       : other->x + near > x - margin / 2)
        return false;
    }
  return true;
}

/* The way out of a fork's edge that is not the one that goes straight down. */
static Leaving
leave_beside (const Router *self, const LoadlineGraphEdge *edge)
{
  const LoadlineVertex *vertex = vertex_at (self, edge->from);
  double x = vertex_at (self, first_stop (self, edge))->x;
  double reach = vertex->width / 2 + self->layered->graph->lane_gap;

  if (fabs (x - vertex->x) >= reach && side_is_open (self, edge->from, x, edge->to))
    return LEAVES_BESIDE;
  return LEAVES_BESIDE_SHORT;
}

/* One edge of a fork leaves below: the one most nearly under it; two that are wide apart on both sides
 * leave at the sides. */
static void
choose_leaving (Router *self)
{
  LoadlineGraph *graph = self->layered->graph;

  for (int e = 0; e < graph->n_edges; e++)
    {
      const LoadlineGraphEdge *edge = &graph->edges[e];
      double x;
      double nearest = INFINITY;
      int straight = -1;

      self->leaving[e] = LEAVES_BELOW;
      if (edge->back || !graph->nodes[edge->from].forks)
        continue;
      x = vertex_at (self, edge->from)->x;
      for (int other = 0; other < graph->n_edges; other++)
        {
          double aside;

          if (graph->edges[other].back || graph->edges[other].from != edge->from)
            continue;
          aside = fabs (vertex_at (self, first_stop (self, &graph->edges[other]))->x - x);
          if (aside < nearest - 0.5)
            {
              nearest = aside;
              straight = other;
            }
        }
      if (straight != e || nearest > vertex_at (self, edge->from)->width / 2 + graph->lane_gap)
        self->leaving[e] = leave_beside (self, edge);
    }
}

/* The place from which an edge turns towards its first stop. */
static double
turn_x (const Router *self, int edge)
{
  const LoadlineGraphEdge *it = &self->layered->graph->edges[edge];
  const LoadlineVertex *from = vertex_at (self, it->from);
  double to = vertex_at (self, first_stop (self, it))->x;

  if (self->leaving[edge] == LEAVES_BESIDE)
    return to;
  if (self->leaving[edge] == LEAVES_BESIDE_SHORT)
    return from->x
           + (to < from->x ? -1 : 1) * (from->width / 2 + self->layered->graph->lane_gap / 2);
  return from->x;
}

static void
extend_run (Router *self, int lower, double x)
{
  double to = vertex_at (self, lower)->x;
  Run *run;

  if (fabs (x - to) < 0.5)
    return;
  if (self->run_of[lower] < 0)
    {
      Run fresh = { lower, to, to, 0 };

      self->run_of[lower] = (int) self->runs->len;
      g_array_append_val (self->runs, fresh);
    }
  run = &g_array_index (self->runs, Run, self->run_of[lower]);
  run->low = fmin (run->low, x);
  run->high = fmax (run->high, x);
}

static void
find_runs (Router *self)
{
  LoadlineGraph *graph = self->layered->graph;

  for (int i = 0; i < (int) self->layered->vertices->len; i++)
    self->run_of[i] = -1;
  for (int e = 0; e < graph->n_edges; e++)
    if (!graph->edges[e].back)
      extend_run (self, first_stop (self, &graph->edges[e]), turn_x (self, e));
  for (guint i = 0; i < self->layered->hops->len; i++)
    {
      LoadlineHop hop = g_array_index (self->layered->hops, LoadlineHop, i);

      if (vertex_at (self, hop.upper)->node < 0)
        extend_run (self, hop.lower, vertex_at (self, hop.upper)->x);
    }
}

/* Whether run @a lies above @b: the one that ends within the other goes below it, so that its way down
 * does not cross the other. */
static bool
goes_above (const Router *self, const Run *a, const Run *b)
{
  double end_a = vertex_at (self, a->lower)->x;
  double end_b = vertex_at (self, b->lower)->x;
  bool a_within = end_a > b->low + 0.5 && end_a < b->high - 0.5;
  bool b_within = end_b > a->low + 0.5 && end_b < a->high - 0.5;

  if (a_within != b_within)
    return b_within;
  return end_a < end_b;
}

/* Gives each run of the gap below @layer its lane; returns how many lanes there are. */
static int
choose_lanes (Router *self, int layer)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Run *));
  int n_lanes = 0;

  for (guint i = 0; i < self->runs->len; i++)
    {
      Run *run = &g_array_index (self->runs, Run, i);
      guint at = 0;

      if (vertex_at (self, run->lower)->layer != layer + 1)
        continue;
      while (at < found->len && !goes_above (self, run, g_array_index (found, Run *, at)))
        at++;
      g_array_insert_val (found, at, run);
    }
  for (guint i = 0; i < found->len; i++)
    {
      Run *run = g_array_index (found, Run *, i);

      run->lane = 0;
      for (guint j = 0; j < i; j++)
        {
          const Run *other = g_array_index (found, Run *, j);

          if (other->low < run->high + 1 && run->low < other->high + 1)
            run->lane = MAX (run->lane, other->lane + 1);
        }
      n_lanes = MAX (n_lanes, run->lane + 1);
    }
  g_array_unref (found);
  return n_lanes;
}

static void
place_layers (Router *self)
{
  LoadlineGraph *graph = self->layered->graph;
  double y = 0;

  for (int l = 0; l < (int) self->layered->layers->len; l++)
    {
      GArray *layer = loadline_layered_list (self->layered->layers, l);
      double lead = 0;
      int lanes = choose_lanes (self, l);

      self->layer_top[l] = y;
      self->layer_height[l] = 0;
      for (guint i = 0; i < layer->len; i++)
        {
          const LoadlineVertex *vertex = vertex_at (self, g_array_index (layer, int, i));

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
layer_middle (const Router *self, int layer)
{
  return self->layer_top[layer] + self->layer_height[layer] / 2;
}

static void
place_boxes (Router *self)
{
  LoadlineGraph *graph = self->layered->graph;

  for (int i = 0; i < graph->n_nodes; i++)
    {
      const LoadlineVertex *vertex = vertex_at (self, i);
      LoadlineGraphNode *node = &graph->nodes[i];

      node->box = (LoadlineBox){ vertex->x - node->width / 2,
                                 layer_middle (self, vertex->layer) - node->height / 2, node->width,
                                 node->height };
    }
}

/* Adds a corner; of three on a straight line the middle one is none. */
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
    n--;
  points[n] = (LoadlinePoint){ x, y };
  edge->n_points = n + 1;
}

/* From the place @x in the gap above @lower to above @lower. */
static void
add_turn (const Router *self, LoadlineGraphEdge *edge, double x, int lower)
{
  const LoadlineVertex *vertex = vertex_at (self, lower);

  if (fabs (x - vertex->x) >= 0.5)
    {
      const Run *run = &g_array_index (self->runs, Run, self->run_of[lower]);
      double y = self->lane_top[vertex->layer - 1] + run->lane * self->layered->graph->lane_gap;

      add_point (edge, x, y);
      add_point (edge, vertex->x, y);
    }
}

static void
route_edge (Router *self, int index)
{
  LoadlineGraphEdge *edge = &self->layered->graph->edges[index];
  const LoadlineVertex *from = vertex_at (self, edge->from);
  const LoadlineVertex *to = vertex_at (self, edge->to);
  const LoadlineBox *box = &self->layered->graph->nodes[edge->from].box;
  double x = turn_x (self, index);
  int at = first_stop (self, edge);

  if (self->leaving[index] == LEAVES_BELOW)
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

      add_point (edge, vertex_at (self, at)->x, layer_middle (self, vertex_at (self, at)->layer));
      add_turn (self, edge, vertex_at (self, at)->x, next);
      at = next;
    }
  add_point (edge, to->x, self->layered->graph->nodes[edge->to].box.y);
}

/* What speaks against reaching a vertex from the outside on one side: a box in the way, an edge that
 * leaves there, and, far less, passages to be crossed. */
static int
trouble_beside (const Router *self, int index, bool start)
{
  const LoadlineVertex *vertex = vertex_at (self, index);
  const LoadlineGraph *graph = self->layered->graph;
  GArray *layer = loadline_layered_list (self->layered->layers, vertex->layer);
  int trouble = 0;

  for (guint i = 0; i < layer->len; i++)
    {
      const LoadlineVertex *other = vertex_at (self, g_array_index (layer, int, i));

      if (start ? other->order < vertex->order : other->order > vertex->order)
        trouble += other->node >= 0 ? TROUBLE : 1;
    }
  for (int e = 0; e < graph->n_edges; e++)
    if (graph->edges[e].from == index && !graph->edges[e].back && self->leaving[e] != LEAVES_BELOW
        && (turn_x (self, e) < vertex->x) == start)
      trouble += TROUBLE;
  return trouble;
}

/* One end of a back edge: at the box's side where that is free, else below where it leaves (@down) and
 * above where it arrives. */
static void
add_way_out (const Router *self, LoadlineGraphEdge *edge, int index, bool start, double outside,
             bool down)
{
  const LoadlineGraphNode *node = &self->layered->graph->nodes[index];
  const LoadlineBox *box = &node->box;
  double middle = box->y + box->height / 2;
  double x = box->x + box->width * (start ? 0.25 : 0.75);
  double inset = node->forks ? box->height / 4 : 0;
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
route_back (Router *self, LoadlineGraphEdge *edge, double *low, double *high)
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
route_all (Router *self)
{
  LoadlineGraph *graph = self->layered->graph;
  double low = INFINITY;
  double high = -INFINITY;

  for (int e = 0; e < graph->n_edges; e++)
    if (!graph->edges[e].back)
      route_edge (self, e);
  for (int i = 0; i < (int) self->layered->vertices->len; i++)
    {
      const LoadlineVertex *vertex = vertex_at (self, i);

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
  Router router = { self, g_array_new (FALSE, FALSE, sizeof (Run)) };

  router.run_of = g_new (int, self->vertices->len);
  router.leaving = g_new0 (Leaving, self->graph->n_edges + 1);
  router.layer_top = g_new (double, n_layers);
  router.layer_height = g_new (double, n_layers);
  router.lane_top = g_new (double, n_layers);
  choose_leaving (&router);
  find_runs (&router);
  place_layers (&router);
  place_boxes (&router);
  route_all (&router);
  settle (self->graph);
  g_array_unref (router.runs);
  g_free (router.run_of);
  g_free (router.leaving);
  g_free (router.layer_top);
  g_free (router.layer_height);
  g_free (router.lane_top);
}
