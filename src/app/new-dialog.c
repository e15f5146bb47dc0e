/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each template is shown with its story and a small picture of the strategy that it ends in. */
#include "app/new-dialog.h"

#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/dialog.h"
#include "app/strategy-picture.h"
#include "engine/verdict.h"
#include "model/plan-file.h"

#define STORY_SENTENCES 2

/* The strategy that the rule ends in; -1 where nothing fits. */
static int
last_strategy (LoadlinePlan *plan)
{
  LoadlineProjection *projection = loadline_project_plan (plan, 0);
  LoadlineVerdict     verdict;

  loadline_verdict_init (&verdict, projection, 0);
  loadline_projection_unref (projection);

  return verdict.phases[verdict.n_phases - 1].strategy;
}

/* The first sentences of @notes. (transfer full) */
static char *
dup_story (const char *notes)
{
  const char *end = notes;

  for (int i = 0; i < STORY_SENTENCES && end != NULL; i++)
    {
      end = strstr (end, ". ");
      if (end != NULL)
        end++;
    }

  return end != NULL ? g_strndup (notes, (gsize) (end - notes)) : g_strdup (notes);
}

static void
add_row (GtkListBox *list, const char *name, const char *title, const char *story,
         GtkWidget *picture)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *safe_title = g_markup_escape_text (title, -1);
  g_autofree char *safe_story = g_markup_escape_text (story, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), safe_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), safe_story);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 8);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "template", g_strdup (name), g_free);
  gtk_list_box_append (list, row);
}

static void
add_template (GtkListBox *list, const char *name)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (name, NULL);
  g_autofree char *story = NULL;
  int strategy;

  if (plan == NULL)
    return;
  story = dup_story (plan->notes);
  strategy = last_strategy (plan);
  add_row (list, name, plan->title, story, loadline_strategy_picture_new (strategy));
}

/* A row without a template leads to the lessons, in the window that was there before. */
static void
chosen_cb (GtkListBox *list, GtkListBoxRow *row, GtkWindow *dialog)
{
  GtkWindow      *parent = gtk_window_get_transient_for (dialog);
  const char     *name = g_object_get_data (G_OBJECT (row), "template");
  GtkApplication *application = g_object_get_data (G_OBJECT (dialog), "application");

  gtk_window_set_transient_for (dialog, NULL);
  gtk_widget_set_visible (GTK_WIDGET (dialog), FALSE);
  if (name != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (application), "new",
                                    g_variant_new_string (name));
  else if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.view", "s", "learn");
  gtk_window_destroy (dialog);
}

static GtkWidget *
make_list (GtkWindow *dialog, const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "boxed-list");
  loadline_accessible_name (list, name);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  g_signal_connect (list, "row-activated", G_CALLBACK (chosen_cb), dialog);

  return list;
}

static void
fill_page (AdwPreferencesPage *page, GtkWindow *dialog)
{
  GtkWidget *empty = adw_preferences_group_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *start = make_list (dialog, _ ("New plan"));
  GtkWidget *templates = make_list (dialog, _ ("From a template"));

  add_row (GTK_LIST_BOX (start), "", _ ("Empty plan"),
           _ ("Every input at a common value, to be replaced by your own."),
           gtk_image_new_from_icon_name ("document-new-symbolic"));
  add_row (GTK_LIST_BOX (start), NULL, _ ("New to this?"),
           _ ("Learn which way to scale is right when, and try it on plans."),
           gtk_image_new_from_icon_name ("dialog-information-symbolic"));
  for (const char *const *name = loadline_plan_template_names (); *name != NULL; name++)
    add_template (GTK_LIST_BOX (templates), *name);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (empty), start);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("From a template"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _ ("The picture shows the strategy each plan ends in."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), templates);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (empty));
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  gtk_window_set_focus (dialog, gtk_widget_get_first_child (start));
}

void
loadline_new_dialog_show (GtkApplication *application, GtkWindow *parent)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWindow *dialog = loadline_dialog_present (GTK_WIDGET (parent), _ ("New plan"), page, 640, 720);

  g_object_set_data_full (G_OBJECT (dialog), "application", g_object_ref (application),
                          g_object_unref);
  fill_page (ADW_PREFERENCES_PAGE (page), dialog);
}
