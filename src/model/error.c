/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of everything a planner hands in. */
#include "model/error.h"

G_DEFINE_QUARK (loadline - error - quark, loadline_error)

#define EXCERPT_CHARACTERS 60

char *
loadline_error_excerpt (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (valid, -1) <= EXCERPT_CHARACTERS)
    return g_steal_pointer (&valid);

  start = g_utf8_substring (valid, 0, EXCERPT_CHARACTERS);

  return g_strconcat (start, "…", NULL);
}
