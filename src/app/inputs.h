/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar of inputs: one group a section, one row a parameter, made from the parameter table. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_INPUTS (loadline_inputs_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineInputs, loadline_inputs, LOADLINE, INPUTS, GtkBox)

void loadline_inputs_set_planner (LoadlineInputs *self, LoadlinePlanner *planner);

G_END_DECLS
