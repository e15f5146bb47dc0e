/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parameter table, and values set through it. */
#include "model/parameter.h"

#include <string.h>

#include "model/error.h"

static void
test_table (void)
{
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (i);

      g_test_message ("%s", parameter->key);
      g_assert_true (loadline_parameter_find (parameter->key) == parameter);
      g_assert_cmpint (loadline_parameter_index (parameter), ==, i);
      g_assert_true (strlen (parameter->label) > 2 && strlen (parameter->help) > 20);
      g_assert_true (g_str_has_suffix (parameter->help, "."));
      g_assert_cmpfloat (parameter->standard, >=, parameter->min);
      g_assert_cmpfloat (parameter->standard, <=, parameter->max);
      if (parameter->kind == LOADLINE_KIND_CHOICE)
        {
          g_assert_cmpuint (g_strv_length ((char **) parameter->choices), ==,
                            (guint) parameter->max + 1);
          g_assert_cmpuint (g_strv_length ((char **) parameter->choice_labels), ==,
                            (guint) parameter->max + 1);
        }
      if (i > 0)
        g_assert_cmpint (parameter->section, >=, loadline_parameter_at (i - 1)->section);
    }
}

static void
test_defaults (void)
{
  LoadlineScenario scenario;

  loadline_scenario_init (&scenario);
  g_assert_cmpfloat (scenario.dataset_gib, ==, 50);
  g_assert_cmpfloat (scenario.users_growth, ==, 0.05);
  g_assert_cmpint (scenario.users_growth_model, ==, LOADLINE_GROWTH_COMPOUND);
  g_assert_cmpint (scenario.daily_profile, ==, LOADLINE_PROFILE_EVENING);
  g_assert_cmpint (scenario.max_nodes, ==, 20);
  g_assert_false (scenario.resource_limit);
  g_assert_cmpfloat (scenario.discount_rate, ==, 0.08);
}

typedef struct
{
  const char *key;
  const char *text;
  double      value;
} Typed;

static void
test_typed (void)
{
  const Typed good[] = {
    { "dataset_gib", "2 TiB", 2048 }, { "users_growth", "9 %", 0.09 },
    { "processor", "GPU", 1 },        { "resource_limit", "true", 1 },
    { "max_nodes", "40", 40 },        { "latency_ms", "0.3 s", 300 },
    { "purchase", "spot", 3 },        { "availability", "99.9 %", 0.999 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_find (good[i].key);
      LoadlineScenario         scenario;

      loadline_scenario_init (&scenario);
      g_assert_true (loadline_parameter_parse (parameter, &scenario, good[i].text, NULL));
      g_assert_cmpfloat (ABS (loadline_parameter_get_number (parameter, &scenario) - good[i].value),
                         <=, 1e-12 * good[i].value);
    }
}

static void
test_refused (void)
{
  const struct
  {
    const char *key;
    const char *text;
    const char *says;
  } bad[] = {
    { "users_growth", "3", "allowed is -0.5 to 2 per month" },
    { "max_nodes", "4.5", "whole number" },
    { "max_nodes", "0", "allowed is 1 to 4096 nodes" },
    { "processor", "tpu", "cpu, gpu" },
    { "resource_limit", "maybe", "true or false" },
    { "node", "", "empty" },
    { "service_ms", "fast", "fast" },
    { "hot_fraction", "120 %", "allowed is 0 to 1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_find (bad[i].key);
      g_autoptr (GError) error = NULL;
      LoadlineScenario scenario, before;

      loadline_scenario_init (&scenario);
      before = scenario;
      g_assert_false (loadline_parameter_parse (parameter, &scenario, bad[i].text, &error));
      g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, bad[i].says));
      g_assert_nonnull (strstr (error->message, bad[i].key));
      g_assert_true (loadline_parameter_equal (parameter, &scenario, &before));
    }
}

static void
test_suggest (void)
{
  g_assert_cmpstr (loadline_parameter_suggest ("user_growth"), ==, "users_growth");
  g_assert_cmpstr (loadline_parameter_suggest ("latency"), ==, "latency_ms");
  g_assert_null (loadline_parameter_suggest ("colour"));
}

static void
test_families (void)
{
  const LoadlineParameter *families = loadline_parameter_find ("families");
  LoadlineScenario         scenario;

  loadline_scenario_init (&scenario);
  g_assert_true (loadline_scenario_allows_family (&scenario, "m6i"));
  g_assert_true (loadline_parameter_parse (families, &scenario, "m6i, r6i,,m6i", NULL));
  g_assert_cmpstr (scenario.families, ==, "m6i,r6i");
  g_assert_true (loadline_scenario_allows_family (&scenario, "r6i"));
  g_assert_false (loadline_scenario_allows_family (&scenario, "r6"));
  g_assert_false (loadline_scenario_allows_family (&scenario, "m6id"));
}

/* What 0 stands for is shown in words, and the words are read as 0. */
static void
test_zero (void)
{
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (i);
      g_autofree char         *shown = NULL;
      LoadlineScenario         scenario;

      if (parameter->zero == NULL)
        continue;
      g_test_message ("%s", parameter->key);
      loadline_scenario_init (&scenario);
      g_assert_true (loadline_parameter_set_number (parameter, &scenario, 0, NULL));
      shown = loadline_parameter_format (parameter, &scenario, "USD");
      g_assert_cmpstr (shown, ==, parameter->zero);

      for (int word = 0; word < 2; word++)
        {
          g_assert_true (loadline_parameter_set_number (parameter, &scenario, 8, NULL));
          g_assert_true (
            loadline_parameter_parse (parameter, &scenario, word == 0 ? shown : "None", NULL));
          g_assert_cmpfloat (loadline_parameter_get_number (parameter, &scenario), ==, 0);
        }
    }
  g_assert_nonnull (loadline_parameter_find ("budget_month")->zero);
  g_assert_false (loadline_parameter_is_zero (loadline_parameter_find ("users"), "none"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parameter/every row is complete and found by its key", test_table);
  g_test_add_func ("/parameter/a scenario starts at the defaults", test_defaults);
  g_test_add_func ("/parameter/typed values are converted and set", test_typed);
  g_test_add_func ("/parameter/a refused value says what is allowed and changes nothing",
                   test_refused);
  g_test_add_func ("/parameter/no limit is said and read in words", test_zero);
  g_test_add_func ("/parameter/a misspelt key has a suggestion", test_suggest);
  g_test_add_func ("/parameter/families are a tidy list", test_families);

  return g_test_run ();
}
