/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scalability law and its inverse against plain counting. */
#include "engine/scalability.h"

#include "engine-fixture.h"

static const LoadlineScalability laws[] = {
  { 0, 0 },         { 0.01, 0 },    { 0.5, 0 }, { 1, 0 }, { 0, 0.0001 },
  { 0.01, 0.0001 }, { 0.05, 0.02 }, { 0.2, 1 }, { 1, 1 }, { 0, 1.0 / 12 },
};

static void
test_linear (void)
{
  for (int k = 1; k < 5000; k *= 2)
    g_assert_cmpfloat (loadline_scalability_slowdown (&laws[0], k), ==, 1);
}

static void
test_peak (void)
{
  for (gsize l = 0; l < G_N_ELEMENTS (laws); l++)
    for (int least = 1; least < 60; least += 7)
      for (int most = least; most < 200; most += 13)
        {
          int best = least;

          for (int k = least; k <= most; k++)
            if (loadline_scalability_share (&laws[l], k)
                < loadline_scalability_share (&laws[l], best))
              best = k;
          assert_near (loadline_scalability_share (&laws[l],
                                                   loadline_scalability_peak (&laws[l], least,
                                                                              most)),
                       loadline_scalability_share (&laws[l], best), 1e-14);
        }
}

static void
test_range (void)
{
  for (gsize l = 0; l < G_N_ELEMENTS (laws); l++)
    for (double bound = 0.004; bound < 3; bound *= 1.13)
      {
        int  first = 0, last = 0, counted_first = 0, counted_last = 0;
        bool found = loadline_scalability_range (&laws[l], bound, 2, 300, &first, &last);

        for (int k = 300; k >= 2; k--)
          if (loadline_scalability_share (&laws[l], k) <= bound * (1 + 1e-12))
            {
              counted_first = k;
              counted_last = MAX (counted_last, k);
            }
        g_assert_cmpint (found, ==, counted_first > 0);
        g_assert_cmpint (found ? first : 0, ==, counted_first);
        g_assert_cmpint (found ? last : 0, ==, counted_last);
      }
}

static void
test_known_peak (void)
{
  const LoadlineScalability law = { 0.05, 0.0001 };

  g_assert_cmpint (loadline_scalability_peak (&law, 1, 4096), ==,
                   97); /* sqrt (0.95 / 0.0001) = 97.47 */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scalability/without contention and coherency the law is linear", test_linear);
  g_test_add_func ("/scalability/the peak is where the share is least", test_peak);
  g_test_add_func ("/scalability/the peak lies at the root of (1 - sigma) over kappa",
                   test_known_peak);
  g_test_add_func ("/scalability/the range is what counting finds", test_range);

  return g_test_run ();
}
