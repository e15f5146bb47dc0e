/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The binomial sum, taken from whichever end is short, so that thousands of nodes cost no more than
 * three and a tail of 1e-12 keeps its digits. */
#include "engine/availability.h"

#include <math.h>

/* lgamma() would leave the sign in a variable that all threads share. */
static double
log_factorial (int n)
{
  int sign;

  return lgamma_r (n + 1.0, &sign);
}

static double
log_term (int n, int j, double down, double up)
{
  return log_factorial (n) - log_factorial (j) - log_factorial (n - j) + j * log (down)
         + (n - j) * log (up);
}

/* C(n, j) down^j up^(n-j). With few failures the product is exact to the last digits, where
 * logarithms would lose some. */
static double
term (int n, int j, double down, double up)
{
  double value;

  if (n > 64)
    return exp (log_term (n, j, down, up));

  value = pow (up, n - j);
  for (int i = 0; i < j; i++)
    value *= down * (n - i) / (i + 1);

  return value;
}

static double
sum_down_from (int n, int j, double down, double up)
{
  double value = term (n, j, down, up);
  double sum = value;

  for (; j > 0 && value > sum * 1e-18; j--)
    {
      value *= j * up / ((n - j + 1) * down);
      sum += value;
    }

  return sum;
}

static double
sum_up_from (int n, int j, double down, double up)
{
  double value = term (n, j, down, up);
  double sum = value;

  for (; j < n && value > sum * 1e-18; j++)
    {
      value *= (n - j) * down / ((j + 1) * up);
      sum += value;
    }

  return sum;
}

double
loadline_availability (int nodes, int tolerated, double node_availability)
{
  double up = node_availability;
  double down = 1 - up;

  if (tolerated < 0)
    return 0;
  if (tolerated >= nodes || down <= 0)
    return 1;

  if (tolerated == 0)
    return pow (up, nodes);
  if (tolerated < nodes * down)
    return sum_down_from (nodes, tolerated, down, up);

  return 1 - sum_up_from (nodes, tolerated + 1, down, up);
}
