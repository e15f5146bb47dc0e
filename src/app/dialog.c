/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that makes such windows, so that they move together to newer kinds of dialogs. */
#include "app/dialog.h"

#include "app/accessible.h"
#include "app/text-scale.h"

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

void
loadline_dialog_fit (GtkWidget *below, int *width, int *height)
{
  double scale = loadline_text_scale (below);

  *width = (int) (*width * scale);
  *height = (int) (*height * scale);
  if (gtk_widget_get_width (below) > 0)
    {
      *width = MIN (*width, gtk_widget_get_width (below));
      *height = MIN (*height, gtk_widget_get_height (below));
    }
}

GtkWindow *
loadline_dialog_present (GtkWidget *parent, const char *title, GtkWidget *content, int width,
                         int height)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkRoot   *root = parent != NULL ? gtk_widget_get_root (parent) : NULL;

  loadline_dialog_fit (root != NULL ? GTK_WIDGET (root) : window, &width, &height);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), content);
  loadline_accessible_name_parts (box, title);
  adw_window_set_content (ADW_WINDOW (window), box);
  g_object_set (window, "title", title, "modal", TRUE, "transient-for", root, "default-width",
                width, "default-height", height, "destroy-with-parent", TRUE, NULL);
  close_with_escape (window);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}

static gboolean
activate_below_cb (GtkWidget *dialog, GVariant *action, gpointer data)
{
  GtkWindow *below = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  return below != NULL
         && gtk_widget_activate_action (GTK_WIDGET (below), g_variant_get_string (action, NULL),
                                        NULL);
}

static void
add_action_below (GtkEventController *controller, const char *keys, const char *action)
{
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys),
                      gtk_callback_action_new (activate_below_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (action));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

void
loadline_dialog_share_undo (GtkWindow *dialog)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add_action_below (controller, "<Control>z", "win.undo");
  add_action_below (controller, "<Control><Shift>z|<Control>y", "win.redo");
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
}

AdwHeaderBar *
loadline_dialog_get_bar (GtkWindow *dialog)
{
  GtkWidget *box = adw_window_get_content (ADW_WINDOW (dialog));

  return ADW_HEADER_BAR (gtk_widget_get_first_child (box));
}
