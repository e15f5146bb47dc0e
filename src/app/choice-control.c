/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choices as a drop-down, yes and no as a switch. */
#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/controls.h"

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, LoadlineParameterRow *row)
{
  const LoadlineParameter *parameter = loadline_parameter_row_get_parameter (row);
  LoadlineScenario         values;

  if (loadline_parameter_row_get_planner (row) == NULL
      || g_object_get_data (G_OBJECT (drop_down), "showing") != NULL)
    return;

  values = loadline_planner_get_scenario (loadline_parameter_row_get_planner (row));
  if (loadline_parameter_set_number (parameter, &values, gtk_drop_down_get_selected (drop_down),
                                     NULL))
    loadline_parameter_row_apply (row, &values);
}

static GtkWidget *
create_choice (LoadlineParameterRow *row)
{
  const LoadlineParameter *parameter = loadline_parameter_row_get_parameter (row);
  GtkStringList           *labels = gtk_string_list_new (NULL);
  GtkWidget               *drop_down;

  for (int i = 0; parameter->choice_labels[i] != NULL; i++)
    gtk_string_list_append (labels, _ (parameter->choice_labels[i]));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  loadline_accessible_name_drop_down (drop_down, _ (parameter->label));
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (selected_cb), row);

  return drop_down;
}

static void
show_choice (LoadlineParameterRow *row, GtkWidget *control, const LoadlineScenario *values)
{
  double value = loadline_parameter_get_number (loadline_parameter_row_get_parameter (row), values);

  g_object_set_data (G_OBJECT (control), "showing", GINT_TO_POINTER (TRUE));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (control), (guint) value);
  g_object_set_data (G_OBJECT (control), "showing", NULL);
}

const LoadlineControl loadline_choice_control = { create_choice, show_choice };

static void
active_cb (GtkSwitch *control, GParamSpec *pspec, LoadlineParameterRow *row)
{
  const LoadlineParameter *parameter = loadline_parameter_row_get_parameter (row);
  LoadlineScenario         values;

  if (loadline_parameter_row_get_planner (row) == NULL
      || g_object_get_data (G_OBJECT (control), "showing") != NULL)
    return;

  values = loadline_planner_get_scenario (loadline_parameter_row_get_planner (row));
  if (loadline_parameter_set_number (parameter, &values, gtk_switch_get_active (control) ? 1 : 0,
                                     NULL))
    loadline_parameter_row_apply (row, &values);
}

static GtkWidget *
create_switch (LoadlineParameterRow *row)
{
  GtkWidget *control = gtk_switch_new ();

  g_signal_connect (control, "notify::active", G_CALLBACK (active_cb), row);

  return control;
}

static void
show_switch (LoadlineParameterRow *row, GtkWidget *control, const LoadlineScenario *values)
{
  g_object_set_data (G_OBJECT (control), "showing", GINT_TO_POINTER (TRUE));
  gtk_switch_set_active (GTK_SWITCH (control),
                         loadline_parameter_get_number (loadline_parameter_row_get_parameter (row),
                                                        values)
                           > 0);
  g_object_set_data (G_OBJECT (control), "showing", NULL);
}

const LoadlineControl loadline_switch_control = { create_switch, show_switch };
