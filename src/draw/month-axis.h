/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axis of time: which months are named, so that names never collide and years stand out. */
#pragma once

#include "draw/scale.h"
#include "draw/text.h"
#include "model/month.h"

G_BEGIN_DECLS

#define LOADLINE_MAX_MONTH_LABELS 160

/* One name below the axis. @row: 0 beside the axis, 1 below that. @x: its middle. @left, @right: what
 * it takes. @year: it names a year. */
typedef struct
{
  char words[40];
  int row;
  bool year;
  double x;
  double left;
  double right;
} LoadlineMonthLabel;

/* The months between two named ones so that names @name_width wide, gaps included, fit where a month
 * is @month_width wide: 1, 2, 3, 6 or a number of years. */
int loadline_month_stride (double month_width, double name_width);

/* Names for the months @start .. of @n_months at the places of @x (month 0 .. n - 1), in @rows rows (1 or
 * 2), kept within 0 .. @width. Returns how many. */
int loadline_month_labels (LoadlineText *text, const LoadlineScale *x, LoadlineMonth start,
                           int n_months, int rows, double width,
                           LoadlineMonthLabel labels[LOADLINE_MAX_MONTH_LABELS]);

/* How @label is set. */
LoadlineTextStyle loadline_month_label_style (const LoadlineMonthLabel *label);

G_END_DECLS
