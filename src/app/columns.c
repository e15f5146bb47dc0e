/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The titles are the view's own widgets, in the order of its columns. */
#include "app/columns.h"

static GtkWidget *
first_title (GtkColumnView *view)
{
  return gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));
}

/* The words and the arrow of a title; NULL where the toolkit makes them otherwise. */
static GtkWidget *
box_of (GtkWidget *title)
{
  GtkWidget *box = title != NULL ? gtk_widget_get_first_child (title) : NULL;

  return GTK_IS_BOX (box) ? box : NULL;
}

void
loadline_column_title_at_end (GtkColumnView *view, int index)
{
  GtkWidget *title = first_title (view);
  GtkWidget *box;

  for (int i = 0; i < index && title != NULL; i++)
    title = gtk_widget_get_next_sibling (title);
  box = box_of (title);
  if (box == NULL)
    return;

  /* The arrow of the order goes before the words. */
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_reorder_child_after (GTK_BOX (box), gtk_widget_get_last_child (box), NULL);
}

static int
least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

static GtkWidget *
visible_from (GtkWidget *widget)
{
  while (widget != NULL && !gtk_widget_get_visible (widget))
    widget = gtk_widget_get_next_sibling (widget);

  return widget;
}

/* The view's own measure counts columns that are hidden. */
int
loadline_columns_needed (GtkColumnView *view)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (view));
  int        needed = 0;
  int        n = 0;

  for (GtkWidget *title = visible_from (first_title (view)); title != NULL;
       title = visible_from (gtk_widget_get_next_sibling (title)), n++)
    {
      int width = least_width (title);

      for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
           row = gtk_widget_get_next_sibling (row))
        {
          GtkWidget *cell = gtk_widget_get_first_child (row);

          for (int i = 0; i < n && cell != NULL; i++)
            cell = gtk_widget_get_next_sibling (cell);
          if (cell != NULL)
            width = MAX (width, least_width (cell));
        }
      needed += width;
    }

  return needed;
}

static gboolean
key_cb (GtkEventController *controller, guint key, guint code, GdkModifierType modifiers)
{
  GtkWidget *view = gtk_event_controller_get_widget (controller);
  gpointer   before = g_object_get_data (G_OBJECT (view), "sorted");
  g_autoptr (GtkColumnViewColumn) column = NULL;

  if (key < GDK_KEY_1 || key > GDK_KEY_9
      || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  column =
    g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)), key - GDK_KEY_1);
  if (column == NULL || gtk_column_view_column_get_sorter (column) == NULL)
    return FALSE;

  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), column,
                                  before == column ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  g_object_set_data (G_OBJECT (view), "sorted", before == column ? NULL : column);

  return TRUE;
}

void
loadline_columns_sort_by_keys (GtkColumnView *view)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (view), controller);
}
