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
loadline_columns_shorten_titles (GtkColumnView *view)
{
  for (GtkWidget *title = first_title (view); title != NULL;
       title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *box = box_of (title);
      GtkWidget *label = box != NULL ? gtk_widget_get_first_child (box) : NULL;

      while (label != NULL && !GTK_IS_LABEL (label))
        label = gtk_widget_get_next_sibling (label);
      if (label == NULL)
        continue;
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (title, gtk_label_get_text (GTK_LABEL (label)));
    }
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
