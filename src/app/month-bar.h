/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The month bar: dragging it replays the plan. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_MONTH_BAR (loadline_month_bar_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineMonthBar, loadline_month_bar, LOADLINE, MONTH_BAR, GtkBox)

void loadline_month_bar_set_planner (LoadlineMonthBar *self, LoadlinePlanner *planner);

/* Whether there is little room: then fewer buttons and a shorter name of the month. */
void loadline_month_bar_set_compact (LoadlineMonthBar *self, bool compact);

/* Starts or stops playing the months one after the other. */
void loadline_month_bar_toggle_play (LoadlineMonthBar *self);

G_END_DECLS
