/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The projection for people at a terminal: the answer first, then the rule's answers over time,
 * then what every strategy takes. */
#include "cli/evaluate.h"

#include <glib/gi18n-lib.h>

#include "cli/text-table.h"
#include "draw/format.h"
#include "draw/sentences.h"
#include "model/quantity.h"

#define INDENT 2

static char *
month_name (const LoadlineSubject *subject, int month)
{
  return loadline_format_month (loadline_projection_month (subject->projection, month));
}

static void
add_title (GString *out, const LoadlineSubject *subject)
{
  int n_months = subject->projection->n_months;
  g_autofree char *first = month_name (subject, 0);
  g_autofree char *last = month_name (subject, n_months - 1);
  /* Translators: the plan's title and the scenario's name */
  g_autofree char *title =
    g_strdup_printf (_ ("%s: %s"), subject->plan->title, loadline_subject_scenario_name (subject));
  /* Translators: first month, last month, number of months, catalogue, its date */
  g_autofree char *span =
    g_strdup_printf (ngettext ("%s to %s (%d month); prices: %s, %s",
                               "%s to %s (%d months); prices: %s, %s", (unsigned long) n_months),
                     first, last, n_months, subject->plan->catalog->title,
                     subject->plan->catalog->as_of);

  loadline_text_add_title (out, title);
  loadline_text_add_paragraph (out, span, 0, LOADLINE_TEXT_WIDTH);
}

static void
add_verdict (GString *out, const LoadlineSubject *subject, const LoadlineVerdict *verdict)
{
  g_autofree char *headline = loadline_verdict_headline (verdict, subject->projection);
  g_autofree char *details =
    loadline_verdict_details (verdict, subject->projection, subject->plan->currency);

  g_string_append_c (out, '\n');
  loadline_text_add_paragraph (out, headline, INDENT, LOADLINE_TEXT_WIDTH);
  loadline_text_add_paragraph (out, details, INDENT, LOADLINE_TEXT_WIDTH);
}

/* "Jan 2027 – Feb 2028" */
static char *
phase_months (const LoadlineSubject *subject, const LoadlinePhase *phase)
{
  g_autofree char *first = month_name (subject, phase->first);
  g_autofree char *last = month_name (subject, phase->last);

  if (phase->first == phase->last)
    return g_steal_pointer (&first);
  /* Translators: from one month to another */
  return g_strdup_printf (_ ("%s – %s"), first, last);
}

/* What a phase costs a month without one-offs: "210 – 390 USD". */
static char *
phase_cost (const LoadlineSubject *subject, const LoadlinePhase *phase)
{
  double least = G_MAXDOUBLE;
  double most = -G_MAXDOUBLE;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (int m = phase->first; m <= phase->last; m++)
    {
      const LoadlineCost *cost =
        &loadline_projection_result (subject->projection, m, (LoadlineStrategyId) phase->strategy)
           ->cost;

      least = MIN (least, cost->total - cost->one_off);
      most = MAX (most, cost->total - cost->one_off);
    }
  from = loadline_format_money (least, "");
  to = loadline_format_money (most, "");
  g_strstrip (from);
  g_strstrip (to);
  if (g_str_equal (from, to))
    return g_steal_pointer (&to);
  /* Translators: between so much and so much */
  return g_strdup_printf (_ ("%s – %s"), from, to);
}

/* In how many of the months @first .. @last the rule's answer keeps within all limits: a rule may
 * name a strategy without asking whether it does. */
static int
served_months (const LoadlineProjection *projection, int first, int last)
{
  int served = 0;

  for (int m = first; m <= last; m++)
    {
      int strategy = projection->decisions[m].strategy;

      served +=
        strategy >= 0
        && loadline_projection_result (projection, m, (LoadlineStrategyId) strategy)->feasible;
    }
  return served;
}

static char *
phase_answer (const LoadlineSubject *subject, const LoadlinePhase *phase)
{
  const char *label = _ (loadline_strategy_at ((LoadlineStrategyId) phase->strategy)->label);
  int months = phase->last - phase->first + 1;
  int served = served_months (subject->projection, phase->first, phase->last);

  if (served == months)
    return g_strdup (label);
  if (served == 0)
    /* Translators: the label of a strategy */
    return g_strdup_printf (_ ("%s, which falls short"), label);
  /* Translators: the label of a strategy, a number of months */
  return g_strdup_printf (ngettext ("%s, which falls short in %d month",
                                    "%s, which falls short in %d months",
                                    (unsigned long) (months - served)),
                          label, months - served);
}

