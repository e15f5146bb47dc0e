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

/* Finds the layer of each node, which takes no sizes. */
void loadline_graph_find_layers (LoadlineGraph *self);

/* Finds layers, places the nodes and routes the edges of @self. */
void loadline_graph_layout (LoadlineGraph *self);

G_END_DECLS
