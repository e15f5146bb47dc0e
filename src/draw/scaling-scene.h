/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The geometry and the words of the scaling figure, shared by its files. */
#pragma once

#include "draw/curve-subject.h"

G_BEGIN_DECLS

#define LOADLINE_SCALING_POINTS 64

typedef enum
{
  LOADLINE_SCALING_LINEAR, /* if every node added as much as the first */
  LOADLINE_SCALING_LAW,    /* with contention and coherency */
  LOADLINE_SCALING_SERVED, /* and within the response-time target */
  LOADLINE_N_SCALINGS,
} LoadlineScalingLine;

/* Made anew for drawing and for looking up a point; freed with loadline_scaling_clear().
 * @most: nodes at the end of the axis; @best: the number that serves most, 0 where more always serve more
 * @counts: of nodes, along the lines; @lines: in 1/s, then places; @greatest: of what is served, 1/s
 * @shown: whether a line differs from the next */
typedef struct
{
  LoadlineCurveSubject subject;
  int most;
  int best;
  int n_points;
  int counts[LOADLINE_SCALING_POINTS];
  double places[LOADLINE_SCALING_POINTS];
  LoadlineLine lines[LOADLINE_N_SCALINGS];
  bool shown[LOADLINE_N_SCALINGS];
  double greatest;
  char *title;
  char *short_title;
  char *x_title;
  LoadlinePlot plot;
} LoadlineScalingScene;

void loadline_scaling_init (LoadlineScalingScene *self, const LoadlineFigureInput *input,
                            const LoadlineTheme *theme, double width, double height);
void loadline_scaling_clear (LoadlineScalingScene *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LoadlineScalingScene, loadline_scaling_clear)

/* Finds the lines, in 1/s. */
void loadline_scaling_find_lines (LoadlineScalingScene *self, const LoadlineFigureInput *input);

/* What @nodes serve within the targets, 1/s. */
double loadline_scaling_served (const LoadlineScalingScene *self, int nodes);

/* The figure's message, and in fewer words. (transfer full) */
char *loadline_scaling_message (const LoadlineScalingScene *self);
char *loadline_scaling_short_message (const LoadlineScalingScene *self);

/* What a line is, and what @nodes nodes serve. (transfer full) */
char *loadline_scaling_name (const LoadlineScalingScene *self, LoadlineScalingLine line);
char *loadline_scaling_say (const LoadlineScalingScene *self, int nodes);

/* The figure in sentences, and its numbers as CSV. (transfer full) */
char *loadline_scaling_describe (const LoadlineFigureInput *input);
char *loadline_scaling_data (const LoadlineFigureInput *input);

G_END_DECLS
