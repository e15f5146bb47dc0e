/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The titles are the view's own widgets, in the order of its columns. */
#include "app/columns.h"

void
loadline_column_title_at_end (GtkColumnView *view, int index)
{
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));
  GtkWidget *box;

  for (int i = 0; i < index && title != NULL; i++)
    title = gtk_widget_get_next_sibling (title);
  box = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  if (!GTK_IS_BOX (box))
    return;

  /* The arrow of the order goes before the words. */
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_reorder_child_after (GTK_BOX (box), gtk_widget_get_last_child (box), NULL);
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
