/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inverse quadratic interpolation where it is safe, bisection where it is not. */
#include "engine/root.h"

#include <math.h>
#include <stdbool.h>

#define TOLERANCE 1e-13
#define MAX_ITERATIONS 200

/* Where to look next, as a fraction of the way from a (newest) to b (opposite sign), c the oldest. */
static double
next_fraction (double a, double fa, double b, double fb, double c, double fc)
{
  double xi = (a - b) / (c - b);
  double phi = (fa - fb) / (fc - fb);
  bool   safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;

  if (!safe)
    return 0.5;

  return fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb);
}

double
loadline_find_root (LoadlineFunction function, gpointer data, double low, double at_low,
                    double high, double at_high)
{
  double a = low, fa = at_low;
  double b = high, fb = at_high;
  double c = a, fc = fa;
  double fraction = 0.5;

  for (int i = 0; i < MAX_ITERATIONS; i++)
    {
      double x = a + fraction * (b - a);
      double fx = function (x, data);
      double best, limit;

      if (signbit (fx) == signbit (fa))
        {
          c = a;
          fc = fa;
        }
      else
        {
          c = b;
          fc = fb;
          b = a;
          fb = fa;
        }
      a = x;
      fa = fx;

      best = fabs (fa) < fabs (fb) ? a : b;
      limit = TOLERANCE * fabs (best) / fabs (b - a);
      if (limit > 0.5 || fabs (fx) <= 0)
        return best;

      fraction = fmin (1 - limit, fmax (limit, next_fraction (a, fa, b, fb, c, fc)));
    }

  return a;
}
