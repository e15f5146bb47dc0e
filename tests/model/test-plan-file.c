/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plan files are what people keep: each wrong one gets a sentence that helps, and a right one comes
 * back as it was, with what this program does not know. */
#include "model/plan-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/error.h"

static LoadlinePlan *
read_text (const char *text, GPtrArray *warnings, GError **error)
{
  return loadline_plan_load_data (text, strlen (text), "shop.loadline", NULL, warnings, error);
}

static LoadlinePlan *
read_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  LoadlinePlan *plan = read_text (text, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  return plan;
}

static char *
compose (const char *members)
{
  return g_strdup_printf ("{ \"format\": \"loadline-plan\", \"version\": 1, %s }", members);
}

static void
assert_refused (const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, NULL, &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  if (g_str_has_suffix (message, "."))
    g_assert_cmpstr (error->message, ==, message);
  else if (!g_str_has_prefix (error->message, message))
    g_assert_cmpstr (error->message, ==, message);
}

/* ---- What is refused ---- */

static const struct
{
  const char *text;
  const char *message;
} bad_documents[] = {
  { "", "shop.loadline: line 1, at $: The file is empty." },
  { "\x89PNG\r\n", "shop.loadline: line 1, at $: The file is not text in UTF-8." },
  { "[]", "shop.loadline: $ is []; it must be an object in braces." },
  { "null", "shop.loadline: $ is null; it must be an object in braces." },
  { "{ \"version\": 1 }", "shop.loadline: $ has no “format”; it must have one." },
  { "{ \"format\": \"loadline-plan\" }", "shop.loadline: $ has no “version”; it must have one." },
  { "{ \"format\": \"loadline-policy\", \"version\": 1 }",
    "shop.loadline: $.format is \"loadline-policy\"; it must be one of: loadline-plan." },
  { "{ \"format\": \"loadline-plan\", \"version\": 2 }",
    "shop.loadline: $.version is 2, made by a newer Loadline; this one reads version 1." },
  { "{ \"format\": \"loadline-plan\", \"version\": 0 }",
    "shop.loadline: $.version is 0; it must be a whole number from 1 to 2147483647." },
  { "{ \"format\": \"loadline-plan\", \"version\": 1, \"title\": \"a\", \"title\": \"b\" }",
    "shop.loadline: line 1, at $.title: This key is there twice; it must be there once." },
};

/* Members of an otherwise good plan. A message that does not end in a full stop is only the opening:
 * the rest is another file's to word. */
