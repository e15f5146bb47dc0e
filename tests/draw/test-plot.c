/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plot's frame fits its picture at any size: nothing is cut and nothing overlaps, and what does not
 * fit is left out. */
#include "draw/plot.h"

#include <math.h>

static LoadlineLineEnd ends[LOADLINE_N_STRATEGIES];

static LoadlinePlotRequest
request_new (double spread)
{
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    ends[s] = (LoadlineLineEnd){ (LoadlineStrategyId) s, 500 + spread * s, s == 2 };
  return (LoadlinePlotRequest){
    .titles = { "“Scale vertically” costs least over 36 months: 32,475 USD" },
    .y_title = "Cost per month, USD",
    .start = 2027 * 12,
    .n_months = 36,
    .high = 1200,
    .month = 14,
    .ends = ends,
    .n_ends = LOADLINE_N_STRATEGIES,
  };
}

static void
assert_within (const LoadlineBox *box, const LoadlineBox *outer)
{
  g_assert_cmpfloat (box->x, >=, outer->x - 0.01);
  g_assert_cmpfloat (box->y, >=, outer->y - 0.01);
  g_assert_cmpfloat (box->x + box->width, <=, outer->x + outer->width + 0.01);
  g_assert_cmpfloat (box->y + box->height, <=, outer->y + outer->height + 0.01);
}

/* Boxes that only touch don't overlap. */
static bool
overlaps (const LoadlineBox *a, const LoadlineBox *b)
{
  LoadlineBox inner = { a->x + 0.01, a->y + 0.01, a->width - 0.02, a->height - 0.02 };

  return loadline_box_overlaps (&inner, b);
}

static void
check (const LoadlinePlot *plot)
{
  double tick_room;

  assert_within (&plot->area, &plot->picture);
  g_assert_cmpint (plot->n_ticks, >=, 2);
  tick_room = fabs (loadline_scale_place (&plot->y, plot->ticks[0])
                    - loadline_scale_place (&plot->y, plot->ticks[1]));
  g_assert_cmpfloat (tick_room, >, 1.1 * plot->text.unit);
  for (int i = 0; i < plot->n_names; i++)
    {
      assert_within (&plot->names[i].box, &plot->picture);
      if (plot->names_at == LOADLINE_NAMES_IN_LEGEND)
        g_assert_false (overlaps (&plot->names[i].box, &plot->area));
      for (int j = 0; j < i; j++)
        g_assert_false (overlaps (&plot->names[i].box, &plot->names[j].box));
    }
}

static void
test_sizes (void)
{
  const double sizes[][2] = { { 280, 180 },  { 320, 200 },   { 420, 260 },
                              { 700, 180 },  { 300, 700 },   { 800, 450 },
                              { 1600, 900 }, { 3840, 2160 }, { 3000, 200 } };
  const double spreads[] = { 0, 1, 60, -80 };
  const double scales[] = { 1, 4 / 3.0 };

  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (gsize p = 0; p < G_N_ELEMENTS (spreads); p++)
      for (gsize t = 0; t < G_N_ELEMENTS (scales); t++)
        {
          LoadlinePlotRequest request = request_new (spreads[p]);
          LoadlineTheme theme = *loadline_theme_light ();
          LoadlinePlot plot = { 0 };

          theme.text_scale = scales[t];
          loadline_plot_init (&plot, &request, &theme, sizes[s][0], sizes[s][1]);
          check (&plot);
        }
}

/* Every line is named once, wherever its name is. */
static void
test_all_named (void)
{
  const double spreads[] = { 0, 1, 60 };

  for (gsize p = 0; p < G_N_ELEMENTS (spreads); p++)
    {
      LoadlinePlotRequest request = request_new (spreads[p]);
      LoadlinePlot plot = { 0 };
      unsigned named = 0;

      loadline_plot_init (&plot, &request, loadline_theme_light (), 800, 450);
      g_assert_cmpint (plot.names_at, ==, LOADLINE_NAMES_AT_ENDS);
      for (int i = 0; i < plot.n_names; i++)
        {
          g_assert_cmpuint (named & plot.names[i].strategies, ==, 0);
          named |= plot.names[i].strategies;
        }
      g_assert_cmpuint (named, ==, (1u << LOADLINE_N_STRATEGIES) - 1);
    }
}

