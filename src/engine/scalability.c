/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The law is evaluated and inverted here; its quadratic gives the range, the law itself the last
 * word on the ends. */
#include "engine/scalability.h"

#include "engine/tolerance.h"

double
loadline_scalability_slowdown (const LoadlineScalability *self, double k)
{
  return 1 + self->contention * (k - 1) + self->coherency * k * (k - 1);
}

double
loadline_scalability_share (const LoadlineScalability *self, int k)
{
  return loadline_scalability_slowdown (self, k) / k;
}

int
loadline_scalability_peak (const LoadlineScalability *self, int least, int most)
{
  double real;
  int    below;

  if (self->coherency * most * most <= 1 - self->contention)
    return most;

  real = sqrt ((1 - self->contention) / self->coherency);
  if (real <= least)
    return least;
  if (real >= most)
    return most;

  below = (int) real;
  if (below + 1 > most
      || loadline_scalability_share (self, below) <= loadline_scalability_share (self, below + 1))
    return below;

  return below + 1;
}

/* The real roots of kappa k^2 + (sigma - kappa - bound) k + (1 - sigma) = 0, where the share equals
 * @bound, as estimates of the first and last whole number. */
static void
estimate_ends (const LoadlineScalability *self, double bound, double *low, double *high)
{
  double linear = bound + self->coherency - self->contention;
  double constant = 1 - self->contention;
  double discriminant = linear * linear - 4 * self->coherency * constant;
  double stable = (linear + sqrt (fmax (discriminant, 0))) / 2;

  *low = stable > 0 ? constant / stable : INFINITY;
  *high = self->coherency > 0 ? stable / self->coherency : INFINITY;
}

bool
loadline_scalability_range (const LoadlineScalability *self, double bound, int least, int most,
                            int *first, int *last)
{
  double low, high;
  int    peak;

  if (least > most)
    return false;

  peak = loadline_scalability_peak (self, least, most);
  if (!loadline_at_most (loadline_scalability_share (self, peak), bound))
    return false;

  estimate_ends (self, bound, &low, &high);
  *first = (int) fmin (fmax (ceil (low), least), peak);
  *last = (int) fmax (fmin (floor (high), most), peak);

  while (*first > least && loadline_at_most (loadline_scalability_share (self, *first - 1), bound))
    (*first)--;
  while (*first < peak && !loadline_at_most (loadline_scalability_share (self, *first), bound))
    (*first)++;
  while (*last < most && loadline_at_most (loadline_scalability_share (self, *last + 1), bound))
    (*last)++;
  while (*last > peak && !loadline_at_most (loadline_scalability_share (self, *last), bound))
    (*last)--;

  return true;
}
