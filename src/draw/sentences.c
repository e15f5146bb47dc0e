/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdict in words. Sentences are whole, so that they can be translated; each is said only where
 * the facts bear it. */
#include "draw/sentences.h"

#include "draw/format.h"
#include "draw/headlines.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Answers named before the rest is counted, where that is no longer than a headline should be: two
 * lines of a window. */
#define NAMED_PHASES 3
#define HEADLINE_LENGTH 150

/* Savings below this are roundings, and those below half a unit of money not worth a sentence. */
#define ROUNDING 1e-9
#define NOT_WORTH_SAYING 0.5

/* Translators: limits in the middle of a sentence, as in "memory and latency". */
static const char *const limit_words[LOADLINE_N_LIMITS] = {
  [LOADLINE_LIMIT_COMPUTE] = NC_ ("limit", "processors"),
  [LOADLINE_LIMIT_MEMORY] = NC_ ("limit", "memory"),
  [LOADLINE_LIMIT_UTILISATION] = NC_ ("limit", "headroom"),
  [LOADLINE_LIMIT_LATENCY] = NC_ ("limit", "latency"),
  [LOADLINE_LIMIT_BATCH] = NC_ ("limit", "batch time"),
  [LOADLINE_LIMIT_AVAILABILITY] = NC_ ("limit", "availability"),
  [LOADLINE_LIMIT_BUDGET] = NC_ ("limit", "budget"),
  [LOADLINE_LIMIT_QUALITY] = NC_ ("limit", "quality"),
};

/* The present node falls short of one limit, in a later month (%s), and from the first month. */
static const char *const falls_short[LOADLINE_N_LIMITS] = {
  [LOADLINE_LIMIT_COMPUTE] = N_ ("Today's node can't serve from %s."),
  [LOADLINE_LIMIT_MEMORY] = N_ ("Memory runs out first, in %s."),
  [LOADLINE_LIMIT_UTILISATION] = N_ ("Headroom runs out first, in %s."),
  [LOADLINE_LIMIT_LATENCY] = N_ ("Latency gets too long first, in %s."),
  [LOADLINE_LIMIT_BATCH] = N_ ("Batch work gets too long first, in %s."),
  [LOADLINE_LIMIT_AVAILABILITY] = N_ ("Availability falls short first, in %s."),
  [LOADLINE_LIMIT_BUDGET] = N_ ("The budget runs out first, in %s."),
  [LOADLINE_LIMIT_QUALITY] = N_ ("Quality falls short first, in %s."),
};
static const char *const short_already[LOADLINE_N_LIMITS] = {
  [LOADLINE_LIMIT_COMPUTE] = N_ ("Today's node has no processors for this model."),
  [LOADLINE_LIMIT_MEMORY] = N_ ("Today's node has too little memory from the start."),
  [LOADLINE_LIMIT_UTILISATION] = N_ ("Today's node has too little headroom from the start."),
  [LOADLINE_LIMIT_LATENCY] = N_ ("Today's node misses the latency target from the start."),
  [LOADLINE_LIMIT_BATCH] = N_ ("Today's node is too slow for the batch work from the start."),
  [LOADLINE_LIMIT_AVAILABILITY] = N_ ("Today's node alone misses the availability target."),
  [LOADLINE_LIMIT_BUDGET] = N_ ("Today's node exceeds the budget from the start."),
  [LOADLINE_LIMIT_QUALITY] = N_ ("Today's node misses the quality target from the start."),
};

const char *
loadline_answer_to_words (int strategy)
{
  return strategy >= 0 ? _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->label)
                       : _ ("Nothing fits");
}

