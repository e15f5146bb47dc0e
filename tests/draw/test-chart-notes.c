/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts say beside their lines: what a light line means, and which events the plan expects. */
#include "draw/figure.h"
#include "draw/text-listener.h"

#include "projection-fixture.h"

#include <string.h>

typedef struct
{
  const char *words;
  bool heard;
} Listening;

static void
hear (const LoadlineTextLine *line, gpointer data)
{
  Listening *listening = data;

  if (g_str_equal (line->words, listening->words))
    listening->heard = true;
}

static bool
says (const char *figure, const LoadlineFigureInput *input, const char *words)
{
  Listening listening = { words, false };
  LoadlineTextListener listener = { hear, &listening, true };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  loadline_text_listen (cr, &listener);
  loadline_figure_draw (loadline_figure_find (figure), input, cr, 800, 450,
                        loadline_theme_light ());
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return listening.heard;
}

static LoadlineProjection *
make_projection (bool nothing_fits)
{
  LoadlineProjection *projection =
    projection_fixture_new (&(ProjectionFixture){ .growth = 0.02, .nothing_fits = nothing_fits });

  for (int m = 0; m < projection->n_months; m++)
    {
      projection->calendar.event_factor[m] = m == 9 ? 2 : 1;
      for (int s = 0; s < LOADLINE_N_STRATEGIES && !nothing_fits; s++)
        projection->results[m * LOADLINE_N_STRATEGIES + s].feasible = true;
    }
  return projection;
}

static const char *const lines[] = { "cost", "cumulative", "throughput", "utilisation" };

static void
test_key (void)
{
  g_autoptr (LoadlineProjection) none = make_projection (true);
  g_autoptr (LoadlineProjection) all = make_projection (false);
  LoadlineFigureInput input = {
    .currency = "USD", .month = -1, .strategy = -1, .hover = -1, .step = -1
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      input.projection = none;
      g_assert_true (says (lines[i], &input, "Does not fit"));
      input.projection = all;
      g_assert_false (says (lines[i], &input, "Does not fit"));
    }
}

static void
test_events (void)
{
  g_autoptr (LoadlineProjection) projection = make_projection (false);
  char name[] = "Sale week";
  LoadlineEvent event = { loadline_projection_month (projection, 9), name, 2 };
  LoadlineFigureInput input = { .projection = projection,
                                .currency = "USD",
                                .events = &event,
                                .n_events = 1,
                                .month = -1,
                                .strategy = -1,
                                .hover = -1,
                                .step = -1 };

  g_assert_true (says ("cost", &input, name));
  g_assert_true (says ("throughput", &input, name));
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GArray) months =
        loadline_figure_focusables (loadline_figure_find (lines[i]), &input, 800, 450,
                                    loadline_theme_light ());

      g_assert_nonnull (
        strstr (g_array_index (months, LoadlineFocusable, 9).pick.text, "Sale week\n"));
      g_assert_null (strstr (g_array_index (months, LoadlineFocusable, 8).pick.text, "Sale week"));
    }
  input.n_events = 0;
  g_assert_false (says ("cost", &input, name));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-notes/light lines are explained where there are any", test_key);
  g_test_add_func (
    "/chart-notes/events are named in the picture and in what is said of their month", test_events);
  return g_test_run ();
}
