/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes to a draft: a copy that nobody else holds yet. Each keeps what follows from the plan, such as
 * the months' event factors, in step. */
#include <string.h>

#include "model/catalog-file.h"
#include "model/plan-private.h"
#include "model/policy-file.h"

char *
loadline_plan_short_name (const char *name)
{
  if (g_utf8_strlen (name, -1) <= LOADLINE_JSON_MAX_NAME)
    return g_strdup (name);
  return g_utf8_substring (name, 0, LOADLINE_JSON_MAX_NAME);
}

/* @value: (transfer full) */
static void
replace_text (char **text, char *value)
{
  g_free (*text);
  *text = value;
}

static void
replace_json (LoadlineJson **json, LoadlineJson *value)
{
  loadline_json_free (*json);
  *json = value;
}

void
loadline_plan_update_calendar (LoadlinePlan *draft)
{
  LoadlineCalendar *calendar = &draft->calendar;

  for (int m = 0; m < LOADLINE_MAX_MONTHS; m++)
    calendar->event_factor[m] = 1;
  for (int i = 0; i < draft->n_events; i++)
    {
      int m = draft->events[i].month - calendar->start;

      if (m >= 0 && m < LOADLINE_MAX_MONTHS)
        calendar->event_factor[m] *= draft->events[i].users_factor;
    }
}

void
loadline_plan_set_title (LoadlinePlan *draft, const char *title)
{
  g_return_if_fail (loadline_plan_is_draft (draft));
  replace_text (&draft->title, loadline_plan_short_name (title));
}

void
loadline_plan_set_author (LoadlinePlan *draft, const char *author)
{
  g_return_if_fail (loadline_plan_is_draft (draft));
  replace_text (&draft->author, loadline_plan_short_name (author));
}

void
loadline_plan_set_notes (LoadlinePlan *draft, const char *notes)
{
  g_return_if_fail (loadline_plan_is_draft (draft));
  replace_text (&draft->notes, g_strdup (notes));
}

void
loadline_plan_set_horizon (LoadlinePlan *draft, LoadlineMonth start, int n_months)
{
  g_return_if_fail (loadline_plan_is_draft (draft));
  g_return_if_fail (start >= LOADLINE_MONTH_MIN && start <= LOADLINE_MONTH_MAX);
  g_return_if_fail (n_months >= 1 && n_months <= LOADLINE_MAX_MONTHS);

  draft->calendar.start = start;
  draft->calendar.n_months = n_months;
  loadline_plan_update_calendar (draft);
}

void
loadline_plan_set_value (LoadlinePlan *draft, int index, const LoadlineParameter *parameter,
                         const LoadlineScenario *values)
{
  LoadlineVariant *variant;

  g_return_if_fail (loadline_plan_is_draft (draft));
  g_return_if_fail (index >= 0 && index <= draft->n_variants);

  if (index == 0)
    {
      loadline_parameter_copy (parameter, &draft->base, values);
      return;
    }
  variant = &draft->variants[index - 1];
  loadline_parameter_copy (parameter, &variant->values, values);
  variant->overrides[loadline_parameter_index (parameter)] = true;
}

void
loadline_plan_clear_override (LoadlinePlan *draft, int index, const LoadlineParameter *parameter)
{
  g_return_if_fail (loadline_plan_is_draft (draft));
  g_return_if_fail (index >= 1 && index <= draft->n_variants);
  draft->variants[index - 1].overrides[loadline_parameter_index (parameter)] = false;
}

/* Those of @families that the catalogue has. Interned. */
static const char *
known_families (const LoadlineCatalog *catalog, const char *families)
{
  g_auto (GStrv) names = g_strsplit (families, ",", -1);
  g_autoptr (GString) known = g_string_new (NULL);

  for (char **name = names; *name != NULL; name++)
    if (**name != '\0' && loadline_catalog_has_family (catalog, *name))
      g_string_append_printf (known, "%s%s", known->len > 0 ? "," : "", *name);

  return g_intern_string (known->str);
}

static bool
has_price (const LoadlineCatalog *catalog, const LoadlineScenario *scenario)
{
  const LoadlineNode *node = loadline_catalog_find (catalog, scenario->node);

  return node != NULL && loadline_node_has_price (node, (LoadlinePurchase) scenario->purchase);
}

/* What the base names in its catalogue is there: the nearest to what it was. */
static void
fit_base (LoadlinePlan *draft)
{
  LoadlineScenario *base = &draft->base;

  if (loadline_catalog_find (draft->catalog, base->node) == NULL)
    base->node = draft->catalog->standard;
  base->families = known_families (draft->catalog, base->families);
  for (int p = 0; p < LOADLINE_N_PURCHASES && !has_price (draft->catalog, base); p++)
    base->purchase = p;
}

