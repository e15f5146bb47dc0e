/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as plain text, for the clipboard: to be read in a mail, or pasted into a spreadsheet. */
#pragma once

#include "report/table.h"

G_BEGIN_DECLS

/* How many columns of a terminal a character takes, and a text: wide characters two, combining ones none. */
int loadline_character_columns (gunichar c);
int loadline_text_columns (const char *text);

/* A line a row, the titles first, columns lined up as a font of one width shows them. (transfer full) */
char *loadline_table_to_text (const LoadlineTable *self);

/* A line a row, the titles first, with tabs between cells. Numbers are bare, with the decimal mark of the
 * locale, so that a spreadsheet takes them for numbers. (transfer full) */
char *loadline_table_to_tabs (const LoadlineTable *self);

G_END_DECLS
