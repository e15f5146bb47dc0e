/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds across parameters: each may be right alone and the plan still say nothing that can be
 * computed. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"
#include "model/plan-private.h"
#include "model/quantity.h"

static bool
check_node (const LoadlinePlan *self, const LoadlineScenario *scenario, GError **error)
{
  if (loadline_catalog_find (self->catalog, scenario->node) != NULL)
    return true;
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("The catalogue “%s” has no node “%s”; its own default is “%s”."),
               self->catalog->title, scenario->node, self->catalog->standard);
  return false;
}

static bool
has_any_price (const LoadlineNode *node)
{
  for (int p = 0; p < LOADLINE_N_PURCHASES; p++)
    if (loadline_node_has_price (node, (LoadlinePurchase) p))
      return true;
  return false;
}

static bool
check_price (const LoadlinePlan *self, const LoadlineScenario *scenario, GError **error)
{
  const LoadlineNode *node = loadline_catalog_find (self->catalog, scenario->node);
  const LoadlineParameter *purchase = loadline_parameter_find ("purchase");
  g_autofree char *known = NULL;

  if (node == NULL || loadline_node_has_price (node, (LoadlinePurchase) scenario->purchase))
    return true;
  if (!has_any_price (node))
    {
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("The catalogue has no price for the node “%s”; choose one that has a price."),
                   node->id);
      return false;
    }
  known = loadline_node_describe_prices (node);
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("The node “%s” has no price for the purchase “%s”; it has one for: %s."),
               node->id, purchase->choices[scenario->purchase], known);
  return false;
}

static bool
check_families (const LoadlinePlan *self, const LoadlineScenario *scenario, GError **error)
{
  g_auto (GStrv) families = g_strsplit (scenario->families, ",", -1);

  for (char **family = families; *family != NULL; family++)
    if (**family != '\0' && !loadline_catalog_has_family (self->catalog, *family))
      {
        g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                     _ ("The catalogue “%s” has no family “%s”."), self->catalog->title, *family);
        return false;
      }
  return true;
}

static bool
check_ceiling (const LoadlinePlan *self, const LoadlineScenario *scenario, GError **error)
{
  g_autofree char *ceiling = NULL;
  g_autofree char *users = NULL;

  if (scenario->users_growth_model != LOADLINE_GROWTH_LOGISTIC
      || scenario->users_ceiling > scenario->users)
    return true;
  ceiling = loadline_number_to_text (scenario->users_ceiling);
  users = loadline_number_to_text (scenario->users);
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("users_ceiling is %s; for logistic growth it must be more than users, %s."),
               ceiling, users);
  return false;
}

static bool
check_profile (const LoadlinePlan *self, const LoadlineScenario *scenario, GError **error)
{
  bool any = false;

  for (int h = 0; h < 24; h++)
    any |= self->calendar.custom_profile[h] > 0;
  if (scenario->daily_profile != LOADLINE_PROFILE_CUSTOM || any)
    return true;
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ (
                 "daily_profile is custom, but the plan has no profile: 24 weights, one of them at "
                 "least more than 0."));
  return false;
}

static const struct
{
  const char *key; /* the parameter at fault when the check fails */
  bool (*check) (const LoadlinePlan *self, const LoadlineScenario *scenario, GError **error);
} checks[] = {
  { "node", check_node },
  { "purchase", check_price },
  { "families", check_families },
  { "users_ceiling", check_ceiling },
  { "daily_profile", check_profile },
};

bool
loadline_plan_check_scenario (const LoadlinePlan *self, int index,
                              const LoadlineParameter **culprit, GError **error)
{
  LoadlineScenario scenario = loadline_plan_scenario (self, index);

  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    if (!checks[i].check (self, &scenario, error))
      {
        *culprit = loadline_parameter_find (checks[i].key);
        return false;
      }
  return true;
}

bool
loadline_plan_check_name (const LoadlinePlan *self, int index, GError **error)
{
  const char *name = self->variants[index - 1].name;

  if (*name == '\0')
    {
      g_set_error_literal (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                           _ ("A scenario must have a name."));
      return false;
    }
  if (g_str_equal (name, "Base"))
    {
      g_set_error_literal (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                           _ ("A scenario must not be named Base, as the plan's own values are."));
      return false;
    }
  for (int i = 1; i < index; i++)
    if (g_str_equal (name, self->variants[i - 1].name))
      {
        g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                     _ ("Two scenarios are named “%s”; each must have its own name."), name);
        return false;
      }
  return true;
}

bool
loadline_plan_check_events (const LoadlinePlan *self, GError **error)
{
  for (int m = 0; m < self->calendar.n_months; m++)
    if (!(self->calendar.event_factor[m] <= LOADLINE_EVENTS_OF_MONTH_MAX))
      {
        g_autofree char *month = loadline_month_to_iso (loadline_plan_month (self, m));

        g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                     _ ("The events of %s together multiply the users by more than a million."),
                     month);
        return false;
      }
  return true;
}

bool
loadline_plan_check (const LoadlinePlan *self, GError **error)
{
  const LoadlineParameter *culprit = NULL;

  if (!loadline_plan_check_events (self, error))
    return false;
  for (int i = 1; i <= self->n_variants; i++)
    if (!loadline_plan_check_name (self, i, error))
      return false;
  for (int i = 0; i <= self->n_variants; i++)
    if (!loadline_plan_check_scenario (self, i, &culprit, error))
      {
        /* The base needs no name: what is wrong there is wrong with the plan. */
        if (i > 0)
          g_prefix_error (error, "%s: ", loadline_plan_scenario_name (self, i));
        return false;
      }
  return true;
}
