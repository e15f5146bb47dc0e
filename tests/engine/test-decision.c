/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walking the built-in policies: the lesson's table state for state, and the standard rule's ways. */
#include "engine/decision.h"

#include "engine-fixture.h"
#include "model/plan-file.h"
#include "model/policy-file.h"

typedef struct
{
  const char *parameters;
  const char *path;   /* ids, joined by spaces */
  const char *states; /* of the trace, joined by "; " */
  const char *models; /* model_state, column by column */
} Lesson;

static const Lesson lessons[] = {
  { "'dataset_gib': 50, 'resource_limit': false", "start size small monitor end",
    "Small model running; Optimised for the load", "idle; small model running; optimised" },
  { "'dataset_gib': 50, 'resource_limit': true", "start size small monitor end",
    "Small model running; Optimised for the load", "idle; small model running; optimised" },
  { "'dataset_gib': 180, 'resource_limit': true", "start size limit vertical monitor end",
    "Preparing to scale; Resources increased on the single node; Optimised for the load",
    "idle; preparing to scale; scaled vertically; optimised" },
  { "'dataset_gib': 180, 'resource_limit': false", "start size limit horizontal monitor end",
    "Preparing to scale; Nodes added to the cluster; Optimised for the load",
    "idle; preparing to scale; scaled horizontally; optimised" },
};

static char *
path_text (const LoadlineProjection *projection)
{
  int     path[LOADLINE_POLICY_MAX_NODES];
  int     n = loadline_decision_path (projection, projection->policy, 0, path);
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", projection->policy->nodes[path[i]].id);

  return g_string_free (text, FALSE);
}

static char *
states_text (const LoadlineTrace *trace)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < trace->n_steps; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", trace->steps[i].state);

  return g_string_free (text, FALSE);
}

static void
test_lesson (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lessons); i++)
    {
      g_autoptr (LoadlineProjection) projection =
        fixture_project (lessons[i].parameters, "'months': 1, 'policy': 'lesson'");
      g_autoptr (LoadlineTrace) trace = loadline_trace_new (projection, projection->policy, 0);
      g_autofree char *path = path_text (projection);
      g_autofree char *states = states_text (trace);
      g_autofree char *models = g_strjoinv ("; ", trace->values[2]);

      g_assert_cmpstr (path, ==, lessons[i].path);
      g_assert_cmpstr (states, ==, lessons[i].states);
      g_assert_cmpstr (models, ==, lessons[i].models);
    }
}

static void
test_lesson_rows (void)
{
  g_autoptr (LoadlineProjection) projection =
    fixture_project ("'dataset_gib': 180, 'resource_limit': true",
                     "'months': 1, 'policy': 'lesson'");
  g_autoptr (LoadlineTrace) trace = loadline_trace_new (projection, projection->policy, 0);

  g_assert_cmpstr (trace->steps[0].condition, ==, "dataset_gib 180 < dataset_threshold_gib 100");
  g_assert_cmpint (trace->steps[0].answer, ==, LOADLINE_ANSWER_NO);
  g_assert_cmpstr (trace->steps[0].action, ==, "Check the resource limit");
  g_assert_cmpint (trace->steps[1].answer, ==, LOADLINE_ANSWER_YES);
  g_assert_cmpint (trace->steps[2].answer, ==, LOADLINE_ANSWER_NONE);
  g_assert_null (trace->steps[2].condition);
  g_assert_cmpstr (trace->values[0][0], ==, "large (180 GiB)");
  g_assert_cmpstr (trace->values[1][1], ==, "n/a");
  g_assert_cmpstr (trace->values[1][2], ==, "true");
}

/* The standard rule, way by way; every expectation follows from what the plan makes feasible. */
static void
test_standard (void)
{
  const struct
  {
    const char *parameters;
    int         strategy;
  } cases[] = {
    { "'users': 2000", LOADLINE_STRATEGY_STAY },
    { "'users': 9000, 'daily_profile': 'flat'", LOADLINE_STRATEGY_HORIZONTAL },
    { "'users': 30000, 'daily_profile': 'office'", LOADLINE_STRATEGY_AUTOSCALE },
    { "'users': 9000, 'resource_limit': true", LOADLINE_STRATEGY_VERTICAL },
    { "'users': 9000, 'max_nodes': 1", LOADLINE_STRATEGY_VERTICAL },
    { "'users': 6000, 'resource_limit': true, 'families': ['m6i'], 'max_vcpu': 4",
      LOADLINE_STRATEGY_COMBINED },
    { "'users': 9000, 'resource_limit': true, 'families': ['m6i'], 'max_vcpu': 4", -1 },
    { "'users': 9000, 'dataset_gib': 200", LOADLINE_STRATEGY_VERTICAL },
    { "'users': 200000, 'families': ['m6i'], 'max_nodes': 4, 'optimise_speedup': 1",
      LOADLINE_STRATEGY_HYBRID },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LoadlineProjection) projection =
        fixture_project (cases[i].parameters, "'months': 1");

      g_test_message ("%s", cases[i].parameters);
      g_assert_cmpint (projection->decisions[0].strategy, ==, cases[i].strategy);
    }
}

static void
test_visits (void)
{
  g_autoptr (LoadlineProjection) projection = fixture_project ("'users': 9000", "'months': 6");

  for (int m = 0; m < 6; m++)
    {
      int path[LOADLINE_POLICY_MAX_NODES];
      int n = loadline_decision_path (projection, projection->policy, m, path);
      int visited = 0;

      for (int i = 0; i < projection->policy->n_nodes; i++)
        visited += loadline_decision_visits (&projection->decisions[m], i);
      g_assert_cmpint (visited, ==, n);
      for (int i = 0; i < n; i++)
        g_assert_true (loadline_decision_visits (&projection->decisions[m], path[i]));
    }
}

/* Walking the path one node at a time takes every step once, in order, and finds back to where. */
static void
test_walk (void)
{
  const char *const *names = loadline_plan_template_names ();

  for (; *names != NULL; names++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (*names, NULL);
      g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, 0);

      for (int m = 0; m < projection->n_months; m++)
        {
          g_autoptr (LoadlineTrace) trace = loadline_trace_new (projection, plan->policy, m);
          int taken = 0;

          g_assert_cmpint (trace->n_path, >=, trace->n_steps);
          for (int i = 0; i < trace->n_path; i++)
            {
              int now = loadline_trace_count_taken (trace, i);

              g_assert_cmpint (now, >=, taken);
              g_assert_cmpint (now, <=, taken + 1);
              if (now > taken)
                {
                  g_assert_cmpint (trace->steps[taken].node, ==, trace->path[i]);
                  g_assert_cmpint (loadline_trace_find_position (trace, taken), ==, i);
                }
              taken = now;
            }
          g_assert_cmpint (taken, ==, trace->n_steps);
          g_assert_cmpint (loadline_trace_count_taken (trace, -1), ==, trace->n_steps);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision/the lesson's four cases come out state for state", test_lesson);
  g_test_add_func ("/decision/the lesson's rows say what was asked and what follows",
                   test_lesson_rows);
  g_test_add_func ("/decision/the standard rule takes every way", test_standard);
  g_test_add_func ("/decision/what is visited is the path", test_visits);
  g_test_add_func ("/decision/a walk along the path takes every step once", test_walk);
  return g_test_run ();
}