char *
loadline_limits_to_words (unsigned limits)
{
  g_autofree char *words = NULL;
  const char *pending = NULL;

  for (int i = 0; i < LOADLINE_N_LIMITS; i++)
    {
      g_autofree char *before = NULL;
      const char *word;

      if ((limits & (1u << i)) == 0)
        continue;
      word = g_dpgettext2 (GETTEXT_PACKAGE, "limit", limit_words[i]);
      before = g_steal_pointer (&words);
      if (pending == NULL)
        words = g_strdup ("");
      else if (before[0] == '\0')
        words = g_strdup (pending);
      else
        /* Translators: a list and one more of it, not the last: memory, latency */
        words = g_strdup_printf (C_ ("list", "%s, %s"), before, pending);
      pending = word;
    }
  if (pending == NULL)
    return g_strdup ("");
  if (words[0] == '\0')
    return g_strdup (pending);
  /* Translators: a list and the last of it: memory and latency */
  return g_strdup_printf (C_ ("list", "%s and %s"), words, pending);
}

char *
loadline_nodes_to_words (const LoadlineProjection *projection, LoadlineStrategyId strategy,
                         int first, int last)
{
  const LoadlineResult *start = loadline_projection_result (projection, first, strategy);
  const LoadlineResult *end = loadline_projection_result (projection, last, strategy);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  int least = G_MAXINT;
  int greatest = 0;
  bool same = true;

  if (start->node == NULL || end->node == NULL)
    return g_strdup ("–");
  for (int m = first; m <= last; m++)
    {
      const LoadlineResult *result = loadline_projection_result (projection, m, strategy);

      same = same && result->node == end->node;
      least = MIN (least, result->base_nodes > 0 ? MIN (result->base_nodes, result->nodes)
                                                 : result->nodes);
      greatest = MAX (greatest, result->nodes);
    }
  if (same)
    return loadline_format_node_range (least, greatest, end->node->id);
  from = loadline_format_nodes (start->nodes, start->node->id);
  to = loadline_format_nodes (end->nodes, end->node->id);
  if (start->node == end->node && start->nodes == end->nodes)
    return g_steal_pointer (&to);
  /* Translators: the nodes at first and at last */
  return g_strdup_printf (C_ ("nodes", "%s → %s"), from, to);
}

static char *
phase_nodes (const LoadlineProjection *projection, const LoadlinePhase *phase)
{
  if (phase->strategy < 0)
    return g_strdup ("");
  return loadline_nodes_to_words (projection, (LoadlineStrategyId) phase->strategy, phase->first,
                                  phase->last);
}

static char *
phase_start (const LoadlineProjection *projection, const LoadlinePhase *phase)
{
  return loadline_format_month (loadline_projection_month (projection, phase->first));
}

/* The first @named answers, and how often it changes after them. */
static char *
headline_many (const LoadlineVerdict *verdict, const LoadlineProjection *projection, int named)
{
  GString *text = g_string_new (NULL);
  g_autofree char *opening = loadline_headline_first (verdict->phases[0].strategy);
  int rest = verdict->n_phases - named;

  g_string_append (text, opening);
  for (int i = 1; i < named; i++)
    {
      const LoadlinePhase *phase = &verdict->phases[i];
      g_autofree char *month = phase_start (projection, phase);
      g_autofree char *nodes = phase_nodes (projection, phase);
      g_autofree char *sentence = loadline_headline_later (phase->strategy, month, nodes);

      g_string_append_printf (text, " %s", sentence);
    }
  if (rest > 0)
    {
      g_autofree char *more =
        g_strdup_printf (ngettext ("After that it changes once more.",
                                   "After that it changes %d more times.", (unsigned long) rest),
                         rest);

      g_string_append_printf (text, " %s", more);
    }
  return g_string_free (text, FALSE);
}

static char *
say_answers (const LoadlineVerdict *verdict, const LoadlineProjection *projection)
{
  const LoadlinePhase *last = &verdict->phases[verdict->n_phases - 1];
  g_autofree char *nodes = phase_nodes (projection, last);
  g_autofree char *month = NULL;

  if (verdict->n_phases == 1)
    return loadline_headline_always (last->strategy, nodes);
  if (verdict->n_phases > 2)
    {
      g_autofree char *text = headline_many (verdict, projection, NAMED_PHASES);

      return g_utf8_strlen (text, -1) <= HEADLINE_LENGTH
               ? g_steal_pointer (&text)
               : headline_many (verdict, projection, NAMED_PHASES - 1);
    }
  month = phase_start (projection, last);
  return loadline_headline_once (verdict->phases[0].strategy, last->strategy, month, nodes);
}

