/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row an event: its month, its name, and how many times as many users come. The rows are made anew
 * only where their number has changed, so that the one in hand keeps the keyboard. */
#include "app/events-editor.h"

#include <glib/gi18n.h>

#include "app/accessible.h"
#include "app/dialog.h"
#include "draw/format.h"

#define FACTOR_MAX 1000

typedef struct
{
  GtkWidget *row;
  GtkWidget *month;
  GtkWidget *name;
  GtkWidget *factor;
} Row;

typedef struct
{
  /* Owned */
  LoadlinePlanner *planner;
  GArray          *rows; /* Row */

  /* Children */
  GtkWidget *list;
  GtkWidget *none;

  LoadlineMonth first; /* of the months that can be chosen */
  LoadlineMonth last;
  bool          showing;
} Editor;

static void
write_events (Editor *self, const LoadlineEvent *events, int n)
{
  g_autoptr (LoadlinePlan) draft = loadline_plan_copy (loadline_planner_get_plan (self->planner));

  loadline_plan_set_events (draft, events, n);
  if (loadline_plan_check (draft, NULL))
    loadline_document_edit (loadline_planner_get_document (self->planner), draft, _ ("Events"),
                            "events");
}

/* The events as the rows state them; the names are borrowed from the entries. */
static void
edited_cb (Editor *self)
{
  LoadlineEvent events[LOADLINE_MAX_EVENTS];

  if (self->showing)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      events[i].month = self->first + (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (row->month));
      events[i].name = (char *) gtk_editable_get_text (GTK_EDITABLE (row->name));
      events[i].users_factor = gtk_spin_button_get_value (GTK_SPIN_BUTTON (row->factor));
    }
  write_events (self, events, (int) self->rows->len);
}

static void
remove_cb (GtkWidget *button, Editor *self)
{
  const LoadlinePlan *plan = loadline_planner_get_plan (self->planner);
  LoadlineEvent       events[LOADLINE_MAX_EVENTS];
  int                 n = 0;

  for (int i = 0; i < plan->n_events; i++)
    if (g_array_index (self->rows, Row, i).row
        != gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW))
      events[n++] = plan->events[i];
  write_events (self, events, n);
}

/* A new event is of the month in view and changes nothing until its number does. */
static void
add_cb (Editor *self)
{
  const LoadlinePlan *plan = loadline_planner_get_plan (self->planner);
  LoadlineEvent       events[LOADLINE_MAX_EVENTS];
  int month = loadline_view_state_get_month (loadline_planner_get_view_state (self->planner));

  if (plan->n_events + 1 > LOADLINE_MAX_EVENTS)
    return;
  for (int i = 0; i < plan->n_events; i++)
    events[i] = plan->events[i];
  events[plan->n_events] =
    (LoadlineEvent){ loadline_plan_month (plan, month), (char *) _ ("New event"), 1.5 };
  write_events (self, events, plan->n_events + 1);
}

static GtkWidget *
make_months (Editor *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (LoadlineMonth month = self->first; month <= self->last; month++)
    {
      g_autofree char *name = loadline_format_month (month);

      gtk_string_list_append (names, name);
    }

  return gtk_drop_down_new (G_LIST_MODEL (names), NULL);
}

static void
name_control (GtkWidget *control, const char *label)
{
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (control, label);
  loadline_accessible_name (control, label);
}

static Row
make_row (Editor *self)
{
  Row        row = { gtk_list_box_row_new (), make_months (self), gtk_entry_new (),
              gtk_spin_button_new_with_range (0, FACTOR_MAX, 0.1) };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (row.factor), 2);
  gtk_editable_set_width_chars (GTK_EDITABLE (row.factor), 5);
  gtk_widget_set_hexpand (row.name, TRUE);
  gtk_widget_add_css_class (remove, "flat");
  name_control (row.month, _ ("Month"));
  loadline_accessible_name_drop_down (row.month, _ ("Month"));
  name_control (row.name, _ ("Name"));
  name_control (row.factor, _ ("Times as many users as usual"));
  name_control (remove, _ ("Remove the event"));
  gtk_box_append (GTK_BOX (box), row.month);
  gtk_box_append (GTK_BOX (box), row.name);
  gtk_box_append (GTK_BOX (box), gtk_label_new ("×"));
  gtk_box_append (GTK_BOX (box), row.factor);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_widget_add_css_class (box, "event");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row.row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row.row), FALSE);
  gtk_widget_set_focusable (row.row, FALSE);
  g_signal_connect_swapped (row.month, "notify::selected", G_CALLBACK (edited_cb), self);
  g_signal_connect_swapped (row.name, "changed", G_CALLBACK (edited_cb), self);
  g_signal_connect_swapped (row.factor, "value-changed", G_CALLBACK (edited_cb), self);
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_cb), self);

  return row;
}

