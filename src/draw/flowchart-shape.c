/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shapes in which a flowchart is tried: downwards or sideways, roomy or tight, with diamonds or, where
 * room is scarce, with decisions whose points at top and bottom are cut off. */
#include "draw/flowchart-private.h"

#include <math.h>

/* A diamond's height, as part of its text's. */
#define DIAMOND_HEIGHT 2.1

#define ROOMY                                                                                      \
  .above = 0.55, .beside = 0.9, .node_gap = 1.6, .fork_gap = 1.7, .lead_gap = 0.8,                 \
  .arrow_gap = 1.3, .lane_gap = 1.0
#define NARROW                                                                                     \
  .above = 0.4, .beside = 0.8, .node_gap = 1.1, .fork_gap = 1.4, .lead_gap = 0.5,                  \
  .arrow_gap = 1.0, .lane_gap = 0.9
#define TIGHT                                                                                      \
  .above = 0.15, .beside = 0.35, .node_gap = 0.55, .fork_gap = 0.85, .lead_gap = 0.3,              \
  .arrow_gap = 0.7, .lane_gap = 0.5

/* The best liked first. */
const LoadlineFlowchartShape loadline_flowchart_shapes[] = {
  { .wrap = 8.5, .lines = 3, ROOMY, .taste = 1.0 },
  { .sideways = true, .wrap = 8.5, .lines = 3, ROOMY, .taste = 0.93 },
  { .wrap = 6.5, .lines = 3, NARROW, .taste = 0.92 },
  { .wrap = 12, .lines = 2, NARROW, .taste = 0.92 },
  { .wrap = 5.0, .lines = 4, NARROW, .taste = 0.88 },
  { .sideways = true, .wrap = 6.5, .lines = 3, NARROW, .taste = 0.86 },
  { .wrap = 24, .lines = 1, NARROW, .taste = 0.8 },
  { .text = 1.0, .lines = 3, ROOMY, .slope = 1.5, .taste = 0.9 },
  { .text = 1.3, .lines = 3, ROOMY, .slope = 1.3, .taste = 0.9 },
  { .text = 1.0, .lines = 3, NARROW, .slope = 1.2, .taste = 0.84 },
  { .text = 1.3, .lines = 3, NARROW, .slope = 1.0, .taste = 0.84 },
  { .text = 0.9, .lines = 3, TIGHT, .slope = 0.8, .taste = 0.76 },
  { .text = 1.1, .lines = 3, TIGHT, .slope = 0.7, .taste = 0.76 },
  { .text = 1.3, .lines = 3, TIGHT, .slope = 0.7, .taste = 0.76 },
  { .wrap = 6.5, .lines = 3, TIGHT, .slope = 0.6, .taste = 0.76 },
  { .wrap = 5, .lines = 4, TIGHT, .slope = 0.6, .taste = 0.76 },
};
const int loadline_flowchart_n_shapes = G_N_ELEMENTS (loadline_flowchart_shapes);

/* The box of node @index in @shape, its label in the lines chosen. */
static void
measure_node (const LoadlineFlowchartShape *shape, LoadlineFlowchartMaker *maker, int index)
{
  const LoadlineWrap *wrap = &maker->wraps[index];
  LoadlinePolicyKind kind = maker->layout->policy->nodes[index].kind;
  LoadlineGraphNode *box = &maker->layout->graph.nodes[index];
  double unit = maker->text->unit;
  double line_height = maker->pieces[index].line_height;

  box->forks = kind == LOADLINE_POLICY_DECISION;
  box->tip = 0;
  box->height = wrap->n * line_height + 2 * shape->above * unit;
  if (box->forks && shape->slope > 0)
    {
      box->tip = shape->slope * box->height / 2;
      box->width = loadline_wrap_tapered_width (wrap, line_height, box->height, box->tip)
                   + 2 * shape->beside * unit;
    }
  else if (box->forks)
    {
      box->height = wrap->n * line_height * DIAMOND_HEIGHT;
      box->width =
        loadline_wrap_diamond_width (wrap, line_height, box->height) + shape->beside * unit;
      box->tip = box->width / 2;
    }
  else
    box->width = loadline_wrap_width (wrap) + 2 * shape->beside * unit;
  if (kind == LOADLINE_POLICY_START || kind == LOADLINE_POLICY_END)
    box->width = fmax (box->width + 0.4 * unit + (wrap->n - 1) * 0.6 * line_height, 4 * unit);
}

/* How wide layer @layer is at least with labels of up to @lines lines; measures its boxes. */
static double
measure_layer (const LoadlineFlowchartShape *shape, LoadlineFlowchartMaker *maker, int layer,
               int lines)
{
  const LoadlineGraph *graph = &maker->layout->graph;
  double unit = maker->text->unit;
  double width = 0;

  for (int i = 0; i < graph->n_nodes; i++)
    {
      if (graph->nodes[i].layer != layer)
        continue;
      maker->wraps[i] = loadline_wrap (&maker->pieces[i], 0, lines);
      measure_node (shape, maker, i);
      width += graph->nodes[i].width + shape->node_gap * unit;
    }
  for (int e = 0; e < graph->n_edges; e++)
    if (!graph->edges[e].back && graph->nodes[graph->edges[e].from].layer < layer
        && graph->nodes[graph->edges[e].to].layer > layer)
      width += (shape->lane_gap + shape->node_gap) / 2 * unit;
  return width;
}

/* Gives each layer as few lines as keep it within @width. */
static void
measure_layers (const LoadlineFlowchartShape *shape, LoadlineFlowchartMaker *maker, double width)
{
  const LoadlineGraph *graph = &maker->layout->graph;
  int last = 0;

  for (int i = 0; i < graph->n_nodes; i++)
    last = MAX (last, graph->nodes[i].layer);
  for (int layer = 0; layer <= last; layer++)
    {
      int lines = 1;

      while (measure_layer (shape, maker, layer, lines) > width && lines < shape->lines)
        lines++;
    }
}

void
loadline_flowchart_shape_apply (const LoadlineFlowchartShape *shape, LoadlineFlowchartMaker *maker,
                                double width, double air)
{
  LoadlineGraph *graph = &maker->layout->graph;
  double unit = maker->text->unit;

  if (shape->text > 0)
    measure_layers (shape, maker, width / shape->text);
  for (int i = 0; shape->text <= 0 && i < graph->n_nodes; i++)
    {
      maker->wraps[i] = loadline_wrap (&maker->pieces[i], shape->wrap * unit, shape->lines);
      measure_node (shape, maker, i);
    }
  graph->sideways = shape->sideways;
  graph->node_gap = shape->node_gap * unit;
  graph->fork_gap = shape->fork_gap * unit + (shape->sideways ? 0.9 * unit : 0);
  graph->lead_gap = shape->lead_gap * unit;
  graph->arrow_gap = (shape->arrow_gap + air) * unit;
  graph->lane_gap = shape->lane_gap * unit;
  loadline_graph_layout (graph);
}
