/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libadwaita has a banner only from 1.3 on, and with one button. */
#include "app/banner.h"

struct _LoadlineBanner
{
  GtkBox parent_instance;

  /* Owned */
  char *topic;

  /* Borrowed */
  GtkWidget *revealer;
  GtkWidget *label;
  GtkWidget *buttons[2];
};

G_DEFINE_FINAL_TYPE (LoadlineBanner, loadline_banner, GTK_TYPE_BOX)

static guint answered_signal;

static void
pressed_cb (LoadlineBanner *self, GtkWidget *button)
{
  g_autofree char *topic = g_strdup (self->topic);

  loadline_banner_hide (self, NULL);
  if (topic != NULL)
    g_signal_emit (self, answered_signal, 0, topic, button == self->buttons[0] ? 0 : 1);
}

/* The keyboard goes to the buttons: a flow box would stop at the sentence, where there is nothing to do. */
static gboolean
loadline_banner_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LoadlineBanner *self = LOADLINE_BANNER (widget);

  return gtk_widget_get_visible (self->revealer)
         && gtk_widget_child_focus (gtk_widget_get_parent (self->buttons[0]), direction);
}

static void
loadline_banner_finalize (GObject *object)
{
  g_free (LOADLINE_BANNER (object)->topic);

  G_OBJECT_CLASS (loadline_banner_parent_class)->finalize (object);
}

static void
loadline_banner_class_init (LoadlineBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = loadline_banner_finalize;
  GTK_WIDGET_CLASS (klass)->focus = loadline_banner_focus;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "notice");
  answered_signal = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
}

static GtkWidget *
add_buttons (LoadlineBanner *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_hexpand (box, TRUE);
  for (int i = 0; i < 2; i++)
    {
      self->buttons[i] = gtk_button_new ();
      g_signal_connect_swapped (self->buttons[i], "clicked", G_CALLBACK (pressed_cb), self);
      gtk_box_append (GTK_BOX (box), self->buttons[i]);
    }

  return box;
}

/* Where there is little room the buttons go below the sentence. */
static void
loadline_banner_init (LoadlineBanner *self)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 2);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (box), 6);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (box), 12);
  gtk_widget_add_css_class (box, "notice");
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_width_chars (GTK_LABEL (self->label), 34);
  gtk_flow_box_append (GTK_FLOW_BOX (box), self->label);
  gtk_flow_box_append (GTK_FLOW_BOX (box), add_buttons (self));
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_hexpand (self->revealer, TRUE);
  gtk_widget_set_visible (self->revealer, FALSE);
  gtk_box_append (GTK_BOX (self), self->revealer);
}

static void
set_button (GtkWidget *button, const char *label)
{
  gtk_widget_set_visible (button, label != NULL);
  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (button), label);
}

void
loadline_banner_show (LoadlineBanner *self, const char *topic, const char *sentence,
                      const char *first, const char *second)
{
  g_return_if_fail (LOADLINE_IS_BANNER (self));

  g_free (self->topic);
  self->topic = g_strdup (topic);
  gtk_label_set_label (GTK_LABEL (self->label), sentence);
  set_button (self->buttons[0], first);
  set_button (self->buttons[1], second);
  gtk_widget_set_visible (self->revealer, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

void
loadline_banner_hide (LoadlineBanner *self, const char *topic)
{
  g_return_if_fail (LOADLINE_IS_BANNER (self));

  if (topic != NULL && g_strcmp0 (topic, self->topic) != 0)
    return;
  g_clear_pointer (&self->topic, g_free);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_widget_set_visible (self->revealer, FALSE);
}

const char *
loadline_banner_get_topic (LoadlineBanner *self)
{
  return self->topic;
}

const char *
loadline_banner_get_sentence (LoadlineBanner *self)
{
  return self->topic != NULL ? gtk_label_get_label (GTK_LABEL (self->label)) : NULL;
}
