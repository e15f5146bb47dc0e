/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading catalogues: the built-in ones, files, and those embedded in a plan. */
#pragma once

#include "model/catalog.h"
#include "model/json.h"

G_BEGIN_DECLS

/* Ids of the built-in catalogues, NULL-terminated, in the order people should see them. */
const char *const *loadline_catalog_builtin_ids (void);

/* The built-in catalogue of that id; NULL with an error that lists them. (transfer full) */
LoadlineCatalog *loadline_catalog_load_builtin (const char *id, GError **error);

/* Reads a catalogue file. @warnings (element-type utf8, may be NULL) collects a sentence for each
 * unknown key. (transfer full) */
LoadlineCatalog *loadline_catalog_load_file (const char *path, GPtrArray *warnings, GError **error);

/* Reads a catalogue from parsed JSON: an embedded one, or a file's root. */
LoadlineCatalog *loadline_catalog_from_json (const LoadlineJson *json, GPtrArray *warnings, GError **error);

G_END_DECLS
