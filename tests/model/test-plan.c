/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan is a value: an edit of a copy must never reach the original, and what does not hold together
 * must be said before anything is computed from it. */
#include "model/plan.h"

#include <string.h>

#include "model/catalog-file.h"
#include "model/error.h"
#include "model/policy-file.h"

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

static void
test_new (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (loadline_plan_check (plan, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (plan->base.node, ==, plan->catalog->standard);
  g_assert_cmpstr (plan->currency, ==, plan->catalog->currency);
  g_assert_cmpint (plan->calendar.n_months, ==, 36);
  g_assert_cmpint (plan->n_variants, ==, 0);
  g_assert_cmpstr (plan->policy->id, ==, "standard");
  for (int i = 0; i < 12; i++)
    g_assert_cmpfloat (plan->calendar.season[i], ==, 1);
}

/* ---- Every edit changes the draft, which then differs from the plan, which is as it was ---- */

static void
edit_title (LoadlinePlan *draft)
{
  loadline_plan_set_title (draft, "Other");
}

static void
edit_author (LoadlinePlan *draft)
{
  loadline_plan_set_author (draft, "Other");
}

static void
edit_notes (LoadlinePlan *draft)
{
  loadline_plan_set_notes (draft, "Other");
}

static void
edit_start (LoadlinePlan *draft)
{
  loadline_plan_set_horizon (draft, draft->calendar.start + 1, draft->calendar.n_months);
}

static void
edit_months (LoadlinePlan *draft)
{
  loadline_plan_set_horizon (draft, draft->calendar.start, LOADLINE_MAX_MONTHS);
}

static void
edit_base (LoadlinePlan *draft)
{
  set (draft, 0, "users", "12345");
}

static void
edit_override (LoadlinePlan *draft)
{
  set (draft, 1, "users", "12345");
}

static void
edit_other_override (LoadlinePlan *draft)
{
  set (draft, 1, "dataset_gib", "12345");
}

static void
edit_back_to_base (LoadlinePlan *draft)
{
  loadline_plan_clear_override (draft, 1, loadline_parameter_find ("users"));
}

static void
edit_catalog (LoadlinePlan *draft)
{
  g_autoptr (LoadlineCatalog) catalog = loadline_catalog_load_builtin ("own-hardware", NULL);

  loadline_plan_set_catalog (draft, catalog, "own-hardware");
}

static void
edit_policy (LoadlinePlan *draft)
{
  g_autoptr (LoadlinePolicy) policy = loadline_policy_load_builtin ("lesson", NULL);

  loadline_plan_set_policy (draft, policy, NULL);
}

static void
edit_events (LoadlinePlan *draft)
{
  loadline_plan_set_events (draft, NULL, 0);
}

static void
edit_event_factor (LoadlinePlan *draft)
{
  LoadlineEvent event = { draft->events[0].month, (char *) "Sale", 3 };

  loadline_plan_set_events (draft, &event, 1);
}

static void
edit_season (LoadlinePlan *draft)
{
  const double season[12] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.6, 1 };

  loadline_plan_set_season (draft, season);
}

static void
edit_profile (LoadlinePlan *draft)
{
  const double weights[24] = { [12] = 1 };

  loadline_plan_set_custom_profile (draft, weights);
}

static void
edit_add (LoadlinePlan *draft)
{
  g_assert_cmpint (loadline_plan_add_variant (draft, "Third"), ==, 3);
}

static void
edit_remove (LoadlinePlan *draft)
{
  loadline_plan_remove_variant (draft, 1);
}

static void
edit_rename (LoadlinePlan *draft)
{
  loadline_plan_rename_variant (draft, 2, "Renamed");
}

static void (*const edits[]) (LoadlinePlan *draft) = {
  edit_title,        edit_author,         edit_notes,        edit_start,   edit_months, edit_base,
  edit_override,     edit_other_override, edit_back_to_base, edit_catalog, edit_policy, edit_events,
  edit_event_factor, edit_season,         edit_profile,      edit_add,     edit_remove, edit_rename,
};

/* A plan with something of everything. */
static LoadlinePlan *
make_plan (void)
{
  LoadlinePlan *plan = loadline_plan_new ();
  LoadlineEvent event = { plan->calendar.start + 10, (char *) "Sale", 1.5 };

  loadline_plan_set_title (plan, "Shop");
  loadline_plan_set_events (plan, &event, 1);
  loadline_plan_add_variant (plan, "First");
  loadline_plan_add_variant (plan, "Second");
  set (plan, 1, "users", "500");
  return plan;
}

static void
test_edits (void)
{
  g_autoptr (LoadlinePlan) plan = make_plan ();
  g_autoptr (LoadlinePlan) reference = make_plan ();

  g_assert_true (loadline_plan_equal (plan, reference));
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (LoadlinePlan) draft = loadline_plan_copy (plan);

      g_assert_true (loadline_plan_equal (plan, draft));
      edits[i](draft);
      g_test_message ("edit %" G_GSIZE_FORMAT, i);
      g_assert_false (loadline_plan_equal (plan, draft));
      g_assert_true (loadline_plan_equal (plan, reference));
    }
}

