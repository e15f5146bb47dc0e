/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays text out for the terminal. Columns that may wrap give way first; only where that is not
 * enough do the others, so that no table is ever too wide. */
#include "cli/text-table.h"

#include <string.h>

#include "cli/say.h"
#include "report/table-text.h"

#define GAP 2
#define LEAST_COLUMN 6
#define NOTE_INDENT 4

struct _LoadlineTextTable
{
  /* Owned */
  GPtrArray  *cells; /* element-type utf8, row by row */
  GHashTable *notes; /* row (as pointer) to the text below it */

  /* Borrowed */
  const LoadlineTextColumn *columns;

  int n_columns;
};

static void
add_spaces (GString *out, int n)
{
  for (int i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

/* How much of @text is a line of at most @width columns: until the last space that fits, or where
 * there is none as many characters as fit, but at least one. */
static gsize
line_length (const char *text, int width)
{
  const char *space = NULL;
  const char *p;
  int columns = 0;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      columns += loadline_character_columns (g_utf8_get_char (p));
      if (*p == ' ' && p > text)
        space = p;
      if (columns > width && p > text)
        return (gsize) ((space != NULL ? space : p) - text);
    }
  return (gsize) (p - text);
}

/* @text in lines of at most @width columns; one empty line for no text. */
static GPtrArray *
wrap (const char *text, int width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  do
    {
      gsize length = line_length (text, width);

      g_ptr_array_add (lines, g_strchomp (g_strndup (text, length)));
      text += length;
      while (*text == ' ')
        text++;
    }
  while (*text != '\0');
  return lines;
}

void
loadline_text_add_paragraph (GString *out, const char *text, int indent, int width)
{
  g_autofree char *plain = loadline_plain_text (text);
  g_autoptr (GPtrArray) lines = wrap (g_strstrip (plain), width - indent);

  for (guint i = 0; i < lines->len; i++)
    {
      add_spaces (out, indent);
      g_string_append (out, g_ptr_array_index (lines, i));
      g_string_append_c (out, '\n');
    }
}

static void
add_rule (GString *out, int n)
{
  for (int i = 0; i < n; i++)
    g_string_append (out, "─");
}

void
loadline_text_add_title (GString *out, const char *text)
{
  loadline_text_add_paragraph (out, text, 0, LOADLINE_TEXT_WIDTH);
  add_rule (out, MIN (loadline_text_columns (text), LOADLINE_TEXT_WIDTH));
  g_string_append_c (out, '\n');
}

void
loadline_text_add_heading (GString *out, const char *text)
{
  g_string_append_c (out, '\n');
  loadline_text_add_paragraph (out, text, 0, LOADLINE_TEXT_WIDTH);
}

LoadlineTextTable *
loadline_text_table_new (const LoadlineTextColumn *columns, int n_columns)
{
  LoadlineTextTable *self = g_new0 (LoadlineTextTable, 1);

  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->columns = columns;
  self->n_columns = n_columns;
  for (int i = 0; i < n_columns; i++)
    loadline_text_table_add (self, columns[i].header);
  return self;
}

void
loadline_text_table_free (LoadlineTextTable *self)
{
  g_ptr_array_unref (self->cells);
  g_hash_table_unref (self->notes);
  g_free (self);
}

void
loadline_text_table_add (LoadlineTextTable *self, const char *text)
{
  g_ptr_array_add (self->cells, loadline_plain_text (text != NULL ? text : ""));
}

void
loadline_text_table_take (LoadlineTextTable *self, char *text)
{
  loadline_text_table_add (self, text);
  g_free (text);
}

static const char *
cell (const LoadlineTextTable *self, guint row, int column)
{
  return g_ptr_array_index (self->cells, row * (guint) self->n_columns + (guint) column);
}

static guint
n_rows (const LoadlineTextTable *self)
{
  return self->cells->len / (guint) self->n_columns;
}

void
loadline_text_table_add_note (LoadlineTextTable *self, const char *text)
{
  g_hash_table_insert (self->notes, GUINT_TO_POINTER (n_rows (self) - 1), g_strdup (text));
}

/* The widest column that may give way; -1 where none may. */
static int
widest (const LoadlineTextTable *self, const int *widths, bool wrapping_only)
{
  int found = -1;

  for (int i = 0; i < self->n_columns; i++)
    if ((self->columns[i].wraps || !wrapping_only) && widths[i] > LEAST_COLUMN
        && (found < 0 || widths[i] > widths[found]))
      found = i;
  return found;
}

/* Each column as wide as its widest cell, then narrowed column by column until all fit. */
static void
find_widths (const LoadlineTextTable *self, int *widths, int width)
{
  int total = GAP * (self->n_columns - 1);

  for (int i = 0; i < self->n_columns; i++)
    {
      widths[i] = 0;
      for (guint row = 0; row < n_rows (self); row++)
        widths[i] = MAX (widths[i], loadline_text_columns (cell (self, row, i)));
      total += widths[i];
    }
  for (; total > width; total--)
    {
      int column = widest (self, widths, true);

      if (column < 0)
        column = widest (self, widths, false);
      if (column < 0)
        return;
      widths[column]--;
    }
}

/* One line of one row: line @line of every cell. */
static void
write_line (const LoadlineTextTable *self, GString *out, int indent, const int *widths,
            GPtrArray **lines, guint line)
{
  int pending = indent;

  for (int i = 0; i < self->n_columns; i++)
    {
      const char *text = line < lines[i]->len ? g_ptr_array_index (lines[i], line) : "";
      int rest = widths[i] - loadline_text_columns (text);

      if (self->columns[i].at_end)
        pending += rest;
      if (*text != '\0')
        {
          add_spaces (out, pending);
          g_string_append (out, text);
          pending = 0;
        }
      pending += (self->columns[i].at_end ? 0 : rest) + GAP;
    }
  g_string_append_c (out, '\n');
}

static void
write_row (const LoadlineTextTable *self, GString *out, int indent, const int *widths, guint row)
{
  g_autofree GPtrArray **lines = g_new (GPtrArray *, (gsize) self->n_columns);
  guint height = 0;

  for (int i = 0; i < self->n_columns; i++)
    {
      lines[i] = wrap (cell (self, row, i), MAX (widths[i], 1));
      height = MAX (height, lines[i]->len);
    }
  for (guint line = 0; line < height; line++)
    write_line (self, out, indent, widths, lines, line);
  for (int i = 0; i < self->n_columns; i++)
    g_ptr_array_unref (lines[i]);
}

void
loadline_text_table_write (LoadlineTextTable *self, GString *out, int indent, int width)
{
  g_autofree int *widths = g_new (int, (gsize) self->n_columns);

  g_assert (self->cells->len % (guint) self->n_columns == 0);
  find_widths (self, widths, width - indent);
  write_row (self, out, indent, widths, 0);
  add_spaces (out, indent);
  for (int i = 0; i < self->n_columns; i++)
    {
      if (*self->columns[i].header != '\0')
        add_rule (out, widths[i]);
      else
        add_spaces (out, widths[i]);
      add_spaces (out, i + 1 < self->n_columns ? GAP : 0);
    }
  g_string_append_c (out, '\n');
  for (guint row = 1; row < n_rows (self); row++)
    {
      const char *note = g_hash_table_lookup (self->notes, GUINT_TO_POINTER (row));

      write_row (self, out, indent, widths, row);
      if (note != NULL)
        loadline_text_add_paragraph (out, note, indent + NOTE_INDENT, width);
    }
}
