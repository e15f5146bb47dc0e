/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading catalogues: the built-in ones, files, and those embedded in a plan. */
#pragma once

#include "model/catalog.h"
#include "model/json.h"

G_BEGIN_DECLS

#define LOADLINE_CATALOG_MAX_NODES 20000

/* Ids of the built-in catalogues, NULL-terminated, in the order people should see them; the first is
 * the one that plans start with. */
const char *const *loadline_catalog_builtin_ids (void);

/* The built-in catalogue of that id; NULL with an error that lists them. (transfer full) */
LoadlineCatalog *loadline_catalog_load_builtin (const char *id, GError **error);

/* Reads a catalogue file. @warnings (element-type utf8, may be NULL) collects a sentence for each
 * unknown key. (transfer full) */
LoadlineCatalog *loadline_catalog_load_file (const char *path, GPtrArray *warnings, GError **error);

/* Reads a catalogue from parsed JSON: a file's root; or, by cursor, one that is embedded in something
 * else, so that messages name where it stands. (transfer full) */
LoadlineCatalog *loadline_catalog_from_json (const LoadlineJson *json, GPtrArray *warnings,
                                             GError **error);
LoadlineCatalog *loadline_catalog_read (const LoadlineJsonCursor *at, GPtrArray *warnings,
                                        GError **error);

/* The catalogue as a file has it, to embed it in a plan. (transfer full) */
LoadlineJson *loadline_catalog_to_json (const LoadlineCatalog *self);

G_END_DECLS