static const struct
{
  const char *members;
  const char *message;
} bad_members[] = {
  { "\"title\": 5", "shop.loadline: $.title is 5; it must be a text of at most 500 characters." },
  { "\"start\": \"2027-13\"", "shop.loadline: $.start: " },
  { "\"start\": 2027", "shop.loadline: $.start is 2027; it must be a text of at most 64 KiB." },
  { "\"months\": 0", "shop.loadline: $.months is 0; it must be a whole number from 1 to 120." },
  { "\"months\": 121", "shop.loadline: $.months is 121; it must be a whole number from 1 to 120." },
  { "\"months\": 1.5", "shop.loadline: $.months is 1.5; it must be a whole number from 1 to 120." },
  { "\"currency\": \"\"",
    "shop.loadline: $.currency is \"\"; it must name a currency, such as USD." },

  { "\"catalog\": \"aws\"",
    "shop.loadline: $.catalog is \"aws\"; it must be the name of a built-in one (aws-us-east-1, "
    "gcp-us-central1, azure-eastus, own-hardware), the path of a file, or an object." },
  { "\"catalog\": 5",
    "shop.loadline: $.catalog is 5; it must be the name of a built-in one (aws-us-east-1, "
    "gcp-us-central1, azure-eastus, own-hardware), the path of a file, or an object." },
  { "\"catalog\": {}", "shop.loadline: $.catalog has no “format”; it must have one." },
  { "\"catalog\": { \"format\": \"loadline-catalog\", \"version\": 1, \"id\": \"x\", \"title\": \"X\","
    " \"currency\": \"USD\", \"default\": \"a\", \"nodes\": [ { \"id\": \"a\" } ] }",
    "shop.loadline: $.catalog.nodes[0] has no “family”; it must have one." },
  { "\"policy\": \"-\"",
    "shop.loadline: $.policy is \"-\"; it must be the name of a built-in one (standard, lesson), the "
    "path of a file, or an object." },
  { "\"policy\": { \"format\": \"loadline-policy\", \"version\": 1, \"id\": \"x\", \"title\": \"X\","
    " \"nodes\": [] }",
    "shop.loadline: $.policy.nodes: no node is of the kind start; a policy must have exactly one." },

  { "\"parameters\": []", "shop.loadline: $.parameters is []; it must be an object in braces." },
  { "\"parameters\": { \"users\": \"many\" }",
    "shop.loadline: $.parameters.users is \"many\"; it must be a number from 0 to 1e10." },
  { "\"parameters\": { \"users\": -1 }",
    "shop.loadline: $.parameters.users is -1; it must be a number from 0 to 1e10." },
  { "\"parameters\": { \"users\": null }",
    "shop.loadline: $.parameters.users is null; it must be a number from 0 to 1e10." },
  { "\"parameters\": { \"users\": NaN }", "shop.loadline: line 1, at $.parameters.users: " },
  { "\"parameters\": { \"availability\": 1 }",
    "shop.loadline: $.parameters.availability is 1; it must be a number from 0 to 0.9999999." },
  { "\"parameters\": { \"max_nodes\": 4.5 }",
    "shop.loadline: $.parameters.max_nodes is 4.5; it must be a whole number from 1 to 4096." },
  { "\"parameters\": { \"processor\": \"tpu\" }",
    "shop.loadline: $.parameters.processor is \"tpu\"; it must be one of: cpu, gpu." },
  { "\"parameters\": { \"dataset_growth_model\": \"logistic\" }",
    "shop.loadline: $.parameters.dataset_growth_model is \"logistic\"; it must be one of: linear, "
    "compound." },
  { "\"parameters\": { \"resource_limit\": \"yes\" }",
    "shop.loadline: $.parameters.resource_limit is \"yes\"; it must be true or false." },
  { "\"parameters\": { \"node\": 4 }",
    "shop.loadline: $.parameters.node is 4; it must be a text of at most 500 characters." },
  { "\"parameters\": { \"node\": \"m6i.huge\" }",
    "shop.loadline: $.parameters.node: The catalogue “AWS, US East (N. Virginia), Linux” has no node "
    "“m6i.huge”; its own default is “m6i.xlarge”." },
  { "\"parameters\": { \"families\": \"m6i\" }",
    "shop.loadline: $.parameters.families is \"m6i\"; it must be an array in brackets." },
  { "\"parameters\": { \"families\": [\"m6i\", \"\"] }",
    "shop.loadline: $.parameters.families[1] is \"\"; it must be the name of one family." },
  { "\"parameters\": { \"families\": [\"z9\"] }",
    "shop.loadline: $.parameters.families: The catalogue “AWS, US East (N. Virginia), Linux” has no "
    "family “z9”." },
  { "\"parameters\": { \"daily_profile\": \"custom\" }",
    "shop.loadline: $.parameters.daily_profile: daily_profile is custom, but the plan has no profile: "
    "24 weights, one of them at least more than 0." },
  { "\"parameters\": { \"users_growth_model\": \"logistic\", \"users\": 1e6 }",
    "shop.loadline: $.parameters: users_ceiling is 100000; for logistic growth it must be more than "
    "users, 1000000." },

  { "\"season\": [1, 1, 1]", "shop.loadline: $.season: it must be an array of 12 numbers." },
  { "\"season\": 1", "shop.loadline: $.season is 1; it must be an array of 12 numbers." },
  { "\"season\": [1, 1, 1, 1, 1, -1, 1, 1, 1, 1, 1, 1]",
    "shop.loadline: $.season[5] is -1; it must be a number from 0 to 1000." },
  { "\"profile\": [1, 1]", "shop.loadline: $.profile: it must be an array of 24 numbers." },
  { "\"profile\": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]",
    "shop.loadline: $.profile: one weight at least must be more than 0." },
  { "\"profile\": [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, \"1\"]",
    "shop.loadline: $.profile[23] is \"1\"; it must be a number from 0 to 1e9." },

  { "\"events\": {}", "shop.loadline: $.events is {}; it must be an array in brackets." },
  { "\"events\": [ { \"users_factor\": 2 } ]",
    "shop.loadline: $.events[0] has no “month”; it must have one." },
  { "\"events\": [ { \"month\": \"2027-11\" } ]",
    "shop.loadline: $.events[0] has no “users_factor”; it must have one." },
  { "\"events\": [ { \"month\": \"November\", \"users_factor\": 2 } ]",
    "shop.loadline: $.events[0].month: " },
  { "\"events\": [ { \"month\": \"2027-11\", \"users_factor\": -2 } ]",
    "shop.loadline: $.events[0].users_factor is -2; it must be a number from 0 to 1000." },
  { "\"events\": [ { \"month\": \"2027-11\", \"users_factor\": 1000 }, { \"month\": \"2027-11\","
    " \"users_factor\": 1000 }, { \"month\": \"2027-11\", \"users_factor\": 2 } ]",
    "shop.loadline: $.events: The events of 2027-11 together multiply the users by more than a "
    "million." },

  { "\"ranges\": { \"users\": 5 }",
    "shop.loadline: $.ranges.users is 5; it must be an object in braces." },
  { "\"ranges\": { \"users\": { \"low\": 5 } }",
    "shop.loadline: $.ranges.users has no “high”; it must have one." },
  { "\"ranges\": { \"users\": { \"low\": 5, \"high\": 4 } }",
    "shop.loadline: $.ranges.users: low must be at most high." },
  { "\"ranges\": { \"users_growth\": { \"low\": -1, \"high\": 1 } }",
    "shop.loadline: $.ranges.users_growth.low is -1; it must be a number from -0.5 to 2." },
  { "\"ranges\": { \"processor\": { \"low\": 0, \"high\": 1 } }",
    "shop.loadline: $.ranges.processor: only a parameter that is a number has a range." },

  { "\"scenarios\": [ {} ]", "shop.loadline: $.scenarios[0] has no “name”; it must have one." },
  { "\"scenarios\": [ { \"name\": \"\" } ]",
    "shop.loadline: $.scenarios[0].name: A scenario must have a name." },
  { "\"scenarios\": [ { \"name\": \"Base\" } ]",
    "shop.loadline: $.scenarios[0].name: A scenario must not be named Base, as the plan's own values "
    "are." },
  { "\"scenarios\": [ { \"name\": \"A\" }, { \"name\": \"A\" } ]",
    "shop.loadline: $.scenarios[1].name: Two scenarios are named “A”; each must have its own name." },
  { "\"scenarios\": [ { \"name\": \"A\", \"parameters\": { \"users\": true } } ]",
    "shop.loadline: $.scenarios[0].parameters.users is true; it must be a number from 0 to 1e10." },
  { "\"scenarios\": [ { \"name\": \"A\" }, { \"name\": \"B\", \"parameters\": { \"node\": \"x\" } } ]",
    "shop.loadline: $.scenarios[1].parameters.node: The catalogue “AWS, US East (N. Virginia), "
    "Linux” has no node “x”; its own default is “m6i.xlarge”." },
  { "\"parameters\": { \"users\": 1e6 }, \"scenarios\": [ { \"name\": \"A\", \"parameters\": {"
    " \"users_growth_model\": \"logistic\" } } ]",
    "shop.loadline: $.parameters: users_ceiling is 100000; for logistic growth it must be more than "
    "users, 1000000." },
};

