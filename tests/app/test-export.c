/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the window to a file: every kind, what is remembered, what goes wrong, and paper. */
#include "app/banner.h"
#include "app/export-choices.h"
#include "app/export-dialog.h"
#include "app/export-form.h"
#include "app/export-preview.h"
#include "app/page-view.h"
#include "app/print.h"
#include "app/settings.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "shown.h"

static LoadlinePlanner *
make_planner (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);

  return loadline_planner_new (document);
}

static char *
make_folder (void)
{
  char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);

  g_assert_nonnull (folder);

  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

/* ---- The dialog ---- */

typedef struct
{
  LoadlineWindow  *window;
  LoadlinePlanner *planner;
  GtkWindow       *dialog; /* weak */
  bool             shown;  /* a preview */
} Dialog;

static void
shown_cb (bool *shown)
{
  *shown = true;
}

static void
open_dialog (Dialog *self, const LoadlineReportKind *kind, const LoadlineFigure *figure)
{
  GtkWidget *preview;

  self->window = show_window ("shop-recommender");
  self->planner = make_planner ();
  self->dialog =
    loadline_export_dialog_show (GTK_WINDOW (self->window), self->planner, kind, figure);
  self->shown = false;
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  preview = find_widget (self->dialog, LOADLINE_TYPE_EXPORT_PREVIEW);
  g_signal_connect_swapped (preview, "shown", G_CALLBACK (shown_cb), &self->shown);
}

static void
close_dialog (Dialog *self)
{
  g_object_unref (self->planner);
  close_window (self->window);
}

static bool
is_shown (gpointer data)
{
  return ((Dialog *) data)->shown;
}

static bool
is_closed (gpointer data)
{
  return ((Dialog *) data)->dialog == NULL;
}

static bool
is_complaining (gpointer data)
{
  return loadline_banner_get_sentence (
           find_widget (((Dialog *) data)->dialog, LOADLINE_TYPE_BANNER))
         != NULL;
}

static bool
is_idle (gpointer data)
{
  Dialog *self = data;

  return gtk_widget_get_sensitive (find_widget (self->dialog, LOADLINE_TYPE_EXPORT_FORM));
}

static void
test_every_kind (void)
{
  g_autofree char *folder = make_folder ();
  static const struct
  {
    const char *id;
    const char *beginning;
  } cases[] = {
    { "pdf", "%PDF-" }, { "slides", "%PDF-" }, { "html", "<!DOCTYPE html>" }, { "md", "# " },
    { "xlsx", "PK" },   { "yaml", "#" },       { "csv", "month," },           { "json", "{" },
  };

  for (int i = 0; loadline_report_kind_at (i) != NULL; i++)
    {
      const LoadlineReportKind *kind = loadline_report_kind_at (i);
      g_autofree char *name = g_strconcat (kind->id, kind->ending, NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *content = NULL;
      Dialog dialog;

      g_assert_cmpstr (kind->id, ==, cases[i].id);
      open_dialog (&dialog, kind, NULL);
      wait_until (is_shown, &dialog);
      loadline_export_dialog_save (LOADLINE_EXPORT_DIALOG (dialog.dialog), file);
      wait_until (is_closed, &dialog);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, cases[i].beginning));
      close_dialog (&dialog);
    }
  remove_folder (folder);
}

static void
test_pictures (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "cost.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  Dialog dialog;

  open_dialog (&dialog, NULL, loadline_figure_find ("cost"));
  wait_until (is_shown, &dialog);
  wait_until (is_mapped, find_widget (dialog.dialog, LOADLINE_TYPE_PAGE_VIEW));
  loadline_export_dialog_save (LOADLINE_EXPORT_DIALOG (dialog.dialog), file);
  wait_until (is_closed, &dialog);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (strstr (content, "<svg") != NULL);
  close_dialog (&dialog);
  remove_folder (folder);
}

