/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Free space is free: of boxes, of strokes at any angle, and within the picture. */
#include "draw/space.h"

#include <math.h>

static bool
is_free (const LoadlineSpace *space, double x, double y, double width, double height)
{
  LoadlineBox box = { x, y, width, height };

  return loadline_space_is_free (space, &box);
}

static void
test_boxes (void)
{
  g_auto (LoadlineSpace) space = { 0 };

  loadline_space_init (&space, (LoadlineBox){ 0, 0, 100, 100 });
  g_assert_true (is_free (&space, 10, 10, 20, 20));
  loadline_space_take_box (&space, (LoadlineBox){ 25, 25, 10, 10 });
  g_assert_false (is_free (&space, 10, 10, 20, 20));
  g_assert_true (is_free (&space, 5, 5, 20, 20));
  g_assert_false (is_free (&space, 90, 90, 20, 5));
  g_assert_false (is_free (&space, -1, 50, 5, 5));
}

static void
test_strokes (void)
{
  g_auto (LoadlineSpace) space = { 0 };

  loadline_space_init (&space, (LoadlineBox){ 0, 0, 100, 100 });
  loadline_space_take_stroke (&space, 0, 0, 100, 100);
  loadline_space_take_stroke (&space, 80, 0, 80, 40);
  loadline_space_take_stroke (&space, 0, NAN, 100, 50);
  g_assert_false (is_free (&space, 45, 45, 10, 10));
  g_assert_true (is_free (&space, 10, 60, 20, 20));
  g_assert_false (is_free (&space, 75, 10, 10, 10));
  g_assert_true (is_free (&space, 82, 10, 10, 10));
  /* A stroke that ends before the box. */
  g_assert_true (is_free (&space, 70, 42, 12, 10));
  /* A stroke within the box. */
  loadline_space_take_stroke (&space, 20, 85, 22, 86);
  g_assert_false (is_free (&space, 10, 80, 20, 15));
}

/* Only boxes count: lines may be crossed. */
static void
test_crossing (void)
{
  g_auto (LoadlineSpace) space = { 0 };

  loadline_space_init (&space, (LoadlineBox){ 0, 0, 100, 100 });
  loadline_space_take_box (&space, (LoadlineBox){ 25, 25, 10, 10 });
  loadline_space_take_stroke (&space, 0, 60, 100, 60);
  g_assert_true (loadline_space_stroke_crosses (&space, 30, 0, 30, 90));
  g_assert_true (loadline_space_stroke_crosses (&space, 0, 0, 90, 90));
  g_assert_false (loadline_space_stroke_crosses (&space, 30, 40, 30, 90));
  g_assert_false (loadline_space_stroke_crosses (&space, 50, 0, 50, 90));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/space/boxes and borders are kept clear of", test_boxes);
  g_test_add_func ("/space/strokes are kept clear of", test_strokes);
  g_test_add_func ("/space/strokes that would cross a box are known", test_crossing);
  return g_test_run ();
}
