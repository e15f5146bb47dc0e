/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios side by side: every measure, few and many of them. */
#include "draw/figure.h"

#include "model/plan-file.h"
#include "projection-fixture.h"

#include <string.h>

#define MANY 9

static const ProjectionFixture fixtures[] = {
  { .growth = 0.04 },
  { .growth = 0.01 },
  { .nothing_fits = true },
};

typedef struct
{
  LoadlineProjection *projections[G_N_ELEMENTS (fixtures)];
  LoadlineNamedProjection scenarios[MANY];
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    self->projections[i] = projection_fixture_new (&fixtures[i]);
  for (int i = 0; i < MANY; i++)
    self->scenarios[i] =
      (LoadlineNamedProjection){ i == 0 ? "Base" : "A what-if with quite a long \"name\", of nine",
                                 self->projections[i % (int) G_N_ELEMENTS (fixtures)] };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    loadline_projection_unref (self->projections[i]);
}

static LoadlineFigureInput
input_new (const Fixture *self, int n_scenarios, LoadlineMeasure measure)
{
  return (LoadlineFigureInput){ .projection = self->projections[0],
                                .currency = "USD",
                                .month = 3,
                                .strategy = LOADLINE_STRATEGY_HORIZONTAL,
                                .hover = -1,
                                .title = true,
                                .scenarios = self->scenarios,
                                .n_scenarios = n_scenarios,
                                .measure = measure,
                                .step = -1 };
}

/* The value of the first scenario in the second row of @csv. */
static double
first_value (const char *csv)
{
  return g_ascii_strtod (strchr (strchr (csv, '\n') + 1, ',') + 1, NULL);
}

static void
test_measures (Fixture *self, gconstpointer data)
{
  const LoadlineResult *result =
    loadline_projection_result (self->projections[0], 0, LOADLINE_STRATEGY_HORIZONTAL);
  const double expected[LOADLINE_N_MEASURES] = {
    [LOADLINE_MEASURE_COST] = result->cost.total - result->cost.one_off,
    [LOADLINE_MEASURE_CAPACITY] = result->capacity_rps,
    [LOADLINE_MEASURE_LATENCY] = result->latency_ms.target,
    [LOADLINE_MEASURE_NODES] = result->nodes,
  };

  for (LoadlineMeasure measure = 0; measure < LOADLINE_N_MEASURES; measure++)
    {
      LoadlineFigureInput input = input_new (self, 2, measure);
      g_autofree char *csv = loadline_figure_find ("compare")->data (&input);

      g_assert_true (g_str_has_prefix (csv, "month,\"Base\","));
      g_assert_cmpfloat_with_epsilon (first_value (csv), expected[measure], 1e-9);
    }
}

static void
test_many (Fixture *self, gconstpointer data)
{
  const int counts[] = { 0, 1, 2, MANY };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    for (LoadlineMeasure measure = 0; measure < LOADLINE_N_MEASURES; measure++)
      {
        LoadlineFigureInput input = input_new (self, counts[i], measure);
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 260);
        cairo_t *cr = cairo_create (surface);
        g_autofree char *words = loadline_figure_find ("compare")->describe (&input);

        loadline_figure_draw (loadline_figure_find ("compare"), &input, cr, 400, 260,
                              loadline_theme_light ());
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
        g_assert_true (g_str_has_suffix (words, "."));
        cairo_destroy (cr);
        cairo_surface_destroy (surface);
      }
}

/* Nine scenarios that grow ever faster, the second of them in view: besides the first and that one, the four
 * that grow fastest are drawn. The numbers are of all. */
static void
test_most_different (void)
{
  LoadlineNamedProjection scenarios[MANY];
  g_autoptr (GPtrArray) projections =
    g_ptr_array_new_with_free_func ((GDestroyNotify) loadline_projection_unref);
  const char *const names[MANY] = { "Base", "One", "Two",   "Three", "Four",
                                    "Five", "Six", "Seven", "Eight" };
  g_autofree char *words = NULL;
  g_autofree char *csv = NULL;
  LoadlineFigureInput input;

  for (int i = 0; i < MANY; i++)
    {
      LoadlineProjection *projection =
        projection_fixture_new (&(ProjectionFixture){ .growth = 0.01 + 0.005 * i });

      g_ptr_array_add (projections, projection);
      scenarios[i] = (LoadlineNamedProjection){ names[i], projection };
    }
  input = (LoadlineFigureInput){ .projection = scenarios[1].projection,
                                 .currency = "USD",
                                 .month = -1,
                                 .strategy = LOADLINE_STRATEGY_HORIZONTAL,
                                 .hover = -1,
                                 .scenarios = scenarios,
                                 .n_scenarios = MANY,
                                 .step = -1 };
  words = loadline_figure_find ("compare")->describe (&input);
  csv = loadline_figure_find ("compare")->data (&input);
  g_assert_nonnull (strstr (words, "differ least: “Two”, “Three”, “Four”."));
  for (int i = 0; i < MANY; i++)
    g_assert_nonnull (strstr (csv, names[i]));
}

/* The one upgraded server runs out of bigger ones, and its leaner model with it. */
static void
test_falls_short (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("upgraded-server", NULL);
  const struct
  {
    int n_scenarios;
    const char *words;
  } cases[] = {
    { 1, "From May 2029 “Base” does not fit. " },
    { 3, "From May 2029 “Base” does not fit, “More servers allowed” does. " },
  };
  LoadlineNamedProjection scenarios[3];

  for (int i = 0; i < 3; i++)
    scenarios[i] = (LoadlineNamedProjection){ loadline_plan_scenario_name (plan, i),
                                              loadline_project_plan (plan, i) };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LoadlineFigureInput input = { .projection = scenarios[0].projection,
                                    .currency = "USD",
                                    .month = -1,
                                    .strategy = -1,
                                    .hover = -1,
                                    .scenarios = scenarios,
                                    .n_scenarios = cases[i].n_scenarios,
                                    .step = -1 };
      g_autofree char *words = loadline_figure_find ("compare")->describe (&input);

      g_assert_true (g_str_has_prefix (words, cases[i].words));
    }
  for (int i = 0; i < 3; i++)
    loadline_projection_unref ((LoadlineProjection *) scenarios[i].projection);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/compare/each measure is the projection's", Fixture, NULL, set_up, test_measures,
              tear_down);
  g_test_add ("/compare/none, one and many scenarios are drawn", Fixture, NULL, set_up, test_many,
              tear_down);
  g_test_add_func ("/compare/of a first scenario that falls short it is said from when on",
                   test_falls_short);
  g_test_add_func (
    "/compare/of more scenarios than can be told apart those that differ most are drawn",
    test_most_different);
  return g_test_run ();
}
