/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands take what plans take: an id of a built-in catalogue or policy, or a file. */
#include "cli/sources.h"

#include <string.h>

#include "cli/say.h"

/* What has no folder, no ending and no file to its name was meant as an id. */
static bool
looks_like_id (const char *name)
{
  return strpbrk (name, "/.") == NULL && !g_file_test (name, G_FILE_TEST_EXISTS);
}

LoadlineCatalog *
loadline_catalog_open (const char *id_or_file, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  LoadlineCatalog *catalog;

  if (g_strv_contains (loadline_catalog_builtin_ids (), id_or_file) || looks_like_id (id_or_file))
    return loadline_catalog_load_builtin (id_or_file, error);
  catalog = loadline_catalog_load_file (id_or_file, warnings, error);
  if (catalog != NULL)
    loadline_say_warnings (warnings);
  return catalog;
}

LoadlinePolicy *
loadline_policy_open (const char *id_or_file, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  LoadlinePolicy *policy;

  if (g_strv_contains (loadline_policy_builtin_ids (), id_or_file) || looks_like_id (id_or_file))
    return loadline_policy_load_builtin (id_or_file, error);
  policy = loadline_policy_load_file (id_or_file, warnings, error);
  if (policy != NULL)
    loadline_say_warnings (warnings);
  return policy;
}

char *
loadline_catalog_ids (void)
{
  return g_strjoinv (", ", (char **) loadline_catalog_builtin_ids ());
}

char *
loadline_policy_ids (void)
{
  return g_strjoinv (", ", (char **) loadline_policy_builtin_ids ());
}
