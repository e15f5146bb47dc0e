/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Catalogues come from people and from price lists: prices must be resolved as the format says, and a
 * wrong entry refused where it stands. */
#include "model/catalog-file.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/error.h"

/* Prices are sums and products of a few doubles; this is far below a price's last digit. */
#define TOLERANCE 1e-12

static LoadlineCatalog *
read_text (const char *text, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlineJson) json = loadline_json_parse (text, strlen (text), "mine.json", error);

  return json != NULL ? loadline_catalog_from_json (json, warnings, error) : NULL;
}

/* A catalogue of which only some top-level members or nodes are of interest. */
static char *
compose (const char *members, const char *nodes)
{
  return g_strdup_printf ("{ \"format\": \"loadline-catalog\", \"version\": 1, \"id\": \"mine\","
                          " \"title\": \"Mine\", \"currency\": \"EUR\", \"default\": \"a\"%s,"
                          " \"nodes\": [%s] }",
                          members, nodes);
}

#define NODE_A                                                          \
  "{ \"id\": \"a\", \"family\": \"f\", \"vcpu\": 2, \"memory_gib\": 8," \
  " \"price_hour\": { \"on_demand\": 0.5 } }"
#define NODE_WITH(more) \
  "{ \"id\": \"a\", \"family\": \"f\", \"vcpu\": 2, \"memory_gib\": 8, " more " }"
#define PRICE "\"price_hour\": { \"on_demand\": 0.5 }"

static const struct
{
  const char *nodes;
  const char *message;
} bad_nodes[] = {
  { "", "mine.json: $.nodes: a catalogue needs at least one node." },
  { "7", "mine.json: $.nodes[0] is 7; it must be an object in braces." },
  { "{}", "mine.json: $.nodes[0] has no “id”; it must have one." },
  { NODE_A ", " NODE_A,
    "mine.json: $.nodes[1].id is \"a\"; another node has the same id, and each must have its own." },
  { "{ \"id\": \"\", \"family\": \"f\", \"vcpu\": 2, \"memory_gib\": 8, " PRICE " }",
    "mine.json: $.nodes[0].id is \"\"; it must have at least one character." },
  { "{ \"id\": \"a\", \"family\": \"f,g\", \"vcpu\": 2, \"memory_gib\": 8, " PRICE " }",
    "mine.json: $.nodes[0].family is \"f,g\"; it must not hold commas or control characters." },
  { "{ \"id\": \"a\", \"family\": \"f\", \"vcpu\": 0, \"memory_gib\": 8, " PRICE " }",
    "mine.json: $.nodes[0].vcpu is 0; it must be a number from 0.001 to 100000." },
  { "{ \"id\": \"a\", \"family\": \"f\", \"vcpu\": 2, \"memory_gib\": -8, " PRICE " }",
    "mine.json: $.nodes[0].memory_gib is -8; it must be a number from 0.001 to 1e6." },
  { NODE_WITH ("\"speed\": 0, " PRICE),
    "mine.json: $.nodes[0].speed is 0; it must be a number from 0.001 to 1000." },
  { NODE_WITH ("\"gpus\": 1.5, " PRICE),
    "mine.json: $.nodes[0].gpus is 1.5; it must be a whole number from 0 to 1024." },
  { NODE_WITH ("\"gpus\": 1, \"gpu\": \"T4\", \"gpu_speed\": 1, " PRICE),
    "mine.json: $.nodes[0]: the node has GPUs, so gpu must name their model, and gpu_memory_gib and "
    "gpu_speed must be more than 0." },
  { NODE_WITH ("\"gpu_memory_gib\": 16, " PRICE),
    "mine.json: $.nodes[0]: the node has no GPU (gpus is 0), so gpu must be \"\", and "
    "gpu_memory_gib and gpu_speed 0." },
  { NODE_WITH ("\"price_hour\": { \"on_demand\": -1 }"),
    "mine.json: $.nodes[0].price_hour.on_demand is -1; it must be a number from 0 to 1e6." },
  { NODE_WITH ("\"price_hour\": { \"spot\": \"cheap\" }"),
    "mine.json: $.nodes[0].price_hour.spot is \"cheap\"; it must be a number from 0 to 1e6." },
  { NODE_WITH ("\"price_hour\": 0.5"),
    "mine.json: $.nodes[0].price_hour is 0.5; it must be an object in braces." },
  { NODE_WITH ("\"speed\": 1"),
    "mine.json: $.nodes[0]: the node has no price; it needs price_hour, or capex, life_months and "
    "month." },
  { NODE_WITH ("\"capex\": 1, " PRICE),
    "mine.json: $.nodes[0]: a node has either price_hour or capex, life_months and month, not "
    "both." },
  { NODE_WITH ("\"capex\": 1, \"life_months\": 48"),
    "mine.json: $.nodes[0] has no “month”; it must have one." },
  { NODE_WITH ("\"capex\": 1, \"life_months\": 0, \"month\": 1"),
    "mine.json: $.nodes[0].life_months is 0; it must be a number from 1 to 1200." },
};

