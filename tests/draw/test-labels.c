/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels never overlap, and stay as near to their places as they can. */
#include "draw/labels.h"

#include <math.h>

static void
test_apart (void)
{
  LoadlineLabel labels[] = { { 10, 4, 0 }, { 50, 4, 0 }, { 30, 4, 0 } };

  g_assert_true (loadline_labels_place (labels, 3, 0, 100));
  g_assert_cmpfloat (labels[0].placed, ==, 10);
  g_assert_cmpfloat (labels[1].placed, ==, 50);
  g_assert_cmpfloat (labels[2].placed, ==, 30);
}

static void
test_together (void)
{
  LoadlineLabel labels[] = { { 50, 10, 0 }, { 50, 10, 0 }, { 50, 10, 0 } };

  g_assert_true (loadline_labels_place (labels, 3, 0, 100));
  g_assert_cmpfloat_with_epsilon (labels[0].placed, 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (labels[1].placed, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (labels[2].placed, 60, 1e-9);
}

static void
test_border (void)
{
  LoadlineLabel labels[] = { { -20, 10, 0 }, { 1, 10, 0 }, { 300, 10, 0 } };

  g_assert_true (loadline_labels_place (labels, 3, 0, 100));
  g_assert_cmpfloat_with_epsilon (labels[0].placed, 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (labels[1].placed, 15, 1e-9);
  g_assert_cmpfloat_with_epsilon (labels[2].placed, 95, 1e-9);
}

static void
test_too_many (void)
{
  LoadlineLabel labels[] = { { 5, 10, 7 }, { 5, 10, 7 } };

  g_assert_false (loadline_labels_place (labels, 2, 0, 19));
  g_assert_cmpfloat (labels[0].placed, ==, 7);
}

/* The sum of squared distances from the wishes. */
static double
badness (const LoadlineLabel *labels, int n)
{
  double sum = 0;

  for (int i = 0; i < n; i++)
    sum += (labels[i].placed - labels[i].wanted) * (labels[i].placed - labels[i].wanted);
  return sum;
}

static bool
valid (const LoadlineLabel *labels, int n, double low, double high)
{
  for (int i = 0; i < n; i++)
    {
      if (labels[i].placed - labels[i].height / 2 < low - 1e-6
          || labels[i].placed + labels[i].height / 2 > high + 1e-6)
        return false;
      for (int j = 0; j < i; j++)
        if (fabs (labels[i].placed - labels[j].placed)
            < (labels[i].height + labels[j].height) / 2 - 1e-6)
          return false;
    }
  return true;
}

static void
test_property (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (int round = 0; round < 3000; round++)
    {
      LoadlineLabel labels[LOADLINE_MAX_LABELS];
      int n = g_rand_int_range (rand, 1, 20);
      double needed = 0;
      double best;

      for (int i = 0; i < n; i++)
        {
          labels[i] = (LoadlineLabel){ g_rand_double_range (rand, -50, 350),
                                       g_rand_double_range (rand, 4, 20), 0 };
          needed += labels[i].height;
        }
      if (!loadline_labels_place (labels, n, 0, 300))
        {
          g_assert_cmpfloat (needed, >, 300);
          continue;
        }
      g_assert_true (valid (labels, n, 0, 300));
      best = badness (labels, n);
      /* No small move that is allowed makes it better. */
      for (int i = 0; i < n; i++)
        for (int sign = -1; sign <= 1; sign += 2)
          {
            labels[i].placed += sign * 0.01;
            if (valid (labels, n, 0, 300))
              g_assert_cmpfloat (badness (labels, n), >=, best - 1e-6);
            labels[i].placed -= sign * 0.01;
          }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels/far labels stay where they are wanted", test_apart);
  g_test_add_func ("/labels/labels for one place share it evenly", test_together);
  g_test_add_func ("/labels/labels stay within their column", test_border);
  g_test_add_func ("/labels/what does not fit is not placed", test_too_many);
  g_test_add_func ("/labels/no two ever overlap and none could be nearer", test_property);
  return g_test_run ();
}
