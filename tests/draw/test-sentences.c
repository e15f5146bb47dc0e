/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdict says in whole sentences what the facts bear, and nothing else. */
#include "draw/format.h"
#include "draw/projection-fixture.h"
#include "draw/sentences.h"

#include <math.h>
#include <string.h>

#define STAY LOADLINE_STRATEGY_STAY
#define VERTICAL LOADLINE_STRATEGY_VERTICAL
#define HORIZONTAL LOADLINE_STRATEGY_HORIZONTAL
#define HYBRID LOADLINE_STRATEGY_HYBRID

static LoadlineProjection *projection;

/* The answers of 36 months: @first strategies from months @starts on. */
static LoadlineVerdict
verdict_new (const int *strategies, const int *starts, int n)
{
  LoadlineVerdict verdict = { .n_phases = n,
                              .month = 35,
                              .stay_runs_out = -1,
                              .cheapest = -1,
                              .saving = NAN,
                              .saving_paid = NAN,
                              .needs_budget = NAN };

  for (int i = 0; i < n; i++)
    verdict.phases[i] =
      (LoadlinePhase){ strategies[i], starts[i], i + 1 < n ? starts[i + 1] - 1 : 35 };
  verdict.strategy = strategies[n - 1];
  verdict.shown =
    loadline_projection_result (projection, 35, (LoadlineStrategyId) MAX (verdict.strategy, 0));
  return verdict;
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_headlines (void)
{
  const struct
  {
    int strategies[6];
    int starts[6];
    int n;
    const char *text;
  } cases[] = {
    { { STAY }, { 0 }, 1, "Stay small throughout: 1\u00a0×\u00a0m6i.xlarge." },
    { { HORIZONTAL }, { 0 }, 1, "Scale horizontally throughout: 1–4\u00a0×\u00a0m6i.xlarge." },
    { { -1 }, { 0 }, 1, "Nothing fits in any month." },
    { { STAY, HORIZONTAL },
      { 0, 14 },
      2,
      "Stay small until Mar 2028, then scale horizontally: 2–4\u00a0×\u00a0m6i.xlarge." },
    { { STAY, VERTICAL },
      { 0, 1 },
      2,
      "Stay small until Feb 2027, then scale vertically: 1\u00a0×\u00a0m6i.4xlarge." },
    { { STAY, -1 }, { 0, 12 }, 2, "Stay small until Jan 2028; from then on nothing fits." },
    { { -1, STAY },
      { 0, 12 },
      2,
      "Nothing fits until Jan 2028, then go back to the small node: 1\u00a0×\u00a0m6i.xlarge." },
    { { STAY, VERTICAL, HYBRID },
      { 0, 12, 24 },
      3,
      "Stay small at first. From Jan 2028, scale vertically: 1\u00a0×\u00a0m6i.4xlarge. From Jan 2029, scale both ways: "
      "3–4\u00a0×\u00a0m6i.xlarge." },
    { { STAY, VERTICAL, -1, STAY },
      { 0, 12, 24, 30 },
      4,
      "Stay small at first. From Jan 2028, scale vertically: 1\u00a0×\u00a0m6i.4xlarge. From Jan 2029, nothing fits. "
      "After that it changes once more." },
    { { STAY, VERTICAL, STAY, VERTICAL, STAY, VERTICAL },
      { 0, 6, 12, 18, 24, 30 },
      6,
      "Stay small at first. From Jul 2027, scale vertically: 1\u00a0×\u00a0m6i.4xlarge. After that it changes 4 "
      "more times." },
    { { STAY, VERTICAL, STAY, VERTICAL, -1 },
      { 0, 6, 12, 18, 22 },
      5,
      "Nothing fits from Nov 2028 on, for 14 months. Stay small until Jul 2027, then scale vertically: "
      "1\u00a0×\u00a0m6i.4xlarge. After that it changes 3 more times." },
    { { STAY, -1, STAY, VERTICAL, STAY, -1 },
      { 0, 6, 12, 18, 24, 35 },
      6,
      "Nothing fits in 7 of 36 months, first in Jul 2027. Stay small at first. After that it changes 4 more "
      "times." },
    { { -1, STAY, VERTICAL, -1 },
      { 0, 6, 12, 18 },
      4,
      "Nothing fits in 24 of 36 months, first in Jan 2027. From Jul 2027, go back to the small node: "
      "1\u00a0×\u00a0m6i.xlarge. After that it changes 2 more times." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LoadlineVerdict verdict = verdict_new (cases[i].strategies, cases[i].starts, cases[i].n);

      g_autofree char *text = loadline_verdict_headline (&verdict, projection);

      /* What these answers fall short of is another test's. */
      if (strstr (text, " That falls short") != NULL)
        *strstr (text, " That falls short") = '\0';
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* A rule that does not ask whether its answer fits is told where it does not. */
static void
test_falls_short (void)
{
  LoadlineVerdict stay = verdict_new ((int[]){ STAY }, (int[]){ 0 }, 1);
  int first = projection->summaries[STAY].runs_out;
  LoadlineVerdict in_time = verdict_new ((int[]){ STAY, -1 }, (int[]){ 0, first }, 2);
  g_autofree char *month = loadline_format_month (loadline_projection_month (projection, first));
  g_autofree char *words =
    loadline_limits_to_words (loadline_projection_result (projection, first, STAY)->limits);
  g_autofree char *expected = g_strdup_printf ("That falls short first in %s: %s.", month, words);
  g_autofree char *text = loadline_verdict_headline (&stay, projection);
  g_autofree char *kept = loadline_verdict_headline (&in_time, projection);

  g_assert_cmpint (first, >, 0);
  g_assert_true (g_str_has_suffix (text, expected));
  g_assert_null (strstr (kept, "falls short"));
}

/* Each change of answer has its own sentence, with its month and, where there are any, its nodes. */
static void
test_all_changes (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int from = -1; from < LOADLINE_N_STRATEGIES; from++)
    for (int to = -1; to < LOADLINE_N_STRATEGIES; to++)
      {
        LoadlineVerdict verdict;
        char *text;

        if (from == to)
          continue;
        verdict = verdict_new ((int[]){ from, to }, (int[]){ 0, 14 }, 2);
        text = loadline_verdict_headline (&verdict, projection);
        g_assert_nonnull (strstr (text, "Mar 2028"));
        g_assert_true ((strstr (text, "\u00a0×\u00a0") != NULL) == (to >= 0));
        g_assert_true (g_hash_table_add (seen, text));
      }
}

static void
test_details (void)
{
  LoadlineVerdict verdict = verdict_new ((int[]){ STAY, HORIZONTAL }, (int[]){ 0, 14 }, 2);

  verdict.stay_runs_out = 13;
  verdict.stay_limits = 1u << LOADLINE_LIMIT_MEMORY;
  assert_text (
    loadline_verdict_details (&verdict, projection, "USD"),
    "Memory runs out first, in Feb 2028. 836 USD a month at the end, p99 131 ms of 200 ms. "
    "No single strategy fits in every month.");
  verdict.month = 20;
  verdict.stay_limits |= 1u << LOADLINE_LIMIT_UTILISATION | 1u << LOADLINE_LIMIT_LATENCY;
  verdict.cheapest = HYBRID;
  verdict.saving = 4000;
  verdict.saving_paid = 4200;
  assert_text (
    loadline_verdict_details (&verdict, projection, "USD"),
    "Today's node falls short first in Feb 2028: memory, headroom and latency. 836 USD a month in "
    "Sep 2028, p99 131 ms of 200 ms. “Scale both ways” throughout would save 4,200 USD "
    "(4,000 USD in present value) over 36 months.");
}

static void
test_runs_out (void)
{
  const struct
  {
    int month;
    unsigned limits;
    const char *start;
  } cases[] = {
    { -1, 0, "Today's node is enough to the end. " },
    { 0, 1u << LOADLINE_LIMIT_AVAILABILITY, "Today's node alone misses the availability target. " },
    { 0, 1u << LOADLINE_LIMIT_MEMORY | 1u << LOADLINE_LIMIT_BATCH,
      "Today's node falls short from the start: memory and batch time. " },
    { 1, 1u << LOADLINE_LIMIT_BUDGET, "The budget runs out first, in Feb 2027. " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LoadlineVerdict verdict = verdict_new ((int[]){ HORIZONTAL }, (int[]){ 0 }, 1);
      g_autofree char *text = NULL;

      verdict.stay_runs_out = cases[i].month;
      verdict.stay_limits = cases[i].limits;
      text = loadline_verdict_details (&verdict, projection, "USD");
      g_assert_true (g_str_has_prefix (text, cases[i].start));
    }
}

static void
test_cheapest (void)
{
  const struct
  {
    int cheapest;
    double saving;
    double paid;
    const char *end;
  } cases[] = {
    { HORIZONTAL, 0, 0, "No other strategy that always fits is cheaper." },
    { HYBRID, 0, 0, "No single strategy that always fits is cheaper." },
    { HYBRID, -500, -500, "No single strategy that always fits is cheaper." },
    { HYBRID, 0.2, 0.2, "p99 131 ms of 200 ms." },
    { HYBRID, 12, -3, "p99 131 ms of 200 ms." },
    { HYBRID, 12, 12, "“Scale both ways” throughout would save 12 USD over 36 months." },
    { HYBRID, 12, 14,
      "“Scale both ways” throughout would save 14 USD (12 USD in present value) over 36 months." },
    { HYBRID, NAN, NAN, "“Scale both ways” would fit in every month." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LoadlineVerdict verdict = verdict_new ((int[]){ HORIZONTAL }, (int[]){ 0 }, 1);
      g_autofree char *text = NULL;

      verdict.cheapest = cases[i].cheapest;
      verdict.saving = cases[i].saving;
      verdict.saving_paid = cases[i].paid;
      text = loadline_verdict_details (&verdict, projection, "USD");
      g_assert_true (g_str_has_suffix (text, cases[i].end));
    }
}

static void
test_nothing_fits (void)
{
  const struct
  {
    int nodes;
    double budget;
    const char *says;
  } cases[] = {
    { 24, NAN, "In Dec 2029 “Scale horizontally” would fit with 24 nodes." },
    { 1, NAN, "In Dec 2029 “Scale horizontally” would fit with 1 node." },
    { 0, 1240.2, "In Dec 2029 “Scale vertically” would fit with a budget of 1,241 USD a month." },
    { 24, 1240,
      "In Dec 2029 “Scale horizontally” would fit with 24 nodes, or “Scale vertically” with 1,240 USD a month." },
    { 0, NAN,
      "In Dec 2029 neither more nodes nor more money would help: another limit has to give." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LoadlineVerdict verdict = verdict_new ((int[]){ -1 }, (int[]){ 0 }, 1);
      g_autofree char *text = NULL;

      verdict.needs_nodes = cases[i].nodes;
      verdict.needs_nodes_strategy = HORIZONTAL;
      verdict.needs_budget = cases[i].budget;
      verdict.needs_budget_strategy = VERTICAL;
      text = loadline_verdict_details (&verdict, projection, "USD");
      g_assert_nonnull (strstr (text, cases[i].says));
      g_assert_null (strstr (text, "p99"));
    }
}

/* A rule may choose what does not fit: then no latency is promised. */
static void
test_misfit (void)
{
  LoadlineVerdict verdict = verdict_new ((int[]){ STAY }, (int[]){ 0 }, 1);
  g_autofree char *text = NULL;

  g_assert_false (verdict.shown->feasible);
  text = loadline_verdict_details (&verdict, projection, "USD");
  g_assert_nonnull (strstr (text, "In Dec 2029 “Stay small” does not fit: memory."));
  g_assert_null (strstr (text, "p99"));
}

static void
test_estimates (void)
{
  LoadlineVerdict verdict = verdict_new ((int[]){ HORIZONTAL }, (int[]){ 0 }, 1);
  LoadlineResult shown = *verdict.shown;
  g_autofree char *text = NULL;

  shown.price_is_estimate = true;
  verdict.shown = &shown;
  text = loadline_verdict_details (&verdict, projection, "USD");
  g_assert_true (g_str_has_suffix (text, " Prices are partly estimated."));
}

static void
test_limits (void)
{
  assert_text (loadline_limits_to_words (0), "");
  assert_text (loadline_limits_to_words (1u << LOADLINE_LIMIT_LATENCY), "latency");
  assert_text (loadline_limits_to_words (1u << LOADLINE_LIMIT_LATENCY
                                         | 1u << LOADLINE_LIMIT_MEMORY),
               "memory and latency");
  assert_text (
    loadline_limits_to_words ((1u << LOADLINE_N_LIMITS) - 1),
    "processors, memory, headroom, latency, batch time, availability, budget and quality");
}

/* Whatever the engine says can be said. */
static void
test_any_plan (void)
{
  for (unsigned seed = 0; seed < 20; seed++)
    {
      ProjectionFixture fixture = { .n_months = 1 + 6 * (int) seed,
                                    .growth = 0.05,
                                    .decisions = (int) seed,
                                    .seed = seed,
                                    .nothing_fits = seed % 5 == 4 };
      LoadlineProjection *plan = projection_fixture_new (&fixture);

      for (int m = 0; m < plan->n_months; m += 7)
        {
          LoadlineVerdict verdict;
          g_autofree char *headline = NULL;
          g_autofree char *details = NULL;

          loadline_verdict_init (&verdict, plan, m);
          headline = loadline_verdict_headline (&verdict, plan);
          details = loadline_verdict_details (&verdict, plan, "EUR");
          g_assert_true (g_str_has_suffix (headline, "."));
          g_assert_true (g_str_has_suffix (details, "."));
          g_assert_null (strstr (details, "  "));
          g_assert_true (g_utf8_validate (details, -1, NULL));
        }
      loadline_projection_unref (plan);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  projection = projection_fixture_new (&(ProjectionFixture){ .growth = 0.04 });
  g_test_add_func ("/sentences/headlines tell answers and when they change", test_headlines);
  g_test_add_func ("/sentences/a headline says where its answers fall short", test_falls_short);
  g_test_add_func ("/sentences/every change has a sentence of its own", test_all_changes);
  g_test_add_func ("/sentences/details tell limits, money and latency", test_details);
  g_test_add_func ("/sentences/what runs out first is named", test_runs_out);
  g_test_add_func ("/sentences/the cheapest is named where it saves", test_cheapest);
  g_test_add_func ("/sentences/where nothing fits it says what would help", test_nothing_fits);
  g_test_add_func ("/sentences/a choice that does not fit is no promise", test_misfit);
  g_test_add_func ("/sentences/estimates are said to be such", test_estimates);
  g_test_add_func ("/sentences/limits are listed in words", test_limits);
  g_test_add_func ("/sentences/any plan has its sentences", test_any_plan);
  status = g_test_run ();
  loadline_projection_unref (projection);
  return status;
}
