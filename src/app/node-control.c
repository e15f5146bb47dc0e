/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The current node behind a button that opens the catalogue. */
#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/controls.h"
#include "app/node-picker.h"

static void
picked_cb (LoadlineNodePicker *picker, const char *id, LoadlineParameterRow *row)
{
  LoadlineScenario values =
    loadline_planner_get_scenario (loadline_parameter_row_get_planner (row));

  gtk_popover_popdown (
    GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (picker), GTK_TYPE_POPOVER)));
  if (loadline_parameter_set_text (loadline_parameter_row_get_parameter (row), &values, id, NULL))
    loadline_parameter_row_apply (row, &values);
}

/* The catalogue is listed when somebody asks for it: thousands of edits leave it alone. */
static void
popover_show_cb (GtkPopover *popover, LoadlineParameterRow *row)
{
  LoadlinePlanner    *planner = loadline_parameter_row_get_planner (row);
  LoadlineNodePicker *picker = LOADLINE_NODE_PICKER (gtk_popover_get_child (popover));
  LoadlineScenario    values;

  if (planner == NULL)
    return;

  values = loadline_planner_get_scenario (planner);
  loadline_node_picker_fill (picker, loadline_planner_get_plan (planner)->catalog,
                             (LoadlinePurchase) values.purchase, values.node);
  gtk_widget_grab_focus (GTK_WIDGET (picker));
}

static void
popup_cb (GtkMenuButton *button, gpointer row)
{
  GtkWidget *popover;
  GtkWidget *picker;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  picker = loadline_node_picker_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), picker);
  g_signal_connect (picker, "picked", G_CALLBACK (picked_cb), row);
  g_signal_connect (popover, "show", G_CALLBACK (popover_show_cb), row);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
create (LoadlineParameterRow *row)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popup_cb, row, NULL);

  return button;
}

static void
show (LoadlineParameterRow *row, GtkWidget *control, const LoadlineScenario *values)
{
  gtk_label_set_label (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (control))),
                       values->node);
  loadline_accessible_name_value (control, _ (loadline_parameter_row_get_parameter (row)->label),
                                  values->node);
}

const LoadlineControl loadline_node_control = { create, show };
