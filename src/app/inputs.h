/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar of inputs: one group a section, one row a parameter, made from the parameter table. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_INPUTS (loadline_inputs_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineInputs, loadline_inputs, LOADLINE, INPUTS, GtkBox)

void loadline_inputs_set_planner (LoadlineInputs *self, LoadlinePlanner *planner);

/* Takes what is being typed at any row. Where something can't be taken it stays there, and its parameter is
 * given back; else NULL. (transfer none) */
const LoadlineParameter *loadline_inputs_finish (LoadlineInputs *self);

/* Gives up what is being typed at the row that has the focus and can't be taken. False where nothing is. */
bool loadline_inputs_forget_focused (LoadlineInputs *self);

/* Brings to sight, and marks for a moment, the row that the step from @before to the plan shown is about.
 * False where it is about none of them. */
bool loadline_inputs_show_change (LoadlineInputs *self, const LoadlinePlan *before);

G_END_DECLS
