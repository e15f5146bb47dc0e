/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How values are compared with limits and with each other: rounding must not decide. */
#pragma once

#include <math.h>
#include <stdbool.h>

/* Whether @value keeps within @limit. A value that equals its limit by definition may come out some
 * units in the last place above it; 1e-12 forgives that and nothing a planner could see. */
static inline bool
loadline_at_most (double value, double limit)
{
  return value <= limit + 1e-12 * fabs (limit);
}

/* Whether two amounts count as a tie: sums of prices reach the same money by different roundings. */
static inline bool
loadline_ties (double a, double b)
{
  return fabs (a - b) <= 1e-9 * fmax (fabs (a), fabs (b));
}
