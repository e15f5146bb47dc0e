/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window answers soonest when its first frame holds what is read first; the rest comes with the second, a
 * sixtieth of a second later. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* Calls @act once, before the frame after the first one that @widget is part of; to be asked once. */
void loadline_second_frame (GtkWidget *widget, void (*act) (gpointer widget));

/* Whether @widget was asked to wait and still does: it draws nothing yet. */
bool loadline_second_frame_is_awaited (GtkWidget *widget);

G_END_DECLS
