/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan and its projections become a report: which figure, table and sentence stands where. */
#include "report/blocks.h"

#include "draw/format.h"
#include "draw/sentences.h"
#include "draw/text.h"
#include "report/plan-tables.h"
#include "report/sentences.h"
#include "report/tables.h"

#include <glib/gi18n-lib.h>

/* Heights of figures, as parts of their width. */
#define CHART 0.5
#define SQUARE 0.85
#define LARGE 0.6
#define BAND 0.42

/* Rows that leave the summary on its page. */
#define ANSWERS_AT_ONCE 8

/* Scenarios beside the first one in a table. */
#define COMPARED_AT_ONCE 4

typedef struct
{
  LoadlinePart part;
  void (*compose) (LoadlineReport *report);
} Part;

static void
compose_summary (LoadlineReport *self)
{
  loadline_report_add_paragraph (self, self->headline);
  loadline_report_take_facts (self, loadline_say_facts (self));
  loadline_report_add_paragraph (self, self->details);
  loadline_report_take_paragraph (self, loadline_say_proposal (self));
  loadline_report_take_paragraph (self, loadline_say_basis (self));
  loadline_report_take_table (self, "answers", _ ("The rule's answers over time"),
                              loadline_table_of_answers (self->projection, self->plan->currency,
                                                         ANSWERS_AT_ONCE));
  {
    g_autofree char *month =
      loadline_format_month (loadline_projection_month (self->projection, self->month));
    /* Translators: %s is a month */
    g_autofree char *caption = g_strdup_printf (_ ("What each strategy takes in %s"), month);

    loadline_report_take_table (self, "strategies", caption,
                                loadline_table_of_strategies (self->projection,
                                                              self->plan->currency, self->month));
  }
  loadline_report_add_heading (self, 2, "next-steps", _ ("Next steps"));
  loadline_report_take_list (self, loadline_say_next_steps (self));
}

static void
compose_decision (LoadlineReport *self)
{
  g_autofree char *month =
    loadline_format_month (loadline_projection_month (self->projection, self->month));
  /* Translators: %s is a month */
  g_autofree char *caption = g_strdup_printf (_ ("The decision of %s, step by step"), month);

  loadline_report_add_figure (self, "flowchart", -1, self->month, SQUARE);
  loadline_report_take_table (self, "steps", caption,
                              loadline_table_of_steps (self->projection, self->plan->currency,
                                                       self->month));
}

static void
compose_cost (LoadlineReport *self)
{
  const char *currency = self->plan->currency;
  /* Translators: caption of a table of money; %s is the currency */
  g_autofree char *years = g_strdup_printf (_ ("Cost by year and strategy, %s"), currency);
  const char *whose =
    self->options.strategy < 0
      ? _ ("the rule")
      : _ (loadline_strategy_at ((LoadlineStrategyId) self->options.strategy)->label);
  /* Translators: caption of a table of money: a strategy, or “the rule” */
  g_autofree char *quarters = g_strdup_printf (_ ("Cost by quarter and kind: %s"), whose);

  loadline_report_add_figure (self, "cost", self->strategy, -1, CHART);
  loadline_report_take_table (self, "cost-years", years,
                              loadline_table_of_years (self->projection));
  loadline_report_add_figure (self, "breakdown", self->strategy, -1, CHART);
  loadline_report_take_table (self, "cost-quarters", quarters,
                              loadline_table_of_periods (self->projection, currency,
                                                         self->options.strategy, 3));
  loadline_report_add_figure (self, "cumulative", self->strategy, -1, CHART);
}

static void
compose_performance (LoadlineReport *self)
{
  loadline_report_add_figure (self, "throughput", self->strategy, -1, LARGE);
  loadline_report_add_figure (self, "utilisation", self->strategy, -1, LARGE);
  loadline_report_add_figure (self, "latency", self->strategy, self->month, LARGE);
  loadline_report_add_figure (self, "scaling", self->strategy, self->month, LARGE);
}

