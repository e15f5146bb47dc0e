/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long every figure takes: drawn in a pane, asked what lies under the pointer, and made into files.
 * Prints medians; build with buildtype=release for figures that count. */
#include "draw/surface.h"
#include "model/plan-file.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define RUNS 31
#define WIDTH 640
#define HEIGHT 420

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Time of this thread alone, in ms: other work on the machine does not count. */
static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
draw (const LoadlineFigure *figure, const LoadlineFigureInput *input)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  loadline_figure_draw (figure, input, cr, WIDTH, HEIGHT, loadline_theme_light ());
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
pick (const LoadlineFigure *figure, const LoadlineFigureInput *input)
{
  LoadlinePick found = { -1, -1, -1, NULL };

  loadline_figure_pick (figure, input, WIDTH, HEIGHT, loadline_theme_light (), WIDTH / 2.0,
                        HEIGHT / 2.0, &found);
  loadline_pick_clear (&found);
}

static void
make_png (const LoadlineFigure *figure, const LoadlineFigureInput *input)
{
  g_bytes_unref (loadline_figure_render (figure, input, loadline_theme_light (), WIDTH, HEIGHT, 2,
                                         ".png", NULL));
}

static void
make_svg (const LoadlineFigure *figure, const LoadlineFigureInput *input)
{
  g_bytes_unref (loadline_figure_render (figure, input, loadline_theme_light (), WIDTH, HEIGHT, 1,
                                         ".svg", NULL));
}

static void
make_pdf (const LoadlineFigure *figure, const LoadlineFigureInput *input)
{
  g_bytes_unref (loadline_figure_render (figure, input, loadline_theme_light (), WIDTH, HEIGHT, 1,
                                         ".pdf", NULL));
}

static const struct
{
  const char *name;
  void (*work) (const LoadlineFigure *figure, const LoadlineFigureInput *input);
} works[] = {
  { "drawn", draw },   { "picked", pick },  { "as PNG", make_png },
  { "as SVG", make_svg }, { "as PDF", make_pdf },
};

static double
median_ms (const LoadlineFigure *figure, LoadlineFigureInput input, size_t work)
{
  double times[RUNS];

  for (int i = 0; i < RUNS; i++)
    {
      double start = now_ms ();

      input.month = i % input.projection->n_months;
      works[work].work (figure, &input);
      times[i] = now_ms () - start;
    }
  qsort (times, RUNS, sizeof *times, compare);
  return times[RUNS / 2];
}

int
main (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, 0);
  const LoadlineNamedProjection scenarios[] = { { "Base", projection }, { "Other", projection } };
  const LoadlineFigureInput input = {
    .projection = projection,
    .currency = plan->currency,
    .strategy = -1,
    .hover = -1,
    .title = true,
    .scenarios = scenarios,
    .n_scenarios = G_N_ELEMENTS (scenarios),
    .step = -1,
  };

  printf ("%-12s", "ms");
  for (size_t w = 0; w < G_N_ELEMENTS (works); w++)
    printf ("%10s", works[w].name);
  for (int f = 0; loadline_figure_at (f) != NULL; f++)
    {
      printf ("\n%-12s", loadline_figure_at (f)->id);
      for (size_t w = 0; w < G_N_ELEMENTS (works); w++)
        printf ("%10.2f", median_ms (loadline_figure_at (f), input, w));
    }
  printf ("\n");
  return 0;
}
