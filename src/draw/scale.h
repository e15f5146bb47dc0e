/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scales: how values become positions. A scale is a row of functions and its bounds; nothing else
 * knows linear from logarithmic. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* The most ticks a scale gives. */
#define LOADLINE_MAX_TICKS 64

/* The step of about @wanted nice ticks over @span: 1, 2 or 5 times a power of ten. Its ticks are
 * loadline_tick_step_times(), whole numbers times the step and never sums, so that zero is zero and 0.3
 * is 0.3. */
typedef struct
{
  int mantissa;
  int exponent;
} LoadlineTickStep;

typedef struct _LoadlineScale LoadlineScale;

/**
 * LoadlineScaleKind:
 * @to_unit: 0 for the lower bound, 1 for the upper
 * @from_unit: the other way
 * @widen: moves the bounds outwards to ticks, for about @wanted of them, and keeps their step
 * @ticks: writes about @wanted ticks within the bounds to @ticks and returns how many; @step (may be
 *   NULL) gets the least distance between two
 */
typedef struct
{
  double (*to_unit) (const LoadlineScale *self, double value);
  double (*from_unit) (const LoadlineScale *self, double unit);
  void (*widen) (LoadlineScale *self, int wanted);
  int (*ticks) (const LoadlineScale *self, int wanted, double ticks[LOADLINE_MAX_TICKS],
                double *step);
} LoadlineScaleKind;

/* @low < @high are finite, and more than 0 on a logarithmic scale. @start, @end: positions of the two.
 * @step: of its ticks, where widening chose one; else its mantissa is 0. */
struct _LoadlineScale
{
  const LoadlineScaleKind *kind;
  double low;
  double high;
  double start;
  double end;
  LoadlineTickStep step;
};

/* Bounds that are no bounds (not finite, not ordered, not positive on a logarithmic scale) are
 * replaced by the nearest that are, so that every plan has a scale. */
void loadline_scale_init_linear (LoadlineScale *self, double low, double high);
void loadline_scale_init_logarithmic (LoadlineScale *self, double low, double high);

/* The position of @value, also beyond the bounds; infinite values go one length beyond. NaN has none:
 * it gives NaN. */
double loadline_scale_place (const LoadlineScale *self, double value);
double loadline_scale_value (const LoadlineScale *self, double position);

LoadlineTickStep loadline_tick_step_choose (double span, int wanted);
double loadline_tick_step_times (LoadlineTickStep self, double count);

G_END_DECLS
