/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form that follows the plan: what is typed is an edit that merges with the one before it. */
#include "app/plan-details.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/dialog.h"
#include "draw/format.h"
#include "model/policy-file.h"

typedef struct
{
  /* Owned */
  LoadlinePlanner *planner;
  GPtrArray       *policies; /* what the rule is chosen from, LoadlinePolicy */

  /* Children */
  GtkWidget     *title;
  GtkWidget     *author;
  GtkWidget     *month;
  GtkWidget     *year;
  GtkWidget     *length;
  GtkWidget     *rule;
  GtkTextBuffer *notes;

  bool showing;
} Details;

static LoadlinePlan *
plan_of (Details *self)
{
  return loadline_document_get_plan (loadline_planner_get_document (self->planner));
}

/* @draft: (transfer full) */
static void
edit (Details *self, LoadlinePlan *draft, const char *name, const char *key)
{
  if (loadline_plan_check (draft, NULL))
    loadline_document_edit (loadline_planner_get_document (self->planner), draft, name, key);
  loadline_plan_unref (draft);
}

static void
title_cb (Details *self)
{
  LoadlinePlan *draft = NULL;

  if (self->showing)
    return;
  draft = loadline_plan_copy (plan_of (self));
  loadline_plan_set_title (draft, gtk_editable_get_text (GTK_EDITABLE (self->title)));
  edit (self, draft, _ ("Title"), "title");
}

static void
author_cb (Details *self)
{
  LoadlinePlan *draft = NULL;

  if (self->showing)
    return;
  draft = loadline_plan_copy (plan_of (self));
  loadline_plan_set_author (draft, gtk_editable_get_text (GTK_EDITABLE (self->author)));
  edit (self, draft, _ ("Author"), "author");
}

static void
notes_cb (Details *self)
{
  GtkTextIter      start;
  GtkTextIter      end;
  g_autofree char *text = NULL;
  LoadlinePlan    *draft = NULL;

  if (self->showing)
    return;
  gtk_text_buffer_get_bounds (self->notes, &start, &end);
  text = gtk_text_buffer_get_text (self->notes, &start, &end, FALSE);
  draft = loadline_plan_copy (plan_of (self));
  loadline_plan_set_notes (draft, text);
  edit (self, draft, _ ("Notes"), "notes");
}

static void
months_cb (Details *self)
{
  LoadlinePlan *draft = NULL;
  int           year = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->year));
  int           month = (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->month));

  if (self->showing)
    return;
  draft = loadline_plan_copy (plan_of (self));
  loadline_plan_set_horizon (draft, (LoadlineMonth) (year * 12 + month),
                             gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->length)));
  edit (self, draft, _ ("Months of the plan"), "months");
}

static void
rule_cb (Details *self)
{
  guint           chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->rule));
  LoadlinePolicy *policy = NULL;
  LoadlinePlan   *draft = NULL;

  if (self->showing || chosen >= self->policies->len)
    return;
  policy = g_ptr_array_index (self->policies, chosen);
  draft = loadline_plan_copy (plan_of (self));
  loadline_plan_set_policy (draft, policy,
                            chosen < g_strv_length ((char **) loadline_policy_builtin_ids ())
                              ? policy->id
                              : NULL);
  edit (self, draft, _ ("Rule"), NULL);
}

/* ---- Following the plan ---- */

static void
show_text (GtkWidget *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
show_notes (Details *self, const char *notes)
{
  GtkTextIter      start;
  GtkTextIter      end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->notes, &start, &end);
  text = gtk_text_buffer_get_text (self->notes, &start, &end, FALSE);
  if (g_strcmp0 (text, notes) != 0)
    gtk_text_buffer_set_text (self->notes, notes, -1);
}

static void
show (Details *self)
{
  LoadlinePlan *plan = plan_of (self);

  self->showing = true;
  show_text (self->title, plan->title != NULL ? plan->title : "");
  show_text (self->author, plan->author != NULL ? plan->author : "");
  show_notes (self, plan->notes != NULL ? plan->notes : "");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->month),
                              (guint) loadline_month_of_year (plan->calendar.start));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->year),
                             loadline_month_year (plan->calendar.start));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->length), plan->calendar.n_months);
  for (guint i = 0; i < self->policies->len; i++)
    if (g_strcmp0 (((LoadlinePolicy *) g_ptr_array_index (self->policies, i))->id, plan->policy->id)
        == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->rule), i);
  self->showing = false;
}

static void
free_cb (gpointer data)
{
  Details *self = data;

  g_signal_handlers_disconnect_by_data (loadline_planner_get_document (self->planner), self);
  g_object_unref (self->planner);
  g_ptr_array_unref (self->policies);
  g_free (self);
}

