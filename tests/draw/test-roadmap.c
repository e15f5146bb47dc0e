/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roadmap tells what the projection holds: in numbers, under the pointer and in its runs. */
#include "draw/figure.h"

#include "projection-fixture.h"

#include <string.h>

static const ProjectionFixture fixtures[] = {
  { .growth = 0.04 },
  { .n_months = 1 },
  { .n_months = 120, .growth = 0.02 },
  { .nothing_fits = true },
  { .same = true, .growth = 0.1 },
};

static LoadlineFigureInput
input_new (const LoadlineProjection *projection)
{
  return (LoadlineFigureInput){ .projection = projection,
                                .currency = "USD",
                                .month = -1,
                                .strategy = -1,
                                .hover = -1,
                                .title = true,
                                .step = -1 };
}

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (LoadlineProjection) projection = projection_fixture_new (&fixtures[i]);
      LoadlineFigureInput input = input_new (projection);
      g_autofree char *csv = loadline_figure_find ("roadmap")->data (&input);
      g_auto (GStrv) rows = g_strsplit (csv, "\n", -1);

      for (int m = 0; m < projection->n_months; m++)
        for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
          {
            g_auto (GStrv) cells = g_strsplit (rows[1 + m * LOADLINE_N_STRATEGIES + s], ",", -1);
            const LoadlineResult *result =
              loadline_projection_result (projection, m, (LoadlineStrategyId) s);

            g_assert_cmpstr (cells[1], ==, loadline_strategy_key ((LoadlineStrategyId) s));
            g_assert_cmpint (cells[2][0] == '1', ==, result->feasible);
            g_assert_cmpint (cells[3][0] == '1', ==, projection->decisions[m].strategy == s);
            g_assert_cmpint (atoi (cells[5]), ==, result->nodes);
          }
    }
}

/* The runs of a band follow each other without a gap, and their words tell whether they fit. */
static void
test_runs (void)
{
  const LoadlineFigure *figure = loadline_figure_find ("roadmap");

  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (LoadlineProjection) projection = projection_fixture_new (&fixtures[i]);
      LoadlineFigureInput input = input_new (projection);
      g_autoptr (GArray) runs =
        loadline_figure_focusables (figure, &input, 900, 500, loadline_theme_light ());
      int last_strategy = -1;
      int last_month = -1;

      g_assert_cmpuint (runs->len, >=, LOADLINE_N_STRATEGIES);
      for (guint r = 0; r < runs->len; r++)
        {
          const LoadlinePick *pick = &g_array_index (runs, LoadlineFocusable, r).pick;
          const LoadlineResult *result =
            loadline_projection_result (projection, pick->month,
                                        (LoadlineStrategyId) pick->strategy);

          g_assert_cmpint (pick->strategy, >=, last_strategy);
          if (pick->strategy == last_strategy)
            g_assert_cmpint (pick->month, >, last_month);
          g_assert_cmpint (strstr (pick->text, "does not fit") == NULL, ==, result->feasible);
          last_strategy = pick->strategy;
          last_month = pick->month;
        }
      g_assert_cmpint (last_strategy, ==, LOADLINE_N_STRATEGIES - 1);
    }
}

/* As one would say it. */
static void
test_changes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    for (int changes = 0; changes < 3; changes++)
      {
        g_autoptr (LoadlineProjection) projection = projection_fixture_new (&fixtures[i]);
        LoadlineFigureInput input = input_new (projection);
        static const char *const words[] = { "answers the same in every month.",
                                             "changes its answer once.",
                                             "changes its answer 2 times." };
        g_autofree char *text = NULL;

        if (projection->n_months <= changes)
          continue;
        for (int m = 0; m < projection->n_months; m++)
          projection->decisions[m].strategy = MIN (m, changes);
        text = loadline_figure_find ("roadmap")->describe (&input);
        g_assert_nonnull (strstr (text, words[changes]));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap/its numbers are the projection's", test_numbers);
  g_test_add_func ("/roadmap/runs follow each other and say whether they fit", test_runs);
  g_test_add_func ("/roadmap/how often the answer changes is told", test_changes);
  return g_test_run ();
}
