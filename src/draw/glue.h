/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs together stays on one line: a number and its unit, a month and its year, both sides of a “×” and of
 * the dash between two numbers, the parts of a machine's name. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* Finds the next letter of @words that must not begin a line. @at: where to look from, 0 at first; becomes the
 * place of that letter, in bytes. Returns whether there is one. */
bool loadline_glue_next (const char *words, gsize *at);

G_END_DECLS
