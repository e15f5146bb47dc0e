/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What nobody can see costs nothing: a widget follows a planner while it is on the screen, and catches up
 * when it comes back. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

typedef void (*LoadlineShow) (gpointer widget);

/* Calls @show with @widget now and whenever @planner has projected; while the widget is not mapped that
 * waits until it is. It ends with the widget, and where another planner, NULL for none, takes the place. */
void loadline_showing_follow (gpointer widget, LoadlinePlanner *planner, LoadlineShow show);

G_END_DECLS
