/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli slides: a plan presented in pages for a wall. */
#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "cli/document.h"
#include "model/error.h"

char *
loadline_cli_describe_slides (void)
{
  g_autofree char *options = loadline_document_describe ();

  return g_strdup_printf (_ ("FILE ends in .pdf. A part of the report is a slide or two.\n%s"),
                          options);
}

LoadlineExit
loadline_cli_slides (const LoadlineOptions *options)
{
  const LoadlineReportKind *kind = loadline_report_kind_find ("slides");
  g_autofree char *lower = g_ascii_strdown (options->output, -1);
  g_autoptr (GError) error = NULL;

  if (g_str_has_suffix (lower, kind->ending))
    return loadline_document_write (options, kind);
  g_set_error (&error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("“%s” should end in %s; slides are a PDF."), options->output, kind->ending);
  return loadline_say_error (error);
}