/* A rule may choose what does not fit; NULL where it never does. */
static char *
say_falls_short (const LoadlineVerdict *verdict, const LoadlineProjection *projection)
{
  for (int i = 0; i < verdict->n_phases; i++)
    for (int m = verdict->phases[i].first; m <= verdict->phases[i].last; m++)
      {
        int strategy = verdict->phases[i].strategy;
        const LoadlineResult *result =
          strategy >= 0 ? loadline_projection_result (projection, m, (LoadlineStrategyId) strategy)
                        : NULL;
        g_autofree char *month = NULL;
        g_autofree char *words = NULL;

        if (result == NULL || result->feasible)
          continue;
        month = loadline_format_month (loadline_projection_month (projection, m));
        words = loadline_limits_to_words (result->limits);
        /* Translators: what the rule answers does not fit; a month, a list of limits. */
        return g_strdup_printf (_ ("That falls short first in %s: %s."), month, words);
      }
  return NULL;
}

char *
loadline_verdict_headline (const LoadlineVerdict *verdict, const LoadlineProjection *projection)
{
  g_autofree char *answers = NULL;
  g_autofree char *short_of = NULL;

  if (verdict->n_phases < 1)
    return g_strdup ("");
  answers = say_answers (verdict, projection);
  short_of = say_falls_short (verdict, projection);
  return short_of != NULL ? g_strdup_printf ("%s %s", answers, short_of)
                          : g_steal_pointer (&answers);
}

/* When and why the present node is not enough. */
static char *
say_runs_out (const LoadlineVerdict *verdict, const LoadlineProjection *projection)
{
  unsigned limits = verdict->stay_limits;
  g_autofree char *month = NULL;
  g_autofree char *words = NULL;

  if (verdict->stay_runs_out < 0)
    return g_strdup (_ ("Today's node is enough to the end."));
  month = loadline_format_month (loadline_projection_month (projection, verdict->stay_runs_out));
  for (int i = 0; i < LOADLINE_N_LIMITS; i++)
    {
      if (limits != 1u << i)
        continue;
      if (verdict->stay_runs_out == 0)
        return g_strdup (_ (short_already[i]));
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      return g_strdup_printf (_ (falls_short[i]), month);
#pragma GCC diagnostic pop
    }
  words = loadline_limits_to_words (limits);
  if (verdict->stay_runs_out == 0)
    /* Translators: a list of limits: memory and latency */
    return g_strdup_printf (_ ("Today's node falls short from the start: %s."), words);
  return g_strdup_printf (_ ("Today's node falls short first in %s: %s."), month, words);
}

static const char *
label_of (int strategy)
{
  return _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->label);
}

static char *
month_of (const LoadlineVerdict *verdict, const LoadlineProjection *projection)
{
  return loadline_format_month (loadline_projection_month (projection, verdict->month));
}

/* The money and the latency of the verdict's month. */
static char *
say_month (const LoadlineVerdict *verdict, const LoadlineProjection *projection,
           const char *currency)
{
  const LoadlineResult *shown = verdict->shown;
  double running = shown->cost.total - shown->cost.one_off;
  g_autofree char *money = loadline_format_money (running, currency);
  g_autofree char *latency = loadline_format_milliseconds (shown->latency_ms.target);
  g_autofree char *target = loadline_format_milliseconds (projection->scenario.latency_ms);
  g_autofree char *month = month_of (verdict, projection);
  g_autofree char *which = g_strdup_printf ("%.6g", projection->scenario.latency_percentile * 100);

  if (verdict->month == projection->n_months - 1)
    /* Translators: money, percentile (99), its latency, the latency's target */
    return g_strdup_printf (_ ("%s a month at the end, p%s %s of %s."), money, which, latency,
                            target);
  /* Translators: money, month, percentile (99), its latency, the latency's target */
  return g_strdup_printf (_ ("%s a month in %s, p%s %s of %s."), money, month, which, latency,
                          target);
}

