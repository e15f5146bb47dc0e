/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window remembers from one day to the next. */
#pragma once

#include <adwaita.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* The settings; NULL where their schema is not installed. (transfer full) */
GSettings *loadline_settings_new (void);

/* Whether unsaved edits are kept for a crash; @settings may be NULL, where there are none. */
bool loadline_settings_get_autosave (GSettings *settings);

/* The files to open when the program starts without one, NULL-terminated URIs; none where people
 * don't want it. (transfer full) */
GStrv loadline_settings_get_open_files (void);
void  loadline_settings_set_open_files (const char *const *uris);

/* Follows the style that people choose, now and later, until @owner goes. */
void loadline_settings_follow_style (GObject *owner);

/* Gives a new @window the size of the last one, and @flap its state; nothing where the settings'
 * schema is not installed. */
void loadline_settings_restore (GtkWindow *window, AdwFlap *flap);

/* Keeps the size of @window and the state of @flap for the next one. */
void loadline_settings_remember (GtkWindow *window, AdwFlap *flap);

/* The text kept as @key; NULL where the settings' schema is not installed. (transfer full) */
char *loadline_settings_dup_text (const char *key);
void  loadline_settings_remember_text (const char *key, const char *text);

G_END_DECLS
