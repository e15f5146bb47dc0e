/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of a plan as a file has them: parameters, events, ranges and scenarios, each entry written
 * over the one in the file that it came from. */
#include "model/json-merge.h"
#include "model/plan-private.h"

/* ---- Parameters ---- */

static LoadlineJson *
families_to_json (const char *families)
{
  LoadlineJson *list = loadline_json_new_array ();
  g_auto (GStrv) names = g_strsplit (families, ",", -1);

  for (char **name = names; *name != NULL; name++)
    loadline_json_append_string (list, *name);
  return list;
}

static void
set_parameter (LoadlineJson *object, const LoadlineParameter *parameter,
               const LoadlineScenario *values)
{
  const char *key = parameter->key;

  switch (parameter->kind)
    {
    case LOADLINE_KIND_FAMILIES:
      loadline_json_set (object, key,
                         families_to_json (loadline_parameter_get_text (parameter, values)));
      break;
    case LOADLINE_KIND_NODE:
      loadline_json_set_string (object, key, loadline_parameter_get_text (parameter, values));
      break;
    case LOADLINE_KIND_CHOICE:
      loadline_json_set_string (
        object, key, parameter->choices[(int) loadline_parameter_get_number (parameter, values)]);
      break;
    case LOADLINE_KIND_SWITCH:
      loadline_json_set_bool (object, key, loadline_parameter_get_number (parameter, values) > 0);
      break;
    case LOADLINE_KIND_NUMBER:
    case LOADLINE_KIND_INTEGER:
    default:
      loadline_json_set_number (object, key, loadline_parameter_get_number (parameter, values));
      break;
    }
}

LoadlineJson *
loadline_plan_parameters_to_json (const LoadlineScenario *values, const bool *stated,
                                  const LoadlineJsonCursor *old)
{
  LoadlineJson *object = loadline_json_new_object ();
  g_autofree const char **keys = loadline_json_old_keys (old);
  LoadlineJsonCursor member;

  for (int k = 0; keys[k] != NULL; k++)
    {
      const LoadlineParameter *parameter = loadline_parameter_find (keys[k]);

      loadline_json_member (old, keys[k], &member);
      if (parameter == NULL)
        loadline_json_set (object, keys[k], loadline_json_copy_at (&member));
      else if (stated[loadline_parameter_index (parameter)])
        set_parameter (object, parameter, values);
    }
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (i);

      if (stated[i] && (old == NULL || !loadline_json_has (old, parameter->key)))
        set_parameter (object, parameter, values);
    }
  return object;
}

/* ---- Events ---- */

static void
put_month (LoadlineJson *object, const char *key, gconstpointer value,
           const LoadlineJsonCursor *old)
{
  g_autofree char *month = loadline_month_to_iso (*(const LoadlineMonth *) value);

  loadline_json_set_string (object, key, month);
}

static const LoadlineJsonField event_fields[] = {
  { "month", offsetof (LoadlineEvent, month), loadline_json_always, put_month },
  { "name", offsetof (LoadlineEvent, name), loadline_json_has_text, loadline_json_put_text },
  { "users_factor", offsetof (LoadlineEvent, users_factor), loadline_json_always,
    loadline_json_put_number },
};

enum
{
  SAME_FACTOR = 1,
  SAME_MONTH = 2,
  SAME_NAME = 4,
  SAME_EVENT = SAME_FACTOR + SAME_MONTH + SAME_NAME,
};

/* How much an event in the file looks like @event: the name says most, then the month; a factor alone
 * says nothing. */
static int
event_likeness (const LoadlineEvent *event, const LoadlineJsonCursor *old)
{
  g_autofree char *month = loadline_month_to_iso (event->month);
  const char *old_month = "";
  const char *old_name = "";
  double old_factor = -1;
  int likeness = 0;

  loadline_json_get_string (old, "month", &old_month, NULL);
  loadline_json_get_string (old, "name", &old_name, NULL);
  loadline_json_get_number (old, "users_factor", 0, LOADLINE_EVENT_MAX, &old_factor, NULL);
  if (g_str_equal (event->name, old_name) && *old_name != '\0')
    likeness += SAME_NAME;
  if (g_str_equal (month, old_month))
    likeness += SAME_MONTH;
  if (likeness > 0 && !(event->users_factor < old_factor || event->users_factor > old_factor))
    likeness += SAME_FACTOR;
  return likeness;
}

/* The event of the file that is most like @event and not yet @used; -1 where none is. */
static int
find_old_event (const LoadlineEvent *event, const LoadlineJsonCursor *old, const bool *used)
{
  int best = -1;
  int best_likeness = 0;

  for (int i = 0; i < loadline_json_length (old) && best_likeness < SAME_EVENT; i++)
    if (!used[i])
      {
        LoadlineJsonCursor element = loadline_json_element (old, i);
        int likeness = event_likeness (event, &element);

        if (likeness > best_likeness)
          {
            best = i;
            best_likeness = likeness;
          }
      }
  return best;
}

