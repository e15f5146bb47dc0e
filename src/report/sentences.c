/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The prose of reports. Every sentence is whole, so that it can be translated, and is said only where the
 * projection bears it. */
#include "report/sentences.h"

#include "draw/format.h"
#include "draw/sentences.h"
#include "report/tables.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Changes that are named one by one. */
#define MOST_STEPS 5

/* The lines that the sentence on what is cheaper takes, and so many steps fewer are named beside it. */
#define LINES_OF_CHEAPER 2

static const struct
{
  const char *id;
  const char *title;
} parts[LOADLINE_N_PARTS] = {
  [LOADLINE_PART_SUMMARY] = { "summary", N_ ("Summary") },
  [LOADLINE_PART_DECISION] = { "decision", N_ ("The decision") },
  [LOADLINE_PART_COST] = { "cost", N_ ("Cost") },
  [LOADLINE_PART_PERFORMANCE] = { "performance", N_ ("Throughput and response time") },
  [LOADLINE_PART_ROADMAP] = { "roadmap", N_ ("Roadmap") },
  [LOADLINE_PART_LIMITS] = { "limits", N_ ("What runs out, and what would help") },
  [LOADLINE_PART_SCENARIOS] = { "scenarios", N_ ("Scenarios compared") },
  [LOADLINE_PART_ASSUMPTIONS] = { "assumptions", N_ ("Assumptions") },
  [LOADLINE_PART_CATALOG] = { "catalogue", N_ ("Machines and prices") },
  [LOADLINE_PART_METHOD] = { "method", N_ ("Method") },
  [LOADLINE_PART_GLOSSARY] = { "glossary", N_ ("Glossary") },
};

const char *
loadline_part_title (LoadlinePart part)
{
  return _ (parts[part].title);
}

const char *
loadline_part_id (LoadlinePart part)
{
  return parts[part].id;
}

int
loadline_part_find (const char *id)
{
  for (int i = 0; i < LOADLINE_N_PARTS; i++)
    if (g_str_equal (parts[i].id, id))
      return i;
  return -1;
}

static const char *
label_of (int strategy)
{
  return _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->label);
}

static char *
month_name (const LoadlineProjection *projection, int month)
{
  return loadline_format_month (loadline_projection_month (projection, month));
}

int
loadline_paid_months (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;

  return projection->n_months
         - (report->options.strategy < 0 ? projection->rule.unserved_months : 0);
}

char *
loadline_say_proposal (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  int proposed = report->options.strategy;
  const LoadlineStrategySummary *summary;
  g_autofree char *total = NULL;

  if (loadline_paid_months (report) == 0)
    /* Translators: title of a rule */
    return g_strdup_printf (_ ("The rule “%s” finds nothing that fits in any month."),
                            projection->policy->title);
  if (proposed < 0)
    {
      int paid = loadline_paid_months (report);

      total = loadline_format_money (projection->rule.total, report->plan->currency);
      /* Translators: title of a rule, money, a number of months */
      return g_strdup_printf (
        ngettext ("Proposed is what the rule “%s” answers; following it costs %s over %d month.",
                  "Proposed is what the rule “%s” answers; following it costs %s over %d months.",
                  (unsigned long) paid),
        projection->policy->title, total, paid);
    }
  summary = &projection->summaries[proposed];
  total = loadline_format_money (summary->total, report->plan->currency);
  if (summary->runs_out < 0)
    /* Translators: the label of a strategy, money, a number of months */
    return g_strdup_printf (
      ngettext ("Proposed is “%s” throughout: it fits in every month and costs %s over %d month.",
                "Proposed is “%s” throughout: it fits in every month and costs %s over %d months.",
                (unsigned long) projection->n_months),
      label_of (proposed), total, projection->n_months);
  /* Translators: the label of a strategy, months that fit, all months, money */
  return g_strdup_printf (
    _ ("Proposed is “%s” throughout: it fits in %d of %d months and costs %s in all."),
    label_of (proposed), summary->feasible_months, projection->n_months, total);
}

