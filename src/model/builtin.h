/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that both programs carry inside: catalogues, policies and plan templates. */
#pragma once

#include "model/json.h"

G_BEGIN_DECLS

/* The text of the embedded file @path, "catalogs/own-hardware.json"; NULL where there is none. Not
 * NUL-terminated. (transfer none) */
const char *loadline_builtin_text (const char *path, gsize *length);

/* The embedded JSON file @path. NULL with an error. (transfer full) */
LoadlineJson *loadline_builtin_load (const char *path, GError **error);

G_END_DECLS
