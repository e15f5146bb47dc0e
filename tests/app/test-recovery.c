/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recovery: what a crash leaves behind, and that nothing else leaves anything. */
#include "app/recovery.h"

#include <glib/gstdio.h>

#include "app/recovery-file.h"

static LoadlinePlan *
with_title (LoadlinePlan *plan, const char *title)
{
  LoadlinePlan *draft = loadline_plan_copy (plan);

  loadline_plan_set_title (draft, title);

  return draft;
}

static void
edit (LoadlineDocument *document, const char *title)
{
  g_autoptr (LoadlinePlan) draft = with_title (loadline_document_get_plan (document), title);

  loadline_document_edit (document, draft, "Title", NULL);
}

static void
wait_for (const char *path, bool there)
{
  while (g_file_test (path, G_FILE_TEST_EXISTS) != there)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_file (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlinePlan) titled = with_title (plan, "Kept");
  g_autoptr (GFile) file = g_file_new_for_path ("/somewhere/a.loadline");
  g_autofree char *path = loadline_recovery_file_new_path ();
  g_autoptr (LoadlineRecovered) recovered = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (loadline_recovery_file_write (path, titled, file, &error));
  g_assert_no_error (error);
  recovered = loadline_recovery_file_read (path, &error);
  g_assert_no_error (error);
  g_assert_true (loadline_plan_equal (recovered->plan, titled));
  g_assert_true (g_file_equal (recovered->file, file));
  g_assert_cmpstr (recovered->path, ==, path);
  g_remove (path);
}

static void
test_document (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
  g_autoptr (LoadlineRecovery) recovery = loadline_recovery_new (document);
  const char *path = loadline_recovery_get_path (recovery);
  g_autoptr (LoadlineRecovered) recovered = NULL;
  g_autoptr (GError) error = NULL;

  edit (document, "Edited");
  wait_for (path, true);
  recovered = loadline_recovery_file_read (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (recovered->plan->title, ==, "Edited");

  loadline_document_undo (document);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  loadline_document_redo (document);
  wait_for (path, true);
  loadline_recovery_stop (recovery);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A folder that can't be made, for root as well: a file is in its place. */
static void
test_failure (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autofree char *path = loadline_recovery_file_new_path ();
  g_autofree char *below = g_build_filename (path, "a.recovery", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (loadline_recovery_file_write (path, plan, NULL, &error));
  g_assert_false (loadline_recovery_file_write (below, plan, NULL, &error));
  g_assert_nonnull (error);
  g_remove (path);
}

static void
test_claim (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();
  g_autofree char *path = loadline_recovery_file_new_path ();
  g_autofree char *broken = loadline_recovery_file_new_path ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) again = NULL;

  g_assert_true (loadline_recovery_file_write (path, plan, NULL, NULL));
  g_assert_true (g_file_set_contents (broken, "{}", -1, NULL));
  found = loadline_recovery_file_claim ();
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((LoadlineRecovered *) g_ptr_array_index (found, 0))->path, ==, path);
  g_assert_true (g_file_test (broken, G_FILE_TEST_EXISTS));
  again = loadline_recovery_file_claim ();
  g_assert_cmpuint (again->len, ==, 0);
  g_remove (path);
  g_remove (broken);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/recovery/what is written is read", test_file);
  g_test_add_func ("/recovery/a copy is there while there are unsaved edits", test_document);
  g_test_add_func ("/recovery/a copy that can't be written is said to be", test_failure);
  g_test_add_func ("/recovery/one program finds what was left and leaves what it can't read",
                   test_claim);

  return g_test_run ();
}
