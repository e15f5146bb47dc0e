/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How numbers read: three digits say all that a plan can know, and a prefix the rest. */
#include "draw/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "draw/text.h"
#include "model/digits.h"

/* From this axis maximum on, labels take a prefix. */
#define TICK_PREFIX_FROM 1e5

/* Marks around what runs on its own. FriBidi carries the Arabic letters of one isolate into the next, where
 * they would turn 1–4 into 4–1: the mark within, which stands for a letter, comes between. */
#define ISOLATE "\u2066\u200e"
#define ISOLATE_RIGHT_TO_LEFT "\u2067\u200f"
#define ISOLATE_BY_FIRST_LETTER "\u2068"
#define END_ISOLATE "\u2069"

static const char *const quantity_prefixes[] = { "", N_ ("k"), N_ ("M"), N_ ("G"), N_ ("T") };
static const char *const money_prefixes[] = { "", N_ ("k"), N_ ("M"), N_ ("bn"), N_ ("tn") };

/* @text between @start and the end of an isolate, where words around it may run the other way. Takes @text
 * over. */
static char *
isolate (char *text, const char *start)
{
  char *kept = text;

  if (loadline_text_is_right_to_left ())
    {
      kept = g_strdup_printf ("%s%s%s", start, text, END_ISOLATE);
      g_free (text);
    }
  return kept;
}

char *
loadline_format_together (char *text)
{
  return isolate (text, loadline_text_has_right_to_left (text) ? ISOLATE_RIGHT_TO_LEFT : ISOLATE);
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
  digits = loadline_digits_grouped (scaled, decimals_of (scaled, 3));
  return g_strconcat (digits, group > 0 ? _ (prefixes[group]) : "", NULL);
}

static char *
with_currency (const char *amount, const char *currency)
{
  if (currency == NULL || currency[0] == '\0')
    return g_strdup (amount);
  /* Translators: an amount and its currency: 1,240 USD */
  return loadline_format_together (g_strdup_printf (C_ ("money", "%s %s"), amount, currency));
}

char *
loadline_format_money (double amount, const char *currency)
{
  g_autofree char *text = not_finite (amount);

  if (text == NULL)
    {
      bool whole = fabs (amount) >= 99.995 || fabs (amount - round (amount)) < 0.005;

      text = loadline_digits_grouped (amount, whole ? 0 : 2);
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
loadline_format_rate (double value)
{
  g_autofree char *digits = loadline_format_quantity (value);

  /* Translators: requests a second */
  return loadline_format_together (g_strdup_printf (C_ ("rate", "%s/s"), digits));
}

char *
loadline_format_milliseconds (double value)
{
  g_autofree char *digits = not_finite (value);
  bool seconds = fabs (value) >= 999.5;
  double shown = seconds ? value / 1000 : value;

  if (digits != NULL)
    return g_steal_pointer (&digits);
  digits = loadline_digits_grouped (shown, decimals_of (shown, fabs (shown) < 99.5 ? 2 : 3));
  return loadline_format_together (seconds
                                     ? g_strdup_printf (C_ ("seconds", "%s s"), digits)
                                     : g_strdup_printf (C_ ("milliseconds", "%s ms"), digits));
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
      while (decimals > 0
             && fabs (round (percent * pow (10, decimals - 1)) / pow (10, decimals - 1) - percent)
                  < 1e-9)
        decimals--;
      digits = loadline_digits_grouped (percent, decimals);
    }
  /* Translators: a percentage: 62 % */
  return loadline_format_together (g_strdup_printf (C_ ("percentage", "%s %%"), digits));
}

static char *
format_date (LoadlineMonth month, const char *format)
{
  int year = loadline_month_year (month);
  g_autoptr (GDateTime) date =
    g_date_time_new_utc (year, loadline_month_of_year (month) + 1, 1, 0, 0, 0);

  /* Some locales pad the names of months. */
  return date != NULL ? g_strstrip (g_date_time_format (date, format)) : g_strdup ("–");
}

char *
loadline_format_percentile (double percentile)
{
  return loadline_format_together (g_strdup_printf ("p%.10g", percentile * 100));
}

char *
loadline_format_month (LoadlineMonth month)
{
  /* Translators: a short month and its year, as strftime writes them: Mar 2028 */
  return isolate (format_date (month, C_ ("month and year", "%b %Y")), ISOLATE_BY_FIRST_LETTER);
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
  g_autofree char *digits = loadline_digits_grouped (count, 0);

  /* Translators: how many nodes of which kind, on one line: 3 × m6i.xlarge */
  return loadline_format_together (
    g_strdup_printf (C_ ("nodes", "%s\u00a0×\u00a0%s"), digits, node));
}

char *
loadline_format_node_range (int least, int greatest, const char *node)
{
  if (least == greatest)
    return loadline_format_nodes (greatest, node);
  /* Translators: between so many and so many nodes of a kind, on one line: 2–5 × m6i.xlarge */
  return loadline_format_together (
    g_strdup_printf (C_ ("nodes", "%d–%d\u00a0×\u00a0%s"), least, greatest, node));
}

char *
loadline_format_day (gint64 seconds)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (seconds);
  /* Translators: a day: see strftime */
  const char *format = _ ("%-d %B %Y");

  /* A day of a locale that lacks the language's months begins with a number all the same. */
  return isolate (g_date_time_format (date, format), ISOLATE_BY_FIRST_LETTER);
}

static char *
format_tick (double value, double step, double greatest, const char *const prefixes[5])
{
  int group = 0;
  double factor = 1;
  g_autofree char *digits = NULL;

  if (!isfinite (value))
    return not_finite (value);
  if (isless (fabs (value), step / 2))
    return loadline_digits_grouped (0, 0);
  while (group < 4 && greatest >= TICK_PREFIX_FROM && greatest / factor >= 1000)
    {
      factor *= 1000;
      group++;
    }
  digits = loadline_digits_grouped (value / factor, decimals_of (step / factor, 3));
  return g_strconcat (digits, group > 0 ? _ (prefixes[group]) : "", NULL);
}

char *
loadline_format_tick (double value, double step, double greatest)
{
  return format_tick (value, step, greatest, quantity_prefixes);
}

char *
loadline_format_money_tick (double value, double step, double greatest)
{
  return format_tick (value, step, greatest, money_prefixes);
}

const char *
loadline_format_cell_mark (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL ? "'" : "";
}
