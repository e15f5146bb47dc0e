/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what a plan's document states, each value against the parameter table or a bound of its own,
 * and says of what is wrong where it stands. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"
#include "model/plan-private.h"

#define MAX_FAMILIES 1000

static const char *const plan_keys[] = {
  "format",  "version",  "title",     "author", "notes",      "start",
  "months",  "currency", "catalog",   "policy", "parameters", "season",
  "profile", "events",   "scenarios", "ranges", NULL,
};
static const char *const event_keys[] = { "month", "name", "users_factor", NULL };
static const char *const range_keys[] = { "low", "high", NULL };
static const char *const variant_keys[] = { "name", "notes", "parameters", NULL };

static bool
prefix_where (const LoadlineJsonCursor *at, GError **error)
{
  g_autofree char *where = loadline_json_where (at);

  g_prefix_error (error, "%s: ", where);
  return false;
}

static void
replace_text (char **text, const char *value)
{
  if (value == NULL)
    return;
  g_free (*text);
  *text = g_strdup (value);
}

static bool
read_name (const LoadlineJsonCursor *at, const char *key, char **name, GError **error)
{
  const char *value = NULL;

  if (!loadline_json_get_name (at, key, &value, error))
    return false;
  replace_text (name, value);
  return true;
}

static bool
read_notes (const LoadlineJsonCursor *at, char **notes, GError **error)
{
  const char *value = NULL;

  if (!loadline_json_get_string (at, "notes", &value, error))
    return false;
  replace_text (notes, value);
  return true;
}

static bool
read_month (const LoadlineJsonCursor *at, const char *key, LoadlineMonth *month, GError **error)
{
  LoadlineJsonCursor member;
  const char *text;

  if (!loadline_json_member (at, key, &member))
    return true;
  if (!loadline_json_string (&member, &text, error))
    return false;
  if (!loadline_month_parse (text, month, error))
    return prefix_where (&member, error);
  return true;
}

/* ---- Parameters ---- */

static bool
read_families (const LoadlineJsonCursor *at, const LoadlineParameter *parameter,
               LoadlineScenario *values, GError **error)
{
  g_autoptr (GString) families = g_string_new (NULL);
  const char *family;

  if (!loadline_json_check_array (at, MAX_FAMILIES, error))
    return false;
  for (int i = 0; i < loadline_json_length (at); i++)
    {
      LoadlineJsonCursor element = loadline_json_element (at, i);

      if (!loadline_json_name (&element, &family, error))
        return false;
      if (*family == '\0' || strchr (family, ',') != NULL)
        return loadline_json_refuse (&element, _ ("it must be the name of one family."), error);
      g_string_append_printf (families, i > 0 ? ",%s" : "%s", family);
    }
  return loadline_parameter_set_text (parameter, values, families->str, error)
         || prefix_where (at, error);
}

static bool
read_number (const LoadlineJsonCursor *at, const LoadlineParameter *parameter, double *number,
             GError **error)
{
  bool truth = false;
  int integer = 0;

  switch (parameter->kind)
    {
    case LOADLINE_KIND_INTEGER:
      if (!loadline_json_integer (at, (int) parameter->min, (int) parameter->max, &integer, error))
        return false;
      *number = integer;
      return true;
    case LOADLINE_KIND_CHOICE:
      if (!loadline_json_choice (at, parameter->choices, &integer, error))
        return false;
      *number = integer;
      return true;
    case LOADLINE_KIND_SWITCH:
      if (!loadline_json_bool (at, &truth, error))
        return false;
      *number = truth ? 1 : 0;
      return true;
    case LOADLINE_KIND_NUMBER:
    case LOADLINE_KIND_NODE:
    case LOADLINE_KIND_FAMILIES:
    default:
      return loadline_json_number (at, parameter->min, parameter->max, number, error);
    }
}

