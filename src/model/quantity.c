/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table of units says how people write each kind of number; reading and writing both use it. */
#include "model/quantity.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/digits.h"
#include "model/error.h"

#define KIB 1024.0
#define GIB (KIB * KIB * KIB)

/* The largest number that is read, in per cent: divided and multiplied by a hundred it is itself, so
 * that whatever is read can be written and read again. */
#define LARGEST_PERCENT 0x1p1000

/* A way to write a quantity: what follows the number, and how many of the base unit one of it is. */
typedef struct
{
  const char *suffix;
  double      factor;
} Suffix;

static const Suffix gib_suffixes[] = {
  { "GiB", 1 },         { "TiB", KIB },           { "PiB", KIB *KIB },
  { "MiB", 1 / KIB },   { "KiB", 1 / KIB / KIB }, { "GB", 1e9 / GIB },
  { "TB", 1e12 / GIB }, { "PB", 1e15 / GIB },     { "MB", 1e6 / GIB },
  { "kB", 1e3 / GIB },  { "B", 1 / GIB },         { "G", 1 },
  { "T", KIB },         { "M", 1 / KIB },     { NULL, 0 },
};
static const Suffix kib_suffixes[] = {
  { "KiB", 1 },        { "MiB", KIB },      { "GiB", KIB *KIB }, { "kB", 1e3 / KIB },
  { "MB", 1e6 / KIB }, { "GB", 1e9 / KIB },  { "B", 1 / KIB },     { "k", 1 },
  { "M", KIB },        { NULL, 0 },
};
static const Suffix pace_suffixes[] = {
  { "GiB/h", 1 },          { "TiB/h", KIB },   { "MiB/h", 1 / KIB },
  { "MiB/s", 3600 / KIB }, { "GiB/s", 3600 },  { "GiB", 1 },
  { "TiB", KIB },          { "MiB", 1 / KIB }, { NULL, 0 },
};
static const Suffix millisecond_suffixes[] = {
  { "ms", 1 },    { "s", 1e3 },   { "us", 1e-3 }, { "µs", 1e-3 },
  { "min", 6e4 }, { "h", 3.6e6 }, { NULL, 0 },
};
static const Suffix hour_suffixes[] = {
  { "h", 1 },          { "hours", 1 }, { "hour", 1 },  { "min", 1.0 / 60 },
  { "s", 1.0 / 3600 }, { "d", 24 },    { "days", 24 }, { NULL, 0 },
};
static const Suffix fraction_suffixes[] = { { "%", 0.01 }, { "‰", 0.001 }, { NULL, 0 } };
static const Suffix count_suffixes[] = {
  { "k", 1e3 }, { "K", 1e3 }, { "M", 1e6 }, { "m", 1e6 }, { "G", 1e9 }, { "bn", 1e9 }, { NULL, 0 },
};

/* @name: as the reference writes the unit; @words: what people may write after a number, or between
 * it and "per", and that changes nothing; @shown: what follows the number on screen, where it is not
 * scaled. */
