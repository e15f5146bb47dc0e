/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue's browser: what it lists, and that what it changes can be undone. */
#include "app/catalog-browser.h"

#include <glib/gstdio.h>

typedef struct
{
  LoadlineDocument       *document;
  LoadlinePlanner        *planner;
  LoadlineCatalogBrowser *browser;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();

  fixture->document = loadline_document_new (plan, NULL);
  fixture->planner = loadline_planner_new (fixture->document);
  fixture->browser =
    LOADLINE_CATALOG_BROWSER (g_object_ref_sink (loadline_catalog_browser_new (fixture->planner)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_run_dispose (G_OBJECT (fixture->browser));
  g_assert_finalize_object (fixture->browser);
  g_assert_finalize_object (fixture->planner);
  g_assert_finalize_object (fixture->document);
}

static LoadlineCatalog *
catalog_of (Fixture *fixture)
{
  return loadline_document_get_plan (fixture->document)->catalog;
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  int all = loadline_catalog_browser_get_n_shown (fixture->browser);
  int gpus;

  g_assert_cmpint (all, ==, catalog_of (fixture)->n_nodes);
  loadline_catalog_browser_filter (fixture->browser, "M6I.2xl", NULL, false);
  g_assert_cmpint (loadline_catalog_browser_get_n_shown (fixture->browser), ==, 1);
  loadline_catalog_browser_filter (fixture->browser, "", NULL, true);
  gpus = loadline_catalog_browser_get_n_shown (fixture->browser);
  g_assert_cmpint (gpus, >, 0);
  g_assert_cmpint (gpus, <, all);
  loadline_catalog_browser_filter (fixture->browser, "", "m6i", true);
  g_assert_cmpint (loadline_catalog_browser_get_n_shown (fixture->browser), ==, 0);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  int n = catalog_of (fixture)->n_nodes;
  g_autoptr (GError) error = NULL;

  g_assert_false (loadline_catalog_browser_remove (
    fixture->browser, loadline_document_get_plan (fixture->document)->base.node, &error));
  g_assert_nonnull (strstr (error->message, "runs today"));
  g_clear_error (&error);

  g_assert_true (loadline_catalog_browser_remove (fixture->browser, "m5.large", &error));
  g_assert_no_error (error);
  g_assert_null (loadline_catalog_find (catalog_of (fixture), "m5.large"));
  g_assert_cmpint (loadline_catalog_browser_get_n_shown (fixture->browser), ==, n - 1);
  loadline_document_undo (fixture->document);
  g_assert_cmpint (loadline_catalog_browser_get_n_shown (fixture->browser), ==, n);
  g_assert_false (loadline_document_is_modified (fixture->document));
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  const char *prices = "id,family,vcpu,memory_gib,on_demand\na,f,4,16,0.2\nb,f,8,32,0.4\n";
  g_autofree char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "prices.csv", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, prices, -1, NULL));
  g_assert_true (loadline_catalog_browser_import (fixture->browser, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (loadline_catalog_browser_get_n_shown (fixture->browser), ==, 2);
  g_assert_cmpstr (loadline_document_get_plan (fixture->document)->base.node, ==, "a");
  g_assert_cmpstr (loadline_document_get_undo_name (fixture->document), ==,
                   "Prices from prices.csv");

  g_assert_true (g_file_set_contents (path, "id,family\n", -1, NULL));
  g_assert_false (loadline_catalog_browser_import (fixture->browser, path, &error));
  g_assert_cmpint (loadline_catalog_browser_get_n_shown (fixture->browser), ==, 2);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    return 77;
  adw_init ();
  g_test_add ("/catalog-browser/nodes are found by words, family and GPUs", Fixture, NULL, set_up,
              test_filter, tear_down);
  g_test_add ("/catalog-browser/a node goes and undo brings it back", Fixture, NULL, set_up,
              test_remove, tear_down);
  g_test_add ("/catalog-browser/a price list is taken into the plan or refused", Fixture, NULL,
              set_up, test_import, tear_down);

  return g_test_run ();
}
