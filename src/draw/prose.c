/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The full stop and the space between sentences are the translators'. */
#include "draw/prose.h"

#include <glib/gi18n-lib.h>

char *
loadline_prose_sentence (const char *words)
{
  /* Translators: ends a sentence */
  return g_strdup_printf (_ ("%s."), words);
}

void
loadline_prose_list (GString *list, char *part)
{
  g_autofree char *last = part;
  g_autofree char *both = NULL;

  if (last == NULL)
    return;
  if (list->len > 0)
    /* Translators: parts of a sentence and one more of them, each of some words */
    both = g_strdup_printf (C_ ("parts of a sentence", "%s; %s"), list->str, last);
  g_string_assign (list, both != NULL ? both : last);
}

void
loadline_prose_add (GString *text, const char *sentence)
{
  g_autofree char *both = NULL;

  if (sentence == NULL || *sentence == '\0')
    return;
  if (text->len > 0)
    /* Translators: a sentence and the one after it, each with its full stop */
    both = g_strdup_printf (C_ ("two sentences", "%s %s"), text->str, sentence);
  g_string_assign (text, both != NULL ? both : sentence);
}

void
loadline_prose_take (GString *text, char *sentence)
{
  loadline_prose_add (text, sentence);
  g_free (sentence);
}
