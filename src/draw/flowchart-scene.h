/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A flowchart as it is drawn for a month, or for the whole plan: its layout, and what of it is lit. */
#pragma once

#include "draw/figure.h"
#include "draw/flowchart-layout.h"

G_BEGIN_DECLS

/* How strongly a box or an edge is drawn. */
typedef enum
{
  LOADLINE_LIGHT_NONE,
  LOADLINE_LIGHT_SOMETIMES, /* no month is chosen, and it is on the way of some */
  LOADLINE_LIGHT_WAY,       /* on the way of the chosen month, as far as it is shown */
  LOADLINE_LIGHT_STEP,      /* the box that the walk through the decision has come to */
} LoadlineLight;

/**
 * LoadlineFlowchart: freed with loadline_flowchart_clear().
 * @layout: where everything is
 * @month: the month shown, -1 for the whole plan
 * @path: the policy nodes on the way of that month, in order; of the whole plan none
 * @lights, @edge_lights: by node and by edge of the graph
 * @n_months: by node, for how many months it is the answer; of a plan with no month chosen
 * @title: what the title says; NULL for none
 */
typedef struct
{
  const LoadlineFigureInput *input; /* Borrowed */
  const LoadlinePolicy *policy;     /* Borrowed */
  LoadlineText text;
  LoadlineFlowchartLayout *layout;
  int month;
  int *path;
  int n_path;
  LoadlineLight *lights;
  LoadlineLight *edge_lights;
  int *n_months;
  char *title;
} LoadlineFlowchart;

void loadline_flowchart_init (LoadlineFlowchart *self, const LoadlineFigureInput *input,
                              const LoadlineTheme *theme, double width, double height);
void loadline_flowchart_clear (LoadlineFlowchart *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LoadlineFlowchart, loadline_flowchart_clear)

/* Whether the way of the month led through node @node, as far as it goes. */
bool loadline_flowchart_visits (const LoadlineFlowchart *self, int node);

/* The message: the answer of the month, translated; NULL where no month is shown. (transfer full) */
char *loadline_flowchart_message (const LoadlineFigureInput *input);

/* The last question of the first @n nodes of the way @path in the input's month, and its answer; NULL
 * where none is asked. (transfer full) */
char *loadline_flowchart_say_last_question (const LoadlineFigureInput *input, const int *path,
                                            int n);

G_END_DECLS
