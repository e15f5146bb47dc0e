/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings keep ids, so that a list may grow between two versions. */
#include "app/export-choices.h"

#include <glib/gi18n.h>

#include "app/settings.h"
#include "draw/format.h"
#include "report/sentences.h"

/* ---- Kinds of files ---- */

static int
count_kinds (void)
{
  int n = 0;

  while (loadline_report_kind_at (n) != NULL)
    n++;

  return n;
}

static char *
dup_kind (const LoadlineExport *export, int index)
{
  const LoadlineReportKind *kind = loadline_report_kind_at (index);

  if (kind == NULL)
    return index == count_kinds () ? g_strdup (_ ("Picture of a figure")) : NULL;

  return g_strdup (_ (kind->label));
}

static int
chosen_kind (const LoadlineExport *export)
{
  for (int i = 0; loadline_report_kind_at (i) != NULL; i++)
    if (loadline_report_kind_at (i) == export->kind)
      return i;

  return count_kinds ();
}

static void
choose_kind (LoadlineExport *export, int index)
{
  export->kind = loadline_report_kind_at (index);
  if (export->figure == NULL)
    export->figure = loadline_figure_at (0);
}

const LoadlineExportChoice loadline_export_kinds = { N_ ("Kind"), dup_kind, chosen_kind,
                                                     choose_kind };

/* ---- Pictures ---- */

static char *
dup_figure (const LoadlineExport *export, int index)
{
  const LoadlineFigure *figure = loadline_figure_at (index);

  return figure != NULL ? g_strdup (_ (figure->label)) : NULL;
}

static int
chosen_figure (const LoadlineExport *export)
{
  for (int i = 0; loadline_figure_at (i) != NULL; i++)
    if (loadline_figure_at (i) == export->figure)
      return i;

  return 0;
}

static void
choose_figure (LoadlineExport *export, int index)
{
  export->figure = loadline_figure_at (index);
}

const LoadlineExportChoice loadline_export_figures = { N_ ("Figure"), dup_figure, chosen_figure,
                                                       choose_figure };

static const struct
{
  const char *ending;
  const char *label;
} endings[] = {
  { ".png", N_ ("PNG, for screens") },
  { ".svg", N_ ("SVG, for the web") },
  { ".pdf", N_ ("PDF, for print") },
};

static char *
dup_ending (const LoadlineExport *export, int index)
{
  return index < (int) G_N_ELEMENTS (endings) ? g_strdup (_ (endings[index].label)) : NULL;
}

static int
chosen_ending (const LoadlineExport *export)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (endings); i++)
    if (g_str_equal (endings[i].ending, export->ending))
      return i;

  return 0;
}

static void
choose_ending (LoadlineExport *export, int index)
{
  export->ending = endings[index].ending;
}

const LoadlineExportChoice loadline_export_endings = { N_ ("Format"), dup_ending, chosen_ending,
                                                       choose_ending };

static const struct
{
  const char *label;
  double      width;
  double      height;
} sizes[] = {
  { N_ ("Wide, 16:9"), 800, 450 },
  { N_ ("Medium, 4:3"), 800, 600 },
  { N_ ("Large, for a poster"), 1600, 900 },
  { N_ ("Small, for a column of text"), 480, 320 },
};

static char *
dup_size (const LoadlineExport *export, int index)
{
  return index < (int) G_N_ELEMENTS (sizes) ? g_strdup (_ (sizes[index].label)) : NULL;
}

static int
chosen_size (const LoadlineExport *export)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (sizes); i++)
    if ((int) sizes[i].width == (int) export->width
        && (int) sizes[i].height == (int) export->height)
      return i;

  return 0;
}

static void
choose_size (LoadlineExport *export, int index)
{
  export->width = sizes[index].width;
  export->height = sizes[index].height;
}

const LoadlineExportChoice loadline_export_sizes = { N_ ("Size"), dup_size, chosen_size,
                                                     choose_size };

/* ---- What it is about ---- */

static char *
dup_scenario (const LoadlineExport *export, int index)
{
  return index <= export->plan->n_variants
           ? g_strdup (loadline_plan_scenario_name (export->plan, index))
           : NULL;
}

static int
chosen_scenario (const LoadlineExport *export)
{
  return export->options.scenario;
}

static void
choose_scenario (LoadlineExport *export, int index)
{
  export->options.scenario = index;
}

const LoadlineExportChoice loadline_export_scenarios = { N_ ("Scenario"), dup_scenario,
                                                         chosen_scenario, choose_scenario };

/* What the rule answers comes before the strategies. */
static char *
dup_strategy (const LoadlineExport *export, int index)
{
  if (index == 0)
    return g_strdup (_ ("What the rule answers"));
  if (index > LOADLINE_N_STRATEGIES)
    return NULL;

  return g_strdup (_ (loadline_strategy_at ((LoadlineStrategyId) (index - 1))->label));
}

static int
chosen_strategy (const LoadlineExport *export)
{
  return export->options.strategy + 1;
}

static void
choose_strategy (LoadlineExport *export, int index)
{
  export->options.strategy = index - 1;
}

const LoadlineExportChoice loadline_export_strategies = { N_ ("Proposal"), dup_strategy,
                                                          chosen_strategy, choose_strategy };

/* The last month comes before all of them. */
static char *
dup_month (const LoadlineExport *export, int index)
{
  const LoadlineCalendar *calendar = &export->plan->calendar;

  if (index == 0)
    return g_strdup (_ ("The last one"));
  if (index > calendar->n_months)
    return NULL;

  return loadline_format_month (calendar->start + index - 1);
}