/* The same of a variant, which follows the base where its own word means nothing any more. */
static void
fit_variant (LoadlinePlan *draft, int index)
{
  LoadlineVariant *variant = &draft->variants[index - 1];
  bool *node = &variant->overrides[loadline_parameter_index (loadline_parameter_find ("node"))];
  bool *families =
    &variant->overrides[loadline_parameter_index (loadline_parameter_find ("families"))];
  bool *purchase =
    &variant->overrides[loadline_parameter_index (loadline_parameter_find ("purchase"))];
  LoadlineScenario values;

  /* No family at all is a word of its own: all of them. */
  if (*families && *variant->values.families != '\0')
    {
      variant->values.families = known_families (draft->catalog, variant->values.families);
      *families = *variant->values.families != '\0';
    }
  *node = *node && loadline_catalog_find (draft->catalog, variant->values.node) != NULL;
  values = loadline_plan_scenario (draft, index);
  *purchase = *purchase && has_price (draft->catalog, &values);
  values = loadline_plan_scenario (draft, index);
  *node = *node && has_price (draft->catalog, &values);
}

void
loadline_plan_set_catalog (LoadlinePlan *draft, LoadlineCatalog *catalog, const char *reference)
{
  g_return_if_fail (loadline_plan_is_draft (draft));

  loadline_catalog_ref (catalog);
  loadline_catalog_unref (draft->catalog);
  draft->catalog = catalog;
  replace_json (&draft->catalog_reference, reference != NULL ? loadline_json_new_string (reference)
                                                             : loadline_catalog_to_json (catalog));
  fit_base (draft);
  for (int i = 1; i <= draft->n_variants; i++)
    fit_variant (draft, i);
  replace_text (&draft->currency, g_strdup (catalog->currency));
}

void
loadline_plan_set_policy (LoadlinePlan *draft, LoadlinePolicy *policy, const char *reference)
{
  g_return_if_fail (loadline_plan_is_draft (draft));

  loadline_policy_ref (policy);
  loadline_policy_unref (draft->policy);
  draft->policy = policy;
  replace_json (&draft->policy_reference, reference != NULL ? loadline_json_new_string (reference)
                                                            : loadline_policy_to_json (policy));
}

/* By month; the sort is stable, so that those of one month stay in the order given. */
static int
compare_events (gconstpointer a, gconstpointer b, gpointer data)
{
  return ((const LoadlineEvent *) a)->month - ((const LoadlineEvent *) b)->month;
}

void
loadline_plan_set_events (LoadlinePlan *draft, const LoadlineEvent *events, int n_events)
{
  LoadlineEvent *copies;

  g_return_if_fail (loadline_plan_is_draft (draft));
  g_return_if_fail (n_events >= 0 && n_events <= LOADLINE_MAX_EVENTS);

  copies = g_memdup2 (events, sizeof *events * (gsize) n_events);
  for (int i = 0; i < n_events; i++)
    copies[i].name = loadline_plan_short_name (events[i].name);
  for (int i = 0; i < draft->n_events; i++)
    loadline_event_clear (&draft->events[i]);
  g_free (draft->events);
  draft->events = copies;
  draft->n_events = n_events;
  if (n_events > 0)
    g_qsort_with_data (copies, n_events, sizeof *copies, compare_events, NULL);
  loadline_plan_update_calendar (draft);
}

void
loadline_plan_set_season (LoadlinePlan *draft, const double season[12])
{
  g_return_if_fail (loadline_plan_is_draft (draft));
  memcpy (draft->calendar.season, season, sizeof draft->calendar.season);
}

void
loadline_plan_set_custom_profile (LoadlinePlan *draft, const double weights[24])
{
  g_return_if_fail (loadline_plan_is_draft (draft));
  memcpy (draft->calendar.custom_profile, weights, sizeof draft->calendar.custom_profile);
}

void
loadline_plan_set_range (LoadlinePlan *draft, const LoadlineParameter *parameter,
                         const LoadlineRange *range)
{
  g_return_if_fail (loadline_plan_is_draft (draft));
  g_return_if_fail (parameter->kind == LOADLINE_KIND_NUMBER
                    || parameter->kind == LOADLINE_KIND_INTEGER);
  g_return_if_fail (!range->stated
                    || (range->low >= parameter->min && range->low <= range->high
                        && range->high <= parameter->max));

  draft->ranges[loadline_parameter_index (parameter)] = *range;
}
