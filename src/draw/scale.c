/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two kinds of scale and their ticks. */
#include "draw/scale.h"

#include <math.h>

/* Bounds stay within this, so that sums of them stay finite. */
#define GREATEST 1e300

/* The steepest a logarithmic scale gets: more decades than this tell nothing. */
#define MAX_DECADES 12.0

static const int mantissas[] = { 1, 2, 5 };

LoadlineTickStep
loadline_tick_step_choose (double span, int wanted)
{
  double least = span / MAX (wanted, 1);
  LoadlineTickStep step = { 1, (int) floor (log10 (least) + 1e-9) };

  for (size_t i = 0; i < G_N_ELEMENTS (mantissas); i++)
    {
      step.mantissa = mantissas[i];
      if (loadline_tick_step_times (step, 1) >= least * (1 - 1e-9))
        return step;
    }
  return (LoadlineTickStep){ 1, step.exponent + 1 };
}

double
loadline_tick_step_times (LoadlineTickStep self, double count)
{
  /* Powers of ten up to 22 are exact, and so is what is divided by them, but for one rounding. */
  return self.exponent >= 0 ? count * self.mantissa * pow (10, self.exponent)
                            : count * self.mantissa / pow (10, -self.exponent);
}

static double
linear_to_unit (const LoadlineScale *self, double value)
{
  return (value - self->low) / (self->high - self->low);
}

static double
linear_from_unit (const LoadlineScale *self, double unit)
{
  return self->low + unit * (self->high - self->low);
}

static void
linear_widen (LoadlineScale *self, int wanted)
{
  LoadlineTickStep step = loadline_tick_step_choose (self->high - self->low, MAX (wanted, 2));
  double size = loadline_tick_step_times (step, 1);

  self->low = loadline_tick_step_times (step, floor (self->low / size + 1e-9));
  self->high = loadline_tick_step_times (step, ceil (self->high / size - 1e-9));
  self->step = step;
}

static int
linear_ticks (const LoadlineScale *self, int wanted, double ticks[LOADLINE_MAX_TICKS], double *step)
{
  int most = CLAMP (wanted, 2, LOADLINE_MAX_TICKS / 2);
  LoadlineTickStep chosen =
    self->step.mantissa > 0 ? self->step : loadline_tick_step_choose (self->high - self->low, most);
  double size = loadline_tick_step_times (chosen, 1);
  double first = ceil (self->low / size - 1e-9);
  double last = floor (self->high / size + 1e-9);
  int n = 0;

  for (double i = first; i <= last && n < LOADLINE_MAX_TICKS; i++)
    ticks[n++] = loadline_tick_step_times (chosen, i);
  if (step != NULL)
    *step = size;
  return n;
}

static double
logarithmic_to_unit (const LoadlineScale *self, double value)
{
  if (value <= 0)
    return -1;
  return log (value / self->low) / log (self->high / self->low);
}

static double
logarithmic_from_unit (const LoadlineScale *self, double unit)
{
  return self->low * pow (self->high / self->low, unit);
}

/* Ticks within a decade: 1, or 1 and 3, or 1, 2 and 5; as many as are wanted. */
static int
decade_mantissas (double decades, int wanted, const int **list)
{
  static const int one[] = { 1 };
  static const int two[] = { 1, 3 };

  if (wanted >= 3 * decades)
    {
      *list = mantissas;
      return 3;
    }
  *list = wanted >= 2 * decades ? two : one;
  return wanted >= 2 * decades ? 2 : 1;
}

static int
logarithmic_ticks (const LoadlineScale *self, int wanted, double ticks[LOADLINE_MAX_TICKS],
                   double *step)
{
  double decades = log10 (self->high / self->low);
  int stride = MAX (1, (int) ceil (decades / MAX (wanted, 1)));
  const int *list;
  int n_list = decade_mantissas (decades, wanted, &list);
  int n = 0;

  for (int e = (int) floor (log10 (self->low)); e <= (int) ceil (log10 (self->high)); e++)
    for (int i = 0; i < n_list && n < LOADLINE_MAX_TICKS; i++)
      {
        double tick = loadline_tick_step_times ((LoadlineTickStep){ list[i], e }, 1);

        if (e % stride == 0 && tick >= self->low * (1 - 1e-9) && tick <= self->high * (1 + 1e-9))
          ticks[n++] = tick;
      }
  if (step != NULL)
    *step = n > 0 ? ticks[0] : self->low;
  return n;
}

static void
logarithmic_widen (LoadlineScale *self, int wanted)
{
  const int *list;
  int n_list = decade_mantissas (log10 (self->high / self->low), wanted, &list);
  double low = self->low;
  double high = self->high;

  for (int e = (int) floor (log10 (low)) - 1; e <= (int) ceil (log10 (high)) + 1; e++)
    for (int i = 0; i < n_list; i++)
      {
        double tick = loadline_tick_step_times ((LoadlineTickStep){ list[i], e }, 1);

        if (tick <= low * (1 + 1e-9))
          self->low = tick;
        if (tick >= high * (1 - 1e-9) && self->high <= high * (1 + 1e-9) && self->high < tick)
          self->high = tick;
      }
}

static const LoadlineScaleKind linear = {
  .to_unit = linear_to_unit,
  .from_unit = linear_from_unit,
  .widen = linear_widen,
  .ticks = linear_ticks,
};

static const LoadlineScaleKind logarithmic = {
  .to_unit = logarithmic_to_unit,
  .from_unit = logarithmic_from_unit,
  .widen = logarithmic_widen,
  .ticks = logarithmic_ticks,
};

void
loadline_scale_init_linear (LoadlineScale *self, double low, double high)
{
  low = isfinite (low) ? CLAMP (low, -GREATEST, GREATEST) : 0;
  high = isfinite (high) ? CLAMP (high, low, GREATEST) : low;
  /* A span that is lost in the size of its bounds has no ticks. */
  if (high - low <= fmax (1e-12 * fmax (fabs (low), fabs (high)), 1 / GREATEST))
    high = low + fmax (1, fabs (low));
  *self = (LoadlineScale){ .kind = &linear, .low = low, .high = high, .end = 1 };
}

void
loadline_scale_init_logarithmic (LoadlineScale *self, double low, double high)
{
  high = isfinite (high) && high > 0 ? CLAMP (high, 1 / GREATEST, GREATEST) : 1;
  low = isfinite (low) && low > 0 && low < high ? low : high / 10;
  low = fmax (low, high / pow (10, MAX_DECADES));
  *self = (LoadlineScale){ .kind = &logarithmic, .low = low, .high = high, .end = 1 };
}

double
loadline_scale_place (const LoadlineScale *self, double value)
{
  double unit;

  if (isnan (value))
    return value;
  unit = isinf (value) ? (value > 0 ? 2 : -1) : self->kind->to_unit (self, value);
  /* Far beyond the bounds is as good as further: surfaces overflow on huge coordinates. */
  unit = CLAMP (unit, -1, 2);
  return self->start + unit * (self->end - self->start);
}

double
loadline_scale_value (const LoadlineScale *self, double position)
{
  return self->kind->from_unit (self, (position - self->start) / (self->end - self->start));
}
