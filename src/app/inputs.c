/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario chooser over expanders of parameter rows. */
#include "app/inputs.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/accessible.h"
#include "app/calendar-editor.h"
#include "app/events-editor.h"
#include "app/parameter-row.h"
#include "app/plan-details.h"
#include "app/row-mark.h"
#include "app/row-text.h"
#include "app/scenario-actions.h"
#include "app/second-frame.h"
#include "app/showing.h"

/* Of the longest help in a sidebar, so that the list above it keeps its height. */
#define HELP_LINES 3

/* The rows that the first frame has of the section that is open; the rest come with the second. */
#define FIRST_ROWS 6

struct _LoadlineInputs
{
  GtkBox parent_instance;

  /* Owned */
  LoadlinePlanner *planner;

  /* Children */
  GtkWidget   *list; /* of the groups */
  GtkDropDown *scenario;
  GtkWidget   *rows[LOADLINE_N_PARAMETERS]; /* NULL until their section is opened */
  GtkWidget   *sections[LOADLINE_N_SECTIONS]; /* the first alone until the second frame */
  GtkWidget   *season;
  GtkWidget   *day;
  GtkWidget   *months;
  GtkWidget   *events;
  GtkRevealer *help;
  GtkLabel    *help_text;

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

/* What the windows behind the rows at the end of the workload have, once these rows are there. */
static void
show_summaries (LoadlineInputs *self)
{
  if (self->months == NULL || self->planner == NULL)
    return;
  show_summary (self->season, loadline_calendar_summary (LOADLINE_CALENDAR_SEASON, self->planner));
  show_summary (self->day, loadline_calendar_summary (LOADLINE_CALENDAR_DAY, self->planner));
  show_summary (self->events, loadline_events_summary (self->planner));
  show_summary (self->months, loadline_plan_details_summary (self->planner));
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
  show_summaries (self);
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
months_cb (LoadlineInputs *self)
{
  loadline_plan_details_present (GTK_WIDGET (self), self->planner);
}

static void
events_cb (LoadlineInputs *self)
{
  loadline_events_editor_present (GTK_WIDGET (self), self->planner);
}

/* ---- Help, for the row that has the focus ---- */

static void
row_entered_cb (GtkEventController *controller, LoadlineInputs *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (controller);

  gtk_label_set_label (self->help_text, gtk_widget_get_tooltip_text (row));
  /* Once is enough. */
  gtk_widget_set_has_tooltip (row, FALSE);
  gtk_revealer_set_reveal_child (self->help, TRUE);
}

static void
row_left_cb (GtkEventController *controller)
{
  gtk_widget_set_has_tooltip (gtk_event_controller_get_widget (controller), TRUE);
}

/* The list grows shorter as the help comes: the row that it is about stays in sight. */
static void
page_changed_cb (LoadlineInputs *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (self->list));
  GtkWidget *row = focus != NULL && gtk_widget_is_ancestor (focus, self->list)
                     ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW)
                     : NULL;

  if (row != NULL)
    loadline_row_keep_in_sight (row);
}

static void
left_cb (LoadlineInputs *self)
{
  gtk_revealer_set_reveal_child (self->help, FALSE);
}

/* The pointer finds the help of a row over it; the keyboard finds it below the list, where nothing moves. */
static void
help_on_focus (LoadlineInputs *self, GtkWidget *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (row_entered_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (row_left_cb), NULL);
  gtk_widget_add_controller (row, focus);
}

static void
add_help (LoadlineInputs *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->help_text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->help_text, TRUE);
  gtk_label_set_xalign (self->help_text, 0);
  gtk_label_set_yalign (self->help_text, 0);
  gtk_label_set_lines (self->help_text, HELP_LINES);
  gtk_label_set_ellipsize (self->help_text, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->help_text), "input-help");
  self->help = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->help, GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (self->help, GTK_WIDGET (self->help_text));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->list, focus);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->help));
}

