/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stories of the plan templates: what each promises is what the engine answers. */
#include "engine-fixture.h"
#include "model/plan-file.h"

#define BIT(strategy) (1u << (LOADLINE_STRATEGY_##strategy))
#define NOTHING (1u << LOADLINE_N_STRATEGIES)

typedef struct
{
  const char *name;
  int         scenario;
  int         first;   /* the rule's first answer, -1 where nothing fits */
  unsigned    answers; /* all its answers over the horizon */
} Story;

static const Story stories[] = {
  { "shop-recommender", 0, LOADLINE_STRATEGY_STAY,
    BIT (STAY) | BIT (AUTOSCALE) | BIT (HORIZONTAL) },
  { "image-classifier", 0, LOADLINE_STRATEGY_STAY,
    BIT (STAY) | BIT (AUTOSCALE) | BIT (HORIZONTAL) },
  { "search-index", 0, LOADLINE_STRATEGY_HORIZONTAL, BIT (HORIZONTAL) | BIT (VERTICAL) },
  { "search-index", 1, LOADLINE_STRATEGY_HORIZONTAL, BIT (HORIZONTAL) | BIT (HYBRID) },
  { "fraud-scorer", 0, LOADLINE_STRATEGY_HORIZONTAL, BIT (HORIZONTAL) },
  { "internal-tool", 0, LOADLINE_STRATEGY_STAY, BIT (STAY) },
  { "nightly-features", 0, LOADLINE_STRATEGY_STAY, BIT (STAY) | BIT (HORIZONTAL) | BIT (VERTICAL) },
  { "upgraded-server", 0, LOADLINE_STRATEGY_VERTICAL, BIT (VERTICAL) | NOTHING },
  { "costly-ceiling", 0, LOADLINE_STRATEGY_VERTICAL, BIT (VERTICAL) | BIT (COMBINED) },
};

static unsigned
answers_of (const LoadlineProjection *projection)
{
  unsigned answers = 0;

  for (int m = 0; m < projection->n_months; m++)
    answers |=
      projection->decisions[m].strategy < 0 ? NOTHING : 1u << projection->decisions[m].strategy;

  return answers;
}

static void
test_stories (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (stories[i].name, &error);
      g_autoptr (LoadlineProjection) projection = NULL;

      g_assert_no_error (error);
      g_test_message ("%s", stories[i].name);
      projection = loadline_project_plan (plan, stories[i].scenario);
      g_assert_cmpint (projection->decisions[0].strategy, ==, stories[i].first);
      g_assert_cmphex (answers_of (projection), ==, stories[i].answers);
    }
}

static void
test_every_strategy (void)
{
  unsigned answers = 0;

  for (const char *const *name = loadline_plan_template_names (); *name != NULL; name++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (*name, NULL);

      for (int s = 0; s <= plan->n_variants; s++)
        {
          g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, s);

          answers |= answers_of (projection);
        }
      g_assert_cmpuint (strlen (plan->notes), >, 100);
    }

  g_assert_cmphex (answers, ==, NOTHING | (NOTHING - 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/templates/each story is what the engine answers", test_stories);
  g_test_add_func ("/templates/between them every strategy is the answer somewhere",
                   test_every_strategy);

  return g_test_run ();
}
