/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli check: says of each file whether it is a sound plan, catalogue or policy. What a
 * file is, it says itself by its "format". */
#include "cli/commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/catalog-file.h"
#include "model/error.h"
#include "model/plan-file.h"
#include "model/policy-file.h"

typedef bool (*CheckFunc) (const LoadlineJson *json, const char *path, GPtrArray *warnings,
                           GError **error);

static bool
check_plan (const LoadlineJson *json, const char *path, GPtrArray *warnings, GError **error)
{
  bool input = strcmp (path, "-") == 0;
  g_autofree char *text = loadline_json_to_text (json);
  g_autofree char *folder = input ? NULL : g_path_get_dirname (path);
  g_autoptr (LoadlinePlan) plan = NULL;

  plan = loadline_plan_load_data (text, strlen (text), input ? _ ("standard input") : path, folder,
                                  warnings, error);
  return plan != NULL;
}

static bool
check_catalog (const LoadlineJson *json, const char *path, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlineCatalog) catalog = loadline_catalog_from_json (json, warnings, error);

  return catalog != NULL;
}

static bool
check_policy (const LoadlineJson *json, const char *path, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlinePolicy) policy = loadline_policy_from_json (json, warnings, error);

  return policy != NULL;
}

static const char *const formats[] = { "loadline-plan", "loadline-catalog", "loadline-policy",
                                       NULL };
static const CheckFunc checks[] = { check_plan, check_catalog, check_policy };

static bool
check_file (const char *path, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlineJson) json = loadline_json_load (path, error);
  LoadlineJsonCursor root, format;
  int index;

  if (json == NULL)
    return false;
  root = loadline_json_root (json);
  if (!loadline_json_check_object (&root, error)
      || !loadline_json_require (&root, error, "format", NULL))
    return false;
  return loadline_json_member (&root, "format", &format)
         && loadline_json_choice (&format, formats, &index, error)
         && checks[index](json, path, warnings, error);
}

/* Wrong input outweighs files that could not be read: the first is what was asked about. */
static LoadlineExit
worse (LoadlineExit a, LoadlineExit b)
{
  if (a == LOADLINE_EXIT_INPUT || b == LOADLINE_EXIT_INPUT)
    return LOADLINE_EXIT_INPUT;
  return MAX (a, b);
}

LoadlineExit
loadline_cli_check (const LoadlineOptions *options)
{
  LoadlineExit status = LOADLINE_EXIT_DONE;

  for (int i = 0; options->arguments[i] != NULL; i++)
    {
      const char *path = options->arguments[i];
      g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;

      if (check_file (path, warnings, &error))
        {
          g_autofree char *line = g_strdup_printf (_ ("%s: fine"), path);
          g_autofree char *plain = loadline_plain_text (line);
          g_autofree char *whole = g_strconcat (plain, "\n", NULL);

          loadline_say_warnings (warnings);
          status = worse (status, loadline_say (whole));
        }
      else
        status = worse (status, loadline_say_error (error));
    }
  return status;
}