static const struct
{
  const char        *name;
  const Suffix      *suffixes;
  const char *const *words;
} units[LOADLINE_N_UNITS] = {
#define WORDS(...)      \
  (const char *const[]) \
  {                     \
    __VA_ARGS__, NULL   \
  }
  [LOADLINE_UNIT_NONE] = { "", count_suffixes, WORDS ("x", "×") },
  [LOADLINE_UNIT_FRACTION] = { "fraction", fraction_suffixes, WORDS ("") },
  [LOADLINE_UNIT_FRACTION_PER_MONTH] = { "per month", fraction_suffixes,
                                         WORDS ("per month", "/month", "/mo", "a month") },
  [LOADLINE_UNIT_FRACTION_PER_YEAR] = { "per year", fraction_suffixes,
                                        WORDS ("per year", "/year", "/yr", "a year") },
  [LOADLINE_UNIT_GIB] = { "GiB", gib_suffixes, WORDS ("") },
  [LOADLINE_UNIT_KIB] = { "KiB", kib_suffixes, WORDS ("") },
  [LOADLINE_UNIT_GIB_PER_HOUR] = { "GiB/h", pace_suffixes, WORDS ("/h", "per hour", "an hour") },
  [LOADLINE_UNIT_MILLISECONDS] = { "ms", millisecond_suffixes, WORDS ("") },
  [LOADLINE_UNIT_HOURS] = { "h", hour_suffixes, WORDS ("") },
  [LOADLINE_UNIT_USERS] = { "users", count_suffixes, WORDS ("users", "user") },
  [LOADLINE_UNIT_PER_HOUR] = { "1/h", count_suffixes, WORDS ("/h", "1/h", "per hour", "an hour") },
  [LOADLINE_UNIT_PER_VCPU] = { "1/vCPU", count_suffixes, WORDS ("1/vCPU", "/vCPU", "per vCPU") },
  [LOADLINE_UNIT_PER_GPU] = { "1/GPU", count_suffixes, WORDS ("1/GPU", "/GPU", "per GPU") },
  [LOADLINE_UNIT_COPIES] = { "copies", count_suffixes, WORDS ("copies", "copy") },
  [LOADLINE_UNIT_VCPU] = { "vCPU", count_suffixes, WORDS ("vCPU", "vCPUs") },
  [LOADLINE_UNIT_NODES] = { "nodes", count_suffixes, WORDS ("nodes", "node") },
  [LOADLINE_UNIT_MONEY] = { "currency", count_suffixes, WORDS ("$", "€", "£") },
  [LOADLINE_UNIT_MONEY_PER_MONTH] = { "currency", count_suffixes,
                                      WORDS ("$", "€", "£", "/month", "per month", "a month") },
  [LOADLINE_UNIT_MONEY_PER_GIB] = { "currency/GiB", count_suffixes,
                                    WORDS ("$", "€", "£", "/GiB", "per GiB") },
#undef WORDS
};

const char *
loadline_unit_name (LoadlineUnit unit)
{
  g_return_val_if_fail (unit < LOADLINE_N_UNITS, NULL);

  return units[unit].name;
}

static bool
is_money (LoadlineUnit unit)
{
  return unit == LOADLINE_UNIT_MONEY || unit == LOADLINE_UNIT_MONEY_PER_MONTH
         || unit == LOADLINE_UNIT_MONEY_PER_GIB;
}

static bool
is_fraction (LoadlineUnit unit)
{
  return unit == LOADLINE_UNIT_FRACTION || unit == LOADLINE_UNIT_FRACTION_PER_MONTH
         || unit == LOADLINE_UNIT_FRACTION_PER_YEAR;
}

/* ---- Reading ---- */

/* What the number may contain besides digits. */
typedef struct
{
  char        decimal;
  const char *thousands; /* UTF-8; "" for none */
} Marks;

/* Whether @at is a separator with three digits after it and no fourth. */
static size_t
separator_length (const char *at, const Marks *marks)
{
  static const char *const always[] = { " ", "'", "’", "\u00a0", "\u202f", "\u2009" };
  size_t                   length = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (always) && length == 0; i++)
    if (g_str_has_prefix (at, always[i]))
      length = strlen (always[i]);
  if (length == 0 && *marks->thousands != '\0' && g_str_has_prefix (at, marks->thousands))
    length = strlen (marks->thousands);
  if (length == 0)
    return 0;

  for (size_t i = 0; i < 3; i++)
    if (!g_ascii_isdigit (at[length + i]))
      return 0;

  return g_ascii_isdigit (at[length + 3]) ? 0 : length;
}

/* Copies the number at the start of @text to @plain in the C locale; returns what follows it. */
static const char *
take_number (const char *text, const Marks *marks, GString *plain)
{
  bool fraction = false;

  if (*text == '+' || *text == '-')
    g_string_append_c (plain, *text++);
  else if (g_str_has_prefix (text, "−"))
    {
      g_string_append_c (plain, '-');
      text += strlen ("−");
    }

  while (*text != '\0')
    {
      size_t separator = plain->len > 0 && !fraction ? separator_length (text, marks) : 0;

      if (g_ascii_isdigit (*text))
        g_string_append_c (plain, *text++);
      else if (*text == marks->decimal && !fraction)
        {
          g_string_append_c (plain, '.');
          fraction = true;
          text++;
        }
      else if (separator > 0)
        text += separator;
      else
        break;
    }

  if ((*text == 'e' || *text == 'E')
      && (g_ascii_isdigit (text[1])
          || ((text[1] == '-' || text[1] == '+') && g_ascii_isdigit (text[2]))))
    do
      g_string_append_c (plain, *text++);
    while (g_ascii_isdigit (*text) || *text == '-' || *text == '+');

  return text;
}

