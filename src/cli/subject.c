/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every command that takes a plan opens it here, so that --scenario and --set work alike in all. */
#include "cli/subject.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"
#include "model/plan-file.h"

void
loadline_subject_clear (LoadlineSubject *self)
{
  g_clear_pointer (&self->projection, loadline_projection_unref);
  g_clear_pointer (&self->plan, loadline_plan_unref);
}

static const LoadlineParameter *
find_parameter (const char *key, GError **error)
{
  const LoadlineParameter *parameter = loadline_parameter_find (key);
  const char *near;

  if (parameter != NULL)
    return parameter;
  near = loadline_parameter_suggest (key);
  if (near != NULL)
    g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                 _ ("--set: there is no parameter “%s”; did you mean %s?"), key, near);
  else
    g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                 _ ("--set: there is no parameter “%s”; loadline-cli parameters lists them."), key);
  return NULL;
}

/* Only what is projected is checked: a value may be right for it and wrong for other variants. */
static void
keep_scenario (LoadlineSubject *self)
{
  for (int i = self->plan->n_variants; i > 0; i--)
    if (i != self->scenario)
      loadline_plan_remove_variant (self->plan, i);
  self->scenario = MIN (self->scenario, 1);
}

static bool
apply_set (LoadlineSubject *self, char **set, GError **error)
{
  LoadlinePlan *draft = loadline_plan_copy (self->plan);

  loadline_plan_unref (self->plan);
  self->plan = draft;
  keep_scenario (self);
  for (int i = 0; set[i] != NULL; i++)
    {
      const char *value = strchr (set[i], '=');
      g_autofree char *key = g_strndup (set[i], (gsize) (value - set[i]));
      const LoadlineParameter *parameter = find_parameter (g_strstrip (key), error);
      LoadlineScenario values = loadline_plan_scenario (draft, self->scenario);

      if (parameter == NULL || !loadline_parameter_parse (parameter, &values, value + 1, error))
        return false;
      loadline_plan_set_value (draft, self->scenario, parameter, &values);
    }
  return loadline_plan_check (draft, error);
}

bool
loadline_subject_open (LoadlineSubject *self, const LoadlineOptions *options, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);

  self->plan = loadline_plan_load (options->arguments[0], warnings, error);
  if (self->plan == NULL)
    return false;
  if (options->scenario != NULL)
    self->scenario = loadline_plan_find_scenario (self->plan, options->scenario, error);
  if (self->scenario < 0 || (options->set[0] != NULL && !apply_set (self, options->set, error)))
    return false;
  loadline_say_warnings (warnings);
  self->projection = loadline_project_plan (self->plan, self->scenario);
  return true;
}

bool
loadline_subject_month (const LoadlineSubject *self, const LoadlineOptions *options, int otherwise,
                        int *month, GError **error)
{
  int n_months = self->projection->n_months;
  g_autofree char *asked = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  *month = options->month < 0 ? otherwise : options->month - loadline_plan_month (self->plan, 0);
  if (options->month < 0 || (*month >= 0 && *month < n_months))
    return true;
  asked = loadline_month_to_iso (options->month);
  first = loadline_month_to_iso (loadline_plan_month (self->plan, 0));
  last = loadline_month_to_iso (loadline_plan_month (self->plan, n_months - 1));
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("--month %s is not in the plan, which runs from %s to %s."), asked, first, last);
  return false;
}

const char *
loadline_subject_scenario_name (const LoadlineSubject *self)
{
  return loadline_plan_scenario_name (self->plan, self->scenario);
}
