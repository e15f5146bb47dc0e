/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards are made once and never change. */
#include "app/lesson-card.h"

#include <glib/gi18n.h>

#include "app/strategy-picture.h"

/* Wide enough to read, narrow enough for three beside each other, in letters. */
#define LETTERS 28

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), LETTERS / 2);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LETTERS);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_picture (const LoadlineCard *card)
{
  GtkWidget *image;

  if (card->strategy >= 0)
    return loadline_strategy_picture_new (card->strategy);
  image = gtk_image_new_from_icon_name ("view-refresh-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (image), 32);
  gtk_widget_set_size_request (image, 40, 40);

  return image;
}

static GtkWidget *
make_head (const LoadlineCard *card)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (head), make_picture (card));
  gtk_box_append (GTK_BOX (head), make_label (card->title, "title-3"));

  return head;
}

/* One thing to know, under what it is. */
static void
add_fact (GtkWidget *box, const char *icon, const char *title, const char *text)
{
  GtkWidget *fact = gtk_grid_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_grid_set_column_spacing (GTK_GRID (fact), 8);
  gtk_grid_set_row_spacing (GTK_GRID (fact), 2);
  gtk_widget_add_css_class (image, "dim-label");
  gtk_grid_attach (GTK_GRID (fact), image, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (fact), make_label (title, "caption-heading"), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (fact), make_label (text, NULL), 1, 1, 1, 1);
  gtk_box_append (GTK_BOX (box), fact);
}

static GtkWidget *
make_button (const LoadlineCard *card)
{
  GtkWidget       *button = gtk_button_new_with_label (_ ("See it in a plan"));
  /* Translators: the name of a button on the card titled %s */
  g_autofree char *name = g_strdup_printf (_ ("%s: see it in a plan"), card->title);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_widget_set_vexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.open-example");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", card->id);

  return button;
}

GtkWidget *
loadline_lesson_card_new (const LoadlineCard *card)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "lesson-card");
  gtk_box_append (GTK_BOX (box), make_head (card));
  gtk_box_append (GTK_BOX (box), make_label (card->what, NULL));
  add_fact (box, "emblem-ok-symbolic", _ ("Right when"), card->fits);
  add_fact (box, "action-unavailable-symbolic", _ ("Not when"), card->fails);
  add_fact (box, "emblem-important-symbolic", _ ("What it costs"), card->costs);
  gtk_box_append (GTK_BOX (box), make_button (card));

  return box;
}
