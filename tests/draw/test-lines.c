/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that lie on each other all show, and a point finds the line it lies on. */
#include "draw/lines.h"

#include <math.h>
#include <string.h>

#define WIDTH 400
#define HEIGHT 100
#define N_POINTS 5

static const double places[N_POINTS] = { 0, 100, 200, 300, 400 };

static void
line_init (LoadlineLine *line, LoadlineStrategyId strategy, double y, bool strong)
{
  memset (line, 0, sizeof *line);
  line->strategy = strategy;
  line->strong = strong;
  for (int i = 0; i < N_POINTS; i++)
    {
      line->y[i] = y;
      line->full[i] = true;
    }
}

/* How many pixels have very nearly the colour of @strategy. */
static int
count_pixels (cairo_surface_t *surface, LoadlineStrategyId strategy)
{
  LoadlineColour colour = loadline_theme_light ()->strategies[strategy].colour;
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int n = 0;

  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        const unsigned char *pixel = data + y * stride + x * 4;

        n += fabs (pixel[2] - colour.red * 255) < 4 && fabs (pixel[1] - colour.green * 255) < 4
             && fabs (pixel[0] - colour.blue * 255) < 4;
      }
  return n;
}

static cairo_surface_t *
draw (const LoadlineLine *lines, int n)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  loadline_lines_draw (cr, loadline_theme_light (), 20, places, N_POINTS, lines, n);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  return surface;
}

static void
test_coincident (void)
{
  LoadlineLine lines[LOADLINE_N_STRATEGIES];
  cairo_surface_t *surface;

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    line_init (&lines[s], (LoadlineStrategyId) s, 50, s == 2);
  surface = draw (lines, LOADLINE_N_STRATEGIES);
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    g_assert_cmpint (count_pixels (surface, (LoadlineStrategyId) s), >, WIDTH / 12);
  cairo_surface_destroy (surface);
}

static void
test_meeting (void)
{
  LoadlineLine lines[2];
  cairo_surface_t *surface;

  line_init (&lines[0], LOADLINE_STRATEGY_STAY, 20, false);
  line_init (&lines[1], LOADLINE_STRATEGY_COMBINED, 20, false);
  lines[1].y[3] = lines[1].y[4] = 80;
  surface = draw (lines, 2);
  /* Half of what they share, and all of what they don't. */
  g_assert_cmpint (count_pixels (surface, LOADLINE_STRATEGY_STAY), >, 250);
  g_assert_cmpint (count_pixels (surface, LOADLINE_STRATEGY_COMBINED), >, 150);
  cairo_surface_destroy (surface);
}

/* How many columns of pixels show nothing. */
static int
count_empty_columns (cairo_surface_t *surface)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int n = 0;

  cairo_surface_flush (surface);
  for (int x = 0; x < WIDTH; x++)
    {
      bool empty = true;

      for (int y = 0; y < HEIGHT; y++)
        empty = empty && data[y * stride + x * 4] == 255 && data[y * stride + x * 4 + 1] == 255
                && data[y * stride + x * 4 + 2] == 255;
      n += empty;
    }
  return n;
}

/* The first lies on the second and the second on the third, but the first not on the third. */
static void
test_chained (void)
{
  LoadlineLine lines[3];
  cairo_surface_t *surface;

  line_init (&lines[0], LOADLINE_STRATEGY_STAY, 49, false);
  line_init (&lines[1], LOADLINE_STRATEGY_VERTICAL, 50, false);
  line_init (&lines[2], LOADLINE_STRATEGY_COMBINED, 51, false);
  surface = draw (lines, 3);
  g_assert_cmpint (count_empty_columns (surface), ==, 0);
  for (int i = 0; i < 3; i++)
    g_assert_cmpint (count_pixels (surface, lines[i].strategy), >, WIDTH / 5);
  cairo_surface_destroy (surface);
}

static void
test_gaps (void)
{
  LoadlineLine line;
  cairo_surface_t *surface;
  int all;

  line_init (&line, LOADLINE_STRATEGY_STAY, 50, false);
  surface = draw (&line, 1);
  all = count_pixels (surface, LOADLINE_STRATEGY_STAY);
  cairo_surface_destroy (surface);
  line.y[2] = NAN;
  surface = draw (&line, 1);
  g_assert_cmpint (count_pixels (surface, LOADLINE_STRATEGY_STAY), <, all * 0.6);
  g_assert_cmpint (count_pixels (surface, LOADLINE_STRATEGY_STAY), >, all * 0.4);
  cairo_surface_destroy (surface);
}

static void
test_light (void)
{
  LoadlineLine line;
  cairo_surface_t *surface;

  line_init (&line, LOADLINE_STRATEGY_STAY, 50, false);
  memset (line.full, 0, sizeof line.full);
  surface = draw (&line, 1);
  g_assert_cmpint (count_pixels (surface, LOADLINE_STRATEGY_STAY), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_single (void)
{
  LoadlineLine line;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  line_init (&line, LOADLINE_STRATEGY_STAY, 50, false);
  loadline_lines_draw (cr, loadline_theme_light (), 20, &places[2], 1, &line, 1);
  g_assert_cmpint (count_pixels (surface, LOADLINE_STRATEGY_STAY), >, 10);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_nearest (void)
{
  LoadlineLine lines[3];

  line_init (&lines[0], LOADLINE_STRATEGY_STAY, 20, false);
  line_init (&lines[1], LOADLINE_STRATEGY_VERTICAL, 60, false);
  line_init (&lines[2], LOADLINE_STRATEGY_HYBRID, 60, true);
  lines[0].y[4] = NAN;
  g_assert_cmpint (loadline_lines_nearest (places, N_POINTS, lines, 3, 150, 23, 10), ==, 0);
  g_assert_cmpint (loadline_lines_nearest (places, N_POINTS, lines, 3, 150, 40, 10), ==, -1);
  /* Of two on each other the strong one. */
  g_assert_cmpint (loadline_lines_nearest (places, N_POINTS, lines, 3, 150, 58, 10), ==, 2);
  g_assert_cmpint (loadline_lines_nearest (places, N_POINTS, lines, 3, 350, 20, 10), ==, -1);
  /* Beyond the end. */
  g_assert_cmpint (loadline_lines_nearest (places, N_POINTS, lines, 3, 405, 60, 10), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lines/six lines in one place all show", test_coincident);
  g_test_add_func ("/lines/lines that part are whole again", test_meeting);
  g_test_add_func ("/lines/lines that lie on each other in a chain leave no gap", test_chained);
  g_test_add_func ("/lines/what is no number is a gap", test_gaps);
  g_test_add_func ("/lines/what does not fit is light", test_light);
  g_test_add_func ("/lines/a single month is a dot", test_single);
  g_test_add_func ("/lines/a point finds the nearest line", test_nearest);
  return g_test_run ();
}
