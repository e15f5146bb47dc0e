/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the kinds that libadwaita has, each bound to one field of the export. */
#include "app/export-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/export-choices.h"
#include "report/sentences.h"

struct _LoadlineExportForm
{
  GtkBox parent_instance;

  /* Owned */
  LoadlineExport *export;

  /* Children */
  GtkWidget *kind;
  GtkWidget *figure;
  GtkWidget *ending;
  GtkWidget *size;
  GtkWidget *scenario;
  GtkWidget *compared;
  GtkWidget *strategy;
  GtkWidget *month;
  GtkWidget *parts;
  GtkWidget *paper;
  GtkWidget *theme;
  GtkWidget *words;
  GtkWidget *title;
  GtkWidget *author;
  GtkWidget *date;
  GtkWidget *calendar;

  bool updating;
};

G_DEFINE_FINAL_TYPE (LoadlineExportForm, loadline_export_form, GTK_TYPE_BOX)

static guint changed_signal;

/* ---- What is asked of a kind ---- */

static bool
heeds (LoadlineExportForm *self, unsigned what)
{
  /* A picture shows scenarios, and looks like something. */
  unsigned of_pictures = LOADLINE_HEEDS_THEME | LOADLINE_HEEDS_SCENARIOS;

  return ((self->export->kind != NULL ? self->export->kind->heeds : of_pictures) & what) != 0;
}

/* Says in short which rows of an expander are chosen. */
static void
show_count (GtkWidget *expander, int chosen, int all)
{
  g_autofree char *text = NULL;

  if (chosen == all)
    text = g_strdup (_ ("All"));
  else
    /* Translators: so many of so many are chosen */
    text = g_strdup_printf (_ ("%d of %d"), chosen, all);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), text);
}

static int
count_bits (guint64 bits, int n)
{
  int count = 0;

  for (int i = 0; i < n; i++)
    count += (bits >> i & 1) != 0;

  return count;
}

static void
show_counts (LoadlineExportForm *self)
{
  int                          n_scenarios = self->export->plan->n_variants + 1;
  const LoadlineReportOptions *options = &self->export->options;

  show_count (self->parts, count_bits (options->parts, LOADLINE_N_PARTS), LOADLINE_N_PARTS);
  show_count (self->compared,
              options->compared == 0 ? n_scenarios : count_bits (options->compared, n_scenarios),
              n_scenarios);
}

static void
show_date (LoadlineExportForm *self)
{
  gint64 date = self->export->options.date;
  g_autoptr (GDateTime) day = date >= 0 ? g_date_time_new_from_unix_utc (date) : NULL;
  /* Translators: a day: see strftime */
  g_autofree char *text =
    day != NULL ? g_date_time_format (day, _ ("%-d %B %Y")) : g_strdup (_ ("Today"));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->calendar), text);
}

static void
show_heeded (LoadlineExportForm *self)
{
  bool picture = self->export->kind == NULL;

  gtk_widget_set_visible (self->figure, picture);
  gtk_widget_set_visible (self->ending, picture);
  gtk_widget_set_visible (self->size, picture);
  gtk_widget_set_visible (self->compared, self->export->plan->n_variants > 0
                                            && heeds (self, LOADLINE_HEEDS_SCENARIOS));
  gtk_widget_set_visible (self->scenario, self->export->plan->n_variants > 0);
  gtk_widget_set_visible (self->strategy, heeds (self, LOADLINE_HEEDS_STRATEGY));
  gtk_widget_set_visible (self->month, heeds (self, LOADLINE_HEEDS_MONTH));
  gtk_widget_set_visible (self->parts, heeds (self, LOADLINE_HEEDS_PARTS));
  gtk_widget_set_visible (self->paper, heeds (self, LOADLINE_HEEDS_PAPER));
  gtk_widget_set_visible (self->theme, heeds (self, LOADLINE_HEEDS_THEME));
  gtk_widget_set_visible (self->words, heeds (self, LOADLINE_HEEDS_WORDS));
}

