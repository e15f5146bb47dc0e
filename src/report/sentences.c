/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The prose of reports. Every sentence is whole, so that it can be translated, and is said only where the
 * projection bears it. */
#include "report/sentences.h"

#include "draw/format.h"
#include "draw/sentences.h"
#include "report/tables.h"

#include <glib/gi18n-lib.h>
#include <math.h>

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

char *
loadline_say_proposal (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  int proposed = report->options.strategy;
  const LoadlineStrategySummary *summary;
  g_autofree char *total = NULL;

  if (proposed < 0)
    {
      total = loadline_format_money (projection->rule.total, report->plan->currency);
      /* Translators: title of a rule, money, a number of months */
      return g_strdup_printf (
        ngettext ("Proposed is what the rule “%s” answers; following it costs %s over %d month.",
                  "Proposed is what the rule “%s” answers; following it costs %s over %d months.",
                  (unsigned long) projection->n_months),
        projection->policy->title, total, projection->n_months);
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
  for (int i = 0; proposed < 0 && i < MIN (verdict.n_phases, 5); i++)
    take (items, say_step (projection, &verdict.phases[i]));
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
loadline_say_method (void)
{
  static const char *const paragraphs[] = {
    N_ (
      "Demand. Users grow month by month, times the season and the month's events. The peak rate is "
      "users × requests per user and hour ÷ 3600 × peak factor."),
    N_ (
      "Scalability. Workers and nodes slow each other down: the service time S grows by "
      "1 + σ(k − 1) + κk(k − 1) with k workers in a node and with k nodes (contention σ, coherency "
      "κ; the universal scalability law). Beyond a peak, more nodes serve less."),
    N_ (
      "Queue. Each of n nodes with c workers takes λ ÷ n requests a second. With the utilisation "
      "ρ = λS ÷ (nc), a request waits with Erlang C's probability P, for (ca² + cs²) ÷ 2 × PS ÷ "
      "(c(1 − ρ)) on average; ca² and cs² are the variability of arrivals and service. Percentiles "
      "of the response time are those of wait, service and network time together."),
    N_ (
      "Memory. The model and the hot share of the data must fit beside the reserve; replicated data "
      "on every node, sharded data as a share."),
    N_ ("Availability. The chance that enough nodes for the peak are up, each independently."),
    N_ ("Money. Compute, storage, network and operations a month, and one-off costs when the "
        "configuration changes. The present value divides month m by (1 + discount rate) to the "
        "power of m ÷ 12."),
    N_ (
      "Strategies. Each takes the cheapest configuration it may choose that keeps within every limit; "
      "where none does, the one that serves most, marked as falling short."),
    N_ ("Decision. A rule, drawn as a flowchart, picks one strategy a month from these results."),
  };
  GPtrArray *items = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    g_ptr_array_add (items, g_strdup (_ (paragraphs[i])));
  return finish (items);
}

const char *const *
loadline_glossary (void)
{
  static const char *const terms[] = {
    N_ ("Autoscale"),
    N_ ("Nodes are added and removed through the day as requests come and go."),
    N_ ("Availability"),
    N_ ("The share of time in which enough nodes are up to serve the peak."),
    N_ ("Capacity"),
    N_ ("The greatest rate of requests that a configuration serves within all its targets."),
    N_ ("Ceiling"),
    N_ ("The greatest capacity that a strategy can reach with the nodes it may choose."),
    N_ ("Contention and coherency"),
    N_ (
      "What nodes lose to each other by sharing something, and by keeping each other up to date."),
    N_ ("Headroom"),
    N_ ("What is kept free for surprises: the whole less the greatest utilisation allowed."),
    N_ ("Horizontal scaling"),
    N_ ("More nodes of the same kind behind a load balancer."),
    N_ ("Latency, response time"),
    N_ ("From a request's arrival to its answer; p99 is what 99 of 100 requests stay below."),
    N_ ("Leaner model"),
    N_ ("The same service made smaller or faster: quantised, distilled or cached."),
    N_ ("Node"),
    N_ ("One machine, rented or owned."),
    N_ ("Peak factor"),
    N_ ("The busiest minute as a multiple of the busiest hour's average."),
    N_ ("Present value"),
    N_ ("Money of later months at today's worth."),
    N_ ("Retrograde scaling"),
    N_ ("More nodes serve less, because keeping them consistent costs more than they add."),
    N_ ("Sharded"),
    N_ ("Each node holds a part of the data, in several copies."),
    N_ ("Utilisation"),
    N_ ("The share of time in which workers are busy at the peak."),
    N_ ("Vertical scaling"),
    N_ ("One bigger node instead of the present one."),
    NULL,
  };

  return terms;
}
