/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A toggle button beside a menu button; what-ifs are dragged onto each other. */
#include "app/compare-head.h"

#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/scenario-actions.h"

static int
index_of (GtkWidget *head)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (head), "index"));
}

static int
n_scenarios_of (GtkWidget *head)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (head), "n-scenarios"));
}

static GtkWidget *
name_button_of (GtkWidget *head)
{
  return gtk_widget_get_first_child (head);
}

static GtkWidget *
menu_button_of (GtkWidget *head)
{
  return gtk_widget_get_last_child (head);
}

/* The button follows what is shown, not the click. */
static void
clicked_cb (GtkToggleButton *button, GtkWidget *head)
{
  bool shown = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (head), "shown"));

  gtk_toggle_button_set_active (button, shown);
  if (!shown)
    gtk_widget_activate_action (head, "scenario.show", "i", index_of (head));
}

/* Made when somebody asks: GTK 4.8 never frees all of a menu that it has shown the rows of. */
static void
menu_cb (GtkMenuButton *button, gpointer head)
{
  g_autoptr (GMenuModel) menu = loadline_scenario_menu_new (index_of (head), n_scenarios_of (head));

  gtk_menu_button_set_menu_model (button, menu);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *head)
{
  if (index_of (head) == 0)
    return NULL;

  return gdk_content_provider_new_typed (G_TYPE_INT, index_of (head));
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *head)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (head);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *head)
{
  if (index_of (head) == 0 || g_value_get_int (value) == index_of (head))
    return FALSE;
  gtk_widget_activate_action (head, "scenario.move", "(ii)", g_value_get_int (value),
                              index_of (head));

  return TRUE;
}

/* Moves with the keyboard as with the menu. */
static gboolean
key_cb (GtkWidget *head, guint key, guint code, GdkModifierType modifiers)
{
  int forward = gtk_widget_get_direction (head) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int step = key == GDK_KEY_Left ? -forward : key == GDK_KEY_Right ? forward : 0;

  if (step == 0
      || (modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != GDK_CONTROL_MASK)
    return FALSE;
  gtk_widget_activate_action (head, "scenario.move", "(ii)", index_of (head),
                              index_of (head) + step);

  return TRUE;
}

static void
add_controllers (GtkWidget *head)
{
  GtkDragSource      *source = gtk_drag_source_new ();
  GtkDropTarget      *target = gtk_drop_target_new (G_TYPE_INT, GDK_ACTION_MOVE);
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), head);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), head);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), head);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_cb), head);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (head, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (head, GTK_EVENT_CONTROLLER (target));
  gtk_widget_add_controller (head, key);
}

GtkWidget *
loadline_compare_head_new (void)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *menu = gtk_menu_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 4);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (menu), menu_cb, head, NULL);
  gtk_widget_add_css_class (menu, "flat");
  gtk_widget_set_tooltip_text (menu, _ ("What to do with this scenario"));
  gtk_widget_add_css_class (head, "compare-head");
  gtk_box_append (GTK_BOX (head), button);
  gtk_box_append (GTK_BOX (head), menu);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), head);
  add_controllers (head);

  return head;
}

/* An open menu stays open where it would say the same. */
static void
keep_place (GtkWidget *head, int index, int n_scenarios)
{
  if (index_of (head) != index || n_scenarios_of (head) != n_scenarios)
    gtk_menu_button_popdown (GTK_MENU_BUTTON (menu_button_of (head)));
  g_object_set_data (G_OBJECT (head), "index", GINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (head), "n-scenarios", GINT_TO_POINTER (n_scenarios));
}

void
loadline_compare_head_show (GtkWidget *head, const LoadlinePlan *plan, int index, bool shown)
{
  const char *name = loadline_plan_scenario_name (plan, index);
  GtkWidget  *button = name_button_of (head);
  /* Translators: the name of a scenario */
  g_autofree char *menu_name = g_strdup_printf (_ ("Menu of “%s”"), name);

  keep_place (head, index, plan->n_variants + 1);
  g_object_set_data (G_OBJECT (head), "shown", GINT_TO_POINTER ((int) shown));
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), name);
  gtk_widget_set_tooltip_text (button, name);
  loadline_accessible_name (button, name);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), shown);
  loadline_accessible_name (menu_button_of (head), menu_name);
}