LoadlineJson *
loadline_plan_events_to_json (const LoadlinePlan *self, const LoadlineJsonCursor *old)
{
  LoadlineJson *array = loadline_json_new_array ();
  g_autofree bool *used = g_new0 (bool, old != NULL ? (gsize) loadline_json_length (old) + 1 : 1);

  for (int i = 0; i < self->n_events; i++)
    {
      int match = old != NULL ? find_old_event (&self->events[i], old, used) : -1;
      LoadlineJsonCursor element;

      if (match >= 0)
        {
          used[match] = true;
          element = loadline_json_element (old, match);
        }
      loadline_json_append (array,
                            loadline_json_merge (event_fields, G_N_ELEMENTS (event_fields),
                                                 &self->events[i], match >= 0 ? &element : NULL));
    }
  return array;
}

/* ---- Ranges ---- */

static const LoadlineJsonField range_fields[] = {
  { "low", offsetof (LoadlineRange, low), loadline_json_always, loadline_json_put_number },
  { "high", offsetof (LoadlineRange, high), loadline_json_always, loadline_json_put_number },
};

static LoadlineJson *
range_to_json (const LoadlineRange *range, const LoadlineJsonCursor *old)
{
  return loadline_json_merge (range_fields, G_N_ELEMENTS (range_fields), range, old);
}

LoadlineJson *
loadline_plan_ranges_to_json (const LoadlinePlan *self, const LoadlineJsonCursor *old)
{
  LoadlineJson *ranges = loadline_json_new_object ();
  g_autofree const char **keys = loadline_json_old_keys (old);

  for (int k = 0; keys[k] != NULL; k++)
    {
      const LoadlineParameter *parameter = loadline_parameter_find (keys[k]);
      int i = parameter != NULL ? loadline_parameter_index (parameter) : -1;
      LoadlineJsonCursor member;

      loadline_json_member (old, keys[k], &member);
      if (parameter == NULL)
        loadline_json_set (ranges, keys[k], loadline_json_copy_at (&member));
      else if (self->ranges[i].stated)
        loadline_json_set (ranges, keys[k], range_to_json (&self->ranges[i], &member));
    }
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    {
      const char *key = loadline_parameter_at (i)->key;

      if (self->ranges[i].stated && (old == NULL || !loadline_json_has (old, key)))
        loadline_json_set (ranges, key, range_to_json (&self->ranges[i], NULL));
    }
  return ranges;
}

/* ---- Scenarios ---- */

static void
put_overrides (LoadlineJson *object, const char *key, gconstpointer value,
               const LoadlineJsonCursor *old)
{
  const LoadlineVariant *variant = value;

  loadline_json_set (object, key,
                     loadline_plan_parameters_to_json (&variant->values, variant->overrides, old));
}

static const LoadlineJsonField variant_fields[] = {
  { "name", offsetof (LoadlineVariant, name), loadline_json_always, loadline_json_put_text },
  { "notes", offsetof (LoadlineVariant, notes), loadline_json_has_text, loadline_json_put_text },
  { "parameters", 0, loadline_json_always, put_overrides },
};

static bool
has_variant (const LoadlinePlan *self, const char *name)
{
  for (int i = 0; i < self->n_variants; i++)
    if (g_str_equal (self->variants[i].name, name))
      return true;
  return false;
}

/* The scenario of the file that became variant @i: by its name or, where it was renamed, by its
 * place. */
static bool
find_old_variant (const LoadlinePlan *self, int i, const LoadlineJsonCursor *old,
                  LoadlineJsonCursor *found)
{
  const char *name = "";

  for (int k = 0; k < loadline_json_length (old); k++)
    {
      *found = loadline_json_element (old, k);
      if (loadline_json_get_string (found, "name", &name, NULL)
          && g_str_equal (name, self->variants[i].name))
        return true;
    }
  if (i >= loadline_json_length (old))
    return false;
  *found = loadline_json_element (old, i);
  loadline_json_get_string (found, "name", &name, NULL);
  return !has_variant (self, name);
}

LoadlineJson *
loadline_plan_variants_to_json (const LoadlinePlan *self, const LoadlineJsonCursor *old)
{
  LoadlineJson *array = loadline_json_new_array ();

  for (int i = 0; i < self->n_variants; i++)
    {
      LoadlineJsonCursor element;
      bool found = old != NULL && find_old_variant (self, i, old, &element);

      loadline_json_append (array,
                            loadline_json_merge (variant_fields, G_N_ELEMENTS (variant_fields),
                                                 &self->variants[i], found ? &element : NULL));
    }
  return array;
}
