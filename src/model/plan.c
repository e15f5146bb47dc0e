/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan as a value: made, shared, copied and compared. Undo, saving and computing in another thread
 * rest on nobody changing a plan that somebody else holds. */
#include "model/plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/catalog-file.h"
#include "model/error.h"
#include "model/plan-private.h"
#include "model/policy-file.h"

typedef struct
{
  LoadlinePlan    plan; /* first, so that a pointer to it is one to the whole */
  gatomicrefcount references;
} PlanBox;

LoadlinePlan *
loadline_plan_alloc (void)
{
  PlanBox *box = g_new0 (PlanBox, 1);
  LoadlinePlan *self = &box->plan;

  g_atomic_ref_count_init (&box->references);
  self->title = g_strdup ("");
  self->author = g_strdup ("");
  self->notes = g_strdup ("");
  self->currency = g_strdup ("");
  self->calendar.start = LOADLINE_STANDARD_START;
  self->calendar.n_months = LOADLINE_STANDARD_MONTHS;
  for (int i = 0; i < 12; i++)
    self->calendar.season[i] = 1;
  loadline_scenario_init (&self->base);
  loadline_plan_update_calendar (self);
  return self;
}

LoadlinePlan *
loadline_plan_new (void)
{
  const char *catalog = loadline_catalog_builtin_ids ()[0];
  const char *policy = loadline_policy_builtin_ids ()[0];
  LoadlinePlan *self = loadline_plan_alloc ();

  self->catalog = loadline_catalog_load_builtin (catalog, NULL);
  self->policy = loadline_policy_load_builtin (policy, NULL);
  g_assert (self->catalog != NULL && self->policy != NULL);
  self->catalog_reference = loadline_json_new_string (catalog);
  self->policy_reference = loadline_json_new_string (policy);
  self->base.node = self->catalog->standard;
  g_free (self->currency);
  self->currency = g_strdup (self->catalog->currency);
  return self;
}

bool
loadline_plan_is_draft (const LoadlinePlan *self)
{
  return g_atomic_ref_count_compare (&((PlanBox *) self)->references, 1);
}

LoadlinePlan *
loadline_plan_ref (LoadlinePlan *self)
{
  g_atomic_ref_count_inc (&((PlanBox *) self)->references);
  return self;
}

void
loadline_event_clear (LoadlineEvent *event)
{
  g_clear_pointer (&event->name, g_free);
}

void
loadline_variant_clear (LoadlineVariant *variant)
{
  g_clear_pointer (&variant->name, g_free);
  g_clear_pointer (&variant->notes, g_free);
}

void
loadline_plan_unref (LoadlinePlan *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&((PlanBox *) self)->references))
    return;
  for (int i = 0; i < self->n_events; i++)
    loadline_event_clear (&self->events[i]);
  for (int i = 0; i < self->n_variants; i++)
    loadline_variant_clear (&self->variants[i]);
  g_free (self->events);
  g_free (self->variants);
  g_clear_pointer (&self->catalog, loadline_catalog_unref);
  g_clear_pointer (&self->policy, loadline_policy_unref);
  loadline_json_free (self->catalog_reference);
  loadline_json_free (self->policy_reference);
  loadline_json_free (self->document);
  g_free (self->title);
  g_free (self->author);
  g_free (self->notes);
  g_free (self->currency);
  g_free (self);
}

static LoadlineJson *
share_json (LoadlineJson *json)
{
  return json != NULL ? loadline_json_ref (json) : NULL;
}

static void
copy_lists (LoadlinePlan *copy)
{
  copy->events = g_memdup2 (copy->events, sizeof *copy->events * (gsize) copy->n_events);
  for (int i = 0; i < copy->n_events; i++)
    copy->events[i].name = g_strdup (copy->events[i].name);
  copy->variants = g_memdup2 (copy->variants, sizeof *copy->variants * (gsize) copy->n_variants);
  for (int i = 0; i < copy->n_variants; i++)
    {
      copy->variants[i].name = g_strdup (copy->variants[i].name);
      copy->variants[i].notes = g_strdup (copy->variants[i].notes);
    }
}

LoadlinePlan *
loadline_plan_copy (const LoadlinePlan *self)
{
  PlanBox *box = g_new0 (PlanBox, 1);
  LoadlinePlan *copy = &box->plan;

  g_atomic_ref_count_init (&box->references);
  *copy = *self;
  copy->title = g_strdup (self->title);
  copy->author = g_strdup (self->author);
  copy->notes = g_strdup (self->notes);
  copy->currency = g_strdup (self->currency);
  copy->catalog = loadline_catalog_ref (self->catalog);
  copy->policy = loadline_policy_ref (self->policy);
  copy->catalog_reference = share_json (self->catalog_reference);
  copy->policy_reference = share_json (self->policy_reference);
  copy->document = share_json (self->document);
  copy_lists (copy);
  return copy;
}

