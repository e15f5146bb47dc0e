/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comma-separated values as RFC 4180 has them, but for lines that end in a newline alone. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* Each appends one field to the row that @out ends with, and a comma before it where the row has
 * begun. Text is quoted where it must be, and one that begins like a
 * formula has an apostrophe before it; a number is the shortest that reads back equal, in the C
 * locale, and empty where it is NaN or infinite. The first field of a row is never empty. */
void loadline_csv_add_text (GString *out, const char *text);
void loadline_csv_add_number (GString *out, double value);
void loadline_csv_add_int (GString *out, int value);
void loadline_csv_add_bool (GString *out, bool value);
void loadline_csv_add_empty (GString *out);

/* Ends the row. */
void loadline_csv_end_row (GString *out);

G_END_DECLS
