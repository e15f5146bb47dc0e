/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long every figure takes: drawn in a pane, asked what lies under the pointer, made into files, and drawn
 * large for a long plan, which has to be within a limit. Prints medians; build with buildtype=release for
 * figures that count. */
#include "bench/timing.h"
#include "draw/surface.h"
#include "model/plan-file.h"

#include <stdio.h>

#define RUNS 31
#define WIDTH 640
#define HEIGHT 420

/* A large picture of a long plan: what a wide screen asks for in a frame. */
#define LARGE_WIDTH 1600
#define LARGE_HEIGHT 900
#define LONG_MONTHS 120

/* What such a picture may take, in ms; a flowchart, which is laid out by then, less. */
#define LIMIT 4
#define FLOWCHART_LIMIT 2

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

typedef struct
{
  const char *name;
  void (*work) (const LoadlineFigure *figure, const LoadlineFigureInput *input);
} Work;

static const Work works[] = {
  { "drawn", draw },      { "picked", pick },     { "as PNG", make_png },
  { "as SVG", make_svg }, { "as PDF", make_pdf },
};

static double
median_ms (const LoadlineFigure *figure, LoadlineFigureInput input, const Work *work)
{
  double times[RUNS];

  for (int i = 0; i < RUNS; i++)
    {
      double start = timing_now_ms ();

      input.month = i % input.projection->n_months;
      work->work (figure, &input);
      times[i] = timing_now_ms () - start;
    }
  return timing_median (times, RUNS);
}

/* A row a figure, a column a work. */
static void
measure_works (const LoadlineFigureInput *input)
{
  printf ("%-12s", "ms");
  for (size_t w = 0; w < G_N_ELEMENTS (works); w++)
    printf ("%10s", works[w].name);
  for (int f = 0; loadline_figure_at (f) != NULL; f++)
    {
      printf ("\n%-12s", loadline_figure_at (f)->id);
      for (size_t w = 0; w < G_N_ELEMENTS (works); w++)
        printf ("%10.2f", median_ms (loadline_figure_at (f), *input, &works[w]));
    }
  printf ("\n");
}

/* Every month another picture. @grows: and every time at a size at which none was drawn before */
static double
large_ms (const LoadlineFigure *figure, LoadlineFigureInput input, bool grows)
{
  double times[RUNS];

  for (int i = 0; i < RUNS; i++)
    {
      int more = grows ? i + 1 : 0;
      cairo_surface_t *surface =
        cairo_image_surface_create (CAIRO_FORMAT_ARGB32, LARGE_WIDTH + more, LARGE_HEIGHT + more);
      cairo_t *cr = cairo_create (surface);
      double start = timing_now_ms ();

      input.month = i % input.projection->n_months;
      loadline_figure_draw (figure, &input, cr, LARGE_WIDTH + more, LARGE_HEIGHT + more,
                            loadline_theme_light ());
      times[i] = timing_now_ms () - start;
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  return timing_median (times, RUNS);
}

/* A row a figure: with a strategy selected and with none. */
static void
measure_large (const LoadlineFigureInput *input)
{
  static const int strategies[] = { LOADLINE_STRATEGY_HORIZONTAL, -1 };

  printf ("\n%d months, %d strategies, %dx%d\n%-12s%-12s%10s  %-14s%10s\n",
          input->projection->n_months, LOADLINE_N_STRATEGIES, LARGE_WIDTH, LARGE_HEIGHT, "ms",
          "selected", "drawn", "", "at a new size");
  for (int f = 0; loadline_figure_at (f) != NULL; f++)
    for (size_t s = 0; s < G_N_ELEMENTS (strategies); s++)
      {
        const LoadlineFigure *figure = loadline_figure_at (f);
        int limit = g_str_equal (figure->id, "flowchart") ? FLOWCHART_LIMIT : LIMIT;
        LoadlineFigureInput asked = *input;
        char verdict[32];
        double ms;

        asked.strategy = strategies[s];
        ms = large_ms (figure, asked, false);
        printf ("%-12s%-12s%10.2f  %-14s%10.2f\n", figure->id, strategies[s] < 0 ? "none" : "one",
                ms, timing_verdict (ms, limit, verdict), large_ms (figure, asked, true));
      }
}

/* @months: 0 for those of the plan */
static void
measure_plan (int months, void (*measure) (const LoadlineFigureInput *input))
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
  measure (&input);
}

int
main (void)
{
  measure_plan (0, measure_works);
  measure_plan (LONG_MONTHS, measure_large);
  return 0;
}
