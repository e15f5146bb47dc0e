/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of the flowchart. */
#pragma once

#include "draw/flowchart-scene.h"
#include "draw/wrap.h"

/* The least size of text that the drawing as a whole has, in units. */
#define LOADLINE_FLOWCHART_LEAST_TEXT 0.75

/**
 * LoadlineFlowchartShape: one way to draw a flowchart. Lengths in units of text.
 * @wrap: where labels wrap
 * @text: where over 0, each layer's labels take instead as few lines as keep the layer within a picture
 *   of text of this size
 * @lines: the most lines of a label
 * @above, @beside: room between a label and its box
 * @slope: of a decision's points where its top and bottom are cut off, wide for high; 0 for diamonds
 * @taste: how it is liked at the same size
 */
typedef struct
{
  bool sideways;
  double wrap;
  double text;
  int lines;
  double above;
  double beside;
  double slope;
  double node_gap;
  double fork_gap;
  double lead_gap;
  double arrow_gap;
  double lane_gap;
  double taste;
} LoadlineFlowchartShape;

extern const LoadlineFlowchartShape loadline_flowchart_shapes[];
extern const int loadline_flowchart_n_shapes;

/* A layout in the making. @pieces: by node, its label measured at size 1; @wraps: its lines */
typedef struct
{
  LoadlineFlowchartLayout *layout; /* Borrowed, as @text */
  LoadlineText *text;
  LoadlinePieces *pieces; /* Owned, as all below */
  LoadlineWrap *wraps;
} LoadlineFlowchartMaker;

/* Lays the graph out from (0, 0) in @shape, for a picture @width wide, at size 1, with @air between
 * layers beyond the shape's own, in units of text. */
void loadline_flowchart_shape_apply (const LoadlineFlowchartShape *shape,
                                     LoadlineFlowchartMaker *maker, double width, double air);

/* In a drawing squeezed into @room: grows the box of node @index as far as its label needs and its
 * surroundings let it. */
void loadline_flowchart_grow (LoadlineFlowchartMaker *maker, int index, LoadlineBox room);

/* Breaks the label of node @index so that it can be largest in its box, at most as the drawing's text;
 * returns that size. */
double loadline_flowchart_fit_label (LoadlineFlowchartMaker *maker, int index);

/* The title: the answer of a month. (transfer full) */
char *loadline_flowchart_title_words (const char *month, const char *strategy, const char *nodes);

/* What is said of node @index: why it was taken, or where the way turned off that leads to it. (transfer
 * full) */
char *loadline_flowchart_say_node (const LoadlineFlowchart *self, int index);

/* The figure in sentences, and its numbers as CSV. (transfer full) */
char *loadline_flowchart_describe (const LoadlineFigureInput *input);
char *loadline_flowchart_data (const LoadlineFigureInput *input);
