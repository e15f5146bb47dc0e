/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The curves of a configuration against the projection's own numbers and against closed forms. */
#include "engine/response-curve.h"

#include "engine-fixture.h"

static const char *const plans[] = {
  "'arrival_scv': 1, 'service_scv': 1",
  "'arrival_scv': 0.5, 'service_scv': 2",
  "'service_scv': 0, 'latency_percentile': 0.95",
  "'node_contention': 0.05, 'node_coherency': 0.004",
  "'node_contention': 0, 'node_coherency': 0, 'latency_percentile': 0.9",
  "'latency_ms': 1, 'service_ms': 50",
};

typedef void (*Check) (const LoadlineResponseCurve *curve, const LoadlineResult *result,
                       double rate);

/* Calls @check with the curve of every strategy's configuration in some months of every plan. */
static void
each_configuration (Check check)
{
  for (gsize p = 0; p < G_N_ELEMENTS (plans); p++)
    {
      g_autoptr (LoadlineProjection) projection = fixture_project (plans[p], "");

      for (int m = 0; m < projection->n_months; m += 7)
        for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
          {
            const LoadlineResult *result = loadline_projection_result (projection, m, s);
            LoadlineResponseCurve curve;

            loadline_response_curve_init (&curve, &projection->scenario, result->node,
                                          result->nodes, loadline_strategy_at (s)->optimised);
            check (&curve, result, projection->demand[m].peak_rps);
          }
    }
}

static void
assert_same (double value, double expected)
{
  if (isinf (expected))
    g_assert_true (isinf (value));
  else
    assert_near (value, expected, 1e-9);
}

static void
check_projection (const LoadlineResponseCurve *curve, const LoadlineResult *result, double rate)
{
  LoadlineLatency latency = loadline_response_curve_latency (curve, rate);

  assert_same (latency.mean, result->latency_ms.mean);
  assert_same (latency.p50, result->latency_ms.p50);
  assert_same (latency.p95, result->latency_ms.p95);
  assert_same (latency.p99, result->latency_ms.p99);
  assert_same (latency.target, result->latency_ms.target);
  assert_same (loadline_response_curve_capacity (curve), result->capacity_rps);
  assert_same (loadline_response_curve_within_target (curve, result->nodes), result->capacity_rps);
}

static void
test_projection (void)
{
  each_configuration (check_projection);
}

static void
check_growth (const LoadlineResponseCurve *curve, const LoadlineResult *result, double rate)
{
  double saturation = loadline_response_curve_saturation (curve);
  double before = 0;

  for (int i = 0; i < 40; i++)
    {
      double now = loadline_response_curve_latency (curve, saturation * i / 40).target;

      g_assert_true (isfinite (now));
      g_assert_cmpfloat (now, >=, before * (1 - 1e-6));
      before = now;
    }
  g_assert_true (isinf (loadline_response_curve_latency (curve, saturation * (1 + 1e-9)).p50));
}

static void
test_growth (void)
{
  each_configuration (check_growth);
}

static void
check_knee (const LoadlineResponseCurve *curve, const LoadlineResult *result, double rate)
{
  double saturation = loadline_response_curve_saturation (curve);
  double knee = loadline_response_curve_knee (curve);
  double network = curve->service.scenario->network_ms;
  double best = knee / (loadline_response_curve_latency (curve, knee).mean - network);

  for (int i = 1; i < 200; i++)
    {
      double at = saturation * i / 200;

      g_assert_cmpfloat (at / (loadline_response_curve_latency (curve, at).mean - network), <=,
                         best * (1 + 1e-9));
    }
}

static void
test_knee (void)
{
  each_configuration (check_knee);
}

/* Power is rate x (mu - rate), greatest at mu / 2. */
static void
test_single_worker (void)
{
  g_autoptr (LoadlineProjection) projection =
    fixture_project ("'workers_per_vcpu': 0.01, 'arrival_scv': 1, 'service_scv': 1", "");
  const LoadlineResult *result = loadline_projection_result (projection, 0, LOADLINE_STRATEGY_STAY);
  LoadlineResponseCurve curve;

  loadline_response_curve_init (&curve, &projection->scenario, result->node, 1, false);
  g_assert_cmpint (curve.class.workers, ==, 1);
  assert_near (loadline_response_curve_knee (&curve),
               loadline_response_curve_saturation (&curve) / 2, 1e-6);
}

static void
check_law (const LoadlineResponseCurve *curve, const LoadlineResult *result, double rate)
{
  int peak = loadline_response_curve_peak (curve);

  assert_near (loadline_response_curve_linear (curve, 1), loadline_response_curve_law (curve, 1),
               1e-12);
  for (int n = 1; n <= 200; n++)
    {
      double law = loadline_response_curve_law (curve, n);

      assert_near (law,
                   loadline_response_curve_linear (curve, n)
                     / loadline_scalability_slowdown (&curve->service.nodes, n),
                   1e-12);
      g_assert_cmpfloat (loadline_response_curve_within_target (curve, n), <=, law * (1 + 1e-9));
      if (peak > 0)
        g_assert_cmpfloat (law, <=, loadline_response_curve_law (curve, peak) * (1 + 1e-12));
      else
        g_assert_cmpfloat (law, <=, loadline_response_curve_law (curve, n + 1) * (1 + 1e-12));
    }
}

static void
test_law (void)
{
  each_configuration (check_law);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/response-curve/it passes through what the projection found", test_projection);
  g_test_add_func ("/response-curve/response time grows with load until queues never end",
                   test_growth);
  g_test_add_func (
    "/response-curve/no load has more throughput for its response time than the knee", test_knee);
  g_test_add_func ("/response-curve/one worker's knee is at half of what it can do",
                   test_single_worker);
  g_test_add_func ("/response-curve/nodes add less than the first, and nothing beyond the peak",
                   test_law);
  return g_test_run ();
}
