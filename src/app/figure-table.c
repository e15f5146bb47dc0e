/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows stay lines of text; a cell takes its field when it is shown. */
#include "app/figure-table.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/copy.h"

#include "app/accessible.h"

char **
loadline_figure_table_split (const char *line)
{
  GStrvBuilder *fields = g_strv_builder_new ();
  g_autoptr (GString) field = g_string_new (NULL);
  bool   quoted = false;
  char **result;

  for (const char *c = line; *c != '\0'; c++)
    if (*c == '"' && quoted && c[1] == '"')
      g_string_append_c (field, *c++);
    else if (*c == '"')
      quoted = !quoted;
    else if (*c == ',' && !quoted)
      {
        g_strv_builder_add (fields, field->str);
        g_string_truncate (field, 0);
      }
    else if (*c != '\r')
      g_string_append_c (field, *c);
  g_strv_builder_add (fields, field->str);
  result = g_strv_builder_end (fields);
  g_strv_builder_unref (fields);

  return result;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkStringObject *line = gtk_list_item_get_item (item);
  g_auto (GStrv) fields = loadline_figure_table_split (gtk_string_object_get_string (line));
  guint index = GPOINTER_TO_UINT (column);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       index < g_strv_length (fields) ? fields[index] : "");
  if (index == 0)
    loadline_accessible_name_row (item, fields[0]);
}

static void
add_column (GtkColumnView *view, const char *title, guint index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (index));
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (view, column);
  g_object_unref (column);
}

/* A field that is a number reads back as the same one. */
static void
add_cell (LoadlineTable *table, const char *field)
{
  char  *end = NULL;
  double value = g_ascii_strtod (field, &end);

  loadline_table_take_value (table, g_strdup (field), end > field && *end == '\0' ? value : NAN);
}

static LoadlineTable *
make_table (GtkWidget *widget)
{
  LoadlineTable *table = loadline_table_new ();
  g_auto (GStrv) lines = g_strsplit (g_object_get_data (G_OBJECT (widget), "csv"), "\n", -1);

  for (char **line = lines; *line != NULL && **line != '\0'; line++)
    {
      g_auto (GStrv) fields = loadline_figure_table_split (*line);

      if (line > lines)
        loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
      for (char **field = fields; *field != NULL; field++)
        if (line == lines)
          loadline_table_add_column (table, LOADLINE_CELL_TEXT, *field, 1);
        else
          add_cell (table, *field);
    }

  return table;
}

static const LoadlineCopySource copied = { .table = make_table };

GtkWidget *
loadline_figure_table_new (const char *csv)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\n", -1);
  GtkStringList *rows = gtk_string_list_new (NULL);
  GtkWidget *view =
    gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows))));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  if (lines[0] != NULL)
    {
      g_auto (GStrv) titles = loadline_figure_table_split (lines[0]);

      for (guint i = 0; titles[i] != NULL; i++)
        add_column (GTK_COLUMN_VIEW (view), titles[i], i);
      for (char **line = lines + 1; *line != NULL; line++)
        if (**line != '\0')
          gtk_string_list_append (rows, *line);
    }
  gtk_widget_add_css_class (view, "data-table");
  loadline_accessible_name_table (view, _ ("The figure's numbers"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  g_object_set_data_full (G_OBJECT (scroller), "csv", g_strdup (csv), g_free);
  loadline_copy_attach (scroller, &copied);

  return scroller;
}
