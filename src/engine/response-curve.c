/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Curves are made of the quantities that sizing uses, so that pictures and answers agree. */
#include "engine/response-curve.h"

#include <math.h>

#include "engine/sizing.h"

void
loadline_response_curve_init (LoadlineResponseCurve *self, const LoadlineScenario *scenario,
                              const LoadlineNode *node, int nodes, bool optimised)
{
  loadline_service_init (&self->service, scenario, optimised);
  loadline_node_class_init (&self->class, node, &self->service);
  self->nodes = nodes;
}

LoadlineLatency
loadline_response_curve_latency (const LoadlineResponseCurve *self, double rate)
{
  return loadline_node_class_latency (&self->class, self->nodes, rate);
}

double
loadline_response_curve_saturation (const LoadlineResponseCurve *self)
{
  return loadline_node_class_rate_at (&self->class, self->nodes, 1);
}

double
loadline_response_curve_capacity (const LoadlineResponseCurve *self)
{
  return loadline_size_capacity (&self->class, self->nodes);
}

/* Throughput for each second of mean response time. */
static double
power (const LoadlineResponseCurve *self, double rate)
{
  LoadlineQueue queue;

  loadline_node_class_queue (&self->class, self->nodes, rate, &queue);
  return rate / loadline_queue_mean (&queue);
}

double
loadline_response_curve_knee (const LoadlineResponseCurve *self)
{
  double saturation = loadline_response_curve_saturation (self);
  double low = 0;
  double high = saturation;

  /* Power rises to one peak and falls: the third without the peak is left out. */
  while (high - low > 1e-9 * saturation)
    {
      double left = low + (high - low) / 3;
      double right = high - (high - low) / 3;

      if (power (self, left) > power (self, right))
        high = right;
      else
        low = left;
    }

  return (low + high) / 2;
}

double
loadline_response_curve_linear (const LoadlineResponseCurve *self, int n)
{
  return n * loadline_response_curve_law (self, 1);
}

double
loadline_response_curve_law (const LoadlineResponseCurve *self, int n)
{
  return loadline_node_class_rate_at (&self->class, n, self->service.scenario->utilisation_max);
}

double
loadline_response_curve_within_target (const LoadlineResponseCurve *self, int n)
{
  return loadline_size_capacity (&self->class, n);
}

int
loadline_response_curve_peak (const LoadlineResponseCurve *self)
{
  int peak = loadline_scalability_peak (&self->service.nodes, 1, LOADLINE_MOST_NODES);

  return peak < LOADLINE_MOST_NODES ? peak : 0;
}
