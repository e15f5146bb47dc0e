/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the figures of curves are about: the configuration that a strategy takes in a month. */
#pragma once

#include "draw/chart.h"
#include "engine/response-curve.h"

G_BEGIN_DECLS

/* @strategy: the selected one, else the month's answer, else staying; @month: the chosen one, else the first;
 * @last: the result of the last month. Not to be copied. */
typedef struct
{
  const LoadlineFigureInput *input; /* Borrowed */
  int month;
  LoadlineStrategyId strategy;
  const LoadlineResult *result;
  const LoadlineResult *last;
  LoadlineResponseCurve curve;
} LoadlineCurveSubject;

void loadline_curve_subject_init (LoadlineCurveSubject *self, const LoadlineFigureInput *input);

/* The demand of the month and of the last one, 1/s; 0 where it is not finite. */
double loadline_curve_subject_demand (const LoadlineCurveSubject *self);
double loadline_curve_subject_last_demand (const LoadlineCurveSubject *self);

/* The label of the strategy, translated. */
const char *loadline_curve_subject_label (const LoadlineCurveSubject *self);

/* Its nodes: "3 × m6i.xlarge". (transfer full) */
char *loadline_curve_subject_nodes (const LoadlineCurveSubject *self);

G_END_DECLS
