/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real window in the test's own process: it opens every built-in plan and lets go of all of it. */
#include <adwaita.h>

#include "app/columns.h"
#include "app/dialog.h"
#include "app/figure-view.h"
#include "app/strategy-row.h"
#include "app/strategy-table.h"
#include "app/window-private.h"
#include "shown.h"

static void
painted_cb (GdkFrameClock *clock, int *frames)
{
  (*frames)++;
}

static void
wait_for_frames (GtkWidget *window, int frames)
{
  int            seen = 0;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gulong         handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &seen);

  while (seen < frames)
    {
      gtk_widget_queue_draw (window);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, handler);
}

static void
show_and_close (LoadlinePlan *plan, int width, int height)
{
  g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
  GtkWidget *window = loadline_window_new (NULL);
  gpointer   weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  loadline_window_set_document (LOADLINE_WINDOW (window), document);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_frames (window, 2);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (weak);
}

static void
test_templates (void)
{
  const char *const *names = loadline_plan_template_names ();

  for (; *names != NULL; names++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (*names, NULL);

      g_test_message ("%s", *names);
      g_assert_nonnull (plan);
      show_and_close (plan, 1280, 800);
    }
}

static void
test_sizes (void)
{
  const int sizes[][2] = { { 360, 640 }, { 1024, 700 }, { 2560, 1440 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_new ();

      show_and_close (plan, sizes[i][0], sizes[i][1]);
    }
}

/* A window that nobody has laid out yet asks for the most. */
static void
test_narrow (void)
{
  const char *const *names = loadline_plan_template_names ();

  for (; *names != NULL; names++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (*names, NULL);
      g_autoptr (LoadlineDocument) document = loadline_document_new (plan, NULL);
      GtkWidget *window = g_object_ref_sink (loadline_window_new (NULL));
      int        least;

      loadline_window_set_document (LOADLINE_WINDOW (window), document);
      gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);
      gtk_window_destroy (GTK_WINDOW (window));
      g_object_unref (window);
    }
}

static gboolean
waited_cb (gpointer waited)
{
  *(bool *) waited = true;

  return G_SOURCE_REMOVE;
}

static bool
is_true (gpointer flag)
{
  return *(bool *) flag;
}

/* What a view has made of the room it got must not be what it needs from then on. */
static void
test_shrinks (void)
{
  static const char *const views[] = { "learn", "compare", "explain", "plan" };
  LoadlineWindow *window = show_window ("search-index");

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      bool waited = false;
      int  least;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", views[i]);
      g_timeout_add (300, waited_cb, &waited);
      wait_until (is_true, &waited);
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                          NULL);
      g_assert_cmpint (least, <, 640);
    }
  close_window (window);
}

/* ---- What a window does with files, and what it remembers ---- */

static void
test_drop (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "../../data/templates/fraud-scorer.loadline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  LoadlineWindow *window = show_window ("internal-tool");
  GSList          list = { file, NULL };
  GdkFileList    *files = gdk_file_list_new_from_list (&list);
  GValue          value = G_VALUE_INIT;
  gboolean        taken;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, files);
  g_signal_emit_by_name (find_controller (window, GTK_TYPE_DROP_TARGET), "drop", &value, 1.0, 1.0,
                         &taken);
  g_value_unset (&value);
  g_assert_true (taken);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Fraud scorer");
  g_assert_true (
    g_file_equal (loadline_document_get_file (loadline_window_get_document (window)), file));
  close_window (window);
}

static void
test_restored (void)
{
  LoadlineWindow *window = show_window ("internal-tool");
  GtkWidget      *next;
  gpointer        weak = window;
  int             width;
  int             height;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_set_default_size (GTK_WINDOW (window), 1010, 710);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.sidebar", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", "explain");
  gtk_window_close (GTK_WINDOW (window));
  wait_until (is_gone, &weak);

  next = loadline_window_new (NULL);
  gtk_window_get_default_size (GTK_WINDOW (next), &width, &height);
  g_assert_cmpint (width, ==, 1010);
  g_assert_cmpint (height, ==, 710);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (
                     loadline_window_get_views (LOADLINE_WINDOW (next))),
                   ==, "explain");
  g_assert_false (adw_flap_get_reveal_flap (loadline_window_get_flap (LOADLINE_WINDOW (next))));
  close_window (next);
}

/* ---- Charts and the table ---- */