static void
test_bad_documents (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_documents); i++)
    assert_refused (bad_documents[i].text, bad_documents[i].message);
}

static void
test_bad_members (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_members); i++)
    {
      g_autofree char *text = compose (bad_members[i].members);

      assert_refused (text, bad_members[i].message);
    }
}

static void
test_too_many (void)
{
  g_autoptr (GString) members = g_string_new ("\"scenarios\": [ { \"name\": \"0\" }");
  g_autofree char *scenarios = NULL;
  g_autofree char *events = NULL;

  for (int i = 1; i < LOADLINE_MAX_SCENARIOS; i++)
    g_string_append_printf (members, ", { \"name\": \"%d\" }", i);
  g_string_append (members, " ]");
  scenarios = compose (members->str);
  assert_refused (scenarios, "shop.loadline: $.scenarios has 64 entries; at most 63 are allowed.");

  g_string_assign (members, "\"events\": [ {}");
  for (int i = 0; i < LOADLINE_MAX_EVENTS; i++)
    g_string_append (members, ", {}");
  g_string_append (members, " ]");
  events = compose (members->str);
  assert_refused (events, "shop.loadline: $.events has 1025 entries; at most 1024 are allowed.");
}

/* A name of @length characters, some of which take more than a byte. (transfer full) */
static char *
long_name (int length)
{
  GString *name = g_string_new (NULL);

  for (int i = 0; i < length; i++)
    g_string_append (name, i % 2 == 0 ? "é" : "x");
  return g_string_free (name, FALSE);
}

