/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same rows as beside a plan, few of them. */
#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/parameter-row.h"
#include "app/presenter-parts.h"

#define WIDTH 340

/* What people ask about: how much more there will be, and how good it must be. */
static const char *const asked[] = {
  "users",      "users_growth", "dataset_gib",  "dataset_growth", "service_ms",
  "latency_ms", "availability", "budget_month", "purchase",       "node",
};

static void
scenario_cb (GtkDropDown *names, GParamSpec *pspec, LoadlinePlanner *planner)
{
  loadline_view_state_set_scenario (loadline_planner_get_view_state (planner),
                                    (int) gtk_drop_down_get_selected (names));
}

static GtkWidget *
make_scenario (LoadlinePlanner *planner)
{
  LoadlinePlan *plan = loadline_planner_get_plan (planner);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *chooser;

  for (int i = 0; i <= plan->n_variants; i++)
    gtk_string_list_append (names, loadline_plan_scenario_name (plan, i));
  chooser = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser),
                              (guint) loadline_view_state_get_scenario (
                                loadline_planner_get_view_state (planner)));
  gtk_widget_set_valign (chooser, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chooser), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Scenario"), -1);
  g_signal_connect_object (chooser, "notify::selected", G_CALLBACK (scenario_cb), planner, 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Scenario"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chooser);

  return row;
}

GtkWidget *
loadline_slide_inputs_new (LoadlineSlideDeck *deck)
{
  LoadlinePlanner *planner = loadline_slide_deck_get_planner (deck);
  GtkWidget       *scrolled = gtk_scrolled_window_new ();
  GtkWidget       *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("What if?"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _ ("The slides follow. Ctrl+Z takes it back."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_scenario (planner));
  for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      GtkWidget *row = loadline_parameter_row_new (loadline_parameter_find (asked[i]));

      loadline_parameter_row_set_planner (LOADLINE_PARAMETER_ROW (row), planner);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      if (i == 0)
        g_object_set_data (G_OBJECT (scrolled), "first", row);
    }
  gtk_widget_add_css_class (group, "inputs");
  gtk_widget_add_css_class (scrolled, "background");
  gtk_widget_add_css_class (scrolled, "slide-inputs");
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), group);

  return scrolled;
}

void
loadline_slide_inputs_focus (GtkWidget *inputs)
{
  loadline_parameter_row_focus (g_object_get_data (G_OBJECT (inputs), "first"));
}
