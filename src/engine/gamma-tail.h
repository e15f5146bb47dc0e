/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The gamma law of service times, and its sum with an exponential wait. */
#pragma once

#include "engine/queueing.h"

G_BEGIN_DECLS

/**
 * LoadlineTail:
 * @service: P(service > t)
 * @sum: P(wait + service > t) where the wait is exponential
 * @service_density, @sum_density: minus their derivatives, per second
 */
typedef struct
{
  double service;
  double sum;
  double service_density;
  double sum_density;
} LoadlineTail;

/* Both tails at @t > 0 for gamma service of mean @service_s under @law (scv > 0) and an exponential
 * wait of mean @wait_s > 0. */
LoadlineTail loadline_gamma_tail (const LoadlineServiceLaw *law, double service_s, double wait_s,
                                  double t);

G_END_DECLS
