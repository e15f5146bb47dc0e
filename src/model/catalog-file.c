/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads catalogues and resolves every price once, estimates and owned machines included, so that
 * nobody after this has to know how a price came about. */
#include "model/catalog-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/builtin.h"
#include "model/error.h"
#include "model/parameter.h"

#define HOURS_PER_MONTH 730
#define MAX_ID 128

static const char *const builtin_ids[] = {
  "aws-us-east-1", "gcp-us-central1", "azure-eastus", "own-hardware", NULL,
};

static const char *const catalog_keys[] = {
  "format", "version", "id",        "title", "currency", "as_of",
  "source", "default", "estimates", "nodes", NULL,
};

static const char *const node_keys[] = {
  "id",         "family", "vcpu",           "memory_gib", "speed",
  "gpus",       "gpu",    "gpu_memory_gib", "gpu_speed",  "network_gbps",
  "price_hour", "capex",  "life_months",    "month",      NULL,
};

/* The purchases as files have them, by LoadlinePurchase. */
static const char *const *
purchase_keys (void)
{
  return loadline_parameter_find ("purchase")->choices;
}

/* An id or family: lists of them are written with commas. */
static bool
read_id (const LoadlineJsonCursor *at, const char *key, const char **id, GError **error)
{
  LoadlineJsonCursor member;
  const char *text = "";

  if (!loadline_json_get_string (at, key, &text, error))
    return false;
  loadline_json_member (at, key, &member);
  if (*text == '\0')
    return loadline_json_refuse (&member, _ ("it must have at least one character."), error);
  if (strlen (text) > MAX_ID)
    return loadline_json_refuse (&member, _ ("it must have at most 128 bytes."), error);
  for (const char *c = text; *c != '\0'; c++)
    if (*c == ',' || g_ascii_iscntrl (*c))
      return loadline_json_refuse (&member, _ ("it must not hold commas or control characters."),
                                   error);
  *id = g_intern_string (text);
  return true;
}

/* ---- A node ---- */

static bool
read_gpus (const LoadlineJsonCursor *at, LoadlineNode *node, GError **error)
{
  const char *gpu = "";

  if (!loadline_json_get_integer (at, "gpus", 0, 1024, &node->gpus, error)
      || !loadline_json_get_name (at, "gpu", &gpu, error)
      || !loadline_json_get_number (at, "gpu_memory_gib", 0, 1e5, &node->gpu_memory_gib, error)
      || !loadline_json_get_number (at, "gpu_speed", 0, 1000, &node->gpu_speed, error))
    return false;
  node->gpu = g_intern_string (gpu);
  if (node->gpus == 0 && (*gpu != '\0' || node->gpu_memory_gib > 0 || node->gpu_speed > 0))
    return loadline_json_refuse (
      at,
      _ ("the node has no GPU (gpus is 0), so gpu must be \"\", and gpu_memory_gib and "
         "gpu_speed 0."),
      error);
  if (node->gpus > 0 && (*gpu == '\0' || node->gpu_memory_gib <= 0 || node->gpu_speed <= 0))
    return loadline_json_refuse (
      at,
      _ ("the node has GPUs, so gpu must name their model, and gpu_memory_gib and "
         "gpu_speed must be more than 0."),
      error);
  return true;
}

static bool
read_machine (const LoadlineJsonCursor *at, LoadlineNode *node, GError **error)
{
  node->speed = 1;
  return loadline_json_require (at, error, "id", "family", "vcpu", "memory_gib", NULL)
         && read_id (at, "id", &node->id, error) && read_id (at, "family", &node->family, error)
         && loadline_json_get_number (at, "vcpu", 0.001, 1e5, &node->vcpu, error)
         && loadline_json_get_number (at, "memory_gib", 0.001, 1e6, &node->memory_gib, error)
         && loadline_json_get_number (at, "speed", 0.001, 1000, &node->speed, error)
         && loadline_json_get_number (at, "network_gbps", 0, 1e6, &node->network_gbps, error)
         && read_gpus (at, node, error);
}

static bool
read_rented_price (const LoadlineJsonCursor *prices, const double *estimates, LoadlineNode *node,
                   GPtrArray *warnings, GError **error)
{
  const char *const *keys = purchase_keys ();

  if (!loadline_json_check_object (prices, error))
    return false;
  loadline_json_warn_unknown (prices, keys, warnings);
  for (int p = 0; p < LOADLINE_N_PURCHASES; p++)
    {
      node->listed[p] = loadline_json_has (prices, keys[p]);
      if (!loadline_json_get_number (prices, keys[p], 0, 1e6, &node->price_hour[p], error))
        return false;
    }
  for (int p = 0; p < LOADLINE_N_PURCHASES; p++)
    if (!node->listed[p] && node->listed[LOADLINE_PURCHASE_ON_DEMAND] && estimates[p] > 0)
      node->price_hour[p] = estimates[p] * node->price_hour[LOADLINE_PURCHASE_ON_DEMAND];
  return true;
}