/* A rule may choose what does not fit. */
static char *
say_misfit (const LoadlineVerdict *verdict, const LoadlineProjection *projection)
{
  g_autofree char *words = loadline_limits_to_words (verdict->shown->limits);
  g_autofree char *month = month_of (verdict, projection);

  /* Translators: a month, the label of a strategy, a list of limits: memory and latency */
  return g_strdup_printf (_ ("In %s “%s” does not fit: %s."), month, label_of (verdict->strategy),
                          words);
}

/* What would help in a month in which nothing fits. */
static char *
say_needs (const LoadlineVerdict *verdict, const LoadlineProjection *projection,
           const char *currency)
{
  bool budget = isfinite (verdict->needs_budget);
  unsigned long nodes = (unsigned long) MAX (verdict->needs_nodes, 0);
  g_autofree char *month = month_of (verdict, projection);
  g_autofree char *money =
    loadline_format_money (budget ? ceil (verdict->needs_budget) : 0, currency);

  if (nodes > 0 && budget)
    /* Translators: a month, the label of a strategy, a number, the label of a strategy, money */
    return g_strdup_printf (
      ngettext ("In %s “%s” would fit with %lu node, or “%s” with %s a month.",
                "In %s “%s” would fit with %lu nodes, or “%s” with %s a month.", nodes),
      month, label_of (verdict->needs_nodes_strategy), nodes,
      label_of (verdict->needs_budget_strategy), money);
  if (nodes > 0)
    /* Translators: a month, the label of a strategy, a number */
    return g_strdup_printf (ngettext ("In %s “%s” would fit with %lu node.",
                                      "In %s “%s” would fit with %lu nodes.", nodes),
                            month, label_of (verdict->needs_nodes_strategy), nodes);
  if (budget)
    /* Translators: a month, the label of a strategy, money */
    return g_strdup_printf (_ ("In %s “%s” would fit with a budget of %s a month."), month,
                            label_of (verdict->needs_budget_strategy), money);
  return g_strdup_printf (
    _ ("In %s neither more nodes nor more money would help: another limit has to give."), month);
}

/* How the rule compares with the cheapest single strategy. */
static char *
say_cheapest (const LoadlineVerdict *verdict, const LoadlineProjection *projection,
              const char *currency)
{
  bool served = projection->rule.unserved_months == 0;
  g_autofree char *money = NULL;

  if (verdict->cheapest < 0)
    return projection->n_months > 1 && served
             ? g_strdup (_ ("No single strategy fits in every month."))
             : NULL;
  if (!isfinite (verdict->saving))
    /* Translators: the label of a strategy */
    return g_strdup_printf (_ ("“%s” would fit in every month."), label_of (verdict->cheapest));
  if (verdict->n_phases == 1 && verdict->phases[0].strategy == verdict->cheapest)
    return g_strdup (_ ("No other strategy that always fits is cheaper."));
  if (verdict->saving <= ROUNDING * fabs (projection->rule.present_value))
    return g_strdup (_ ("No single strategy that always fits is cheaper."));
  if (verdict->saving < NOT_WORTH_SAYING)
    return NULL;
  money = loadline_format_money (verdict->saving, currency);
  /* Translators: the label of a strategy, money, a number of months */
  return g_strdup_printf (ngettext ("“%s” throughout would save %s over %d month (present value).",
                                    "“%s” throughout would save %s over %d months (present value).",
                                    (unsigned long) projection->n_months),
                          label_of (verdict->cheapest), money, projection->n_months);
}

static void
append (GString *text, char *sentence)
{
  if (sentence != NULL && sentence[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

char *
loadline_verdict_details (const LoadlineVerdict *verdict, const LoadlineProjection *projection,
                          const char *currency)
{
  GString *text = g_string_new (NULL);

  append (text, say_runs_out (verdict, projection));
  if (verdict->strategy < 0)
    append (text, say_needs (verdict, projection, currency));
  else if (!verdict->shown->feasible)
    append (text, say_misfit (verdict, projection));
  else
    append (text, say_month (verdict, projection, currency));
  append (text, say_cheapest (verdict, projection, currency));
  if (verdict->shown->price_is_estimate)
    append (text, g_strdup (_ ("Prices are partly estimated.")));
  return g_string_free (text, FALSE);
}
