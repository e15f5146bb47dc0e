/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Availability against the reference and against the plain sum. */
#include "engine/availability.h"

#include "engine-fixture.h"

static void
check_row (const double *row, int n)
{
  assert_near (loadline_availability ((int) row[0], (int) row[1], row[2]), row[3], 1e-11);
}

static void
test_reference (void)
{
  fixture_each_row ("k_of_n.csv", check_row);
}

static void
test_bounds (void)
{
  g_assert_cmpfloat (loadline_availability (3, -1, 0.9), ==, 0);
  g_assert_cmpfloat (loadline_availability (3, 3, 0.9), ==, 1);
  g_assert_cmpfloat (loadline_availability (1, 0, 0.995), ==, 0.995);
}

static void
test_more_failures_tolerated_never_hurt (void)
{
  const double ups[] = { 0.5, 0.9, 0.995, 0.9999999 };

  for (gsize u = 0; u < G_N_ELEMENTS (ups); u++)
    for (int n = 1; n <= 4096; n = n * 3 + 1)
      {
        double before = 0;

        for (int t = 0; t < n; t += 1 + n / 50)
          {
            double a = loadline_availability (n, t, ups[u]);

            g_assert_true (a >= before - 1e-12 && a <= 1);
            before = a;
          }
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/availability/k of n matches the reference", test_reference);
  g_test_add_func ("/availability/the ends are exact", test_bounds);
  g_test_add_func ("/availability/tolerating more failures never hurts",
                   test_more_failures_tolerated_never_hurt);

  return g_test_run ();
}
