/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list with the one asked for last in front: a projection serves as long as its scenario assumes the same,
 * whatever the plan's age and the scenario's place in it. */
#include "app/projections.h"

#include <string.h>

/* Kept besides as many as the plan has scenarios: for what is undone. */
#define MORE 8

struct _LoadlineProjections
{
  GQueue known; /* Owned */
};

LoadlineProjections *
loadline_projections_new (void)
{
  LoadlineProjections *self = g_new0 (LoadlineProjections, 1);

  g_queue_init (&self->known);

  return self;
}

static void
drop (gpointer projection)
{
  loadline_projection_unref (projection);
}

void
loadline_projections_free (LoadlineProjections *self)
{
  g_queue_clear_full (&self->known, drop);
  g_free (self);
}

/* Whether @projection is what scenario @index of @plan comes to. Calendars are numbers without gaps. */
static bool
is_of (const LoadlineProjection *projection, const LoadlinePlan *plan, int index)
{
  LoadlineScenario scenario = loadline_plan_scenario (plan, index);

  return projection->catalog == plan->catalog && projection->policy == plan->policy
         && memcmp (&projection->calendar, &plan->calendar, sizeof plan->calendar) == 0
         && loadline_scenario_equal (&projection->scenario, &scenario);
}

LoadlineProjection *
loadline_projections_find (LoadlineProjections *self, const LoadlinePlan *plan, int index)
{
  for (GList *link = self->known.head; link != NULL; link = link->next)
    if (is_of (link->data, plan, index))
      {
        g_queue_unlink (&self->known, link);
        g_queue_push_head_link (&self->known, link);
        return loadline_projection_ref (link->data);
      }

  return NULL;
}

LoadlineProjection *
loadline_projections_get (LoadlineProjections *self, const LoadlinePlan *plan, int index)
{
  LoadlineProjection *projection = loadline_projections_find (self, plan, index);

  if (projection != NULL)
    return projection;

  projection = loadline_project_plan (plan, index);
  g_queue_push_head (&self->known, loadline_projection_ref (projection));
  while (self->known.length > (guint) (plan->n_variants + 1 + MORE))
    drop (g_queue_pop_tail (&self->known));

  return projection;
}
