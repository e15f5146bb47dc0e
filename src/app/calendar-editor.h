/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows in which the year's season and the shape of the day are drawn as bars. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

typedef enum
{
  LOADLINE_CALENDAR_SEASON, /* by calendar month: multiplies the users */
  LOADLINE_CALENDAR_DAY,    /* by hour: how the load of a day is spread */
} LoadlineCalendarKind;

/* Opens the window over @parent; edits take effect at once and can be undone. */
GtkWindow *loadline_calendar_editor_present (LoadlineCalendarKind kind, GtkWidget *parent,
                                             LoadlinePlanner *planner);

/* "Nov ×1.6", "The same all year", "Evening": what stands in the plan. (transfer full) */
char *loadline_calendar_summary (LoadlineCalendarKind kind, LoadlinePlanner *planner);

G_END_DECLS
