/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The queue of one node: c parallel workers, general arrivals and service (G/G/c).
 *
 * Waiting: Erlang C with the Allen-Cunneen factor (A. O. Allen, Probability, Statistics and Queueing
 * Theory, 2nd ed., 1990, section 5.4). The wait is 0 with probability 1 - P_w and else exponential;
 * service is gamma with the stated mean and squared coefficient of variation; the two are
 * independent. For Poisson arrivals and exponential service that is the exact M/M/c. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* Erlang B: probability that an arrival finds all @workers busy and is lost, for @offered_load
 * Erlangs (>= 0), by the stable recursion of its inverse. */
double loadline_erlang_b (int workers, double offered_load);

/* Erlang C: probability that an arrival waits; 1 where @offered_load >= @workers. */
double loadline_erlang_c (int workers, double offered_load);

/* The law of service times but for its mean: constants of @scv, the squared coefficient of
 * variation (>= 0). Filled by loadline_service_law_init(). */
typedef struct
{
  double scv;
  double shape;          /* of the gamma law, 1 / scv; infinite for constant service */
  double log_gamma_star; /* logarithm of Stirling's correction of Gamma(shape) */
} LoadlineServiceLaw;

void loadline_service_law_init (LoadlineServiceLaw *self, double scv);

/* One node's queue at one load. Plain value. */
typedef struct
{
  const LoadlineServiceLaw *law; /* Borrowed */
  double                    service_s;   /* mean service time */
  double                    utilisation; /* 1 and above: unstable */
  double                    p_wait;
  double                    mean_wait_s; /* over all requests; infinite when unstable */
} LoadlineQueue;

/* @workers >= 1; @offered_load in Erlangs; @arrival_scv >= 0. */
void loadline_queue_init (LoadlineQueue *self, const LoadlineServiceLaw *law, int workers,
                          double offered_load, double service_s, double arrival_scv);

/* P(wait + service > @t), @t in seconds. 1 when unstable. */
double loadline_queue_tail (const LoadlineQueue *self, double t);

/* The @percentile (0 < q < 1) of wait + service in seconds, relative error below 1e-6; infinite when
 * unstable. */
double loadline_queue_percentile (const LoadlineQueue *self, double percentile);

/* Mean of wait + service in seconds; infinite when unstable. */
double loadline_queue_mean (const LoadlineQueue *self);

G_END_DECLS
