/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans: what is read is written as a text that reads back the same, and can be projected. */
#include "fuzz.h"

#include <math.h>
#include <string.h>

#include "engine/projection.h"
#include "model/error.h"
#include "model/plan-file.h"

/* A folder without files: no plan finds a catalogue there. */
#define NOWHERE "/nonexistent"

/* Larger plans take no other way through the code, only longer. */
#define MAX_MONTHS 24
#define MAX_NODES 64

static void
check_result (const LoadlineResult *result)
{
  g_assert_false (isnan (result->utilisation));
  g_assert_true (result->availability >= 0 && result->availability <= 1);
  g_assert_true (isfinite (result->cost.total) && result->cost.total >= 0);
  g_assert_true (result->feasible == (result->limits == 0));
  g_assert_cmpint (result->nodes, >=, 1);
}

static void
check_projection (const LoadlinePlan *plan, int index)
{
  LoadlineScenario scenario = loadline_plan_scenario (plan, index);
  g_autoptr (LoadlineProjection) projection = NULL;

  if (plan->calendar.n_months > MAX_MONTHS || scenario.max_nodes > MAX_NODES)
    return;
  projection = loadline_project_plan (plan, index);
  for (int m = 0; m < projection->n_months; m++)
    for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
      check_result (loadline_projection_result (projection, m, (LoadlineStrategyId) s));
}

static void
check_round_trip (const LoadlinePlan *plan)
{
  g_autofree char *text = loadline_plan_to_text (plan);
  g_autofree char *again = NULL;
  g_autoptr (LoadlinePlan) copy = NULL;
  g_autoptr (GError) error = NULL;

  copy = loadline_plan_load_data (text, strlen (text), "written.loadline", NOWHERE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (loadline_plan_equal (plan, copy));
  again = loadline_plan_to_text (copy);
  g_assert_cmpstr (text, ==, again);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlinePlan) plan = NULL;

  plan = loadline_plan_load_data ((const char *) data, size, "given.loadline", NOWHERE, warnings,
                                  &error);
  fuzz_check_error (plan, error, LOADLINE_ERROR);
  fuzz_check_warnings (warnings);
  if (plan == NULL)
    return 0;
  check_round_trip (plan);
  check_projection (plan, 0);
  if (plan->n_variants > 0)
    check_projection (plan, plan->n_variants);

  return 0;
}
