/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What-ifs are a list that people rearrange: each change must keep what every scenario states, and the window
 * must know which of them a change was about. */
#include "model/plan.h"

static void
set (LoadlinePlan *draft, int index, const char *key, const char *text)
{
  const LoadlineParameter *parameter = loadline_parameter_find (key);
  LoadlineScenario values = loadline_plan_scenario (draft, index);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (parameter);
  loadline_parameter_parse (parameter, &values, text, &error);
  g_assert_no_error (error);
  loadline_plan_set_value (draft, index, parameter, &values);
}

/* Base, A with 100 users, B with 200 users and 7 GiB, C with 300 users. */
static LoadlinePlan *
make_plan (void)
{
  LoadlinePlan *plan = loadline_plan_new ();

  set (plan, 0, "users", "50");
  set (plan, loadline_plan_add_variant (plan, "A"), "users", "100");
  set (plan, loadline_plan_add_variant (plan, "B"), "users", "200");
  set (plan, 2, "dataset_gib", "7");
  set (plan, loadline_plan_add_variant (plan, "C"), "users", "300");
  return plan;
}

/* The names and users, as "Base 50, A 100". */
static char *
tell (const LoadlinePlan *plan)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i <= plan->n_variants; i++)
    g_string_append_printf (text, "%s%s %g", i > 0 ? ", " : "",
                            loadline_plan_scenario_name (plan, i),
                            loadline_plan_scenario (plan, i).users);
  return g_string_free (text, FALSE);
}

static void
copy_base (LoadlinePlan *draft)
{
  g_assert_cmpint (loadline_plan_copy_scenario (draft, 0, "New"), ==, 4);
}

static void
copy_a (LoadlinePlan *draft)
{
  g_assert_cmpint (loadline_plan_copy_scenario (draft, 1, "New"), ==, 2);
}

static void
move_a_back (LoadlinePlan *draft)
{
  loadline_plan_move_variant (draft, 1, 3);
}

static void
move_c_front (LoadlinePlan *draft)
{
  loadline_plan_move_variant (draft, 3, 1);
}

static void
promote_b (LoadlinePlan *draft)
{
  loadline_plan_promote_variant (draft, 2);
}

static void
remove_b (LoadlinePlan *draft)
{
  loadline_plan_remove_variant (draft, 2);
}

static void
rename_b (LoadlinePlan *draft)
{
  loadline_plan_rename_variant (draft, 2, "Z");
}

static void
edit_base (LoadlinePlan *draft)
{
  set (draft, 0, "users", "60");
}

static void
edit_c (LoadlinePlan *draft)
{
  set (draft, 3, "users", "400");
}

static void
edit_title (LoadlinePlan *draft)
{
  loadline_plan_set_title (draft, "Other");
}

/* @shown: scenario to look at after the edit and after it was undone, when @looked was looked at. */
static const struct
{
  void (*edit) (LoadlinePlan *draft);
  const char *after;
  int looked;
  int shown;
  int undone;
} cases[] = {
  { copy_base, "Base 50, A 100, B 200, C 300, New 50", 1, 4, 3 },
  { copy_a, "Base 50, A 100, New 100, B 200, C 300", 3, 2, 2 },
  { move_a_back, "Base 50, B 200, C 300, A 100", 1, 3, 1 },
  { move_c_front, "Base 50, C 300, A 100, B 200", 2, 3, 2 },
  { move_c_front, "Base 50, C 300, A 100, B 200", 0, 0, 0 },
  { promote_b, "Base 200, A 100, C 300", 2, 0, 2 },
  { remove_b, "Base 50, A 100, C 300", 3, 2, 2 },
  { remove_b, "Base 50, A 100, C 300", 2, 2, 2 },
  { rename_b, "Base 50, A 100, Z 200, C 300", 0, 2, 2 },
  { edit_base, "Base 60, A 100, B 200, C 300", 1, 0, 0 },
  { edit_c, "Base 50, A 100, B 200, C 400", 0, 3, 3 },
  { edit_title, "Base 50, A 100, B 200, C 300", 2, 2, 2 },
};

static void
test_list (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LoadlinePlan) plan = make_plan ();
      g_autofree char *told = NULL;

      cases[i].edit (plan);
      told = tell (plan);
      g_assert_cmpstr (told, ==, cases[i].after);
      g_assert_true (loadline_plan_check (plan, NULL));
    }
}

static void
test_follow (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LoadlinePlan) before = make_plan ();
      g_autoptr (LoadlinePlan) after = loadline_plan_copy (before);
      int shown;

      cases[i].edit (after);
      shown = loadline_plan_follow_scenario (before, after, cases[i].looked);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (shown, ==, cases[i].shown);
      g_assert_cmpint (loadline_plan_follow_scenario (after, before, shown), ==, cases[i].undone);
    }
}

static void
test_copy (void)
{
  g_autoptr (LoadlinePlan) plan = make_plan ();
  const LoadlineParameter *data = loadline_parameter_find ("dataset_gib");
  const LoadlineParameter *node = loadline_parameter_find ("node");
  int copy = loadline_plan_copy_scenario (plan, 2, "Copy");

  g_assert_true (loadline_plan_overrides (plan, copy, data));
  g_assert_false (loadline_plan_overrides (plan, copy, node));
  set (plan, copy, "dataset_gib", "9");
  g_assert_cmpfloat (loadline_plan_scenario (plan, 2).dataset_gib, ==, 7);
}

static void
test_promote (void)
{
  g_autoptr (LoadlinePlan) plan = make_plan ();

  loadline_plan_promote_variant (plan, 2);
  g_assert_cmpfloat (plan->base.dataset_gib, ==, 7);
  for (int i = 1; i <= plan->n_variants; i++)
    g_assert_cmpfloat (loadline_plan_scenario (plan, i).dataset_gib, ==, 7);
}

static void
test_names (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();

  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *name = loadline_plan_new_name (plan, "What-if");

      g_assert_cmpstr (name, ==, i == 1 ? "What-if" : i == 2 ? "What-if 2" : "What-if 3");
      loadline_plan_add_variant (plan, name);
    }
  g_assert_true (loadline_plan_check (plan, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-variants/a change leaves every other scenario as it was", test_list);
  g_test_add_func ("/plan-variants/the scenario that an edit is about is looked at", test_follow);
  g_test_add_func ("/plan-variants/a copy states the same, on its own", test_copy);
  g_test_add_func ("/plan-variants/a promoted what-if is what the others follow", test_promote);
  g_test_add_func ("/plan-variants/a new name is nobody's yet", test_names);
  return g_test_run ();
}
