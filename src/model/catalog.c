/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Catalogues in memory: shared by reference, looked up by id. */
#include "model/catalog.h"

#include <glib/gi18n-lib.h>

LoadlineCatalog *
loadline_catalog_ref (LoadlineCatalog *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  LoadlineCatalog *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->currency);
  g_free (self->as_of);
  g_free (self->source);
  g_free (self->nodes);
}

void
loadline_catalog_unref (LoadlineCatalog *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const LoadlineNode *
loadline_catalog_find (const LoadlineCatalog *self, const char *id)
{
  for (int i = 0; i < self->n_nodes; i++)
    if (g_str_equal (self->nodes[i].id, id))
      return &self->nodes[i];

  return NULL;
}

bool
loadline_catalog_has_family (const LoadlineCatalog *self, const char *family)
{
  for (int i = 0; i < self->n_nodes; i++)
    if (g_str_equal (self->nodes[i].family, family))
      return true;

  return false;
}

bool
loadline_node_has_price (const LoadlineNode *node, LoadlinePurchase purchase)
{
  g_return_val_if_fail (purchase < LOADLINE_N_PURCHASES, false);

  return node->price_hour[purchase] >= 0;
}

bool
loadline_node_price_is_estimate (const LoadlineNode *node, LoadlinePurchase purchase)
{
  return loadline_node_has_price (node, purchase) && !node->owned && !node->listed[purchase];
}

char *
loadline_node_describe_prices (const LoadlineNode *node)
{
  static const char *const names[LOADLINE_N_PURCHASES] = { "on_demand", "reserved_1y",
                                                           "reserved_3y", "spot" };
  g_autofree char         *list = NULL;

  for (int i = 0; i < LOADLINE_N_PURCHASES; i++)
    {
      char *longer;

      if (!loadline_node_has_price (node, (LoadlinePurchase) i))
        continue;

      /* Translators: two items of a list of purchase kinds, as "on_demand, spot". */
      longer = list == NULL ? g_strdup (names[i]) : g_strdup_printf (_ ("%s, %s"), list, names[i]);
      g_free (list);
      list = longer;
    }

  return list != NULL ? g_steal_pointer (&list) : g_strdup (_ ("none"));
}
