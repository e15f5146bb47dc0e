/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A changed catalogue is written and read again, so that it meets what every catalogue must. */
#include "model/catalog-edit.h"

#include <glib/gi18n-lib.h>

#include "model/catalog-file.h"
#include "model/error.h"

/* A catalogue of @nodes with the rest as in @self, read as a file would be. */
static LoadlineCatalog *
remake (const LoadlineCatalog *self, LoadlineNode *nodes, int n_nodes, const char *standard,
        GError **error)
{
  LoadlineCatalog draft = *self;
  g_autoptr (LoadlineJson) built = NULL;
  g_autoptr (LoadlineJson) read = NULL;
  g_autofree char *text = NULL;

  draft.nodes = nodes;
  draft.n_nodes = n_nodes;
  draft.standard = standard;
  built = loadline_catalog_to_json (&draft);
  text = loadline_json_to_text (built);
  read = loadline_json_parse (text, strlen (text), self->id, error);

  return read != NULL ? loadline_catalog_from_json (read, NULL, error) : NULL;
}

static bool
check_node (const LoadlineCatalog *self, const char *id, const LoadlineNode *node, GError **error)
{
  const char *why = NULL;

  if (*node->id == '\0')
    why = _ ("The node needs a name.");
  else if (*node->family == '\0')
    why = _ ("The node needs a family; nodes of one kind share it.");
  else if (g_strcmp0 (id, node->id) != 0 && loadline_catalog_find (self, node->id) != NULL)
    why = _ ("Another node has this name, and each must have its own.");
  else if (node->vcpu <= 0 || node->memory_gib <= 0 || node->speed <= 0)
    why = _ ("Processors, memory and speed must be more than 0.");
  else if (node->gpus > 0
           && (*node->gpu == '\0' || node->gpu_memory_gib <= 0 || node->gpu_speed <= 0))
    why = _ ("A node with GPUs needs their model, their memory and their speed.");
  else if (node->owned && node->life_months < 1)
    why = _ ("An owned machine lives for one month or more.");
  if (why == NULL)
    return true;

  g_set_error_literal (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT, why);

  return false;
}

LoadlineCatalog *
loadline_catalog_put_node (const LoadlineCatalog *self, const char *id, const LoadlineNode *node,
                           GError **error)
{
  g_autofree LoadlineNode *nodes = g_new (LoadlineNode, (gsize) self->n_nodes + 1);
  const LoadlineNode      *old = id != NULL ? loadline_catalog_find (self, id) : NULL;
  int  n = self->n_nodes;
  bool standard = old != NULL && g_str_equal (self->standard, id);

  g_return_val_if_fail (id == NULL || old != NULL, NULL);

  if (!check_node (self, id, node, error))
    return NULL;
  memcpy (nodes, self->nodes, (gsize) n * sizeof *nodes);
  if (old != NULL)
    nodes[old - self->nodes] = *node;
  else
    nodes[n++] = *node;

  return remake (self, nodes, n, standard ? node->id : self->standard, error);
}

LoadlineCatalog *
loadline_catalog_remove_node (const LoadlineCatalog *self, const char *id, GError **error)
{
  g_autofree LoadlineNode *nodes = g_new (LoadlineNode, (gsize) self->n_nodes);
  int n = 0;

  for (int i = 0; i < self->n_nodes; i++)
    if (!g_str_equal (self->nodes[i].id, id))
      nodes[n++] = self->nodes[i];
  if (n == 0)
    {
      g_set_error_literal (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                           _ ("A catalogue needs at least one node."));
      return NULL;
    }

  return remake (self, nodes, n, g_str_equal (self->standard, id) ? nodes[0].id : self->standard,
                 error);
}
