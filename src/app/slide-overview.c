/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides as small pictures that the arrow keys walk over. */
#include <glib/gi18n.h>

#include "app/presenter-parts.h"
#include "app/slide-view.h"

#define PICTURE_WIDTH 264
#define MOST_IN_LINE 4

typedef struct
{
  LoadlineSlideDeck *deck; /* Owned */
  GtkFlowBox        *grid;
  void (*chosen) (gpointer data);
  gpointer data;
} Overview;

static void
overview_free (gpointer data)
{
  Overview *self = data;

  g_object_unref (self->deck);
  g_free (self);
}

static GtkWidget *
make_slide (LoadlineSlideDeck *deck, int index)
{
  const LoadlineSlide *slide = loadline_slides_at (loadline_slide_deck_get_slides (deck), index);
  GtkWidget           *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget           *view = loadline_slide_view_new_of (deck, index);
  /* Translators: number and message of a slide */
  g_autofree char *text = g_strdup_printf (_ ("%d. %s"), index + 1, slide->title);
  GtkWidget       *label = gtk_label_new (text);

  gtk_widget_set_size_request (view, PICTURE_WIDTH,
                               (int) (PICTURE_WIDTH * LOADLINE_SLIDE_HEIGHT
                                      / LOADLINE_SLIDE_WIDTH));
  gtk_widget_add_css_class (view, "card");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
fill (GtkWidget *overview)
{
  Overview  *self = g_object_get_data (G_OBJECT (overview), "overview");
  int        n = loadline_slides_count (loadline_slide_deck_get_slides (self->deck));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_flow_box_remove (self->grid, child);
  for (int i = 0; i < n; i++)
    gtk_flow_box_append (self->grid, make_slide (self->deck, i));
}

static void
activated_cb (GtkFlowBox *grid, GtkFlowBoxChild *child, Overview *self)
{
  loadline_slide_deck_go (self->deck, gtk_flow_box_child_get_index (child));
  self->chosen (self->data);
}

GtkWidget *
loadline_slide_overview_new (LoadlineSlideDeck *deck, void (*chosen) (gpointer data), gpointer data)
{
  GtkWidget *overview = gtk_scrolled_window_new ();
  GtkWidget *grid = gtk_flow_box_new ();
  Overview  *self = g_new0 (Overview, 1);

  *self = (Overview){ g_object_ref (deck), GTK_FLOW_BOX (grid), chosen, data };
  gtk_flow_box_set_homogeneous (self->grid, TRUE);
  gtk_flow_box_set_max_children_per_line (self->grid, MOST_IN_LINE);
  gtk_flow_box_set_column_spacing (self->grid, 18);
  gtk_flow_box_set_row_spacing (self->grid, 18);
  gtk_widget_set_halign (grid, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("All slides"), -1);
  gtk_widget_add_css_class (overview, "slide-overview");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (overview), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (overview), grid);
  g_object_set_data_full (G_OBJECT (overview), "overview", self, overview_free);
  g_signal_connect (grid, "child-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_object (deck, "composed", G_CALLBACK (fill), overview, G_CONNECT_SWAPPED);
  fill (overview);

  return overview;
}

void
loadline_slide_overview_focus (GtkWidget *overview)
{
  Overview        *self = g_object_get_data (G_OBJECT (overview), "overview");
  GtkFlowBoxChild *child =
    gtk_flow_box_get_child_at_index (self->grid, loadline_slide_deck_get_index (self->deck));

  gtk_flow_box_select_child (self->grid, child);
  gtk_widget_grab_focus (GTK_WIDGET (child));
}
