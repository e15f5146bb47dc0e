/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects on every change: the engine answers well within a frame. */
#include "app/planner.h"

#include <glib/gi18n.h>

#include "engine/demand.h"
#include "model/quantity.h"

struct _LoadlinePlanner
{
  GObject parent_instance;

  /* Owned */
  LoadlineDocument   *document;
  LoadlineViewState  *view_state;
  LoadlinePlan       *projected_plan;
  LoadlineProjection  *projection;
  LoadlineProjections *known;
  int                  projected_scenario;

  bool updating;
};

G_DEFINE_FINAL_TYPE (LoadlinePlanner, loadline_planner, G_TYPE_OBJECT)

static guint projected_signal;

/* After an edit, the scenario that it is about; else the one that was chosen. */
static int
find_scenario (LoadlinePlanner *self, const LoadlinePlan *plan)
{
  if (self->projected_plan != NULL && self->projected_plan != plan)
    return loadline_plan_follow_scenario (self->projected_plan, plan, self->projected_scenario);

  return MIN (loadline_view_state_get_scenario (self->view_state), plan->n_variants);
}

static void
update (LoadlinePlanner *self)
{
  LoadlinePlan *plan = loadline_document_get_plan (self->document);
  int           scenario;

  if (self->updating)
    return;
  self->updating = true;
  scenario = find_scenario (self, plan);
  if (self->projected_plan != plan || self->projected_scenario != scenario)
    {
      g_clear_pointer (&self->projection, loadline_projection_unref);
      g_clear_pointer (&self->projected_plan, loadline_plan_unref);
      self->projection = loadline_projections_get (self->known, plan, scenario);
      self->projected_plan = loadline_plan_ref (plan);
      self->projected_scenario = scenario;
      loadline_view_state_set_scenario (self->view_state, scenario);
      loadline_view_state_set_n_months (self->view_state, plan->calendar.n_months);
    }
  self->updating = false;

  g_signal_emit (self, projected_signal, 0);
}

static void
loadline_planner_dispose (GObject *object)
{
  LoadlinePlanner *self = LOADLINE_PLANNER (object);

  g_clear_object (&self->document);
  g_clear_object (&self->view_state);
  g_clear_pointer (&self->projection, loadline_projection_unref);
  g_clear_pointer (&self->projected_plan, loadline_plan_unref);
  g_clear_pointer (&self->known, loadline_projections_free);

  G_OBJECT_CLASS (loadline_planner_parent_class)->dispose (object);
}

static void
loadline_planner_class_init (LoadlinePlannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_planner_dispose;
  projected_signal = g_signal_new ("projected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
loadline_planner_init (LoadlinePlanner *self)
{
  self->view_state = loadline_view_state_new ();
  self->known = loadline_projections_new ();
  self->projected_scenario = -1;
}

LoadlinePlanner *
loadline_planner_new (LoadlineDocument *document)
{
  LoadlinePlanner *self = g_object_new (LOADLINE_TYPE_PLANNER, NULL);

  self->document = g_object_ref (document);
  update (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view_state, "notify", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);

  return self;
}

LoadlineDocument *
loadline_planner_get_document (LoadlinePlanner *self)
{
  g_return_val_if_fail (LOADLINE_IS_PLANNER (self), NULL);

  return self->document;
}

LoadlineViewState *
loadline_planner_get_view_state (LoadlinePlanner *self)
{
  g_return_val_if_fail (LOADLINE_IS_PLANNER (self), NULL);

  return self->view_state;
}

LoadlinePlan *
loadline_planner_get_plan (LoadlinePlanner *self)
{
  g_return_val_if_fail (LOADLINE_IS_PLANNER (self), NULL);

  return self->projected_plan;
}

const LoadlineProjection *
loadline_planner_get_projection (LoadlinePlanner *self)
{
  g_return_val_if_fail (LOADLINE_IS_PLANNER (self), NULL);

  return self->projection;
}

LoadlineProjections *
loadline_planner_get_projections (LoadlinePlanner *self)
{
  g_return_val_if_fail (LOADLINE_IS_PLANNER (self), NULL);

  return self->known;
}

LoadlineScenario
loadline_planner_get_scenario (LoadlinePlanner *self)
{
  return loadline_plan_scenario (self->projected_plan, self->projected_scenario);
}

/* What the edit is called: "Users 4,000". A count's unit is in its label already. */
static char *
edit_name (LoadlinePlanner *self, const LoadlineParameter *parameter,
           const LoadlineScenario *values)
{
  bool counts = parameter->unit == LOADLINE_UNIT_USERS || parameter->unit == LOADLINE_UNIT_NODES;
  g_autofree char *value =
    counts ? loadline_quantity_format (loadline_parameter_get_number (parameter, values),
                                       LOADLINE_UNIT_NONE, NULL)
           : loadline_parameter_format (parameter, values, self->projected_plan->currency);

  /* Translators: an input and the value it was set to, as "Undo" names it. */
  return g_strdup_printf (_ ("%s %s"), _ (parameter->label), value);
}

/* A day's own shape starts as the shape the day had. */
static void
give_shape (LoadlinePlan *draft, const LoadlineScenario *before, const LoadlineScenario *after)
{
  double weights[LOADLINE_HOURS_PER_DAY];
  bool   any = false;

  for (int h = 0; h < LOADLINE_HOURS_PER_DAY; h++)
    any |= draft->calendar.custom_profile[h] > 0;
  if (any || after->daily_profile != LOADLINE_PROFILE_CUSTOM)
    return;
  loadline_daily_profile (before, &draft->calendar, weights);
  loadline_plan_set_custom_profile (draft, weights);
}

bool
loadline_planner_set_value (LoadlinePlanner *self, const LoadlineParameter *parameter,
                            const LoadlineScenario *values, GError **error)
{
  g_autoptr (LoadlinePlan) draft = NULL;
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;
  LoadlineScenario before = loadline_planner_get_scenario (self);

  if (loadline_parameter_equal (parameter, &before, values))
    return true;

  draft = loadline_plan_copy (self->projected_plan);
  loadline_plan_set_value (draft, self->projected_scenario, parameter, values);
  give_shape (draft, &before, values);
  if (!loadline_plan_check (draft, error))
    return false;

  name = edit_name (self, parameter, values);
  key = g_strdup_printf ("%d:%s", self->projected_scenario, parameter->key);
  loadline_document_edit (self->document, draft, name, key);

  return true;
}

void
loadline_planner_clear_override (LoadlinePlanner *self, const LoadlineParameter *parameter)
{
  g_autoptr (LoadlinePlan) draft = loadline_plan_copy (self->projected_plan);
  g_autofree char *name = g_strdup_printf (_ ("%s as in the base"), _ (parameter->label));

  loadline_plan_clear_override (draft, self->projected_scenario, parameter);
  if (loadline_plan_check (draft, NULL))
    loadline_document_edit (self->document, draft, name, NULL);
}