/* ---- The parts ---- */

static GtkWidget *
add_group (GtkWidget *page, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  return group;
}

static GtkWidget *
add_entry (Details *self, GtkWidget *group, const char *title, GCallback changed_cb)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_swapped (row, "changed", changed_cb, self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

static GtkWidget *
add_row (GtkWidget *group, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

static GtkWidget *
add_number (Details *self, GtkWidget *row, const char *name, double low, double high)
{
  GtkWidget *number = gtk_spin_button_new_with_range (low, high, 1);

  gtk_widget_set_valign (number, GTK_ALIGN_CENTER);
  loadline_accessible_name (number, name);
  g_signal_connect_swapped (number, "value-changed", G_CALLBACK (months_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);

  return number;
}

static void
add_months (Details *self, GtkWidget *page)
{
  GtkWidget *group = add_group (page, _ ("Months"));
  GtkWidget *row = add_row (group, _ ("First month"));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *name = loadline_format_month_name (LOADLINE_MONTH_MIN + i);

      gtk_string_list_append (names, name);
    }
  self->month = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_widget_set_valign (self->month, GTK_ALIGN_CENTER);
  loadline_accessible_name_drop_down (self->month, _ ("First month"));
  g_signal_connect_swapped (self->month, "notify::selected", G_CALLBACK (months_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->month);
  self->year =
    add_number (self, row, _ ("Year of the first month"), loadline_month_year (LOADLINE_MONTH_MIN),
                loadline_month_year (LOADLINE_MONTH_MAX));
  row = add_row (group, _ ("Number of months"));
  self->length = add_number (self, row, _ ("Number of months"), 1, LOADLINE_MAX_MONTHS);
}

/* The built-in rules, and the plan's own where it has another. */
static void
add_rule (Details *self, GtkWidget *page)
{
  GtkWidget      *group = add_group (page, _ ("Decision"));
  LoadlinePolicy *own = plan_of (self)->policy;
  bool            built_in = false;
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (const char *const *id = loadline_policy_builtin_ids (); *id != NULL; id++)
    {
      LoadlinePolicy *policy = loadline_policy_load_builtin (*id, NULL);

      g_ptr_array_add (self->policies, policy);
      gtk_string_list_append (titles, policy->title);
      built_in |= g_strcmp0 (policy->id, own->id) == 0;
    }
  if (!built_in)
    {
      g_ptr_array_add (self->policies, loadline_policy_ref (own));
      gtk_string_list_append (titles, own->title);
    }
  self->rule = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rule), _ ("Rule"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->rule), G_LIST_MODEL (titles));
  g_signal_connect_swapped (self->rule, "notify::selected", G_CALLBACK (rule_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->rule);
}

static void
add_notes (Details *self, GtkWidget *page)
{
  GtkWidget *group = add_group (page, _ ("Notes"));
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_add_css_class (view, "card");
  gtk_widget_add_css_class (view, "notes");
  loadline_accessible_name (view, _ ("Notes"));
  self->notes = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_signal_connect_swapped (self->notes, "changed", G_CALLBACK (notes_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), view);
}

GtkWindow *
loadline_plan_details_present (GtkWidget *parent, LoadlinePlanner *planner)
{
  Details          *self = g_new0 (Details, 1);
  GtkWidget        *page = adw_preferences_page_new ();
  GtkWidget        *group = add_group (page, NULL);
  LoadlineDocument *document = loadline_planner_get_document (planner);

  self->planner = g_object_ref (planner);
  self->policies = g_ptr_array_new_with_free_func ((GDestroyNotify) loadline_policy_unref);
  self->showing = true;
  self->title = add_entry (self, group, _ ("Title"), G_CALLBACK (title_cb));
  self->author = add_entry (self, group, _ ("Author"), G_CALLBACK (author_cb));
  add_months (self, page);
  add_rule (self, page);
  add_notes (self, page);
  g_object_set_data_full (G_OBJECT (page), "details", self, free_cb);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (show), self);
  show (self);

  return loadline_dialog_present (parent, _ ("Plan details"), page, 560, 640);
}

char *
loadline_plan_details_summary (LoadlinePlanner *planner)
{
  LoadlinePlan    *plan = loadline_planner_get_plan (planner);
  g_autofree char *first = loadline_format_month (loadline_plan_month (plan, 0));
  g_autofree char *last =
    loadline_format_month (loadline_plan_month (plan, plan->calendar.n_months - 1));

  /* Translators: the first and the last month of a plan. */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}
