/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With shape k and scale theta, x = t / theta and z = x - t / wait:
 *
 *   P(service > t)        = Q(k, x)
 *   P(wait + service > t) = Q(k, x) + D M(1, k + 1, z),   D = x^k e^-x / Gamma(k + 1)
 *
 * (integrate the gamma density against the exponential tail; M is Kummer's function, DLMF 13.2 and
 * 8.5.1). The same two terms give the densities. z has either sign: the wait may be longer or
 * shorter than the gamma's own tail. */
#include "engine/gamma-tail.h"

#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sf_log.h>
#include <math.h>

/* Above this shape the uniform expansion is exact to rounding, and GSL's series grow long. */
#define LARGE_SHAPE 1e4

/* sign (x - k) sqrt (2 (mu - log (1 + mu))), mu = (x - k) / k. */
static double
temme_eta (double shape, double x)
{
  double mu = (x - shape) / shape;
  double half_square = -gsl_sf_log_1plusx_mx (mu);

  return copysign (sqrt (2 * fmax (half_square, 0)), mu);
}

/* P(k, x) (@side -1) or Q(k, x) (@side 1) for large k, each without cancelling the other. Source:
 * DLMF 8.12.3, 8.12.4 and 8.12.8 (Temme), first correction; the next is of relative order 1 / k. */
static double
large_shape (double shape, double x, double side)
{
  double mu = (x - shape) / shape;
  double eta = temme_eta (shape, x);
  double correction =
    fabs (eta) < 1e-3 ? -1.0 / 3 + eta / 12 - 2 * eta * eta / 135 : 1 / mu - 1 / eta;

  return 0.5 * erfc (side * eta * sqrt (shape / 2))
         + side * exp (-shape * eta * eta / 2) / sqrt (2 * G_PI * shape) * correction;
}

static double
upper_gamma (double shape, double x)
{
  return shape > LARGE_SHAPE ? large_shape (shape, x, 1) : gsl_sf_gamma_inc_Q (shape, x);
}

static double
lower_gamma (double shape, double x)
{
  return shape > LARGE_SHAPE ? large_shape (shape, x, -1) : gsl_sf_gamma_inc_P (shape, x);
}

/* x^k e^-x / Gamma(k + 1), by Stirling's form: no large logarithms cancel. */
static double
gamma_term (const LoadlineServiceLaw *law, double x)
{
  double shape = law->shape;
  double mu = (x - shape) / shape;
  double exponent;

  if (x <= 0)
    return 0;

  exponent = mu > -0.9 ? shape * gsl_sf_log_1plusx_mx (mu) : shape * (log (x / shape) - mu);

  return exp (exponent - law->log_gamma_star) / sqrt (2 * G_PI * shape);
}

/* M(1, k + 1, z) for 0 <= z <= k: positive terms with a falling ratio. */
static double
kummer_series (double shape, double z)
{
  double term = 1;
  double sum = 1;

  for (double n = 1; term > sum * 1e-16; n++)
    {
      term *= z / (shape + n);
      sum += term;
    }

  return sum;
}

/* M(1, k + 1, -w) for w > 0 by its continued fraction k / (k + w - w / (k + 1 + w - 2w / ...)),
 * DLMF 13.5 with the even part taken; modified Lentz. */
static double
kummer_fraction (double shape, double w)
{
  double denominator = shape + w;
  double c = denominator;
  double d = 0;
  double value = denominator;

  for (double n = 1; n < 100000; n++)
    {
      double a = -n * w;
      double b = shape + n + w;
      double factor;

      d = 1 / (b + a * d);
      c = b + a / c;
      factor = c * d;
      value *= factor;
      if (fabs (factor - 1) < 1e-15)
        break;
    }

  return shape / value;
}

/* D M(1, k + 1, z), where z = x (1 - @ratio). Unless z is far below k, where P underflows, that is
 * P(k, z) (x / z)^k e^(z - x). */
static double
overlap (const LoadlineServiceLaw *law, double x, double ratio)
{
  double shape = law->shape;
  double z = x * (1 - ratio);

  if (z > shape || (shape > LARGE_SHAPE && z > shape - 20 * sqrt (shape)))
    return lower_gamma (shape, z) * exp (-shape * log1p (-ratio) - x * ratio);
  if (z >= 0)
    return gamma_term (law, x) * kummer_series (shape, z);

  return gamma_term (law, x) * kummer_fraction (shape, -z);
}

/* The same in closed form for exponential service, where k = 1. */
static LoadlineTail
exponential_tail (double service_s, double wait_s, double t)
{
  double x = t / service_s;
  double z = x - t / wait_s;
  double tail = exp (-x);
  double both = fabs (z) < 1 ? tail * x * (fabs (z) > 0 ? expm1 (z) / z : 1)
                             : x / z * (exp (-t / wait_s) - tail);

  return (LoadlineTail){
    .service = tail,
    .sum = tail + both,
    .service_density = tail / service_s,
    .sum_density = both / wait_s,
  };
}

LoadlineTail
loadline_gamma_tail (const LoadlineServiceLaw *law, double service_s, double wait_s, double t)
{
  double scale = service_s * law->scv;
  double x = t / scale;
  double service, both;

  if (fabs (law->scv - 1) < 1e-15)
    return exponential_tail (service_s, wait_s, t);

  service = upper_gamma (law->shape, x);
  both = overlap (law, x, scale / wait_s);

  return (LoadlineTail){
    .service = service,
    .sum = service + both,
    .service_density = gamma_term (law, x) * law->shape / t,
    .sum_density = both / wait_s,
  };
}
