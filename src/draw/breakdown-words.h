/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the money goes into, added up, in words and in numbers. */
#pragma once

#include "draw/figure.h"

G_BEGIN_DECLS

/* What months @first .. @last of a strategy cost. @fits: in all of them; @by_kind: from the bottom of a column up */
typedef struct
{
  int strategy;
  int first;
  int last;
  bool fits;
  double by_kind[LOADLINE_N_COST_KINDS];
  double total;
} LoadlineBreakdown;

LoadlineBreakdown loadline_breakdown_of (const LoadlineFigureInput *input, int strategy, int first,
                                         int last);

/* The name of a kind of cost, translated. */
const char *loadline_breakdown_kind (int kind);

/* The figure's message: which kind most of the money goes into; and in fewer words. (transfer full) */
char *loadline_breakdown_message (const LoadlineFigureInput *input);
char *loadline_breakdown_short_message (const LoadlineFigureInput *input);

/* What stands behind a column called @name. (transfer full) */
char *loadline_breakdown_say (const LoadlineBreakdown *self, const char *name,
                              const char *currency);

/* The figure in sentences, and its numbers as CSV. (transfer full) */
char *loadline_breakdown_describe (const LoadlineFigureInput *input);
char *loadline_breakdown_data (const LoadlineFigureInput *input);

G_END_DECLS
