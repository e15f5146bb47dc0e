/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Catalogues that are changed, and price lists that become one. */
#include "model/catalog-edit.h"

#include "model/catalog-file.h"

static LoadlineCatalog *
load (void)
{
  return loadline_catalog_load_builtin ("aws-us-east-1", NULL);
}

static void
test_put (void)
{
  g_autoptr (LoadlineCatalog) catalog = load ();
  LoadlineNode node = *loadline_catalog_find (catalog, catalog->standard);
  g_autoptr (LoadlineCatalog) added = NULL;
  g_autoptr (LoadlineCatalog) changed = NULL;
  g_autoptr (LoadlineCatalog) removed = NULL;
  g_autoptr (GError) error = NULL;

  node.id = "mine";
  node.price_hour[LOADLINE_PURCHASE_ON_DEMAND] = 0.5;
  added = loadline_catalog_put_node (catalog, NULL, &node, &error);
  g_assert_no_error (error);
  g_assert_cmpint (added->n_nodes, ==, catalog->n_nodes + 1);
  g_assert_cmpfloat (loadline_catalog_find (added, "mine")->price_hour[0], ==, 0.5);

  node.vcpu = 7;
  changed = loadline_catalog_put_node (added, "mine", &node, &error);
  g_assert_no_error (error);
  g_assert_cmpint (changed->n_nodes, ==, added->n_nodes);
  g_assert_cmpfloat (loadline_catalog_find (changed, "mine")->vcpu, ==, 7);

  removed = loadline_catalog_remove_node (changed, "mine", &error);
  g_assert_no_error (error);
  g_assert_null (loadline_catalog_find (removed, "mine"));
  g_assert_null (loadline_catalog_put_node (catalog, NULL, &catalog->nodes[0], &error));
  g_assert_nonnull (strstr (error->message, "each must have its own"));
}

static void
test_standard (void)
{
  g_autoptr (LoadlineCatalog) catalog = load ();
  LoadlineNode node = *loadline_catalog_find (catalog, catalog->standard);
  g_autoptr (LoadlineCatalog) renamed = NULL;
  g_autoptr (LoadlineCatalog) removed = NULL;

  node.id = "renamed";
  renamed = loadline_catalog_put_node (catalog, catalog->standard, &node, NULL);
  g_assert_cmpstr (renamed->standard, ==, "renamed");
  removed = loadline_catalog_remove_node (renamed, "renamed", NULL);
  g_assert_cmpstr (removed->standard, ==, removed->nodes[0].id);
}

static void
test_csv (void)
{
  const char *lists[] = {
    "id,family,vcpu,memory_gib,on_demand,spot\na,f,4,16,0.2,\nb,f,8,32,0.4,0.1\n",
    "\xef\xbb\xbfid;family;vcpu;memory_gib;on_demand;spot;notes\r\na;f;4;16;0.2;;\r\n\"b\";f;8;32;0.4;"
    "0.1;\"two\nlines; \"\"quoted\"\"\"\r\n\r\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LoadlineCatalog) catalog =
        loadline_catalog_from_csv (lists[i], "prices.csv", "EUR", &error);

      g_assert_no_error (error);
      g_assert_cmpint (catalog->n_nodes, ==, 2);
      g_assert_cmpstr (catalog->standard, ==, "a");
      g_assert_cmpstr (catalog->currency, ==, "EUR");
      g_assert_false (loadline_node_has_price (&catalog->nodes[0], LOADLINE_PURCHASE_SPOT));
      g_assert_cmpfloat (catalog->nodes[1].price_hour[LOADLINE_PURCHASE_SPOT], ==, 0.1);
    }
}

static void
test_csv_example (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "..", "docs", "examples", "prices.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlineCatalog) catalog = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  catalog = loadline_catalog_from_csv (text, "prices.csv", "EUR", &error);
  g_assert_no_error (error);
  g_assert_cmpint (catalog->n_nodes, ==, 3);
  g_assert_cmpint (catalog->nodes[2].gpus, ==, 1);
}

static void
test_csv_owned (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlineCatalog) catalog =
    loadline_catalog_from_csv ("id,family,vcpu,memory_gib,capex,life_months,month\n"
                               "a,own,16,128,7200,48,75\n",
                               "own.csv", "USD", &error);

  g_assert_no_error (error);
  g_assert_true (catalog->nodes[0].owned);
  g_assert_cmpfloat_with_epsilon (catalog->nodes[0].price_hour[0], 225.0 / 730, 1e-9);
}

static void
test_csv_refused (void)
{
  static const struct
  {
    const char *text;
    const char *says;
  } cases[] = {
    { "", "must name the columns" },
    { "id,family\n", "must name the columns" },
    { "id,family,vcpu,memory_gib,on_demand\na,f,many,16,1\n", "line 2: vcpu is “many”" },
    { "id,family,vcpu,memory_gib,on_demand\na,f,4,16\n", "line 2: the line has not as many" },
    { "id,family,vcpu,memory_gib,on_demand\na,f,4,16,-1\n", "not below 0" },
    { "id,family,vcpu,memory_gib,on_demand\na,f,4,16,1\na,f,4,16,1\n", "the same id" },
    { "id,family,vcpu,memory_gib,on_demand\na,f,nan,16,1\n", "must be a number" },
    { "id,family,vcpu,memory_gib\n", "at least one node" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (loadline_catalog_from_csv (cases[i].text, "p.csv", "USD", &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_true (g_str_has_prefix (error->message, "p.csv"));
    }
}

static void
test_csv_too_much (void)
{
  g_autoptr (GString) text = g_string_new ("id,family,vcpu,memory_gib,on_demand\n");
  g_autoptr (GError) error = NULL;
  gsize large = LOADLINE_JSON_MAX_BYTES + 1;

  for (int i = 0; i <= LOADLINE_CATALOG_MAX_NODES; i++)
    g_string_append_printf (text, "n%d,f,4,16,1\n", i);
  g_assert_null (loadline_catalog_from_csv (text->str, "p.csv", "USD", &error));
  g_assert_cmpstr (error->message, ==, "p.csv, line 20002: a catalogue has at most 20,000 nodes.");

  g_clear_error (&error);
  g_string_set_size (text, large);
  memset (text->str, 'x', large);
  g_assert_null (loadline_catalog_from_csv (text->str, "p.csv", "USD", &error));
  g_assert_nonnull (strstr (error->message, "larger than 64 MiB"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalog-edit/nodes are added, changed and removed", test_put);
  g_test_add_func ("/catalog-edit/there is always a standard node", test_standard);
  g_test_add_func ("/catalog-edit/a price list becomes a catalogue", test_csv);
  g_test_add_func ("/catalog-edit/the documentation's price list is one", test_csv_example);
  g_test_add_func ("/catalog-edit/owned machines have what they cost", test_csv_owned);
  g_test_add_func ("/catalog-edit/what is wrong in a price list is said with its line",
                   test_csv_refused);
  g_test_add_func ("/catalog-edit/a price list that is too long or too large is refused",
                   test_csv_too_much);

  return g_test_run ();
}
