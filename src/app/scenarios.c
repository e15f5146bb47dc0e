/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every change is a draft that is checked and handed to the document under a name. */
#include "app/scenarios.h"

#include <glib/gi18n.h>

#include "model/error.h"

/* Makes @draft the plan, by the edit's @name; both are (transfer full). */
static bool
edit (LoadlinePlanner *planner, LoadlinePlan *draft, char *name, GError **error)
{
  bool right = loadline_plan_check (draft, error);

  if (right)
    loadline_document_edit (loadline_planner_get_document (planner), draft, name, NULL);
  loadline_plan_unref (draft);
  g_free (name);

  return right;
}

static bool
is_what_if (LoadlinePlanner *planner, int index)
{
  return index >= 1 && index <= loadline_planner_get_plan (planner)->n_variants;
}

bool
loadline_scenarios_copy (LoadlinePlanner *planner, int index, GError **error)
{
  LoadlinePlan    *plan = loadline_planner_get_plan (planner);
  LoadlinePlan    *draft = NULL;
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;

  if (plan->n_variants + 1 >= LOADLINE_MAX_SCENARIOS)
    {
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("A plan has room for %d scenarios. Remove one to add another."),
                   LOADLINE_MAX_SCENARIOS);
      return false;
    }
  /* Translators: the name of a copy of the scenario %s */
  stem = is_what_if (planner, index)
           ? g_strdup_printf (C_ ("scenario", "%s copy"), loadline_plan_scenario_name (plan, index))
           : g_strdup (_ ("What-if"));
  name = loadline_plan_new_name (plan, stem);
  draft = loadline_plan_copy (plan);
  loadline_plan_copy_scenario (draft, index, name);

  return edit (planner, draft, g_strdup_printf (_ ("New scenario “%s”"), name), error);
}

bool
loadline_scenarios_rename (LoadlinePlanner *planner, int index, const char *name, GError **error)
{
  LoadlinePlan    *draft = NULL;
  g_autofree char *bare = g_strstrip (g_strdup (name));

  g_return_val_if_fail (is_what_if (planner, index), false);

  draft = loadline_plan_copy (loadline_planner_get_plan (planner));
  loadline_plan_rename_variant (draft, index, bare);

  return edit (planner, draft, g_strdup_printf (_ ("Scenario named “%s”"), bare), error);
}

void
loadline_scenarios_move (LoadlinePlanner *planner, int index, int to)
{
  LoadlinePlan *draft = NULL;

  if (!is_what_if (planner, index) || !is_what_if (planner, to) || index == to)
    return;

  draft = loadline_plan_copy (loadline_planner_get_plan (planner));
  loadline_plan_move_variant (draft, index, to);
  edit (planner, draft, g_strdup (_ ("Order of the scenarios")), NULL);
}

bool
loadline_scenarios_promote (LoadlinePlanner *planner, int index, GError **error)
{
  LoadlinePlan *plan = loadline_planner_get_plan (planner);
  LoadlinePlan *draft = NULL;
  const char   *name = NULL;

  g_return_val_if_fail (is_what_if (planner, index), false);

  name = loadline_plan_scenario_name (plan, index);
  draft = loadline_plan_copy (plan);
  loadline_plan_promote_variant (draft, index);

  return edit (planner, draft, g_strdup_printf (_ ("“%s” as the base"), name), error);
}

void
loadline_scenarios_remove (LoadlinePlanner *planner, int index)
{
  LoadlinePlan *plan = loadline_planner_get_plan (planner);
  LoadlinePlan *draft = NULL;
  const char   *name = NULL;

  g_return_if_fail (is_what_if (planner, index));

  name = loadline_plan_scenario_name (plan, index);
  draft = loadline_plan_copy (plan);
  loadline_plan_remove_variant (draft, index);
  edit (planner, draft, g_strdup_printf (_ ("Scenario “%s” removed"), name), NULL);
}
