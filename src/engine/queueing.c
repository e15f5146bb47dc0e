/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Erlang's formulas and the response time of one node. */
#include "engine/queueing.h"

#include "engine/gamma-tail.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_sf_gamma.h>
#include <math.h>

/* Below this the spread of service times moves no percentile by a relative 1e-6. */
#define CONSTANT_SCV 1e-14

#define MAX_ITERATIONS 200

/* 1 / B(c, a) = 1 + (c / a) / B(c - 1, a), unrolled from c downwards: the sum of c (c - 1) .. (c - j + 1)
 * / a^j, all positive. It ends once the terms no longer count, far above 1e300 B is 0 for every
 * purpose; so thousands of workers take hundreds of steps. */
static double
inverse_erlang_b (int workers, double offered_load)
{
  double scale = 1 / offered_load;
  double term = 1;
  double sum = 1;

  for (int k = workers; k > 0 && sum < 1e300 && term > sum * 1e-17; k--)
    {
      term *= k * scale;
      sum += term;
    }

  return sum;
}

double
loadline_erlang_b (int workers, double offered_load)
{
  if (offered_load <= 0)
    return workers > 0 ? 0 : 1;

  return 1 / inverse_erlang_b (workers, offered_load);
}

double
loadline_erlang_c (int workers, double offered_load)
{
  double idle = (workers - offered_load) / workers;
  double blocking;

  if (offered_load <= 0)
    return 0;
  if (idle <= 0)
    return 1;

  blocking = loadline_erlang_b (workers, offered_load);

  return blocking / (idle + (1 - idle) * blocking);
}

/* GSL's default handler ends the program where a function only loses precision, such as an
 * underflow in a far tail; its return values are right there. */
static gpointer
quieten_gsl (gpointer unused)
{
  gsl_set_error_handler_off ();

  return NULL;
}

void
loadline_service_law_init (LoadlineServiceLaw *self, double scv)
{
  static GOnce once = G_ONCE_INIT;
  gsl_sf_result star;

  g_once (&once, quieten_gsl, NULL);

  self->scv = scv;
  self->shape = INFINITY;
  self->log_gamma_star = 0;
  if (scv <= CONSTANT_SCV)
    {
      self->scv = 0;
      return;
    }

  self->shape = 1 / scv;
  gsl_sf_gammastar_e (self->shape, &star);
  self->log_gamma_star = log (star.val);
}

void
loadline_queue_init (LoadlineQueue *self, const LoadlineServiceLaw *law, int workers,
                     double offered_load, double service_s, double arrival_scv)
{
  double idle = (workers - offered_load) / workers;

  self->law = law;
  self->service_s = service_s;
  self->utilisation = offered_load / workers;
  self->p_wait = 1;
  self->mean_wait_s = INFINITY;
  if (idle <= 0)
    return;

  self->p_wait = loadline_erlang_c (workers, offered_load);
  self->mean_wait_s = (arrival_scv + law->scv) / 2 * self->p_wait * service_s / (workers * idle);
}

static bool
is_unstable (const LoadlineQueue *self)
{
  return isinf (self->mean_wait_s);
}

/* The mean of the wait of those who wait; 0 where nobody does, or so short that it moves no percentile
 * by a relative 1e-8. */
static double
conditional_wait (const LoadlineQueue *self)
{
  double wait;

  if (self->p_wait < 1e-290)
    return 0;

  wait = self->mean_wait_s / self->p_wait;

  return wait < self->service_s * 1e-9 ? 0 : wait;
}

/* Of the whole response: the probability of more than @t, and minus its derivative. */
static void
response_tail (const LoadlineQueue *self, double wait, double t, double *tail, double *density)
{
  LoadlineTail both =
    loadline_gamma_tail (self->law, self->service_s, wait > 0 ? wait : self->service_s, t);
  double waiting = wait > 0 ? self->p_wait : 0;

  *tail = (1 - waiting) * both.service + waiting * both.sum;
  *density = (1 - waiting) * both.service_density + waiting * both.sum_density;
}

double
loadline_queue_tail (const LoadlineQueue *self, double t)
{
  double wait, tail, density;

  if (is_unstable (self) || t <= 0)
    return 1;

  wait = conditional_wait (self);
  if (self->law->scv <= 0)
    {
      if (t < self->service_s)
        return 1;
      return wait > 0 ? self->p_wait * exp (-(t - self->service_s) / wait) : 0;
    }

  response_tail (self, wait, t, &tail, &density);

  return tail;
}

/* Constant service: the wait's own percentile after it. */
static double
constant_service_percentile (const LoadlineQueue *self, double beyond)
{
  double wait = conditional_wait (self);

  if (self->p_wait <= beyond)
    return self->service_s;

  return self->service_s + wait * log (self->p_wait / beyond);
}

double
loadline_queue_percentile (const LoadlineQueue *self, double percentile)
{
  double beyond = 1 - percentile;
  double wait = conditional_wait (self);
  double low = 0, high = INFINITY;
  double t;

  if (is_unstable (self))
    return INFINITY;
  if (self->law->scv <= 0)
    return constant_service_percentile (self, beyond);

  /* Newton on the logarithm of the tail, which for large t is a straight line; within a bracket. */
  t = (self->service_s + self->mean_wait_s) * -log (beyond);
  for (int i = 0; i < MAX_ITERATIONS; i++)
    {
      double tail, density, next;

      response_tail (self, wait, t, &tail, &density);
      if (tail > beyond)
        low = t;
      else
        high = t;

      next = t + tail * log (tail / beyond) / density;
      if (!(next > low && next < high))
        next = isinf (high) ? 2 * t : low > 0 ? sqrt (low * high) : high / 8;
      if (fabs (next - t) <= 1e-11 * t)
        return next;
      t = next;
    }

  return t;
}

double
loadline_queue_mean (const LoadlineQueue *self)
{
  return self->service_s + self->mean_wait_s;
}