static const char *
skip_space (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* Whether @text is how a number of @unit ends on screen in the language of the locale, in any of its
 * plural forms: what is shown can be typed. */
static bool
ends_what_is_shown (const char *text, LoadlineUnit unit)
{
  static const double of_each_form[] = { 0, 1, 2, 3, 11, 100 };

  for (size_t i = 0; i < G_N_ELEMENTS (of_each_form); i++)
    {
      g_autofree char *shown = loadline_quantity_format (of_each_form[i], unit, "");
      const char *found = g_strrstr (shown, text);

      if (found != NULL && found > shown && strlen (found) == strlen (text)
          && !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (found))))
        return true;
    }

  return false;
}

static bool
is_word (const char *text, LoadlineUnit unit)
{
  for (const char *const *word = units[unit].words; *word != NULL; word++)
    if (g_ascii_strcasecmp (*word, text) == 0)
      return true;

  /* "1240 USD", "25 EUR per month" */
  if (is_money (unit) && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1])
      && g_ascii_isupper (text[2]))
    return is_word (skip_space (text + 3), unit)
           || ends_what_is_shown (skip_space (text + 3), unit);

  return *text == '\0';
}

/* The factor of what follows a number; 0 where it means nothing. The longest suffix wins. */
static double
factor_of (const char *text, LoadlineUnit unit)
{
  const Suffix *best = NULL;

  if (is_word (text, unit))
    return 1;

  for (const Suffix *suffix = units[unit].suffixes; suffix->suffix != NULL; suffix++)
    {
      size_t length = strlen (suffix->suffix);
      bool   matches = length > 1 ? g_ascii_strncasecmp (suffix->suffix, text, length) == 0
                                : *suffix->suffix == *text;

      if (matches
          && (is_word (skip_space (text + length), unit)
              || ends_what_is_shown (skip_space (text + length), unit))
          && (best == NULL || length > strlen (best->suffix)))
        best = suffix;
    }

  if (best == NULL && ends_what_is_shown (text, unit))
    return 1;

  return best != NULL ? best->factor : 0;
}

static bool
refuse (const char *text, LoadlineUnit unit, GError **error)
{
  static const char *const examples[LOADLINE_N_UNITS] = {
    [LOADLINE_UNIT_FRACTION] = "20 %",
    [LOADLINE_UNIT_FRACTION_PER_MONTH] = "3 %",
    [LOADLINE_UNIT_FRACTION_PER_YEAR] = "8 %",
    [LOADLINE_UNIT_GIB] = "2 TiB",
    [LOADLINE_UNIT_KIB] = "20 KiB",
    [LOADLINE_UNIT_GIB_PER_HOUR] = "20 GiB/h",
    [LOADLINE_UNIT_MILLISECONDS] = "250 ms",
    [LOADLINE_UNIT_HOURS] = "6 h",
    [LOADLINE_UNIT_USERS] = "1.5k",
  };
  g_autofree char *found = loadline_error_excerpt (text);

  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("“%s” is not a number that fits here; write it like %s."), found,
               examples[unit] != NULL ? examples[unit] : "1.5");

  return false;
}

static bool
parse (const char *text, LoadlineUnit unit, const Marks *marks, double bare_factor, double *value,
       GError **error)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *rest = skip_space (text);
  char       *end = NULL;
  double      number, factor;

  if (is_money (unit)
      && (*rest == '$' || g_str_has_prefix (rest, "€") || g_str_has_prefix (rest, "£")))
    rest = skip_space (g_utf8_next_char (rest));

  rest = skip_space (take_number (rest, marks, plain));
  number = g_ascii_strtod (plain->str, &end);
  factor = factor_of (rest, unit);
  if (end == plain->str || *end != '\0' || factor <= 0
      || !(fabs (number * factor) * 100 <= LARGEST_PERCENT))
    return refuse (text, unit, error);

  if (*rest == '\0')
    *value = number * bare_factor;
  else
    /* Per cent by division: 3 * 0.01 is not the nearest number to 0.03. */
    *value = factor < 1 && fabs (1 / factor - round (1 / factor)) < 1e-9
               ? number / round (1 / factor)
               : number * factor;

  return true;
}