static void
test_long_names (void)
{
  static const struct
  {
    const char *members;
    const char *path;
  } names[] = {
    { "\"title\": \"%s\"", "$.title" },
    { "\"author\": \"%s\"", "$.author" },
    { "\"currency\": \"%s\"", "$.currency" },
    { "\"events\": [ { \"month\": \"2027-02\", \"users_factor\": 1, \"name\": \"%s\" } ]",
      "$.events[0].name" },
    { "\"scenarios\": [ { \"name\": \"%s\" } ]", "$.scenarios[0].name" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (int more = 0; more <= 1; more++)
      {
        g_autofree char *name = long_name (LOADLINE_JSON_MAX_NAME + more);
        g_auto (GStrv) parts = g_strsplit (names[i].members, "%s", 2);
        g_autofree char *members = g_strjoin (name, parts[0], parts[1], NULL);
        g_autofree char *text = compose (members);
        g_autoptr (GError) error = NULL;
        g_autoptr (LoadlinePlan) plan = read_text (text, NULL, &error);

        g_assert_true ((plan != NULL) == (more == 0));
        g_assert_true (more == 0 || strstr (error->message, names[i].path) != NULL);
        g_assert_true (more == 0 || g_str_has_suffix (error->message, "at most 500 characters."));
      }
}

static void
test_names_are_cut (void)
{
  g_autofree char *name = long_name (LOADLINE_JSON_MAX_NAME + 30);
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  const LoadlineEvent event = { loadline_plan_month (plan, 0), name, 1 };
  g_autofree char *another = NULL;
  g_autofree char *text = NULL;
  g_autoptr (LoadlinePlan) again = NULL;
  g_autoptr (GError) error = NULL;

  loadline_plan_set_title (plan, name);
  loadline_plan_set_author (plan, name);
  loadline_plan_set_events (plan, &event, 1);
  loadline_plan_add_variant (plan, "a");
  loadline_plan_rename_variant (plan, 1, name);
  another = loadline_plan_new_name (plan, name);
  loadline_plan_add_variant (plan, another);
  g_free (another);
  another = loadline_plan_new_name (plan, name);
  loadline_plan_add_variant (plan, another);
  text = loadline_plan_to_text (plan);
  again = read_text (text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (loadline_plan_equal (plan, again));
}

/* A line is as wide as its characters, of which some take three bytes. */
static void
test_wide_names (void)
{
  for (int length = 1; length <= 120; length++)
    {
      g_autoptr (GString) name = g_string_new (NULL);
      g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
      g_autoptr (LoadlinePlan) again = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      LoadlineEvent event = { .month = loadline_plan_month (plan, 0), .users_factor = 1.5 };

      for (int i = 0; i < length; i++)
        g_string_append (name, length % 2 == 0 ? "計" : "😀");
      event.name = name->str;
      loadline_plan_set_events (plan, &event, 1);
      loadline_plan_add_variant (plan, name->str);
      text = loadline_plan_to_text (plan);
      again = read_text (text, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (loadline_plan_equal (plan, again));
    }
}

static void
test_hostile (void)
{
  g_autofree char *nested = g_strnfill (100000, '[');
  g_autofree char *members = g_strdup_printf ("\"notes\": %s", nested);
  g_autofree char *text = compose (members);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, NULL, &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "more than 64 deep"));
}

/* ---- What is read ---- */

static void
test_bare (void)
{
  g_autoptr (LoadlinePlan) plan = read_good ("{ \"format\": \"loadline-plan\", \"version\": 1 }");
  g_autoptr (LoadlinePlan) standard = loadline_plan_new ();
  g_autofree char *text = loadline_plan_to_text (plan);

  g_assert_true (loadline_plan_equal (plan, standard));
  g_assert_cmpstr (text, ==, "{\n  \"format\": \"loadline-plan\",\n  \"version\": 1\n}\n");
}

static void
test_values (void)
{
  g_autofree char *text = compose (
    "\"title\": \"Shop\", \"start\": \"2026-07\", \"months\": 12, \"catalog\": \"gcp-us-central1\","
    " \"parameters\": { \"users\": 4000, \"max_nodes\": 4.0, \"processor\": \"gpu\","
    " \"resource_limit\": true, \"families\": [\"n2\", \"c3\"] },"
    " \"season\": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1000],"
    " \"events\": [ { \"month\": \"2026-08\", \"users_factor\": 2, \"name\": \"Sale\" } ],"
    " \"ranges\": { \"users\": { \"low\": 1, \"high\": 2 } },"
    " \"scenarios\": [ { \"name\": \"Slow\", \"notes\": \"n\", \"parameters\": { \"users\": 4000 } } ]");
  g_autoptr (LoadlinePlan) plan = read_good (text);
  const LoadlineRange *range;

  g_assert_cmpstr (plan->title, ==, "Shop");
  g_assert_cmpint (plan->calendar.start, ==, 2026 * 12 + 6);
  g_assert_cmpint (plan->calendar.n_months, ==, 12);
  g_assert_cmpstr (plan->catalog->id, ==, "gcp-us-central1");
  g_assert_cmpstr (plan->base.node, ==, plan->catalog->standard);
  g_assert_cmpfloat (plan->base.users, ==, 4000);
  g_assert_cmpint (plan->base.max_nodes, ==, 4);
  g_assert_cmpint (plan->base.processor, ==, LOADLINE_PROCESSOR_GPU);
  g_assert_true (plan->base.resource_limit);
  g_assert_cmpstr (plan->base.families, ==, "n2,c3");
  g_assert_cmpfloat (plan->calendar.season[11], ==, 1000);
  g_assert_cmpfloat (plan->calendar.event_factor[1], ==, 2);
  range = &plan->ranges[loadline_parameter_index (loadline_parameter_find ("users"))];
  g_assert_true (range->stated);
  g_assert_cmpfloat (range->high, ==, 2);
  g_assert_cmpstr (plan->variants[0].notes, ==, "n");
  g_assert_true (loadline_plan_overrides (plan, 1, loadline_parameter_find ("users")));
}

static void
test_warnings (void)
{
  g_autofree char *text = compose (
    "\"colour\": 1, \"currency\": \"EUR\", \"parameters\": { \"usres\": 5 },"
    " \"events\": [ { \"month\": \"2027-08\", \"users_factor\": 2, \"why\": 1 } ],"
    " \"ranges\": { \"users\": { \"low\": 1, \"high\": 2, \"mid\": 1 }, \"zzz\": {} },"
    " \"scenarios\": [ { \"name\": \"Slow\", \"tag\": 1, \"parameters\": { \"qqqqq\": 1 } } ]");
  static const char *const expected[] = {
    "shop.loadline: $.colour is not a known key and has no effect.",
    ("shop.loadline: $.currency is “EUR”, but the catalogue's prices are in “USD”; they are taken as "
     "they are."),
    "shop.loadline: $.parameters.usres is not a known key and has no effect; did you mean users?",
    "shop.loadline: $.events[0].why is not a known key and has no effect.",
    "shop.loadline: $.ranges.users.mid is not a known key and has no effect.",
    "shop.loadline: $.ranges.zzz is not a known key and has no effect.",
    "shop.loadline: $.scenarios[0].tag is not a known key and has no effect.",
    "shop.loadline: $.scenarios[0].parameters.qqqqq is not a known key and has no effect.",
  };
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LoadlinePlan) plan = read_text (text, warnings, NULL);

  g_assert_nonnull (plan);
  for (guint i = 0; i < G_N_ELEMENTS (expected) && i < warnings->len; i++)
    g_assert_cmpstr (warnings->pdata[i], ==, expected[i]);
  g_assert_cmpuint (warnings->len, ==, G_N_ELEMENTS (expected));
}

/* ---- What is written ---- */

static void
test_frozen (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "plans", "every-key-v1.loadline", NULL);
  g_autofree char *text = NULL;
  g_autofree char *written = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlinePlan) plan = loadline_plan_load (path, warnings, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, 0);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  written = loadline_plan_to_text (plan);
  g_assert_cmpstr (written, ==, text);
  g_assert_cmpfloat (plan->base.dataset_gib, ==, 120.5);
  g_assert_cmpfloat (plan->base.worker_coherency, ==, 2e-5);
  g_assert_cmpint (plan->base.purchase, ==, LOADLINE_PURCHASE_RESERVED_1Y);
  g_assert_cmpint (plan->base.daily_profile, ==, LOADLINE_PROFILE_CUSTOM);
  g_assert_cmpfloat (plan->calendar.custom_profile[20], ==, 1);
  g_assert_cmpstr (plan->base.node, ==, "g2-standard-8");
}

