/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program that is killed while it saves, hundreds of times at random moments: the file is always the
 * old plan or the new one, whole. */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/document.h"
#include "app/recovery-file.h"
#include "model/plan-file.h"

#define KILLS 500

/* From before the first save to after some, where a save is quick. */
#define LATEST_US 10000

/* Two plans of different length, so that a mixture of both would show. */
static LoadlinePlan *
make_plan (const char *title, gsize length)
{
  LoadlinePlan *plan = loadline_plan_new ();
  g_autofree char *notes = g_strnfill (length, *title);

  loadline_plan_set_title (plan, title);
  loadline_plan_set_notes (plan, notes);

  return plan;
}

typedef struct
{
  char         *folder;
  char         *path;
  LoadlinePlan *plans[2];
  char         *texts[2];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.loadline", NULL);
  fixture->plans[0] = make_plan ("Old", 100);
  fixture->plans[1] = make_plan ("New", 60000);
  for (int i = 0; i < 2; i++)
    fixture->texts[i] = loadline_plan_to_text (fixture->plans[i]);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  for (int i = 0; i < 2; i++)
    {
      loadline_plan_unref (fixture->plans[i]);
      g_free (fixture->texts[i]);
    }
  g_free (fixture->folder);
  g_free (fixture->path);
}

typedef void (*Save) (Fixture *fixture, LoadlinePlan *plan);

static void
save_document (Fixture *fixture, LoadlinePlan *plan)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);

  g_assert_true (loadline_document_save (document, file, NULL));
}

static void
save_recovery (Fixture *fixture, LoadlinePlan *plan)
{
  g_assert_true (loadline_recovery_file_write (fixture->path, plan, NULL, NULL));
}

/* Saves one plan and the other until it is killed. */
static void
save_for_ever (Fixture *fixture, Save save)
{
  for (int i = 0;; i++)
    save (fixture, fixture->plans[i % 2]);
}

/* What a killed program leaves beside the file is never taken for it. */
static void
clean (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    if (!g_str_equal (name, "a.loadline"))
      {
        g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

        g_assert_false (g_str_has_suffix (name, ".loadline"));
        g_assert_cmpint (g_remove (path), ==, 0);
      }
}

/* Index of the plan that the file has. */
static int
read_document (Fixture *fixture)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (fixture->path, &text, NULL, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 2; i++)
    if (g_str_equal (text, fixture->texts[i]))
      return i;
  g_assert_not_reached ();
}

static int
read_recovery (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlineRecovered) recovered = loadline_recovery_file_read (fixture->path, &error);

  g_assert_no_error (error);
  for (int i = 0; i < 2; i++)
    if (loadline_plan_equal (recovered->plan, fixture->plans[i]))
      return i;
  g_assert_not_reached ();
}

static void
kill_often (Fixture *fixture, Save save, int (*read) (Fixture *fixture), int kills)
{
  int found[2] = { 0, 0 };
  gint64 start = g_get_monotonic_time ();
  gint64 latest;

  save (fixture, fixture->plans[1]);
  save (fixture, fixture->plans[0]);
  latest = MAX (LATEST_US, 4 * (g_get_monotonic_time () - start));
  for (int i = 0; i < kills; i++)
    {
      pid_t child = fork ();
      int status;

      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        save_for_ever (fixture, save);
      g_usleep ((gulong) g_test_rand_int_range (0, (int) latest));
      g_assert_cmpint (kill (child, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
      found[read (fixture)]++;
      clean (fixture);
    }
  g_test_message ("%d times the old plan, %d times the new one", found[0], found[1]);
  /* The moments were such that both happened. */
  g_assert_cmpint (found[0], >, 0);
  g_assert_cmpint (found[1], >, 0);
}

static void
test_document (Fixture *fixture, gconstpointer data)
{
  kill_often (fixture, save_document, read_document, KILLS);
}

static void
test_recovery (Fixture *fixture, gconstpointer data)
{
  kill_often (fixture, save_recovery, read_recovery, KILLS / 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/kills/a plan is the old one or the new one", Fixture, NULL, set_up, test_document,
              tear_down);
  g_test_add ("/kills/so is a recovery file", Fixture, NULL, set_up, test_recovery, tear_down);

  return g_test_run ();
}
