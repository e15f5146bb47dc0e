/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Universal Scalability Law: what contention and coherency take away as workers or nodes are
 * added. Source: N. J. Gunther, Guerrilla Capacity Planning, Springer 2007, chapter 4. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* The coefficients of one level: @contention is sigma, @coherency is kappa, both 0 .. 1. */
typedef struct
{
  double contention;
  double coherency;
} LoadlineScalability;

/* f(k) = 1 + sigma (k - 1) + kappa k (k - 1): how many times longer one request takes among @k. */
double loadline_scalability_slowdown (const LoadlineScalability *self, double k);

/* f(k) / k: the share of one unit's work that each of @k carries. Convex in @k: it falls up to
 * loadline_scalability_peak() and rises after it (retrograde scaling). */
double loadline_scalability_share (const LoadlineScalability *self, int k);

/* The whole k in @least .. @most with the smallest share; the real peak is at
 * sqrt ((1 - sigma) / kappa). */
int loadline_scalability_peak (const LoadlineScalability *self, int least, int most);

/* The whole numbers k within @least .. @most with share at most @bound (a relative 1e-12 of rounding
 * is forgiven): one range, for the share is convex. False where there are none. */
bool loadline_scalability_range (const LoadlineScalability *self, double bound, int least, int most,
                                 int *first, int *last);

G_END_DECLS
