/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that makes such windows, so that they move together to newer kinds of dialogs. */
#include "app/dialog.h"

#include <adwaita.h>

static void
close_with_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape,
                                                                                  0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, controller);
}

GtkWindow *
loadline_dialog_present (GtkWidget *parent, const char *title, GtkWidget *content, int width,
                         int height)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), content);
  adw_window_set_content (ADW_WINDOW (window), box);
  g_object_set (window, "title", title, "modal", TRUE, "transient-for",
                gtk_widget_get_root (parent), "default-width", width, "default-height", height,
                "destroy-with-parent", TRUE, NULL);
  close_with_escape (window);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}
