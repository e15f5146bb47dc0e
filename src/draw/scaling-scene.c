/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axis of nodes reaches beyond what the plan takes, and to the peak where that is not far. */
#include "draw/scaling-scene.h"

#include "engine/sizing.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The axis shows at least so many nodes, and so many times those that the plan takes; the peak where it lies within
 * so many times that. */
#define LEAST_NODES 8
#define ROOM_TO_GROW 2
#define PEAK_WITHIN 5
#define BEYOND_PEAK 1.35

/* Demands above so many times what is served are not on the axis. */
#define MOST_DEMAND 1.6
#define HEADROOM 1.15

double
loadline_scaling_served (const LoadlineScalingScene *self, int nodes)
{
  double served = loadline_response_curve_within_target (&self->subject.curve, nodes);

  return isfinite (served) ? served : 0;
}

static int
find_most (const LoadlineScalingScene *self)
{
  int taken = MAX (self->subject.result->nodes, self->subject.last->nodes);
  int most = MAX (LEAST_NODES, ROOM_TO_GROW * taken);
  int peak = loadline_response_curve_peak (&self->subject.curve);

  if (peak > 0 && peak <= PEAK_WITHIN * most)
    most = MAX (most, (int) ceil (BEYOND_PEAK * peak));
  return MIN (most, LOADLINE_MOST_NODES);
}

/* The count that serves most; between two of the points it is counted out. */
static int
find_best (const LoadlineScalingScene *self)
{
  const double *served = self->lines[LOADLINE_SCALING_SERVED].y;
  int at = 0;
  int best;

  for (int p = 1; p < self->n_points; p++)
    if (served[p] > served[at] * (1 + 1e-9))
      at = p;
  if (at == self->n_points - 1 || served[at] <= 0)
    return 0;
  best = self->counts[at];
  for (int n = self->counts[MAX (at - 1, 0)]; n <= self->counts[at + 1]; n++)
    if (loadline_scaling_served (self, n) > loadline_scaling_served (self, best) * (1 + 1e-9))
      best = n;
  return best;
}

static bool
differ (const LoadlineScalingScene *self, LoadlineScalingLine a, LoadlineScalingLine b)
{
  for (int p = 0; p < self->n_points; p++)
    if (fabs (self->lines[a].y[p] - self->lines[b].y[p]) > 1e-6 * self->lines[a].y[p])
      return true;
  return false;
}

void
loadline_scaling_find_lines (LoadlineScalingScene *self, const LoadlineFigureInput *input)
{
  const LoadlineResponseCurve *curve = &self->subject.curve;

  loadline_curve_subject_init (&self->subject, input);
  self->most = find_most (self);
  self->n_points = MIN (self->most, LOADLINE_SCALING_POINTS);
  for (int p = 0; p < self->n_points; p++)
    {
      int n = 1 + (int) lround ((double) p * (self->most - 1) / (self->n_points - 1));
      double linear = loadline_response_curve_linear (curve, n);
      double law = loadline_response_curve_law (curve, n);

      self->counts[p] = n;
      self->lines[LOADLINE_SCALING_LINEAR].y[p] = isfinite (linear) ? linear : 0;
      self->lines[LOADLINE_SCALING_LAW].y[p] = isfinite (law) ? law : 0;
      self->lines[LOADLINE_SCALING_SERVED].y[p] = loadline_scaling_served (self, n);
      self->greatest = fmax (self->greatest, self->lines[LOADLINE_SCALING_LAW].y[p]);
    }
  self->best = find_best (self);
  self->shown[LOADLINE_SCALING_LINEAR] =
    differ (self, LOADLINE_SCALING_LINEAR, LOADLINE_SCALING_LAW);
  self->shown[LOADLINE_SCALING_LAW] = differ (self, LOADLINE_SCALING_LAW, LOADLINE_SCALING_SERVED);
  self->shown[LOADLINE_SCALING_SERVED] = true;
}

/* What is served, the demands where they don't press it flat, and some of the line that nodes don't keep. */
static double
find_high (const LoadlineScalingScene *self)
{
  double demands[] = { loadline_curve_subject_demand (&self->subject),
                       loadline_curve_subject_last_demand (&self->subject) };
  double high = self->greatest;

  for (size_t i = 0; i < G_N_ELEMENTS (demands); i++)
    if (demands[i] < MOST_DEMAND * self->greatest || self->greatest <= 0)
      high = fmax (high, demands[i]);
  return high * HEADROOM;
}

void
loadline_scaling_init (LoadlineScalingScene *self, const LoadlineFigureInput *input,
                       const LoadlineTheme *theme, double width, double height)
{
  LoadlinePlotRequest request = {
    .y_title = _ ("Requests per second within the targets"),
    .month = -1,
  };

  memset (self, 0, sizeof *self);
  loadline_scaling_find_lines (self, input);
  self->title = input->title ? loadline_scaling_message (self) : NULL;
  self->short_title = input->title ? loadline_scaling_short_message (self) : NULL;
  /* Translators: the name of a node */
  self->x_title = g_strdup_printf (_ ("Nodes, %s"), self->subject.result->node->id);
  request.titles[0] = self->title;
  request.titles[1] = self->short_title;
  request.x_title = self->x_title;
  request.x_high = self->most;
  request.high = find_high (self);
  loadline_plot_init (&self->plot, &request, theme, width, height);
  for (int p = 0; p < self->n_points; p++)
    {
      self->places[p] = loadline_scale_place (&self->plot.x, self->counts[p]);
      for (int i = 0; i < LOADLINE_N_SCALINGS; i++)
        self->lines[i].y[p] = loadline_scale_place (&self->plot.y, self->lines[i].y[p]);
    }
}

void
loadline_scaling_clear (LoadlineScalingScene *self)
{
  g_free (self->title);
  g_free (self->short_title);
  g_free (self->x_title);
}
