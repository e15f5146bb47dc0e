/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a decision's steps: every cell says something, and what it says is the trace's. */
#include "draw/trace-words.h"

#include "model/plan-file.h"
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
assert_explains (const char *scenario, int month, int position, const char *sentence)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (scenario, NULL);
  g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, 0);
  g_autoptr (LoadlineTrace) trace = loadline_trace_new (projection, projection->policy, month);
  g_autofree char *words =
    loadline_trace_explain (trace, position < 0 ? trace->n_path + position : position, projection,
                            month, plan->currency);

  g_assert_cmpstr (words, ==, sentence);
}

static void
test_explained (void)
{
  assert_explains ("costly-ceiling", 0, 0, "Here the way begins, every month anew.");
  assert_explains ("costly-ceiling", 0, 1,
                   "Evaluate performance. After it: Small-scale model in place.");
  assert_explains ("costly-ceiling", 0, 2,
                   "150 GiB ≥ 100 GiB. So the answer is yes, and the way leads on to “Are nodes "
                   "limited?”.");
  assert_explains ("costly-ceiling", 0, 4,
                   "Horizontal does not fit. So the answer is no, and the way leads on to “Is one "
                   "bigger node enough?”.");
  assert_explains ("costly-ceiling", 0, -1, "Here the way ends, until the next month.");
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
  g_test_add_func ("/trace-words/each box is explained with its values and what comes after it",
                   test_explained);

  return g_test_run ();
}
