/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan names its catalogue and its policy, points to their files, or holds them itself; here they
 * are found. */
#include <glib/gi18n-lib.h>

#include "model/catalog-file.h"
#include "model/plan-private.h"
#include "model/policy-file.h"

typedef enum
{
  SOURCE_BAD,
  SOURCE_BUILTIN,
  SOURCE_FILE,
  SOURCE_OBJECT,
} Source;

/* The file that a plan names, as seen from the plan's folder; NULL where there is none. */
static char *
find_file (const char *path, const char *folder)
{
  g_autofree char *full = NULL;

  if (g_path_is_absolute (path))
    full = g_strdup (path);
  else if (folder != NULL)
    full = g_build_filename (folder, path, NULL);
  else
    /* A name that is a lone dash would stand for standard input. */
    full = g_build_filename (".", path, NULL);
  return g_file_test (full, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&full) : NULL;
}

/* Where the catalogue or policy under @key is to be had. @name: the id of a built-in one or the path
 * of a file. @ids: of the built-in ones; the first is meant where the key is absent. */
static Source
find_source (const LoadlineJsonCursor *at, const char *key, const char *folder,
             const char *const *ids, char **name, GError **error)
{
  const char *stated = ids[0];
  LoadlineJsonCursor member;
  g_autofree char *known = NULL;
  g_autofree char *why = NULL;

  if (!loadline_json_member (at, key, &member))
    {
      *name = g_strdup (stated);
      return SOURCE_BUILTIN;
    }
  if (loadline_json_kind (&member) == LOADLINE_JSON_OBJECT)
    return SOURCE_OBJECT;
  if (loadline_json_string (&member, &stated, NULL))
    {
      bool builtin = g_strv_contains (ids, stated);

      *name = builtin ? g_strdup (stated) : find_file (stated, folder);
      if (*name != NULL)
        return builtin ? SOURCE_BUILTIN : SOURCE_FILE;
    }
  known = g_strjoinv (", ", (char **) ids);
  why = g_strdup_printf (
    _ ("it must be the name of a built-in one (%s), the path of a file, or an object."), known);
  loadline_json_refuse (&member, why, error);
  return SOURCE_BAD;
}

/* What the document states under @key, to write it again; else the id that stands for it. */
static LoadlineJson *
keep_reference (const LoadlineJsonCursor *at, const char *key, const char *standard)
{
  LoadlineJsonCursor member;

  if (loadline_json_member (at, key, &member))
    return loadline_json_copy_at (&member);
  return loadline_json_new_string (standard);
}

static LoadlineCatalog *
read_catalog (const LoadlineJsonCursor *at, const char *folder, GPtrArray *warnings, GError **error)
{
  g_autofree char *name = NULL;
  LoadlineJsonCursor member;

  switch (find_source (at, "catalog", folder, loadline_catalog_builtin_ids (), &name, error))
    {
    case SOURCE_BUILTIN:
      return loadline_catalog_load_builtin (name, error);
    case SOURCE_FILE:
      return loadline_catalog_load_file (name, warnings, error);
    case SOURCE_OBJECT:
      loadline_json_member (at, "catalog", &member);
      return loadline_catalog_read (&member, warnings, error);
    case SOURCE_BAD:
    default:
      return NULL;
    }
}

static LoadlinePolicy *
read_policy (const LoadlineJsonCursor *at, const char *folder, GPtrArray *warnings, GError **error)
{
  g_autofree char *name = NULL;
  LoadlineJsonCursor member;

  switch (find_source (at, "policy", folder, loadline_policy_builtin_ids (), &name, error))
    {
    case SOURCE_BUILTIN:
      return loadline_policy_load_builtin (name, error);
    case SOURCE_FILE:
      return loadline_policy_load_file (name, warnings, error);
    case SOURCE_OBJECT:
      loadline_json_member (at, "policy", &member);
      return loadline_policy_read (&member, warnings, error);
    case SOURCE_BAD:
    default:
      return NULL;
    }
}

bool
loadline_plan_read_sources (const LoadlineJsonCursor *at, const char *folder, LoadlinePlan *plan,
                            GPtrArray *warnings, GError **error)
{
  plan->catalog_reference = keep_reference (at, "catalog", loadline_catalog_builtin_ids ()[0]);
  plan->policy_reference = keep_reference (at, "policy", loadline_policy_builtin_ids ()[0]);
  plan->catalog = read_catalog (at, folder, warnings, error);
  if (plan->catalog == NULL)
    return false;
  plan->policy = read_policy (at, folder, warnings, error);
  return plan->policy != NULL;
}