static void
test_shared (void)
{
  g_autoptr (LoadlinePlan) plan = make_plan ();
  g_autoptr (LoadlinePlan) shared = loadline_plan_ref (plan);

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*is_draft*");
  loadline_plan_set_title (plan, "Other");
  g_test_assert_expected_messages ();
  g_assert_cmpstr (shared->title, ==, "Shop");
}

/* ---- Scenarios ---- */

static void
test_scenarios (void)
{
  g_autoptr (LoadlinePlan) plan = make_plan ();
  const LoadlineParameter *users = loadline_parameter_find ("users");
  const LoadlineParameter *data = loadline_parameter_find ("dataset_gib");

  set (plan, 0, "users", "4000");
  set (plan, 0, "dataset_gib", "120");
  g_assert_cmpfloat (loadline_plan_scenario (plan, 0).users, ==, 4000);
  g_assert_cmpfloat (loadline_plan_scenario (plan, 1).users, ==, 500);
  g_assert_cmpfloat (loadline_plan_scenario (plan, 1).dataset_gib, ==, 120);
  g_assert_cmpfloat (loadline_plan_scenario (plan, 2).users, ==, 4000);
  g_assert_true (loadline_plan_overrides (plan, 1, users));
  g_assert_false (loadline_plan_overrides (plan, 1, data));
  g_assert_false (loadline_plan_overrides (plan, 0, users));
  loadline_plan_clear_override (plan, 1, users);
  g_assert_cmpfloat (loadline_plan_scenario (plan, 1).users, ==, 4000);
  loadline_plan_remove_variant (plan, 1);
  g_assert_cmpint (plan->n_variants, ==, 1);
  g_assert_cmpstr (loadline_plan_scenario_name (plan, 1), ==, "Second");
}

static void
test_find (void)
{
  g_autoptr (LoadlinePlan) plan = make_plan ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (loadline_plan_find_scenario (plan, "Base", NULL), ==, 0);
  g_assert_cmpint (loadline_plan_find_scenario (plan, "Second", NULL), ==, 2);
  g_assert_cmpint (loadline_plan_find_scenario (plan, "Fast", &error), ==, -1);
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_assert_cmpstr (error->message, ==,
                   "The plan has no scenario “Fast”; it has: Base, First, Second.");
}

/* ---- Calendar ---- */

static void
test_events (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  LoadlineMonth start = plan->calendar.start;
  const LoadlineEvent events[] = {
    { start + 5, (char *) "b", 3 },      { start - 1, (char *) "before", 7 },
    { start + 200, (char *) "late", 9 }, { start + 5, (char *) "c", 0.5 },
    { start, (char *) "a", 2 },
  };

  loadline_plan_set_events (plan, events, G_N_ELEMENTS (events));
  g_assert_cmpstr (plan->events[0].name, ==, "before");
  g_assert_cmpstr (plan->events[1].name, ==, "a");
  g_assert_cmpstr (plan->events[2].name, ==, "b");
  g_assert_cmpstr (plan->events[3].name, ==, "c");
  g_assert_cmpstr (plan->events[4].name, ==, "late");
  for (int m = 0; m < LOADLINE_MAX_MONTHS; m++)
    g_assert_cmpfloat (plan->calendar.event_factor[m], ==, m == 0 ? 2 : m == 5 ? 1.5 : 1);

  loadline_plan_set_horizon (plan, start - 1, 12);
  g_assert_cmpfloat (plan->calendar.event_factor[0], ==, 7);
  g_assert_cmpfloat (plan->calendar.event_factor[6], ==, 1.5);
  g_assert_cmpint (loadline_plan_month (plan, 11), ==, start + 10);
}

