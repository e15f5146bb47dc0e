/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/error.h"
#include "model/plan-file.h"
#include "report/report.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static LoadlineReport *
make_report (LoadlinePaper paper)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  LoadlineReportOptions options;

  loadline_report_options_init (&options);
  options.paper = paper;
  options.date = 0;
  return loadline_report_new (plan, &options);
}

/* Kinds made of pages, laid out, draw every page and say it in words. */
static void
test_pages (void)
{
  g_autoptr (LoadlineReport) report = make_report (LOADLINE_PAPER_A4);

  for (int k = 0; loadline_report_kind_at (k) != NULL; k++)
    {
      g_autoptr (LoadlinePaged) pages = NULL;

      if (loadline_report_kind_at (k)->lay_out == NULL)
        continue;
      pages = loadline_report_kind_at (k)->lay_out (report);
      g_assert_cmpint (loadline_paged_n_pages (pages), >=, 8);
      for (int i = 0; i < loadline_paged_n_pages (pages); i++)
        {
          const cairo_rectangle_t page = { 0, 0, loadline_paged_width (pages),
                                           loadline_paged_height (pages) };
          cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, &page);
          cairo_t *cr = cairo_create (surface);
          g_autofree char *words = loadline_paged_describe (pages, i);
          double x, y, width, height;

          loadline_paged_draw (pages, i, cr);
          g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
          cairo_destroy (cr);
          cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
          g_assert_cmpfloat_with_epsilon (width, page.width, 1);
          g_assert_cmpuint (strlen (words), >, 20);
          cairo_surface_destroy (surface);
        }
    }
}

static void
test_paper (void)
{
  g_autoptr (LoadlineReport) a4 = make_report (LOADLINE_PAPER_A4);
  g_autoptr (LoadlineReport) letter = make_report (LOADLINE_PAPER_LETTER);
  const LoadlineReportKind *kind = loadline_report_kind_find ("pdf");
  g_autoptr (LoadlinePaged) european = kind->lay_out (a4);
  g_autoptr (LoadlinePaged) american = kind->lay_out (letter);

  g_assert_cmpfloat_with_epsilon (loadline_paged_width (european), 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (loadline_paged_height (american), 792, 0.01);
}

/* @last: what was told before; @calls: how often; @stop: cancelled at this call, 0 never */
typedef struct
{
  double last;
  int calls;
  int stop;
  GCancellable *cancellable;
} Watched;

static void
progress_cb (double done, gpointer data)
{
  Watched *self = data;

  g_assert_cmpfloat (done, >=, self->last);
  g_assert_cmpfloat (done, <=, 1);
  self->last = done;
  if (++self->calls == self->stop)
    g_cancellable_cancel (self->cancellable);
}

/* Saves in @folder as each kind, cancelled at call @stop; returns the most calls there were. */
static int
save_all (const char *folder, int stop)
{
  g_autoptr (LoadlineReport) report = make_report (LOADLINE_PAPER_A4);
  int most = 0;

  for (int k = 0; loadline_report_kind_at (k) != NULL; k++)
    {
      const LoadlineReportKind *kind = loadline_report_kind_at (k);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Watched watched = { .stop = stop, .cancellable = cancellable };
      LoadlineWatch watch = { cancellable, progress_cb, &watched };
      g_autofree char *name = g_strconcat (kind->id, kind->ending, NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      bool saved = loadline_report_save (report, kind, path, &watch, &error);

      g_assert_cmpint (watched.calls, >, 0);
      g_assert_true (saved == !g_cancellable_is_cancelled (cancellable)
                     || (saved && fabs (watched.last - 1) < 1e-9));
      if (!saved)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        g_assert_cmpfloat_with_epsilon (watched.last, 1, 1e-9);
      most = MAX (most, watched.calls);
    }
  return most;
}

static int
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  int n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_progress (void)
{
  g_autofree char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);

  g_assert_cmpint (save_all (folder, 0), >, 10);
  g_assert_cmpint (count_files (folder), >, 8);
  remove_folder (folder);
}

static void
test_cancelled (void)
{
  g_autofree char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);

  save_all (folder, 1);
  g_assert_cmpint (count_files (folder), ==, 0);
  remove_folder (folder);
}

static void
test_cancelled_before (void)
{
  g_autofree char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "it.md", NULL);
  g_autoptr (LoadlineReport) report = make_report (LOADLINE_PAPER_A4);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  LoadlineWatch watch = { .cancellable = cancellable };

  g_cancellable_cancel (cancellable);
  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_assert_false (
    loadline_report_save (report, loadline_report_kind_find ("md"), path, &watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count_files (folder), ==, 1);
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paged/every page is drawn on any surface and told in words", test_pages);
  g_test_add_func ("/paged/paper is of the size asked for", test_paper);
  g_test_add_func ("/paged/saving tells how far it is, up to the end", test_progress);
  g_test_add_func ("/paged/a document cancelled while it is made leaves nothing", test_cancelled);
  g_test_add_func ("/paged/a document cancelled before leaves what was there",
                   test_cancelled_before);
  return g_test_run ();
}