static void
show_event (Editor *self, const Row *row, const LoadlineEvent *event)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (row->month), (guint) (event->month - self->first));
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row->name)), event->name) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row->name), event->name);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (row->factor), event->users_factor);
}

static void
projected_cb (Editor *self)
{
  const LoadlinePlan *plan = loadline_planner_get_plan (self->planner);

  self->showing = true;
  if ((int) self->rows->len != plan->n_events)
    {
      for (guint i = 0; i < self->rows->len; i++)
        gtk_list_box_remove (GTK_LIST_BOX (self->list), g_array_index (self->rows, Row, i).row);
      g_array_set_size (self->rows, 0);
      for (int i = 0; i < plan->n_events; i++)
        {
          Row row = make_row (self);

          g_array_append_val (self->rows, row);
          gtk_list_box_append (GTK_LIST_BOX (self->list), row.row);
        }
    }
  for (int i = 0; i < plan->n_events; i++)
    show_event (self, &g_array_index (self->rows, Row, i), &plan->events[i]);
  gtk_widget_set_visible (self->list, plan->n_events > 0);
  gtk_widget_set_visible (self->none, plan->n_events == 0);
  self->showing = false;
}

/* The plan's months, and those of events that lie before or after them. */
static void
find_months (Editor *self)
{
  const LoadlinePlan *plan = loadline_planner_get_plan (self->planner);

  self->first = loadline_plan_month (plan, 0);
  self->last = loadline_plan_month (plan, plan->calendar.n_months - 1);
  for (int i = 0; i < plan->n_events; i++)
    {
      self->first = MIN (self->first, plan->events[i].month);
      self->last = MAX (self->last, plan->events[i].month);
    }
}

static void
free_cb (gpointer data)
{
  Editor *self = data;

  g_signal_handlers_disconnect_by_data (self->planner, self);
  g_object_unref (self->planner);
  g_array_unref (self->rows);
  g_free (self);
}

static GtkWidget *
make_content (Editor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *add = gtk_button_new_with_mnemonic (_ ("_Add an event"));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  loadline_accessible_name (self->list, _ ("Events"));
  gtk_widget_set_valign (self->list, GTK_ALIGN_START);
  self->none = gtk_label_new (
    _ ("No events. An event is a month in which more or fewer people come than usual: a sale, a "
       "launch, a holiday."));
  gtk_label_set_wrap (GTK_LABEL (self->none), TRUE);
  gtk_widget_add_css_class (self->none, "dim-label");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), add);
  gtk_widget_add_css_class (box, "editor");
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (add_cb), self);

  return box;
}

GtkWindow *
loadline_events_editor_present (GtkWidget *parent, LoadlinePlanner *planner)
{
  Editor    *self = g_new0 (Editor, 1);
  GtkWidget *content;

  self->planner = g_object_ref (planner);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  find_months (self);
  content = make_content (self);
  g_object_set_data_full (G_OBJECT (content), "editor", self, free_cb);
  g_signal_connect_swapped (planner, "projected", G_CALLBACK (projected_cb), self);
  projected_cb (self);

  return loadline_dialog_present (parent, _ ("Events"), content, 560, 420);
}

char *
loadline_events_summary (LoadlinePlanner *planner)
{
  const LoadlinePlan *plan = loadline_planner_get_plan (planner);
  g_autofree char    *month = NULL;

  if (plan->n_events == 0)
    return g_strdup (_ ("None"));
  if (plan->n_events > 1)
    return g_strdup_printf (ngettext ("%d event", "%d events", (unsigned long) plan->n_events),
                            plan->n_events);
  month = loadline_format_month (plan->events[0].month);

  /* Translators: an event's name and month: "Sale week, Nov 2027". */
  return g_strdup_printf (_ ("%s, %s"), plan->events[0].name, month);
}
