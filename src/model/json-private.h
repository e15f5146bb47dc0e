/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files behind json.h share among themselves and nobody else needs. */
#pragma once

#include "model/json.h"

G_BEGIN_DECLS

/* The plain value at the cursor, whose kind the caller knows. */
double      loadline_json_peek_number (const LoadlineJsonCursor *self);
bool        loadline_json_peek_bool (const LoadlineJsonCursor *self);
const char *loadline_json_peek_string (const LoadlineJsonCursor *self);

/* A number as it is written: whole ones as they are, others the shortest way. (transfer full) */
char *loadline_json_number_text (const LoadlineJsonCursor *self);

/* Appends @value as a JSON string in quotes, free of control characters. */
void loadline_json_append_quoted (GString *text, const char *value);

/* Appends a member's key to a JSON path: .users, or ["odd key"], cut where it is long. */
void loadline_json_append_key (GString *path, const char *key);

/* The value at the cursor on one line, cut with "..." after @limit bytes. (transfer full) */
char *loadline_json_line (const LoadlineJsonCursor *self, gsize limit);

G_END_DECLS
