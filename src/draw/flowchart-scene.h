/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The geometry of a flowchart: which boxes, how large, where, and which way was taken. It depends on
 * the policy and the size of the picture, never on the month, so that replaying a plan moves nothing. */
#pragma once

#include "draw/figure.h"
#include "draw/graph-layout.h"
#include "draw/wrap.h"

G_BEGIN_DECLS

/* What an edge of a flowchart is. */
typedef enum
{
  LOADLINE_FLOW_NEXT,
  LOADLINE_FLOW_YES,
  LOADLINE_FLOW_NO,
  LOADLINE_FLOW_AGAIN,
} LoadlineFlow;

/**
 * LoadlineFlowchart: freed with loadline_flowchart_clear().
 * @graph: laid out in the picture's coordinates
 * @flows: by edge of the graph
 * @month: the month shown, -1 for none: then nothing is lit
 * @path: the policy nodes on the way, in order
 * @pieces, @labels, @widths: by node: its label measured, broken into lines, and how wide that may be
 * @text_size: of labels, in units: as the drawing, but never below what is legible
 * @line: the unit of lines and arrows
 */
typedef struct
{
  const LoadlineFigureInput *input; /* Borrowed */
  const LoadlinePolicy *policy;     /* Borrowed */
  LoadlineText text;
  LoadlineGraph graph;
  LoadlineFlow *flows;
  int month;
  int *path;
  int n_path;
  LoadlinePieces *pieces;
  char **labels;
  double *widths;
  double text_size;
  double line;
  double title_height;
  char *title;
} LoadlineFlowchart;

void loadline_flowchart_init (LoadlineFlowchart *self, const LoadlineFigureInput *input,
                              const LoadlineTheme *theme, double width, double height);
void loadline_flowchart_clear (LoadlineFlowchart *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LoadlineFlowchart, loadline_flowchart_clear)

/* Whether the way led through node @node; through edge @edge of the graph. */
bool loadline_flowchart_visits (const LoadlineFlowchart *self, int node);
bool loadline_flowchart_takes (const LoadlineFlowchart *self, int edge);

/* How node @node's label is set, but for its width and lines. */
LoadlineTextStyle loadline_flowchart_label_style (const LoadlineFlowchart *self, int node);

/* How the title is set in a picture of that width. */
LoadlineTextStyle loadline_flowchart_title_style (const LoadlineFlowchart *self, double width);

/* The message: the answer of the month, translated; NULL where no month is shown. (transfer full) */
char *loadline_flowchart_message (const LoadlineFigureInput *input);

G_END_DECLS