/* ---- The groups ---- */

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
  help_on_focus (self, row);
  loadline_row_text_settle (row);

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
  self->months =
    make_opener (self, _ ("Months"), _ ("Which months the plan is of."), G_CALLBACK (months_cb));
  adw_expander_row_add_row (workload, self->months);
  adw_expander_row_add_row (workload, self->day);
  adw_expander_row_add_row (workload, self->season);
  adw_expander_row_add_row (workload, self->events);
}

/* Makes the rows of a section that are missing, @most of them. */
static void
add_rows (LoadlineInputs *self, AdwExpanderRow *expander, LoadlineSection section, int most)
{
  for (int i = 0; i < LOADLINE_N_PARAMETERS && most > 0; i++)
    {
      const LoadlineParameter *parameter = loadline_parameter_at (i);

      if (parameter->section != section || self->rows[i] != NULL)
        continue;
      most--;
      self->rows[i] = loadline_parameter_row_new (parameter);
      loadline_parameter_row_set_planner (LOADLINE_PARAMETER_ROW (self->rows[i]), self->planner);
      help_on_focus (self, self->rows[i]);
      loadline_row_text_settle (self->rows[i]);
      adw_expander_row_add_row (expander, self->rows[i]);
    }
}

/* Most sections stay closed: their rows are made when somebody opens them. */
static void
expanded_cb (AdwExpanderRow *expander, GParamSpec *pspec, LoadlineInputs *self)
{
  gpointer section = g_object_get_data (G_OBJECT (expander), "section");

  add_rows (self, expander, (LoadlineSection) GPOINTER_TO_INT (section), LOADLINE_N_PARAMETERS);
}

static GtkWidget *
make_section (LoadlineInputs *self, LoadlineSection section)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), loadline_section_label (section));
  g_object_set_data (G_OBJECT (expander), "section", GINT_TO_POINTER (section));
  if (section == LOADLINE_SECTION_WORKLOAD)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
      add_rows (self, ADW_EXPANDER_ROW (expander), section, FIRST_ROWS);
    }
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), self);
  loadline_accessible_name (expander, loadline_section_label (section));
  self->sections[section] = expander;
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), expander);
  loadline_accessible_name_parts (group, loadline_section_label (section));

  return group;
}

static void
add_section (LoadlineInputs *self, LoadlineSection section)
{
  GtkWidget *group = make_section (self, section);

  loadline_row_text_settle (group);
  gtk_box_append (GTK_BOX (self->list), group);
}

/* The rest of the first section, and those below it, which are closed. */
static void
add_sections (gpointer data)
{
  LoadlineInputs *self = data;
  AdwExpanderRow *workload = ADW_EXPANDER_ROW (self->sections[LOADLINE_SECTION_WORKLOAD]);

  if (self->months == NULL)
    {
      add_rows (self, workload, LOADLINE_SECTION_WORKLOAD, LOADLINE_N_PARAMETERS);
      add_calendar (self, workload);
      show_summaries (self);
    }
  for (int i = 0; i < LOADLINE_N_SECTIONS; i++)
    if (self->sections[i] == NULL)
      add_section (self, (LoadlineSection) i);
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
  menu = loadline_scenario_menu_new (loadline_view_state_get_scenario (state),
                                     loadline_planner_get_plan (self->planner)->n_variants + 1);
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
  loadline_accessible_name_drop_down (GTK_WIDGET (self->scenario), _ ("Scenario"));
  g_signal_connect_swapped (self->scenario, "notify::selected", G_CALLBACK (scenario_cb), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Scenario"));
  gtk_widget_set_tooltip_text (row, _ ("A scenario states only what differs from the base."));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->scenario));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_scenario_menu (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  loadline_accessible_name_parts (group, _ ("Scenario"));
  help_on_focus (self, row);
  gtk_box_append (GTK_BOX (self->list), group);
}

static void
loadline_inputs_init (LoadlineInputs *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->list, "inputs");
  add_scenario_chooser (self);
  loadline_row_text_settle (self->list);
  add_section (self, LOADLINE_SECTION_WORKLOAD);
  loadline_second_frame (GTK_WIDGET (self), add_sections);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                            "notify::page-size", G_CALLBACK (page_changed_cb), self);
  gtk_widget_set_vexpand (scroller, TRUE);
  loadline_accessible_name (scroller, _ ("Inputs"));
  gtk_box_append (GTK_BOX (self), scroller);
  add_help (self);
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

