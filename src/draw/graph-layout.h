/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layout of directed graphs in layers, with few crossings and orthogonal edges: any policy becomes a
 * flowchart without anybody placing a box. Pure; the same graph is always laid out the same. */
#pragma once

#include "draw/space.h"

G_BEGIN_DECLS

/* The most corners of an edge, its ends included. */
#define LOADLINE_MAX_CORNERS 24

typedef struct
{
  double x, y;
} LoadlinePoint;

/**
 * LoadlineGraphNode:
 * @width, @height: of its box
 * @forks: its edges may leave at its sides, as a decision's do; else all leave where edges leave
 * @tip: how far its start and end taper to a point: half the width of a diamond, 0 of a box
 * @box: where it is
 * @layer: 0 for the first
 */
typedef struct
{
  double width;
  double height;
  bool forks;
  double tip;
  LoadlineBox box;
  int layer;
} LoadlineGraphNode;

/**
 * LoadlineGraphEdge:
 * @back: leads back, against the flow; goes around the outside
 * @points: its corners from the edge of one box to the edge of the other
 */
typedef struct
{
  int from;
  int to;
  bool back;
  LoadlinePoint points[LOADLINE_MAX_CORNERS];
  int n_points;
} LoadlineGraphEdge;

/**
 * LoadlineGraph: what is laid out, and where it went.
 * @sideways: the flow goes from start to end of the line rather than downwards
 * @node_gap: least room between boxes of a layer
 * @fork_gap: room below forks before edges turn, for what is written there; @lead_gap: below others
 * @arrow_gap: room before boxes, after edges turned
 * @lane_gap: room between parallel edges
 * @width, @height: what the drawing takes, from (0, 0)
 *
 * Edges other than back edges form no loop.
 */
typedef struct
{
  LoadlineGraphNode *nodes;
  int n_nodes;
  LoadlineGraphEdge *edges;
  int n_edges;
  bool sideways;
  double node_gap;
  double fork_gap;
  double lead_gap;
  double arrow_gap;
  double lane_gap;
  double width;
  double height;
} LoadlineGraph;

/* The layers of a graph and the order in them, which take no sizes: one serves many layouts. */
typedef struct _LoadlineLayered LoadlineLayered;

/* Finds the layers of @self, which gets the nodes', and a good order in them. The graph may change but for
 * its edges' ends while the result is in use. (transfer full) */
LoadlineLayered *loadline_graph_order (LoadlineGraph *self);

void loadline_layered_free (LoadlineLayered *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineLayered, loadline_layered_free)

/* The least width that layer @layer takes with the sizes that its nodes have. */
double loadline_layered_layer_width (const LoadlineLayered *self, int layer);

int loadline_layered_n_layers (const LoadlineLayered *self);

/* A width and a height that no drawing of the graph is below, found without drawing it. */
void loadline_layered_least (const LoadlineLayered *self, double *width, double *height);

/* Places the nodes and routes the edges of the graph that @layered was made of. */
void loadline_layered_lay_out (LoadlineLayered *layered);

/* All of it. */
void loadline_graph_layout (LoadlineGraph *self);

G_END_DECLS
