/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The searches against counting every configuration one by one. */
#include "engine/sizing.h"

#include "engine-fixture.h"
#include "engine/cost.h"

#define MOST 60

static const char *const services[] = {
  "'node': 'm6i.xlarge'",
  "'service_scv': 0, 'arrival_scv': 0.3",
  "'service_scv': 0.25, 'node_contention': 0.05, 'node_coherency': 0.004",
  "'service_scv': 3, 'latency_ms': 90, 'node_contention': 0.1",
  "'data_placement': 'sharded', 'shard_copies': 2, 'dataset_gib': 400, 'availability': 0.9999",
  "'data_placement': 'sharded', 'shard_copies': 3, 'dataset_gib': 900, 'availability': 0.999, 'node_availability': 0.97",
  "'availability': 0.99999, 'node_availability': 0.98",
  "'node_coherency': 0.02, 'latency_ms': 60",
  "'batch_window_h': 4, 'dataset_gib': 900, 'hot_fraction': 0.01",
  "'processor': 'gpu', 'node': 'g5.xlarge', 'service_ms': 60",
  "'processor': 'gpu', 'node': 'm6i.xlarge'",
  "'utilisation_max': 1, 'service_scv': 1",
  "'latency_ms': 20, 'service_ms': 30",
};

static const double users[] = { 0, 500, 4000, 20000, 60000 };

/* The work of a test on one plan's node classes at one load. */
typedef void (*Check) (const LoadlineNodeClass *classes, int n, LoadlineDuty duty);

static void
each_duty (Check check)
{
  for (gsize s = 0; s < G_N_ELEMENTS (services); s++)
    for (gsize u = 0; u < G_N_ELEMENTS (users); u++)
      {
        g_autoptr (LoadlinePlan) plan = fixture_plan (services[s], "");
        g_autofree LoadlineNodeClass *classes = g_new (LoadlineNodeClass, plan->catalog->n_nodes);
        LoadlineScenario scenario = plan->base;
        LoadlineService  service;
        int              n = 0;

        loadline_service_init (&service, &scenario, false);
        for (int i = 0; i < plan->catalog->n_nodes; i += 11)
          loadline_node_class_init (&classes[n++], &plan->catalog->nodes[i], &service);
        check (classes, n, (LoadlineDuty){ users[u] / 40, scenario.dataset_gib });
      }
}

static void
check_fewest (const LoadlineNodeClass *classes, int n, LoadlineDuty duty)
{
  for (int i = 0; i < n; i++)
    {
      int counted = 0;

      for (int k = MOST; k >= 1; k--)
        if (loadline_size_violations (&classes[i], k, duty) == 0)
          counted = k;
      g_assert_cmpint (loadline_size_fewest (&classes[i], MOST, duty), ==, counted);
    }
}

static void
check_cheapest (const LoadlineNodeClass *classes, int n, LoadlineDuty duty)
{
  g_autofree const LoadlineNodeClass **list = g_new (const LoadlineNodeClass *, n);
  LoadlineChoice        choice = { list, n, MOST };
  LoadlineConfiguration found;
  double                least = INFINITY;

  for (int i = 0; i < n; i++)
    {
      list[i] = &classes[i];
      for (int k = 1; k <= MOST; k++)
        if (loadline_size_violations (&classes[i], k, duty) == 0)
          least =
            fmin (least, loadline_cost_of_nodes (classes[i].service->scenario, classes[i].node, k));
    }

  found = loadline_size_cheapest (&choice, duty);
  if (isinf (least))
    g_assert_null (found.class);
  else
    assert_near (loadline_cost_of_nodes (found.class->service->scenario, found.class->node,
                                         found.nodes),
                 least, 1e-9);
}

static void
check_strongest (const LoadlineNodeClass *classes, int n, LoadlineDuty duty)
{
  g_autofree const LoadlineNodeClass **list = g_new (const LoadlineNodeClass *, n);
  LoadlineChoice choice = { list, n, MOST };
  double         greatest = 0, found;

  for (int i = 0; i < n; i++)
    {
      list[i] = &classes[i];
      for (int k = 1; k <= MOST; k++)
        if (loadline_node_class_fits (&classes[i], k, duty.dataset_gib))
          greatest = fmax (greatest, loadline_size_capacity (&classes[i], k));
    }

  loadline_size_strongest (&choice, duty.dataset_gib, &found);
  assert_near (found, greatest, 2e-9);
}

/* Just below its capacity a configuration keeps its targets, just above it does not. */
static void
check_capacity (const LoadlineNodeClass *classes, int n, LoadlineDuty duty)
{
  const unsigned load =
    LOADLINE_LIMIT_BIT (LOADLINE_LIMIT_UTILISATION) | LOADLINE_LIMIT_BIT (LOADLINE_LIMIT_LATENCY);

  for (int i = 0; i < n; i++)
    for (int k = 1; k <= MOST; k += 9)
      {
        double       capacity = loadline_size_capacity (&classes[i], k);
        LoadlineDuty below = { capacity * (1 - 1e-9), duty.dataset_gib };
        LoadlineDuty above = { capacity * (1 + 1e-9) + 1e-12, duty.dataset_gib };

        if (capacity > 0)
          g_assert_cmpuint (loadline_size_violations (&classes[i], k, below) & load, ==, 0);
        g_assert_cmpuint (loadline_size_violations (&classes[i], k, above) & load, !=, 0);
      }
}

static void
test_fewest (void)
{
  each_duty (check_fewest);
}

static void
test_cheapest (void)
{
  each_duty (check_cheapest);
}

static void
test_strongest (void)
{
  each_duty (check_strongest);
}

static void
test_capacity (void)
{
  each_duty (check_capacity);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sizing/the fewest nodes are what counting finds", test_fewest);
  g_test_add_func ("/sizing/the cheapest configuration is what counting finds", test_cheapest);
  g_test_add_func ("/sizing/the strongest configuration is what counting finds", test_strongest);
  g_test_add_func ("/sizing/capacity and feasibility agree", test_capacity);

  return g_test_run ();
}
