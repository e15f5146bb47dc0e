/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one file that meets json-glib: it reads JSON strictly, bounded in size and depth, and hands
 * out values through typed getters that name the JSON path in every error. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

#define LOADLINE_JSON_MAX_BYTES (64 * 1024 * 1024)
#define LOADLINE_JSON_MAX_DEPTH 64

/* A JSON value. Immutable once shared; owned by whoever parsed, copied or built it. */
typedef struct _LoadlineJson LoadlineJson;

/* Strict JSON (RFC 8259) from @data, UTF-8: refused are other encodings and a byte-order mark, NaN,
 * numbers beyond double, duplicate keys, "\u0000", comments, trailing commas, more than
 * LOADLINE_JSON_MAX_BYTES or _DEPTH. @name stands for the file in messages. (transfer full) */
LoadlineJson *loadline_json_parse (const char *data, gsize length, const char *name, GError **error);

/* The same from a file; "-" is standard input. Directories, missing and oversized files are refused
 * with LOADLINE_ERROR_IO. */
LoadlineJson *loadline_json_load (const char *path, GError **error);

LoadlineJson *loadline_json_copy (const LoadlineJson *self);
void          loadline_json_free (LoadlineJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineJson, loadline_json_free)

/* Two-space indents, shortest numbers that read back equal, newline at the end. (transfer full) */
char *loadline_json_to_text (const LoadlineJson *self);

G_END_DECLS
