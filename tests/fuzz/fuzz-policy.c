/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Policies: what is read is written as a text that reads back the same, and every walk ends. */
#include "fuzz.h"

#include <string.h>

#include "engine/projection.h"
#include "model/error.h"
#include "model/policy-file.h"

static LoadlinePolicy *
read_text (const char *text, size_t length, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlineJson) json = loadline_json_parse (text, length, "given.json", error);

  return json != NULL ? loadline_policy_from_json (json, warnings, error) : NULL;
}

static char *
write_text (const LoadlinePolicy *policy)
{
  g_autoptr (LoadlineJson) json = loadline_policy_to_json (policy);

  return loadline_json_to_text (json);
}

/* Walks the policy in every month of a short plan. */
static void
check_walk (LoadlinePolicy *policy)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineProjection) projection = NULL;
  LoadlineScenario scenario = loadline_plan_scenario (plan, 0);
  LoadlineCalendar calendar = plan->calendar;

  calendar.n_months = 2;
  scenario.max_nodes = 3;
  projection = loadline_project (&scenario, &calendar, plan->catalog, policy);
  g_assert_cmpint (projection->n_months, ==, 2);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlinePolicy) policy = read_text ((const char *) data, size, warnings, &error);
  g_autoptr (LoadlinePolicy) copy = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  fuzz_check_error (policy, error, LOADLINE_ERROR);
  fuzz_check_warnings (warnings);
  if (policy == NULL)
    return 0;
  text = write_text (policy);
  copy = read_text (text, strlen (text), NULL, &error);
  g_assert_no_error (error);
  again = write_text (copy);
  g_assert_cmpstr (text, ==, again);
  check_walk (policy);

  return 0;
}