static void
compose_roadmap (LoadlineReport *self)
{
  loadline_report_add_figure (self, "roadmap", -1, -1, BAND);
  loadline_report_take_table (self, "events", _ ("Events that the plan expects"),
                              loadline_table_of_events (self->plan));
}

static void
compose_limits (LoadlineReport *self)
{
  char **risks = loadline_say_risks (self);

  loadline_report_take_table (self, "runs-out", _ ("When each strategy runs out"),
                              loadline_table_of_limits (self->projection, self->plan->currency));
  if (risks[0] != NULL)
    loadline_report_add_heading (self, 2, "risks", _ ("Risks"));
  loadline_report_take_list (self, risks);
}

/* As many tables as it takes for their columns to stay wide, the first scenario in each. */
static void
add_differences (LoadlineReport *self)
{
  for (int first = 1; first < self->n_projections; first += COMPARED_AT_ONCE)
    {
      int n = MIN (COMPARED_AT_ONCE, self->n_projections - first);
      LoadlineNamedProjection compared[COMPARED_AT_ONCE + 1] = { self->projections[0] };
      g_autofree char *id = g_strdup_printf ("differences-%d", first);

      for (int i = 0; i < n; i++)
        compared[i + 1] = self->projections[first + i];
      loadline_report_take_table (self, id, _ ("Where the scenarios differ"),
                                  loadline_table_of_differences (self->plan, compared, n + 1));
    }
}

static void
compose_scenarios (LoadlineReport *self)
{
  if (self->n_projections < 2)
    {
      loadline_report_add_paragraph (
        self, _ ("The plan has one scenario. A what-if beside it would show how much the answer "
                 "depends on an assumption."));
      return;
    }
  loadline_report_take_table (self, "outcomes", _ ("What follows from each scenario"),
                              loadline_table_of_outcomes (self->projections, self->n_projections,
                                                          self->plan->currency));
  add_differences (self);
  loadline_report_add_figure (self, "compare", self->options.strategy, -1, CHART);
}

static void
compose_assumptions (LoadlineReport *self)
{
  if (self->plan->notes[0] != '\0')
    {
      loadline_report_add_heading (self, 2, "notes", _ ("Notes"));
      loadline_report_add_paragraph (self, self->plan->notes);
    }
  loadline_report_take_table (self, "assumptions-all",
                              _ ("Every assumption, and where it differs from the default"),
                              loadline_table_of_assumptions (self->plan, self->options.scenario));
}

static void
compose_catalog (LoadlineReport *self)
{
  const LoadlineCatalog *catalog = self->plan->catalog;

  /* Translators: a catalogue's title, its date, where its prices come from */
  loadline_report_take_paragraph (self,
                                  g_strdup_printf (_ ("%s, as of %s. Source: %s."), catalog->title,
                                                   catalog->as_of, catalog->source));
  loadline_report_take_table (self, "nodes", _ ("Machines that some strategy takes"),
                              loadline_table_of_nodes (self->projection, self->plan->currency));
}

static void
compose_method (LoadlineReport *self)
{
  const LoadlineMethod *method;

  for (int i = 0; (method = loadline_method_at (i)) != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("method-%d", i + 1);

      loadline_report_add_heading (self, 2, id, _ (method->title));
      loadline_report_add_paragraph (self, _ (method->words));
      if (method->formulas != NULL)
        loadline_report_add_formula (self, _ (method->formulas));
    }
}

static void
compose_glossary (LoadlineReport *self)
{
  const char *const *terms = loadline_glossary ();
  LoadlineTable *table = loadline_table_new ();

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Term"), 1);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Meaning"), 3);
  for (int i = 0; terms[i] != NULL; i += 2)
    {
      loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
      loadline_table_add (table, _ (terms[i]));
      loadline_table_add (table, _ (terms[i + 1]));
    }
  loadline_report_take_table (self, "terms", _ ("Terms"), table);
}

