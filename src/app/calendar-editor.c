/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both windows are one: bars, the number of the bar that is selected, and a way back. */
#include "app/calendar-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/bars-editor.h"
#include "app/dialog.h"
#include "draw/format.h"
#include "engine/demand.h"

#define SEASON_MAX 1000

typedef struct
{
  LoadlineCalendarKind kind;

  /* Owned */
  LoadlinePlanner *planner;

  /* Children */
  LoadlineBarsEditor *bars;
  GtkWidget          *number;
  GtkLabel           *name;

  bool showing;
} Editor;

static char **
labels_of (LoadlineCalendarKind kind)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  char        **labels;

  for (int i = 0; i < (kind == LOADLINE_CALENDAR_SEASON ? 12 : LOADLINE_HOURS_PER_DAY); i++)
    {
      g_autofree char *label = kind == LOADLINE_CALENDAR_SEASON
                                 ? loadline_format_month_name (LOADLINE_MONTH_MIN + i)
                                 : g_strdup_printf ("%d", i);

      g_strv_builder_add (builder, label);
    }
  labels = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return labels;
}

static void
read_values (LoadlineCalendarKind kind, LoadlinePlanner *planner, double values[LOADLINE_BARS_MAX])
{
  const LoadlineCalendar *calendar = &loadline_planner_get_plan (planner)->calendar;
  LoadlineScenario        scenario = loadline_planner_get_scenario (planner);

  if (kind == LOADLINE_CALENDAR_SEASON)
    memcpy (values, calendar->season, sizeof calendar->season);
  else
    loadline_daily_profile (&scenario, calendar, values);
}

/* A shape that somebody draws is the day's own from then on. */
static void
write_day (LoadlinePlanner *planner, LoadlinePlan *draft, const double *values)
{
  int scenario = loadline_view_state_get_scenario (loadline_planner_get_view_state (planner));
  LoadlineScenario         custom = loadline_planner_get_scenario (planner);
  const LoadlineParameter *profile = loadline_parameter_find ("daily_profile");

  loadline_plan_set_custom_profile (draft, values);
  if (custom.daily_profile == LOADLINE_PROFILE_CUSTOM)
    return;
  custom.daily_profile = LOADLINE_PROFILE_CUSTOM;
  loadline_plan_set_value (draft, scenario, profile, &custom);
}

static void
write_values (Editor *self, const double *values)
{
  g_autoptr (LoadlinePlan) draft = loadline_plan_copy (loadline_planner_get_plan (self->planner));

  if (self->kind == LOADLINE_CALENDAR_SEASON)
    loadline_plan_set_season (draft, values);
  else
    write_day (self->planner, draft, values);
  if (loadline_plan_check (draft, NULL))
    loadline_document_edit (loadline_planner_get_document (self->planner), draft,
                            self->kind == LOADLINE_CALENDAR_SEASON ? _ ("Season")
                                                                   : _ ("Shape of the day"),
                            self->kind == LOADLINE_CALENDAR_SEASON ? "season" : "profile");
}

static void
show_number (Editor *self)
{
  int           bar = loadline_bars_editor_get_selected (self->bars);
  const double *values = loadline_bars_editor_get_values (self->bars);
  g_auto (GStrv) labels = labels_of (self->kind);
  g_autofree char *name = self->kind == LOADLINE_CALENDAR_SEASON
                            ? g_strdup (labels[bar])
                            /* Translators: an hour of the day, from its start to its end. */
                            : g_strdup_printf (_ ("%d:00 to %d:00"), bar, bar + 1);

  self->showing = true;
  gtk_label_set_label (self->name, name);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->number), values[bar]);
  self->showing = false;
}

static void
projected_cb (Editor *self)
{
  double values[LOADLINE_BARS_MAX];

  read_values (self->kind, self->planner, values);
  loadline_bars_editor_set_values (self->bars, values);
  show_number (self);
}

static void
bars_changed_cb (Editor *self)
{
  write_values (self, loadline_bars_editor_get_values (self->bars));
  /* What could not be taken goes back. */
  projected_cb (self);
}

static void
number_cb (Editor *self)
{
  if (!self->showing)
    loadline_bars_editor_edit (self->bars, loadline_bars_editor_get_selected (self->bars),
                               gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->number)));
}

/* The number of the bar is typed below, from @text on or, where that is empty, over what is there. */
static void
type_cb (Editor *self, const char *text)
{
  gtk_widget_grab_focus (self->number);
  if (*text == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->number), text);
  gtk_editable_set_position (GTK_EDITABLE (self->number), -1);
}

