/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli report: the paper that convinces others, in the form that the ending of its file says. */
#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "cli/subject.h"
#include "model/error.h"
#include "report/report.h"

/* ".html, .csv, .json" */
static char *
endings (void)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (int i = 0; loadline_report_kind_at (i) != NULL; i++)
    g_ptr_array_add (list, (gpointer) loadline_report_kind_at (i)->ending);
  g_ptr_array_add (list, NULL);
  return g_strjoinv (", ", (char **) list->pdata);
}

char *
loadline_cli_describe_report (void)
{
  g_autofree char *list = endings ();

  return g_strdup_printf (_ ("The ending of FILE says which kind of document: %s.\n"
                             "SOURCE_DATE_EPOCH in the environment dates it, so that the same plan "
                             "makes the same file."),
                          list);
}

LoadlineExit
loadline_cli_report (const LoadlineOptions *options)
{
  const LoadlineReportKind *kind = loadline_report_kind_of (options->output);
  g_auto (LoadlineSubject) subject = { 0 };
  g_autoptr (LoadlineReport) report = NULL;
  g_autoptr (GError) error = NULL;
  LoadlineReportOptions about;

  if (kind == NULL)
    {
      g_autofree char *list = endings ();

      g_set_error (&error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("“%s” should end in one of %s, which says what kind of document it is."),
                   options->output, list);
      return loadline_say_error (error);
    }
  if (!loadline_subject_open (&subject, options, &error))
    return loadline_say_error (error);
  loadline_report_options_init (&about);
  about.scenario = subject.scenario;
  report = loadline_report_new (subject.plan, &about);
  if (!loadline_report_save (report, kind, options->output, &error))
    return loadline_say_error (error);
  return LOADLINE_EXIT_DONE;
}
