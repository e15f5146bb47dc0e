/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that both programs carry inside: catalogues, policies, plan templates and
 * lessons. What people read in them is translated as they are read; translators find it in
 * po/data-texts.c. */
#pragma once

#include "model/json.h"

G_BEGIN_DECLS

/* The text of the embedded file @path, "catalogs/own-hardware.json"; NULL where there is none. Not
 * NUL-terminated. (transfer none) */
const char *loadline_builtin_text (const char *path, gsize *length);

/* The embedded JSON file @path, its texts for people in their language. NULL with an error.
 * (transfer full) */
LoadlineJson *loadline_builtin_load (const char *path, GError **error);

/* Gives @func each text for people of each embedded file, as it stands there: its file's path, the key
 * it stands under, and the text. */
typedef void (*LoadlineBuiltinTextFunc) (const char *path, const char *key, const char *text,
                                         gpointer data);
void loadline_builtin_foreach_text (LoadlineBuiltinTextFunc func, gpointer data);

G_END_DECLS
