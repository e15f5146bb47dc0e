/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axes of the latency figure are chosen so that the target, the demand and the turn of the curves are
 * seen: the rest of the climb to infinity leaves through the top. */
#include "draw/latency-scene.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* How far the axis of loads goes beyond what it shows; a demand of more than so many times saturation is not on
 * it. */
#define BEYOND 1.1
#define MOST_OF_SATURATION 1.5

/* How high the axis goes, in targets and in response times of an idle configuration; from so many of these on
 * it is logarithmic. */
#define HIGH_TARGETS 1.6
#define HIGH_IDLE 4.0
#define LOGARITHMIC_FROM 25.0

void
loadline_latency_find_loads (LoadlineLatencyScene *self, const LoadlineFigureInput *input)
{
  const LoadlineResponseCurve *curve = &self->subject.curve;
  double capacity;

  loadline_curve_subject_init (&self->subject, input);
  self->saturation = loadline_response_curve_saturation (curve);
  if (!isfinite (self->saturation))
    self->saturation = 0;
  capacity = self->saturation > 0 ? loadline_response_curve_capacity (curve) : 0;
  self->loads[LOADLINE_LOAD_NOW] = loadline_curve_subject_demand (&self->subject);
  self->loads[LOADLINE_LOAD_LAST] = self->subject.month < input->projection->n_months - 1
                                      ? loadline_curve_subject_last_demand (&self->subject)
                                      : NAN;
  self->loads[LOADLINE_LOAD_CAPACITY] = capacity > 0 ? capacity : NAN;
  self->loads[LOADLINE_LOAD_KNEE] =
    self->saturation > 0 ? loadline_response_curve_knee (curve) : NAN;
}

/* The end of the axis of loads: saturation and the demands, as far as they don't press the curves flat. */
static double
find_end (const LoadlineLatencyScene *self)
{
  double demand = fmax (self->loads[LOADLINE_LOAD_NOW], self->loads[LOADLINE_LOAD_LAST]);
  double end = self->saturation;

  if (end <= 0)
    return demand > 0 ? demand * BEYOND : 1;
  for (int i = 0; i <= LOADLINE_LOAD_LAST; i++)
    if (self->loads[i] < self->saturation * MOST_OF_SATURATION)
      end = fmax (end, self->loads[i]);
  return end * BEYOND;
}

/* Response times at @rate in the order of the lines. */
static void
find_point (LoadlineLatencyScene *self, int point, double rate)
{
  LoadlineLatency latency = loadline_response_curve_latency (&self->subject.curve, rate);

  self->rates[point] = rate;
  self->curves[LOADLINE_LATENCY_P50].y[point] = latency.p50;
  self->curves[LOADLINE_LATENCY_P95].y[point] = latency.p95;
  self->curves[LOADLINE_LATENCY_P99].y[point] = latency.p99;
  self->curves[LOADLINE_LATENCY_TARGET].y[point] = latency.target;
}

/* Points get closer towards saturation, where the curves turn upwards. */
static void
find_curves (LoadlineLatencyScene *self)
{
  double percentile = self->subject.input->projection->scenario.latency_percentile;
  const double usual[] = { 0.5, 0.95, 0.99 };

  for (int p = 0; p < LOADLINE_LATENCY_POINTS; p++)
    {
      double left = 1 - (double) p / LOADLINE_LATENCY_POINTS;

      find_point (self, p, self->saturation * (1 - left * left));
    }
  for (int i = 0; i < LOADLINE_N_LATENCIES; i++)
    {
      self->curves[i].strategy = self->subject.strategy;
      self->curves[i].strong = i == LOADLINE_LATENCY_TARGET;
      self->shown[i] = self->saturation > 0
                       && (i == LOADLINE_LATENCY_TARGET || fabs (usual[i] - percentile) > 1e-12);
    }
  self->idle_ms = self->curves[LOADLINE_LATENCY_TARGET].y[0];
}

/* The bounds of the axis of response times. */
static void
find_bounds (const LoadlineLatencyScene *self, double *low, double *high)
{
  double target = self->subject.input->projection->scenario.latency_ms;
  double median = self->curves[LOADLINE_LATENCY_P50].y[0];
  double now = self->subject.result->latency_ms.target;

  *low = 0;
  *high = target * HIGH_TARGETS;
  if (self->saturation <= 0)
    return;
  *high = fmax (*high, self->idle_ms * HIGH_IDLE);
  if (isfinite (now) && now < 4 * *high)
    *high = fmax (*high, now * BEYOND);
  if (median > 0 && *high / median >= LOGARITHMIC_FROM)
    *low = median / 2;
}

static void
place_curves (LoadlineLatencyScene *self)
{
  for (int p = 0; p < LOADLINE_LATENCY_POINTS; p++)
    {
      self->places[p] = loadline_scale_place (&self->plot.x, self->rates[p]);
      for (int i = 0; i < LOADLINE_N_LATENCIES; i++)
        self->curves[i].y[p] = loadline_scale_place (&self->plot.y, self->curves[i].y[p]);
    }
}

void
loadline_latency_init (LoadlineLatencyScene *self, const LoadlineFigureInput *input,
                       const LoadlineTheme *theme, double width, double height)
{
  LoadlinePlotRequest request = {
    .y_title = _ ("Response time, ms"),
    .x_title = _ ("Load, requests per second"),
    .month = -1,
  };

  memset (self, 0, sizeof *self);
  loadline_latency_find_loads (self, input);
  find_curves (self);
  self->title = input->title ? loadline_latency_message (self) : NULL;
  self->short_title = input->title ? loadline_latency_short_message (self) : NULL;
  request.titles[0] = self->title;
  request.titles[1] = self->short_title;
  request.x_high = find_end (self);
  find_bounds (self, &request.low, &request.high);
  loadline_plot_init (&self->plot, &request, theme, width, height);
  place_curves (self);
}

void
loadline_latency_clear (LoadlineLatencyScene *self)
{
  g_free (self->title);
  g_free (self->short_title);
}