/* ---- Catalogue ---- */

static void
test_catalog (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineCatalog) own = loadline_catalog_load_builtin ("own-hardware", NULL);
  g_autoptr (LoadlineCatalog) aws = loadline_catalog_load_builtin ("aws-us-east-1", NULL);

  loadline_plan_set_catalog (plan, own, "own-hardware");
  g_assert_cmpstr (plan->base.node, ==, own->standard);
  set (plan, 0, "node", "own-8xh100");
  loadline_plan_set_catalog (plan, own, NULL);
  g_assert_cmpstr (plan->base.node, ==, "own-8xh100");
  loadline_plan_set_catalog (plan, aws, "aws-us-east-1");
  g_assert_cmpstr (plan->base.node, ==, aws->standard);
}

/* Whatever a plan names of one catalogue, it holds together on any other. */
static void
test_any_catalog (void)
{
  static const char *const ids[] = { "own-hardware", "gcp-us-central1", "azure-eastus",
                                     "aws-us-east-1" };
  const LoadlineParameter *node = loadline_parameter_find ("node");
  const LoadlineParameter *families = loadline_parameter_find ("families");

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
      g_autoptr (LoadlineCatalog) catalog = loadline_catalog_load_builtin (ids[i], NULL);
      g_autoptr (GError) error = NULL;
      bool same = i + 1 == G_N_ELEMENTS (ids);

      loadline_plan_add_variant (plan, "Bigger");
      set (plan, 0, "families", "m6i,r6i");
      set (plan, 0, "purchase", "spot");
      set (plan, 1, "node", "m6i.4xlarge");
      set (plan, 1, "families", "c6i");
      set (plan, 1, "purchase", "reserved_3y");
      loadline_plan_set_catalog (plan, catalog, ids[i]);
      g_assert_true (loadline_plan_check (plan, &error));
      g_assert_no_error (error);
      g_assert_cmpint (loadline_plan_overrides (plan, 1, node), ==, same);
      g_assert_cmpint (loadline_plan_overrides (plan, 1, families), ==, same);
      g_assert_cmpstr (plan->base.families, ==, same ? "m6i,r6i" : "");
    }
}

/* ---- Checks across parameters ---- */

static const struct
{
  const char *settings[4]; /* key, text, key, text */
  const char *message;
} wrong[] = {
  { { "node", "m6i.huge" },
    "The catalogue “AWS, US East (N. Virginia), Linux” has no node “m6i.huge”; its own default is "
    "“m6i.xlarge”." },
  { { "families", "m6i,z9" },
    "The catalogue “AWS, US East (N. Virginia), Linux” has no family “z9”." },
  { { "users_growth_model", "logistic", "users_ceiling", "2000" },
    "users_ceiling is 2000; for logistic growth it must be more than users, 2000." },
  { { "daily_profile", "custom" },
    "daily_profile is custom, but the plan has no profile: 24 weights, one of them at least more than "
    "0." },
};

static void
test_wrong (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    for (int index = 0; index < 2; index++)
      {
        g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
        g_autoptr (GError) error = NULL;
        g_autofree char *named = g_strdup_printf ("Slow: %s", wrong[i].message);

        loadline_plan_add_variant (plan, "Slow");
        g_assert_true (loadline_plan_check (plan, NULL));
        for (gsize k = 0; k < 4 && wrong[i].settings[k] != NULL; k += 2)
          set (plan, index, wrong[i].settings[k], wrong[i].settings[k + 1]);
        g_assert_false (loadline_plan_check (plan, &error));
        g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
        g_assert_cmpstr (error->message, ==, index == 0 ? wrong[i].message : named);
      }
}

