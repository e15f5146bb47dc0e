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
  .above = 0.15, .beside = 0.35, .node_gap = 0.55, .fork_gap = 0.93, .lead_gap = 0.42,              \
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
  { .text = 1.0, .lines = 3, TIGHT, .slope = 0.7, .taste = 0.76 },
  { .text = 1.2, .lines = 3, TIGHT, .slope = 0.7, .taste = 0.76 },
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
  LoadlinePolicyKind kind = maker->policy->nodes[index].kind;
  LoadlineGraphNode *box = &maker->graph.nodes[index];
  double unit = maker->unit;
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

/* Gives the label of node @index up to @lines lines, and its box the size for that. */
static void
set_lines (const LoadlineFlowchartShape *shape, LoadlineFlowchartMaker *maker, int index, int lines)
{
  maker->wraps[index] = *loadline_flowchart_lines (maker, index, lines);
  measure_node (shape, maker, index);
}

/* As few lines as keep the label of node @index within @width. */
static int
lines_within (const LoadlineFlowchartMaker *maker, int index, double width, int most)
{
  int lines = 1;

  while (lines < most
         && loadline_wrap_width (loadline_flowchart_lines (maker, index, lines)) > width)
    lines++;
  return lines;
}

/* Gives each layer as few lines as keep it within @width. */
static void
measure_layers (const LoadlineFlowchartShape *shape, LoadlineFlowchartMaker *maker, double width)
{
  const LoadlineGraph *graph = &maker->graph;

  for (int layer = 0; layer < loadline_layered_n_layers (maker->layered); layer++)
    for (int lines = 1; lines <= shape->lines; lines++)
      {
        for (int i = 0; i < graph->n_nodes; i++)
          if (graph->nodes[i].layer == layer)
            set_lines (shape, maker, i, lines);
        if (loadline_layered_layer_width (maker->layered, layer) <= width)
          break;
      }
}

void
loadline_flowchart_shape_measure (const LoadlineFlowchartShape *shape,
                                  LoadlineFlowchartMaker *maker, double width, double air)
{
  LoadlineGraph *graph = &maker->graph;
  double unit = maker->unit;

  graph->sideways = shape->sideways;
  graph->node_gap = shape->node_gap * unit;
  graph->fork_gap = shape->fork_gap * unit + (shape->sideways ? 0.9 * unit : 0);
  graph->lead_gap = shape->lead_gap * unit;
  graph->arrow_gap = (shape->arrow_gap + air) * unit;
  graph->lane_gap = shape->lane_gap * unit;
  if (shape->text > 0)
    measure_layers (shape, maker, width / shape->text);
  else
    for (int i = 0; i < graph->n_nodes; i++)
      set_lines (shape, maker, i, lines_within (maker, i, shape->wrap * unit, shape->lines));
}
