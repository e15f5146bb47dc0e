/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of what a plan is called, which months it is of, which rule decides, and notes. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

/* Opens the window over @parent; edits take effect at once and can be undone. */
GtkWindow *loadline_plan_details_present (GtkWidget *parent, LoadlinePlanner *planner);

/* "Jan 2027 to Dec 2029": the months of the plan. (transfer full) */
char *loadline_plan_details_summary (LoadlinePlanner *planner);

G_END_DECLS
