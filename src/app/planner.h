/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The planner keeps the projection current: a document changes, the engine answers, the views are
 * told. It is what every view of a window is given. */
#pragma once

#include "app/document.h"
#include "app/view-state.h"
#include "app/projections.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_PLANNER (loadline_planner_get_type ())
G_DECLARE_FINAL_TYPE (LoadlinePlanner, loadline_planner, LOADLINE, PLANNER, GObject)

/* Emits "projected" after the projection or anything of the view state has changed: what a view
 * shows must be drawn anew. */
LoadlinePlanner *loadline_planner_new (LoadlineDocument *document);

LoadlineDocument  *loadline_planner_get_document (LoadlinePlanner *self);   /* (transfer none) */
LoadlineViewState *loadline_planner_get_view_state (LoadlinePlanner *self); /* (transfer none) */
LoadlinePlan      *loadline_planner_get_plan (LoadlinePlanner *self);       /* (transfer none) */

/* Of the scenario shown. (transfer none) */
const LoadlineProjection *loadline_planner_get_projection (LoadlinePlanner *self);

/* What is known of the plan's other scenarios and of the plan before. (transfer none) */
LoadlineProjections *loadline_planner_get_projections (LoadlinePlanner *self);

/* The effective assumptions of the scenario shown. */
LoadlineScenario loadline_planner_get_scenario (LoadlinePlanner *self);

/* Sets @parameter of the scenario shown to its value in @values. Where the plan would contradict
 * itself nothing changes and @error says why. */
bool loadline_planner_set_value (LoadlinePlanner *self, const LoadlineParameter *parameter,
                                 const LoadlineScenario *values, GError **error);

/* Makes the scenario shown follow the base again. */
void loadline_planner_clear_override (LoadlinePlanner *self, const LoadlineParameter *parameter);

G_END_DECLS
