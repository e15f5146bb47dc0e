/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold of every projection, whatever the plan. */
#include "engine/projection.h"

#include "engine-fixture.h"

static const char *const plans[] = {
  "'users': 4000",
  "'users': 20000, 'max_nodes': 40, 'node_coherency': 0.003",
  "'users': 9000, 'service_scv': 0.4, 'arrival_scv': 2, 'availability': 0.9999",
  "'users': 3000, 'data_placement': 'sharded', 'dataset_gib': 300, 'dataset_growth': -0.03",
  "'processor': 'gpu', 'node': 'g5.xlarge', 'users': 9000, 'service_ms': 40",
  "'users': 8000, 'budget_month': 600, 'purchase': 'spot'",
  "'batch_window_h': 3, 'dataset_gib': 500, 'hot_fraction': 0.02",
  "'resource_limit': true, 'users': 12000, 'discount_rate': 0",
  "'optimise_quality_loss': 0.1, 'users': 6000",
  "'processor': 'gpu', 'node': 'm6i.xlarge'",
  "'users': 0",
};

typedef void (*Check) (const LoadlineProjection *projection, const char *parameters);

static void
each_plan (Check check)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (LoadlineProjection) projection = fixture_project (plans[i], "'months': 18");

      check (projection, plans[i]);
    }
}

static void
check_sums (const LoadlineProjection *projection, const char *parameters)
{
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    {
      double total = 0, present = 0;
      int    feasible = 0;

      for (int m = 0; m < projection->n_months; m++)
        {
          const LoadlineResult *result =
            loadline_projection_result (projection, m, (LoadlineStrategyId) s);
          const LoadlineCost   *cost = &result->cost;

          assert_near (cost->total,
                       cost->compute + cost->storage + cost->network + cost->operations
                         + cost->one_off,
                       1e-12);
          total += cost->total;
          present += cost->total / pow (1 + projection->scenario.discount_rate, m / 12.0);
          feasible += result->feasible;
        }
      assert_near (projection->summaries[s].total, total, 1e-12);
      assert_near (projection->summaries[s].present_value, present, 1e-12);
      g_assert_cmpint (projection->summaries[s].feasible_months, ==, feasible);
      if (projection->scenario.discount_rate <= 0)
        assert_near (present, total, 1e-12);
    }
}

/* Running costs of the answers, and one-offs as the answers change. */
static void
check_rule (const LoadlineProjection *projection, const char *parameters)
{
  double total = 0;
  int    unserved = 0;

  for (int m = 0; m < projection->n_months; m++)
    {
      int                 s = projection->decisions[m].strategy;
      const LoadlineCost *cost = &projection->rule_costs[m];

      if (s < 0)
        {
          g_assert_cmpfloat (cost->total, <=, 0);
          unserved++;
          continue;
        }
      const LoadlineCost *answer =
        &loadline_projection_result (projection, m, (LoadlineStrategyId) s)->cost;

      assert_near (cost->total - cost->one_off, answer->total - answer->one_off, 1e-12);
      g_assert_cmpfloat (cost->one_off, >=, 0);
      total += cost->total;
    }
  assert_near (projection->rule.total, total, 1e-12);
  g_assert_cmpint (projection->rule.unserved_months, ==, unserved);
}

static void
check_results (const LoadlineProjection *projection, const char *parameters)
{
  for (int m = 0; m < projection->n_months; m++)
    for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
      {
        const LoadlineResult *result =
          loadline_projection_result (projection, m, (LoadlineStrategyId) s);

        g_assert_cmpint (result->feasible, ==, result->limits == 0);
        g_assert_cmpint (result->nodes, >=, 1);
        g_assert_cmpint (result->base_nodes, <=, result->nodes);
        g_assert_cmpfloat (result->mean_nodes, <=, result->nodes + 1e-9);
        g_assert_cmpfloat (result->capacity_rps, <=,
                           result->ceiling_rps * (1 + 2e-9) + 1e-9
                             + ((result->limits & LOADLINE_LIMIT_BIT (LOADLINE_LIMIT_MEMORY)) != 0
                                  ? INFINITY
                                  : 0));
        g_assert_true (result->latency_ms.p50 <= result->latency_ms.p95
                       && result->latency_ms.p95 <= result->latency_ms.p99);
        if (result->feasible)
          {
            g_assert_cmpfloat (result->capacity_rps, >=,
                               projection->demand[m].peak_rps * (1 - 1e-9));
            g_assert_cmpfloat (result->latency_ms.target, <=,
                               projection->scenario.latency_ms * (1 + 1e-9));
            g_assert_cmpint (result->needs_nodes, ==, 0);
            g_assert_true (isnan (result->needs_budget));
          }
      }
}

/* The choice of one strategy contains the other's. */
static void
check_choices (const LoadlineProjection *projection, const char *parameters)
{
  const LoadlineStrategyId wider[][2] = {
    { LOADLINE_STRATEGY_STAY, LOADLINE_STRATEGY_VERTICAL },
    { LOADLINE_STRATEGY_STAY, LOADLINE_STRATEGY_HORIZONTAL },
    { LOADLINE_STRATEGY_HORIZONTAL, LOADLINE_STRATEGY_HYBRID },
    { LOADLINE_STRATEGY_VERTICAL, LOADLINE_STRATEGY_HYBRID },
  };

  for (int m = 0; m < projection->n_months; m++)
    for (gsize i = 0; i < G_N_ELEMENTS (wider); i++)
      {
        const LoadlineResult *narrow = loadline_projection_result (projection, m, wider[i][0]);
        const LoadlineResult *wide = loadline_projection_result (projection, m, wider[i][1]);

        g_assert_cmpfloat (narrow->ceiling_rps, <=, wide->ceiling_rps * (1 + 2e-9));
        if (narrow->feasible)
          {
            g_assert_true (wide->feasible);
            g_assert_cmpfloat (wide->cost.total - wide->cost.one_off, <=,
                               (narrow->cost.total - narrow->cost.one_off) * (1 + 1e-9));
          }
      }
}

