/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdict in words. Sentences are whole, so that they can be translated; each is said only where
 * the facts bear it. */
#include "draw/sentences.h"

#include "draw/format.h"
#include "draw/headlines.h"
#include "draw/prose.h"

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

/* What a headline leaves out: how often the answer changes after the first @named phases; NULL for
 * never. */
static char *
say_rest (const LoadlineVerdict *verdict, int named)
{
  int rest = verdict->n_phases - named;

  if (rest < 1)
    return NULL;
  return g_strdup_printf (ngettext ("After that it changes once more.",
                                    "After that it changes %d more times.", (unsigned long) rest),
                          rest);
}

static char *
say_later (const LoadlineVerdict *verdict, const LoadlineProjection *projection, int phase)
{
  g_autofree char *month = phase_start (projection, &verdict->phases[phase]);
  g_autofree char *nodes = phase_nodes (projection, &verdict->phases[phase]);

  return loadline_headline_later (verdict->phases[phase].strategy, month, nodes);
}

/* The first @named answers, and how often it changes after them. */
static char *
headline_many (const LoadlineVerdict *verdict, const LoadlineProjection *projection, int named)
{
  GString *text = g_string_new (NULL);

  loadline_prose_take (text, loadline_headline_first (verdict->phases[0].strategy));
  for (int i = 1; i < named; i++)
    loadline_prose_take (text, say_later (verdict, projection, i));
  loadline_prose_take (text, say_rest (verdict, named));
  return g_string_free (text, FALSE);
}

/* How often nothing fits, and from when on. */
static char *
say_nothing_fits (const LoadlineVerdict *verdict, const LoadlineProjection *projection)
{
  const LoadlinePhase *first = NULL;
  const LoadlinePhase *last = NULL;
  int n = 0;
  g_autofree char *month = NULL;

  for (int i = 0; i < verdict->n_phases; i++)
    if (verdict->phases[i].strategy < 0)
      {
        last = &verdict->phases[i];
        first = first != NULL ? first : last;
        n += last->last - last->first + 1;
      }
  g_return_val_if_fail (first != NULL, NULL);
  month = phase_start (projection, first);
  if (first == last && first->last == projection->n_months - 1)
    /* Translators: a month, a number of months */
    return g_strdup_printf (ngettext ("Nothing fits from %s on, for %d month.",
                                      "Nothing fits from %s on, for %d months.", (unsigned long) n),
                            month, n);
  /* Translators: a number of months, all months, a month */
  return g_strdup_printf (ngettext ("Nothing fits in %d of %d month, first in %s.",
                                    "Nothing fits in %d of %d months, first in %s.",
                                    (unsigned long) projection->n_months),
                          n, projection->n_months, month);
}

/* That nothing fits, before what would be left out; then the first change, and how often it changes
 * after that. */
static char *
headline_failing (const LoadlineVerdict *verdict, const LoadlineProjection *projection)
{
  const LoadlinePhase *first = &verdict->phases[0];
  const LoadlinePhase *second = &verdict->phases[1];
  GString *text = g_string_new (NULL);

  loadline_prose_take (text, say_nothing_fits (verdict, projection));
  if (first->strategy < 0)
    loadline_prose_take (text, say_later (verdict, projection, 1));
  else if (second->strategy < 0)
    loadline_prose_take (text, loadline_headline_first (first->strategy));
  else
    {
      g_autofree char *month = phase_start (projection, second);
      g_autofree char *nodes = phase_nodes (projection, second);

      loadline_prose_take (text, loadline_headline_once (first->strategy, second->strategy, month,
                                                         nodes));
    }
  loadline_prose_take (text, say_rest (verdict, 2));
  return g_string_free (text, FALSE);
}

/* Three answers or more: as many by name as there is room for, unless that hides that nothing fits. */
static char *
say_many (const LoadlineVerdict *verdict, const LoadlineProjection *projection)
{
  int named = NAMED_PHASES;
  g_autofree char *text = headline_many (verdict, projection, named);

  if (g_utf8_strlen (text, -1) > HEADLINE_LENGTH)
    {
      named--;
      g_free (text);
      text = headline_many (verdict, projection, named);
    }
  for (int i = named; i < verdict->n_phases; i++)
    if (verdict->phases[i].strategy < 0)
      return headline_failing (verdict, projection);
  return g_steal_pointer (&text);
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
    return say_many (verdict, projection);
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
  GString *text = g_string_new (NULL);

  if (verdict->n_phases > 0)
    {
      loadline_prose_take (text, say_answers (verdict, projection));
      loadline_prose_take (text, say_falls_short (verdict, projection));
    }
  return g_string_free (text, FALSE);
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
  g_autofree char *which = loadline_format_percentile (projection->scenario.latency_percentile);

  if (verdict->month == projection->n_months - 1)
    /* Translators: money, percentile (p99), its latency, the latency's target */
    return g_strdup_printf (_ ("%s a month at the end, %s %s of %s."), money, which, latency,
                            target);
  /* Translators: money, month, percentile (p99), its latency, the latency's target */
  return g_strdup_printf (_ ("%s a month in %s, %s %s of %s."), money, month, which, latency,
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

bool
loadline_verdict_tells_saving (const LoadlineVerdict *verdict, const LoadlineProjection *projection)
{
  return isfinite (verdict->saving)
         && verdict->saving > ROUNDING * fabs (projection->rule.present_value)
         && verdict->saving >= NOT_WORTH_SAYING && verdict->saving_paid >= NOT_WORTH_SAYING;
}

char *
loadline_saving_to_words (const LoadlineVerdict *verdict, const char *currency)
{
  g_autofree char *paid = loadline_format_money (verdict->saving_paid, currency);
  g_autofree char *worth = loadline_format_money (verdict->saving, currency);

  if (g_str_equal (paid, worth))
    return g_steal_pointer (&paid);
  /* Translators: money, and the same discounted to the first month: 5,813 USD (5,604 USD in present
   * value) */
  return g_strdup_printf (_ ("%s (%s in present value)"), paid, worth);
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
  if (!loadline_verdict_tells_saving (verdict, projection))
    return NULL;
  money = loadline_saving_to_words (verdict, currency);
  /* Translators: the label of a strategy, money, a number of months */
  return g_strdup_printf (ngettext ("“%s” throughout would save %s over %d month.",
                                    "“%s” throughout would save %s over %d months.",
                                    (unsigned long) projection->n_months),
                          label_of (verdict->cheapest), money, projection->n_months);
}

char *
loadline_verdict_details (const LoadlineVerdict *verdict, const LoadlineProjection *projection,
                          const char *currency)
{
  GString *text = g_string_new (NULL);

  loadline_prose_take (text, say_runs_out (verdict, projection));
  if (verdict->strategy < 0)
    loadline_prose_take (text, say_needs (verdict, projection, currency));
  else if (!verdict->shown->feasible)
    loadline_prose_take (text, say_misfit (verdict, projection));
  else
    loadline_prose_take (text, say_month (verdict, projection, currency));
  loadline_prose_take (text, say_cheapest (verdict, projection, currency));
  if (verdict->shown->price_is_estimate)
    loadline_prose_take (text, g_strdup (_ ("Prices are partly estimated.")));
  return g_string_free (text, FALSE);
}
