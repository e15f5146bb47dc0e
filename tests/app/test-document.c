/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents: what is undone, what merges, what counts as saved. */
#include "app/document.h"

#include <glib/gstdio.h>

#include "model/catalog-file.h"
#include "model/plan-file.h"

static LoadlinePlan *
with_users (LoadlinePlan *plan, double users)
{
  LoadlinePlan    *draft = loadline_plan_copy (plan);
  LoadlineScenario values = draft->base;

  values.users = users;
  loadline_plan_set_value (draft, 0, loadline_parameter_find ("users"), &values);

  return draft;
}

static void
edit (LoadlineDocument *document, double users, const char *key)
{
  g_autoptr (LoadlinePlan) draft = with_users (loadline_document_get_plan (document), users);

  loadline_document_edit (document, draft, "Users", key);
}

static double
users_of (LoadlineDocument *document)
{
  return loadline_document_get_plan (document)->base.users;
}

static void
test_undo (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);

  g_assert_false (loadline_document_is_modified (document));
  g_assert_null (loadline_document_get_undo_name (document));
  edit (document, 10, NULL);
  edit (document, 20, NULL);
  g_assert_true (loadline_document_is_modified (document));
  loadline_document_undo (document);
  g_assert_cmpfloat (users_of (document), ==, 10);
  loadline_document_undo (document);
  g_assert_false (loadline_document_is_modified (document));
  loadline_document_redo (document);
  loadline_document_redo (document);
  g_assert_cmpfloat (users_of (document), ==, 20);
  g_assert_null (loadline_document_get_redo_name (document));
}

static void
test_merge (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);

  for (int users = 1; users <= 50; users++)
    edit (document, users, "users");
  loadline_document_undo (document);
  g_assert_cmpfloat (users_of (document), ==, plan->base.users);
}

static void
test_bounded (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
  int undone = 0;

  for (int users = 1; users <= 300; users++)
    edit (document, users, NULL);
  while (loadline_document_get_undo_name (document) != NULL && undone < 1000)
    {
      loadline_document_undo (document);
      undone++;
    }
  g_assert_cmpint (undone, ==, 200);
}

static void
test_save (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlinePlan) read = NULL;
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.loadline", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "a.loadline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path (nowhere);

  edit (document, 77, NULL);
  g_assert_false (loadline_document_save (document, missing, &error));
  g_assert_nonnull (error);
  g_assert_true (loadline_document_is_modified (document));
  g_clear_error (&error);

  g_assert_true (loadline_document_save (document, file, &error));
  g_assert_no_error (error);
  g_assert_false (loadline_document_is_modified (document));
  read = loadline_plan_load (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (read->base.users, ==, 77);

  loadline_document_undo (document);
  g_assert_true (loadline_document_is_modified (document));
  g_remove (path);
  g_rmdir (folder);
}

static void
test_move (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlinePlan) draft = loadline_plan_copy (plan);
  g_autoptr (LoadlinePlan) read = NULL;
  g_autoptr (LoadlineJson) catalog = loadline_catalog_to_json (plan->catalog);
  g_autofree char *text = loadline_json_to_text (catalog);
  g_autofree char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);
  g_autofree char *from = g_build_filename (folder, "a.loadline", NULL);
  g_autofree char *prices = g_build_filename (folder, "prices.json", NULL);
  g_autofree char *below = g_build_filename (folder, "year", NULL);
  g_autofree char *to = g_build_filename (below, "b.loadline", NULL);
  g_autoptr (GFile) first = g_file_new_for_path (from);
  g_autoptr (GFile) second = g_file_new_for_path (to);
  g_autoptr (LoadlineDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (prices, text, -1, NULL));
  g_assert_cmpint (g_mkdir (below, 0700), ==, 0);
  loadline_plan_set_catalog (draft, plan->catalog, "prices.json");
  document = loadline_document_new (draft, first);
  edit (document, 10, NULL);
  g_assert_true (loadline_document_save (document, second, &error));
  g_assert_no_error (error);
  read = loadline_plan_load (to, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (loadline_plan_equal (read, loadline_document_get_plan (document)));

  /* Earlier plans lie in the new folder as well. */
  loadline_document_undo (document);
  g_assert_true (loadline_document_save (document, second, &error));
  g_clear_pointer (&read, loadline_plan_unref);
  read = loadline_plan_load (to, NULL, &error);
  g_assert_no_error (error);

  g_remove (to);
  g_remove (prices);
  g_rmdir (below);
  g_rmdir (folder);
}

static void
test_outside (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlinePlan) other = with_users (plan, 55);
  g_autoptr (LoadlinePlan) outside = NULL;
  g_autofree char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.loadline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (loadline_document_look (document, &outside, NULL), ==, LOADLINE_DISK_SAME);
  g_assert_true (loadline_document_save (document, file, NULL));
  g_assert_cmpint (loadline_document_look (document, &outside, NULL), ==, LOADLINE_DISK_SAME);

  g_assert_true (loadline_plan_save (other, path, NULL));
  g_assert_cmpint (loadline_document_look (document, &outside, NULL), ==, LOADLINE_DISK_CHANGED);
  loadline_document_keep (document, outside);
  g_assert_true (loadline_document_is_modified (document));
  loadline_document_reload (document, outside);
  g_assert_false (loadline_document_is_modified (document));
  g_assert_cmpfloat (users_of (document), ==, 55);
  loadline_document_undo (document);
  g_assert_true (loadline_document_is_modified (document));
  loadline_document_redo (document);

  g_assert_true (g_file_set_contents (path, "{", 1, NULL));
  g_clear_pointer (&outside, loadline_plan_unref);
  g_assert_cmpint (loadline_document_look (document, &outside, &error), ==,
                   LOADLINE_DISK_UNREADABLE);
  g_assert_nonnull (error);
  g_assert_true (loadline_document_is_modified (document));

  g_remove (path);
  g_assert_cmpint (loadline_document_look (document, &outside, NULL), ==, LOADLINE_DISK_GONE);
  g_assert_true (loadline_document_is_modified (document));
  g_assert_true (loadline_document_save (document, file, NULL));
  g_assert_false (loadline_document_is_modified (document));
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/edits are undone and redone one by one", test_undo);
  g_test_add_func ("/document/a run of edits of one thing is undone as one", test_merge);
  g_test_add_func ("/document/the way back is 200 edits long", test_bounded);
  g_test_add_func ("/document/what is saved is what is read", test_save);
  g_test_add_func ("/document/saved in another folder it points to the same catalogue", test_move);
  g_test_add_func ("/document/what others do to the file is seen, and nothing is lost",
                   test_outside);

  return g_test_run ();
}
