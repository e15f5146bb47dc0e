/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How low and how high an input may plausibly be, behind a small button at its row. */
#pragma once

#include "app/parameter-row.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_RANGE_BUTTON (loadline_range_button_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineRangeButton, loadline_range_button, LOADLINE, RANGE_BUTTON, GtkBox)

/* For a @parameter that is a number. */
GtkWidget *loadline_range_button_new (const LoadlineParameter *parameter);

/* Shows the range in the plan of @planner. */
void loadline_range_button_show (LoadlineRangeButton *self, LoadlinePlanner *planner);

/* Takes the range as it is typed; empty texts take it out of the plan. False, with the reason shown,
 * where it can't be taken. */
bool loadline_range_button_take (LoadlineRangeButton *self, const char *low, const char *high);

G_END_DECLS
