/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A style class that goes again, and a scroll that waits for the section to open. */
#include "app/row-mark.h"

#include <adwaita.h>
#include <stdbool.h>

#define MARK_MS 1600

/* A section that opens takes this long. */
#define OPENING_MS 350

/* Room around a row that is brought to sight, in pixels. */
#define AIR 48

/* Scrolls so that there are @air pixels around @row. */
static void
scroll_to (GtkWidget *row, int air)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);
  double     y;

  if (viewport != NULL
      && gtk_widget_translate_coordinates (row, gtk_widget_get_first_child (viewport), 0, 0, NULL,
                                           &y))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), y - air,
                               y + gtk_widget_get_height (row) + air);
}

static gboolean
scroll_cb (gpointer row)
{
  scroll_to (row, AIR);

  return G_SOURCE_REMOVE;
}

static gboolean
keep_cb (gpointer row)
{
  scroll_to (row, 0);

  return G_SOURCE_REMOVE;
}

void
loadline_row_keep_in_sight (GtkWidget *row)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, keep_cb, g_object_ref (row), g_object_unref);
}

void
loadline_row_bring_to_sight (GtkWidget *row)
{
  GtkWidget *section = gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW);
  bool       open = section == NULL || adw_expander_row_get_expanded (ADW_EXPANDER_ROW (section));
  guint      wait = open && gtk_widget_get_height (row) > 0 ? 0 : OPENING_MS;

  if (!open)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (section), TRUE);
  g_timeout_add_full (G_PRIORITY_DEFAULT, wait, scroll_cb, g_object_ref (row), g_object_unref);
}

static gboolean
unmark_cb (gpointer row)
{
  gtk_widget_remove_css_class (row, "changed");

  return G_SOURCE_REMOVE;
}

void
loadline_row_mark (GtkWidget *row)
{
  gtk_widget_add_css_class (row, "changed");
  g_timeout_add_full (G_PRIORITY_DEFAULT, MARK_MS, unmark_cb, g_object_ref (row), g_object_unref);
}
