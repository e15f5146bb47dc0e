/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands in for GLib's translation of messages, so that no catalogue need be compiled and installed. */
#include "draw/long-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Shorter runs of letters are conversions and units. */
#define LEAST_WORD 3

static bool in_use;
static GHashTable *longer; /* Owned: each message's long form */

void
long_words_use (bool used)
{
  in_use = used;
}

void
long_words_clear (void)
{
  g_clear_pointer (&longer, g_hash_table_unref);
  in_use = false;
}

/* @message with the later half of each word said twice. */
static char *
lengthen (const char *message)
{
  GString *text = g_string_new (NULL);
  const char *p = message;

  while (*p != '\0')
    {
      gsize letters = 0;

      while (g_ascii_isalpha (p[letters]))
        letters++;
      if (letters == 0)
        letters = 1;
      g_string_append_len (text, p, (gssize) letters);
      if (letters >= LEAST_WORD)
        g_string_append_len (text, p + letters - letters / 2, (gssize) (letters / 2));
      p += letters;
    }
  return g_string_free (text, FALSE);
}

static const char *
translate (const char *message)
{
  char *text;

  if (!in_use)
    return message;
  if (longer == NULL)
    longer = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  text = g_hash_table_lookup (longer, message);
  if (text == NULL)
    {
      text = lengthen (message);
      g_hash_table_insert (longer, g_strdup (message), text);
    }
  return text;
}

const gchar *
g_dgettext (const gchar *domain, const gchar *msgid)
{
  return translate (msgid);
}

const gchar *
g_dngettext (const gchar *domain, const gchar *msgid, const gchar *msgid_plural, gulong n)
{
  return translate (n == 1 ? msgid : msgid_plural);
}
