/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli new: a plan to start from. */
#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "model/error.h"
#include "model/plan-file.h"

char *
loadline_cli_describe_new (void)
{
  const char *const *names = loadline_plan_template_names ();
  g_autofree char *list = g_strjoinv (", ", (char **) names);

  return g_strdup_printf (_ ("Templates: %s.\nThe first is taken where none is named."), list);
}

LoadlineExit
loadline_cli_new (const LoadlineOptions *options)
{
  const char *const *names = loadline_plan_template_names ();
  const char *name = options->template != NULL ? options->template : names[0];
  const char *text;
  gsize length;
  g_autoptr (GError) error = NULL;

  text = loadline_plan_template_text (name, &length, &error);
  if (text != NULL && !options->force && g_file_test (options->output, G_FILE_TEST_EXISTS))
    {
      g_set_error (&error, LOADLINE_ERROR, LOADLINE_ERROR_IO,
                   _ ("%s exists already; --force replaces it."), options->output);
      return loadline_say_error (error);
    }
  if (text == NULL
      || !g_file_set_contents_full (options->output, text, (gssize) length,
                                    G_FILE_SET_CONTENTS_CONSISTENT, 0666, &error))
    return loadline_say_error (error);
  return LOADLINE_EXIT_DONE;
}
