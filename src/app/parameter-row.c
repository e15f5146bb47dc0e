/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame around a control: label, help, what is wrong, and the way back to the base's value. */
#include "app/parameter-row.h"

#include <glib/gi18n.h>

#include "app/controls.h"
#include "app/css-class.h"
#include "app/parameter-words.h"
#include "app/range-button.h"
#include "app/showing.h"

struct _LoadlineParameterRow
{
  AdwActionRow parent_instance;

  /* Owned */
  LoadlinePlanner *planner;
  char            *complaint; /* what is wrong; NULL where nothing is */

  /* Borrowed */
  const LoadlineParameter *parameter;
  const LoadlineControl   *kind;

  /* Children */
  GtkWidget *control;
  GtkWidget *put_back;
  GtkWidget *range; /* NULL for what is no number */
};

G_DEFINE_FINAL_TYPE (LoadlineParameterRow, loadline_parameter_row, ADW_TYPE_ACTION_ROW)

static const LoadlineControl *const controls[] = {
  [LOADLINE_KIND_NUMBER] = &loadline_number_control,
  [LOADLINE_KIND_INTEGER] = &loadline_number_control,
  [LOADLINE_KIND_CHOICE] = &loadline_choice_control,
  [LOADLINE_KIND_SWITCH] = &loadline_switch_control,
  [LOADLINE_KIND_NODE] = &loadline_node_control,
  [LOADLINE_KIND_FAMILIES] = &loadline_families_control,
};

/* Below the label: what is wrong, or else how far the value may be off. */
static void
show_below (LoadlineParameterRow *self)
{
  const LoadlinePlan *plan =
    self->planner != NULL ? loadline_planner_get_plan (self->planner) : NULL;
  const LoadlineRange *range =
    plan != NULL ? &plan->ranges[loadline_parameter_index (self->parameter)] : NULL;
  g_autofree char *words = NULL;
  g_autofree char *markup = NULL;

  if (self->complaint == NULL && range != NULL && range->stated)
    words = loadline_parameter_format_range (self->parameter, range, plan->currency);
  else
    words = g_strdup (self->complaint != NULL ? self->complaint : "");
  markup = g_markup_escape_text (words, -1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), markup);
}

static void
show (gpointer data)
{
  LoadlineParameterRow *self = data;
  LoadlineScenario      values = loadline_planner_get_scenario (self->planner);
  int scenario = loadline_view_state_get_scenario (loadline_planner_get_view_state (self->planner));
  bool overrides =
    loadline_plan_overrides (loadline_planner_get_plan (self->planner), scenario, self->parameter);

  self->kind->show (self, self->control, &values);
  show_below (self);
  gtk_widget_set_visible (self->put_back, overrides);
  if (self->range != NULL)
    loadline_range_button_show (LOADLINE_RANGE_BUTTON (self->range), self->planner);
  loadline_css_class_set (GTK_WIDGET (self), "overridden", overrides);
}

static void
give_up (LoadlineParameterRow *self)
{
  loadline_parameter_row_complain (self, NULL);
  if (self->kind->forget != NULL)
    self->kind->forget (self->control);
}

static void
put_back_cb (LoadlineParameterRow *self)
{
  give_up (self);
  loadline_planner_clear_override (self->planner, self->parameter);
}

static void
loadline_parameter_row_dispose (GObject *object)
{
  g_clear_object (&LOADLINE_PARAMETER_ROW (object)->planner);

  G_OBJECT_CLASS (loadline_parameter_row_parent_class)->dispose (object);
}

static void
loadline_parameter_row_finalize (GObject *object)
{
  g_free (LOADLINE_PARAMETER_ROW (object)->complaint);

  G_OBJECT_CLASS (loadline_parameter_row_parent_class)->finalize (object);
}

static void
loadline_parameter_row_class_init (LoadlineParameterRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_parameter_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = loadline_parameter_row_finalize;
}

static void
loadline_parameter_row_init (LoadlineParameterRow *self)
{
  self->put_back = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  gtk_widget_set_tooltip_text (self->put_back, _ ("Use the base's value again"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->put_back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Use the base's value again"), -1);
  gtk_widget_add_css_class (self->put_back, "flat");
  gtk_widget_set_valign (self->put_back, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->put_back, FALSE);
  g_signal_connect_swapped (self->put_back, "clicked", G_CALLBACK (put_back_cb), self);
}

GtkWidget *
loadline_parameter_row_new (const LoadlineParameter *parameter)
{
  LoadlineParameterRow *self = g_object_new (LOADLINE_TYPE_PARAMETER_ROW, NULL);

  self->parameter = parameter;
  self->kind = controls[parameter->kind];
  self->control = self->kind->create (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (parameter->label));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "parameter");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ (parameter->help));
  gtk_widget_set_valign (self->control, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (parameter->label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (parameter->help), -1);
  if (parameter->kind == LOADLINE_KIND_NUMBER || parameter->kind == LOADLINE_KIND_INTEGER)
    {
      self->range = loadline_range_button_new (parameter);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->range);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->put_back);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->control);
  if (parameter->kind == LOADLINE_KIND_SWITCH)
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->control);
  /* Tab goes from control to control; the row itself does nothing. */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);

  return GTK_WIDGET (self);
}

void
loadline_parameter_row_set_planner (LoadlineParameterRow *self, LoadlinePlanner *planner)
{
  g_return_if_fail (LOADLINE_IS_PARAMETER_ROW (self));

  if (!g_set_object (&self->planner, planner))
    return;
  give_up (self);
  loadline_showing_follow (self, planner, show);
}

void
loadline_parameter_row_focus (LoadlineParameterRow *self)
{
  g_return_if_fail (LOADLINE_IS_PARAMETER_ROW (self));

  gtk_widget_grab_focus (self->control);
}

bool
loadline_parameter_row_finish (LoadlineParameterRow *self)
{
  g_return_val_if_fail (LOADLINE_IS_PARAMETER_ROW (self), true);

  return self->planner == NULL || self->kind->finish == NULL
         || self->kind->finish (self, self->control);
}

void
loadline_parameter_row_forget (LoadlineParameterRow *self)
{
  g_return_if_fail (LOADLINE_IS_PARAMETER_ROW (self));

  give_up (self);
  show (self);
}

const LoadlineParameter *
loadline_parameter_row_get_parameter (LoadlineParameterRow *self)
{
  return self->parameter;
}

LoadlinePlanner *
loadline_parameter_row_get_planner (LoadlineParameterRow *self)
{
  return self->planner;
}

bool
loadline_parameter_row_apply (LoadlineParameterRow *self, const LoadlineScenario *values)
{
  g_autoptr (GError) error = NULL;
  bool applied = loadline_planner_set_value (self->planner, self->parameter, values, &error);

  g_autofree char *sentence = applied ? NULL : loadline_parameter_say_labels (error->message);

  loadline_parameter_row_complain (self, sentence);

  return applied;
}

void
loadline_parameter_row_complain (LoadlineParameterRow *self, const char *sentence)
{
  g_free (self->complaint);
  self->complaint = g_strdup (sentence);
  show_below (self);
  loadline_css_class_set (self->control, "error", sentence != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}
