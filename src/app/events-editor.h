/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of the months in which more or fewer people come than usual. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

/* Opens the window over @parent; edits take effect at once and can be undone. */
GtkWindow *loadline_events_editor_present (GtkWidget *parent, LoadlinePlanner *planner);

/* "Sale week, Nov 2027" or "2 events" or "None": what stands in the plan. (transfer full) */
char *loadline_events_summary (LoadlinePlanner *planner);

G_END_DECLS
