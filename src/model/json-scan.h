/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strict scanner: what it lets through is JSON that any parser reads in only one way. Private to
 * json.c. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* Checks @data, which a NUL follows, against RFC 8259 and the bounds of json.h. False with an error
 * that names @name, the line and the JSON path. @long_integers (element-type gsize) takes the offset
 * after each whole number that 64 bits do not hold. */
bool loadline_json_scan (const char *data, gsize length, const char *name, GArray *long_integers,
                         GError **error);

G_END_DECLS
