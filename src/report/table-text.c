/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two layouts of the same rows. */
#include "report/table-text.h"

#include "model/quantity.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define GAP 2

int
loadline_character_columns (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

int
loadline_text_columns (const char *text)
{
  int columns = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    columns += loadline_character_columns (g_utf8_get_char (p));
  return columns;
}

/* The words of a cell on one line; row -1 is that of the titles. (transfer full) */
static char *
dup_words (const LoadlineTable *self, int row, int column)
{
  const char *text = row < 0 ? loadline_table_column (self, column)->title
                             : loadline_table_cell (self, row, column)->text;
  char *words = g_strdup (text != NULL ? text : "");

  return g_strdelimit (words, "\t\r\n", ' ');
}

/* ---- To be read ---- */

static bool
is_group (const LoadlineTable *self, int row)
{
  return row >= 0 && loadline_table_row_kind (self, row) == LOADLINE_ROW_GROUP;
}

/* As wide as the widest cell; the heading of a group lies across the columns. */
static int
find_width (const LoadlineTable *self, int column)
{
  int width = 0;

  for (int row = -1; row < loadline_table_n_rows (self); row++)
    {
      g_autofree char *words = dup_words (self, row, column);

      if (!is_group (self, row))
        width = MAX (width, loadline_text_columns (words));
    }
  return width;
}

static void
add_spaces (GString *out, int n)
{
  for (int i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

/* Spaces are added before words, so that no line ends in them. */
static void
add_line (const LoadlineTable *self, GString *out, const int *widths, int row)
{
  int pending = 0;

  for (int c = 0; c < loadline_table_n_columns (self); c++)
    {
      g_autofree char *words = dup_words (self, row, c);
      bool at_end = loadline_table_at_end (self, c);
      int rest = is_group (self, row) ? 0 : widths[c] - loadline_text_columns (words);

      if (*words != '\0')
        {
          add_spaces (out, pending + (at_end ? rest : 0));
          g_string_append (out, words);
          pending = at_end ? GAP : rest + GAP;
        }
      else
        pending += rest + GAP;
    }
  g_string_append_c (out, '\n');
}

char *
loadline_table_to_text (const LoadlineTable *self)
{
  int n = loadline_table_n_columns (self);
  g_autofree int *widths = g_new (int, (gsize) n);
  GString *out = g_string_new (NULL);

  for (int c = 0; c < n; c++)
    widths[c] = find_width (self, c);
  for (int row = -1; row < loadline_table_n_rows (self); row++)
    add_line (self, out, widths, row);
  return g_string_free (out, FALSE);
}

/* ---- To be reckoned with ---- */

/* Spreadsheets read the numbers of their own locale. */
static char *
dup_number (double value)
{
  g_autofree char *number = loadline_number_to_text (value);
  g_auto (GStrv) parts = g_strsplit (number, ".", 2);

  return g_strjoinv (localeconv ()->decimal_point, parts);
}

char *
loadline_table_to_tabs (const LoadlineTable *self)
{
  int n = loadline_table_n_columns (self);
  GString *out = g_string_new (NULL);

  for (int row = -1; row < loadline_table_n_rows (self); row++)
    for (int c = 0; c < n; c++)
      {
        double value = row < 0 ? NAN : loadline_table_cell (self, row, c)->value;
        g_autofree char *words = isfinite (value) ? dup_number (value) : dup_words (self, row, c);

        g_string_append (out, words);
        g_string_append_c (out, c + 1 < n ? '\t' : '\n');
      }
  return g_string_free (out, FALSE);
}
