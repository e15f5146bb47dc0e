/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is not known yet is projected at once, as much as a frame has time for, and one scenario at a time when
 * the window has nothing better to do. */
#include "app/comparison.h"

/* What is left of a frame for them, in microseconds. */
#define SHARE_US 6000

/* A plan with a projection of each scenario, NULL for one that is still to be made. */
typedef struct
{
  LoadlinePlan            *plan;
  LoadlineProjection     **projections;
  LoadlineNamedProjection *named; /* the same with names, borrowed, once all are there */
} Set;

struct _LoadlineComparison
{
  GObject parent_instance;

  /* Owned */
  LoadlinePlanner *planner;
  Set              current;
  Set              next; /* being made; its plan is NULL where nothing is */

  guint source;
  bool  active;
};

G_DEFINE_FINAL_TYPE (LoadlineComparison, loadline_comparison, G_TYPE_OBJECT)

static guint compared_signal;

static int
set_size (const Set *set)
{
  return set->plan != NULL ? set->plan->n_variants + 1 : 0;
}

static void
set_clear (Set *set)
{
  for (int i = 0; i < set_size (set); i++)
    if (set->projections[i] != NULL)
      loadline_projection_unref (set->projections[i]);
  g_clear_pointer (&set->projections, g_free);
  g_clear_pointer (&set->named, g_free);
  g_clear_pointer (&set->plan, loadline_plan_unref);
}

static int
find_missing (const Set *set)
{
  for (int i = 0; i < set_size (set); i++)
    if (set->projections[i] == NULL)
      return i;

  return -1;
}

static void
publish (LoadlineComparison *self)
{
  Set *set = &self->next;

  set->named = g_new0 (LoadlineNamedProjection, (gsize) set_size (set));
  for (int i = 0; i < set_size (set); i++)
    set->named[i] =
      (LoadlineNamedProjection) { loadline_plan_scenario_name (set->plan, i), set->projections[i] };
  set_clear (&self->current);
  self->current = self->next;
  self->next = (Set){ 0 };
  g_signal_emit (self, compared_signal, 0);
}

/* Makes the next one that is missing; false where none is. */
static bool
project_next (LoadlineComparison *self)
{
  Set *set = &self->next;
  int  missing = find_missing (set);

  if (missing >= 0)
    set->projections[missing] =
      loadline_projections_get (loadline_planner_get_projections (self->planner), set->plan,
                                missing);

  return missing >= 0;
}

static gboolean
project_cb (gpointer data)
{
  LoadlineComparison *self = data;

  if (project_next (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  publish (self);

  return G_SOURCE_REMOVE;
}

static void
update (LoadlineComparison *self)
{
  LoadlineProjections *known = loadline_planner_get_projections (self->planner);
  LoadlinePlan        *plan = loadline_planner_get_plan (self->planner);
  Set           set = { .plan = loadline_plan_ref (plan) };
  gint64        end = g_get_monotonic_time () + SHARE_US;

  set.projections = g_new0 (LoadlineProjection *, (gsize) set_size (&set));
  for (int i = 0; i < set_size (&set); i++)
    set.projections[i] = loadline_projections_find (known, plan, i);
  set_clear (&self->next);
  self->next = set;
  g_clear_handle_id (&self->source, g_source_remove);
  while (g_get_monotonic_time () < end && project_next (self))
    ;
  if (find_missing (&self->next) >= 0)
    self->source = g_idle_add (project_cb, self);
  else
    publish (self);
}

static void
projected_cb (LoadlineComparison *self)
{
  if (!self->active)
    return;
  if (self->source == 0 && self->current.plan == loadline_planner_get_plan (self->planner))
    g_signal_emit (self, compared_signal, 0);
  else if (self->source == 0 || self->next.plan != loadline_planner_get_plan (self->planner))
    update (self);
}

static void
forget (LoadlineComparison *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  set_clear (&self->next);
  set_clear (&self->current);
}

static void
loadline_comparison_dispose (GObject *object)
{
  LoadlineComparison *self = LOADLINE_COMPARISON (object);

  forget (self);
  g_clear_object (&self->planner);

  G_OBJECT_CLASS (loadline_comparison_parent_class)->dispose (object);
}

static void
loadline_comparison_class_init (LoadlineComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_comparison_dispose;
  compared_signal = g_signal_new ("compared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
loadline_comparison_init (LoadlineComparison *self)
{
}

LoadlineComparison *
loadline_comparison_new (void)
{
  return g_object_new (LOADLINE_TYPE_COMPARISON, NULL);
}

void
loadline_comparison_set_planner (LoadlineComparison *self, LoadlinePlanner *planner)
{
  g_return_if_fail (LOADLINE_IS_COMPARISON (self));

  if (self->planner != NULL)
    g_signal_handlers_disconnect_by_data (self->planner, self);
  if (!g_set_object (&self->planner, planner))
    return;
  forget (self);
  if (planner == NULL)
    return;
  g_signal_connect_object (planner, "projected", G_CALLBACK (projected_cb), self,
                           G_CONNECT_SWAPPED);
  projected_cb (self);
}

LoadlinePlanner *
loadline_comparison_get_planner (LoadlineComparison *self)
{
  g_return_val_if_fail (LOADLINE_IS_COMPARISON (self), NULL);

  return self->planner;
}

void
loadline_comparison_set_active (LoadlineComparison *self, bool active)
{
  g_return_if_fail (LOADLINE_IS_COMPARISON (self));

  self->active = active;
  if (self->planner != NULL)
    projected_cb (self);
}

LoadlinePlan *
loadline_comparison_get_plan (LoadlineComparison *self)
{
  g_return_val_if_fail (LOADLINE_IS_COMPARISON (self), NULL);

  return self->current.plan;
}

const LoadlineNamedProjection *
loadline_comparison_get_scenarios (LoadlineComparison *self, int *n_scenarios)
{
  g_return_val_if_fail (LOADLINE_IS_COMPARISON (self), NULL);

  *n_scenarios = set_size (&self->current);

  return self->current.named;
}