bool
loadline_quantity_parse (const char *text, LoadlineUnit unit, double *value, GError **error)
{
  const Marks marks = { '.', "," };

  g_return_val_if_fail (text != NULL && unit < LOADLINE_N_UNITS, false);

  return parse (text, unit, &marks, 1, value, error);
}

bool
loadline_quantity_parse_locale (const char *text, LoadlineUnit unit, double *value, GError **error)
{
  const struct lconv *locale = localeconv ();
  const bool          comma = *locale->decimal_point == ',';
  const Marks         marks = { comma ? ',' : '.', comma ? "." : "," };
  const Marks         plain = { '.', "," };

  g_return_val_if_fail (text != NULL && unit < LOADLINE_N_UNITS, false);

  if (!parse (text, unit, &marks, 1, value, NULL) && !parse (text, unit, &plain, 1, value, error))
    return false;

  /* On screen a fraction is per cent, also where the sign is left out. */
  if (is_fraction (unit) && strchr (text, '%') == NULL && strstr (text, "‰") == NULL)
    *value /= 100;

  return true;
}

/* ---- Writing ---- */

char *
loadline_number_to_text (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits < 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, value);
      if (fabs (g_ascii_strtod (text, NULL) - value) <= 0)
        return g_strdup (text);
    }

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.17g", value));
}

/* Digits after the point that keep three significant ones, none for whole numbers. */
static int
decimals_of (double value)
{
  double magnitude = fabs (value);

  if (magnitude >= 100 || fabs (value - round (value)) < 1e-9 * fmax (magnitude, 1))
    return 0;
  if (magnitude >= 10)
    return 1;
  if (magnitude >= 1)
    return 2;

  return magnitude > 0 ? (int) fmin (2 - floor (log10 (magnitude)), 9) : 0;
}

/* "1,234.5" in the current locale, without zeros at the end. */
static char *
number_text (double value)
{
  const char *point = localeconv ()->decimal_point;
  int         decimals = decimals_of (value);
  char       *text = loadline_digits_grouped (value, decimals);

  if (decimals > 0)
    {
      size_t length = strlen (text);

      while (text[length - 1] == '0')
        text[--length] = '\0';
      if (g_str_has_suffix (text, point))
        text[length - strlen (point)] = '\0';
    }

  return text;
}

/* The way to write @value that leaves a number from 1 to 1,000, where there is one; binary units
 * count by 1,024. Only for units that people scale. */
static const Suffix *
readable_suffix (double value, LoadlineUnit unit)
{
  static const Suffix bytes[] = {
    { "KiB", 1 / KIB / KIB }, { "MiB", 1 / KIB }, { "GiB", 1 }, { "TiB", KIB }, { "PiB", KIB * KIB }
  };
  static const Suffix kib[] = {
    { "B", 1 / KIB }, { "KiB", 1 }, { "MiB", KIB }, { "GiB", KIB * KIB }
  };
  static const Suffix pace[] = { { "MiB/h", 1 / KIB }, { "GiB/h", 1 }, { "TiB/h", KIB } };
  static const Suffix time[] = { { "µs", 1e-3 }, { "ms", 1 }, { "s", 1e3 } };
  const Suffix       *list;
  size_t              n, i;

  switch ((int) unit)
    {
    case LOADLINE_UNIT_GIB:
      list = bytes, n = G_N_ELEMENTS (bytes);
      break;
    case LOADLINE_UNIT_KIB:
      list = kib, n = G_N_ELEMENTS (kib);
      break;
    case LOADLINE_UNIT_GIB_PER_HOUR:
      list = pace, n = G_N_ELEMENTS (pace);
      break;
    case LOADLINE_UNIT_MILLISECONDS:
      list = time, n = G_N_ELEMENTS (time);
      break;
    default:
      return NULL;
    }

  for (i = n - 1; i > 0 && fabs (value) < list[i].factor; i--)
    ;
  /* Nothing is 0 GiB, not 0 KiB. */
  while (fabs (value) <= 0 && list[i].factor < 1)
    i++;

  return &list[i];
}