static void
changed (LoadlineExportForm *self)
{
  if (self->updating)
    return;
  show_heeded (self);
  show_counts (self);
  show_date (self);
  g_signal_emit (self, changed_signal, 0);
}

/* ---- Choices from lists ---- */

static void
chosen_cb (GtkWidget *row, GParamSpec *pspec, LoadlineExportForm *self)
{
  const LoadlineExportChoice *choice = g_object_get_data (G_OBJECT (row), "choice");

  if (self->updating)
    return;
  choice->choose (self->export, (int) adw_combo_row_get_selected (ADW_COMBO_ROW (row)));
  changed (self);
}

static GtkWidget *
make_choice (LoadlineExportForm *self, const LoadlineExportChoice *choice)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *label = NULL;

  for (int i = 0; (label = choice->dup_label (self->export, i)) != NULL; i++)
    {
      gtk_string_list_append (labels, label);
      g_clear_pointer (&label, g_free);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (choice->title));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) choice->chosen (self->export));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (choice->title), -1);
  g_object_set_data (G_OBJECT (row), "choice", (gpointer) choice);
  g_signal_connect (row, "notify::selected", G_CALLBACK (chosen_cb), self);

  return row;
}

/* ---- Choices of several ---- */

static void
part_cb (GtkCheckButton *check, LoadlineExportForm *self)
{
  unsigned bit = 1u << GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "index"));

  if (gtk_check_button_get_active (check))
    self->export->options.parts |= bit;
  else
    self->export->options.parts &= ~bit;
  changed (self);
}

/* No scenario compared means all of them, so the last one stays. */
static void
compared_cb (GtkCheckButton *check, LoadlineExportForm *self)
{
  LoadlineReportOptions *options = &self->export->options;
  guint64                all = (G_GUINT64_CONSTANT (2) << self->export->plan->n_variants) - 1;
  guint64 bit = G_GUINT64_CONSTANT (1)
                << GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "index"));
  guint64 compared = options->compared == 0 ? all : options->compared;

  if (self->updating)
    return;
  compared = gtk_check_button_get_active (check) ? compared | bit : compared & ~bit;
  if (compared == 0)
    gtk_check_button_set_active (check, TRUE);
  else
    options->compared = compared == all ? 0 : compared;
  changed (self);
}

static void
add_check (LoadlineExportForm *self, GtkWidget *expander, const char *label, guint index,
           bool active, GCallback toggled_cb)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *check = gtk_check_button_new ();
  g_autofree char *markup = g_markup_escape_text (label, -1);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (check), "index", GUINT_TO_POINTER (index));
  g_signal_connect (check, "toggled", toggled_cb, self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
}

static GtkWidget *
make_expander (const char *title)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);

  return expander;
}

static GtkWidget *
make_parts (LoadlineExportForm *self)
{
  GtkWidget *expander = make_expander (_ ("Sections"));

  for (guint i = 0; i < LOADLINE_N_PARTS; i++)
    add_check (self, expander, loadline_part_title ((LoadlinePart) i), i,
               (self->export->options.parts & 1u << i) != 0, G_CALLBACK (part_cb));

  return expander;
}

static GtkWidget *
make_compared (LoadlineExportForm *self)
{
  GtkWidget *expander = make_expander (_ ("Compare with"));

  for (guint i = 0; i <= (guint) self->export->plan->n_variants; i++)
    add_check (self, expander, loadline_plan_scenario_name (self->export->plan, (int) i), i, true,
               G_CALLBACK (compared_cb));

  return expander;
}

/* ---- Words ---- */

static void
title_cb (LoadlineExportForm *self)
{
  g_free (self->export->title);
  self->export->title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title)));
  changed (self);
}

static void
author_cb (LoadlineExportForm *self)
{
  g_free (self->export->author);
  self->export->author = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->author)));
  changed (self);
}

static GtkWidget *
make_entry (LoadlineExportForm *self, const char *title, const char *text, GCallback changed_cb)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect_swapped (row, "changed", changed_cb, self);

  return row;
}

