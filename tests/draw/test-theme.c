/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody can read the pictures: contrasts and distances of colours are computed, for full colour
 * vision and for the three kinds of colour blindness. */
#include "draw/theme.h"

#include <math.h>

#define LINE_CONTRAST 3.0
#define TEXT_CONTRAST 4.5

/* Colours this far apart in CIELAB are told apart at a glance, ten times what can just be seen; in print,
 * which keeps steps of grey too, eight times. */
#define LEAST_DISTANCE 24.0
#define LEAST_DISTANCE_PRINT 20.0

/* Steps of CIE lightness that a copy in grey keeps apart. */
#define LEAST_GREY_STEP 9.0

static LoadlineTheme themes[5];

static void
make_themes (void)
{
  for (gsize t = 0; t < G_N_ELEMENTS (themes); t++)
    themes[t] = *loadline_theme_at ((int) t);
}

static void
assert_contrast (LoadlineColour colour, LoadlineColour background, double least)
{
  g_assert_cmpfloat (loadline_colour_contrast (colour, background), >=, least);
}

static void
test_black_on_white (void)
{
  LoadlineColour black = { 0, 0, 0 };
  LoadlineColour white = { 1, 1, 1 };
  LoadlineColour grey = { 0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0 };

  g_assert_cmpfloat_with_epsilon (loadline_colour_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (loadline_colour_contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (loadline_colour_contrast (white, white), 1, 1e-9);
  /* The value that WCAG's own examples give for #777 on white. */
  g_assert_cmpfloat_with_epsilon (loadline_colour_contrast (grey, white), 4.478, 0.001);
}

static void
test_text_reads (void)
{
  for (gsize t = 0; t < G_N_ELEMENTS (themes); t++)
    {
      const LoadlineTheme *theme = &themes[t];

      assert_contrast (theme->text, theme->background, 7);
      assert_contrast (theme->text, theme->surface, 7);
      assert_contrast (theme->dim_text, theme->background, TEXT_CONTRAST);
      assert_contrast (theme->dim_text, theme->surface, TEXT_CONTRAST);
      assert_contrast (theme->warning, theme->background, TEXT_CONTRAST);
      assert_contrast (theme->warning, theme->surface, TEXT_CONTRAST);
      assert_contrast (theme->accent, theme->background, TEXT_CONTRAST);
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        {
          LoadlineColour text = loadline_theme_strategy_text (theme, (LoadlineStrategyId) s);

          assert_contrast (text, theme->background, TEXT_CONTRAST);
          assert_contrast (text, theme->surface, TEXT_CONTRAST);
        }
    }
}

/* What is read without a word beside it; in high contrast as well as text. */
static void
test_lines_show (void)
{
  for (gsize t = 0; t < G_N_ELEMENTS (themes); t++)
    {
      const LoadlineTheme *theme = &themes[t];
      double least = theme->high_contrast ? TEXT_CONTRAST : LINE_CONTRAST;

      assert_contrast (theme->axis, theme->background, least);
      assert_contrast (theme->demand, theme->background, least);
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        {
          assert_contrast (theme->strategies[s].colour, theme->background, least);
          assert_contrast (theme->strategies[s].colour, theme->surface, LINE_CONTRAST);
        }
    }
}

/* Also on the greys that windows paint behind pictures. */
static void
test_lines_show_on_windows (void)
{
  LoadlineColour light_window = { 0xfa / 255.0, 0xfa / 255.0, 0xfa / 255.0 };
  LoadlineColour dark_card = { 0x36 / 255.0, 0x36 / 255.0, 0x36 / 255.0 };

  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    {
      LoadlineStrategyId s = (LoadlineStrategyId) i;

      assert_contrast (themes[0].strategies[s].colour, light_window, LINE_CONTRAST);
      assert_contrast (themes[1].strategies[s].colour, dark_card, LINE_CONTRAST);
      assert_contrast (loadline_theme_strategy_text (&themes[0], s), light_window, TEXT_CONTRAST);
      assert_contrast (loadline_theme_strategy_text (&themes[1], s), dark_card, TEXT_CONTRAST);
    }
  assert_contrast (themes[1].dim_text, dark_card, TEXT_CONTRAST);
  assert_contrast (themes[1].accent, dark_card, TEXT_CONTRAST);
  assert_contrast (themes[1].warning, dark_card, TEXT_CONTRAST);
}

/* Full vision, and what remains of it (G. Machado et al., A Physiologically-based Model for Simulation of
 * Color Vision Deficiency, 2009, severity 1): matrices on linear RGB. */
static const struct
{
  const char *name;
  double matrix[3][3];
} visions[] = {
  { "full", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia",
    { { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia",
    { { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia",
    { { 1.255528, -0.076749, -0.178779 },
      { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 } } },
};

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
lab_function (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIELAB (ISO/CIE 11664-4, white D65) of @colour as @vision sees it. */
static void
see (LoadlineColour colour, gsize vision, double lab[3])
{
  double rgb[3] = { linear (colour.red), linear (colour.green), linear (colour.blue) };
  double seen[3];
  double x, y, z;

  for (int i = 0; i < 3; i++)
    {
      const double *row = visions[vision].matrix[i];

      seen[i] = CLAMP (row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2], 0, 1);
    }
  x = 0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2];
  y = 0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2];
  z = 0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2];
  lab[0] = 116 * lab_function (y) - 16;
  lab[1] = 500 * (lab_function (x / 0.95047) - lab_function (y));
  lab[2] = 200 * (lab_function (y) - lab_function (z / 1.08883));
}

/* How far apart two colours are as @vision sees them. */
static double
distance_between (LoadlineColour a, LoadlineColour b, gsize vision)
{
  double first[3];
  double second[3];

  see (a, vision, first);
  see (b, vision, second);
  return hypot (hypot (first[0] - second[0], first[1] - second[1]), first[2] - second[2]);
}

static void
assert_apart (const LoadlineTheme *theme, gsize vision, int a, int b)
{
  double least = g_str_equal (theme->id, "print") ? LEAST_DISTANCE_PRINT : LEAST_DISTANCE;
  double distance =
    distance_between (theme->strategies[a].colour, theme->strategies[b].colour, vision);

  if (distance < least)
    g_error ("%s and %s are %.1f apart with %s vision in theme %s",
             loadline_strategy_key ((LoadlineStrategyId) a),
             loadline_strategy_key ((LoadlineStrategyId) b), distance, visions[vision].name,
             theme->id);
}

/* Stacked on each other, and so in grey each lighter than the one below. */
static void
test_kinds_differ (void)
{
  for (gsize t = 0; t < G_N_ELEMENTS (themes); t++)
    for (int a = 0; a < LOADLINE_N_COST_KINDS; a++)
      {
        LoadlineColour colour = loadline_theme_cost_kind (&themes[t], a);
        double grey[3];

        see (colour, 0, grey);
        g_assert_cmpfloat (loadline_colour_contrast (colour, themes[t].background), >=, 2);
        for (int b = 0; b < a; b++)
          {
            double below[3];

            see (loadline_theme_cost_kind (&themes[t], b), 0, below);
            g_assert_cmpfloat (grey[0] - below[0], >=, LEAST_GREY_STEP);
            for (gsize v = 0; v < G_N_ELEMENTS (visions); v++)
              g_assert_cmpfloat (distance_between (colour, loadline_theme_cost_kind (&themes[t], b),
                                                   v),
                                 >=, LEAST_DISTANCE);
          }
      }
}

static void
test_strategies_differ (void)
{
  for (gsize t = 0; t < G_N_ELEMENTS (themes); t++)
    for (gsize v = 0; v < G_N_ELEMENTS (visions); v++)
      for (int a = 0; a < LOADLINE_N_STRATEGIES; a++)
        for (int b = 0; b < a; b++)
          assert_apart (&themes[t], v, a, b);
}

static void
test_print_differs_in_grey (void)
{
  const LoadlineTheme *theme = loadline_theme_find ("print");

  for (int a = 0; a < LOADLINE_N_STRATEGIES; a++)
    for (int b = 0; b < a; b++)
      {
        double first[3];
        double second[3];

        see (theme->strategies[a].colour, 0, first);
        see (theme->strategies[b].colour, 0, second);
        g_assert_cmpfloat (fabs (first[0] - second[0]), >=, LEAST_GREY_STEP);
      }
}

static void
test_dashes_differ (void)
{
  for (gsize t = 0; t < G_N_ELEMENTS (themes); t++)
    for (int a = 0; a < LOADLINE_N_STRATEGIES; a++)
      for (int b = 0; b < a; b++)
        {
          const double *first = themes[t].strategies[a].dash;
          const double *second = themes[t].strategies[b].dash;
          bool differ = false;

          for (int i = 0; i < 7; i++)
            differ = differ || fabs (first[i] - second[i]) > 1;
          g_assert_true (differ);
        }
}

static void
test_dashes_stay (void)
{
  for (gsize t = 1; t < G_N_ELEMENTS (themes); t++)
    for (int a = 0; a < LOADLINE_N_STRATEGIES; a++)
      for (int i = 0; i < 7; i++)
        g_assert_cmpfloat (themes[t].strategies[a].dash[i], ==, themes[0].strategies[a].dash[i]);
}

static void
test_found (void)
{
  g_assert_null (loadline_theme_at (-1));
  g_assert_null (loadline_theme_at ((int) G_N_ELEMENTS (themes)));
  g_assert_null (loadline_theme_find ("blue"));
  g_assert_null (loadline_theme_find (NULL));
  for (int t = 0; loadline_theme_at (t) != NULL; t++)
    g_assert_true (loadline_theme_find (loadline_theme_at (t)->id) == loadline_theme_at (t));
  for (int dark = 0; dark < 2; dark++)
    for (int high = 0; high < 2; high++)
      {
        const LoadlineTheme *theme = loadline_theme_for (dark, high);

        g_assert_true (theme->dark == dark && theme->high_contrast == high);
      }
}

static void
test_readable (void)
{
  LoadlineColour white = { 1, 1, 1 };
  LoadlineColour black = { 0, 0, 0 };
  LoadlineColour pale = { 1, 1, 0.5 };
  LoadlineColour moved = loadline_colour_readable (pale, white, black, TEXT_CONTRAST);

  assert_contrast (moved, white, TEXT_CONTRAST);
  /* Still yellow. */
  g_assert_cmpfloat (moved.red, >, moved.blue);
  moved = loadline_colour_readable (black, white, black, TEXT_CONTRAST);
  g_assert_cmpfloat (moved.red, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  make_themes ();
  g_test_add_func ("/theme/contrast is what WCAG says", test_black_on_white);
  g_test_add_func ("/theme/text has a contrast of 4.5 or more", test_text_reads);
  g_test_add_func ("/theme/lines have a contrast of 3 or more", test_lines_show);
  g_test_add_func ("/theme/lines and words show on windows and cards", test_lines_show_on_windows);
  g_test_add_func ("/theme/strategies differ for colour-blind people too", test_strategies_differ);
  g_test_add_func ("/theme/strategies differ without colour", test_dashes_differ);
  g_test_add_func ("/theme/strategies keep their dash in every theme", test_dashes_stay);
  g_test_add_func ("/theme/printed strategies differ in grey", test_print_differs_in_grey);
  g_test_add_func ("/theme/every theme is found", test_found);
  g_test_add_func ("/theme/a colour becomes readable and stays itself", test_readable);
  g_test_add_func ("/theme/kinds of cost are told apart by everybody and in grey",
                   test_kinds_differ);
  return g_test_run ();
}
