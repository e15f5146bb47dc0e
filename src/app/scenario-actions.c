/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions take the scenario they are about as an argument, so that one set serves every menu. */
#include "app/scenario-actions.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/scenarios.h"
#include "app/toast.h"
#include "app/window-private.h"

static LoadlinePlanner *
planner_of (gpointer window)
{
  return loadline_window_get_planner (LOADLINE_WINDOW (window));
}

static const char *
name_of (gpointer window, int index)
{
  return loadline_plan_scenario_name (loadline_planner_get_plan (planner_of (window)), index);
}

/* Whether scenario @index is still there, and a what-if where @what_if says so: a menu may be older. */
static bool
is_there (gpointer window, int index, bool what_if)
{
  return planner_of (window) != NULL && index >= (what_if ? 1 : 0)
         && index <= loadline_planner_get_plan (planner_of (window))->n_variants;
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int index = g_variant_get_int32 (parameter);

  if (is_there (widget, index, false))
    loadline_view_state_set_scenario (loadline_planner_get_view_state (planner_of (widget)), index);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int index;
  int to;

  g_variant_get (parameter, "(ii)", &index, &to);
  if (is_there (widget, index, true))
    loadline_scenarios_move (planner_of (widget), index, to);
}

static void
promote_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  int              index = g_variant_get_int32 (parameter);

  if (!is_there (widget, index, true))
    return;
  /* Translators: the name of a scenario */
  sentence = g_strdup_printf (_ ("“%s” is the base now"), name_of (widget, index));
  if (loadline_scenarios_promote (planner_of (widget), index, &error))
    loadline_toast_undo (widget, sentence);
  else
    loadline_toast (widget, error->message);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *sentence = NULL;
  int              index = g_variant_get_int32 (parameter);

  if (!is_there (widget, index, true))
    return;
  /* Translators: the name of a scenario */
  sentence = g_strdup_printf (_ ("“%s” removed"), name_of (widget, index));
  loadline_scenarios_remove (planner_of (widget), index);
  loadline_toast_undo (widget, sentence);
}

/* ---- Renaming ---- */

/* A dialog that asks for the name of scenario @index of @window. */
typedef struct
{
  LoadlineWindow *window; /* Owned */
  int             index;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->window);
  g_free (question);
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autoptr (GError) error = NULL;

  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  if (g_str_equal (response, "rename") && is_there (question->window, question->index, true)
      && !loadline_scenarios_rename (planner_of (question->window), question->index,
                                     gtk_editable_get_text (entry), &error))
    loadline_toast (GTK_WIDGET (question->window), error->message);
}

static void
typed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *bare = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "rename", *bare != '\0');
}

/* Asks what scenario @index is called; @decline names the way to leave it as it is. */
static void
ask_name (GtkWidget *widget, int index, const char *title, const char *decline)
{
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (widget), title, NULL));
  GtkWidget *entry = NULL;
  Question  *question = NULL;

  entry = gtk_entry_new ();
  question = g_new0 (Question, 1);
  question->window = LOADLINE_WINDOW (g_object_ref (widget));
  question->index = index;
  gtk_editable_set_text (GTK_EDITABLE (entry), name_of (widget, index));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 200);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the scenario"), -1);
  adw_message_dialog_add_responses (dialog, "cancel", decline, "rename", _ ("_Rename"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "rename", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "rename");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_extra_child (dialog, entry);
  g_signal_connect (entry, "changed", G_CALLBACK (typed_cb), dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free, 0);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int index = g_variant_get_int32 (parameter);

  if (is_there (widget, index, true))
    ask_name (widget, index, _ ("Rename the scenario"), _ ("_Cancel"));
}

/* A new scenario says what it is for as soon as it is there. */
static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  int index = g_variant_get_int32 (parameter);

  if (!is_there (widget, index, false))
    return;
  if (loadline_scenarios_copy (planner_of (widget), index, &error))
    ask_name (widget,
              loadline_view_state_get_scenario (
                loadline_planner_get_view_state (planner_of (widget))),
              _ ("Name the new scenario"), _ ("_Not now"));
  else
    loadline_toast (widget, error->message);
}

void
loadline_scenario_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "scenario.show", "i", show_action);
  gtk_widget_class_install_action (widget_class, "scenario.copy", "i", copy_action);
  gtk_widget_class_install_action (widget_class, "scenario.rename", "i", rename_action);
  gtk_widget_class_install_action (widget_class, "scenario.move", "(ii)", move_action);
  gtk_widget_class_install_action (widget_class, "scenario.promote", "i", promote_action);
  gtk_widget_class_install_action (widget_class, "scenario.remove", "i", remove_action);
}

/* ---- The menu ---- */

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_order (GMenu *menu, int index, int n_scenarios)
{
  if (index > 1)
    append (menu, _ ("Move _forward"), "scenario.move", g_variant_new ("(ii)", index, index - 1));
  if (index < n_scenarios - 1)
    append (menu, _ ("Move _back"), "scenario.move", g_variant_new ("(ii)", index, index + 1));
}

GMenuModel *
loadline_scenario_menu_new (int index, int n_scenarios)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) making = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) ending = g_menu_new ();

  append (making, index == 0 ? _ ("_Add a what-if") : _ ("_Duplicate"), "scenario.copy",
          g_variant_new_int32 (index));
  if (index > 0)
    {
      append (making, _ ("_Rename…"), "scenario.rename", g_variant_new_int32 (index));
      append_order (order, index, n_scenarios);
      append (ending, _ ("Make it the b_ase"), "scenario.promote", g_variant_new_int32 (index));
      append (ending, _ ("Re_move"), "scenario.remove", g_variant_new_int32 (index));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (making));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ending));

  return G_MENU_MODEL (menu);
}
