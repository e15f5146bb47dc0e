/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts say beside their lines: what a light line means, and which events the plan expects. */
#include "draw/figure.h"
#include "draw/text-listener.h"

#include "projection-fixture.h"

#include <string.h>

typedef struct
{
  const char *words;
  int times;
  bool strong; /* the last time */
} Listening;

static void
hear (const LoadlineTextLine *line, gpointer data)
{
  Listening *listening = data;

  if (g_str_equal (line->words, listening->words))
    {
      listening->times++;
      listening->strong = line->strong;
    }
}

/* Listens for @words in the picture. */
static Listening
listen_to (const char *figure, const LoadlineFigureInput *input, const char *words)
{
  Listening listening = { words, 0, false };
  LoadlineTextListener listener = { hear, &listening, true };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  loadline_text_listen (cr, &listener);
  loadline_figure_draw (loadline_figure_find (figure), input, cr, 800, 450,
                        loadline_theme_light ());
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return listening;
}

/* How often. */
static int
says (const char *figure, const LoadlineFigureInput *input, const char *words)
{
  return listen_to (figure, input, words).times;
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
      g_assert_cmpint (says (lines[i], &input, "Does not fit"), ==, 1);
      input.projection = all;
      g_assert_cmpint (says (lines[i], &input, "Does not fit"), ==, 0);
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

  g_assert_cmpint (says ("cost", &input, name), ==, 1);
  g_assert_cmpint (says ("throughput", &input, name), ==, 1);
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
  g_assert_cmpint (says ("cost", &input, name), ==, 0);
}

static void
test_repeated_events (void)
{
  g_autoptr (LoadlineProjection) projection = make_projection (false);
  char sale[] = "Sale week";
  char fair[] = "Trade fair";
  LoadlineEvent events[] = { { loadline_projection_month (projection, 3), sale, 2 },
                             { loadline_projection_month (projection, 9), sale, 2 },
                             { loadline_projection_month (projection, 15), fair, 2 },
                             { loadline_projection_month (projection, 21), sale, 2 } };
  LoadlineFigureInput input = { .projection = projection,
                                .currency = "USD",
                                .events = events,
                                .n_events = G_N_ELEMENTS (events),
                                .month = -1,
                                .strategy = -1,
                                .hover = -1,
                                .step = -1 };

  for (int m = 3; m <= 21; m += 6)
    projection->calendar.event_factor[m] = 2;
  g_assert_cmpint (says ("cost", &input, sale), ==, 2);
  g_assert_cmpint (says ("cost", &input, fair), ==, 1);
}

static void
test_told (void)
{
  g_autoptr (LoadlineProjection) projection = make_projection (false);
  LoadlineFigureInput input = { .projection = projection,
                                .currency = "USD",
                                .month = -1,
                                .strategy = -1,
                                .hover = -1,
                                .title = true,
                                .step = -1 };

  projection->cheapest = LOADLINE_STRATEGY_VERTICAL;
  g_assert_true (listen_to ("cost", &input, "Vertical").strong);
  g_assert_false (listen_to ("cost", &input, "Horizontal").strong);
  input.strategy = LOADLINE_STRATEGY_HORIZONTAL;
  g_assert_true (listen_to ("cost", &input, "Vertical").strong);
  g_assert_true (listen_to ("cost", &input, "Horizontal").strong);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-notes/light lines are explained where there are any", test_key);
  g_test_add_func (
    "/chart-notes/events are named in the picture and in what is said of their month", test_events);
  g_test_add_func ("/chart-notes/an event that follows one of its name is marked alone",
                   test_repeated_events);
  g_test_add_func ("/chart-notes/the line that the title tells of has a strong name", test_told);
  return g_test_run ();
}
