/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures as they were when somebody last looked at them and found them good. With --remake they are made
 * anew; look at them before they are committed. */
#include "draw/surface.h"
#include "draw/text.h"
#include "model/plan-file.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH 420
#define HEIGHT 280

/* A pixel that differs by more in one of its channels is another; so many of a thousand may be, for
 * libraries round edges in their own ways. */
#define PIXEL_TOLERANCE 48
#define MOST_OTHERS 2.5

/* The width of a text in the font that the pictures were made with: other fonts make others. */
#define SAMPLE "Demand of 1,234,567 requests per second"
#define SAMPLE_WIDTH 185.44

static const struct
{
  const char *name;
  const char *figure;
  int month;
  int strategy;
  bool dark;
  bool mirrored;
} pictures[] = {
  { "flowchart", "flowchart", 35, -1, false, false },
  { "trace-dark", "trace", 35, -1, true, false },
  { "cost", "cost", 12, LOADLINE_STRATEGY_VERTICAL, false, false },
  { "throughput-dark", "throughput", 12, LOADLINE_STRATEGY_STAY, true, false },
  { "latency", "latency", 0, LOADLINE_STRATEGY_HORIZONTAL, false, false },
  { "roadmap-mirrored", "roadmap", -1, -1, false, true },
};

/* The path of the reference picture @index. (transfer full) */
static char *
path_of (gsize index)
{
  g_autofree char *name = g_strconcat (pictures[index].name, ".png", NULL);

  return g_build_filename (g_getenv ("LOADLINE_REFERENCE_DIR"), name, NULL);
}

static cairo_surface_t *
draw (gsize index)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, 0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  LoadlineTheme theme = *loadline_theme_for (pictures[index].dark, false);
  LoadlineFigureInput input = {
    .projection = projection,
    .currency = plan->currency,
    .events = plan->events,
    .n_events = plan->n_events,
    .month = pictures[index].month,
    .strategy = pictures[index].strategy,
    .hover = -1,
    .title = true,
    .step = -1,
  };

  theme.mirrored = pictures[index].mirrored;
  loadline_figure_draw (loadline_figure_find (pictures[index].figure), &input, cr, WIDTH, HEIGHT,
                        &theme);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How many of a thousand pixels differ; all where the sizes do. */
static double
count_others (cairo_surface_t *a, cairo_surface_t *b)
{
  int stride = cairo_image_surface_get_stride (a);
  const unsigned char *one = cairo_image_surface_get_data (a);
  const unsigned char *other = cairo_image_surface_get_data (b);
  int others = 0;

  if (cairo_image_surface_get_width (a) != cairo_image_surface_get_width (b)
      || cairo_image_surface_get_height (a) != cairo_image_surface_get_height (b)
      || stride != cairo_image_surface_get_stride (b))
    return 1000;
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        const unsigned char *first = one + y * stride + 4 * x;
        const unsigned char *second = other + y * stride + 4 * x;
        int most = 0;

        for (int channel = 0; channel < 3; channel++)
          most = MAX (most, abs (first[channel] - second[channel]));
        others += most > PIXEL_TOLERANCE;
      }
  return 1000.0 * others / (WIDTH * HEIGHT);
}

static bool
is_the_font (void)
{
  LoadlineText text;
  double width;

  loadline_text_init_unit (&text, loadline_theme_light (), 10);
  loadline_text_measure (&text, &(LoadlineTextStyle){ 0 }, SAMPLE, &width, NULL);
  g_test_message ("\"%s\" is %.2f wide", SAMPLE, width);
  return fabs (width - SAMPLE_WIDTH) < 0.1;
}

static void
test_picture (gconstpointer data)
{
  gsize index = GPOINTER_TO_SIZE (data);
  g_autofree char *path = path_of (index);
  cairo_surface_t *drawn;
  cairo_surface_t *kept;
  double others;

  if (!is_the_font ())
    {
      g_test_skip (
        "the pictures were made with another font: Cantarell, of Debian's fonts-cantarell");
      return;
    }
  drawn = draw (index);
  kept = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (kept), ==, CAIRO_STATUS_SUCCESS);
  others = count_others (drawn, kept);
  if (others > MOST_OTHERS)
    {
      g_autofree char *name = g_strdup_printf ("loadline-%s.png", pictures[index].name);
      g_autofree char *now = g_build_filename (g_get_tmp_dir (), name, NULL);

      cairo_surface_write_to_png (drawn, now);
      g_test_message (
        "%.1f of a thousand pixels differ: compare %s with %s, and if it is right, run "
        "this test with --remake",
        others, now, path);
      g_test_fail ();
    }
  cairo_surface_destroy (drawn);
  cairo_surface_destroy (kept);
}

static int
remake (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = path_of (i);
      cairo_surface_t *surface = draw (i);
      cairo_status_t status = cairo_surface_write_to_png (surface, path);

      cairo_surface_destroy (surface);
      if (status != CAIRO_STATUS_SUCCESS)
        g_error ("%s: %s", path, cairo_status_to_string (status));
    }
  return 0;
}

int
main (int argc, char **argv)
{
  if (argc > 1 && strcmp (argv[1], "--remake") == 0)
    return remake ();
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *name =
        g_strdup_printf ("/reference/%s is as it was found good", pictures[i].name);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_picture);
    }
  return g_test_run ();
}
