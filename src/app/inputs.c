/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario chooser over expanders of parameter rows. */
#include "app/inputs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/calendar-editor.h"
#include "app/events-editor.h"
#include "app/parameter-row.h"
#include "app/scenario-actions.h"
#include "app/showing.h"

struct _LoadlineInputs
{
  GtkBox parent_instance;

  /* Owned */
  LoadlinePlanner *planner;

  /* Children */
  GtkDropDown *scenario;
  GtkWidget   *rows[LOADLINE_N_PARAMETERS]; /* NULL until their section is opened */
  GtkWidget   *season;
  GtkWidget   *day;
  GtkWidget   *events;

  bool updating;
};

G_DEFINE_FINAL_TYPE (LoadlineInputs, loadline_inputs, GTK_TYPE_BOX)

static void
scenario_cb (LoadlineInputs *self)
{
  if (!self->updating && self->planner != NULL)
    loadline_view_state_set_scenario (loadline_planner_get_view_state (self->planner),
                                      (int) gtk_drop_down_get_selected (self->scenario));
}

static bool
names_differ (GtkStringList *names, const LoadlinePlan *plan)
{
  if ((int) g_list_model_get_n_items (G_LIST_MODEL (names)) != plan->n_variants + 1)
    return true;

  for (int i = 0; i <= plan->n_variants; i++)
    if (g_strcmp0 (gtk_string_list_get_string (names, (guint) i),
                   loadline_plan_scenario_name (plan, i))
        != 0)
      return true;

  return false;
}

static void
show_summary (GtkWidget *row, char *summary)
{
  g_autofree char *markup = g_markup_escape_text (summary, -1);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), markup);
  g_free (summary);
}

static void
show (gpointer data)
{
  LoadlineInputs *self = data;
  LoadlinePlan  *plan = loadline_planner_get_plan (self->planner);
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->scenario));
  int scenario = loadline_view_state_get_scenario (loadline_planner_get_view_state (self->planner));

  self->updating = true;
  if (names_differ (names, plan))
    {
      gtk_string_list_splice (names, 0, g_list_model_get_n_items (G_LIST_MODEL (names)), NULL);
      for (int i = 0; i <= plan->n_variants; i++)
        gtk_string_list_append (names, loadline_plan_scenario_name (plan, i));
    }
  gtk_drop_down_set_selected (self->scenario, (guint) scenario);
  self->updating = false;
  show_summary (self->season, loadline_calendar_summary (LOADLINE_CALENDAR_SEASON, self->planner));
  show_summary (self->day, loadline_calendar_summary (LOADLINE_CALENDAR_DAY, self->planner));
  show_summary (self->events, loadline_events_summary (self->planner));
}

static void
loadline_inputs_dispose (GObject *object)
{
  g_clear_object (&LOADLINE_INPUTS (object)->planner);

  G_OBJECT_CLASS (loadline_inputs_parent_class)->dispose (object);
}

static void
loadline_inputs_class_init (LoadlineInputsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_inputs_dispose;
}

static void
season_cb (LoadlineInputs *self)
{
  loadline_calendar_editor_present (LOADLINE_CALENDAR_SEASON, GTK_WIDGET (self), self->planner);
}

static void
day_cb (LoadlineInputs *self)
{
  loadline_calendar_editor_present (LOADLINE_CALENDAR_DAY, GTK_WIDGET (self), self->planner);
}

static void
events_cb (LoadlineInputs *self)
{
  loadline_events_editor_present (GTK_WIDGET (self), self->planner);
}

/* A row that opens a window. */
static GtkWidget *
make_opener (LoadlineInputs *self, const char *title, const char *help, GCallback opened_cb)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_tooltip_text (row, help);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_swapped (row, "activated", opened_cb, self);

  return row;
}

/* How users come over the year and the day: part of the workload, and no parameters. */
static void
add_calendar (LoadlineInputs *self, AdwExpanderRow *workload)
{
  self->day = make_opener (self, _ ("Hours of the day"), _ ("Draw the shape of the day by hand."),
                           G_CALLBACK (day_cb));
  self->season =
    make_opener (self, _ ("Season"), _ ("Months with more or fewer users, every year."),
                 G_CALLBACK (season_cb));
  self->events = make_opener (self, _ ("Events"), _ ("Months with more or fewer users, once."),
                              G_CALLBACK (events_cb));
  adw_expander_row_add_row (workload, self->day);
  adw_expander_row_add_row (workload, self->season);
  adw_expander_row_add_row (workload, self->events);
}

/* Most sections stay closed: their rows are made when somebody opens them. */
static void
expanded_cb (AdwExpanderRow *expander, GParamSpec *pspec, LoadlineInputs *self)
{
  gpointer section = g_object_get_data (G_OBJECT (expander), "section");

  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (i);

      if (parameter->section != (LoadlineSection) GPOINTER_TO_INT (section)
          || self->rows[i] != NULL)
        continue;
      self->rows[i] = loadline_parameter_row_new (parameter);
      loadline_parameter_row_set_planner (LOADLINE_PARAMETER_ROW (self->rows[i]), self->planner);
      adw_expander_row_add_row (expander, self->rows[i]);
    }
}

static GtkWidget *
make_section (LoadlineInputs *self, LoadlineSection section)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), loadline_section_label (section));
  g_object_set_data (G_OBJECT (expander), "section", GINT_TO_POINTER (section));
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), self);
  if (section == LOADLINE_SECTION_WORKLOAD)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
      add_calendar (self, ADW_EXPANDER_ROW (expander));
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), expander);

  return group;
}

/* What can be done with the scenario shown, when somebody asks. */
static void
scenario_menu_cb (GtkMenuButton *button, gpointer data)
{
  LoadlineInputs    *self = data;
  LoadlineViewState *state;
  g_autoptr (GMenuModel) menu = NULL;

  if (self->planner == NULL)
    return;
  state = loadline_planner_get_view_state (self->planner);
  menu = loadline_scenario_menu_new (loadline_planner_get_plan (self->planner),
                                     loadline_view_state_get_scenario (state));
  gtk_menu_button_set_menu_model (button, menu);
}

static GtkWidget *
make_scenario_menu (LoadlineInputs *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), scenario_menu_cb, self, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("What to do with this scenario"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Scenario menu"), -1);

  return button;
}

static void
add_scenario_chooser (LoadlineInputs *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();

  self->scenario =
    GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->scenario), GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (GTK_WIDGET (self->scenario), 150, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scenario), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Scenario"), -1);
  g_signal_connect_swapped (self->scenario, "notify::selected", G_CALLBACK (scenario_cb), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Scenario"));
  gtk_widget_set_tooltip_text (row, _ ("A scenario states only what differs from the base."));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->scenario));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_scenario_menu (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (GTK_BOX (self), group);
}

static void
loadline_inputs_init (LoadlineInputs *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "inputs");
  add_scenario_chooser (self);
  for (int i = 0; i < LOADLINE_N_SECTIONS; i++)
    gtk_box_append (GTK_BOX (self), make_section (self, (LoadlineSection) i));
}

void
loadline_inputs_set_planner (LoadlineInputs *self, LoadlinePlanner *planner)
{
  g_return_if_fail (LOADLINE_IS_INPUTS (self));

  if (!g_set_object (&self->planner, planner))
    return;
  loadline_showing_follow (self, planner, show);
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    if (self->rows[i] != NULL)
      loadline_parameter_row_set_planner (LOADLINE_PARAMETER_ROW (self->rows[i]), planner);
}