/* The canonical plan with foreign keys at every level, in an order of its own. */
static const char foreign[] =
  "{\n"
  "  \"version\": 1,\n"
  "  \"format\": \"loadline-plan\",\n"
  "  \"x-tool\": {\n"
  "    \"a\": [1, null]\n"
  "  },\n"
  "  \"parameters\": {\n"
  "    \"x-unit\": \"EUR\",\n"
  "    \"users\": 4000,\n"
  "    \"dataset_gib\": 120\n"
  "  },\n"
  "  \"title\": \"Shop\",\n"
  "  \"events\": [\n"
  "    { \"x-id\": 1, \"users_factor\": 1.5, \"month\": \"2027-11\", \"name\": \"Sale\" },\n"
  "    { \"x-id\": 2, \"month\": \"2027-12\", \"users_factor\": 1.5, \"name\": \"Feast\" }\n"
  "  ],\n"
  "  \"ranges\": {\n"
  "    \"x-kind\": \"triangle\",\n"
  "    \"users\": { \"high\": 5000, \"x-mode\": 4000, \"low\": 3000 }\n"
  "  },\n"
  "  \"scenarios\": [\n"
  "    {\n"
  "      \"x-colour\": \"red\",\n"
  "      \"name\": \"Slow\",\n"
  "      \"parameters\": { \"x-why\": \"cautious\", \"users\": 4000 }\n"
  "    }\n"
  "  ]\n"
  "}\n";

