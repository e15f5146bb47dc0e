/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One place writes to the terminal, so that every answer is checked for a full disk and no name out
 * of a file can steer the terminal. */
#include "cli/say.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "model/error.h"

char *
loadline_plain_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *plain = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (plain, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (plain, FALSE);
}

LoadlineExit
loadline_say_error (const GError *error)
{
  g_autofree char *sentence = loadline_plain_text (error->message);

  fprintf (stderr, "loadline-cli: %s\n", sentence);
  if (error->domain == G_OPTION_ERROR)
    return LOADLINE_EXIT_USAGE;
  if (g_error_matches (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT))
    return LOADLINE_EXIT_INPUT;
  return LOADLINE_EXIT_IO;
}

void
loadline_say_warnings (const GPtrArray *warnings)
{
  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *sentence = loadline_plain_text (g_ptr_array_index (warnings, i));

      fprintf (stderr, "loadline-cli: warning: %s\n", sentence);
    }
}

LoadlineExit
loadline_say (const char *text)
{
  gsize length = strlen (text);

  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return LOADLINE_EXIT_DONE;
  fprintf (stderr, _ ("loadline-cli: Standard output could not be written: %s.\n"),
           g_strerror (errno));
  return LOADLINE_EXIT_IO;
}

void
loadline_say_to_programs (void)
{
  setlocale (LC_ALL, "C");
}
