/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ticks are exact, nice and within their axis, whatever the numbers. */
#include "draw/scale.h"

#include <math.h>

static void
test_steps (void)
{
  const struct
  {
    double span;
    int wanted;
    double step;
  } cases[] = {
    { 10, 5, 2 }, { 1, 5, 0.2 },   { 100, 5, 20 },  { 7, 5, 2 },        { 4.9, 5, 1 },
    { 5, 5, 1 },  { 0.3, 3, 0.1 }, { 3e9, 6, 5e8 }, { 1e-6, 10, 1e-7 }, { 9.1, 1, 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LoadlineTickStep step = loadline_tick_step_choose (cases[i].span, cases[i].wanted);

      g_assert_cmpfloat (loadline_tick_step_times (step, 1), ==, cases[i].step);
    }
}

static void
test_exact (void)
{
  LoadlineTickStep tenth = { 1, -1 };
  LoadlineTickStep fifth = { 2, -1 };

  /* Sums of 0.1 would give 0.30000000000000004. */
  g_assert_cmpfloat (loadline_tick_step_times (tenth, 3), ==, 0.3);
  g_assert_cmpfloat (loadline_tick_step_times (tenth, 7), ==, 0.7);
  g_assert_cmpfloat (loadline_tick_step_times (fifth, 3), ==, 0.6);
  g_assert_cmpfloat (loadline_tick_step_times (tenth, 0), ==, 0);
}

static void
test_linear_ticks (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int i = 0; i < 2000; i++)
    {
      double high = pow (10, g_rand_double_range (rand, -9, 13));
      double low = g_rand_boolean (rand) ? 0 : -high * g_rand_double (rand);
      int wanted = g_rand_int_range (rand, 1, 12);
      double ticks[LOADLINE_MAX_TICKS];
      double step;
      LoadlineScale scale;
      int n;

      loadline_scale_init_linear (&scale, low, high);
      scale.kind->widen (&scale, wanted);
      g_assert_cmpfloat (scale.low, <=, low + 1e-9 * high);
      g_assert_cmpfloat (scale.high, >=, high * (1 - 1e-9));
      n = scale.kind->ticks (&scale, wanted, ticks, &step);
      if (n < 2)
        g_error ("%g .. %g -> %g .. %g wanted %d: %d ticks of %g", low, high, scale.low, scale.high,
                 wanted, n, step);
      g_assert_cmpint (n, <=, 2 * wanted + 3);
      for (int t = 0; t < n; t++)
        {
          double count = ticks[t] / step;

          g_assert_cmpfloat_with_epsilon (count, round (count), 1e-6);
          g_assert_cmpfloat (ticks[t], >=, scale.low - 1e-9 * step);
          g_assert_cmpfloat (ticks[t], <=, scale.high + 1e-9 * step);
        }
      if (low >= 0)
        g_assert_cmpfloat (ticks[0], ==, 0);
    }
}

static void
test_logarithmic_ticks (void)
{
  LoadlineScale scale;
  double ticks[LOADLINE_MAX_TICKS];
  int n;

  loadline_scale_init_logarithmic (&scale, 3, 4200);
  scale.kind->widen (&scale, 4);
  g_assert_cmpfloat (scale.low, <=, 3);
  g_assert_cmpfloat (scale.high, >=, 4200);
  n = scale.kind->ticks (&scale, 4, ticks, NULL);
  g_assert_cmpint (n, >=, 3);
  for (int i = 0; i + 1 < n; i++)
    g_assert_cmpfloat (ticks[i], <, ticks[i + 1]);
  g_assert_cmpfloat (ticks[1], ==, 10);
  g_assert_cmpfloat (ticks[2], ==, 100);
}

static void
test_places (void)
{
  LoadlineScale scale;

  loadline_scale_init_linear (&scale, 0, 200);
  scale.start = 300;
  scale.end = 100;
  g_assert_cmpfloat (loadline_scale_place (&scale, 0), ==, 300);
  g_assert_cmpfloat (loadline_scale_place (&scale, 200), ==, 100);
  g_assert_cmpfloat (loadline_scale_place (&scale, 50), ==, 250);
  g_assert_cmpfloat_with_epsilon (loadline_scale_value (&scale, 250), 50, 1e-9);
  g_assert_true (isnan (loadline_scale_place (&scale, NAN)));
  /* Out of sight, but nothing that a surface chokes on. */
  g_assert_cmpfloat (loadline_scale_place (&scale, INFINITY), ==, -100);
  g_assert_cmpfloat (loadline_scale_place (&scale, 1e300), ==, -100);
  g_assert_cmpfloat (loadline_scale_place (&scale, -INFINITY), ==, 500);

  loadline_scale_init_logarithmic (&scale, 1, 100);
  g_assert_cmpfloat_with_epsilon (loadline_scale_place (&scale, 10), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (loadline_scale_value (&scale, 0.5), 10, 1e-9);
  g_assert_cmpfloat (loadline_scale_place (&scale, 0), ==, -1);
}

static void
test_bad_bounds (void)
{
  const double odd[] = { 0, 1, -1, NAN, INFINITY, -INFINITY, 1e308, 1e-320, -5 };

  for (gsize a = 0; a < G_N_ELEMENTS (odd); a++)
    for (gsize b = 0; b < G_N_ELEMENTS (odd); b++)
      for (int kind = 0; kind < 2; kind++)
        {
          LoadlineScale scale;
          double ticks[LOADLINE_MAX_TICKS];

          if (kind == 0)
            loadline_scale_init_linear (&scale, odd[a], odd[b]);
          else
            loadline_scale_init_logarithmic (&scale, odd[a], odd[b]);
          g_assert_true (isfinite (scale.low) && isfinite (scale.high));
          g_assert_cmpfloat (scale.low, <, scale.high);
          scale.kind->ticks (&scale, 5, ticks, NULL);
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/steps are 1, 2 or 5 times a power of ten", test_steps);
  g_test_add_func ("/scale/zero is zero and 0.3 is 0.3", test_exact);
  g_test_add_func ("/scale/ticks are whole numbers of steps within the axis", test_linear_ticks);
  g_test_add_func ("/scale/logarithmic ticks rise by factors", test_logarithmic_ticks);
  g_test_add_func ("/scale/values and places lead to each other", test_places);
  g_test_add_func ("/scale/what is no bound becomes one", test_bad_bounds);
  return g_test_run ();
}
