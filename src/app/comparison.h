/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from every scenario of a plan, kept current while somebody looks at it. */
#pragma once

#include "app/planner.h"
#include "draw/figure.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_COMPARISON (loadline_comparison_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineComparison, loadline_comparison, LOADLINE, COMPARISON, GObject)

/* Emits "compared" after the scenarios or anything of the planner's view state have changed. Where only
 * the scenario shown has changed that is at once; others are projected between frames. */
LoadlineComparison *loadline_comparison_new (void);

/* @planner: may be NULL, for nothing to compare. */
void             loadline_comparison_set_planner (LoadlineComparison *self, LoadlinePlanner *planner);
LoadlinePlanner *loadline_comparison_get_planner (LoadlineComparison *self); /* (transfer none) */

/* Whether somebody looks: nothing is projected otherwise. */
void loadline_comparison_set_active (LoadlineComparison *self, bool active);

/* The plan that was compared, and its scenarios, the base first; NULL and none before the first time. They
 * live until the next "compared". (transfer none) */
LoadlinePlan                  *loadline_comparison_get_plan (LoadlineComparison *self);
const LoadlineNamedProjection *loadline_comparison_get_scenarios (LoadlineComparison *self,
                                                                  int *n_scenarios);

G_END_DECLS