static const struct
{
  const char *text;
  const char *message;
} bad_catalogs[] = {
  { "[]", "mine.json: $ is []; it must be an object in braces." },
  { "{}", "mine.json: $ has no “format”; it must have one." },
  { "{ \"format\": \"loadline-plan\", \"version\": 1 }",
    "mine.json: $.format is \"loadline-plan\"; it must be one of: loadline-catalog." },
  { "{ \"format\": \"loadline-catalog\", \"version\": 2 }",
    "mine.json: $.version is 2, made by a newer Loadline; this one reads version 1." },
  { "{ \"format\": \"loadline-catalog\", \"version\": \"1\" }",
    "mine.json: $.version is \"1\"; it must be a whole number from 1 to 2147483647." },
  { "{ \"format\": \"loadline-catalog\", \"version\": 1, \"id\": \"mine\" }",
    "mine.json: $ has no “title”; it must have one." },
  { "{ \"format\": \"loadline-catalog\", \"version\": 1, \"id\": \"mine\", \"title\": \"Mine\","
    " \"currency\": \"EUR\", \"default\": \"b\", \"nodes\": [" NODE_A "] }",
    "mine.json: $.default is \"b\"; it must be the id of one of the nodes." },
  { "{ \"format\": \"loadline-catalog\", \"version\": 1, \"id\": \"mine\", \"title\": \"Mine\","
    " \"currency\": \"EUR\", \"default\": \"a\", \"nodes\": {} }",
    "mine.json: $.nodes is {}; it must be an array in brackets." },
  { "{ \"format\": \"loadline-catalog\", \"version\": 1, \"id\": \"mine\", \"title\": \"Mine\","
    " \"currency\": \"\", \"default\": \"a\", \"nodes\": [" NODE_A "] }",
    "mine.json: $.currency is \"\"; it must name a currency, such as USD." },
  { "{ \"format\": \"loadline-catalog\", \"version\": 1, \"id\": \"mine\", \"title\": 1,"
    " \"currency\": \"EUR\", \"default\": \"a\", \"nodes\": [" NODE_A "] }",
    "mine.json: $.title is 1; it must be a text of at most 500 characters." },
  { "{ \"format\": \"loadline-catalog\", \"version\": 1, \"id\": \"mine\", \"title\": \"Mine\","
    " \"currency\": \"EUR\", \"default\": \"a\", \"estimates\": { \"spot\": -1 }, \"nodes\": [] }",
    "mine.json: $.estimates.spot is -1; it must be a number from 0 to 100." },
};

static void
assert_refused (const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, NULL, &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_bad_nodes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_nodes); i++)
    {
      g_autofree char *text = compose ("", bad_nodes[i].nodes);

      assert_refused (text, bad_nodes[i].message);
    }
}

static void
test_bad_catalogs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_catalogs); i++)
    assert_refused (bad_catalogs[i].text, bad_catalogs[i].message);
}