char *
loadline_say_basis (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  g_autofree char *first = month_name (projection, 0);
  g_autofree char *last = month_name (projection, projection->n_months - 1);

  /* Translators: first month, last month, number of months, a catalogue's title, its date */
  return g_strdup_printf (
    ngettext ("The plan runs from %s to %s (%d month). Prices: %s, as of %s.",
              "The plan runs from %s to %s (%d months). Prices: %s, as of %s.",
              (unsigned long) projection->n_months),
    first, last, projection->n_months, report->plan->catalog->title, report->plan->catalog->as_of);
}

/* The months that the proposal serves, of all. */
static int
served_months (const LoadlineReport *report)
{
  int proposed = report->options.strategy;

  return proposed >= 0
           ? report->projection->summaries[proposed].feasible_months
           : loadline_served_months (report->projection, 0, report->projection->n_months - 1);
}

static void
take (GPtrArray *items, char *sentence)
{
  if (sentence != NULL)
    g_ptr_array_add (items, sentence);
}

static char **
finish (GPtrArray *items)
{
  g_ptr_array_add (items, NULL);
  return (char **) g_ptr_array_free (items, FALSE);
}

/* What a phase of the rule's answers takes to do. */
static char *
say_step (const LoadlineProjection *projection, const LoadlinePhase *phase)
{
  g_autofree char *month = month_name (projection, phase->first);
  g_autofree char *nodes = NULL;

  if (phase->strategy < 0)
    /* Translators: a month */
    return g_strdup_printf (_ ("Before %s: raise a limit, since nothing fits then."), month);
  nodes = loadline_nodes_to_words (projection, (LoadlineStrategyId) phase->strategy, phase->first,
                                   phase->last);
  if (phase->first == 0)
    /* Translators: the label of a strategy, its nodes */
    return g_strdup_printf (_ ("Now: %s, %s."), label_of (phase->strategy), nodes);
  /* Translators: a month, the label of a strategy, its nodes */
  return g_strdup_printf (_ ("By %s: %s, %s."), month, label_of (phase->strategy), nodes);
}

/* What comes after those that are named. */
static char *
say_later_steps (const LoadlineProjection *projection, const LoadlineVerdict *verdict, int named)
{
  int rest = verdict->n_phases - named;
  g_autofree char *month = month_name (projection, verdict->phases[named].first);

  /* Translators: a month, a number of changes */
  return g_strdup_printf (ngettext ("From %s on: %d more change, as the roadmap shows.",
                                    "From %s on: %d more changes, as the roadmap shows.",
                                    (unsigned long) rest),
                          month, rest);
}

/* The cheaper strategy that the verdict names; NULL where it names none. */
static char *
say_cheaper (const LoadlineReport *report, const LoadlineVerdict *verdict)
{
  const LoadlineProjection *projection = report->projection;
  g_autofree char *money = NULL;

  if (!loadline_verdict_tells_saving (verdict, projection))
    return NULL;
  money = loadline_saving_to_words (verdict, report->plan->currency);
  /* Translators: the label of a strategy, money, a number of months, the title of a rule */
  return g_strdup_printf (
    ngettext (
      "Consider “%s” throughout: it saves %s over %d month; the rule “%s” decides month by month, "
      "not by the cost of all.",
      "Consider “%s” throughout: it saves %s over %d months; the rule “%s” decides month by month, "
      "not by the cost of all.",
      (unsigned long) projection->n_months),
    label_of (verdict->cheapest), money, projection->n_months, projection->policy->title);
}

/* What the rule asks for, and what is cheaper, where anything is. */
static void
take_rule_steps (GPtrArray *items, const LoadlineReport *report, const LoadlineVerdict *verdict)
{
  char *cheaper = say_cheaper (report, verdict);
  int most = cheaper != NULL ? MOST_STEPS - LINES_OF_CHEAPER : MOST_STEPS;

  /* A single one is named in no more room than it is counted. */
  int named = verdict->n_phases <= most + 1 ? verdict->n_phases : most;

  for (int i = 0; i < named; i++)
    take (items, say_step (report->projection, &verdict->phases[i]));
  if (verdict->n_phases > named)
    take (items, say_later_steps (report->projection, verdict, named));
  take (items, cheaper);
}