static bool
read_parameter (const LoadlineJsonCursor *at, const LoadlineParameter *parameter,
                LoadlineScenario *values, GError **error)
{
  const char *text;
  double number;

  if (parameter->kind == LOADLINE_KIND_FAMILIES)
    return read_families (at, parameter, values, error);
  if (parameter->kind == LOADLINE_KIND_NODE)
    return loadline_json_name (at, &text, error)
           && (loadline_parameter_set_text (parameter, values, text, error)
               || prefix_where (at, error));
  return read_number (at, parameter, &number, error)
         && (loadline_parameter_set_number (parameter, values, number, error)
             || prefix_where (at, error));
}

/* @stated: where not NULL, which parameters there are, by row. */
static bool
read_parameters (const LoadlineJsonCursor *at, LoadlineScenario *values, bool *stated,
                 GPtrArray *warnings, GError **error)
{
  g_autofree const char **keys = loadline_json_keys (at);

  if (!loadline_json_check_object (at, error))
    return false;
  for (int i = 0; keys[i] != NULL; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_find (keys[i]);
      LoadlineJsonCursor member;

      loadline_json_member (at, keys[i], &member);
      if (parameter == NULL)
        loadline_json_warn_key (at, keys[i], loadline_parameter_suggest (keys[i]), warnings);
      else if (!read_parameter (&member, parameter, values, error))
        return false;
      else if (stated != NULL)
        stated[loadline_parameter_index (parameter)] = true;
    }
  return true;
}

/* ---- Calendar ---- */

/* A currency other than the prices' is a sign of a slip, but people may mean it. */
static bool
read_currency (const LoadlineJsonCursor *at, LoadlinePlan *plan, GPtrArray *warnings,
               GError **error)
{
  LoadlineJsonCursor member;
  g_autofree char *where = NULL;

  g_free (plan->currency);
  plan->currency = g_strdup (plan->catalog->currency);
  if (!read_name (at, "currency", &plan->currency, error))
    return false;
  if (!loadline_json_member (at, "currency", &member)
      || g_str_equal (plan->currency, plan->catalog->currency))
    return true;
  if (*plan->currency == '\0')
    return loadline_json_refuse (&member, _ ("it must name a currency, such as USD."), error);
  where = loadline_json_where (&member);
  if (warnings != NULL)
    g_ptr_array_add (warnings,
                     g_strdup_printf (_ ("%s is “%s”, but the catalogue's prices are in “%s”; "
                                         "they are taken as they are."),
                                      where, plan->currency, plan->catalog->currency));
  return true;
}

/* @n numbers under @key; where it is absent, @numbers stay. */
static bool
read_numbers (const LoadlineJsonCursor *at, const char *key, int n, double max, double *numbers,
              GError **error)
{
  LoadlineJsonCursor member;
  g_autofree char *why = NULL;

  if (!loadline_json_member (at, key, &member))
    return true;
  if (loadline_json_kind (&member) != LOADLINE_JSON_ARRAY || loadline_json_length (&member) != n)
    {
      why = g_strdup_printf (_ ("it must be an array of %d numbers."), n);
      return loadline_json_refuse (&member, why, error);
    }
  for (int i = 0; i < n; i++)
    {
      LoadlineJsonCursor element = loadline_json_element (&member, i);

      if (!loadline_json_number (&element, 0, max, &numbers[i], error))
        return false;
    }
  return true;
}

static bool
read_event (const LoadlineJsonCursor *at, LoadlineEvent *event, GPtrArray *warnings, GError **error)
{
  loadline_json_warn_unknown (at, event_keys, warnings);
  event->name = g_strdup ("");
  event->users_factor = 1;
  return loadline_json_require (at, error, "month", "users_factor", NULL)
         && read_month (at, "month", &event->month, error)
         && read_name (at, "name", &event->name, error)
         && loadline_json_get_number (at, "users_factor", 0, LOADLINE_EVENT_MAX,
                                      &event->users_factor, error);
}

