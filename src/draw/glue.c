/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at the words before and after each space, and at the digits beside each dash. */
#include "draw/glue.h"

#include <string.h>

/* Units, currencies and short months have no more letters. */
#define SHORT 4

#define YEAR_DIGITS 4

#define TIMES "×"
#define DASH "–"

static bool
is_digit (gunichar c)
{
  return g_unichar_isdigit (c);
}

/* How many letters @word begins with, the point of an abbreviation not counted. @after: what follows them */
static int
count_letters (const char *word, const char **after)
{
  int n = 0;

  for (; g_unichar_isalpha (g_utf8_get_char (word)); word = g_utf8_next_char (word))
    n++;
  *after = word;
  return n;
}

/* Whether @word is “%”, “ms” or “USD”, and not longer. */
static bool
is_unit (const char *word)
{
  const char *after;
  int n = count_letters (word, &after);

  return *word == '%' || (n > 0 && n <= SHORT && !g_ascii_isdigit (*after) && *after != '-');
}

static bool
is_year (const char *word)
{
  int n = 0;

  while (g_ascii_isdigit (word[n]))
    n++;
  return n == YEAR_DIGITS && !g_ascii_isalnum (word[n]);
}

/* Whether the word from @start to @space is a short one of letters alone: “Dec”, “Sept.” */
static bool
is_short_name (const char *start, const char *space)
{
  const char *after;
  int n = count_letters (start, &after);

  return n > 0 && n <= SHORT && (after == space || (*after == '.' && after + 1 == space));
}

/* Whether the words on both sides of @space belong together. @start: of the word before it */
static bool
joins (const char *start, const char *space)
{
  const char *next = space + 1;

  if (g_str_has_prefix (next, TIMES) || g_str_has_prefix (start, TIMES))
    return true;
  if (is_digit (g_utf8_get_char (start)))
    return is_unit (next);
  return is_short_name (start, space) && is_year (next);
}

/* The start of the word that ends at @end, without the marks around it: quotes, or those of another direction. */
static const char *
word_start (const char *words, const char *end)
{
  const char *start = end;

  while (start > words && start[-1] != ' ' && start[-1] != '\n')
    start--;
  while (start < end && !g_unichar_isalnum (g_utf8_get_char (start))
         && !g_str_has_prefix (start, TIMES))
    start = g_utf8_next_char (start);
  return start;
}

/* Whether @hyphen is in a word with digits: “n2-standard-8”, “2025-06”. */
static bool
is_in_name (const char *words, const char *hyphen)
{
  const char *start = word_start (words, hyphen);

  return start < hyphen && strcspn (start, "0123456789") < strcspn (start, " \n");
}

static bool
is_between_digits (const char *words, const char *dash)
{
  return dash > words && is_digit (g_utf8_get_char (g_utf8_prev_char (dash)))
         && is_digit (g_utf8_get_char (dash + strlen (DASH)));
}

/* How many bytes a mark at @p has that a line may end after; 0 for other letters. */
static gsize
mark_length (const char *p)
{
  return *p == ' ' || *p == '-' ? 1 : g_str_has_prefix (p, DASH) ? strlen (DASH) : 0;
}

static bool
is_glue (const char *words, const char *mark)
{
  if (*mark == ' ')
    return joins (word_start (words, mark), mark);
  return *mark == '-' ? is_in_name (words, mark) : is_between_digits (words, mark);
}

bool
loadline_glue_next (const char *words, gsize *at)
{
  for (const char *p = words + *at; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = mark_length (p);

      if (length == 0 || p[length] == '\0' || !is_glue (words, p))
        continue;
      *at = (gsize) (p + length - words);
      return true;
    }
  return false;
}
