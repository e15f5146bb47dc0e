/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of the flowchart. */
#pragma once

#include "draw/flowchart-scene.h"
#include "draw/wrap.h"

/* The least size of text that the drawing as a whole has, in units. */
#define LOADLINE_FLOWCHART_LEAST_TEXT 0.75

/* The least size of the drawing's text that is written, in points: what eyes can read, however large the picture
 * is. In a picture too small for that, boxes and edges show the way alone; the title says where it leads, and
 * pointing and walking tell every box. */
#define LOADLINE_FLOWCHART_LEAST_WRITTEN 6.0

/* In how many months, @n, box @index is the answer, of how many. (transfer full) */
char *loadline_flowchart_say_months (const LoadlineProjection *projection, int index, int n);

static inline bool
loadline_flowchart_is_written (const LoadlineFlowchart *self)
{
  return self->layout->text_size * self->text.unit >= LOADLINE_FLOWCHART_LEAST_WRITTEN;
}

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

/* The most edges of a node. */
#define LOADLINE_FLOWCHART_MAX_EDGES 4

/* A layout in the making, and what it shares with others of the same policy and font. @unit: at which labels
 * are measured; @graph: laid out from (0, 0) at size 1, whatever the picture; @pieces: by node, its label;
 * @lines: in one line, in two ...; @wraps: in the lines chosen */
typedef struct
{
  LoadlineFlowchartLayout *layout; /* Borrowed */
  LoadlinePolicy *policy;          /* Owned, as all below */
  char *font;
  double unit;
  LoadlineGraph graph;
  LoadlineLayered *layered;
  LoadlinePieces *pieces;
  LoadlineWrap (*lines)[LOADLINE_MAX_LINES];
  LoadlineWrap *wraps;
} LoadlineFlowchartMaker;

LoadlineFlowchartMaker *loadline_flowchart_maker_new (LoadlinePolicy *policy, LoadlineText *text);
void loadline_flowchart_maker_free (LoadlineFlowchartMaker *self);

/* Turns to text of another size. */
void loadline_flowchart_maker_set_unit (LoadlineFlowchartMaker *self, double unit);

/* The label of node @index in at most @lines even lines. */
static inline const LoadlineWrap *
loadline_flowchart_lines (const LoadlineFlowchartMaker *maker, int index, int lines)
{
  return &maker->lines[index][lines - 1];
}

/* Measures boxes and gaps in @shape, for a picture @width wide, at size 1, with @air between layers beyond
 * the shape's own, in units of text. */
void loadline_flowchart_shape_measure (const LoadlineFlowchartShape *shape,
                                       LoadlineFlowchartMaker *maker, double width, double air);

/* Lays the flowchart out in the shape that suits its picture best. @text: for the title */
void loadline_flowchart_fill (LoadlineFlowchartMaker *maker, LoadlineText *text);

#define LOADLINE_FLOWCHART_MAX_SHARINGS 3

/* The size of a title that is too long for its room. */
#define LOADLINE_FLOWCHART_LESS_TITLE 1.0

/* One way to share the picture between title and drawing. */
typedef struct
{
  LoadlineBox title;
  int title_lines;
  LoadlineBox room;
} LoadlineFlowchartSharing;

/* The ways to share the picture: the first with the title, if any, above the drawing, others with the title
 * in a corner that the drawing must leave free. Returns how many. */
int loadline_flowchart_share (const LoadlineFlowchartLayout *self, LoadlineText *text,
                              LoadlineFlowchartSharing sharings[LOADLINE_FLOWCHART_MAX_SHARINGS]);

/* Whether the title's room is @gap clear of the drawing. */
bool loadline_flowchart_title_is_clear (const LoadlineFlowchartLayout *self, double gap);

/* Gives the title what is free beside it, up to @most. */
void loadline_flowchart_widen_title (LoadlineFlowchartLayout *self, double most, double gap);

/* In a drawing squeezed into @room: grows the box of node @index as far as its label needs and its
 * surroundings let it. */
void loadline_flowchart_grow (LoadlineFlowchartMaker *maker, int index, LoadlineBox room);

/* Breaks the label of node @index so that it can be largest in its box, at most as the drawing's text;
 * returns that size. */
double loadline_flowchart_fit_label (LoadlineFlowchartMaker *maker, int index);

/* The parts of the picture, in the order in which they are drawn. */
void loadline_flowchart_draw_edges (LoadlineFlowchart *self, cairo_t *cr);
void loadline_flowchart_draw_boxes (LoadlineFlowchart *self, cairo_t *cr);

/* Takes what is drawn, so that labels keep clear of it. */
void loadline_flowchart_take_drawing (const LoadlineFlowchart *self, LoadlineSpace *space);

/* Where the months of answer @index are shown, under its box. */
LoadlineBox loadline_flowchart_band (const LoadlineFlowchart *self, int index);

/* What is written beside edges and boxes, where there is room. */
void loadline_flowchart_label_edges (LoadlineFlowchart *self, cairo_t *cr, LoadlineSpace *space);
void loadline_flowchart_label_months (LoadlineFlowchart *self, cairo_t *cr, LoadlineSpace *space);

/* The title: the answer of a month. (transfer full) */
char *loadline_flowchart_title_words (const char *month, const char *strategy, const char *nodes);

/* What is said of node @index: why it was taken, or where the way turned off that leads to it. (transfer
 * full) */
char *loadline_flowchart_say_node (const LoadlineFlowchart *self, int index);

/* The figure in sentences, and its numbers as CSV. (transfer full) */
char *loadline_flowchart_describe (const LoadlineFigureInput *input);
char *loadline_flowchart_data (const LoadlineFigureInput *input);