static bool
read_events (const LoadlineJsonCursor *at, LoadlinePlan *plan, GPtrArray *warnings, GError **error)
{
  g_autoptr (GArray) events = g_array_new (FALSE, TRUE, sizeof (LoadlineEvent));
  LoadlineJsonCursor member;

  g_array_set_clear_func (events, (GDestroyNotify) loadline_event_clear);
  if (!loadline_json_member (at, "events", &member))
    return true;
  if (!loadline_json_check_array (&member, LOADLINE_MAX_EVENTS, error))
    return false;
  g_array_set_size (events, (guint) loadline_json_length (&member));
  for (guint i = 0; i < events->len; i++)
    {
      LoadlineJsonCursor element = loadline_json_element (&member, (int) i);

      if (!read_event (&element, &g_array_index (events, LoadlineEvent, i), warnings, error))
        return false;
    }
  loadline_plan_set_events (plan, (const LoadlineEvent *) events->data, (int) events->len);
  return loadline_plan_check_events (plan, error) || prefix_where (&member, error);
}

static bool
read_calendar (const LoadlineJsonCursor *at, LoadlinePlan *plan, GError **error)
{
  LoadlineCalendar *calendar = &plan->calendar;
  LoadlineJsonCursor member;
  bool any = false;

  if (!read_month (at, "start", &calendar->start, error)
      || !loadline_json_get_integer (at, "months", 1, LOADLINE_MAX_MONTHS, &calendar->n_months,
                                     error)
      || !read_numbers (at, "season", 12, LOADLINE_SEASON_MAX, calendar->season, error)
      || !read_numbers (at, "profile", 24, 1e9, calendar->custom_profile, error))
    return false;
  for (int h = 0; h < 24; h++)
    any |= calendar->custom_profile[h] > 0;
  if (!any && loadline_json_member (at, "profile", &member))
    return loadline_json_refuse (&member, _ ("one weight at least must be more than 0."), error);
  return true;
}

/* ---- Ranges and scenarios ---- */

static bool
read_range (const LoadlineJsonCursor *at, const LoadlineParameter *parameter, LoadlineRange *range,
            GPtrArray *warnings, GError **error)
{
  if (parameter->kind != LOADLINE_KIND_NUMBER && parameter->kind != LOADLINE_KIND_INTEGER)
    return loadline_json_refuse (at, _ ("only a parameter that is a number has a range."), error);
  if (!loadline_json_require (at, error, "low", "high", NULL)
      || !loadline_json_get_number (at, "low", parameter->min, parameter->max, &range->low, error)
      || !loadline_json_get_number (at, "high", parameter->min, parameter->max, &range->high,
                                    error))
    return false;
  if (range->low > range->high)
    return loadline_json_refuse (at, _ ("low must be at most high."), error);
  loadline_json_warn_unknown (at, range_keys, warnings);
  range->stated = true;
  return true;
}

static bool
read_ranges (const LoadlineJsonCursor *at, LoadlinePlan *plan, GPtrArray *warnings, GError **error)
{
  LoadlineJsonCursor ranges;
  g_autofree const char **keys = NULL;

  if (!loadline_json_member (at, "ranges", &ranges))
    return true;
  if (!loadline_json_check_object (&ranges, error))
    return false;
  keys = loadline_json_keys (&ranges);
  for (int i = 0; keys[i] != NULL; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_find (keys[i]);
      LoadlineJsonCursor range;

      loadline_json_member (&ranges, keys[i], &range);
      if (parameter == NULL)
        loadline_json_warn_key (&ranges, keys[i], loadline_parameter_suggest (keys[i]), warnings);
      else if (!read_range (&range, parameter, &plan->ranges[loadline_parameter_index (parameter)],
                            warnings, error))
        return false;
    }
  return true;
}

