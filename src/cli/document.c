/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the options of a command to a document in its file. */
#include "cli/document.h"

#include <glib/gi18n-lib.h>

#include "cli/subject.h"
#include "report/sentences.h"

char *
loadline_document_describe (void)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  g_autoptr (GString) themes = g_string_new (NULL);
  g_autoptr (GString) strategies = g_string_new (NULL);

  for (int i = 0; i < LOADLINE_N_PARTS; i++)
    g_string_append_printf (parts, "%s%s", i > 0 ? ", " : "", loadline_part_id ((LoadlinePart) i));
  for (int i = 0; loadline_theme_at (i) != NULL; i++)
    g_string_append_printf (themes, "%s%s", i > 0 ? ", " : "", loadline_theme_at (i)->id);
  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    g_string_append_printf (strategies, "%s%s", i > 0 ? ", " : "",
                            loadline_strategy_key ((LoadlineStrategyId) i));
  return g_strdup_printf (
    _ ("Parts are: %s. Strategies are: %s. Themes are: %s.\n"
       "SOURCE_DATE_EPOCH in the environment dates the document where --date does not, so that the "
       "same plan makes the same file."),
    parts->str, strategies->str, themes->str);
}

/* Adds the scenario @name to @compared. */
static bool
add_scenario (const LoadlinePlan *plan, const char *name, guint64 *compared, GError **error)
{
  int index = loadline_plan_find_scenario (plan, name, error);

  if (index >= 0)
    *compared |= G_GUINT64_CONSTANT (1) << index;
  return index >= 0;
}

/* A name may have a comma in it; what is no name as a whole is a list of them. */
static bool
find_compared (const LoadlinePlan *plan, char **scenarios, guint64 *compared, GError **error)
{
  *compared = 0;
  for (int i = 0; scenarios != NULL && scenarios[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_strsplit (scenarios[i], ",", -1);

      if (add_scenario (plan, scenarios[i], compared, NULL))
        continue;
      for (int n = 0; names[n] != NULL; n++)
        if (!add_scenario (plan, g_strstrip (names[n]), compared, error))
          return false;
    }
  return true;
}

LoadlineExit
loadline_document_write (const LoadlineOptions *options, const LoadlineReportKind *kind)
{
  g_auto (LoadlineSubject) subject = { 0 };
  g_autoptr (LoadlineReport) report = NULL;
  g_autoptr (GError) error = NULL;
  LoadlineReportOptions about;

  if (!loadline_subject_open (&subject, options, &error))
    return loadline_say_error (error);
  loadline_report_options_init (&about);
  about.scenario = subject.scenario;
  about.strategy = options->strategy;
  about.parts = options->parts;
  about.paper = options->paper;
  about.theme = options->theme;
  about.title = options->title;
  about.author = options->author;
  about.date = options->date;
  if (!loadline_subject_month (&subject, options, -1, &about.month, &error)
      || !find_compared (subject.plan, options->scenarios, &about.compared, &error))
    return loadline_say_error (error);
  report = loadline_report_new (subject.plan, &about);
  if (!loadline_report_save (report, kind, options->output, NULL, &error))
    return loadline_say_error (error);
  return LOADLINE_EXIT_DONE;
}
