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

/* A large picture of a long plan: what a wide screen asks for in a frame. */
#define LARGE_WIDTH 1600
#define LARGE_HEIGHT 900
#define LONG_MONTHS 120

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
draw_at (const LoadlineFigure *figure, const LoadlineFigureInput *input, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  loadline_figure_draw (figure, input, cr, width, height, loadline_theme_light ());
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
draw (const LoadlineFigure *figure, const LoadlineFigureInput *input)
{
  draw_at (figure, input, WIDTH, HEIGHT);
}

static void
draw_large (const LoadlineFigure *figure, const LoadlineFigureInput *input)
{
  draw_at (figure, input, LARGE_WIDTH, LARGE_HEIGHT);
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

typedef struct
{
  const char *name;
  void (*work) (const LoadlineFigure *figure, const LoadlineFigureInput *input);
} Work;

static const Work works[] = {
  { "drawn", draw },      { "picked", pick },     { "as PNG", make_png },
  { "as SVG", make_svg }, { "as PDF", make_pdf },
};

static const Work large_works[] = { { "large", draw_large } };

static double
median_ms (const LoadlineFigure *figure, LoadlineFigureInput input, const Work *work)
{
  double times[RUNS];

  for (int i = 0; i < RUNS; i++)
    {
      double start = now_ms ();

      input.month = i % input.projection->n_months;
      work->work (figure, &input);
      times[i] = now_ms () - start;
    }
  qsort (times, RUNS, sizeof *times, compare);
  return times[RUNS / 2];
}

/* A row a figure, a column a work. */
static void
measure (const LoadlineFigureInput *input, const Work *measured, size_t n)
{
  printf ("%-12s", "ms");
  for (size_t w = 0; w < n; w++)
    printf ("%10s", measured[w].name);
  for (int f = 0; loadline_figure_at (f) != NULL; f++)
    {
      printf ("\n%-12s", loadline_figure_at (f)->id);
      for (size_t w = 0; w < n; w++)
        printf ("%10.2f", median_ms (loadline_figure_at (f), *input, &measured[w]));
    }
  printf ("\n");
}

/* @months: 0 for those of the plan */
static void
measure_plan (int months, const Work *measured, size_t n)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  g_autoptr (LoadlinePlan) draft = loadline_plan_copy (plan);
  g_autoptr (LoadlineProjection) projection = NULL;
  LoadlineNamedProjection scenarios[LOADLINE_N_STRATEGIES];
  LoadlineFigureInput input = {
    .currency = plan->currency,
    .events = plan->events,
    .n_events = plan->n_events,
    .strategy = LOADLINE_STRATEGY_HORIZONTAL,
    .hover = -1,
    .title = true,
    .scenarios = scenarios,
    .n_scenarios = G_N_ELEMENTS (scenarios),
    .step = -1,
  };

  if (months > 0)
    loadline_plan_set_horizon (draft, draft->calendar.start, months);
  input.projection = projection = loadline_project_plan (draft, 0);
  for (size_t i = 0; i < G_N_ELEMENTS (scenarios); i++)
    scenarios[i] = (LoadlineNamedProjection){ i == 0 ? "Base" : "Other", projection };
  measure (&input, measured, n);
}

int
main (void)
{
  measure_plan (0, works, G_N_ELEMENTS (works));
  printf ("\n%d months at %dx%d:\n", LONG_MONTHS, LARGE_WIDTH, LARGE_HEIGHT);
  measure_plan (LONG_MONTHS, large_works, G_N_ELEMENTS (large_works));
  return 0;
}
