/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a decision's steps: every cell says something, and what it says is the trace's. */
#include "draw/trace-words.h"

#include "projection-fixture.h"

static void
test_cells (void)
{
  g_autoptr (LoadlineProjection) projection =
    projection_fixture_new (&(ProjectionFixture){ .decisions = 6, .seed = 3 });

  for (int month = 0; month < projection->n_months; month += 7)
    {
      g_autoptr (LoadlineTrace) trace = loadline_trace_new (projection, projection->policy, month);

      g_assert_cmpint (trace->n_steps, >, 0);
      for (int step = 0; step < trace->n_steps; step++)
        for (int column = 0; column < LOADLINE_N_TRACE_COLUMNS; column++)
          {
            g_autofree char *words = loadline_trace_cell (trace, step, (LoadlineTraceColumn) column,
                                                          projection, month, "USD");

            g_assert_cmpstr (words, !=, NULL);
            g_assert_cmpstr (words, !=, "");
          }
    }
}

static void
test_condition (void)
{
  g_autoptr (LoadlineProjection) projection = projection_fixture_new (&(ProjectionFixture){ 0 });
  g_autoptr (LoadlineTrace) trace = loadline_trace_new (projection, projection->policy, 0);

  for (int step = 0; step < trace->n_steps; step++)
    {
      const LoadlineStep *at = &trace->steps[step];
      g_autofree char *condition =
        loadline_trace_cell (trace, step, LOADLINE_TRACE_CONDITION, projection, 0, "USD");
      g_autofree char *result =
        loadline_trace_cell (trace, step, LOADLINE_TRACE_RESULT, projection, 0, "USD");

      g_assert_cmpstr (condition, ==, at->condition != NULL ? at->condition : "–");
      g_assert_cmpstr (result, ==, loadline_trace_answer_word (at->answer));
      g_assert_true (g_str_equal (result, "–") == (at->condition == NULL));
    }
}

static void
test_titles (void)
{
  g_autofree char *start = loadline_trace_tracker_column_title (0);
  g_autofree char *second = loadline_trace_tracker_column_title (2);

  g_assert_cmpstr (start, ==, "Start");
  g_assert_cmpstr (second, ==, "Step 2");
  for (int a = 0; a < LOADLINE_N_TRACE_COLUMNS; a++)
    for (int b = 0; b < a; b++)
      g_assert_cmpstr (loadline_trace_column_title ((LoadlineTraceColumn) a), !=,
                       loadline_trace_column_title ((LoadlineTraceColumn) b));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trace words/every cell of every step says something", test_cells);
  g_test_add_func ("/trace words/what is asked comes with an answer, and nothing else does",
                   test_condition);
  g_test_add_func ("/trace words/columns have titles of their own", test_titles);
  return g_test_run ();
}