static const char two_prices[] =
  "{ \"format\": \"loadline-catalog\", \"version\": 1, \"id\": \"mine\", \"title\": \"Mine\","
  " \"currency\": \"EUR\", \"default\": \"a\", \"nodes\": [ { \"id\": \"a\", \"family\": \"f\","
  " \"vcpu\": 2, \"memory_gib\": 8, \"price_hour\": { \"on_demand\": 0.5, \"reserved_1y\": 0.4 } },"
  " { \"id\": \"b\", \"family\": \"f\", \"vcpu\": 2, \"memory_gib\": 8, \"price_hour\": {} } ] }";

static void
test_prices (void)
{
  g_autoptr (LoadlineJson) json =
    loadline_json_parse (two_prices, strlen (two_prices), "mine.json", NULL);
  g_autoptr (LoadlineCatalog) catalog = loadline_catalog_from_json (json, NULL, NULL);
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (GError) error = NULL;

  loadline_plan_set_catalog (plan, catalog, "mine.json");
  g_assert_true (loadline_plan_check (plan, NULL));
  g_assert_cmpstr (plan->currency, ==, "EUR");
  set (plan, 0, "purchase", "spot");
  g_assert_false (loadline_plan_check (plan, &error));
  g_assert_cmpstr (error->message, ==,
                   "The node “a” has no price for the purchase “spot”; it has one for: on_demand, "
                   "reserved_1y.");
  g_clear_error (&error);
  set (plan, 0, "node", "b");
  g_assert_false (loadline_plan_check (plan, &error));
  g_assert_cmpstr (error->message, ==,
                   "The catalogue has no price for the node “b”; choose one that has a price.");
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *message;
  } names[] = {
    { "", "A scenario must have a name." },
    { "Base", "A scenario must not be named Base, as the plan's own values are." },
    { "First", "Two scenarios are named “First”; each must have its own name." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (LoadlinePlan) plan = make_plan ();
      g_autoptr (GError) error = NULL;

      loadline_plan_rename_variant (plan, 2, names[i].name);
      g_assert_false (loadline_plan_check (plan, &error));
      g_assert_cmpstr (error->message, ==, names[i].message);
    }
}

static void
test_event_product (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  LoadlineMonth month = plan->calendar.start + 10;
  const LoadlineEvent events[] = { { month, (char *) "a", 1000 },
                                   { month, (char *) "b", 1000 },
                                   { month, (char *) "c", 1.5 } };
  g_autoptr (GError) error = NULL;

  loadline_plan_set_events (plan, events, 2);
  g_assert_true (loadline_plan_check (plan, NULL));
  loadline_plan_set_events (plan, events, 3);
  g_assert_false (loadline_plan_check (plan, &error));
  g_assert_cmpstr (error->message, ==,
                   "The events of 2027-11 together multiply the users by more than a million.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/a new plan is complete and holds together", test_new);
  g_test_add_func ("/plan/an edit of a copy never reaches the original", test_edits);
  g_test_add_func ("/plan/a shared plan is not changed", test_shared);
  g_test_add_func ("/plan/a scenario is the base with its own overrides", test_scenarios);
  g_test_add_func ("/plan/scenarios are found by name", test_find);
  g_test_add_func ("/plan/events are sorted and multiply in their own months", test_events);
  g_test_add_func ("/plan/another catalogue brings its node where the old one is missing",
                   test_catalog);
  g_test_add_func ("/plan/on another catalogue every scenario holds together", test_any_catalog);
  g_test_add_func ("/plan/what does not hold together is refused in any scenario", test_wrong);
  g_test_add_func ("/plan/a node without the price says which it has", test_prices);
  g_test_add_func ("/plan/every scenario has a name of its own", test_names);
  g_test_add_func ("/plan/the events of a month are bounded together", test_event_product);
  return g_test_run ();
}
