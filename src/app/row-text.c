/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libadwaita's rows make their labels themselves, one above the other in a box. */
#include "app/row-text.h"

static void
measure_texts (GtkWidget *box, GtkOrientation orientation, int for_size, int *minimum, int *natural,
               int *minimum_baseline, int *natural_baseline)
{
  bool across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = *natural = 0;
  for (GtkWidget *text = gtk_widget_get_first_child (box); text != NULL;
       text = gtk_widget_get_next_sibling (text))
    {
      int least, best;

      if (!gtk_widget_should_layout (text))
        continue;
      gtk_widget_measure (text, orientation, across ? -1 : for_size, &least, &best, NULL, NULL);
      *minimum = across ? MAX (*minimum, least) : *minimum + least;
      *natural = across ? MAX (*natural, best) : *natural + best;
    }
}

static void
allocate_texts (GtkWidget *box, int width, int height, int baseline)
{
  int y = 0;

  for (GtkWidget *text = gtk_widget_get_first_child (box); text != NULL;
       text = gtk_widget_get_next_sibling (text))
    {
      int needed;

      if (!gtk_widget_should_layout (text))
        continue;
      gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, width, NULL, &needed, NULL, NULL);
      gtk_widget_size_allocate (text, &(GtkAllocation){ 0, y, width, needed }, -1);
      y += needed;
    }
}

static GtkSizeRequestMode
mode_of_texts (GtkWidget *box)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* GTK's own box asks every text how narrow it could be at the height that it has, which lays its words out
 * again and again; this one asks once, whatever the height. */
static void
settle_box (GtkWidget *box)
{
  if (GTK_IS_BOX (box) && !GTK_IS_CUSTOM_LAYOUT (gtk_widget_get_layout_manager (box)))
    gtk_widget_set_layout_manager (box, gtk_custom_layout_new (mode_of_texts, measure_texts,
                                                               allocate_texts));
}

void
loadline_row_text_settle (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget)))
    {
      gtk_label_set_natural_wrap_mode (GTK_LABEL (widget), GTK_NATURAL_WRAP_NONE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD);
      settle_box (gtk_widget_get_parent (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    loadline_row_text_settle (child);
}
