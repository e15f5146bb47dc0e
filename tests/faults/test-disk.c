/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Disks that are full, files and folders that must not be written: what was saved before stays as it
 * was, the document keeps its edits, and the reason is said. */
#define _GNU_SOURCE
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include "app/document.h"
#include "app/recovery-file.h"
#include "model/plan-file.h"

/* The user and group that own nothing. */
#define NOBODY 65534

typedef struct
{
  char             *folder;
  char             *path;
  GFile            *file;
  LoadlineDocument *document;
  char             *before; /* what the file has */
} Fixture;

static void
edit (Fixture *fixture)
{
  LoadlinePlan *plan = loadline_document_get_plan (fixture->document);
  g_autoptr (LoadlinePlan) draft = loadline_plan_copy (plan);
  g_autofree char *notes = g_strnfill (60000, 'n');

  loadline_plan_set_notes (draft, notes);
  loadline_document_edit (fixture->document, draft, "Notes", NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_new ();

  fixture->folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.loadline", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->document = loadline_document_new (plan, NULL);
  g_assert_true (loadline_document_save (fixture->document, fixture->file, NULL));
  g_assert_true (g_file_get_contents (fixture->path, &fixture->before, NULL, NULL));
  edit (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_chmod (fixture->folder, 0700);
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->before);
  g_object_unref (fixture->file);
  g_assert_finalize_object (fixture->document);
}

/* Saving to @file fails, says @reason, and changes nothing. */
static void
assert_refused (Fixture *fixture, GFile *file, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GDir) dir = NULL;

  g_assert_false (loadline_document_save (fixture->document, file, &error));
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "could not be saved"));
  g_assert_nonnull (strstr (error->message, reason));
  g_assert_true (loadline_document_is_modified (fixture->document));
  g_assert_true (g_file_equal (loadline_document_get_file (fixture->document), fixture->file));
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, fixture->before);
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "a.loadline");
  g_assert_null (g_dir_read_name (dir));
}

/* Files may grow no further, which a program notices in the same place as a full disk. */
static void
test_limit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "a.recovery", NULL);
  g_autoptr (GError) error = NULL;
  struct rlimit old;
  struct rlimit small;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = (struct rlimit){ .rlim_cur = 8192, .rlim_max = old.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  assert_refused (fixture, fixture->file, "File too large");
  g_assert_false (loadline_recovery_file_write (copy,
                                                loadline_document_get_plan (fixture->document),
                                                fixture->file, &error));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_true (loadline_document_save (fixture->document, fixture->file, NULL));
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = g_dir_make_tmp ("loadline-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (small, "a.loadline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (unshare (CLONE_NEWNS) != 0 || mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0
      || mount ("none", small, "tmpfs", 0, "size=8k") != 0)
    {
      g_rmdir (small);
      g_test_skip ("only root may mount a small disk");
      return;
    }
  assert_refused (fixture, file, "the disk is full");
  g_assert_cmpint (umount (small), ==, 0);
  g_rmdir (small);
}

/* Root may write everywhere, so it becomes somebody else for a while. */
static bool
become_nobody (Fixture *fixture)
{
  return chown (fixture->folder, NOBODY, NOBODY) == 0 && chown (fixture->path, NOBODY, NOBODY) == 0
         && setresuid (NOBODY, NOBODY, 0) == 0;
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  bool root = geteuid () == 0;

  if (root && !become_nobody (fixture))
    {
      g_test_skip ("root may write everywhere");
      return;
    }
  g_chmod (fixture->path, 0400);
  g_assert_true (loadline_document_is_read_only (fixture->document));
  assert_refused (fixture, fixture->file, "you may not write there");
  g_chmod (fixture->path, 0600);
  g_chmod (fixture->folder, 0500);
  assert_refused (fixture, fixture->file, "you may not write there");
  g_chmod (fixture->folder, 0700);
  g_assert_true (loadline_document_save (fixture->document, fixture->file, NULL));
  g_assert_true (!root || setresuid (0, 0, 0) == 0);
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/full");
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) nowhere = g_file_get_child (fixture->file, "below");

  assert_refused (fixture, device, "not a regular file");
  assert_refused (fixture, folder, "a folder has this name");
  assert_refused (fixture, nowhere, "its folder is not there");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/disk/a plan that grows too large is not saved by half", Fixture, NULL, set_up,
              test_limit, tear_down);
  g_test_add ("/disk/what is read-only stays as it is", Fixture, NULL, set_up, test_read_only,
              tear_down);
  g_test_add ("/disk/what is no file is not replaced by one", Fixture, NULL, set_up, test_no_file,
              tear_down);
  g_test_add ("/disk/a full disk costs nothing that was saved", Fixture, NULL, set_up, test_full,
              tear_down);

  return g_test_run ();
}
