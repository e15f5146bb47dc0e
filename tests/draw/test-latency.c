/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The latency figure: its numbers are the projection's, and what it marks is what it says. */
#include "draw/figure.h"
#include "draw/latency-scene.h"
#include "model/plan-file.h"

#include <math.h>
#include <string.h>

static LoadlineFigureInput
make_input (const LoadlineProjection *projection, int month, int strategy)
{
  return (LoadlineFigureInput){
    .projection = projection,
    .currency = "USD",
    .month = month,
    .strategy = strategy,
    .hover = -1,
    .title = true,
    .step = -1,
  };
}

typedef void (*Check) (const LoadlineFigureInput *input);

static void
each_template (Check check)
{
  const char *const *names = loadline_plan_template_names ();

  for (int i = 0; names[i] != NULL; i++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (names[i], NULL);
      g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, 0);

      for (int s = -1; s < LOADLINE_N_STRATEGIES; s++)
        {
          LoadlineFigureInput input = make_input (projection, (11 * (s + 1)) % 30, s);

          check (&input);
        }
    }
}

/* At the month's demand the curve is where the projection says. */
static void
check_now (const LoadlineFigureInput *input)
{
  g_auto (LoadlineLatencyScene) scene = { 0 };
  double now, found;

  loadline_latency_init (&scene, input, loadline_theme_light (), 800, 450);
  now = scene.loads[LOADLINE_LOAD_NOW];
  found = loadline_response_curve_latency (&scene.subject.curve, now).target;
  if (isfinite (scene.subject.result->latency_ms.target))
    g_assert_cmpfloat_with_epsilon (found, scene.subject.result->latency_ms.target, 1e-6);
  else
    g_assert_true (isinf (found));
  g_assert_cmpfloat (now, ==, input->projection->demand[input->month].peak_rps);
}

static void
test_now (void)
{
  each_template (check_now);
}

/* Curves never fall, and higher percentiles lie above lower ones. */
static void
check_curves (const LoadlineFigureInput *input)
{
  g_auto (LoadlineLatencyScene) scene = { 0 };

  loadline_latency_init (&scene, input, loadline_theme_light (), 800, 450);
  for (int p = 0; p < LOADLINE_LATENCY_POINTS; p++)
    {
      for (int line = 0; line < LOADLINE_N_LATENCIES && p > 0; line++)
        g_assert_cmpfloat (scene.curves[line].y[p], <=, scene.curves[line].y[p - 1] + 1e-3);
      g_assert_cmpfloat (scene.curves[LOADLINE_LATENCY_P99].y[p], <=,
                         scene.curves[LOADLINE_LATENCY_P50].y[p]);
    }
}

static void
test_curves (void)
{
  each_template (check_curves);
}

static void
check_target (const LoadlineFigureInput *input)
{
  g_auto (LoadlineLatencyScene) scene = { 0 };
  double target = input->projection->scenario.latency_ms;
  LoadlineLatency latency;

  loadline_latency_init (&scene, input, loadline_theme_light (), 800, 450);
  g_assert_cmpfloat (scene.plot.y.low, <, target);
  g_assert_cmpfloat (scene.plot.y.high, >, target);
  g_assert_cmpfloat (scene.plot.x.high, >, scene.saturation);
  if (isnan (scene.loads[LOADLINE_LOAD_CAPACITY]))
    return;
  latency =
    loadline_response_curve_latency (&scene.subject.curve, scene.loads[LOADLINE_LOAD_CAPACITY]);
  g_assert_cmpfloat (latency.target, <=, target * (1 + 1e-6));
}

static void
test_target (void)
{
  each_template (check_target);
}

static void
test_message (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, 0);
  LoadlineFigureInput early = make_input (projection, 0, LOADLINE_STRATEGY_STAY);
  LoadlineFigureInput late = make_input (projection, 35, LOADLINE_STRATEGY_STAY);
  const LoadlineFigure *figure = loadline_figure_find ("latency");
  g_autofree char *first = figure->describe (&early);
  g_autofree char *second = figure->describe (&late);

  g_assert_true (strstr (first, "answers within 127 ms in Jan 2027") != NULL);
  g_assert_true (strstr (second, "can't keep up with the load of Dec 2029") != NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/latency/at the month's demand it shows what the projection found", test_now);
  g_test_add_func ("/latency/lines climb, those of rarer responses above the others", test_curves);
  g_test_add_func ("/latency/target and saturation are always in view", test_target);
  g_test_add_func ("/latency/it says when queues never end", test_message);
  return g_test_run ();
}
