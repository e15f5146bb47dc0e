/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the steps of graph layout: layers, order, places, routes. */
#pragma once

#include "draw/graph-layout.h"

/* A node in its layer, or the place where a longer edge passes through a layer. Edges to the same node
 * share their passages, so that they join as in a drawing by hand.
 * @node: index, -1 for a passage; @target: of a passage, the node it leads to
 * @x: its middle
 * @ways: how many ways from the first layer come by it */
typedef struct
{
  int node;
  int target;
  int layer;
  int order;
  double width;
  double height;
  double x;
  double ways;
} LoadlineVertex;

/* From a vertex to one in the next layer. */
typedef struct
{
  int upper;
  int lower;
} LoadlineHop;

/* From either side, aligned with either neighbour. */
#define LOADLINE_LAYERED_N_DRAWINGS 4

/* The graph in layers. The first n_nodes vertices are the nodes. @hops: no two alike.
 * @up, @down: neighbours by vertex, each an array of int. @layers: vertices in order, arrays of int
 * @root, @next: by drawing and vertex, the columns of aligned vertices; see graph-place.c */
struct _LoadlineLayered
{
  LoadlineGraph *graph;
  GArray *vertices;
  GArray *hops;
  GPtrArray *layers;
  GPtrArray *up;
  GPtrArray *down;
  int *root[LOADLINE_LAYERED_N_DRAWINGS];
  int *next[LOADLINE_LAYERED_N_DRAWINGS];
};

static inline LoadlineVertex *
loadline_layered_vertex (const LoadlineLayered *self, int index)
{
  return &g_array_index (self->vertices, LoadlineVertex, index);
}

static inline GArray *
loadline_layered_list (GPtrArray *lists, int index)
{
  return g_ptr_array_index (lists, index);
}

/* The vertex that edge @edge meets below the vertex @from on its way. */
int loadline_layered_next (const LoadlineLayered *self, const LoadlineGraphEdge *edge, int from);

/* Orders each layer so that few hops cross. */
void loadline_layered_order (LoadlineLayered *self);

/* How many pairs of hops cross. */
int loadline_layered_crossings (const LoadlineLayered *self);

/* Finds the columns of vertices that stand in line, whatever their sizes. */
void loadline_layered_align (LoadlineLayered *self);

/* Sets x of every vertex. */
void loadline_layered_place (LoadlineLayered *self);

/* Places the boxes and routes the edges, flow downwards, and sets the drawing's size. */
void loadline_layered_route (LoadlineLayered *self);

/* The sideways run of all hops that arrive at one vertex. @starts: where they come from above, doubles;
 * @end: where it goes down; @low, @high: its reach; @lane: 0 is the highest. */
typedef struct
{
  int lower;
  double low;
  double high;
  double end;
  GArray *starts; /* Owned */
  int lane;
} LoadlineRun;

/* How an edge leaves its box. */
typedef enum
{
  LOADLINE_LEAVES_BELOW,
  LOADLINE_LEAVES_BESIDE,       /* level to above where it arrives, and down */
  LOADLINE_LEAVES_BESIDE_SHORT, /* and down to a lane at once */
} LoadlineLeaving;

/* Routing in the making. @run_of: by lower vertex, an index into @runs, -1 for none; @leaving: by edge;
 * @layer_top, @layer_height, @lane_top: by layer, the last of the first lane below it. */
typedef struct
{
  LoadlineLayered *layered; /* Borrowed */
  GPtrArray *runs;          /* Owned; LoadlineRun */
  int *run_of;              /* Owned, as all below */
  LoadlineLeaving *leaving;
  double *layer_top;
  double *layer_height;
  double *lane_top;
} LoadlineRouter;

static inline const LoadlineVertex *
loadline_router_vertex (const LoadlineRouter *self, int index)
{
  return loadline_layered_vertex (self->layered, index);
}

/* Where the edge goes first. */
static inline int
loadline_router_first_stop (const LoadlineRouter *self, const LoadlineGraphEdge *edge)
{
  return loadline_layered_next (self->layered, edge, edge->from);
}

void loadline_router_choose_leaving (LoadlineRouter *self);

/* The place from which an edge turns towards its first stop. */
double loadline_router_turn (const LoadlineRouter *self, int edge);

void loadline_router_find_runs (LoadlineRouter *self);

/* Gives each run of the gap below @layer its lane; returns how many lanes there are. */
int loadline_router_choose_lanes (LoadlineRouter *self, int layer);
