/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios side by side: what differs is shown, what does not is left out, and what a scenario changes
 * stands out. */
#include "report/compare-tables.h"

#include <math.h>

#include "draw/format.h"

/* The shop's plan with what-ifs that state users, and users beside a response time. */
static LoadlinePlan *
make_plan (void)
{
  LoadlinePlan *plan = loadline_plan_new ();
  LoadlineScenario values = plan->base;

  values.users = 8 * plan->base.users;
  loadline_plan_add_variant (plan, "More");
  loadline_plan_set_value (plan, 1, loadline_parameter_find ("users"), &values);
  loadline_plan_add_variant (plan, "Same");
  loadline_plan_copy_scenario (plan, 1, "Faster");
  values.latency_ms = plan->base.latency_ms / 2;
  loadline_plan_set_value (plan, 2, loadline_parameter_find ("latency_ms"), &values);
  return plan;
}

/* The comparison of all scenarios of @plan in @month. (transfer full) */
static LoadlineTable *
compare (const LoadlinePlan *plan, int month)
{
  LoadlineNamedProjection scenarios[8];
  LoadlineTable *table;

  for (int i = 0; i <= plan->n_variants; i++)
    scenarios[i] = (LoadlineNamedProjection) { loadline_plan_scenario_name (plan, i),
                                              loadline_project_plan (plan, i) };
  table = loadline_table_of_comparison (plan, scenarios, plan->n_variants + 1, month);
  for (int i = 0; i <= plan->n_variants; i++)
    loadline_projection_unref ((LoadlineProjection *) scenarios[i].projection);
  return table;
}

static int
find_row (const LoadlineTable *table, const char *title)
{
  for (int r = 0; r < loadline_table_n_rows (table); r++)
    if (g_str_equal (loadline_table_cell (table, r, 0)->text, title))
      return r;
  return -1;
}

static void
test_differences (void)
{
  g_autoptr (LoadlinePlan) plan = make_plan ();
  g_autoptr (LoadlineTable) table = compare (plan, 0);
  const struct
  {
    const char *title;
    bool marked[4];
  } rows[] = {
    { "Users", { false, true, true, false } },
    { "Response-time target", { false, false, true, false } },
  };

  g_assert_cmpint (loadline_table_n_columns (table), ==, 5);
  g_assert_cmpint (loadline_table_row_kind (table, 0), ==, LOADLINE_ROW_GROUP);
  g_assert_cmpint (loadline_table_row_kind (table, 3), ==, LOADLINE_ROW_GROUP);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int row = find_row (table, rows[i].title);

      g_assert_cmpint (row, >, 0);
      for (int c = 0; c < 4; c++)
        g_assert_cmpint (loadline_table_cell (table, row, c + 1)->marked, ==, rows[i].marked[c]);
    }
  g_assert_cmpint (find_row (table, "Data set"), ==, -1);
}

static void
test_results (void)
{
  g_autoptr (LoadlinePlan) plan = make_plan ();
  g_autoptr (LoadlineTable) table = compare (plan, 5);
  g_autofree char *month = loadline_format_month (plan->calendar.start + 5);
  g_autofree char *title = g_strdup_printf ("In %s", month);
  int cost = find_row (table, "Cost a month");

  g_assert_cmpint (find_row (table, title), ==, cost - 3);
  g_assert_cmpint (find_row (table, "Over all 36 months"), >, cost);
  for (int i = 0; i <= plan->n_variants; i++)
    {
      g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, i);
      int answer = projection->decisions[5].strategy;
      const LoadlineCost *money =
        &loadline_projection_result (projection, 5, (LoadlineStrategyId) answer)->cost;
      g_autofree char *text = loadline_format_money (money->total - money->one_off, plan->currency);

      g_assert_cmpstr (loadline_table_cell (table, cost, i + 1)->text, ==, text);
    }
  g_assert_true (loadline_table_cell (table, cost, 2)->marked);
  for (int r = 0; r < loadline_table_n_rows (table); r++)
    g_assert_false (loadline_table_cell (table, r, 4)->marked);
}

static void
test_alone (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineTable) table = compare (plan, 0);

  g_assert_cmpint (loadline_table_n_columns (table), ==, 2);
  g_assert_cmpint (loadline_table_row_kind (table, 0), ==, LOADLINE_ROW_GROUP);
  g_assert_cmpint (loadline_table_row_kind (table, 1), ==, LOADLINE_ROW_GROUP);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare-tables/only what differs is shown of what is assumed",
                   test_differences);
  g_test_add_func ("/compare-tables/results are those of each scenario's own projection",
                   test_results);
  g_test_add_func ("/compare-tables/one scenario differs from nothing", test_alone);
  return g_test_run ();
}