static void
test_round_trip (void)
{
  g_autoptr (LoadlinePlan) plan = read_good (foreign);
  g_autofree char *text = loadline_plan_to_text (plan);

  g_assert_cmpstr (text, ==, foreign);
}

static void
set_number (LoadlinePlan *draft, int index, const char *key, double value)
{
  const LoadlineParameter *parameter = loadline_parameter_find (key);
  LoadlineScenario values = loadline_plan_scenario (draft, index);

  g_assert_true (loadline_parameter_set_number (parameter, &values, value, NULL));
  loadline_plan_set_value (draft, index, parameter, &values);
}

/* After an edit of everything: the foreign keys are with the things they were with. */
static const char edited[] =
  "{\n"
  "  \"version\": 1,\n"
  "  \"format\": \"loadline-plan\",\n"
  "  \"x-tool\": {\n"
  "    \"a\": [1, null]\n"
  "  },\n"
  "  \"parameters\": {\n"
  "    \"x-unit\": \"EUR\",\n"
  "    \"users\": 5000,\n"
  "    \"max_nodes\": 7\n"
  "  },\n"
  "  \"title\": \"Market\",\n"
  "  \"events\": [\n"
  "    { \"month\": \"2027-03\", \"name\": \"New\", \"users_factor\": 3 },\n"
  "    { \"x-id\": 2, \"month\": \"2027-10\", \"users_factor\": 2, \"name\": \"Feast\" },\n"
  "    { \"x-id\": 1, \"users_factor\": 1.5, \"month\": \"2027-11\", \"name\": \"Sales\" }\n"
  "  ],\n"
  "  \"ranges\": {\n"
  "    \"x-kind\": \"triangle\",\n"
  "    \"users\": { \"high\": 5000, \"x-mode\": 4000, \"low\": 3000 }\n"
  "  },\n"
  "  \"scenarios\": [\n"
  "    {\n"
  "      \"x-colour\": \"red\",\n"
  "      \"name\": \"Slower\",\n"
  "      \"parameters\": { \"x-why\": \"cautious\", \"users_growth\": 0.01 }\n"
  "    },\n"
  "    {\n"
  "      \"name\": \"Fast\",\n"
  "      \"parameters\": {}\n"
  "    }\n"
  "  ],\n"
  "  \"notes\": \"Why\",\n"
  "  \"months\": 24\n"
  "}\n";

static void
test_edited (void)
{
  g_autoptr (LoadlinePlan) plan = read_good (foreign);
  g_autoptr (LoadlinePlan) draft = loadline_plan_copy (plan);
  g_autofree char *text = NULL;
  const LoadlineEvent events[] = {
    { 2027 * 12 + 9, (char *) "Feast", 2 },
    { 2027 * 12 + 10, (char *) "Sales", 1.5 },
    { 2027 * 12 + 2, (char *) "New", 3 },
  };

  loadline_plan_set_title (draft, "Market");
  loadline_plan_set_notes (draft, "Why");
  loadline_plan_set_horizon (draft, draft->calendar.start, 24);
  loadline_plan_set_events (draft, events, G_N_ELEMENTS (events));
  loadline_plan_rename_variant (draft, 1, "Slower");
  loadline_plan_add_variant (draft, "Fast");
  set_number (draft, 0, "users", 5000);
  set_number (draft, 0, "dataset_gib", 50);
  set_number (draft, 0, "max_nodes", 7);
  set_number (draft, 1, "users_growth", 0.01);
  loadline_plan_clear_override (draft, 1, loadline_parameter_find ("users"));
  text = loadline_plan_to_text (draft);
  g_assert_cmpstr (text, ==, edited);
}

static void
test_removed_scenario (void)
{
  g_autoptr (LoadlinePlan) plan = read_good (
    "{ \"format\": \"loadline-plan\", \"version\": 1, \"scenarios\": [ { \"name\": \"A\", \"x\": 1 },"
    " { \"name\": \"B\", \"x\": 2 } ] }");
  g_autofree char *text = NULL;

  loadline_plan_remove_variant (plan, 1);
  text = loadline_plan_to_text (plan);
  g_assert_null (strstr (text, "\"x\": 1"));
  g_assert_nonnull (strstr (text, "\"x\": 2"));
}

