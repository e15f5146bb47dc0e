/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every change makes another catalogue, which the plan then holds itself, so that undo brings the
 * one before back. */
#include "app/catalog-changes.h"

#include <glib/gi18n.h>

#include "model/catalog-edit.h"
#include "model/catalog-file.h"

static LoadlinePlan *
plan_of (LoadlinePlanner *planner)
{
  return loadline_document_get_plan (loadline_planner_get_document (planner));
}

/* Makes @catalog the plan's own. */
static bool
edit (LoadlinePlanner *planner, LoadlineCatalog *catalog, const char *name, GError **error)
{
  g_autoptr (LoadlinePlan) draft = loadline_plan_copy (plan_of (planner));

  loadline_plan_set_catalog (draft, catalog, NULL);
  if (!loadline_plan_check (draft, error))
    return false;
  loadline_document_edit (loadline_planner_get_document (planner), draft, name, NULL);

  return true;
}

bool
loadline_catalog_changes_put (LoadlinePlanner *planner, const char *replaced,
                              const LoadlineNode *node, GError **error)
{
  g_autoptr (LoadlineCatalog) catalog =
    loadline_catalog_put_node (plan_of (planner)->catalog, replaced, node, error);
  g_autofree char *name = g_strdup_printf (_ ("Node %s"), node->id);

  return catalog != NULL && edit (planner, catalog, name, error);
}

bool
loadline_catalog_changes_remove (LoadlinePlanner *planner, const char *id, GError **error)
{
  g_autoptr (LoadlineCatalog) catalog = NULL;
  g_autofree char *name = g_strdup_printf (_ ("%s removed"), id);

  if (g_str_equal (id, plan_of (planner)->base.node))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _ ("%s runs today; choose another current node before it goes."), id);
      return false;
    }
  catalog = loadline_catalog_remove_node (plan_of (planner)->catalog, id, error);

  return catalog != NULL && edit (planner, catalog, name, error);
}

static LoadlineCatalog *
read_file (const char *path, const char *currency, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = NULL;

  if (!g_str_has_suffix (path, ".csv") && !g_str_has_suffix (path, ".tsv"))
    return loadline_catalog_load_file (path, NULL, error);
  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;

  return loadline_catalog_from_csv (text, name, currency, error);
}

bool
loadline_catalog_changes_import (LoadlinePlanner *planner, const char *path, GError **error)
{
  g_autoptr (LoadlineCatalog) catalog = read_file (path, plan_of (planner)->currency, error);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *label = g_strdup_printf (_ ("Prices from %s"), name);

  return catalog != NULL && edit (planner, catalog, label, error);
}
