/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How numbers read: three digits say all that a plan can know, and a prefix the rest. */
#include "draw/format.h"

#include <glib/gi18n-lib.h>
#include <limits.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* From this axis maximum on, labels take a prefix. */
#define TICK_PREFIX_FROM 1e5

static const char *const quantity_prefixes[] = { "", N_ ("k"), N_ ("M"), N_ ("G"), N_ ("T") };
static const char *const money_prefixes[] = { "", N_ ("k"), N_ ("M"), N_ ("bn"), N_ ("tn") };

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

/* @value with @decimals, grouped as the locale groups. */
static char *
grouped (double value, int decimals)
{
  double shown = fabs (value) < 0.5 * pow (10, -decimals) ? 0 : value;
  g_autofree char *digits = g_strdup_printf ("%.*f", decimals, fabs (shown));
  size_t whole = strspn (digits, "0123456789");
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

/* What can't be written with digits; NULL for what can. */
static char *
not_finite (double value)
{
  if (isnan (value))
    return g_strdup ("–");
  if (isinf (value))
    return g_strdup (value > 0 ? "∞" : "-∞");
  return NULL;
}

/* How many decimals show @value (rounded to @digits significant ones) without ending in zeros. */
static int
decimals_of (double value, int digits)
{
  int magnitude = isgreater (fabs (value), 0) ? (int) floor (log10 (fabs (value)) + 1e-9) : 0;
  int decimals = CLAMP (digits - 1 - magnitude, 0, 9);

  while (decimals > 0)
    {
      double fewer = round (value * pow (10, decimals - 1)) / pow (10, decimals - 1);
      double all = round (value * pow (10, decimals)) / pow (10, decimals);

      if (fabs (fewer - all) > 1e-9 * fabs (all))
        break;
      decimals--;
    }
  return decimals;
}

/* Three significant digits and a prefix of @prefixes. */
static char *
prefixed (double value, const char *const prefixes[5])
{
  int group = 0;
  double scaled = value;
  g_autofree char *digits = NULL;

  while (group < 4 && fabs (scaled) >= 999.5)
    {
      scaled /= 1000;
      group++;
    }
  digits = grouped (scaled, decimals_of (scaled, 3));
  return g_strconcat (digits, group > 0 ? _ (prefixes[group]) : "", NULL);
}

static char *
with_currency (const char *amount, const char *currency)
{
  if (currency == NULL || currency[0] == '\0')
    return g_strdup (amount);
  /* Translators: an amount and its currency: 1,240 USD */
  return g_strdup_printf (C_ ("money", "%s %s"), amount, currency);
}

char *
loadline_format_money (double amount, const char *currency)
{
  g_autofree char *text = not_finite (amount);

  if (text == NULL)
    {
      bool whole = fabs (amount) >= 99.995 || fabs (amount - round (amount)) < 0.005;

      text = grouped (amount, whole ? 0 : 2);
    }
  return with_currency (text, currency);
}

char *
loadline_format_money_compact (double amount, const char *currency)
{
  g_autofree char *text = not_finite (amount);

  if (text == NULL)
    text = prefixed (amount, money_prefixes);
  return with_currency (text, currency);
}

char *
loadline_format_quantity (double value)
{
  char *text = not_finite (value);

  return text != NULL ? text : prefixed (value, quantity_prefixes);
}

char *
loadline_format_milliseconds (double value)
{
  g_autofree char *digits = not_finite (value);
  bool seconds = fabs (value) >= 999.5;
  double shown = seconds ? value / 1000 : value;

  if (digits != NULL)
    return g_steal_pointer (&digits);
  digits = grouped (shown, decimals_of (shown, fabs (shown) < 99.5 ? 2 : 3));
  return seconds ? g_strdup_printf (C_ ("seconds", "%s s"), digits)
                 : g_strdup_printf (C_ ("milliseconds", "%s ms"), digits);
}

char *
loadline_format_percent (double fraction)
{
  g_autofree char *digits = not_finite (fraction);
  double percent = fraction * 100;
  int decimals = 0;

  if (digits == NULL)
    {
      double rest = fabs (100 - percent);

      if (percent < 100 && rest > 1e-9 && rest < 1)
        decimals = MIN (1 - (int) floor (log10 (rest)), 7);
      else if (fabs (percent) < 9.95)
        decimals = 1;
      while (decimals > 0 && fabs (round (percent * pow (10, decimals - 1)) / pow (10, decimals - 1) - percent) < 1e-9)
        decimals--;
      digits = grouped (percent, decimals);
    }
  /* Translators: a percentage: 62 % */
  return g_strdup_printf (C_ ("percentage", "%s %%"), digits);
}

static char *
format_date (LoadlineMonth month, const char *format)
{
  int year = loadline_month_year (month);
  g_autoptr (GDateTime) date = g_date_time_new_utc (year, loadline_month_of_year (month) + 1, 1, 0, 0, 0);

  return date != NULL ? g_date_time_format (date, format) : g_strdup ("–");
}

char *
loadline_format_month (LoadlineMonth month)
{
  /* Translators: a short month and its year, as strftime writes them: Mar 2028 */
  return format_date (month, C_ ("month and year", "%b %Y"));
}

char *
loadline_format_month_name (LoadlineMonth month)
{
  return format_date (month, "%b");
}

char *
loadline_format_year (LoadlineMonth month)
{
  return format_date (month, "%Y");
}

char *
loadline_format_nodes (int count, const char *node)
{
  g_autofree char *digits = grouped (count, 0);

  /* Translators: how many nodes of which kind: 3 × m6i.xlarge */
  return g_strdup_printf (C_ ("nodes", "%s × %s"), digits, node);
}

char *
loadline_format_tick (double value, double step, double greatest)
{
  int group = 0;
  double factor = 1;
  g_autofree char *digits = NULL;

  if (!isfinite (value))
    return not_finite (value);
  while (group < 4 && greatest >= TICK_PREFIX_FROM && greatest / factor >= 1000)
    {
      factor *= 1000;
      group++;
    }
  digits = grouped (value / factor, decimals_of (step / factor, 3));
  if (isless (fabs (value), step / 2))
    return g_steal_pointer (&digits);
  return g_strconcat (digits, group > 0 ? _ (quantity_prefixes[group]) : "", NULL);
}
