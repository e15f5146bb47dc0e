/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What-ifs as a window edits them: every change is one named step, shows what it is about, and comes back. */
#include "app/comparison.h"
#include "app/scenarios.h"

static LoadlinePlanner *
make_planner (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineDocument) document = NULL;
  LoadlineScenario values = plan->base;

  for (int i = 1; i <= 2; i++)
    {
      loadline_plan_add_variant (plan, i == 1 ? "More" : "Most");
      values.users *= 2;
      loadline_plan_set_value (plan, i, loadline_parameter_find ("users"), &values);
    }
  document = loadline_document_new (plan, NULL);

  return loadline_planner_new (document);
}

static int
shown_in (LoadlinePlanner *planner)
{
  return loadline_view_state_get_scenario (loadline_planner_get_view_state (planner));
}

static void
look_at (LoadlinePlanner *planner, int index)
{
  loadline_view_state_set_scenario (loadline_planner_get_view_state (planner), index);
}

static bool
copy (LoadlinePlanner *planner)
{
  return loadline_scenarios_copy (planner, 1, NULL);
}

static bool
rename_most (LoadlinePlanner *planner)
{
  return loadline_scenarios_rename (planner, 2, "  Far more ", NULL);
}

static bool
move (LoadlinePlanner *planner)
{
  loadline_scenarios_move (planner, 1, 2);

  return true;
}

static bool
promote (LoadlinePlanner *planner)
{
  return loadline_scenarios_promote (planner, 1, NULL);
}

static bool
remove_more (LoadlinePlanner *planner)
{
  loadline_scenarios_remove (planner, 1);

  return true;
}

static void
test_steps (void)
{
  const struct
  {
    bool (*edit) (LoadlinePlanner *planner);
    const char *name;
    const char *shown;
    const char *undone;
  } cases[] = {
    { copy, "New scenario “More copy”", "More copy", "Most" },
    { rename_most, "Scenario named “Far more”", "Far more", "Most" },
    { move, "Order of the scenarios", "Most", "Most" },
    { promote, "“More” as the base", "Base", "More" },
    { remove_more, "Scenario “More” removed", "Most", "More" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LoadlinePlanner) planner = make_planner ();
      LoadlineDocument *document = loadline_planner_get_document (planner);

      look_at (planner, 2);
      g_assert_true (cases[i].edit (planner));
      g_assert_cmpstr (loadline_document_get_undo_name (document), ==, cases[i].name);
      g_assert_cmpstr (loadline_plan_scenario_name (loadline_planner_get_plan (planner),
                                                    shown_in (planner)),
                       ==, cases[i].shown);

      loadline_document_undo (document);
      g_assert_false (loadline_document_is_modified (document));
      g_assert_cmpstr (loadline_plan_scenario_name (loadline_planner_get_plan (planner),
                                                    shown_in (planner)),
                       ==, cases[i].undone);
      loadline_document_redo (document);
      g_assert_cmpstr (loadline_plan_scenario_name (loadline_planner_get_plan (planner),
                                                    shown_in (planner)),
                       ==, cases[i].shown);
    }
}

static void
test_elsewhere (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  LoadlineScenario values;

  look_at (planner, 1);
  values = loadline_planner_get_scenario (planner);
  values.users = 12345;
  g_assert_true (
    loadline_planner_set_value (planner, loadline_parameter_find ("users"), &values, NULL));
  look_at (planner, 2);
  loadline_document_undo (loadline_planner_get_document (planner));
  g_assert_cmpint (shown_in (planner), ==, 1);
}

static void
test_names (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  const char *const wrong[] = { "", "   ", "More", "Base" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (loadline_scenarios_rename (planner, 2, wrong[i], &error));
      g_assert_nonnull (error);
    }
  g_assert_false (loadline_document_is_modified (loadline_planner_get_document (planner)));
}

static void
test_full (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  g_autoptr (GError) error = NULL;

  while (loadline_planner_get_plan (planner)->n_variants + 1 < LOADLINE_MAX_SCENARIOS)
    g_assert_true (loadline_scenarios_copy (planner, 0, NULL));
  g_assert_false (loadline_scenarios_copy (planner, 0, &error));
  g_assert_nonnull (error);
}

static void
count_cb (int *count)
{
  (*count)++;
}

/* Runs the loop until @count has grown. */
static void
wait_for (const int *count, int seen)
{
  while (*count == seen)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_comparison (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  g_autoptr (LoadlineComparison) comparison = loadline_comparison_new ();
  const LoadlineNamedProjection *scenarios;
  const LoadlineProjection      *most;
  LoadlineScenario               values;
  int                            compared = 0;
  int                            n_scenarios;

  g_signal_connect_swapped (comparison, "compared", G_CALLBACK (count_cb), &compared);
  loadline_comparison_set_planner (comparison, planner);
  loadline_comparison_get_scenarios (comparison, &n_scenarios);
  g_assert_cmpint (n_scenarios, ==, 0);
  loadline_comparison_set_active (comparison, true);
  wait_for (&compared, 0);
  scenarios = loadline_comparison_get_scenarios (comparison, &n_scenarios);
  g_assert_cmpint (n_scenarios, ==, 3);
  g_assert_true (scenarios[0].projection == loadline_planner_get_projection (planner));
  g_assert_cmpstr (scenarios[2].name, ==, "Most");
  most = scenarios[2].projection;

  look_at (planner, 1);
  values = loadline_planner_get_scenario (planner);
  values.users = 12345;
  compared = 0;
  loadline_planner_set_value (planner, loadline_parameter_find ("users"), &values, NULL);
  g_assert_cmpint (compared, ==, 1);
  scenarios = loadline_comparison_get_scenarios (comparison, &n_scenarios);
  g_assert_true (scenarios[2].projection == most);
  g_assert_cmpfloat (scenarios[1].projection->scenario.users, ==, 12345);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenarios/a change is one step that shows what it is about", test_steps);
  g_test_add_func ("/scenarios/undoing shows the scenario that had been edited", test_elsewhere);
  g_test_add_func ("/scenarios/a name that can't be is refused", test_names);
  g_test_add_func ("/scenarios/a full plan says so", test_full);
  g_test_add_func ("/scenarios/an edit of one projects no other anew", test_comparison);

  return g_test_run ();
}
