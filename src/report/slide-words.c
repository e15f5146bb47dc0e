/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The messages of slides. */
#include "report/slide-words.h"

#include "draw/format.h"
#include "draw/sentences.h"
#include "engine/verdict.h"
#include "report/sentences.h"

#include <glib/gi18n-lib.h>

static char *
month_name (const LoadlineProjection *projection, int month)
{
  return loadline_format_month (loadline_projection_month (projection, month));
}

static const char *
label_of (int strategy)
{
  return _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->label);
}

char *
loadline_say_slide_decision (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  g_autofree char *month = month_name (projection, report->month);
  const char *answer = loadline_answer_to_words (projection->decisions[report->month].strategy);

  if (report->options.strategy >= 0)
    /* Translators: the label of a strategy, a month, the answer of the rule */
    return g_strdup_printf (_ ("Proposed is “%s”; the rule's answer in %s is “%s”"),
                            label_of (report->options.strategy), month, answer);
  /* Translators: a month, the answer of the rule */
  return g_strdup_printf (_ ("In %s the rule answers: %s"), month, answer);
}

char *
loadline_say_slide_questions (const LoadlineReport *report, int n)
{
  int answer = report->projection->decisions[report->month].strategy;

  /* Translators: the questions of the decision and their answers follow; %s is what they lead to */
  return g_strdup_printf (ngettext ("%d question leads to: %s", "%d questions lead to: %s",
                                    (unsigned long) n),
                          n, loadline_answer_to_words (answer));
}

char *
loadline_say_slide_answer (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  LoadlineStrategyId answer = (LoadlineStrategyId) projection->decisions[report->month].strategy;
  const LoadlineCost *cost = &loadline_projection_result (projection, report->month, answer)->cost;
  g_autofree char *money =
    loadline_format_money (cost->total - cost->one_off, report->plan->currency);
  g_autofree char *nodes =
    loadline_nodes_to_words (projection, answer, report->month, report->month);

  /* Translators: 3 × m6i.xlarge, money */
  return g_strdup_printf (_ ("%s for %s a month"), nodes, money);
}

char *
loadline_say_slide_cost (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  int proposed = report->options.strategy;
  double total = proposed < 0 ? projection->rule.total : projection->summaries[proposed].total;
  g_autofree char *money = loadline_format_money (total, report->plan->currency);
  int paid = loadline_paid_months (report);

  if (paid == 0)
    return g_strdup (_ ("What each strategy would cost, though none fits"));
  if (proposed < 0)
    /* Translators: money, a number of months */
    return g_strdup_printf (ngettext ("Following the rule costs %s over %d month",
                                      "Following the rule costs %s over %d months",
                                      (unsigned long) paid),
                            money, paid);
  /* Translators: the label of a strategy, money, a number of months */
  return g_strdup_printf (ngettext ("“%s” costs %s over %d month", "“%s” costs %s over %d months",
                                    (unsigned long) paid),
                          label_of (proposed), money, paid);
}

char *
loadline_say_slide_roadmap (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  g_autofree char *month = NULL;
  LoadlineVerdict verdict;
  int changes;

  loadline_verdict_init (&verdict, projection, 0);
  changes = verdict.n_phases - 1;
  if (changes == 0 && verdict.phases[0].strategy < 0)
    return g_strdup (_ ("Nothing fits, from the first month to the last"));
  if (changes == 0)
    return g_strdup (_ ("One answer holds from the first month to the last"));
  month = month_name (projection, verdict.phases[1].first);
  /* Translators: a number of changes, the month of the first */
  return g_strdup_printf (ngettext ("The answer changes %d time, in %s",
                                    "The answer changes %d times, first in %s",
                                    (unsigned long) changes),
                          changes, month);
}

char *
loadline_say_slide_scenarios (const LoadlineReport *report)
{
  int least = 0;
  int most = 0;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (int i = 1; i < report->n_projections; i++)
    {
      double total = report->projections[i].projection->rule.total;

      if (total < report->projections[least].projection->rule.total)
        least = i;
      if (total > report->projections[most].projection->rule.total)
        most = i;
    }
  from = loadline_format_money (report->projections[least].projection->rule.total,
                                report->plan->currency);
  to = loadline_format_money (report->projections[most].projection->rule.total,
                              report->plan->currency);
  if (least == most)
    /* Translators: money */
    return g_strdup_printf (_ ("Every scenario costs %s in all"), from);
  /* Translators: money, name of a scenario, money, name of a scenario */
  return g_strdup_printf (_ ("The plan costs from %s (“%s”) to %s (“%s”) in all"), from,
                          report->projections[least].name, to, report->projections[most].name);
}

char *
loadline_say_slide_limits (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  g_autofree char *month = NULL;
  g_autofree char *limits = NULL;
  LoadlineVerdict verdict;

  loadline_verdict_init (&verdict, projection, 0);
  if (verdict.stay_runs_out < 0)
    return g_strdup (_ ("What runs today is enough to the end"));
  limits = loadline_limits_to_words (verdict.stay_limits);
  if (verdict.stay_runs_out == 0)
    /* Translators: what is lacking: memory and latency */
    return g_strdup_printf (_ ("What runs today falls short from the start: %s"), limits);
  month = month_name (projection, verdict.stay_runs_out);
  /* Translators: a month, what is lacking: memory and latency */
  return g_strdup_printf (_ ("What runs today is enough until %s; then it falls short of %s"),
                          month, limits);
}

char *
loadline_say_slide_next (const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  g_autofree char *month = NULL;
  LoadlineVerdict verdict;

  loadline_verdict_init (&verdict, projection, 0);
  if (report->options.strategy >= 0 || verdict.n_phases < 2)
    return g_strdup (_ ("What to do next"));
  month = month_name (projection, verdict.phases[1].first);
  if (verdict.phases[1].strategy < 0)
    /* Translators: a month */
    return g_strdup_printf (_ ("Next: raise a limit before %s"), month);
  /* Translators: the label of a strategy, a month */
  return g_strdup_printf (_ ("Next: %s by %s"), label_of (verdict.phases[1].strategy), month);
}

char *
loadline_say_slide_assumptions (int n)
{
  if (n == 0)
    return g_strdup (_ ("All of this rests on the usual assumptions"));
  return g_strdup_printf (ngettext ("All of this rests on %d assumption of the plan's own",
                                    "All of this rests on %d assumptions of the plan's own",
                                    (unsigned long) n),
                          n);
}
