/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels wrap into few, even lines, in any script. */
#include "draw/wrap.h"

#include <math.h>

static void
measure (LoadlinePieces *pieces, const char *words)
{
  LoadlineText text = { 0 };
  LoadlineTextStyle style = { 0 };

  loadline_text_init_unit (&text, loadline_theme_light (), 10);
  loadline_pieces_init (pieces, &text, &style, words);
}

static void
assert_wrapped (const char *words, double width, int lines, const char *expected)
{
  LoadlinePieces pieces;
  LoadlineWrap wrap;
  g_autofree char *wrapped = NULL;

  measure (&pieces, words);
  wrap = loadline_wrap (&pieces, width, lines);
  wrapped = loadline_wrap_words (&wrap, &pieces, words);
  g_assert_cmpstr (wrapped, ==, expected);
}

static void
test_even (void)
{
  assert_wrapped ("Start", 100, 3, "Start");
  assert_wrapped ("Is one bigger node enough?", 1000, 3, "Is one bigger node enough?");
  assert_wrapped ("Is one bigger node enough?", 100, 3, "Is one bigger\nnode enough?");
  assert_wrapped ("Is one bigger node enough?", 0, 2, "Is one bigger\nnode enough?");
  assert_wrapped ("Is one bigger node enough?", 0, 1, "Is one bigger node enough?");
  assert_wrapped ("Small-scale model", 0, 3, "Small-\nscale\nmodel");
}

static void
test_widths (void)
{
  const char *const labels[] = { "Is one bigger node enough?",
                                 "Monitor & optimise",
                                 "数据很小吗？",
                                 "هل البيانات صغيرة؟",
                                 "هل يوفر التوسيع التلقائي 15%؟",
                                 "A",
                                 "" };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      LoadlineText text = { 0 };
      LoadlineTextStyle style = { 0 };
      LoadlinePieces pieces;

      loadline_text_init_unit (&text, loadline_theme_light (), 10);
      loadline_pieces_init (&pieces, &text, &style, labels[i]);
      for (int lines = 1; lines <= LOADLINE_MAX_LINES; lines++)
        {
          LoadlineWrap wrap = loadline_wrap (&pieces, 0, lines);
          g_autofree char *words = loadline_wrap_words (&wrap, &pieces, labels[i]);
          double width;

          g_assert_cmpint (wrap.n, <=, lines);
          loadline_text_measure (&text, &style, words, &width, NULL);
          g_assert_cmpfloat_with_epsilon (loadline_wrap_width (&wrap), width, 0.03 * width + 0.5);
        }
    }
}

static void
test_long (void)
{
  GString *words = g_string_new (NULL);
  LoadlinePieces pieces;
  LoadlineWrap wrap;
  g_autofree char *wrapped = NULL;
  g_autofree char *label = NULL;

  for (int i = 0; i < 200; i++)
    g_string_append_printf (words, "%sword", i > 0 ? " " : "");
  label = g_string_free (words, FALSE);
  measure (&pieces, label);
  g_assert_cmpint (pieces.n, <=, LOADLINE_MAX_PIECES);
  wrap = loadline_wrap (&pieces, 100, 3);
  wrapped = loadline_wrap_words (&wrap, &pieces, label);
  g_strdelimit (wrapped, "\n", ' ');
  g_assert_cmpstr (wrapped, ==, label);
}

static void
test_diamond (void)
{
  LoadlineWrap one = { .widths = { 60 }, .n = 1 };
  LoadlineWrap three = { .widths = { 30, 60, 30 }, .n = 3 };

  /* The middle of a diamond is wide, its corners are not: higher diamonds can be narrower. */
  g_assert_cmpfloat (loadline_wrap_diamond_width (&one, 12, 24), >, 60);
  g_assert_cmpfloat (loadline_wrap_diamond_width (&one, 12, 48), <,
                     loadline_wrap_diamond_width (&one, 12, 24));
  g_assert_cmpfloat (loadline_wrap_diamond_width (&three, 12, 72), <, 120);
  /* With its corners cut off it is as wide as the text, but for the points. */
  g_assert_cmpfloat (loadline_wrap_tapered_width (&one, 12, 14, 6), <, 60 + 2 * 6);
  g_assert_cmpfloat (loadline_wrap_tapered_width (&one, 12, 14, 6), >, 60);
  g_assert_cmpfloat_with_epsilon (loadline_wrap_tapered_width (&three, 12, 38, 0), 60, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap/lines are few and even", test_even);
  g_test_add_func ("/wrap/widths are what is drawn", test_widths);
  g_test_add_func ("/wrap/nothing of a long label is lost", test_long);
  g_test_add_func ("/wrap/lines fit a diamond", test_diamond);
  return g_test_run ();
}
