/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli evaluate: the whole answer to a plan. */
#include "cli/commands.h"
#include "cli/evaluate.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "report/projection-files.h"

char *
loadline_cli_describe_evaluate (void)
{
  return g_strdup (
    _ ("The text speaks of the plan's last month where --month is not given; JSON and "
       "CSV tell of every month."));
}

LoadlineExit
loadline_cli_evaluate (const LoadlineOptions *options)
{
  g_auto (LoadlineSubject) subject = { 0 };
  g_autofree char *answer = NULL;
  g_autoptr (GError) error = NULL;
  int month;

  if (!loadline_subject_open (&subject, options, &error)
      || !loadline_subject_month (&subject, options, subject.projection->n_months - 1, &month,
                                  &error))
    return loadline_say_error (error);
  if (strcmp (options->format, "text") == 0)
    {
      answer = loadline_evaluate_to_text (&subject, month);
      return loadline_say (answer);
    }
  loadline_say_to_programs ();
  answer = strcmp (options->format, "json") == 0
             ? loadline_projection_to_json (subject.projection, subject.plan,
                                            loadline_subject_scenario_name (&subject))
             : loadline_projection_to_csv (subject.projection);
  return loadline_say (answer);
}
