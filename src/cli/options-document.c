/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options of documents. */
#include "cli/options-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "report/sentences.h"

static const struct
{
  const char   *id;
  LoadlinePaper paper;
} papers[] = {
  { "a4", LOADLINE_PAPER_A4 },
  { "letter", LOADLINE_PAPER_LETTER },
};

static bool
refuse_part (const char *id, GError **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (int i = 0; i < LOADLINE_N_PARTS; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", loadline_part_id ((LoadlinePart) i));
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--parts: “%s” is none of the parts, which are %s."), id, ids->str);
  return false;
}

static bool
check_parts (const char *text, unsigned *parts, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (text != NULL ? text : "", ",", -1);

  *parts = text == NULL ? LOADLINE_ALL_PARTS : 0;
  if (text != NULL && text[0] == '\0')
    return refuse_part (text, error);
  for (int i = 0; ids[i] != NULL; i++)
    {
      int part = loadline_part_find (g_strstrip (ids[i]));

      if (part < 0)
        return refuse_part (ids[i], error);
      *parts |= 1u << part;
    }
  return true;
}

static bool
check_paper (const char *text, LoadlinePaper *paper, GError **error)
{
  *paper = LOADLINE_PAPER_OF_LOCALE;
  if (text == NULL)
    return true;
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].id, text) == 0)
      {
        *paper = papers[i].paper;
        return true;
      }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--paper %s is neither a4 nor letter."), text);
  return false;
}

/* The day's begin, in UTC. */
static bool
check_date (const char *text, gint64 *date, GError **error)
{
  int year, month, day, length = 0;
  g_autoptr (GDateTime) begin = NULL;

  *date = -1;
  if (text == NULL)
    return true;
  if (sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &length) == 3 && text[length] == '\0'
      && year >= 1970)
    begin = g_date_time_new_utc (year, month, day, 0, 0, 0);
  if (begin != NULL)
    {
      *date = g_date_time_to_unix (begin);
      return true;
    }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--date %s is no day; write it as in --date 2027-03-01."), text);
  return false;
}

bool
loadline_parsed_check_document (LoadlineParsed *self, GError **error)
{
  LoadlineOptions *options = &self->options;

  return check_parts (self->parts, &options->parts, error)
         && check_paper (self->paper, &options->paper, error)
         && check_date (self->date, &options->date, error);
}