static void
test_too_many_nodes (void)
{
  g_autoptr (GString) nodes = g_string_new (NODE_A);
  g_autofree char *text = NULL;

  for (int i = 0; i < LOADLINE_CATALOG_MAX_NODES; i++)
    g_string_append (nodes, ", {}");
  text = compose ("", nodes->str);
  assert_refused (text, "mine.json: $.nodes has 20001 entries; at most 20000 are allowed.");
}

static void
test_estimates (void)
{
  g_autofree char *text = compose (", \"estimates\": { \"reserved_1y\": 0.5, \"spot\": 0.25 }",
                                   NODE_WITH ("\"price_hour\": { \"on_demand\": 0.4,"
                                              " \"spot\": 0.3 }"));
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlineCatalog) catalog = read_text (text, NULL, &error);
  const LoadlineNode *node;

  g_assert_no_error (error);
  node = loadline_catalog_find (catalog, "a");
  g_assert_cmpfloat_with_epsilon (node->price_hour[LOADLINE_PURCHASE_ON_DEMAND], 0.4, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (node->price_hour[LOADLINE_PURCHASE_RESERVED_1Y], 0.2, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (node->price_hour[LOADLINE_PURCHASE_SPOT], 0.3, TOLERANCE);
  g_assert_false (loadline_node_has_price (node, LOADLINE_PURCHASE_RESERVED_3Y));
  g_assert_true (loadline_node_price_is_estimate (node, LOADLINE_PURCHASE_RESERVED_1Y));
  g_assert_false (loadline_node_price_is_estimate (node, LOADLINE_PURCHASE_SPOT));
}

static void
test_estimates_need_a_price (void)
{
  g_autofree char *text = compose (", \"estimates\": { \"spot\": 0.25 }",
                                   NODE_WITH ("\"price_hour\": { \"reserved_1y\": 0.4 }"));
  g_autoptr (LoadlineCatalog) catalog = read_text (text, NULL, NULL);

  g_assert_nonnull (catalog);
  g_assert_false (loadline_node_has_price (&catalog->nodes[0], LOADLINE_PURCHASE_SPOT));
  g_assert_false (loadline_node_has_price (&catalog->nodes[0], LOADLINE_PURCHASE_ON_DEMAND));
  g_assert_true (loadline_node_has_price (&catalog->nodes[0], LOADLINE_PURCHASE_RESERVED_1Y));
}

static void
test_owned (void)
{
  g_autofree char *text = compose ("", NODE_WITH ("\"capex\": 6500, \"life_months\": 48,"
                                                  " \"month\": 90"));
  g_autoptr (LoadlineCatalog) catalog = read_text (text, NULL, NULL);

  g_assert_nonnull (catalog);
  g_assert_true (catalog->nodes[0].owned);
  for (int p = 0; p < LOADLINE_N_PURCHASES; p++)
    {
      g_assert_cmpfloat_with_epsilon (catalog->nodes[0].price_hour[p], (6500.0 / 48 + 90) / 730,
                                      TOLERANCE);
      g_assert_false (loadline_node_price_is_estimate (&catalog->nodes[0], (LoadlinePurchase) p));
    }
}

static void
test_defaults (void)
{
  g_autofree char *text = compose ("", NODE_A);
  g_autoptr (LoadlineCatalog) catalog = read_text (text, NULL, NULL);
  const LoadlineNode *node;

  g_assert_nonnull (catalog);
  node = &catalog->nodes[0];
  g_assert_cmpfloat (node->speed, ==, 1);
  g_assert_cmpint (node->gpus, ==, 0);
  g_assert_cmpstr (node->gpu, ==, "");
  g_assert_cmpstr (catalog->as_of, ==, "");
  g_assert_cmpstr (catalog->standard, ==, "a");
  g_assert_true (loadline_catalog_has_family (catalog, "f"));
}

static void
test_unknown_keys (void)
{
  g_autofree char *text = compose (", \"colour\": 1, \"estimates\": { \"on_demand\": 2 }",
                                   NODE_WITH ("\"disk\": 1, \"price_hour\": { \"monthly\": 1 }"));
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LoadlineCatalog) catalog = read_text (text, warnings, NULL);

  g_assert_nonnull (catalog);
  g_assert_cmpuint (warnings->len, ==, 4);
  g_assert_cmpstr (warnings->pdata[0], ==,
                   "mine.json: $.estimates.on_demand is not a known key and has no effect.");
  g_assert_cmpstr (
    warnings->pdata[1], ==,
    "mine.json: $.nodes[0].price_hour.monthly is not a known key and has no effect.");
  g_assert_cmpstr (warnings->pdata[2], ==,
                   "mine.json: $.nodes[0].disk is not a known key and has no effect.");
  g_assert_cmpstr (warnings->pdata[3], ==,
                   "mine.json: $.colour is not a known key and has no effect.");
}

