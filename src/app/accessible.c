/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one file that knows which parts GTK's lists and drop-downs are made of. */
#include "app/accessible.h"

#include <glib/gi18n.h>

void
loadline_accessible_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
loadline_accessible_name_value (GtkWidget *widget, const char *name, const char *value)
{
  /* Translators: what something is called, and the value it has: "Scenario: Base". */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), name, value);

  loadline_accessible_name (widget, text);
}

static void
chosen_cb (GtkDropDown *drop_down, GParamSpec *pspec, const char *name)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (drop_down);
  GtkWidget       *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));

  if (item != NULL)
    loadline_accessible_name_value (button, name, gtk_string_object_get_string (item));
  else
    loadline_accessible_name (button, name);
}

void
loadline_accessible_name_drop_down (GtkWidget *drop_down, const char *name)
{
  loadline_accessible_name (drop_down, name);
  g_signal_connect_data (drop_down, "notify::selected-item", G_CALLBACK (chosen_cb),
                         g_strdup (name), (GClosureNotify) (void (*) (void)) g_free, 0);
  chosen_cb (GTK_DROP_DOWN (drop_down), NULL, name);
}

void
loadline_accessible_name_table (GtkWidget *column_view, const char *name)
{
  loadline_accessible_name (column_view, name);
  loadline_accessible_name (gtk_widget_get_first_child (column_view), _ ("Column titles"));
  loadline_accessible_name (gtk_widget_get_last_child (column_view), name);
}

void
loadline_accessible_name_parts (GtkWidget *widget, const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LIST_BOX (child) || GTK_IS_SCROLLED_WINDOW (child))
        loadline_accessible_name (child, name);
      loadline_accessible_name_parts (child, name);
    }
}

void
loadline_accessible_name_row (GtkListItem *item, const char *name)
{
  /* A list's child is in its row; a table's is in a cell of its row. */
  for (GtkWidget *row = gtk_widget_get_parent (gtk_list_item_get_child (item)); row != NULL;
       row = gtk_widget_get_parent (row))
    if (g_str_equal (gtk_widget_get_css_name (row), "row"))
      {
        loadline_accessible_name (row, name);
        return;
      }
}