static void
test_unwritable (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "missing", "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const char *sentence;
  Dialog dialog;

  open_dialog (&dialog, loadline_report_kind_find ("pdf"), NULL);
  loadline_export_dialog_save (LOADLINE_EXPORT_DIALOG (dialog.dialog), file);
  wait_until (is_complaining, &dialog);
  sentence = loadline_banner_get_sentence (find_widget (dialog.dialog, LOADLINE_TYPE_BANNER));
  g_assert_true (strstr (sentence, path) != NULL);
  g_assert_true (is_idle (&dialog));
  gtk_window_destroy (dialog.dialog);
  close_dialog (&dialog);
  remove_folder (folder);
}

/* Files may grow no further, which a program notices in the same place as a full disk. */
static void
test_full_disk (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  g_autoptr (GDir) dir = NULL;
  struct rlimit old, small;
  Dialog dialog;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  open_dialog (&dialog, loadline_report_kind_find ("pdf"), NULL);
  wait_until (is_shown, &dialog);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = (struct rlimit){ .rlim_cur = 8192, .rlim_max = old.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  loadline_export_dialog_save (LOADLINE_EXPORT_DIALOG (dialog.dialog), file);
  wait_until (is_complaining, &dialog);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_true (is_idle (&dialog));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");
  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "report.pdf");
  g_assert_null (g_dir_read_name (dir));
  loadline_export_dialog_save (LOADLINE_EXPORT_DIALOG (dialog.dialog), file);
  wait_until (is_closed, &dialog);
  close_dialog (&dialog);
  remove_folder (folder);
}

/* The worker may be done before it hears of it: then the new file is whole. */
static void
test_cancelled (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  Dialog dialog;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  open_dialog (&dialog, loadline_report_kind_find ("pdf"), NULL);
  loadline_export_dialog_save (LOADLINE_EXPORT_DIALOG (dialog.dialog), file);
  g_assert_false (is_idle (&dialog));
  loadline_export_dialog_cancel (LOADLINE_EXPORT_DIALOG (dialog.dialog));
  wait_until (is_idle, &dialog);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");
  g_assert_false (is_complaining (&dialog));
  gtk_window_destroy (dialog.dialog);
  close_dialog (&dialog);
  remove_folder (folder);
}

static void
test_remembered (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  g_autoptr (LoadlineExport) made =
    loadline_export_new (planner, loadline_report_kind_at (0), NULL);
  g_autoptr (LoadlineExport) next = NULL;

  made->kind = loadline_report_kind_find ("slides");
  made->options.parts &= ~(1u << LOADLINE_PART_GLOSSARY);
  made->options.paper = LOADLINE_PAPER_LETTER;
  made->options.theme = loadline_theme_dark ();
  g_free (made->author);
  made->author = g_strdup ("Kim");
  loadline_export_remember (made);

  next = loadline_export_new (planner, loadline_report_kind_at (0), NULL);
  loadline_export_recall (next);
  g_assert_cmpstr (next->kind->id, ==, "slides");
  g_assert_cmpuint (next->options.parts, ==, made->options.parts);
  g_assert_cmpint (next->options.paper, ==, LOADLINE_PAPER_LETTER);
  g_assert_true (next->options.theme == loadline_theme_dark ());
  g_assert_cmpstr (next->author, ==, "Kim");
}

