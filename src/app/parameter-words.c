/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files and commands know parameters by key, people by label: here one becomes the other. */
#include "app/parameter-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "model/quantity.h"

#define KEY_LETTERS "abcdefghijklmnopqrstuvwxyz_"

char *
loadline_parameter_say_range (const LoadlineParameter *parameter, double value,
                              const char *currency)
{
  g_autofree char *found = loadline_quantity_format (value, parameter->unit, currency);
  g_autofree char *min = loadline_quantity_format (parameter->min, parameter->unit, currency);
  g_autofree char *max = loadline_quantity_format (parameter->max, parameter->unit, currency);

  if (value < parameter->min || value > parameter->max)
    /* Translators: what was typed at an input, the least and the greatest value it may have. */
    return g_strdup_printf (_ ("%s is out of range: from %s to %s is allowed."), found, min, max);
  if (parameter->kind == LOADLINE_KIND_INTEGER && value > floor (value))
    /* Translators: what was typed at an input. */
    return g_strdup_printf (_ ("%s is no whole number, and only those are allowed."), found);

  return NULL;
}

char *
loadline_parameter_format_range (const LoadlineParameter *parameter, const LoadlineRange *range,
                                 const char *currency)
{
  g_autofree char *low = loadline_quantity_format (range->low, parameter->unit, currency);
  g_autofree char *high = loadline_quantity_format (range->high, parameter->unit, currency);
  char            *unit = strchr (low, ' ');

  /* A unit that both ends have is said once. */
  if (unit != NULL && g_strcmp0 (unit, strchr (high, ' ')) == 0)
    *unit = '\0';

  /* Translators: the low and the high end of a range, the latter with the unit: "2,000–5,000 users". */
  return g_strdup_printf (C_ ("range", "%s–%s"), low, high);
}

char *
loadline_parameter_say_labels (const char *message)
{
  GString *text = g_string_new (NULL);

  while (*message != '\0')
    {
      gsize            length = strspn (message, KEY_LETTERS);
      g_autofree char *word = g_strndup (message, length);
      /* A word with an underscore is nothing but a key; others may be plain words. */
      const LoadlineParameter *parameter =
        strchr (word, '_') != NULL ? loadline_parameter_find (word) : NULL;

      if (parameter != NULL)
        /* Translators: an input's label in the middle of a sentence. */
        g_string_append_printf (text, _ ("“%s”"), _ (parameter->label));
      else
        g_string_append (text, word);
      message += length;
      length = strcspn (message, KEY_LETTERS);
      g_string_append_len (text, message, (gssize) length);
      message += length;
    }

  return g_string_free (text, FALSE);
}
