/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for spreadsheets and scripts, the same in every locale. */
#include "report/csv.h"

#include <math.h>
#include <string.h>

#include "draw/format.h"
#include "model/quantity.h"

static void
begin_field (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, ',');
}

void
loadline_csv_add_text (GString *out, const char *text)
{
  begin_field (out);
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append_printf (out, "%s%s", loadline_format_cell_mark (text), text);
      return;
    }
  g_string_append_printf (out, "\"%s", loadline_format_cell_mark (text));
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

void
loadline_csv_add_number (GString *out, double value)
{
  g_autofree char *text = isfinite (value) ? loadline_number_to_text (value) : NULL;

  begin_field (out);
  if (text != NULL)
    g_string_append (out, text);
}

void
loadline_csv_add_int (GString *out, int value)
{
  begin_field (out);
  g_string_append_printf (out, "%d", value);
}

void
loadline_csv_add_bool (GString *out, bool value)
{
  begin_field (out);
  g_string_append (out, value ? "true" : "false");
}

void
loadline_csv_add_empty (GString *out)
{
  begin_field (out);
}

void
loadline_csv_end_row (GString *out)
{
  g_string_append_c (out, '\n');
}
