/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a flowchart takes: laid out while a window is resized, and drawn once laid out. Prints medians;
 * build with buildtype=release for figures that count. */
#include "bench/timing.h"
#include "draw/figure.h"
#include "draw/flowchart-scene.h"
#include "draw/projection-fixture.h"
#include "model/plan-file.h"

#define RUNS 41

/* What a layout and a drawing may take, in ms. */
#define LAYOUT_LIMIT 5
#define DRAW_LIMIT 2

static void
lay_out (const LoadlineProjection *projection, double width, double height)
{
  LoadlineText text = { 0 };

  loadline_text_init (&text, loadline_theme_light (), width, height);
  loadline_flowchart_layout_unref (
    loadline_flowchart_layout_get (projection->policy, &text, width, height, true));
}

/* Each run at a size of its own, so that none is known already. @before: laid out in between, so that nothing
 * else is known; NULL for none, as when a window is resized */
static double
layout_ms (const LoadlineProjection *projection, const LoadlineProjection *before, double width,
           double height)
{
  double times[RUNS];

  for (int i = 0; i < RUNS; i++)
    {
      double start;

      if (before != NULL)
        lay_out (before, width + i, height);
      start = timing_now_ms ();
      lay_out (projection, width + i, height);
      times[i] = timing_now_ms () - start;
    }
  return timing_median (times, RUNS);
}

static double
draw_ms (const LoadlineProjection *projection, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  LoadlineFigureInput input = { .projection = projection,
                                .currency = "USD",
                                .strategy = -1,
                                .hover = -1,
                                .title = true,
                                .step = -1 };
  double times[RUNS];

  for (int i = 0; i < RUNS; i++)
    {
      cairo_t *cr = cairo_create (surface);
      double start = timing_now_ms ();

      input.month = i % projection->n_months;
      loadline_figure_find ("flowchart")->draw (&input, cr, width, height, loadline_theme_light ());
      times[i] = timing_now_ms () - start;
      cairo_destroy (cr);
    }
  cairo_surface_destroy (surface);
  return timing_median (times, RUNS);
}

static void
say (const char *what, double ms, int limit)
{
  char verdict[32];

  g_print (", %s in %.2f ms (%s)", what, ms, timing_verdict (ms, limit, verdict));
}

static void
run (const char *name, const LoadlineProjection *projection, const LoadlineProjection *other)
{
  static const int sizes[][2] = { { 447, 387 }, { 1600, 900 } };

  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      int width = sizes[s][0];
      int height = sizes[s][1];

      g_print ("%s, %d boxes, %dx%d", name, projection->policy->n_nodes, width, height);
      say ("laid out", layout_ms (projection, other, width, height), LAYOUT_LIMIT);
      say ("again", layout_ms (projection, NULL, width, height), LAYOUT_LIMIT);
      say ("drawn", draw_ms (projection, width, height), DRAW_LIMIT);
      g_print ("\n");
    }
}

int
main (void)
{
  g_autoptr (LoadlineProjection) large =
    projection_fixture_new (&(ProjectionFixture){ .growth = 0.04, .decisions = 50, .seed = 3 });
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  g_autoptr (LoadlineProjection) plain = loadline_project_plan (plan, 0);

  run ("standard", plain, large);
  run ("large", large, plain);
  return 0;
}
