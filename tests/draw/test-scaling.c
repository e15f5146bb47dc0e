/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scaling figure: it passes through the capacities of the projection, and its peak is one. */
#include "draw/scaling-scene.h"

#include "model/plan-file.h"

#include <math.h>

typedef void (*Check) (const LoadlineScalingScene *scene);

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
          g_auto (LoadlineScalingScene) scene = { 0 };
          LoadlineFigureInput input = {
            .projection = projection, .month = 5 * (s + 1), .strategy = s, .hover = -1
          };

          loadline_scaling_find_lines (&scene, &input);
          check (&scene);
        }
    }
}

static void
check_capacity (const LoadlineScalingScene *scene)
{
  const LoadlineResult *result = scene->subject.result;

  g_assert_cmpfloat_with_epsilon (loadline_scaling_served (scene, result->nodes),
                                  result->capacity_rps, 1e-6 * result->capacity_rps + 1e-12);
  g_assert_cmpint (scene->most, >=, result->nodes);
}

static void
test_capacity (void)
{
  each_template (check_capacity);
}

static void
check_peak (const LoadlineScalingScene *scene)
{
  if (scene->best == 0)
    return;
  for (int n = 1; n <= scene->most; n++)
    g_assert_cmpfloat (loadline_scaling_served (scene, n), <=,
                       loadline_scaling_served (scene, scene->best) * (1 + 1e-6));
  g_assert_cmpint (scene->best, <, scene->most);
}

static void
test_peak (void)
{
  each_template (check_peak);
}

static void
check_order (const LoadlineScalingScene *scene)
{
  for (int p = 0; p < scene->n_points; p++)
    {
      double law = scene->lines[LOADLINE_SCALING_LAW].y[p];

      g_assert_cmpfloat (law, <=, scene->lines[LOADLINE_SCALING_LINEAR].y[p] * (1 + 1e-9));
      g_assert_cmpfloat (scene->lines[LOADLINE_SCALING_SERVED].y[p], <=, law * (1 + 1e-9));
    }
  g_assert_cmpint (scene->counts[0], ==, 1);
  g_assert_cmpint (scene->counts[scene->n_points - 1], ==, scene->most);
}

static void
test_order (void)
{
  each_template (check_order);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scaling/the nodes of a month serve what the projection found", test_capacity);
  g_test_add_func ("/scaling/no number of nodes serves more than the peak", test_peak);
  g_test_add_func ("/scaling/contention only takes away, and the target takes more", test_order);
  return g_test_run ();
}