static void
add_phase (LoadlineTextTable *table, const LoadlineSubject *subject, const LoadlinePhase *phase)
{
  loadline_text_table_take (table, phase_months (subject, phase));
  loadline_text_table_take (table, g_strdup_printf ("%d", phase->last - phase->first + 1));
  if (phase->strategy < 0)
    {
      loadline_text_table_add (table, _ ("Nothing fits"));
      loadline_text_table_add (table, "–");
      loadline_text_table_add (table, "–");
      return;
    }
  loadline_text_table_take (table, phase_answer (subject, phase));
  loadline_text_table_take (table, loadline_nodes_to_words (subject->projection,
                                                            (LoadlineStrategyId) phase->strategy,
                                                            phase->first, phase->last));
  loadline_text_table_take (table, phase_cost (subject, phase));
}

/* The rule's answers: one row for as long as the answer stays the same. */
static void
add_phases (GString *out, const LoadlineSubject *subject, const LoadlineVerdict *verdict)
{
  g_autofree char *money = g_strdup_printf (_ ("%s a month"), subject->plan->currency);
  const LoadlineTextColumn columns[] = {
    { _ ("Months"), false, false }, { _ ("For"), true, false }, { _ ("Answer"), false, true },
    { _ ("Nodes"), false, true },   { money, true, false },
  };
  g_autoptr (LoadlineTextTable) table = loadline_text_table_new (columns, G_N_ELEMENTS (columns));
  g_autofree char *heading =
    g_strdup_printf (_ ("The rule over time (%s)"), subject->projection->policy->title);

  for (int i = 0; i < verdict->n_phases; i++)
    add_phase (table, subject, &verdict->phases[i]);
  loadline_text_add_heading (out, heading);
  loadline_text_table_write (table, out, INDENT, LOADLINE_TEXT_WIDTH);
}

/* A number of requests a second: "112/s". */
static char *
rate (double value)
{
  g_autofree char *quantity = loadline_format_quantity (value);

  /* Translators: so many requests a second */
  return g_strdup_printf (_ ("%s/s"), quantity);
}

static char *
bare_money (double amount)
{
  return g_strstrip (loadline_format_money (amount, ""));
}

static void
add_result (LoadlineTextTable *table, const LoadlineSubject *subject, LoadlineStrategyId strategy,
            int month)
{
  const LoadlineResult *result = loadline_projection_result (subject->projection, month, strategy);
  bool chosen = subject->projection->decisions[month].strategy == (int) strategy;

  loadline_text_table_add (table, chosen ? "→" : "");
  loadline_text_table_add (table, _ (loadline_strategy_at (strategy)->short_label));
  loadline_text_table_take (table,
                            loadline_nodes_to_words (subject->projection, strategy, month, month));
  loadline_text_table_take (table, bare_money (result->cost.total - result->cost.one_off));
  loadline_text_table_take (table, loadline_format_milliseconds (result->latency_ms.target));
  loadline_text_table_take (table, loadline_format_percent (result->utilisation));
  loadline_text_table_take (table, rate (result->capacity_rps));
  loadline_text_table_take (table, result->feasible ? g_strdup (_ ("fits"))
                                                    : loadline_limits_to_words (result->limits));
}

static void
add_demand (GString *out, const LoadlineSubject *subject, int month)
{
  const LoadlineDemand *demand = &subject->projection->demand[month];
  g_autofree char *name = month_name (subject, month);
  g_autofree char *users = loadline_format_quantity (demand->users);
  g_autofree char *data = loadline_quantity_format (demand->dataset_gib, LOADLINE_UNIT_GIB, NULL);
  g_autofree char *peak = rate (demand->peak_rps);
  g_autofree char *heading =
    /* Translators: month, users, data with its unit, requests a second */
    g_strdup_printf (_ ("%s: %s users, %s of data, %s at the peak"), name, users, data, peak);

  loadline_text_add_heading (out, heading);
}

