/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What menus and keys do to a window: each action with what is seen of it afterwards. */
#include "app/figure-menu.h"
#include "app/figure-table.h"
#include "app/month-bar.h"
#include "app/window-private.h"

#include "shown.h"

static LoadlinePlan *
plan_of (LoadlineWindow *window)
{
  return loadline_planner_get_plan (loadline_window_get_planner (window));
}

static LoadlineViewState *
view_state_of (LoadlineWindow *window)
{
  return loadline_planner_get_view_state (loadline_window_get_planner (window));
}

static LoadlineDocument *
document_of (LoadlineWindow *window)
{
  return loadline_window_get_document (window);
}

/* The window that opened over @window last; NULL where there is none. */
static gpointer
find_dialog (gpointer window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i - 1);

      if (other != window && gtk_window_get_transient_for (other) == window
          && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return other;
    }

  return NULL;
}

static bool
has_dialog (gpointer window)
{
  return find_dialog (window) != NULL;
}

static bool
has_no_dialog (gpointer window)
{
  return find_dialog (window) == NULL;
}

/* What a button of @dialog does. */
static void
answer (AdwMessageDialog *dialog, const char *response)
{
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* ---- Scenarios ---- */

static const char *
last_scenario (LoadlineWindow *window)
{
  return loadline_plan_scenario_name (plan_of (window), plan_of (window)->n_variants);
}

static void
test_new_scenario (void)
{
  LoadlineWindow   *window = show_window ("shop-recommender");
  int               before = plan_of (window)->n_variants;
  AdwMessageDialog *dialog;
  GtkEditable      *entry;

  gtk_widget_activate_action (GTK_WIDGET (window), "scenario.copy", "i", 0);
  wait_until (has_dialog, window);
  g_assert_cmpint (plan_of (window)->n_variants, ==, before + 1);
  g_assert_cmpint (loadline_view_state_get_scenario (view_state_of (window)), ==, before + 1);

  dialog = find_dialog (window);
  entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  gtk_editable_set_text (entry, "  ");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "rename"));
  gtk_editable_set_text (entry, "Black Friday");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "rename"));
  answer (dialog, "rename");
  g_assert_cmpstr (last_scenario (window), ==, "Black Friday");
  close_window (window);
}

static void
test_renamed_scenario (void)
{
  LoadlineWindow  *window = show_window ("shop-recommender");
  g_autofree char *before = g_strdup (loadline_plan_scenario_name (plan_of (window), 1));

  gtk_widget_activate_action (GTK_WIDGET (window), "scenario.rename", "i", 1);
  wait_until (has_dialog, window);
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (find_dialog (window))),
                         "Else");
  answer (find_dialog (window), "cancel");
  g_assert_cmpstr (loadline_plan_scenario_name (plan_of (window), 1), ==, before);
  close_window (window);
}

static void
test_scenarios (void)
{
  LoadlineWindow  *window = show_window ("shop-recommender");
  int              n = plan_of (window)->n_variants;
  g_autofree char *first = g_strdup (loadline_plan_scenario_name (plan_of (window), 1));

  g_assert_cmpint (n, >=, 2);
  gtk_widget_activate_action (GTK_WIDGET (window), "scenario.show", "i", 1);
  g_assert_cmpint (loadline_view_state_get_scenario (view_state_of (window)), ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (window), "scenario.move", "(ii)", 1, n);
  g_assert_cmpstr (last_scenario (window), ==, first);
  gtk_widget_activate_action (GTK_WIDGET (window), "scenario.remove", "i", n);
  g_assert_cmpint (plan_of (window)->n_variants, ==, n - 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (last_scenario (window), ==, first);
  gtk_widget_activate_action (GTK_WIDGET (window), "scenario.promote", "i", n);
  g_assert_cmpint (loadline_view_state_get_scenario (view_state_of (window)), ==, 0);
  close_window (window);
}

/* A menu may have been opened before its scenario went. */
static void
test_stale_scenarios (void)
{
  const char *const actions[] = { "scenario.show", "scenario.copy", "scenario.rename",
                                  "scenario.promote", "scenario.remove" };
  LoadlineWindow   *window = show_window ("shop-recommender");

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_activate_action (GTK_WIDGET (window), actions[i], "i", 99);
  gtk_widget_activate_action (GTK_WIDGET (window), "scenario.move", "(ii)", 99, 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "scenario.remove", "i", 0);
  g_assert_false (loadline_document_is_modified (document_of (window)));
  g_assert_true (has_no_dialog (window));
  close_window (window);
}

/* ---- Dialogs ---- */

static void
test_dialogs (void)
{
  const struct
  {
    const char *action;
    const char *target;
  } cases[] = {
    { "win.catalog", NULL },       { "win.details", NULL },       { "win.export", NULL },
    { "win.export-kind", "html" }, { "win.export-kind", "xlsx" }, { "win.export-figure", "cost" },
    { "win.present", NULL },
  };
  LoadlineWindow *window = show_window ("shop-recommender");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].action);
      gtk_widget_activate_action (GTK_WIDGET (window), cases[i].action,
                                  cases[i].target != NULL ? "s" : NULL, cases[i].target);
      wait_until (has_dialog, window);
      gtk_window_close (find_dialog (window));
      wait_until (has_no_dialog, window);
    }
  g_assert_false (loadline_document_is_modified (document_of (window)));
  close_window (window);
}

/* ---- Figures ---- */

/* The pane of the first figure within @root that another can be shown in. */
static gpointer
find_pane (gpointer root)
{
  LoadlineFigureView *view = find_widget (root, LOADLINE_TYPE_FIGURE_VIEW);

  return gtk_widget_get_parent (GTK_WIDGET (view));
}