static int
chosen_month (const LoadlineExport *export)
{
  return export->options.month + 1;
}

static void
choose_month (LoadlineExport *export, int index)
{
  export->options.month = index - 1;
}

const LoadlineExportChoice loadline_export_months = { N_ ("Month of the decision"), dup_month,
                                                      chosen_month, choose_month };

/* ---- How it looks ---- */

static const struct
{
  const char *id;
  const char *label;
} papers[] = {
  [LOADLINE_PAPER_OF_LOCALE] = { "locale", N_ ("Automatic") },
  [LOADLINE_PAPER_A4] = { "a4", N_ ("A4") },
  [LOADLINE_PAPER_LETTER] = { "letter", N_ ("Letter") },
};

static char *
dup_paper (const LoadlineExport *export, int index)
{
  return index < (int) G_N_ELEMENTS (papers) ? g_strdup (_ (papers[index].label)) : NULL;
}

static int
chosen_paper (const LoadlineExport *export)
{
  return (int) export->options.paper;
}

static void
choose_paper (LoadlineExport *export, int index)
{
  export->options.paper = (LoadlinePaper) index;
}

const LoadlineExportChoice loadline_export_papers = { N_ ("Paper"), dup_paper, chosen_paper,
                                                      choose_paper };

static char *
dup_theme (const LoadlineExport *export, int index)
{
  const LoadlineTheme *theme = loadline_theme_at (index);

  return theme != NULL ? g_strdup (_ (theme->label)) : NULL;
}

static int
chosen_theme (const LoadlineExport *export)
{
  for (int i = 0; loadline_theme_at (i) != NULL; i++)
    if (loadline_theme_at (i) == export->options.theme)
      return i;

  return 0;
}

static void
choose_theme (LoadlineExport *export, int index)
{
  export->options.theme = loadline_theme_at (index);
}

const LoadlineExportChoice loadline_export_themes = { N_ ("Colours"), dup_theme, chosen_theme,
                                                      choose_theme };

/* ---- From one time to the next ---- */

#define PICTURE "picture"

/* Sections that a later version adds are in it until they are left out. */
static unsigned
recall_parts (GSettings *settings)
{
  g_auto (GStrv) left_out = g_settings_get_strv (settings, "export-left-out");
  unsigned parts = LOADLINE_ALL_PARTS;

  for (guint i = 0; i < LOADLINE_N_PARTS; i++)
    if (g_strv_contains ((const char *const *) left_out, loadline_part_id ((LoadlinePart) i)))
      parts &= ~(1u << i);

  return parts;
}

static void
recall_kind (LoadlineExport *export, GSettings *settings)
{
  g_autofree char *kind = g_settings_get_string (settings, "export-kind");
  g_autofree char *figure = g_settings_get_string (settings, "export-figure");

  export->figure = loadline_figure_find (figure);
  if (export->figure == NULL)
    export->figure = loadline_figure_at (0);
  if (g_str_equal (kind, PICTURE))
    export->kind = NULL;
  else if (loadline_report_kind_find (kind) != NULL)
    export->kind = loadline_report_kind_find (kind);
}

void
loadline_export_recall (LoadlineExport *export)
{
  g_autoptr (GSettings) settings = loadline_settings_new ();
  g_autofree char *paper = NULL;
  g_autofree char *theme = NULL;
  g_autofree char *ending = NULL;

  if (settings == NULL)
    return;

  recall_kind (export, settings);
  paper = g_settings_get_string (settings, "export-paper");
  theme = g_settings_get_string (settings, "export-theme");
  ending = g_settings_get_string (settings, "export-picture");
  for (int i = 0; i < (int) G_N_ELEMENTS (papers); i++)
    if (g_str_equal (papers[i].id, paper))
      choose_paper (export, i);
  for (int i = 0; i < (int) G_N_ELEMENTS (endings); i++)
    if (g_str_equal (endings[i].ending, ending))
      choose_ending (export, i);
  export->options.theme = loadline_theme_find (theme);
  export->options.parts = recall_parts (settings);
  if (export->plan->author[0] == '\0')
    {
      g_free (export->author);
      export->author = g_settings_get_string (settings, "export-author");
    }
}

void
loadline_export_remember (const LoadlineExport *export)
{
  g_autoptr (GSettings) settings = loadline_settings_new ();
  g_autoptr (GStrvBuilder) left_out = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  if (settings == NULL)
    return;

  for (guint i = 0; i < LOADLINE_N_PARTS; i++)
    if ((export->options.parts & 1u << i) == 0)
      g_strv_builder_add (left_out, loadline_part_id ((LoadlinePart) i));
  ids = g_strv_builder_end (left_out);
  g_settings_set_strv (settings, "export-left-out", (const char *const *) ids);
  g_settings_set_string (settings, "export-kind",
                         export->kind != NULL ? export->kind->id : PICTURE);
  if (export->figure != NULL)
    g_settings_set_string (settings, "export-figure", export->figure->id);
  g_settings_set_string (settings, "export-picture", export->ending);
  g_settings_set_string (settings, "export-paper", papers[export->options.paper].id);
  g_settings_set_string (settings, "export-theme",
                         export->options.theme != NULL ? export->options.theme->id : "light");
  if (export->author[0] != '\0')
    g_settings_set_string (settings, "export-author", export->author);
}
