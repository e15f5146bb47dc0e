/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan that moves to another folder keeps pointing to the same catalogue and policy files. */
#include "model/plan-file.h"

#include "model/catalog-file.h"
#include "model/plan-private.h"
#include "model/policy-file.h"

/* The parts of an absolute path without "." and "..". (transfer full) */
static GStrv
split (const char *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);

  return g_strsplit (canonical + 1, G_DIR_SEPARATOR_S, -1);
}

/* @path, as it is named from @folder; both absolute. (transfer full) */
static char *
relative_to (const char *path, const char *folder)
{
  g_auto (GStrv) there = split (path);
  g_auto (GStrv) here = split (folder);
  g_autoptr (GString) text = g_string_new (NULL);
  int common = 0;

  while (here[common] != NULL && *here[common] != '\0' && there[common] != NULL
         && g_str_equal (here[common], there[common]))
    common++;
  for (int i = common; here[i] != NULL && *here[i] != '\0'; i++)
    g_string_append (text, "../");
  for (int i = common; there[i] != NULL; i++)
    g_string_append_printf (text, i > common ? "/%s" : "%s", there[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The reference as seen from @to; NULL where it stays as it is: a built-in one, an absolute path, or
 * what the plan holds itself. (transfer full) */
static LoadlineJson *
move_reference (const LoadlineJson *reference, const char *const *ids, const char *from,
                const char *to)
{
  LoadlineJsonCursor root;
  const char *stated = NULL;
  g_autofree char *full = NULL;
  g_autofree char *moved = NULL;

  if (reference == NULL)
    return NULL;
  root = loadline_json_root (reference);
  if (loadline_json_kind (&root) != LOADLINE_JSON_STRING
      || !loadline_json_string (&root, &stated, NULL) || g_strv_contains (ids, stated)
      || g_path_is_absolute (stated))
    return NULL;
  full = g_build_filename (from, stated, NULL);
  moved = relative_to (full, to);
  return loadline_json_new_string (moved);
}

static void
take_reference (LoadlineJson **place, LoadlineJson *moved)
{
  if (moved == NULL)
    return;
  loadline_json_free (*place);
  *place = moved;
}

LoadlinePlan *
loadline_plan_move (LoadlinePlan *self, const char *from, const char *to)
{
  LoadlineJson *catalog;
  LoadlineJson *policy;
  LoadlinePlan *moved;

  catalog = move_reference (self->catalog_reference, loadline_catalog_builtin_ids (), from, to);
  policy = move_reference (self->policy_reference, loadline_policy_builtin_ids (), from, to);
  if (catalog == NULL && policy == NULL)
    return loadline_plan_ref (self);

  moved = loadline_plan_copy (self);
  take_reference (&moved->catalog_reference, catalog);
  take_reference (&moved->policy_reference, policy);
  return moved;
}