char **
loadline_say_next_steps (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  GPtrArray *items = g_ptr_array_new ();
  int proposed = report->options.strategy;
  LoadlineVerdict verdict;

  loadline_verdict_init (&verdict, projection, 0);
  if (proposed >= 0)
    {
      LoadlinePhase all = { .strategy = proposed, .last = projection->n_months - 1 };

      take (items, say_step (projection, &all));
    }
  else
    take_rule_steps (items, report, &verdict);
  take (items,
        g_strdup (_ ("Measure service time, peak factor and growth, and put what was measured "
                     "into the plan.")));
  take (items,
        g_strdup (_ ("Look at the plan again each quarter, and whenever an assumption changes "
                     "by more than a tenth.")));
  return finish (items);
}

/* How near the proposal comes to its limits, where it does. */
static char *
say_tightest (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  double most = 0;
  int tightest = -1;
  g_autofree char *use = NULL;
  g_autofree char *allowed = NULL;
  g_autofree char *month = NULL;

  for (int m = 0; m < projection->n_months; m++)
    {
      int s = report->options.strategy >= 0 ? report->options.strategy
                                            : projection->decisions[m].strategy;
      double utilisation =
        s < 0 ? 0 : loadline_projection_result (projection, m, (LoadlineStrategyId) s)->utilisation;

      if (utilisation > most)
        {
          most = utilisation;
          tightest = m;
        }
    }
  if (tightest < 0)
    return NULL;
  use = loadline_format_percent (most);
  allowed = loadline_format_percent (projection->scenario.utilisation_max);
  month = month_name (projection, tightest);
  /* Translators: utilisation in per cent, a month, the greatest one allowed */
  return g_strdup_printf (_ ("The busiest month of the proposal uses %s of its nodes, in %s; %s is "
                             "allowed."),
                          use, month, allowed);
}

static bool
has_estimates (const LoadlineProjection *projection)
{
  for (int m = 0; m < projection->n_months; m++)
    for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
      if (loadline_projection_result (projection, m, s)->price_is_estimate)
        return true;
  return false;
}

char **
loadline_say_risks (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  GPtrArray *items = g_ptr_array_new ();
  int served = loadline_served_months (projection, 0, projection->n_months - 1);

  if (report->options.strategy < 0 && served < projection->n_months)
    /* Translators: a number of months, all months */
    take (items,
          g_strdup_printf (_ ("In %d of %d months what the rule answers does not keep within "
                              "all limits."),
                           projection->n_months - served, projection->n_months));
  take (items, say_tightest (report));
  if (has_estimates (projection))
    take (items, g_strdup (_ ("Some prices are estimates made from list prices, not quotes.")));
  if (projection->scenario.users_growth > 0
      && projection->scenario.users_growth_model == LOADLINE_GROWTH_COMPOUND)
    take (items,
          g_strdup (_ ("Users are assumed to grow by the same share every month; a slower year "
                       "moves every date in this report back, a faster one forward.")));
  if (projection->scenario.arrival_scv > 1 || projection->scenario.service_scv > 1)
    take (items, g_strdup (_ ("Arrivals or service times vary more than at random; response times "
                              "are approximations then, best checked by a load test.")));
  return finish (items);
}

char **
loadline_say_facts (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  GPtrArray *items = g_ptr_array_new ();
  int n_months = projection->n_months;
  int paid = loadline_paid_months (report);
  int proposed = report->options.strategy;
  double total = proposed < 0 ? projection->rule.total : projection->summaries[proposed].total;
  g_autofree char *month = month_name (projection, report->month);

  if (paid > 0)
    {
      take (items, loadline_format_money_compact (total, report->plan->currency));
      take (items, g_strdup_printf (ngettext ("in all, over %d month", "in all, over %d months",
                                              (unsigned long) paid),
                                    paid));
    }
  take (items, g_strdup_printf ("%d", served_months (report)));
  /* Translators: stands below a number: 22, of 36 months within all limits */
  take (items,
        g_strdup_printf (ngettext ("of %d month within all limits",
                                   "of %d months within all limits", (unsigned long) n_months),
                         n_months));
  if (report->strategy >= 0)
    {
      const LoadlineResult *result =
        loadline_projection_result (projection, report->month,
                                    (LoadlineStrategyId) report->strategy);

      take (items, loadline_format_milliseconds (result->latency_ms.target));
      /* Translators: %s is a month */
      take (items, g_strdup_printf (_ ("response time in %s"), month));
    }
  return finish (items);
}
