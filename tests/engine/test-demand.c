/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Demand by its formulas: growth, season, events and the day. */
#include "engine/demand.h"

#include "engine-fixture.h"

typedef struct
{
  const char *parameters;
  const char *members;
  int         month;
  double      users;
  double      dataset_gib;
} Case;

static void
test_growth (void)
{
  const Case cases[] = {
    { "'users': 100, 'users_growth': 0.1, 'dataset_gib': 10, 'dataset_growth': 0", "", 2, 121, 10 },
    { "'users': 100, 'users_growth': 0.1, 'users_growth_model': 'linear', 'dataset_growth': 0", "",
      5, 150, 50 },
    { "'users': 100, 'users_growth': -0.5, 'users_growth_model': 'linear', 'dataset_growth': 0", "",
      5, 0, 50 },
    { "'users': 100, 'users_growth': 1, 'users_growth_model': 'logistic', 'users_ceiling': 300", "",
      1, 150, 51.5 },
    { "'users': 0, 'users_growth_model': 'logistic', 'users_ceiling': 300", "", 3, 0,
      50 * 1.03 * 1.03 * 1.03 },
    { "'users': 100, 'users_growth': 0", "'season': [1,2,1,1,1,1,1,1,1,1,1,3]", 1, 200, 51.5 },
    { "'users': 100, 'users_growth': 0, 'dataset_growth': 0",
      "'events': [ { 'month': '2027-03', 'name': 'a', 'users_factor': 2 }, { 'month': '2027-03', 'name': 'b', 'users_factor': 3 } ]",
      2, 600, 50 },
    { "'dataset_gib': 10, 'dataset_growth': 0.5, 'dataset_growth_model': 'linear', 'users_growth': 0",
      "", 4, 2000, 30 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LoadlinePlan) plan = fixture_plan (cases[i].parameters, cases[i].members);
      LoadlineDemand demand = loadline_demand_at (&plan->base, &plan->calendar, cases[i].month);

      assert_near (demand.users, cases[i].users, 1e-12);
      assert_near (demand.dataset_gib, cases[i].dataset_gib, 1e-12);
    }
}

static void
test_rates (void)
{
  g_autoptr (LoadlinePlan) plan = fixture_plan ("'users': 4000, 'daily_profile': 'flat'", "");
  LoadlineDemand demand = loadline_demand_at (&plan->base, &plan->calendar, 0);

  assert_near (demand.peak_rps, 100, 1e-12);
  assert_near (demand.mean_rps, 100 / 1.5, 1e-12);
}

static void
test_custom_profile (void)
{
  g_autoptr (LoadlinePlan) plan =
    fixture_plan ("'daily_profile': 'custom'",
                  "'profile': [2,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4]");
  double weights[LOADLINE_HOURS_PER_DAY];

  loadline_daily_profile (&plan->base, &plan->calendar, weights);
  g_assert_cmpfloat (weights[0], ==, 0.5);
  g_assert_cmpfloat (weights[23], ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demand/users and data grow by their models", test_growth);
  g_test_add_func ("/demand/rates follow from users", test_rates);
  g_test_add_func ("/demand/the greatest weight of a custom day is 1", test_custom_profile);

  return g_test_run ();
}