static const char blank[] = "{\n"
                            "  \"format\": \"loadline-plan\",\n"
                            "  \"version\": 1,\n"
                            "  \"title\": \"\",\n"
                            "  \"author\": \"\",\n"
                            "  \"notes\": \"\",\n"
                            "  \"start\": \"2027-01\",\n"
                            "  \"months\": 36,\n"
                            "  \"currency\": \"USD\",\n"
                            "  \"catalog\": \"aws-us-east-1\",\n"
                            "  \"policy\": \"standard\",\n"
                            "  \"parameters\": {}\n"
                            "}\n";

static void
test_new (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autofree char *text = loadline_plan_to_text (plan);
  g_autoptr (LoadlinePlan) back = read_good (text);

  g_assert_cmpstr (text, ==, blank);
  g_assert_true (loadline_plan_equal (plan, back));
}

static void
test_embedded (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlinePlan) standard = loadline_plan_new ();
  g_autoptr (LoadlinePlan) back = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  loadline_plan_set_catalog (plan, standard->catalog, NULL);
  loadline_plan_set_policy (plan, standard->policy, NULL);
  text = loadline_plan_to_text (plan);
  back = read_good (text);
  g_assert_true (loadline_plan_equal (plan, back));
  g_assert_cmpint (back->catalog->n_nodes, ==, standard->catalog->n_nodes);
  g_assert_cmpint (back->policy->n_nodes, ==, standard->policy->n_nodes);
  again = loadline_plan_to_text (back);
  g_assert_cmpstr (again, ==, text);
}

static void
test_standard_node (void)
{
  g_autofree char *same = compose ("\"parameters\": { \"node\": \"m6i.xlarge\" }");
  g_autofree char *other = compose ("\"parameters\": { \"node\": \"m6i.large\" }");
  g_autoptr (LoadlinePlan) plan = read_good (same);
  g_autoptr (LoadlinePlan) changed = read_good (other);
  g_autofree char *text = loadline_plan_to_text (plan);
  g_autofree char *changed_text = loadline_plan_to_text (changed);

  g_assert_null (strstr (text, "node"));
  g_assert_nonnull (strstr (changed_text, "\"node\": \"m6i.large\""));
}

/* ---- Files ---- */

/* A folder for one test; everything in it goes with it. */
static char *
make_folder (void)
{
  char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_save (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "shop.loadline", NULL);
  g_autoptr (LoadlinePlan) plan = read_good (foreign);
  g_autoptr (LoadlinePlan) back = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (loadline_plan_save (plan, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, foreign);
  back = loadline_plan_load (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (loadline_plan_equal (plan, back));
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

static void
test_save_keeps (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "shop.loadline", NULL);
  g_autofree char *link = g_build_filename (folder, "link.loadline", NULL);
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  struct stat status;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0664), ==, 0);
  g_assert_cmpint (symlink ("shop.loadline", link), ==, 0);
  g_assert_true (loadline_plan_save (plan, link, NULL));
  g_assert_cmpint (lstat (link, &status), ==, 0);
  g_assert_true (S_ISLNK (status.st_mode));
  g_assert_cmpint (lstat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0664);
  g_assert_cmpint (status.st_size, ==, sizeof blank - 1);
  remove_folder (folder);
}

