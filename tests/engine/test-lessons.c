/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer key of the lessons: what the right option claims is what the engine finds in the plan that the
 * question opens, and what a wrong one claims is not. */
#include "engine-fixture.h"
#include "engine/response-curve.h"
#include "model/lessons-file.h"
#include "model/plan-file.h"

/* A claim, and what it is about. */
typedef struct
{
  const LoadlineClaim      *claim;
  const LoadlineProjection *projection;
  int                       month;
} Case;

static bool
decides (const Case *self)
{
  return self->projection->decisions[self->month].strategy == self->claim->strategy;
}

static bool
passes (const Case *self)
{
  const LoadlinePolicy *policy = self->projection->policy;
  bool                  known = false;

  for (int i = 0; i < policy->n_nodes; i++)
    if (g_str_equal (policy->nodes[i].id, self->claim->node))
      {
        known = true;
        if (loadline_decision_visits (&self->projection->decisions[self->month], i))
          return true;
      }
  g_assert_true (known);

  return false;
}

/* A step that asks leads to the node after its own; another is where it leads. */
static bool
leads (const Case *self)
{
  g_autoptr (LoadlineTrace) trace =
    loadline_trace_new (self->projection, self->projection->policy, self->month);
  const LoadlineStep *step = &trace->steps[self->claim->step - 1];
  int                 node;

  if (self->claim->step > trace->n_steps)
    return false;
  node = step->node;
  if (step->answer != LOADLINE_ANSWER_NONE)
    node = trace->path[loadline_trace_find_position (trace, self->claim->step - 1) + 1];

  return g_str_equal (trace->policy->nodes[node].id, self->claim->node);
}

static bool
breaks (const Case *self)
{
  const LoadlineResult *result =
    loadline_projection_result (self->projection, self->month,
                                (LoadlineStrategyId) self->claim->strategy);

  for (int i = 0; i < LOADLINE_N_LIMITS; i++)
    if (g_str_equal (loadline_limit_key ((LoadlineLimit) i), self->claim->limit))
      return (result->limits & LOADLINE_LIMIT_BIT (i)) != 0;
  g_error ("there is no limit “%s”", self->claim->limit);
}

static bool
scales (const Case *self)
{
  const LoadlineScenario *scenario = &self->projection->scenario;
  const LoadlineNode *node = loadline_catalog_find (self->projection->catalog, scenario->node);
  LoadlineResponseCurve curve;
  double                difference;

  loadline_response_curve_init (&curve, scenario, node, 1, false);
  difference = loadline_response_curve_within_target (&curve, self->claim->to)
               - loadline_response_curve_within_target (&curve, self->claim->from);

  return self->claim->rises ? difference > 0 : difference < 0;
}

static bool
is_true (const LoadlineClaim *claim, const LoadlinePlan *plan)
{
  g_autoptr (LoadlineProjection) projection = NULL;
  Case at = { claim, NULL, claim->month - plan->calendar.start };

  g_assert_cmpint (claim->scenario, <=, plan->n_variants);
  g_assert_cmpint (at.month, >=, 0);
  g_assert_cmpint (at.month, <, plan->calendar.n_months);
  at.projection = projection = loadline_project_plan (plan, claim->scenario);
  switch (claim->kind)
    {
    case LOADLINE_CLAIM_DECIDES:
      return decides (&at);
    case LOADLINE_CLAIM_PASSES:
      return passes (&at);
    case LOADLINE_CLAIM_LEADS:
      return leads (&at);
    case LOADLINE_CLAIM_BREAKS:
      return breaks (&at);
    case LOADLINE_CLAIM_HOLDS:
      return loadline_condition_holds (claim->condition, projection, at.month);
    case LOADLINE_CLAIM_SCALES:
      return scales (&at);
    default:
      g_assert_not_reached ();
    }
}

/* Index of the first claim that is not so; -1 where all are. */
static int
find_false (const LoadlineClaims *claims, const LoadlinePlan *plan)
{
  for (int i = 0; i < claims->n_claims; i++)
    if (!is_true (&claims->claims[i], plan))
      return i;

  return -1;
}

static LoadlinePlan *
open_plan (const LoadlineExample *example)
{
  g_autoptr (GError) error = NULL;
  LoadlinePlan *plan = loadline_plan_load_builtin (example->plan, &error);

  g_assert_no_error (error);
  g_assert_cmpint (example->scenario, <=, plan->n_variants);
  g_assert_cmpint (example->month, >=, plan->calendar.start);
  g_assert_cmpint (example->month, <, plan->calendar.start + plan->calendar.n_months);

  return plan;
}

static void
test_questions (void)
{
  g_autoptr (LoadlineLessons) lessons = loadline_lessons_load_builtin (NULL);

  for (int q = 0; q < lessons->n_questions; q++)
    {
      const LoadlineQuestion *question = &lessons->questions[q];
      g_autoptr (LoadlinePlan) plan = open_plan (&question->example);

      for (int o = 0; o < LOADLINE_N_OPTIONS; o++)
        {
          const LoadlineClaims *claims = &question->options[o].claims;
          int                   false_claim = find_false (claims, plan);

          if (o == question->right ? false_claim >= 0 : claims->n_claims > 0 && false_claim < 0)
            {
              g_test_message ("%s: option %d, claim %d", question->id, o, false_claim);
              g_test_fail ();
            }
        }
    }
}

static void
test_cards (void)
{
  g_autoptr (LoadlineLessons) lessons = loadline_lessons_load_builtin (NULL);

  for (int c = 0; c < lessons->n_cards; c++)
    {
      const LoadlineCard *card = &lessons->cards[c];
      g_autoptr (LoadlinePlan) plan = open_plan (&card->example);
      int false_claim = find_false (&card->claims, plan);

      g_assert_cmpint (card->claims.n_claims, >, 0);
      if (false_claim >= 0)
        {
          g_test_message ("%s: claim %d", card->id, false_claim);
          g_test_fail ();
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lessons/the answer key is what the engine says", test_questions);
  g_test_add_func ("/lessons/what cards show is what the engine says", test_cards);

  return g_test_run ();
}