static gpointer
find_figure (gpointer root, const char *name)
{
  if (LOADLINE_IS_FIGURE_VIEW (root)
      && loadline_figure_view_get_figure (root) == loadline_figure_find (name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_figure (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The names of the lines are beside their ends. */
static void
test_line_names (void)
{
  LoadlineWindow    *window = show_window ("shop-recommender");
  LoadlineViewState *state = loadline_planner_get_view_state (loadline_window_get_planner (window));
  GtkWidget *view = find_figure (window, "cost");
  gpointer   drag = find_controller (view, GTK_TYPE_GESTURE_DRAG);
  double     x = gtk_widget_get_width (view) - 30;

  for (double y = 0;
       y < gtk_widget_get_height (view) && loadline_view_state_get_hidden (state) == 0; y += 4)
    g_signal_emit_by_name (drag, "drag-begin", x, y);
  g_assert_cmpuint (loadline_view_state_get_hidden (state), !=, 0);
  close_window (window);
}

static bool
is_in_order (GListModel *rows, int sign)
{
  for (guint i = 1; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (LoadlineStrategyRow) before = g_list_model_get_item (rows, i - 1);
      g_autoptr (LoadlineStrategyRow) after = g_list_model_get_item (rows, i);

      if (sign * loadline_strategy_row_get_key (before, LOADLINE_COLUMN_COST)
          > sign * loadline_strategy_row_get_key (after, LOADLINE_COLUMN_COST))
        return false;
    }

  return true;
}

static void
test_sorting (void)
{
  LoadlineWindow *window = show_window ("shop-recommender");
  gpointer        table = find_widget (window, LOADLINE_TYPE_STRATEGY_TABLE);
  GtkColumnView  *view = find_widget (table, GTK_TYPE_COLUMN_VIEW);
  GListModel     *rows = G_LIST_MODEL (gtk_column_view_get_model (view));
  gpointer        keys = find_controller (view, GTK_TYPE_EVENT_CONTROLLER_KEY);
  const guint     key = GDK_KEY_1 + LOADLINE_COLUMN_COST;
  gboolean        taken;

  g_assert_false (is_in_order (rows, 1));
  for (int sign = 1; sign >= -1; sign -= 2)
    {
      g_signal_emit_by_name (keys, "key-pressed", key, 0, 0, &taken);
      g_assert_true (taken);
      g_assert_true (is_in_order (rows, sign));
    }
  g_signal_emit_by_name (keys, "key-pressed", key, 0, GDK_CONTROL_MASK, &taken);
  g_assert_false (taken);
  close_window (window);
}

/* Columns that are shown; 0 where the title of one is cut, or a part of the table lies beyond its edge. */
static guint
n_whole_columns (gpointer window)
{
  GtkColumnView *view =
    find_widget (find_widget (window, LOADLINE_TYPE_STRATEGY_TABLE), GTK_TYPE_COLUMN_VIEW);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  guint      n = 0;

  if (loadline_columns_needed (view)
      > gtk_widget_get_width (gtk_widget_get_parent (GTK_WIDGET (view))))
    return 0;
  for (GtkWidget *title = gtk_widget_get_first_child (header); title != NULL;
       title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *label = find_widget (title, GTK_TYPE_LABEL);
      int        natural;

      if (!gtk_widget_get_visible (title))
        continue;
      gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      if (gtk_widget_get_width (label) < natural)
        return 0;
      n++;
    }

  return n;
}

static bool
has_all_columns (gpointer window)
{
  return n_whole_columns (window) == LOADLINE_N_COLUMNS;
}

static bool
has_fewer_columns (gpointer window)
{
  return n_whole_columns (window) > 4 && !has_all_columns (window);
}

/* No column leaves before there is need, and one that left comes back. */
static void
test_titles (void)
{
  LoadlineWindow *window = show_window ("costly-ceiling");

  wait_until (has_all_columns, window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1010, 820);
  wait_until (has_fewer_columns, window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 820);
  wait_until (has_all_columns, window);
  close_window (window);
}

static void
test_large_text (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWindow   *dialog;
  int          dpi;
  int          width;
  int          height;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  dialog = loadline_dialog_present (NULL, "Large", gtk_label_new (NULL), 300, 200);
  gtk_window_get_default_size (dialog, &width, &height);
  g_assert_cmpint (width, ==, 600);
  g_assert_cmpint (height, ==, 400);
  close_window (dialog);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/window/every template is shown, and nothing is left of it", test_templates);
  g_test_add_func ("/window/any size will do", test_sizes);
  g_test_add_func ("/window/a file that is dropped is opened", test_drop);
  g_test_add_func ("/window/the name of a line that is clicked hides it", test_line_names);
  g_test_add_func ("/window/keys sort the table, and once more the other way round", test_sorting);
  g_test_add_func ("/window/the table has the columns whose whole titles have room", test_titles);
  g_test_add_func ("/window/a dialog is as much larger as its text", test_large_text);
  g_test_add_func ("/window/360 pixels are enough", test_narrow);
  g_test_add_func ("/window/no view keeps it from growing narrower", test_shrinks);
  /* The last, as later windows would be as this one was left. */
  g_test_add_func ("/window/size, view and inputs are as they were left", test_restored);

  return g_test_run ();
}
