/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window remembers from one day to the next. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Gives a new @window the size of the last one, and @flap its state; nothing where the settings'
 * schema is not installed. */
void loadline_settings_restore (GtkWindow *window, AdwFlap *flap);

/* Keeps the size of @window and the state of @flap for the next one. */
void loadline_settings_remember (GtkWindow *window, AdwFlap *flap);

G_END_DECLS
