/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Few, as numbers, months, contrast and motion follow the desktop. */
#include "app/preferences.h"

#include <glib/gi18n.h>

#include "app/dialog.h"
#include "app/settings.h"

static void
style_chosen_cb (AdwComboRow *row, GParamSpec *pspec, GSettings *settings)
{
  g_settings_set_enum (settings, "style", (int) adw_combo_row_get_selected (row));
}

static GtkWidget *
make_style_row (GSettings *settings)
{
  const char *const styles[] = { _ ("Follow the desktop"), _ ("Light"), _ ("Dark"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (styles);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Style"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) g_settings_get_enum (settings, "style"));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (style_chosen_cb), settings, 0);

  return row;
}

static GtkWidget *
make_switch_row (GSettings *settings, const char *key, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_settings_bind (settings, key, toggle, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);

  return row;
}

static void
add_group (GtkWidget *page, const char *title, GtkWidget *first, GtkWidget *second)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), first);
  if (second != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), second);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
}

void
loadline_preferences_show (GtkWindow *parent)
{
  g_autoptr (GSettings) settings = loadline_settings_new ();
  GtkWidget *page = NULL;

  if (settings == NULL)
    return;

  page = adw_preferences_page_new ();
  add_group (page, _ ("Appearance"), make_style_row (settings), NULL);
  add_group (page, _ ("Plans"),
             make_switch_row (settings, "autosave", _ ("Keep unsaved edits for a crash"),
                              _ ("A copy is written as you work; your file changes only when you "
                                 "save.")),
             make_switch_row (settings, "reopen", _ ("Start where you left off"),
                              _ ("Open the plans that were open last.")));
  g_object_set_data_full (G_OBJECT (page), "settings", g_object_ref (settings), g_object_unref);
  loadline_dialog_present (GTK_WIDGET (parent), _ ("Preferences"), page, 520, 460);
}
