/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text for the terminal: paragraphs and aligned tables that never pass a width, counted in the
 * columns that characters really take. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* Everything the command says in text fits in so many columns. */
#define LOADLINE_TEXT_WIDTH 100

/* Appends @text, wrapped between words to @width columns after @indent spaces; a word that is
 * longer is broken. Control characters become spaces. */
void loadline_text_add_paragraph (GString *out, const char *text, int indent, int width);

/* Appends @text and a line below it of its length. */
void loadline_text_add_title (GString *out, const char *text);

/* Appends an empty line, and @text on a line that opens a section. */
void loadline_text_add_heading (GString *out, const char *text);

/* @header: translated; "" for a column of marks. @at_end: numbers stand at the end of their column.
 * @wraps: gives way first where the table is too wide, its cells wrapping into several lines. */
typedef struct
{
  const char *header;
  bool        at_end;
  bool        wraps;
} LoadlineTextColumn;

typedef struct _LoadlineTextTable LoadlineTextTable;

/* @columns: borrowed until the table is freed. (transfer full) */
LoadlineTextTable *loadline_text_table_new (const LoadlineTextColumn *columns, int n_columns);
void               loadline_text_table_free (LoadlineTextTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineTextTable, loadline_text_table_free)

/* Adds the next cell, row by row. @text: (transfer full); NULL is an empty cell. */
void loadline_text_table_take (LoadlineTextTable *self, char *text);
void loadline_text_table_add (LoadlineTextTable *self, const char *text);

/* Adds a text that stands below the row just added, across the whole table. */
void loadline_text_table_add_note (LoadlineTextTable *self, const char *text);

/* Appends the table in at most @width columns, @indent spaces included; a line under the header. */
void loadline_text_table_write (LoadlineTextTable *self, GString *out, int indent, int width);

G_END_DECLS
