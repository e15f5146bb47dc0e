/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projections made by many threads at once, of plans that they share and of plans of their own: the
 * answers are those of one thread. Under the thread sanitizer it also shows that nothing is shared
 * that should not be. */
#include "engine/projection.h"
#include "model/plan-file.h"

#define N_THREADS 8
#define ROUNDS 3

typedef struct
{
  LoadlinePlan       *plan;     /* shared by all */
  LoadlineProjection *expected; /* what one thread found */
} Case;

static void
case_free (Case *self)
{
  loadline_plan_unref (self->plan);
  loadline_projection_unref (self->expected);
  g_free (self);
}

/* The same numbers, bit for bit. */
static bool
same (const LoadlineProjection *a, const LoadlineProjection *b)
{
  if (a->n_months != b->n_months || a->cheapest != b->cheapest)
    return false;
  for (int m = 0; m < a->n_months; m++)
    for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
      {
        const LoadlineResult *x = loadline_projection_result (a, m, (LoadlineStrategyId) s);
        const LoadlineResult *y = loadline_projection_result (b, m, (LoadlineStrategyId) s);

        if (x->nodes != y->nodes || x->limits != y->limits
            || g_strcmp0 (x->node->id, y->node->id) != 0
            || memcmp (&x->cost, &y->cost, sizeof x->cost) != 0
            || memcmp (&x->utilisation, &y->utilisation, sizeof x->utilisation) != 0)
          return false;
      }
  return true;
}

/* An edit of the shared plan, written and read again: what the window does while another thread projects. */
static bool
edit_and_read (const LoadlinePlan *plan, int round)
{
  g_autoptr (LoadlinePlan) draft = loadline_plan_copy (plan);
  g_autofree char *title = g_strdup_printf ("Round %d", round);
  g_autofree char *text = NULL;
  g_autoptr (LoadlinePlan) again = NULL;

  loadline_plan_set_title (draft, title);
  text = loadline_plan_to_text (draft);
  again = loadline_plan_load_data (text, strlen (text), "again", NULL, NULL, NULL);

  return again != NULL && loadline_plan_equal (draft, again);
}

/* NULL where all was well. */
static gpointer
work (gpointer data)
{
  GPtrArray *cases = data;

  for (int round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < cases->len; i++)
      {
        const Case *at = g_ptr_array_index (cases, i);
        g_autoptr (LoadlineProjection) found = loadline_project_plan (at->plan, 0);

        if (!same (found, at->expected) || !edit_and_read (at->plan, round))
          return at->plan;
      }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func ((GDestroyNotify) case_free);
  GThread *threads[N_THREADS];

  for (const char *const *name = loadline_plan_template_names (); *name != NULL; name++)
    {
      Case *at = g_new0 (Case, 1);

      at->plan = loadline_plan_load_template (*name, NULL);
      at->expected = loadline_project_plan (at->plan, 0);
      g_ptr_array_add (cases, at);
    }
  for (int i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("projection", work, cases);
  for (int i = 0; i < N_THREADS; i++)
    g_assert_null (g_thread_join (threads[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/threads/many at once find what one finds", test_threads);

  return g_test_run ();
}