static char *
money_text (double value, LoadlineUnit unit, const char *currency)
{
  g_autofree char *amount = number_text (value);

  if (currency == NULL)
    return g_steal_pointer (&amount);
  if (unit == LOADLINE_UNIT_MONEY)
    return g_strdup_printf ("%s %s", amount, currency);
  if (unit == LOADLINE_UNIT_MONEY_PER_MONTH)
    /* Translators: an amount and its currency: "25 USD a month". */
    return g_strdup_printf (_ ("%s %s a month"), amount, currency);

  /* Translators: an amount and its currency: "0.09 USD per GiB". */
  return g_strdup_printf (_ ("%s %s per GiB"), amount, currency);
}

static char *
with_words (double value, LoadlineUnit unit)
{
  g_autofree char *number = number_text (value);
  gulong           count = (gulong) fmin (fmax (fabs (value), 0), 1e9);

  switch ((int) unit)
    {
    case LOADLINE_UNIT_USERS:
      /* Translators: a number and its unit, here and below as people may type it: the number first. */
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s user", "%s users", count), number);
    case LOADLINE_UNIT_NODES:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s node", "%s nodes", count), number);
    case LOADLINE_UNIT_COPIES:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s copy", "%s copies", count), number);
    case LOADLINE_UNIT_HOURS:
      return g_strdup_printf (_ ("%s h"), number);
    case LOADLINE_UNIT_PER_HOUR:
      return g_strdup_printf (_ ("%s per hour"), number);
    case LOADLINE_UNIT_PER_VCPU:
      return g_strdup_printf (_ ("%s per vCPU"), number);
    case LOADLINE_UNIT_PER_GPU:
      return g_strdup_printf (_ ("%s per GPU"), number);
    case LOADLINE_UNIT_VCPU:
      return g_strdup_printf (_ ("%s vCPU"), number);
    default:
      return g_steal_pointer (&number);
    }
}

/* A number in the locale with as many digits as it takes. */
static char *
exact_number (double value)
{
  g_autofree char *plain = loadline_number_to_text (value);
  g_auto (GStrv) parts = g_strsplit (plain, ".", 2);

  if (fabs (value) >= 1e4 && fabs (value) < 1e15 && fabs (value - round (value)) <= 0)
    return loadline_digits_grouped (value, 0);

  return g_strjoinv (localeconv ()->decimal_point, parts);
}

/* 0.07 * 100 is 7.000000000000001; ten digits after the point are all that was meant, and more than
 * a huge number has. */
static double
percent_of (double fraction)
{
  double percent = fraction * 100;
  double scaled = percent * 1e10;

  return isfinite (scaled) ? round (scaled) / 1e10 : percent;
}

/* Near the whole every digit tells: 99.95 % is no 100 %. */
static char *
percent_text (double fraction)
{
  double percent = percent_of (fraction);

  return percent > 99 && percent < 100 ? exact_number (percent) : number_text (percent);
}

char *
loadline_quantity_format (double value, LoadlineUnit unit, const char *currency)
{
  const Suffix *suffix = readable_suffix (value, unit);

  if (suffix != NULL)
    {
      g_autofree char *scaled = number_text (value / suffix->factor);

      return g_strdup_printf ("%s %s", scaled, suffix->suffix);
    }
  if (is_fraction (unit))
    {
      g_autofree char *percent = percent_text (value);

      if (unit == LOADLINE_UNIT_FRACTION_PER_MONTH)
        return g_strdup_printf (_ ("%s %% per month"), percent);
      if (unit == LOADLINE_UNIT_FRACTION_PER_YEAR)
        return g_strdup_printf (_ ("%s %% per year"), percent);
      return g_strdup_printf (_ ("%s %%"), percent);
    }
  if (is_money (unit))
    return money_text (value, unit, currency);

  return with_words (value, unit);
}

char *
loadline_quantity_format_exact (double value, LoadlineUnit unit)
{
  if (is_fraction (unit))
    {
      g_autofree char *number = exact_number (percent_of (value));

      return g_strdup_printf (_ ("%s %%"), number);
    }

  return exact_number (value);
}
