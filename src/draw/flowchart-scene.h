/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A flowchart as it is drawn for a month: its layout, and which way was taken. */
#pragma once

#include "draw/figure.h"
#include "draw/flowchart-layout.h"

G_BEGIN_DECLS

/**
 * LoadlineFlowchart: freed with loadline_flowchart_clear().
 * @layout: where everything is
 * @month: the month shown, -1 for none: then nothing is lit
 * @path: the policy nodes on the way, in order
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
  char *title;
} LoadlineFlowchart;

void loadline_flowchart_init (LoadlineFlowchart *self, const LoadlineFigureInput *input,
                              const LoadlineTheme *theme, double width, double height);
void loadline_flowchart_clear (LoadlineFlowchart *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LoadlineFlowchart, loadline_flowchart_clear)

/* Whether the way led through node @node; through edge @edge of the graph. */
bool loadline_flowchart_visits (const LoadlineFlowchart *self, int node);
bool loadline_flowchart_takes (const LoadlineFlowchart *self, int edge);

/* The message: the answer of the month, translated; NULL where no month is shown. (transfer full) */
char *loadline_flowchart_message (const LoadlineFigureInput *input);

G_END_DECLS
