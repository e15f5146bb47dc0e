/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strategy table: every strategy in the chosen month, side by side. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_STRATEGY_TABLE (loadline_strategy_table_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineStrategyTable, loadline_strategy_table, LOADLINE, STRATEGY_TABLE,
                      GtkBox)

void loadline_strategy_table_set_planner (LoadlineStrategyTable *self, LoadlinePlanner *planner);

G_END_DECLS