/* What each strategy takes in one month. */
static void
add_strategies (GString *out, const LoadlineSubject *subject, int month)
{
  g_autofree char *money = g_strdup_printf (_ ("%s a month"), subject->plan->currency);
  g_autofree char *percentile = loadline_subject_percentile_name (subject);
  const LoadlineTextColumn columns[] = {
    { "", false, false },
    { _ ("Strategy"), false, false },
    { _ ("Nodes"), false, true },
    { money, true, false },
    { percentile, true, false },
    { _ ("Use"), true, false },
    { _ ("Capacity"), true, false },
    { _ ("Falls short of"), false, true },
  };
  g_autoptr (LoadlineTextTable) table = loadline_text_table_new (columns, G_N_ELEMENTS (columns));

  for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
    add_result (table, subject, s, month);
  add_demand (out, subject, month);
  loadline_text_table_write (table, out, INDENT, LOADLINE_TEXT_WIDTH);
}

static void
add_summary (LoadlineTextTable *table, const LoadlineSubject *subject, LoadlineStrategyId strategy)
{
  const LoadlineProjection *projection = subject->projection;
  const LoadlineStrategySummary *summary = &projection->summaries[strategy];
  bool runs_out = summary->runs_out >= 0;

  loadline_text_table_add (table, projection->cheapest == (int) strategy ? "★" : "");
  loadline_text_table_add (table, _ (loadline_strategy_at (strategy)->short_label));
  /* Translators: months that fit, of all months */
  loadline_text_table_take (table, g_strdup_printf (_ ("%d of %d"), summary->feasible_months,
                                                    projection->n_months));
  loadline_text_table_take (table, runs_out ? month_name (subject, summary->runs_out)
                                            : g_strdup (_ ("never")));
  loadline_text_table_take (table, loadline_limits_to_words (summary->first_limits));
  loadline_text_table_take (table, bare_money (summary->total));
  loadline_text_table_take (table, bare_money (summary->present_value));
}

static void
add_rule_summary (LoadlineTextTable *table, const LoadlineSubject *subject)
{
  const LoadlineProjection *projection = subject->projection;
  const LoadlineRuleSummary *rule = &projection->rule;

  loadline_text_table_add (table, "→");
  loadline_text_table_add (table, _ ("The rule"));
  loadline_text_table_take (
    table, g_strdup_printf (_ ("%d of %d"), served_months (projection, 0, projection->n_months - 1),
                            projection->n_months));
  loadline_text_table_add (table, "");
  loadline_text_table_add (table, "");
  loadline_text_table_take (table, bare_money (rule->total));
  loadline_text_table_take (table, bare_money (rule->present_value));
}

/* Each strategy followed throughout, and the rule. */
static void
add_horizon (GString *out, const LoadlineSubject *subject)
{
  int n_months = subject->projection->n_months;
  g_autofree char *money = g_strdup_printf (_ ("%s in all"), subject->plan->currency);
  const LoadlineTextColumn columns[] = {
    { "", false, false },
    { _ ("Strategy"), false, false },
    { _ ("Fits"), true, false },
    { _ ("Runs out"), false, false },
    { _ ("Then falls short of"), false, true },
    { money, true, false },
    { _ ("Present value"), true, false },
  };
  g_autoptr (LoadlineTextTable) table = loadline_text_table_new (columns, G_N_ELEMENTS (columns));
  g_autofree char *heading =
    g_strdup_printf (ngettext ("Over %d month", "Over all %d months", (unsigned long) n_months),
                     n_months);

  for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
    add_summary (table, subject, s);
  add_rule_summary (table, subject);
  loadline_text_add_heading (out, heading);
  loadline_text_table_write (table, out, INDENT, LOADLINE_TEXT_WIDTH);
}

char *
loadline_evaluate_to_text (const LoadlineSubject *subject, int month)
{
  GString *out = g_string_new (NULL);
  LoadlineVerdict verdict;

  loadline_verdict_init (&verdict, subject->projection, month);
  add_title (out, subject);
  add_verdict (out, subject, &verdict);
  add_phases (out, subject, &verdict);
  add_strategies (out, subject, month);
  add_horizon (out, subject);
  loadline_text_add_heading (out, subject->projection->cheapest >= 0
                                    ? _ ("→ the rule's answer  ★ the cheapest that always fits")
                                    : _ ("→ the rule's answer"));
  return g_string_free (out, FALSE);
}
