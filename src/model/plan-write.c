/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a plan over the document it was read from, so that another program's additions and the order
 * that people gave a file survive. */
#include "model/catalog-file.h"
#include "model/json-merge.h"
#include "model/plan-private.h"
#include "model/policy-file.h"

/* A plan that was in no file yet is written over this one, so that it shows the usual keys. */
static const char blank[] =
  "{ \"format\": 0, \"version\": 0, \"title\": 0, \"author\": 0, \"notes\": 0,"
  " \"start\": 0, \"months\": 0, \"currency\": 0, \"catalog\": 0,"
  " \"policy\": 0, \"parameters\": {} }";

static bool
differ (const double *a, const double *b, int n)
{
  for (int i = 0; i < n; i++)
    if (a[i] < b[i] || a[i] > b[i])
      return true;
  return false;
}

static void
put_format (LoadlineJson *object, const char *key, gconstpointer value,
            const LoadlineJsonCursor *old)
{
  loadline_json_set_string (object, key, "loadline-plan");
}

static void
put_version (LoadlineJson *object, const char *key, gconstpointer value,
             const LoadlineJsonCursor *old)
{
  loadline_json_set_int (object, key, 1);
}

static bool
needs_start (gconstpointer value)
{
  return ((const LoadlinePlan *) value)->calendar.start != LOADLINE_STANDARD_START;
}

static void
put_start (LoadlineJson *object, const char *key, gconstpointer value,
           const LoadlineJsonCursor *old)
{
  g_autofree char *start = loadline_month_to_iso (((const LoadlinePlan *) value)->calendar.start);

  loadline_json_set_string (object, key, start);
}

static bool
needs_months (gconstpointer value)
{
  return ((const LoadlinePlan *) value)->calendar.n_months != LOADLINE_STANDARD_MONTHS;
}

static void
put_months (LoadlineJson *object, const char *key, gconstpointer value,
            const LoadlineJsonCursor *old)
{
  loadline_json_set_int (object, key, ((const LoadlinePlan *) value)->calendar.n_months);
}

static bool
needs_currency (gconstpointer value)
{
  const LoadlinePlan *plan = value;

  return !g_str_equal (plan->currency, plan->catalog->currency);
}

static void
put_currency (LoadlineJson *object, const char *key, gconstpointer value,
              const LoadlineJsonCursor *old)
{
  loadline_json_set_string (object, key, ((const LoadlinePlan *) value)->currency);
}

static bool
needs_reference (const LoadlineJson *reference, const char *standard)
{
  g_autoptr (LoadlineJson) json = loadline_json_new_string (standard);

  return !loadline_json_equal (reference, json);
}

static bool
needs_catalog (gconstpointer value)
{
  const LoadlinePlan *plan = value;

  return needs_reference (plan->catalog_reference, loadline_catalog_builtin_ids ()[0]);
}

static bool
needs_policy (gconstpointer value)
{
  const LoadlinePlan *plan = value;

  return needs_reference (plan->policy_reference, loadline_policy_builtin_ids ()[0]);
}

static void
put_catalog (LoadlineJson *object, const char *key, gconstpointer value,
             const LoadlineJsonCursor *old)
{
  const LoadlinePlan *plan = value;

  loadline_json_set (object, key, loadline_json_copy (plan->catalog_reference));
}

static void
put_policy (LoadlineJson *object, const char *key, gconstpointer value,
            const LoadlineJsonCursor *old)
{
  const LoadlinePlan *plan = value;

  loadline_json_set (object, key, loadline_json_copy (plan->policy_reference));
}

/* Which of the plan's own values differ from the defaults, by row; how many. */
static int
find_stated (const LoadlinePlan *plan, bool *stated)
{
  LoadlineScenario standard;
  int n = 0;

  loadline_scenario_init (&standard);
  standard.node = plan->catalog->standard;
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    n += stated[i] = !loadline_parameter_equal (loadline_parameter_at (i), &plan->base, &standard);
  return n;
}

static bool
needs_parameters (gconstpointer value)
{
  bool stated[LOADLINE_N_PARAMETERS];

  return find_stated (value, stated) > 0;
}