static bool
read_variant (const LoadlineJsonCursor *at, LoadlinePlan *plan, GPtrArray *warnings, GError **error)
{
  LoadlineJsonCursor name;
  LoadlineJsonCursor parameters;
  LoadlineVariant *variant;
  int index;
  const char *text = NULL;

  if (!loadline_json_require (at, error, "name", NULL)
      || !loadline_json_get_name (at, "name", &text, error))
    return false;
  index = loadline_plan_add_variant (plan, text);
  variant = &plan->variants[index - 1];
  loadline_json_member (at, "name", &name);
  if (!loadline_plan_check_name (plan, index, error))
    return prefix_where (&name, error);
  loadline_json_warn_unknown (at, variant_keys, warnings);
  return read_notes (at, &variant->notes, error)
         && (!loadline_json_member (at, "parameters", &parameters)
             || read_parameters (&parameters, &variant->values, variant->overrides, warnings,
                                 error));
}

static bool
read_variants (const LoadlineJsonCursor *at, LoadlinePlan *plan, GPtrArray *warnings,
               GError **error)
{
  LoadlineJsonCursor variants;

  if (!loadline_json_member (at, "scenarios", &variants))
    return true;
  if (!loadline_json_check_array (&variants, LOADLINE_MAX_SCENARIOS - 1, error))
    return false;
  for (int i = 0; i < loadline_json_length (&variants); i++)
    {
      LoadlineJsonCursor variant = loadline_json_element (&variants, i);

      if (!read_variant (&variant, plan, warnings, error))
        return false;
    }
  return true;
}

/* ---- The whole ---- */

/* Opens the error of a check with the place of the parameter at fault: in the scenario where that
 * states it, else in the plan's own. */
static bool
prefix_culprit (const LoadlineJsonCursor *root, const LoadlinePlan *plan, int index,
                const LoadlineParameter *culprit, GError **error)
{
  LoadlineJsonCursor list;
  LoadlineJsonCursor owner = *root;
  LoadlineJsonCursor parameters = *root;
  LoadlineJsonCursor member;

  if (loadline_plan_overrides (plan, index, culprit)
      && loadline_json_member (root, "scenarios", &list))
    owner = loadline_json_element (&list, index - 1);
  if (!loadline_json_member (&owner, "parameters", &parameters)
      || !loadline_json_member (&parameters, culprit->key, &member))
    return prefix_where (&parameters, error);
  return prefix_where (&member, error);
}

static bool
check_scenarios (const LoadlineJsonCursor *root, const LoadlinePlan *plan, GError **error)
{
  for (int i = 0; i <= plan->n_variants; i++)
    {
      const LoadlineParameter *culprit = NULL;

      if (!loadline_plan_check_scenario (plan, i, &culprit, error))
        return prefix_culprit (root, plan, i, culprit, error);
    }
  return true;
}

LoadlinePlan *
loadline_plan_read (LoadlineJson *document, const char *folder, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_alloc ();
  LoadlineJsonCursor root = loadline_json_root (document);
  LoadlineJsonCursor parameters;

  if (!loadline_json_check_format (&root, "loadline-plan", error))
    return NULL;
  loadline_json_warn_unknown (&root, plan_keys, warnings);
  plan->document = loadline_json_ref (document);
  if (!read_name (&root, "title", &plan->title, error)
      || !read_name (&root, "author", &plan->author, error)
      || !read_notes (&root, &plan->notes, error)
      || !loadline_plan_read_sources (&root, folder, plan, warnings, error)
      || !read_currency (&root, plan, warnings, error) || !read_calendar (&root, plan, error))
    return NULL;
  plan->base.node = plan->catalog->standard;
  if (loadline_json_member (&root, "parameters", &parameters)
      && !read_parameters (&parameters, &plan->base, NULL, warnings, error))
    return NULL;
  if (!read_events (&root, plan, warnings, error) || !read_ranges (&root, plan, warnings, error)
      || !read_variants (&root, plan, warnings, error) || !check_scenarios (&root, plan, error))
    return NULL;
  return g_steal_pointer (&plan);
}
