/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people take along from the window is the text of what they see. */
#include "app/compare-table.h"
#include "app/figure-table.h"
#include "app/step-table.h"
#include "app/strategy-table.h"
#include "app/steady-text.h"
#include "app/verdict-view.h"

#include "shown.h"

typedef struct
{
  char *text;
  bool  read;
} Clipboard;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Clipboard *clipboard = data;

  clipboard->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  clipboard->read = true;
}

static bool
is_read (gpointer data)
{
  return ((Clipboard *) data)->read;
}

/* Does @action of @widget, and returns what the clipboard then has. (transfer full) */
static char *
copied_by (gpointer widget, const char *action)
{
  Clipboard clipboard = { 0 };

  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, read_cb, &clipboard);
  wait_until (is_read, &clipboard);

  return clipboard.text;
}

static void
test_verdict (void)
{
  LoadlineWindow *window = show_window ("shop-recommender");
  gpointer        view = find_widget (window, LOADLINE_TYPE_VERDICT_VIEW);
  gpointer        headline = find_widget (window, LOADLINE_TYPE_STEADY_TEXT);
  g_autofree char *by_key = copied_by (view, "copy.text");
  g_autofree char *by_menu = copied_by (view, "win.copy-verdict");

  g_assert_true (gtk_widget_grab_focus (view));
  g_assert_true (g_str_has_prefix (by_key, "Stay small"));
  g_assert_cmpuint (g_utf8_strlen (by_key, -1), >,
                    g_utf8_strlen (loadline_steady_text_get (headline), -1));
  g_assert_cmpstr (by_key, ==, by_menu);
  close_window (window);
}

static void
test_strategies (void)
{
  LoadlineWindow *window = show_window ("shop-recommender");
  gpointer        table = find_widget (window, LOADLINE_TYPE_STRATEGY_TABLE);
  g_autofree char *text = copied_by (table, "copy.text");
  g_autofree char *tabs = copied_by (table, "copy.tabs");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) rows = g_strsplit (tabs, "\n", -1);

  g_assert_null (strchr (text, '\t'));
  g_assert_cmpuint (g_strv_length (lines), ==, LOADLINE_N_STRATEGIES + 2);
  g_assert_cmpuint (g_strv_length (rows), ==, LOADLINE_N_STRATEGIES + 2);
  g_assert_true (strstr (lines[1], "Stay") != NULL && strstr (lines[1], "m6i.xlarge") != NULL);
  g_assert_true (strstr (rows[1], "\tStay\t") != NULL && strstr (rows[1], "m6i.xlarge") != NULL);
  g_assert_true (strstr (lines[LOADLINE_N_STRATEGIES], "Leaner model") != NULL);
  close_window (window);
}

static void
test_every_table (void)
{
  const struct
  {
    const char *view;
    GType type;
    const char *words;
  } cases[] = {
    { "compare", LOADLINE_TYPE_COMPARE_TABLE, "Base" },
    { "explain", LOADLINE_TYPE_STEP_TABLE, "Result" },
  };
  LoadlineWindow *window = show_window ("shop-recommender");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gpointer table;
      g_autofree char *text = NULL;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", cases[i].view);
      table = find_widget (window, cases[i].type);
      wait_until (is_mapped, table);
      text = copied_by (table, "copy.text");
      g_assert_true (strstr (text, cases[i].words) != NULL);
    }
  close_window (window);
}

static void
test_figure (void)
{
  GtkWidget *table = loadline_figure_table_new ("month,\"a, b\"\n2027-01,0.5\n2027-02,\n");
  GtkWidget *window = gtk_window_new ();
  g_autofree char *tabs = NULL;

  gtk_window_set_child (GTK_WINDOW (window), table);
  tabs = copied_by (table, "copy.tabs");
  g_assert_cmpstr (tabs, ==, "month\ta, b\n2027-01\t0.5\n2027-02\t\n");
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/copy/the verdict is copied in whole sentences", test_verdict);
  g_test_add_func ("/copy/the strategies are copied lined up, and with tabs", test_strategies);
  g_test_add_func ("/copy/every view's table can be copied", test_every_table);
  g_test_add_func ("/copy/a figure's numbers are copied field by field", test_figure);

  return g_test_run ();
}
