/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trace figure: every step has its row, walked one after the other, and its numbers are the trace's. */
#include "draw/figure.h"
#include "draw/trace-scene.h"

#include "projection-fixture.h"

#include <string.h>

static LoadlineFigureInput
make_input (const LoadlineProjection *projection, int step)
{
  return (LoadlineFigureInput){ .projection = projection,
                                .currency = "USD",
                                .month = 4,
                                .strategy = -1,
                                .hover = -1,
                                .title = true,
                                .step = step };
}

static void
test_rows (void)
{
  g_autoptr (LoadlineProjection) projection =
    projection_fixture_new (&(ProjectionFixture){ .decisions = 5, .seed = 2 });
  LoadlineFigureInput input = make_input (projection, -1);
  g_auto (LoadlineTraceScene) scene = { 0 };

  loadline_trace_scene_init (&scene, &input, loadline_theme_light (), 900, 600);
  g_assert_cmpint (scene.n_rows, ==, scene.trace->n_steps);
  g_assert_cmpint (scene.reached, ==, scene.trace->n_steps);
  g_assert_cmpint (scene.n_columns, ==, LOADLINE_TRACE_MOST_COLUMNS);
  g_assert_cmpfloat (scene.tracker.height, >, 0);
  g_assert_cmpfloat (scene.tracker.y, >=, scene.tops[scene.n_rows]);
  g_assert_cmpfloat (scene.tracker.y + scene.tracker.height, <=, 600);
}

/* The way from its start to its end: a step is never taken back, and all are taken in the end. */
static void
test_walk (void)
{
  g_autoptr (LoadlineProjection) projection =
    projection_fixture_new (&(ProjectionFixture){ .decisions = 7, .seed = 5 });
  int path[LOADLINE_POLICY_MAX_NODES];
  int n = loadline_decision_path (projection, projection->policy, 4, path);
  int before = 0;

  for (int step = 0; step < n; step++)
    {
      LoadlineFigureInput input = make_input (projection, step);
      g_auto (LoadlineTraceScene) scene = { 0 };

      loadline_trace_scene_init (&scene, &input, loadline_theme_light (), 900, 600);
      g_assert_cmpint (scene.reached, >=, before);
      g_assert_cmpint (scene.reached, <=, before + 1);
      before = scene.reached;
      if (step == n - 1)
        g_assert_cmpint (scene.reached, ==, scene.trace->n_steps);
    }
}

/* Where there is no room for all, the step looked at is there. */
static void
test_small (void)
{
  g_autoptr (LoadlineProjection) projection =
    projection_fixture_new (&(ProjectionFixture){ .decisions = 30, .seed = 1 });
  int path[LOADLINE_POLICY_MAX_NODES];
  int n = loadline_decision_path (projection, projection->policy, 4, path);

  for (int step = 0; step < n; step++)
    {
      LoadlineFigureInput input = make_input (projection, step);
      g_auto (LoadlineTraceScene) scene = { 0 };

      loadline_trace_scene_init (&scene, &input, loadline_theme_light (), 240, 90);
      g_assert_cmpint (scene.n_rows, >, 0);
      if (scene.reached > 0)
        {
          g_assert_cmpint (scene.reached - 1, >=, scene.first);
          g_assert_cmpint (scene.reached - 1, <, scene.first + scene.n_rows);
        }
    }
}

static void
test_data (void)
{
  g_autoptr (LoadlineProjection) projection = projection_fixture_new (&(ProjectionFixture){ 0 });
  LoadlineFigureInput input = make_input (projection, -1);
  g_autoptr (LoadlineTrace) trace = loadline_trace_new (projection, projection->policy, 4);
  g_autofree char *csv = loadline_figure_find ("trace")->data (&input);
  g_auto (GStrv) rows = g_strsplit (g_strchomp (csv), "\n", -1);

  g_assert_cmpstr (rows[0], ==,
                   "step,node,condition,result,action,state,data_size,resource_limit,model_state");
  g_assert_cmpuint (g_strv_length (rows), ==, trace->n_steps + 1);
  for (int i = 0; i < trace->n_steps; i++)
    if (trace->steps[i].answer != LOADLINE_ANSWER_NONE)
      g_assert_nonnull (
        strstr (rows[i + 1], trace->steps[i].answer == LOADLINE_ANSWER_YES ? ",true," : ",false,"));
}

/* As one would say it. */
static void
test_reached (void)
{
  g_autoptr (LoadlineProjection) projection = projection_fixture_new (&(ProjectionFixture){ 0 });
  g_autoptr (LoadlineTrace) trace = loadline_trace_new (projection, projection->policy, 4);
  LoadlineFigureInput all = make_input (projection, -1);
  LoadlineFigureInput first = make_input (projection, 1);
  g_autofree char *some = g_strdup_printf ("Steps taken so far: 1 of %d.", trace->n_steps);
  g_autofree char *text = loadline_figure_find ("trace")->describe (&all);
  g_autofree char *begun = loadline_figure_find ("trace")->describe (&first);

  g_assert_nonnull (strstr (text, "All of its steps are taken."));
  g_assert_nonnull (strstr (begun, some));
  g_assert_null (strstr (begun, "All of its steps"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trace/every step has a row, and the tracker stands below them", test_rows);
  g_test_add_func ("/trace/walking the way takes one step after the other", test_walk);
  g_test_add_func ("/trace/a small picture has the step that is looked at", test_small);
  g_test_add_func ("/trace/its numbers are the trace's", test_data);
  g_test_add_func ("/trace/how far the decision is shown is told", test_reached);
  return g_test_run ();
}