static void
test_enlarged (void)
{
  LoadlineWindow     *window = show_window ("shop-recommender");
  gpointer            pane = find_pane (window);
  LoadlineFigureView *view;

  gtk_widget_activate_action (pane, "figure.enlarge", NULL);
  wait_until (has_dialog, window);
  view = find_widget (find_dialog (window), LOADLINE_TYPE_FIGURE_VIEW);
  g_assert_true (loadline_figure_view_get_figure (view)
                 == loadline_figure_view_get_figure (loadline_figure_pane_get_view (pane)));
  gtk_window_close (find_dialog (window));
  wait_until (has_no_dialog, window);

  gtk_widget_activate_action (pane, "figure.table", NULL);
  wait_until (has_dialog, window);
  g_assert_nonnull (find_widget (find_dialog (window), GTK_TYPE_COLUMN_VIEW));
  gtk_window_close (find_dialog (window));
  wait_until (has_no_dialog, window);
  close_window (window);
}

typedef struct
{
  GBytes *bytes;
  bool    read;
} Picture;

static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Picture *picture = data;

  g_assert_cmpint (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL), >, 0);
  picture->bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  picture->read = true;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);

  g_assert_nonnull (stream);
  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, 0, NULL,
                                spliced_cb, data);
}

static bool
is_read (gpointer picture)
{
  return ((Picture *) picture)->read;
}

static void
test_copied (void)
{
  const struct
  {
    const char *kind;
    const char *type;
    const char *begin;
  } cases[] = {
    { ".png", "image/png", "\211PNG\r\n" },
    { ".svg", "image/svg+xml", "<?xml" },
  };
  LoadlineWindow *window = show_window ("shop-recommender");
  gpointer        pane = find_pane (window);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *types[] = { cases[i].type, NULL };
      Picture     picture = { 0 };

      gtk_widget_activate_action (pane, "figure.copy", "s", cases[i].kind);
      gdk_clipboard_read_async (gtk_widget_get_clipboard (pane), types, 0, NULL, read_cb, &picture);
      wait_until (is_read, &picture);
      g_assert_cmpuint (g_bytes_get_size (picture.bytes), >, 1000);
      g_assert_cmpmem (g_bytes_get_data (picture.bytes, NULL), strlen (cases[i].begin),
                       cases[i].begin, strlen (cases[i].begin));
      g_bytes_unref (picture.bytes);
    }
  close_window (window);
}

/* ---- Keys ---- */

static void
test_months (void)
{
  LoadlineWindow *window = show_window ("shop-recommender");
  int             n = loadline_view_state_get_n_months (view_state_of (window));
  const struct
  {
    int step;
    int month;
  } cases[] = { { 1, 1 }, { 1, 2 }, { -1, 1 }, { -5, 0 }, { 1000, n - 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.step-month", "i", cases[i].step);
      g_assert_cmpint (loadline_view_state_get_month (view_state_of (window)), ==, cases[i].month);
    }
  close_window (window);
}

static bool
has_played (gpointer window)
{
  return loadline_view_state_get_month (view_state_of (window)) == 2;
}

/* Playing from the end starts over, and a second press stops it. */
static void
test_play (void)
{
  LoadlineWindow *window = show_window ("shop-recommender");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.step-month", "i", 1000);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.play", NULL);
  g_assert_cmpint (loadline_view_state_get_month (view_state_of (window)), ==, 0);
  wait_until (has_played, window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.play", NULL);
  g_assert_cmpint (loadline_view_state_get_month (view_state_of (window)), ==, 2);
  close_window (window);
}

static gpointer
part_of (LoadlineWindow *window)
{
  GtkWidget *parts[] = { GTK_WIDGET (loadline_window_get_inputs (window)),
                         GTK_WIDGET (loadline_window_get_views (window)),
                         GTK_WIDGET (loadline_window_get_month_bar (window)) };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, parts[i]))
      return parts[i];

  return NULL;
}

/* Three steps lead round, forward as back. */
static void
test_parts (void)
{
  LoadlineWindow *window = show_window ("shop-recommender");

  for (int step = 1; step >= -1; step -= 2)
    {
      gpointer passed[4];

      for (gsize i = 0; i < G_N_ELEMENTS (passed); i++)
        {
          gtk_widget_activate_action (GTK_WIDGET (window), "win.next-part", "i", step);
          passed[i] = part_of (window);
          g_assert_nonnull (passed[i]);
        }
      g_assert_true (passed[0] != passed[1] && passed[1] != passed[2] && passed[0] != passed[2]);
      g_assert_true (passed[3] == passed[0]);
    }
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/actions/a new scenario is shown and asks for its name", test_new_scenario);
  g_test_add_func ("/actions/a name that nobody confirms is not taken", test_renamed_scenario);
  g_test_add_func ("/actions/scenarios are shown, moved, removed and made the base",
                   test_scenarios);
  g_test_add_func ("/actions/a scenario that has gone is left alone", test_stale_scenarios);
  g_test_add_func ("/actions/dialogs come and go without an edit", test_dialogs);
  g_test_add_func ("/actions/a figure is enlarged, and read as a table", test_enlarged);
  g_test_add_func ("/actions/a figure is copied as a picture and as a drawing", test_copied);
  g_test_add_func ("/actions/months are stepped through, and the ends hold", test_months);
  g_test_add_func ("/actions/months play from the first, until somebody stops them", test_play);
  g_test_add_func ("/actions/the keys go round the parts of the window", test_parts);

  return g_test_run ();
}