static void
level_cb (Editor *self)
{
  double values[LOADLINE_BARS_MAX];

  for (int i = 0; i < LOADLINE_BARS_MAX; i++)
    values[i] = 1;
  write_values (self, values);
}

static void
free_cb (gpointer data)
{
  Editor *self = data;

  g_signal_handlers_disconnect_by_data (self->planner, self);
  g_object_unref (self->planner);
  g_free (self);
}

static GtkWidget *
make_number (Editor *self, double max)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *level = gtk_button_new_with_mnemonic (_ ("_Level all"));

  self->name = GTK_LABEL (gtk_label_new (NULL));
  self->number = gtk_spin_button_new_with_range (0, max, 0.05);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (self->number), 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Number of the selected bar"), -1);
  gtk_label_set_width_chars (self->name, 14);
  gtk_label_set_xalign (self->name, 1);
  gtk_widget_set_hexpand (level, TRUE);
  gtk_widget_set_halign (level, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), self->number);
  gtk_box_append (GTK_BOX (box), level);
  g_signal_connect_swapped (self->number, "value-changed", G_CALLBACK (number_cb), self);
  g_signal_connect_swapped (level, "clicked", G_CALLBACK (level_cb), self);

  return box;
}

static GtkWidget *
make_content (Editor *self)
{
  bool       season = self->kind == LOADLINE_CALENDAR_SEASON;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *help = gtk_label_new (
    season ? _ ("How many times as many users as usual come in each month. 1 changes "
                "nothing. Drag a bar, or select it and type; Ctrl+Z takes a change back.")
           : _ ("How the load of a day is spread over its hours, against the busiest "
                "one. Drag a bar, or select it and type; Ctrl+Z takes a change back."));
  g_auto (GStrv) labels = labels_of (self->kind);

  gtk_label_set_wrap (GTK_LABEL (help), TRUE);
  gtk_label_set_xalign (GTK_LABEL (help), 0);
  self->bars =
    LOADLINE_BARS_EDITOR (loadline_bars_editor_new ((const char *const *) labels, season ? 2 : 1,
                                                    season ? SEASON_MAX : 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bars), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  season ? _ ("Season") : _ ("Shape of the day"), -1);
  g_signal_connect_swapped (self->bars, "changed", G_CALLBACK (bars_changed_cb), self);
  g_signal_connect_swapped (self->bars, "selected", G_CALLBACK (show_number), self);
  g_signal_connect_swapped (self->bars, "type", G_CALLBACK (type_cb), self);
  gtk_box_append (GTK_BOX (box), help);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bars));
  gtk_box_append (GTK_BOX (box), make_number (self, season ? SEASON_MAX : 1));
  gtk_widget_add_css_class (box, "editor");

  return box;
}

GtkWindow *
loadline_calendar_editor_present (LoadlineCalendarKind kind, GtkWidget *parent,
                                  LoadlinePlanner *planner)
{
  Editor     *self = g_new0 (Editor, 1);
  const char *title = kind == LOADLINE_CALENDAR_SEASON ? _ ("Season") : _ ("Shape of the day");
  GtkWidget  *content;
  GtkWindow  *dialog;

  self->kind = kind;
  self->planner = g_object_ref (planner);
  content = make_content (self);
  g_object_set_data_full (G_OBJECT (content), "editor", self, free_cb);
  g_signal_connect_swapped (planner, "projected", G_CALLBACK (projected_cb), self);
  projected_cb (self);

  dialog = loadline_dialog_present (parent, title, content, 620, 400);
  loadline_dialog_share_undo (dialog);

  return dialog;
}

/* The month that stands out most. */
static char *
season_summary (const double season[12])
{
  g_autofree char *name = NULL;
  g_autofree char *factor = NULL;
  int              most = 0;

  for (int i = 1; i < 12; i++)
    if (fabs (season[i] - 1) > fabs (season[most] - 1))
      most = i;
  if (fabs (season[most] - 1) < 0.005)
    return g_strdup (_ ("The same all year"));
  name = loadline_format_month_name (LOADLINE_MONTH_MIN + most);
  factor = loadline_format_quantity (season[most]);

  /* Translators: a month and how many times as many users it has: "Nov ×1.6 and others". */
  return g_strdup_printf (_ ("Most of all %s: ×%s"), name, factor);
}

char *
loadline_calendar_summary (LoadlineCalendarKind kind, LoadlinePlanner *planner)
{
  LoadlineScenario scenario = loadline_planner_get_scenario (planner);

  if (kind == LOADLINE_CALENDAR_SEASON)
    return season_summary (loadline_planner_get_plan (planner)->calendar.season);

  return loadline_parameter_format (loadline_parameter_find ("daily_profile"), &scenario, "");
}