/* ---- Comparing ---- */

/* Numbers that people state are the same when they are the same bit for bit, zero's sign aside. */
static bool
numbers_equal (const double *a, const double *b, int n)
{
  for (int i = 0; i < n; i++)
    if (a[i] < b[i] || a[i] > b[i])
      return false;
  return true;
}

bool
loadline_variant_equal (const LoadlineVariant *a, const LoadlineVariant *b)
{
  if (!g_str_equal (a->name, b->name) || !g_str_equal (a->notes, b->notes))
    return false;
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    if (a->overrides[i] != b->overrides[i]
        || (a->overrides[i]
            && !loadline_parameter_equal (loadline_parameter_at (i), &a->values, &b->values)))
      return false;
  return true;
}

static bool
lists_equal (const LoadlinePlan *a, const LoadlinePlan *b)
{
  if (a->n_events != b->n_events || a->n_variants != b->n_variants)
    return false;
  for (int i = 0; i < a->n_events; i++)
    if (a->events[i].month != b->events[i].month
        || !g_str_equal (a->events[i].name, b->events[i].name)
        || !numbers_equal (&a->events[i].users_factor, &b->events[i].users_factor, 1))
      return false;
  for (int i = 0; i < a->n_variants; i++)
    if (!loadline_variant_equal (&a->variants[i], &b->variants[i]))
      return false;
  return true;
}

static bool
ranges_equal (const LoadlineRange *a, const LoadlineRange *b)
{
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    if (a[i].stated != b[i].stated
        || (a[i].stated
            && !(numbers_equal (&a[i].low, &b[i].low, 1)
                 && numbers_equal (&a[i].high, &b[i].high, 1))))
      return false;
  return true;
}

bool
loadline_plan_equal (const LoadlinePlan *a, const LoadlinePlan *b)
{
  const LoadlineCalendar *ours = &a->calendar;
  const LoadlineCalendar *theirs = &b->calendar;

  return a == b
         || (g_str_equal (a->title, b->title) && g_str_equal (a->author, b->author)
             && g_str_equal (a->notes, b->notes) && g_str_equal (a->currency, b->currency)
             && ours->start == theirs->start && ours->n_months == theirs->n_months
             && numbers_equal (ours->season, theirs->season, 12)
             && numbers_equal (ours->custom_profile, theirs->custom_profile, 24)
             && loadline_json_equal (a->catalog_reference, b->catalog_reference)
             && loadline_json_equal (a->policy_reference, b->policy_reference)
             && loadline_scenario_equal (&a->base, &b->base) && lists_equal (a, b)
             && ranges_equal (a->ranges, b->ranges));
}

/* ---- Asking ---- */

LoadlineScenario
loadline_plan_scenario (const LoadlinePlan *self, int index)
{
  LoadlineScenario scenario = self->base;

  g_return_val_if_fail (index >= 0 && index <= self->n_variants, scenario);
  for (int i = 0; i < LOADLINE_N_PARAMETERS && index > 0; i++)
    if (self->variants[index - 1].overrides[i])
      loadline_parameter_copy (loadline_parameter_at (i), &scenario,
                               &self->variants[index - 1].values);
  return scenario;
}

const char *
loadline_plan_scenario_name (const LoadlinePlan *self, int index)
{
  g_return_val_if_fail (index >= 0 && index <= self->n_variants, NULL);
  return index == 0 ? _ ("Base") : self->variants[index - 1].name;
}

int
loadline_plan_find_scenario (const LoadlinePlan *self, const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (_ ("Base"));

  for (int i = 0; i < self->n_variants; i++)
    {
      if (g_str_equal (name, self->variants[i].name))
        return i + 1;
      g_string_append_printf (names, ", %s", self->variants[i].name);
    }
  if (g_str_equal (name, "Base") || g_str_equal (name, _ ("Base")))
    return 0;
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("The plan has no scenario “%s”; it has: %s."), name, names->str);
  return -1;
}

bool
loadline_plan_overrides (const LoadlinePlan *self, int index, const LoadlineParameter *parameter)
{
  g_return_val_if_fail (index >= 0 && index <= self->n_variants, false);
  return index > 0 && self->variants[index - 1].overrides[loadline_parameter_index (parameter)];
}

LoadlineMonth
loadline_plan_month (const LoadlinePlan *self, int m)
{
  return self->calendar.start + m;
}