static void
test_names (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  const struct
  {
    const char *title;
    const char *name;
  } cases[] = {
    { "", "Shop recommender.pdf" },
    { "A/B: now?", "A-B- now-.pdf" },
    { "..", "Untitled.pdf" },
    { "  ", "Untitled.pdf" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LoadlineExport) export =
        loadline_export_new (planner, loadline_report_kind_at (0), NULL);
      g_autofree char *name = NULL;

      g_free (export->title);
      export->title = g_strdup (cases[i].title);
      name = loadline_export_dup_name (export);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_endings (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  const struct
  {
    const char *kind; /* NULL for a picture */
    const char *typed;
    const char *file;
  } cases[] = {
    { "pdf", "/a/Report", "/a/Report.pdf" },
    { "pdf", "/a/Report.pdf", "/a/Report.pdf" },
    { "pdf", "/a/Report.PDF", "/a/Report.PDF" },
    { "pdf", "/a/Report of 3. March", "/a/Report of 3. March.pdf" },
    { "xlsx", "/a.b/Report", "/a.b/Report.xlsx" },
    { "html", "/a/Report.pdf", "/a/Report.pdf.html" },
    { NULL, "/a/Cost", "/a/Cost.png" },
    { NULL, "/a/Cost.svg", "/a/Cost.svg" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LoadlineReportKind *kind =
        cases[i].kind != NULL ? loadline_report_kind_find (cases[i].kind) : NULL;
      g_autoptr (LoadlineExport) export =
        loadline_export_new (planner, kind, kind == NULL ? loadline_figure_find ("cost") : NULL);
      g_autoptr (GFile) typed = g_file_new_for_path (cases[i].typed);
      g_autoptr (GFile) named = loadline_export_name_file (export, typed);

      g_assert_cmpstr (g_file_peek_path (named), ==, cases[i].file);
    }
}

/* ---- Choices ---- */

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_scenarios (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  LoadlineExport *export = loadline_export_new (planner, loadline_report_kind_at (0), NULL);
  int n_scenarios = export->plan->n_variants + 1;
  GtkWidget *form = g_object_ref_sink (loadline_export_form_new (export));
  GtkWidget *check = NULL;
  int changes = 0;

  g_signal_connect_swapped (form, "changed", G_CALLBACK (count_cb), &changes);
  g_assert_cmpint (n_scenarios, ==, 3);
  check = find_widget (form, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpuint (export->options.compared, ==, 6);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpuint (export->options.compared, ==, 0);
  g_assert_cmpint (changes, ==, 2);
  g_object_unref (form);
}

/* ---- Paper ---- */

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, bool *done)
{
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  *done = true;
}

static bool
is_true (gpointer done)
{
  return *(bool *) done;
}

static void
test_print (void)
{
  g_autoptr (LoadlinePlanner) planner = make_planner ();
  g_autofree char *folder = make_folder ();
  const LoadlineFigure *figures[] = { NULL, loadline_figure_find ("flowchart") };

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      const LoadlineReportKind *kind = figures[i] == NULL ? loadline_report_kind_at (0) : NULL;
      g_autoptr (GtkPrintOperation) operation =
        loadline_print_operation_new (loadline_export_new (planner, kind, figures[i]));
      g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
      g_autoptr (GtkPaperSize) paper =
        gtk_paper_size_new (i == 0 ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
      g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
      g_autofree char *content = NULL;
      bool done = false;

      gtk_page_setup_set_paper_size (setup, paper);
      gtk_print_operation_set_default_page_setup (operation, setup);
      gtk_print_operation_set_export_filename (operation, path);
      g_signal_connect (operation, "done", G_CALLBACK (done_cb), &done);
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
      wait_until (is_true, &done);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, "%PDF-"));
      if (kind != NULL)
        g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (operation), >, 8);
      else
        g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (operation), ==, 1);
    }
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/export/every kind is saved from the dialog", test_every_kind);
  g_test_add_func ("/export/a figure is saved as a picture", test_pictures);
  g_test_add_func ("/export/what can't be written is said, and can be tried again",
                   test_unwritable);
  g_test_add_func ("/export/a full disk costs nothing that was there", test_full_disk);
  g_test_add_func ("/export/what is cancelled leaves what was there", test_cancelled);
  g_test_add_func ("/export/choices are remembered", test_remembered);
  g_test_add_func ("/export/a file is named after its plan", test_names);
  g_test_add_func ("/export/a name without an ending is given one", test_endings);
  g_test_add_func ("/export/no scenario compared would compare nothing", test_scenarios);
  g_test_add_func ("/export/reports and figures are printed", test_print);

  return g_test_run ();
}
