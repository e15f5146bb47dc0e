/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a catalogue lists, for people and for spreadsheets. */
#include "cli/catalog-nodes.h"

#include <glib/gi18n-lib.h>

#include "report/csv.h"
#include "cli/text-table.h"
#include "draw/format.h"
#include "model/quantity.h"

/* The keys of prices in files. */
static const char *
purchase_key (LoadlinePurchase purchase)
{
  return loadline_parameter_find ("purchase")->choices[purchase];
}

/* ---- CSV ---- */

static void
add_prices (GString *out, const LoadlineNode *node)
{
  g_autoptr (GString) estimated = g_string_new (NULL);

  for (LoadlinePurchase p = 0; p < LOADLINE_N_PURCHASES; p++)
    {
      if (loadline_node_has_price (node, p))
        loadline_csv_add_number (out, node->price_hour[p]);
      else
        loadline_csv_add_empty (out);
      if (loadline_node_price_is_estimate (node, p))
        g_string_append_printf (estimated, "%s%s", estimated->len > 0 ? " " : "", purchase_key (p));
    }
  loadline_csv_add_text (out, estimated->str);
}

char *
loadline_catalog_nodes_to_csv (const LoadlineCatalog *catalog)
{
  GString *out = g_string_new ("id,family,vcpu,memory_gib,speed,gpus,gpu,gpu_memory_gib,gpu_speed,"
                               "network_gbps,on_demand,reserved_1y,reserved_3y,spot,estimated\n");

  for (int i = 0; i < catalog->n_nodes; i++)
    {
      const LoadlineNode *node = &catalog->nodes[i];

      loadline_csv_add_text (out, node->id);
      loadline_csv_add_text (out, node->family);
      loadline_csv_add_number (out, node->vcpu);
      loadline_csv_add_number (out, node->memory_gib);
      loadline_csv_add_number (out, node->speed);
      loadline_csv_add_int (out, node->gpus);
      loadline_csv_add_text (out, node->gpu);
      loadline_csv_add_number (out, node->gpu_memory_gib);
      loadline_csv_add_number (out, node->gpu_speed);
      loadline_csv_add_number (out, node->network_gbps);
      add_prices (out, node);
      loadline_csv_end_row (out);
    }
  return g_string_free (out, FALSE);
}

/* ---- Text ---- */

/* "8 × A100 40 GiB"; empty where there are none. */
static char *
gpus_text (const LoadlineNode *node)
{
  g_autofree char *memory = NULL;

  if (node->gpus == 0)
    return g_strdup ("");
  memory = loadline_quantity_format (node->gpu_memory_gib, LOADLINE_UNIT_GIB, NULL);
  /* Translators: so many GPUs of a model, the memory of one */
  return g_strdup_printf (_ ("%d × %s %s"), node->gpus, node->gpu, memory);
}

/* An hour's price in full: cents matter there. */
static char *
price_text (const LoadlineNode *node, LoadlinePurchase purchase)
{
  if (!loadline_node_has_price (node, purchase))
    return g_strdup ("–");
  return g_strdup_printf ("%s%.4f", loadline_node_price_is_estimate (node, purchase) ? "≈" : "",
                          node->price_hour[purchase]);
}

static void
add_node (LoadlineTextTable *table, const LoadlineNode *node)
{
  loadline_text_table_add (table, node->id);
  loadline_text_table_take (table, loadline_quantity_format (node->vcpu, LOADLINE_UNIT_NONE, NULL));
  loadline_text_table_take (table,
                            loadline_quantity_format (node->memory_gib, LOADLINE_UNIT_GIB, NULL));
  loadline_text_table_take (table,
                            loadline_quantity_format (node->speed, LOADLINE_UNIT_NONE, NULL));
  loadline_text_table_take (table, gpus_text (node));
  for (LoadlinePurchase p = 0; p < LOADLINE_N_PURCHASES; p++)
    loadline_text_table_take (table, price_text (node, p));
}

static void
add_title (GString *out, const LoadlineCatalog *catalog)
{
  /* Translators: number of nodes, currency, date, source of the prices, standard node */
  g_autofree char *line =
    g_strdup_printf (ngettext ("%d node; %s an hour, as of %s (%s); a plan starts with %s",
                               "%d nodes; %s an hour, as of %s (%s); a plan starts with %s",
                               (unsigned long) catalog->n_nodes),
                     catalog->n_nodes, catalog->currency, catalog->as_of, catalog->source,
                     catalog->standard);

  loadline_text_add_title (out, catalog->title);
  loadline_text_add_paragraph (out, line, 0, LOADLINE_TEXT_WIDTH);
  g_string_append_c (out, '\n');
}

char *
loadline_catalog_nodes_to_text (const LoadlineCatalog *catalog)
{
  const LoadlineTextColumn columns[] = {
    { _ ("Node"), false, false },  { _ ("vCPU"), true, false },    { _ ("Memory"), true, false },
    { _ ("Speed"), true, false },  { _ ("GPUs"), false, true },    { _ ("On demand"), true, false },
    { _ ("1 year"), true, false }, { _ ("3 years"), true, false }, { _ ("Spot"), true, false },
  };
  g_autoptr (LoadlineTextTable) table = loadline_text_table_new (columns, G_N_ELEMENTS (columns));
  GString *out = g_string_new (NULL);

  for (int i = 0; i < catalog->n_nodes; i++)
    add_node (table, &catalog->nodes[i]);
  add_title (out, catalog);
  loadline_text_table_write (table, out, 0, LOADLINE_TEXT_WIDTH);
  loadline_text_add_heading (out, _ ("≈ an estimate  – not known"));
  return g_string_free (out, FALSE);
}