static bool
read_owned_price (const LoadlineJsonCursor *at, LoadlineNode *node, GError **error)
{
  if (!loadline_json_require (at, error, "capex", "life_months", "month", NULL)
      || !loadline_json_get_number (at, "capex", 0, 1e12, &node->capex, error)
      || !loadline_json_get_number (at, "life_months", 1, 1200, &node->life_months, error)
      || !loadline_json_get_number (at, "month", 0, 1e12, &node->month, error))
    return false;
  node->owned = true;
  for (int p = 0; p < LOADLINE_N_PURCHASES; p++)
    node->price_hour[p] = (node->capex / node->life_months + node->month) / HOURS_PER_MONTH;
  return true;
}

static bool
read_price (const LoadlineJsonCursor *at, const double *estimates, LoadlineNode *node,
            GPtrArray *warnings, GError **error)
{
  LoadlineJsonCursor prices;
  bool rented = loadline_json_member (at, "price_hour", &prices);
  bool owned = loadline_json_has (at, "capex") || loadline_json_has (at, "life_months")
               || loadline_json_has (at, "month");

  for (int p = 0; p < LOADLINE_N_PURCHASES; p++)
    node->price_hour[p] = -1;
  if (rented && owned)
    return loadline_json_refuse (
      at, _ ("a node has either price_hour or capex, life_months and month, not both."), error);
  if (rented)
    return read_rented_price (&prices, estimates, node, warnings, error);
  if (owned)
    return read_owned_price (at, node, error);
  return loadline_json_refuse (
    at, _ ("the node has no price; it needs price_hour, or capex, life_months and month."), error);
}

/* ---- The catalogue ---- */

static bool
read_nodes (const LoadlineJsonCursor *at, LoadlineCatalog *catalog, GPtrArray *warnings,
            GError **error)
{
  LoadlineJsonCursor nodes;
  LoadlineJsonCursor id;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  int length;

  loadline_json_member (at, "nodes", &nodes);
  if (!loadline_json_check_array (&nodes, LOADLINE_CATALOG_MAX_NODES, error))
    return false;
  length = loadline_json_length (&nodes);
  if (length == 0)
    return loadline_json_refuse (&nodes, _ ("a catalogue needs at least one node."), error);
  catalog->nodes = g_new0 (LoadlineNode, (gsize) length);
  for (int i = 0; i < length; i++)
    {
      LoadlineJsonCursor node = loadline_json_element (&nodes, i);

      if (!read_machine (&node, &catalog->nodes[i], error)
          || !read_price (&node, catalog->estimates, &catalog->nodes[i], warnings, error))
        return false;
      loadline_json_member (&node, "id", &id);
      if (!g_hash_table_add (ids, (gpointer) catalog->nodes[i].id))
        return loadline_json_refuse (
          &id, _ ("another node has the same id, and each must have its own."), error);
      loadline_json_warn_unknown (&node, node_keys, warnings);
    }
  catalog->n_nodes = length;
  return true;
}

static bool
read_estimates (const LoadlineJsonCursor *at, LoadlineCatalog *catalog, GPtrArray *warnings,
                GError **error)
{
  /* An on-demand price is what the others are estimated from. */
  const char *const *keys = purchase_keys () + 1;
  LoadlineJsonCursor estimates;

  if (!loadline_json_member (at, "estimates", &estimates))
    return true;
  if (!loadline_json_check_object (&estimates, error))
    return false;
  loadline_json_warn_unknown (&estimates, keys, warnings);
  for (int p = 1; p < LOADLINE_N_PURCHASES; p++)
    if (!loadline_json_get_number (&estimates, keys[p - 1], 0, 100, &catalog->estimates[p], error))
      return false;
  return true;
}

static bool
read_text (const LoadlineJsonCursor *at, const char *key, char **text, GError **error)
{
  const char *value = "";

  if (!loadline_json_get_name (at, key, &value, error))
    return false;
  *text = g_strdup (value);
  return true;
}

/* Plans take their currency from their catalogue, so there must be one. */
static bool
read_currency (const LoadlineJsonCursor *at, LoadlineCatalog *catalog, GError **error)
{
  LoadlineJsonCursor member;

  if (!read_text (at, "currency", &catalog->currency, error))
    return false;
  loadline_json_member (at, "currency", &member);
  return *catalog->currency != '\0'
         || loadline_json_refuse (&member, _ ("it must name a currency, such as USD."), error);
}

static bool
read_head (const LoadlineJsonCursor *at, LoadlineCatalog *catalog, GError **error)
{
  const char *id = NULL;

  if (!loadline_json_check_format (at, "loadline-catalog", error)
      || !loadline_json_require (at, error, "id", "title", "currency", "default", "nodes", NULL)
      || !read_id (at, "id", &id, error))
    return false;
  catalog->id = g_strdup (id);
  return read_text (at, "title", &catalog->title, error) && read_currency (at, catalog, error)
         && read_text (at, "as_of", &catalog->as_of, error)
         && read_text (at, "source", &catalog->source, error)
         && read_id (at, "default", &catalog->standard, error);
}

