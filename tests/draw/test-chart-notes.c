/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts say beside their lines: what a light line means, and which events the plan expects. */
#include "draw/figure.h"
#include "draw/format.h"
#include "draw/text-listener.h"

#include "model/plan-file.h"
#include "projection-fixture.h"

#include <math.h>
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

/* Listens for @words in a picture of @width x @height. */
static Listening
listen_at (const char *figure, const LoadlineFigureInput *input, const char *words, int width,
           int height)
{
  Listening listening = { words, 0, false };
  LoadlineTextListener listener = { hear, &listening, true };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  loadline_text_listen (cr, &listener);
  loadline_figure_draw (loadline_figure_find (figure), input, cr, width, height,
                        loadline_theme_light ());
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return listening;
}

static Listening
listen_to (const char *figure, const LoadlineFigureInput *input, const char *words)
{
  return listen_at (figure, input, words, 800, 450);
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
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("upgraded-server", NULL);
  g_autoptr (LoadlineProjection) ends = loadline_project_plan (plan, 0);
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
  /* The one upgraded server runs out of bigger ones: a line that ends has nothing to explain. */
  input.projection = ends;
  g_assert_cmpint (says ("compare", &input, "Does not fit"), ==, 0);
}

/* How many strokes of a line of @colour lie above each other at @x. */
static int
count_strokes (cairo_surface_t *surface, int x, LoadlineColour colour)
{
  int n = 0;
  bool within = false;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const unsigned char *pixel = cairo_image_surface_get_data (surface) + 4 * x
                                   + y * cairo_image_surface_get_stride (surface);
      guint32 value;
      bool inked;

      memcpy (&value, pixel, sizeof value);
      inked = fabs ((value >> 16 & 0xff) - 255 * colour.red) < 90
              && fabs ((value >> 8 & 0xff) - 255 * colour.green) < 90
              && fabs ((value & 0xff) - 255 * colour.blue) < 90;
      n += inked && !within;
      within = inked;
    }
  return n;
}

static int
strokes_in_month (const LoadlineProjection *projection, int month)
{
  const LoadlineTheme *theme = loadline_theme_light ();
  const LoadlineFigure *cost = loadline_figure_find ("cost");
  LoadlineFigureInput input = { .projection = projection,
                                .currency = "USD",
                                .hidden = ~(1u << LOADLINE_STRATEGY_VERTICAL),
                                .month = -1,
                                .strategy = -1,
                                .hover = -1,
                                .step = -1 };
  g_autoptr (GArray) months = loadline_figure_focusables (cost, &input, 1600, 900, theme);
  const LoadlineFocusable *part = &g_array_index (months, LoadlineFocusable, month);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1600, 900);
  cairo_t *cr = cairo_create (surface);
  int n;

  loadline_figure_draw (cost, &input, cr, 1600, 900, theme);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  n = count_strokes (surface, (int) (part->x + part->width / 2),
                     theme->strategies[LOADLINE_STRATEGY_VERTICAL].colour);
  cairo_surface_destroy (surface);
  return n;
}

static void
test_hollow (void)
{
  g_autoptr (LoadlineProjection) none = make_projection (true);
  g_autoptr (LoadlineProjection) all = make_projection (false);

  for (int m = 1; m < 20; m += 6)
    {
      g_assert_cmpint (strokes_in_month (none, m), ==, 2);
      g_assert_cmpint (strokes_in_month (all, m), <=, 1);
    }
}

static void
test_passing (void)
{
  g_autoptr (LoadlineProjection) projection = make_projection (false);
  LoadlineFigureInput input = { .projection = projection,
                                .currency = "USD",
                                .month = -1,
                                .strategy = LOADLINE_STRATEGY_HORIZONTAL,
                                .hover = -1,
                                .step = -1 };

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    {
      projection->summaries[s].runs_out = s == LOADLINE_STRATEGY_VERTICAL ? -1 : 0;
      for (int m = 0; m < projection->n_months; m++)
        projection->results[m * LOADLINE_N_STRATEGIES + s].cost =
          (LoadlineCost) { .total = s == LOADLINE_STRATEGY_HORIZONTAL ? 100 + 10 * m : 195 };
    }
  for (int sooner = 0; sooner < 2; sooner++)
    {
      g_autofree char *month = loadline_format_month (loadline_projection_month (projection, 10));
      g_autofree char *sentence =
        g_strdup_printf (sooner == 0 ? "From %s on it costs more a month than “Scale vertically”."
                                     : "From %s on it costs less a month than “Scale vertically”.",
                         month);
      g_autofree char *text = loadline_figure_find ("cost")->describe (&input);

      g_assert_nonnull (strstr (text, sentence));
      for (int m = 0; m < projection->n_months; m++)
        projection->results[m * LOADLINE_N_STRATEGIES + LOADLINE_STRATEGY_HORIZONTAL].cost.total =
          290 - 10 * m;
    }
}

static void
test_ceilings (void)
{
  g_autoptr (LoadlineProjection) projection = make_projection (false);
  LoadlineFigureInput input = { .projection = projection,
                                .currency = "USD",
                                .month = -1,
                                .strategy = -1,
                                .hover = -1,
                                .step = -1 };

  for (int m = 0; m < projection->n_months; m++)
    for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
      {
        LoadlineResult *result = &projection->results[m * LOADLINE_N_STRATEGIES + s];
        bool can_grow = s == LOADLINE_STRATEGY_VERTICAL || s == LOADLINE_STRATEGY_HYBRID;

        result->capacity_rps = projection->demand[m].peak_rps + 1;
        result->ceiling_rps = can_grow ? 2 * projection->demand[0].peak_rps : result->capacity_rps;
      }
  g_assert_cmpint (says ("throughput", &input, "Ceiling: Vertical, Hybrid"), ==, 1);
  input.strategy = LOADLINE_STRATEGY_VERTICAL;
  g_assert_cmpint (says ("throughput", &input, "Ceiling"), ==, 1);
  input.hidden = 1u << LOADLINE_STRATEGY_VERTICAL;
  g_assert_cmpint (says ("throughput", &input, "Ceiling: Hybrid"), ==, 1);
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

/* Colours tell the kinds of cost: a column without a name would say nothing. */
static void
test_columns (void)
{
  static const int sizes[][2] = { { 447, 387 }, { 800, 450 }, { 1600, 900 } };
  g_autoptr (LoadlineProjection) projection = make_projection (false);
  LoadlineFigureInput input = { .projection = projection,
                                .currency = "USD",
                                .month = -1,
                                .strategy = -1,
                                .hover = -1,
                                .step = -1 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
      g_assert_cmpint (listen_at ("breakdown", &input,
                                  loadline_strategy_at ((LoadlineStrategyId) s)->short_label,
                                  sizes[i][0], sizes[i][1])
                         .times,
                       ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-notes/light lines are explained where there are any", test_key);
  g_test_add_func ("/chart-notes/months in which a strategy does not fit are hollow", test_hollow);
  g_test_add_func ("/chart-notes/ceilings above what is served are named", test_ceilings);
  g_test_add_func ("/chart-notes/it is told when a strategy passes the cheapest", test_passing);
  g_test_add_func (
    "/chart-notes/events are named in the picture and in what is said of their month", test_events);
  g_test_add_func ("/chart-notes/an event that follows one of its name is marked alone",
                   test_repeated_events);
  g_test_add_func ("/chart-notes/the line that the title tells of has a strong name", test_told);
  g_test_add_func ("/notes/every strategy's column is named", test_columns);
  return g_test_run ();
}
