/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A grid that scrolls sideways; what steps have in common stays as it is. */
#include "app/tracker.h"

#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/copy.h"
#include "app/css-class.h"
#include "app/tooltips.h"
#include "draw/trace-words.h"

static GtkGrid *
grid_of (GtkWidget *tracker)
{
  return g_object_get_data (G_OBJECT (tracker), "grid");
}

static const char *
words_at (GtkGrid *grid, int column, int row)
{
  return gtk_label_get_label (GTK_LABEL (gtk_grid_get_child_at (grid, column, row)));
}

static LoadlineTable *
make_table (GtkWidget *tracker)
{
  GtkGrid       *grid = grid_of (tracker);
  LoadlineTable *table = loadline_table_new ();

  for (int c = 0; gtk_grid_get_child_at (grid, c, 0) != NULL; c++)
    loadline_table_add_column (table, LOADLINE_CELL_TEXT, words_at (grid, c, 0), 1);
  for (int r = 1; gtk_grid_get_child_at (grid, 0, r) != NULL; r++)
    {
      loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
      for (int c = 0; c < loadline_table_n_columns (table); c++)
        loadline_table_add (table, words_at (grid, c, r));
    }

  return table;
}

static const LoadlineCopySource copied = { .table = make_table };

GtkWidget *
loadline_tracker_new (void)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *grid = gtk_grid_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  gtk_widget_add_css_class (grid, "tracker");
  loadline_accessible_name (scrolled, loadline_trace_tracker_title ());
  g_object_set_data (G_OBJECT (scrolled), "grid", grid);
  gtk_widget_add_css_class (scrolled, "tracker-pane");
  gtk_widget_set_focusable (scrolled, TRUE);
  loadline_copy_attach (scrolled, &copied);

  return scrolled;
}

static void
add_cell (GtkGrid *grid, int column, int row)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, column == 0 ? "dim-label" : row == 0 ? "heading" : "value");
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static void
take_shape (GtkGrid *grid, int n_columns)
{
  int n = 0;

  while (gtk_grid_get_child_at (grid, n, 0) != NULL)
    n++;
  for (; n > n_columns; n--)
    gtk_grid_remove_column (grid, n - 1);
  for (; n < n_columns; n++)
    for (int r = 0; r <= LOADLINE_N_VARIABLES; r++)
      add_cell (grid, n, r);
}

static void
set_cell (GtkGrid *grid, int column, int row, const char *text, bool strong)
{
  GtkWidget *label = gtk_grid_get_child_at (grid, column, row);

  gtk_label_set_label (GTK_LABEL (label), text);
  loadline_css_class_set (label, "shown", strong);
}

/* A value that a step has changed says so by its weight, by a line and in words. */
static void
set_value (GtkGrid *grid, const LoadlineTrace *trace, int variable, int column, bool strong)
{
  const char *value = loadline_trace_value (trace, variable, column);
  bool        changed =
    column > 0 && !g_str_equal (value, loadline_trace_value (trace, variable, column - 1));
  GtkWidget *label = gtk_grid_get_child_at (grid, column + 1, variable + 1);

  set_cell (grid, column + 1, variable + 1, value, strong);
  loadline_css_class_set (label, "changed", changed);
  loadline_tooltip_set (label, changed ? _ ("Changed in this step") : NULL);
}

void
loadline_tracker_show (GtkWidget *tracker, const LoadlineTrace *trace, int step)
{
  GtkGrid *grid = grid_of (tracker);

  take_shape (grid, trace->n_steps + 2);
  set_cell (grid, 0, 0, loadline_trace_variable_title (), false);
  for (int v = 0; v < LOADLINE_N_VARIABLES; v++)
    set_cell (grid, 0, v + 1, loadline_trace_variable_name (v), false);
  for (int c = 0; c <= trace->n_steps; c++)
    {
      g_autofree char *title = loadline_trace_tracker_column_title (c);
      bool             strong = step >= 0 && c == step + 1;

      set_cell (grid, c + 1, 0, title, strong);
      for (int v = 0; v < LOADLINE_N_VARIABLES; v++)
        set_value (grid, trace, v, c, strong);
    }
}