static void
test_builtin (void)
{
  const char *const *ids = loadline_catalog_builtin_ids ();

  g_assert_nonnull (ids[0]);
  for (int i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LoadlineCatalog) catalog = loadline_catalog_load_builtin (ids[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (catalog->id, ==, ids[i]);
      g_assert_cmpint (catalog->n_nodes, >, 0);
    }
}

static void
test_unknown_builtin (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (loadline_catalog_load_builtin ("../policies/lesson", &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_assert_cmpstr (error->message, ==,
                   "There is no built-in catalogue “../policies/lesson”; there are aws-us-east-1, "
                   "gcp-us-central1, azure-eastus, own-hardware.");
}

/* What is written states the same: it reads back, and is then written alike. */
static void
test_written (void)
{
  const char *const *ids = loadline_catalog_builtin_ids ();

  for (int i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (LoadlineCatalog) catalog = loadline_catalog_load_builtin (ids[i], NULL);
      g_autoptr (LoadlineJson) json = loadline_catalog_to_json (catalog);
      g_autofree char *text = loadline_json_to_text (json);
      g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;
      g_autoptr (LoadlineCatalog) back = read_text (text, warnings, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (warnings->len, ==, 0);
      g_assert_cmpint (back->n_nodes, ==, catalog->n_nodes);
      for (int n = 0; n < back->n_nodes; n++)
        {
          g_assert_cmpstr (back->nodes[n].id, ==, catalog->nodes[n].id);
          g_assert_cmpmem (back->nodes[n].price_hour, sizeof back->nodes[n].price_hour,
                           catalog->nodes[n].price_hour, sizeof catalog->nodes[n].price_hour);
          g_assert_cmpmem (back->nodes[n].listed, sizeof back->nodes[n].listed,
                           catalog->nodes[n].listed, sizeof catalog->nodes[n].listed);
        }
    }
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.json", NULL);
  g_autofree char *text = compose ("", NODE_A);
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlineCatalog) catalog = NULL;

  g_assert_null (loadline_catalog_load_file (path, NULL, &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  catalog = loadline_catalog_load_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (catalog->title, ==, "Mine");
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalog-file/a wrong node is refused where it stands", test_bad_nodes);
  g_test_add_func ("/catalog-file/a wrong catalogue is refused by file and path",
                   test_bad_catalogs);
  g_test_add_func ("/catalog-file/more than 20,000 nodes are refused", test_too_many_nodes);
  g_test_add_func (
    "/catalog-file/a price not listed is the estimate's share of the on-demand price",
    test_estimates);
  g_test_add_func ("/catalog-file/without an on-demand price there is no estimate",
                   test_estimates_need_a_price);
  g_test_add_func ("/catalog-file/an owned machine has one price whatever the purchase",
                   test_owned);
  g_test_add_func ("/catalog-file/what a node leaves out is at its default", test_defaults);
  g_test_add_func ("/catalog-file/unknown keys are warned about by path", test_unknown_keys);
  g_test_add_func ("/catalog-file/every built-in catalogue reads", test_builtin);
  g_test_add_func ("/catalog-file/an unknown built-in id is refused with those there are",
                   test_unknown_builtin);
  g_test_add_func ("/catalog-file/what is written reads back the same", test_written);
  g_test_add_func ("/catalog-file/files are read and missing ones are wrong input", test_file);
  return g_test_run ();
}