static const Part parts[] = {
  { LOADLINE_PART_SUMMARY, compose_summary },
  { LOADLINE_PART_DECISION, compose_decision },
  { LOADLINE_PART_COST, compose_cost },
  { LOADLINE_PART_PERFORMANCE, compose_performance },
  { LOADLINE_PART_ROADMAP, compose_roadmap },
  { LOADLINE_PART_LIMITS, compose_limits },
  { LOADLINE_PART_SCENARIOS, compose_scenarios },
  { LOADLINE_PART_ASSUMPTIONS, compose_assumptions },
  { LOADLINE_PART_CATALOG, compose_catalog },
  { LOADLINE_PART_METHOD, compose_method },
  { LOADLINE_PART_GLOSSARY, compose_glossary },
};

static bool
is_compared (const LoadlineReportOptions *options, int scenario)
{
  return options->compared == 0 || scenario == options->scenario
         || (options->compared & G_GUINT64_CONSTANT (1) << scenario) != 0;
}

static void
project (LoadlineReport *self)
{
  int n_scenarios = self->plan->n_variants + 1;

  self->owned = g_new0 (LoadlineProjection *, (gsize) n_scenarios);
  self->projections = g_new0 (LoadlineNamedProjection, (gsize) n_scenarios);
  for (int i = 0; i < n_scenarios; i++)
    {
      LoadlineProjection *projection;

      if (!is_compared (&self->options, i))
        continue;
      projection = loadline_project_plan (self->plan, i);
      self->owned[self->n_projections] = projection;
      self->projections[self->n_projections++] =
        (LoadlineNamedProjection){ loadline_plan_scenario_name (self->plan, i), projection };
      if (i == self->options.scenario)
        self->projection = projection;
    }
  self->scenario = loadline_plan_scenario_name (self->plan, self->options.scenario);
}

/* The moment a report is made, or the one that builds which must be repeatable ask for. */
static gint64
moment (const LoadlineReportOptions *options)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (options->date >= 0)
    return options->date;
  if (epoch != NULL
      && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32 * (gint64) 2, &seconds, NULL))
    return seconds;
  return g_get_real_time () / G_USEC_PER_SEC;
}

LoadlineReport *
loadline_report_new (LoadlinePlan *plan, const LoadlineReportOptions *options)
{
  LoadlineReport *self;
  LoadlineVerdict verdict;

  g_return_val_if_fail (options->scenario >= 0 && options->scenario <= plan->n_variants, NULL);
  self = loadline_report_alloc ();
  self->plan = loadline_plan_ref (plan);
  self->options = *options;
  self->theme = options->theme != NULL ? *options->theme : *loadline_theme_light ();
  self->theme.mirrored |= loadline_text_is_right_to_left ();
  self->title = g_strdup (options->title != NULL ? options->title : plan->title);
  self->author = g_strdup (options->author != NULL ? options->author : plan->author);
  self->timestamp = moment (options);
  self->date = loadline_format_day (self->timestamp);
  project (self);
  self->month = options->month >= 0 ? MIN (options->month, self->projection->n_months - 1)
                                    : self->projection->n_months - 1;
  self->strategy =
    options->strategy >= 0 ? options->strategy : self->projection->decisions[self->month].strategy;
  loadline_verdict_init (&verdict, self->projection, self->month);
  self->headline = loadline_verdict_headline (&verdict, self->projection);
  self->details = loadline_verdict_details (&verdict, self->projection, plan->currency);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if ((options->parts & 1u << parts[i].part) != 0)
      {
        loadline_report_add_heading (self, 1, loadline_part_id (parts[i].part),
                                     loadline_part_title (parts[i].part));
        parts[i].compose (self);
      }
  /* What a caller owns may be gone when the report is written. */
  self->options.theme = NULL;
  self->options.title = NULL;
  self->options.author = NULL;
  return self;
}
