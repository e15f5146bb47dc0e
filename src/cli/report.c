/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli report: the paper that convinces others, in the form that the ending of its file says. */
#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "cli/document.h"
#include "model/error.h"

/* A column of the table of kinds, with commas between; an ending stands only once. */
static char *
list_kinds (bool ending)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; loadline_report_kind_at (i) != NULL; i++)
    {
      const LoadlineReportKind *kind = loadline_report_kind_at (i);

      if (!ending || loadline_report_kind_of (kind->ending) == kind)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                                ending ? kind->ending : kind->id);
    }
  return g_string_free (list, FALSE);
}

char *
loadline_cli_describe_report (void)
{
  g_autofree char *endings = list_kinds (true);
  g_autofree char *ids = list_kinds (false);
  g_autofree char *options = loadline_document_describe ();

  return g_strdup_printf (_ ("The ending of FILE says which kind of document: %s. --format says it "
                             "for any ending: %s.\n%s"),
                          endings, ids, options);
}

static const LoadlineReportKind *
find_kind (const LoadlineOptions *options, GError **error)
{
  const LoadlineReportKind *kind = options->format != NULL
                                     ? loadline_report_kind_find (options->format)
                                     : loadline_report_kind_of (options->output);
  g_autofree char *list = list_kinds (options->format == NULL);

  if (kind == NULL && options->format != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--format %s is none of the kinds, which are %s."), options->format, list);
  else if (kind == NULL)
    g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                 _ ("“%s” should end in one of %s, which says what kind of document it is."),
                 options->output, list);
  return kind;
}

LoadlineExit
loadline_cli_report (const LoadlineOptions *options)
{
  g_autoptr (GError) error = NULL;
  const LoadlineReportKind *kind = find_kind (options, &error);

  return kind != NULL ? loadline_document_write (options, kind) : loadline_say_error (error);
}