static void
test_left_out (void)
{
  LoadlinePlotRequest request = request_new (60);
  LoadlinePlot large = { 0 };
  LoadlinePlot narrow = { 0 };
  LoadlinePlot low = { 0 };

  loadline_plot_init (&large, &request, loadline_theme_light (), 800, 450);
  g_assert_true (large.has_y_title);
  g_assert_cmpfloat (large.title_height, >, 0);
  loadline_plot_init (&narrow, &request, loadline_theme_light (), 240, 450);
  g_assert_cmpint (narrow.names_at, ==, LOADLINE_NAMES_IN_LEGEND);
  loadline_plot_init (&low, &request, loadline_theme_light (), 240, 90);
  g_assert_cmpint (low.names_at, ==, LOADLINE_NAMES_NONE);
  g_assert_false (low.has_y_title);
  g_assert_cmpfloat (low.title_height, ==, 0);
}

static void
test_picks (void)
{
  LoadlinePlotRequest request = request_new (60);
  LoadlinePlot plot = { 0 };

  loadline_plot_init (&plot, &request, loadline_theme_light (), 800, 450);
  for (int m = 0; m < request.n_months; m++)
    g_assert_cmpint (loadline_plot_month_at (&plot, loadline_scale_place (&plot.x, m), 200), ==, m);
  g_assert_cmpint (loadline_plot_month_at (&plot, 790, 200), ==, -1);
  for (int i = 0; i < plot.n_names; i++)
    {
      const LoadlineBox *box = &plot.names[i].box;
      int strategy =
        loadline_plot_name_at (&plot, box->x + box->width - 2, box->y + box->height / 2);

      g_assert_cmpint (strategy, >=, 0);
      g_assert_true ((plot.names[i].strategies & (1u << strategy)) != 0);
    }
  g_assert_cmpint (loadline_plot_name_at (&plot, plot.area.x + 5, plot.area.y + 5), ==, -1);
}

/* The size of a chart in the window. */
static void
test_units (void)
{
  LoadlinePlotRequest request = request_new (60);
  LoadlineTheme theme = *loadline_theme_light ();
  LoadlinePlot plot = { 0 };

  theme.text_scale = 4 / 3.0;
  loadline_plot_init (&plot, &request, &theme, 420, 190);
  g_assert_true (plot.has_y_title);
  g_assert_cmpint (plot.names_at, ==, LOADLINE_NAMES_AT_ENDS);
  g_assert_cmpfloat (plot.y_title_y, >=, plot.title_height);
  g_assert_cmpfloat (plot.area.y, >, plot.y_title_y + plot.text.unit);
  g_assert_cmpint (plot.n_ticks, >=, 3);
}

static void
test_titles (void)
{
  LoadlinePlotRequest request = request_new (60);
  const struct
  {
    double width;
    const char *title;
  } cases[] = {
    { 700, "“Scale vertically” costs least over 36 months: 32,475 USD" },
    { 280, "“Scale vertically” costs least: 32,475 USD" },
    { 200, "“Vertical” costs least" },
    { 120, "“Vertical” costs least" },
  };

  request.titles[1] = "“Scale vertically” costs least: 32,475 USD";
  request.titles[2] = "“Vertical” costs least";
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LoadlinePlot plot = { 0 };

      loadline_plot_init (&plot, &request, loadline_theme_light (), cases[i].width, 200);
      g_assert_cmpstr (plot.title, ==, cases[i].title);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/nothing is cut or overlaps at any size", test_sizes);
  g_test_add_func ("/plot/every line has one name", test_all_named);
  g_test_add_func ("/plot/what does not fit is left out in order", test_left_out);
  g_test_add_func ("/plot/a chart in the window says its units", test_units);
  g_test_add_func ("/plot/the longest title that fits is shown", test_titles);
  g_test_add_func ("/plot/points find months and names", test_picks);
  return g_test_run ();
}
