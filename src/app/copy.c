/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions are the widget's own, named "copy.". */
#include "app/copy.h"

#include <glib/gi18n.h>

#include "app/toast.h"
#include "report/table-text.h"

void
loadline_copy_take (GtkWidget *widget, char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  g_free (text);
  loadline_toast (widget, _ ("Copied"));
}

static const LoadlineCopySource *
source_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "copy-source");
}

static void
text_cb (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  const LoadlineCopySource *source = source_of (widget);
  g_autoptr (LoadlineTable) table = source->table != NULL ? source->table (widget) : NULL;

  loadline_copy_take (widget,
                      table != NULL ? loadline_table_to_text (table) : source->text (widget));
}

static void
tabs_cb (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  g_autoptr (LoadlineTable) table = source_of (widget)->table (widget);

  loadline_copy_take (widget, loadline_table_to_tabs (table));
}

static GtkWidget *
menu_of (GtkWidget *widget)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (widget), "copy-menu");
  g_autoptr (GMenu) menu = NULL;

  if (popover != NULL)
    return popover;

  menu = g_menu_new ();
  g_menu_append (menu, _ ("_Copy"), "copy.text");
  if (source_of (widget)->table != NULL)
    g_menu_append (menu, _ ("Copy for a _spreadsheet"), "copy.tabs");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, widget);
  g_object_set_data (G_OBJECT (widget), "copy-menu", popover);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (gtk_widget_unparent), popover,
                           G_CONNECT_SWAPPED);

  return popover;
}

static void
show_menu (GtkWidget *widget, int x, int y)
{
  GtkWidget *popover = menu_of (widget);

  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
pressed_cb (GtkGesture *gesture, int n_press, double x, double y, GtkWidget *widget)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (widget, (int) x, (int) y);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  show_menu (widget, gtk_widget_get_width (widget) / 2, gtk_widget_get_height (widget) / 2);

  return TRUE;
}

static void
add_shortcut (GtkEventController *controller, const char *keys, GtkShortcutAction *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys),
                                                          action));
}

void
loadline_copy_attach (GtkWidget *widget, const LoadlineCopySource *source)
{
  static const GActionEntry entries[] = {
    { .name = "text", .activate = text_cb },
    { .name = "tabs", .activate = tabs_cb },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  g_object_set_data (G_OBJECT (widget), "copy-source", (gpointer) source);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), widget);
  gtk_widget_insert_action_group (widget, "copy", G_ACTION_GROUP (actions));
  add_shortcut (keys, "<Control>c|<Control>Insert", gtk_named_action_new ("copy.text"));
  add_shortcut (keys, "Menu|<Shift>F10", gtk_callback_action_new (menu_key_cb, NULL, NULL));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), widget);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}
