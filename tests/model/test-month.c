/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Months are read, written and counted. */
#include "model/month.h"

static void
test_round_trip (void)
{
  const char *const good[] = { "1900-01", "2027-01", "2027-12", "2999-12" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *text = NULL;
      LoadlineMonth month;

      g_assert_true (loadline_month_parse (good[i], &month, NULL));
      text = loadline_month_to_iso (month);
      g_assert_cmpstr (text, ==, good[i]);
    }
}

static void
test_refused (void)
{
  const char *const bad[] = { "",           "2027",    "2027-00", "2027-13", "27-01",  "2027-1",
                              "2027-01-01", "1899-12", "3000-01", "20x7-01", "2027/01" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      LoadlineMonth month = -1;

      g_assert_false (loadline_month_parse (bad[i], &month, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (month, ==, -1);
    }
}

static void
test_arithmetic (void)
{
  LoadlineMonth month;

  g_assert_true (loadline_month_parse ("2027-11", &month, NULL));
  g_assert_cmpint (loadline_month_of_year (month + 2), ==, 0);
  g_assert_cmpint (loadline_month_year (month + 2), ==, 2028);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month/reading and writing agree", test_round_trip);
  g_test_add_func ("/month/anything else is refused", test_refused);
  g_test_add_func ("/month/months are counted across years", test_arithmetic);

  return g_test_run ();
}