static bool
check_standard (const LoadlineJsonCursor *at, const LoadlineCatalog *catalog, GError **error)
{
  LoadlineJsonCursor standard;

  if (loadline_catalog_find (catalog, catalog->standard) != NULL)
    return true;
  loadline_json_member (at, "default", &standard);
  return loadline_json_refuse (&standard, _ ("it must be the id of one of the nodes."), error);
}

LoadlineCatalog *
loadline_catalog_read (const LoadlineJsonCursor *at, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlineCatalog) catalog = g_atomic_rc_box_new0 (LoadlineCatalog);

  if (!read_head (at, catalog, error) || !read_estimates (at, catalog, warnings, error)
      || !read_nodes (at, catalog, warnings, error) || !check_standard (at, catalog, error))
    return NULL;
  loadline_json_warn_unknown (at, catalog_keys, warnings);
  return g_steal_pointer (&catalog);
}

LoadlineCatalog *
loadline_catalog_from_json (const LoadlineJson *json, GPtrArray *warnings, GError **error)
{
  LoadlineJsonCursor root = loadline_json_root (json);

  return loadline_catalog_read (&root, warnings, error);
}

LoadlineCatalog *
loadline_catalog_load_file (const char *path, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlineJson) json = loadline_json_load (path, error);

  return json != NULL ? loadline_catalog_from_json (json, warnings, error) : NULL;
}

const char *const *
loadline_catalog_builtin_ids (void)
{
  return builtin_ids;
}

LoadlineCatalog *
loadline_catalog_load_builtin (const char *id, GError **error)
{
  g_autofree char *path = g_strdup_printf ("catalogs/%s.json", id);
  g_autofree char *known = NULL;
  g_autoptr (LoadlineJson) json = NULL;

  if (!g_strv_contains (builtin_ids, id))
    {
      known = g_strjoinv (", ", (char **) builtin_ids);
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("There is no built-in catalogue “%s”; there are %s."), id, known);
      return NULL;
    }
  json = loadline_builtin_load (path, error);
  return json != NULL ? loadline_catalog_from_json (json, NULL, error) : NULL;
}

/* ---- Writing ---- */

static LoadlineJson *
prices_to_json (const double *prices, const bool *stated)
{
  LoadlineJson *json = loadline_json_new_object ();

  for (int p = 0; p < LOADLINE_N_PURCHASES; p++)
    if (stated[p])
      loadline_json_set_number (json, purchase_keys ()[p], prices[p]);
  return json;
}

static LoadlineJson *
node_to_json (const LoadlineNode *node)
{
  LoadlineJson *json = loadline_json_new_object ();

  loadline_json_set_string (json, "id", node->id);
  loadline_json_set_string (json, "family", node->family);
  loadline_json_set_number (json, "vcpu", node->vcpu);
  loadline_json_set_number (json, "memory_gib", node->memory_gib);
  loadline_json_set_number (json, "speed", node->speed);
  loadline_json_set_int (json, "gpus", node->gpus);
  loadline_json_set_string (json, "gpu", node->gpu);
  loadline_json_set_number (json, "gpu_memory_gib", node->gpu_memory_gib);
  loadline_json_set_number (json, "gpu_speed", node->gpu_speed);
  loadline_json_set_number (json, "network_gbps", node->network_gbps);
  if (node->owned)
    {
      loadline_json_set_number (json, "capex", node->capex);
      loadline_json_set_number (json, "life_months", node->life_months);
      loadline_json_set_number (json, "month", node->month);
    }
  else
    loadline_json_set (json, "price_hour", prices_to_json (node->price_hour, node->listed));
  return json;
}

LoadlineJson *
loadline_catalog_to_json (const LoadlineCatalog *self)
{
  LoadlineJson *json = loadline_json_new_object ();
  LoadlineJson *nodes = loadline_json_new_array ();
  bool estimated[LOADLINE_N_PURCHASES];
  bool any = false;

  for (int p = 0; p < LOADLINE_N_PURCHASES; p++)
    any |= estimated[p] = self->estimates[p] > 0;
  for (int i = 0; i < self->n_nodes; i++)
    loadline_json_append (nodes, node_to_json (&self->nodes[i]));
  loadline_json_set_string (json, "format", "loadline-catalog");
  loadline_json_set_int (json, "version", 1);
  loadline_json_set_string (json, "id", self->id);
  loadline_json_set_string (json, "title", self->title);
  loadline_json_set_string (json, "currency", self->currency);
  loadline_json_set_string (json, "as_of", self->as_of);
  loadline_json_set_string (json, "source", self->source);
  loadline_json_set_string (json, "default", self->standard);
  if (any)
    loadline_json_set (json, "estimates", prices_to_json (self->estimates, estimated));
  loadline_json_set (json, "nodes", nodes);
  return json;
}
