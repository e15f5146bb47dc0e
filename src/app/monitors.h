/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which screen shows what: a presentation has the one that people look at, its speaker the other. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The monitor that @window is on, and another one (both transfer full); NULL where there is none. */
void loadline_monitors_find (GtkWindow *window, GdkMonitor **here, GdkMonitor **other);

/* Shows @window over all of @monitor, of the one it is on where that is NULL. */
void loadline_monitors_cover (GtkWindow *window, GdkMonitor *monitor);

G_END_DECLS