const LoadlineParameter *
loadline_inputs_finish (LoadlineInputs *self)
{
  const LoadlineParameter *refused = NULL;

  g_return_val_if_fail (LOADLINE_IS_INPUTS (self), NULL);

  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    if (self->rows[i] != NULL
        && !loadline_parameter_row_finish (LOADLINE_PARAMETER_ROW (self->rows[i]))
        && refused == NULL)
      refused = loadline_parameter_at (i);

  return refused;
}

bool
loadline_inputs_forget_focused (LoadlineInputs *self)
{
  g_return_val_if_fail (LOADLINE_IS_INPUTS (self), false);

  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    if (self->rows[i] != NULL
        && (gtk_widget_get_state_flags (self->rows[i]) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0
        && !loadline_parameter_row_finish (LOADLINE_PARAMETER_ROW (self->rows[i])))
      {
        loadline_parameter_row_forget (LOADLINE_PARAMETER_ROW (self->rows[i]));
        return true;
      }

  return false;
}

/* Whether both plans say the same of @parameter in scenario @index. */
static bool
says_the_same (const LoadlinePlan *a, const LoadlinePlan *b, int index,
               const LoadlineParameter *parameter)
{
  int              row = loadline_parameter_index (parameter);
  LoadlineScenario values_a = loadline_plan_scenario (a, index);
  LoadlineScenario values_b = loadline_plan_scenario (b, index);

  return loadline_parameter_equal (parameter, &values_a, &values_b)
         && loadline_plan_overrides (a, index, parameter)
              == loadline_plan_overrides (b, index, parameter)
         && memcmp (&a->ranges[row], &b->ranges[row], sizeof a->ranges[row]) == 0;
}

static bool
have_the_same_events (const LoadlinePlan *a, const LoadlinePlan *b)
{
  bool same = a->n_events == b->n_events;

  for (int i = 0; i < a->n_events && same; i++)
    same = a->events[i].month == b->events[i].month
           && g_str_equal (a->events[i].name, b->events[i].name)
           && a->events[i].users_factor <= b->events[i].users_factor
           && a->events[i].users_factor >= b->events[i].users_factor;

  return same;
}

/* The row of @parameter, whose section may not have been opened yet. */
static GtkWidget *
row_of (LoadlineInputs *self, const LoadlineParameter *parameter)
{
  int index = loadline_parameter_index (parameter);

  add_sections (self);
  if (self->rows[index] == NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->sections[parameter->section]), TRUE);

  return self->rows[index];
}

/* The first row that says something else in @after; NULL where none does. */
static GtkWidget *
find_changed (LoadlineInputs *self, const LoadlinePlan *before, const LoadlinePlan *after)
{
  int scenario = loadline_view_state_get_scenario (loadline_planner_get_view_state (self->planner));

  if (before->n_variants != after->n_variants)
    return NULL;
  for (int i = 0; i < LOADLINE_N_PARAMETERS; i++)
    if (!says_the_same (before, after, scenario, loadline_parameter_at (i)))
      return row_of (self, loadline_parameter_at (i));
  if (before->calendar.start != after->calendar.start
      || before->calendar.n_months != after->calendar.n_months)
    return self->months;
  if (memcmp (before->calendar.season, after->calendar.season, sizeof after->calendar.season) != 0)
    return self->season;
  if (memcmp (before->calendar.custom_profile, after->calendar.custom_profile,
              sizeof after->calendar.custom_profile)
      != 0)
    return self->day;

  return have_the_same_events (before, after) ? NULL : self->events;
}

bool
loadline_inputs_show_change (LoadlineInputs *self, const LoadlinePlan *before)
{
  GtkWidget *row = find_changed (self, before, loadline_planner_get_plan (self->planner));

  if (row == NULL)
    return false;
  loadline_row_bring_to_sight (row);
  loadline_row_mark (row);

  return true;
}