static LoadlineProjection *
with (const char *parameters, const char *more)
{
  g_autofree char *all = g_strdup_printf ("%s, %s", parameters, more);

  return fixture_project (all, "'months': 12");
}

static void
test_more_users (void)
{
  const char *const node = "'node': 'm6i.2xlarge', 'users_growth': 0.01, 'dataset_growth': 0";
  double            before[12] = { 0 };

  for (int users = 0; users <= 20000; users += 1000)
    {
      g_autofree char *more = g_strdup_printf ("'users': %d", users);
      g_autoptr (LoadlineProjection) projection = with (node, more);

      for (int m = 0; m < 12; m++)
        {
          double use =
            loadline_projection_result (projection, m, LOADLINE_STRATEGY_STAY)->utilisation;

          g_assert_cmpfloat (use, >=, before[m]);
          before[m] = use;
        }
    }
}

static void
test_bigger_target (void)
{
  const char *const services[] = { "'users': 12000", "'users': 30000, 'service_scv': 3",
                                   "'users': 9000, 'node_coherency': 0.01" };

  for (gsize s = 0; s < G_N_ELEMENTS (services); s++)
    {
      bool before[12][LOADLINE_N_STRATEGIES] = { 0 };

      for (double target = 20; target < 3000; target *= 1.3)
        {
          g_autofree char *more = g_strdup_printf ("'latency_ms': %d", (int) target);
          g_autoptr (LoadlineProjection) projection = with (services[s], more);

          for (int m = 0; m < 12; m++)
            for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
              {
                bool feasible =
                  loadline_projection_result (projection, m, (LoadlineStrategyId) i)->feasible;

                g_assert_true (feasible || !before[m][i]);
                before[m][i] = feasible;
              }
        }
    }
}

static void
test_needs (void)
{
  g_autoptr (LoadlineProjection) limited =
    fixture_project ("'users': 200000, 'max_nodes': 2, 'node_contention': 0, 'node_coherency': 0",
                     "'months': 1");
  const LoadlineResult *result =
    loadline_projection_result (limited, 0, LOADLINE_STRATEGY_HORIZONTAL);
  g_autofree char *enough =
    g_strdup_printf ("'users': 200000, 'max_nodes': %d, 'node_contention': 0, 'node_coherency': 0",
                     result->needs_nodes);
  g_autofree char *short_by_one =
    g_strdup_printf ("'users': 200000, 'max_nodes': %d, 'node_contention': 0, 'node_coherency': 0",
                     result->needs_nodes - 1);
  g_autoptr (LoadlineProjection) with_enough = fixture_project (enough, "'months': 1");
  g_autoptr (LoadlineProjection) without = fixture_project (short_by_one, "'months': 1");

  g_assert_cmpint (result->needs_nodes, >, 2);
  g_assert_true (
    loadline_projection_result (with_enough, 0, LOADLINE_STRATEGY_HORIZONTAL)->feasible);
  g_assert_false (loadline_projection_result (without, 0, LOADLINE_STRATEGY_HORIZONTAL)->feasible);
}

static void
test_needs_budget (void)
{
  g_autoptr (LoadlineProjection) poor =
    fixture_project ("'users': 30000, 'budget_month': 300", "'months': 1");
  const LoadlineResult *result = loadline_projection_result (poor, 0, LOADLINE_STRATEGY_HORIZONTAL);
  g_autofree char *rich =
    g_strdup_printf ("'users': 30000, 'budget_month': %.17g", result->needs_budget);
  g_autoptr (LoadlineProjection) enough = fixture_project (rich, "'months': 1");

  g_assert_true ((result->limits & LOADLINE_LIMIT_BIT (LOADLINE_LIMIT_BUDGET)) != 0);
  g_assert_true (loadline_projection_result (enough, 0, LOADLINE_STRATEGY_HORIZONTAL)->feasible);
}

static gpointer
project_again (gpointer plan)
{
  return loadline_project_plan (plan, 0);
}

static void
test_threads (void)
{
  g_autoptr (LoadlinePlan) plan =
    fixture_plan ("'users': 20000, 'max_nodes': 60, 'service_scv': 0.5", "");
  g_autoptr (LoadlineProjection) alone = loadline_project_plan (plan, 0);
  GThread *threads[8];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("project", project_again, plan);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (LoadlineProjection) other = g_thread_join (threads[i]);

      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        g_assert_cmpfloat (other->summaries[s].present_value, ==,
                           alone->summaries[s].present_value);
    }
}

static void
test_each_sums (void)
{
  each_plan (check_sums);
}

static void
test_each_rule (void)
{
  each_plan (check_rule);
}

static void
test_each_results (void)
{
  each_plan (check_results);
}

static void
test_each_choices (void)
{
  each_plan (check_choices);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projection/the sum of costs is the total", test_each_sums);
  g_test_add_func ("/projection/the rule pays for its answers, month by month", test_each_rule);
  g_test_add_func ("/projection/results agree with themselves", test_each_results);
  g_test_add_func ("/projection/a wider choice is never worse", test_each_choices);
  g_test_add_func ("/projection/more users never lower the utilisation", test_more_users);
  g_test_add_func ("/projection/a bigger target never makes a month infeasible",
                   test_bigger_target);
  g_test_add_func ("/projection/the nodes it needs are enough and none too many", test_needs);
  g_test_add_func ("/projection/the budget it needs is enough", test_needs_budget);
  g_test_add_func ("/projection/many threads find the same", test_threads);

  return g_test_run ();
}
