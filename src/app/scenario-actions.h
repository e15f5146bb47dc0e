/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with a scenario, from menus wherever one is named. */
#pragma once

#include <gtk/gtk.h>

#include "model/plan.h"

G_BEGIN_DECLS

/* Installs the actions "scenario." of the window. */
void loadline_scenario_actions_install (GtkWidgetClass *widget_class);

/* What can be done with scenario @index of a plan of @n_scenarios, of which 0 is the base. (transfer full) */
GMenuModel *loadline_scenario_menu_new (int index, int n_scenarios);

G_END_DECLS