static void
put_parameters (LoadlineJson *object, const char *key, gconstpointer value,
                const LoadlineJsonCursor *old)
{
  const LoadlinePlan *plan = value;
  bool stated[LOADLINE_N_PARAMETERS];

  find_stated (plan, stated);
  loadline_json_set (object, key, loadline_plan_parameters_to_json (&plan->base, stated, old));
}

static void
put_numbers (LoadlineJson *object, const char *key, const double *numbers, int n)
{
  LoadlineJson *array = loadline_json_new_array ();

  for (int i = 0; i < n; i++)
    loadline_json_append_number (array, numbers[i]);
  loadline_json_set (object, key, array);
}

static bool
needs_season (gconstpointer value)
{
  static const double even[12] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };

  return differ (((const LoadlinePlan *) value)->calendar.season, even, 12);
}

static void
put_season (LoadlineJson *object, const char *key, gconstpointer value,
            const LoadlineJsonCursor *old)
{
  put_numbers (object, key, ((const LoadlinePlan *) value)->calendar.season, 12);
}

static bool
has_profile (gconstpointer value)
{
  static const double none[24] = { 0 };

  return differ (((const LoadlinePlan *) value)->calendar.custom_profile, none, 24);
}

/* A profile of nothing but zeros says that there is none. */
static void
put_profile (LoadlineJson *object, const char *key, gconstpointer value,
             const LoadlineJsonCursor *old)
{
  if (has_profile (value))
    put_numbers (object, key, ((const LoadlinePlan *) value)->calendar.custom_profile, 24);
}

static bool
needs_events (gconstpointer value)
{
  return ((const LoadlinePlan *) value)->n_events > 0;
}

static void
put_events (LoadlineJson *object, const char *key, gconstpointer value,
            const LoadlineJsonCursor *old)
{
  loadline_json_set (object, key, loadline_plan_events_to_json (value, old));
}

static bool
needs_ranges (gconstpointer value)
{
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    if (((const LoadlinePlan *) value)->ranges[i].stated)
      return true;
  return false;
}

static void
put_ranges (LoadlineJson *object, const char *key, gconstpointer value,
            const LoadlineJsonCursor *old)
{
  loadline_json_set (object, key, loadline_plan_ranges_to_json (value, old));
}

static bool
needs_variants (gconstpointer value)
{
  return ((const LoadlinePlan *) value)->n_variants > 0;
}

static void
put_variants (LoadlineJson *object, const char *key, gconstpointer value,
              const LoadlineJsonCursor *old)
{
  loadline_json_set (object, key, loadline_plan_variants_to_json (value, old));
}

static const LoadlineJsonField plan_fields[] = {
  { "format", 0, loadline_json_always, put_format },
  { "version", 0, loadline_json_always, put_version },
  { "title", offsetof (LoadlinePlan, title), loadline_json_has_text, loadline_json_put_text },
  { "author", offsetof (LoadlinePlan, author), loadline_json_has_text, loadline_json_put_text },
  { "notes", offsetof (LoadlinePlan, notes), loadline_json_has_text, loadline_json_put_text },
  { "start", 0, needs_start, put_start },
  { "months", 0, needs_months, put_months },
  { "currency", 0, needs_currency, put_currency },
  { "catalog", 0, needs_catalog, put_catalog },
  { "policy", 0, needs_policy, put_policy },
  { "parameters", 0, needs_parameters, put_parameters },
  { "season", 0, needs_season, put_season },
  { "profile", 0, has_profile, put_profile },
  { "events", 0, needs_events, put_events },
  { "ranges", 0, needs_ranges, put_ranges },
  { "scenarios", 0, needs_variants, put_variants },
};

LoadlineJson *
loadline_plan_to_json (const LoadlinePlan *self)
{
  g_autoptr (LoadlineJson) document = NULL;
  LoadlineJsonCursor root;

  if (self->document != NULL)
    document = loadline_json_ref (self->document);
  else
    document = loadline_json_parse (blank, sizeof blank - 1, "", NULL);
  root = loadline_json_root (document);
  return loadline_json_merge (plan_fields, G_N_ELEMENTS (plan_fields), self, &root);
}
