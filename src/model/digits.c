/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Grouping by hand: printf's own flag for it is no standard C, and leaves the C locale ungrouped. */
#include "model/digits.h"

#include <limits.h>
#include <locale.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

/* How many digits the group has that lies @group groups before the decimal mark, by localeconv()'s
 * rule: the last entry repeats, and CHAR_MAX ends grouping. */
static int
group_size (const char *grouping, int group)
{
  int size = G_MAXINT;

  for (int i = 0; i <= group && grouping[i] != '\0'; i++)
    size = grouping[i] == CHAR_MAX ? G_MAXINT : grouping[i];
  return size;
}

/* The locale's mark and rule between thousands; the C locale has none, but its language, English,
 * has: commas between groups of three. */
static void
find_grouping (const char **mark, const char **grouping)
{
  const struct lconv *locale = localeconv ();
  const char *name = setlocale (LC_NUMERIC, NULL);
  bool plain = name == NULL || name[0] == 'C' || g_str_equal (name, "POSIX");

  *mark = plain ? "," : locale->thousands_sep;
  *grouping = plain ? "\3" : locale->grouping;
}

char *
loadline_digits_grouped (double value, int decimals)
{
  double shown = fabs (value) < 0.5 * pow (10, -decimals) ? 0 : value;
  g_autofree char *digits = g_strdup_printf ("%.*f", decimals, fabs (shown));
  gsize whole = strspn (digits, "0123456789");
  GString *text = g_string_new (digits);
  int left = 0;
  int group = 0;
  const char *mark;
  const char *grouping;

  find_grouping (&mark, &grouping);
  left = group_size (grouping, 0);
  for (size_t at = whole; at > 1; at--)
    if (--left == 0)
      {
        g_string_insert (text, (gssize) at - 1, mark);
        left = group_size (grouping, ++group);
      }
  if (shown < 0)
    g_string_prepend_c (text, '-');
  return g_string_free (text, FALSE);
}
