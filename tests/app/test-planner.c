/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The planner: the projection follows every edit and every choice of scenario. */
#include "app/planner.h"

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_follows (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
  g_autoptr (LoadlinePlanner) planner = loadline_planner_new (document);
  const LoadlineParameter *users = loadline_parameter_find ("users");
  LoadlineScenario values = loadline_planner_get_scenario (planner);
  double before = loadline_planner_get_projection (planner)->demand[0].peak_rps;
  int    told = 0;

  g_signal_connect_swapped (planner, "projected", G_CALLBACK (count_cb), &told);
  values.users *= 2;
  g_assert_true (loadline_planner_set_value (planner, users, &values, NULL));
  g_assert_cmpint (told, ==, 1);
  g_assert_cmpfloat (loadline_planner_get_projection (planner)->demand[0].peak_rps, ==, before * 2);

  loadline_document_undo (document);
  g_assert_cmpfloat (loadline_planner_get_projection (planner)->demand[0].peak_rps, ==, before);

  loadline_view_state_set_month (loadline_planner_get_view_state (planner), 5);
  g_assert_cmpint (told, ==, 3);
}

static void
test_contradiction (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
  g_autoptr (LoadlinePlanner) planner = loadline_planner_new (document);
  g_autoptr (GError) error = NULL;
  LoadlineScenario values = loadline_planner_get_scenario (planner);

  values.node = g_intern_static_string ("no-such-node");
  g_assert_false (
    loadline_planner_set_value (planner, loadline_parameter_find ("node"), &values, &error));
  g_assert_nonnull (error);
  g_assert_false (loadline_document_is_modified (document));
}

static void
test_scenarios (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineDocument) document = NULL;
  g_autoptr (LoadlinePlanner) planner = NULL;
  const LoadlineParameter *users = loadline_parameter_find ("users");
  LoadlineScenario values;

  loadline_plan_add_variant (plan, "More users");
  document = loadline_document_new (plan, NULL);
  planner = loadline_planner_new (document);
  loadline_view_state_set_scenario (loadline_planner_get_view_state (planner), 1);
  values = loadline_planner_get_scenario (planner);
  values.users = 9000;
  g_assert_true (loadline_planner_set_value (planner, users, &values, NULL));
  g_assert_true (loadline_plan_overrides (loadline_planner_get_plan (planner), 1, users));
  g_assert_cmpfloat (loadline_planner_get_plan (planner)->base.users, ==, 2000);
  g_assert_cmpfloat (loadline_planner_get_projection (planner)->scenario.users, ==, 9000);

  loadline_planner_clear_override (planner, users);
  g_assert_cmpfloat (loadline_planner_get_projection (planner)->scenario.users, ==, 2000);
}

/* Scenario 0 is not like scenario 1, and an edit is undone. */
static void
test_known (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineDocument) document = NULL;
  g_autoptr (LoadlinePlanner) planner = NULL;
  LoadlineViewState        *state;
  const LoadlineProjection *base;
  const LoadlineProjection *variant;
  LoadlineScenario          values;

  loadline_plan_add_variant (plan, "More users");
  document = loadline_document_new (plan, NULL);
  planner = loadline_planner_new (document);
  state = loadline_planner_get_view_state (planner);
  base = loadline_planner_get_projection (planner);
  loadline_view_state_set_scenario (state, 1);
  g_assert_true (loadline_planner_get_projection (planner) == base);
  values = loadline_planner_get_scenario (planner);
  values.users = 9000;
  g_assert_true (
    loadline_planner_set_value (planner, loadline_parameter_find ("users"), &values, NULL));
  variant = loadline_planner_get_projection (planner);
  g_assert_cmpfloat (variant->scenario.users, ==, 9000);

  loadline_view_state_set_scenario (state, 0);
  g_assert_true (loadline_planner_get_projection (planner) == base);
  loadline_view_state_set_scenario (state, 1);
  g_assert_true (loadline_planner_get_projection (planner) == variant);
  loadline_document_undo (document);
  g_assert_true (loadline_planner_get_projection (planner) == base);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/the projection follows edits, undo and the month", test_follows);
  g_test_add_func ("/planner/what is known already is not projected again", test_known);
  g_test_add_func ("/planner/a plan that contradicts itself is refused", test_contradiction);
  g_test_add_func ("/planner/an edit in a scenario overrides the base and can be put back",
                   test_scenarios);

  return g_test_run ();
}