static void
day_cb (LoadlineExportForm *self, GtkCalendar *calendar)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);

  /* Noon is the same day whatever the time zone does. */
  g_autoptr (GDateTime) noon =
    g_date_time_new_utc (g_date_time_get_year (day), g_date_time_get_month (day),
                         g_date_time_get_day_of_month (day), 12, 0, 0);

  self->export->options.date = g_date_time_to_unix (noon);
  changed (self);
}

static void
today_cb (LoadlineExportForm *self)
{
  self->export->options.date = -1;
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->calendar));
  changed (self);
}

static GtkWidget *
make_date (LoadlineExportForm *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *today = gtk_button_new_with_label (_ ("Today, whenever it is made"));

  self->calendar = gtk_menu_button_new ();
  gtk_box_append (GTK_BOX (box), calendar);
  gtk_box_append (GTK_BOX (box), today);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->calendar), popover);
  gtk_widget_set_valign (self->calendar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->calendar, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Date"), -1);
  g_signal_connect_swapped (calendar, "day-selected", G_CALLBACK (day_cb), self);
  g_signal_connect_swapped (today, "clicked", G_CALLBACK (today_cb), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Date"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->calendar);

  return row;
}

/* ---- The form ---- */

static void
loadline_export_form_finalize (GObject *object)
{
  loadline_export_free (LOADLINE_EXPORT_FORM (object)->export);

  G_OBJECT_CLASS (loadline_export_form_parent_class)->finalize (object);
}

static void
loadline_export_form_class_init (LoadlineExportFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = loadline_export_form_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
loadline_export_form_init (LoadlineExportForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "export-form");
}

/* A group of @rows, ended by NULL. */
static GtkWidget *
add_group (LoadlineExportForm *self, const char *title, GtkWidget *const *rows)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (; *rows != NULL; rows++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), *rows);
  gtk_box_append (GTK_BOX (self), group);

  return group;
}

static void
make_rows (LoadlineExportForm *self)
{
  self->kind = make_choice (self, &loadline_export_kinds);
  self->figure = make_choice (self, &loadline_export_figures);
  self->ending = make_choice (self, &loadline_export_endings);
  self->size = make_choice (self, &loadline_export_sizes);
  self->scenario = make_choice (self, &loadline_export_scenarios);
  self->strategy = make_choice (self, &loadline_export_strategies);
  self->month = make_choice (self, &loadline_export_months);
  self->paper = make_choice (self, &loadline_export_papers);
  self->theme = make_choice (self, &loadline_export_themes);
  self->parts = make_parts (self);
  self->compared = make_compared (self);
  self->title = make_entry (self, _ ("Title"), self->export->plan->title, G_CALLBACK (title_cb));
  self->author =
    make_entry (self, _ ("Author"),
                self->export->author[0] != '\0' ? self->export->author : self->export->plan->author,
                G_CALLBACK (author_cb));
  self->date = make_date (self);
}

GtkWidget *
loadline_export_form_new (LoadlineExport *export)
{
  LoadlineExportForm *self = g_object_new (LOADLINE_TYPE_EXPORT_FORM, NULL);

  self->export = export;
  self->updating = true;
  make_rows (self);
  add_group (self, _ ("File"),
             (GtkWidget *[]){ self->kind, self->figure, self->ending, self->size, self->paper,
                              self->theme, NULL });
  add_group (self, _ ("Content"),
             (GtkWidget *[]){ self->scenario, self->compared, self->strategy, self->month,
                              self->parts, NULL });
  self->words = add_group (self, _ ("Title page"),
                           (GtkWidget *[]){ self->title, self->author, self->date, NULL });
  self->updating = false;
  show_heeded (self);
  show_counts (self);
  show_date (self);

  return GTK_WIDGET (self);
}

const LoadlineExport *
loadline_export_form_get_export (LoadlineExportForm *self)
{
  g_return_val_if_fail (LOADLINE_IS_EXPORT_FORM (self), NULL);

  return self->export;
}

void
loadline_export_form_remember (LoadlineExportForm *self)
{
  g_return_if_fail (LOADLINE_IS_EXPORT_FORM (self));

  loadline_export_remember (self->export);
}