static void
test_save_fails (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *missing = g_build_filename (folder, "none", "shop.loadline", NULL);
  g_autofree char *expected =
    g_strdup_printf ("%s could not be saved: its folder is not there.", missing);
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (loadline_plan_save (plan, missing, &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO);
  g_assert_cmpstr (error->message, ==, expected);
  g_clear_error (&error);
  g_assert_false (loadline_plan_save (plan, folder, &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (loadline_plan_save (plan, "/dev/null", &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO);
  g_assert_cmpuint (count_files (folder), ==, 0);
  remove_folder (folder);
}

static const char tiny_catalog[] =
  "{ \"format\": \"loadline-catalog\", \"version\": 1, \"id\": \"tiny\", \"title\": \"Tiny\","
  " \"currency\": \"EUR\", \"default\": \"a\", \"nodes\": [ { \"id\": \"a\", \"family\": \"f\","
  " \"vcpu\": 2, \"memory_gib\": 8, \"price_hour\": { \"on_demand\": 0.5 } } ] }";
static const char tiny_policy[] =
  "{ \"format\": \"loadline-policy\", \"version\": 1, \"id\": \"tiny\", \"title\": \"Tiny\","
  " \"nodes\": [ { \"id\": \"s\", \"kind\": \"start\", \"label\": \"S\", \"next\": \"e\" },"
  " { \"id\": \"e\", \"kind\": \"end\", \"label\": \"E\" } ] }";

static void
test_relative (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "shop.loadline", NULL);
  g_autofree char *catalog = g_build_filename (folder, "tiny.json", NULL);
  g_autofree char *policy = g_build_filename (folder, "rule.json", NULL);
  g_autofree char *text = compose ("\"catalog\": \"tiny.json\", \"policy\": \"./rule.json\"");
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlinePlan) plan = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_set_contents (catalog, tiny_catalog, -1, NULL));
  g_assert_true (g_file_set_contents (policy, tiny_policy, -1, NULL));
  plan = loadline_plan_load (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (plan->catalog->id, ==, "tiny");
  g_assert_cmpstr (plan->policy->id, ==, "tiny");
  g_assert_cmpstr (plan->currency, ==, "EUR");
  written = loadline_plan_to_text (plan);
  g_assert_nonnull (strstr (written, "\"catalog\": \"tiny.json\""));
  g_assert_nonnull (strstr (written, "\"policy\": \"./rule.json\""));

  g_assert_true (g_file_set_contents (catalog, "{}", -1, NULL));
  g_assert_null (loadline_plan_load (path, NULL, &error));
  g_assert_true (g_str_has_prefix (error->message, catalog));
  remove_folder (folder);
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (loadline_plan_load ("no-such-folder/shop.loadline", NULL, &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_assert_cmpstr (error->message, ==,
                   "no-such-folder/shop.loadline could not be read: No such file or directory.");
}

/* ---- Templates ---- */

static void
test_templates (void)
{
  const char *const *names = loadline_plan_template_names ();

  g_assert_cmpuint (g_strv_length ((char **) names), ==, 8);
  for (int i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
      gsize length = 0;
      const char *text = loadline_plan_template_text (names[i], &length, &error);
      g_autoptr (LoadlinePlan) plan =
        loadline_plan_load_data (text, length, names[i], NULL, warnings, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (warnings->len, ==, 0);
      g_assert_cmpstr (plan->title, !=, "");
    }
}

static void
test_templates_are_canonical (void)
{
  const char *const *names = loadline_plan_template_names ();

  for (int i = 0; names[i] != NULL; i++)
    {
      gsize length = 0;
      const char *text = loadline_plan_template_text (names[i], &length, NULL);
      g_autofree char *template = g_strndup (text, length);
      g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (names[i], NULL);
      g_autofree char *written = loadline_plan_to_text (plan);

      g_assert_cmpstr (written, ==, template);
    }
}

static void
test_unknown_template (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (loadline_plan_load_template ("../policies/lesson", &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "There is no template “../policies/lesson”;"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-file/a document that is no plan is refused", test_bad_documents);
  g_test_add_func ("/plan-file/a wrong value is refused by file, path and what is allowed",
                   test_bad_members);
  g_test_add_func ("/plan-file/scenarios and events are bounded", test_too_many);
  g_test_add_func ("/plan-file/a name that is too long is refused", test_long_names);
  g_test_add_func ("/plan-file/names of wide characters are written whole", test_wide_names);
  g_test_add_func ("/plan-file/what is set is cut so that it can be read", test_names_are_cut);
  g_test_add_func ("/plan-file/a hundred thousand nested arrays are refused", test_hostile);
  g_test_add_func ("/plan-file/a plan that states nothing is the new plan", test_bare);
  g_test_add_func ("/plan-file/what is stated is read", test_values);
  g_test_add_func ("/plan-file/unknown keys and foreign currencies are warned about",
                   test_warnings);
  g_test_add_func ("/plan-file/the frozen plan of version 1 reads and is written as it stands",
                   test_frozen);
  g_test_add_func ("/plan-file/order and unknown keys survive reading and writing",
                   test_round_trip);
  g_test_add_func ("/plan-file/unknown keys survive an edit with the things they were with",
                   test_edited);
  g_test_add_func ("/plan-file/unknown keys of a removed scenario go with it",
                   test_removed_scenario);
  g_test_add_func ("/plan-file/a new plan shows the usual keys and reads back equal", test_new);
  g_test_add_func ("/plan-file/an embedded catalogue and policy read back equal", test_embedded);
  g_test_add_func ("/plan-file/the catalogue's own node is not stated", test_standard_node);
  g_test_add_func ("/plan-file/what is saved is the whole file and nothing else", test_save);
  g_test_add_func ("/plan-file/saving keeps the file's mode and links", test_save_keeps);
  g_test_add_func ("/plan-file/saving where it can't be says why and leaves nothing",
                   test_save_fails);
  g_test_add_func ("/plan-file/catalogue and policy are found beside the plan", test_relative);
  g_test_add_func ("/plan-file/a missing plan is wrong input", test_missing);
  g_test_add_func ("/plan-file/every template reads without a warning", test_templates);
  g_test_add_func ("/plan-file/every template is in canonical form", test_templates_are_canonical);
  g_test_add_func ("/plan-file/an unknown template is refused", test_unknown_template);
  return g_test_run ();
}
