/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type: numbers with units, months, and the values of every parameter. */
#include "fuzz.h"

#include <math.h>

#include "model/error.h"
#include "model/month.h"
#include "model/quantity.h"

/* A number that is read is finite, and written in full reads back as it was. */
static void
check_quantity (const char *text, LoadlineUnit unit)
{
  g_autofree char *people = NULL;
  double value = NAN;

  if (!loadline_quantity_parse (text, unit, &value, NULL))
    return;
  g_assert_true (isfinite (value));
  people = loadline_quantity_format (value, unit, "USD");
  g_assert_true (g_utf8_validate (people, -1, NULL));
  g_free (people);
  people = loadline_quantity_format_exact (value, unit);
  g_assert_true (loadline_quantity_parse_locale (people, unit, &value, NULL));
}

static void
check_parameter (const char *text, const LoadlineParameter *parameter)
{
  LoadlineScenario scenario;
  LoadlineScenario before;
  g_autoptr (GError) error = NULL;
  bool good;

  loadline_scenario_init (&scenario);
  before = scenario;
  good = loadline_parameter_parse (parameter, &scenario, text, &error);
  fuzz_check_error (good ? text : NULL, error, LOADLINE_ERROR);
  if (!good)
    g_assert_true (loadline_parameter_equal (parameter, &scenario, &before));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = fuzz_text (data, size);
  LoadlineMonth month;

  for (int unit = 0; unit < LOADLINE_N_UNITS; unit++)
    check_quantity (text, (LoadlineUnit) unit);
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    check_parameter (text, loadline_parameter_at (i));
  loadline_month_parse (text, &month, NULL);

  return 0;
}
