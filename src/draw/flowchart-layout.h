/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The geometry of a flowchart: which boxes, how large, where, and what is written in them. It depends on
 * the policy, the size of the picture and its text, never on the month, so that replaying a plan moves
 * nothing. */
#pragma once

#include "draw/graph-layout.h"
#include "draw/text.h"
#include "model/policy.h"

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
 * LoadlineFlowchartLayout: immutable once made, reference-counted.
 * @graph: laid out in the picture's coordinates
 * @flows: by edge of the graph
 * @labels: by node, broken into lines
 * @sizes: by node, of its label's text, in units: @text_size, less where the box has no room for that
 * @text_size: of the drawing's text, in units; legible wherever the picture has room for that
 * @line: the unit of lines and arrows
 * @title: room for the title; empty where there is none
 * @title_lines: how many lines it has
 */
typedef struct
{
  LoadlinePolicy *policy; /* Owned, as all below */
  char *font;
  double text_scale;
  double width;
  double height;
  bool titled;
  LoadlineGraph graph;
  LoadlineFlow *flows;
  char **labels;
  double *sizes;
  double text_size;
  double line;
  LoadlineBox title;
  int title_lines;
} LoadlineFlowchartLayout;

/* Lays @policy out in @width x @height, with room for a title where @titled. The same arguments in the
 * same thread give the layout made last, where it is still kept. (transfer full) */
LoadlineFlowchartLayout *loadline_flowchart_layout_get (LoadlinePolicy *policy, LoadlineText *text,
                                                        double width, double height, bool titled);

void loadline_flowchart_layout_unref (LoadlineFlowchartLayout *self);

/* How the label of a node of @kind is set, but for its size. */
LoadlineTextStyle loadline_flowchart_label_style (LoadlinePolicyKind kind);

/* How the title is set, but for its width and lines. */
LoadlineTextStyle loadline_flowchart_title_style (void);

G_END_DECLS
