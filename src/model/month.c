/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Month arithmetic: reading and writing "2027-01". */
#include "model/month.h"

#include "model/error.h"

#include <glib/gi18n-lib.h>

static bool
is_month_text (const char *text)
{
  for (int i = 0; i < 7; i++)
    if (i == 4 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return false;

  return text[7] == '\0';
}

bool
loadline_month_parse (const char *text, LoadlineMonth *month, GError **error)
{
  g_autofree char *found = NULL;

  g_return_val_if_fail (text != NULL, false);

  if (is_month_text (text))
    {
      int year = (int) g_ascii_strtoll (text, NULL, 10);
      int calendar_month = (int) g_ascii_strtoll (text + 5, NULL, 10);
      int parsed = year * 12 + calendar_month - 1;

      if (calendar_month >= 1 && calendar_month <= 12 && parsed >= LOADLINE_MONTH_MIN
          && parsed <= LOADLINE_MONTH_MAX)
        {
          *month = parsed;
          return true;
        }
    }

  found = loadline_error_excerpt (text);
  g_set_error (
    error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
    _ ("“%s” is not a month; write it as year and month, like 2027-01, from 1900-01 to 2999-12."),
    found);

  return false;
}

char *
loadline_month_to_iso (LoadlineMonth month)
{
  return g_strdup_printf ("%04d-%02d", loadline_month_year (month),
                          loadline_month_of_year (month) + 1);
}

int
loadline_month_of_year (LoadlineMonth month)
{
  return month % 12;
}

int
loadline_month_year (LoadlineMonth month)
{
  return month / 12;
}
