/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One input of the sidebar: a parameter's name, its help, and the control its kind asks for. */
#pragma once

#include <adwaita.h>

#include "app/planner.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_PARAMETER_ROW (loadline_parameter_row_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineParameterRow, loadline_parameter_row, LOADLINE, PARAMETER_ROW,
                      AdwActionRow)

GtkWidget *loadline_parameter_row_new (const LoadlineParameter *parameter);

void loadline_parameter_row_set_planner (LoadlineParameterRow *self, LoadlinePlanner *planner);

/* Gives the focus to the row's control. */
void loadline_parameter_row_focus (LoadlineParameterRow *self);

/* Takes what is being typed. False where it can't be taken: it stays at the row, with the reason. */
bool loadline_parameter_row_finish (LoadlineParameterRow *self);

/* Shows the plan's value again in the place of what is being typed. */
void loadline_parameter_row_forget (LoadlineParameterRow *self);

/* ---- For the controls ---- */

const LoadlineParameter *loadline_parameter_row_get_parameter (LoadlineParameterRow *self);
LoadlinePlanner         *loadline_parameter_row_get_planner (LoadlineParameterRow *self);

/* Sets the row's parameter to its value in @values; what is wrong is said at the row, and the last
 * good value keeps counting. */
bool loadline_parameter_row_apply (LoadlineParameterRow *self, const LoadlineScenario *values);

/* Says what is wrong at the row; NULL: nothing is. */
void loadline_parameter_row_complain (LoadlineParameterRow *self, const char *sentence);

G_END_DECLS
