/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axis of time can always be read: no names collide, none is cut, and years stand out. */
#include "draw/month-axis.h"

#include <string.h>

static void
test_stride (void)
{
  g_assert_cmpint (loadline_month_stride (30, 25), ==, 1);
  g_assert_cmpint (loadline_month_stride (20, 25), ==, 2);
  g_assert_cmpint (loadline_month_stride (9, 25), ==, 3);
  g_assert_cmpint (loadline_month_stride (5, 25), ==, 6);
  g_assert_cmpint (loadline_month_stride (2.5, 25), ==, 12);
  g_assert_cmpint (loadline_month_stride (0.1, 25), ==, 120);
}

static void
check_labels (const LoadlineMonthLabel *labels, int n, double width)
{
  for (int i = 0; i < n; i++)
    {
      g_assert_cmpfloat (labels[i].left, >=, -0.5);
      g_assert_cmpfloat (labels[i].right, <=, width + 0.5);
      g_assert_true (labels[i].year
                     == g_ascii_isdigit (labels[i].words[strlen (labels[i].words) - 1]));
      for (int j = 0; j < i; j++)
        if (labels[i].row == labels[j].row)
          g_assert_true (labels[i].left > labels[j].right + 2
                         || labels[j].left > labels[i].right + 2);
    }
}

static void
test_no_collision (void)
{
  const int lengths[] = { 1, 2, 3, 7, 12, 13, 24, 36, 60, 119, 120 };
  const double widths[] = { 60, 120, 240, 500, 900, 1600, 3800 };

  for (gsize l = 0; l < G_N_ELEMENTS (lengths); l++)
    for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
      for (int rows = 1; rows <= 2; rows++)
        for (int start = 0; start < 12; start += 5)
          {
            LoadlineText text = { 0 };
            LoadlineMonthLabel labels[LOADLINE_MAX_MONTH_LABELS];
            LoadlineScale x;
            int n;

            loadline_text_init_unit (&text, loadline_theme_light (), 10);
            loadline_scale_init_linear (&x, -0.5, lengths[l] - 0.5);
            x.start = 40;
            x.end = widths[w] - 10;
            n = loadline_month_labels (&text, &x, 2027 * 12 + start, lengths[l], rows, widths[w],
                                       labels);
            g_assert_cmpint (n, >=, 1);
            check_labels (labels, n, widths[w]);
          }
}

static int
count_years (const LoadlineMonthLabel *labels, int n)
{
  int years = 0;

  for (int i = 0; i < n; i++)
    years += labels[i].year;
  return years;
}

static void
test_years (void)
{
  LoadlineText text = { 0 };
  LoadlineMonthLabel labels[LOADLINE_MAX_MONTH_LABELS];
  LoadlineScale x;
  int n;

  loadline_text_init_unit (&text, loadline_theme_light (), 10);
  loadline_scale_init_linear (&x, 0, 35);
  x.start = 40;
  x.end = 700;
  n = loadline_month_labels (&text, &x, 2027 * 12, 36, 2, 720, labels);
  g_assert_cmpint (count_years (labels, n), ==, 3);
  n = loadline_month_labels (&text, &x, 2027 * 12, 36, 1, 720, labels);
  g_assert_cmpint (count_years (labels, n), ==, 3);
  g_assert_cmpstr (labels[0].words, ==, "2027");
  g_assert_cmpfloat (labels[0].x, ==, 40);
}

static void
test_half_a_year (void)
{
  LoadlineText text = { 0 };
  LoadlineMonthLabel labels[LOADLINE_MAX_MONTH_LABELS];
  LoadlineScale x;

  loadline_text_init_unit (&text, loadline_theme_light (), 10);
  loadline_scale_init_linear (&x, 0, 5);
  x.start = 40;
  x.end = 700;
  g_assert_cmpint (loadline_month_labels (&text, &x, 2027 * 12 + 3, 6, 1, 720, labels), >, 1);
  g_assert_cmpstr (labels[0].words, ==, "Apr 2027");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month-axis/names are as many as fit", test_stride);
  g_test_add_func ("/month-axis/names never collide and are never cut", test_no_collision);
  g_test_add_func ("/month-axis/every year is named", test_years);
  g_test_add_func ("/month-axis/a year is told where no January is", test_half_a_year);
  return g_test_run ();
}
