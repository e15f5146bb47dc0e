/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scale over the months with buttons for single steps and for playing. */
#include "app/month-bar.h"

#include <glib/gi18n.h>

#include "app/showing.h"
#include "draw/format.h"

#define PLAY_INTERVAL_MS 350

/* Where people want little motion. */
#define CALM_INTERVAL_MS 1000

struct _LoadlineMonthBar
{
  GtkBox parent_instance;

  /* Owned */
  LoadlinePlanner *planner;

  /* Children */
  GtkButton *play;
  GtkScale  *scale;
  GtkLabel  *label;
  GtkWidget *first;
  GtkWidget *last;

  guint timer;
  bool  updating;
  bool  compact;
};

G_DEFINE_FINAL_TYPE (LoadlineMonthBar, loadline_month_bar, GTK_TYPE_BOX)

static LoadlineViewState *
view_state (LoadlineMonthBar *self)
{
  return loadline_planner_get_view_state (self->planner);
}

static void
stop (LoadlineMonthBar *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  gtk_button_set_icon_name (self->play, "media-playback-start-symbolic");
}

static gboolean
play_cb (gpointer data)
{
  LoadlineMonthBar *self = data;
  int               month = loadline_view_state_get_month (view_state (self));

  if (month + 1 < loadline_view_state_get_n_months (view_state (self)))
    {
      loadline_view_state_set_month (view_state (self), month + 1);
      return G_SOURCE_CONTINUE;
    }

  self->timer = 0;
  stop (self);

  return G_SOURCE_REMOVE;
}

void
loadline_month_bar_toggle_play (LoadlineMonthBar *self)
{
  gboolean motion;

  g_return_if_fail (LOADLINE_IS_MONTH_BAR (self));

  if (self->planner == NULL)
    return;
  if (self->timer != 0)
    {
      stop (self);
      return;
    }

  /* From the end it starts over. */
  if (loadline_view_state_get_month (view_state (self)) + 1
      == loadline_view_state_get_n_months (view_state (self)))
    loadline_view_state_set_month (view_state (self), 0);
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &motion,
                NULL);
  self->timer = g_timeout_add (motion ? PLAY_INTERVAL_MS : CALM_INTERVAL_MS, play_cb, self);
  gtk_button_set_icon_name (self->play, "media-playback-pause-symbolic");
}

static void
show (gpointer data)
{
  LoadlineMonthBar *self = data;
  int               month = loadline_view_state_get_month (view_state (self));
  int               n_months = loadline_view_state_get_n_months (view_state (self));
  g_autofree char  *name = loadline_format_month (
    loadline_projection_month (loadline_planner_get_projection (self->planner), month));
  /* Translators: a month's name, its number and how many there are: "Mar 2028 (month 15 of 36)". */
  g_autofree char  *text = g_strdup_printf (_ ("%s (month %d of %d)"), name, month + 1, n_months);

  self->updating = true;
  gtk_range_set_range (GTK_RANGE (self->scale), 0, MAX (n_months - 1, 1));
  gtk_range_set_value (GTK_RANGE (self->scale), month);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), n_months > 1);
  self->updating = false;
  gtk_label_set_label (self->label, self->compact ? name : text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  text, -1);
}

static void
value_changed_cb (LoadlineMonthBar *self)
{
  if (!self->updating && self->planner != NULL)
    loadline_view_state_set_month (view_state (self),
                                   (int) (gtk_range_get_value (GTK_RANGE (self->scale)) + 0.5));
}

static void
step_cb (GtkButton *button, LoadlineMonthBar *self)
{
  int step = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "step"));
  int month = loadline_view_state_get_month (view_state (self));

  loadline_view_state_set_month (view_state (self), step < -1  ? 0
                                                    : step > 1 ? G_MAXINT
                                                               : month + step);
}

static GtkButton *
add_button (LoadlineMonthBar *self, const char *icon, const char *tooltip, int step)
{
  GtkButton *button = GTK_BUTTON (gtk_button_new_from_icon_name (icon));

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_add_css_class (GTK_WIDGET (button), "flat");
  gtk_widget_set_valign (GTK_WIDGET (button), GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "step", GINT_TO_POINTER (step));
  if (step != 0)
    g_signal_connect (button, "clicked", G_CALLBACK (step_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (button));

  return button;
}

static void
loadline_month_bar_dispose (GObject *object)
{
  LoadlineMonthBar *self = LOADLINE_MONTH_BAR (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->planner);

  G_OBJECT_CLASS (loadline_month_bar_parent_class)->dispose (object);
}

static void
loadline_month_bar_class_init (LoadlineMonthBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_month_bar_dispose;
}

static void
loadline_month_bar_init (LoadlineMonthBar *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 2);
  gtk_widget_add_css_class (GTK_WIDGET (self), "month-bar");
  self->first = GTK_WIDGET (add_button (self, "go-first-symbolic", _ ("First month"), -2));
  add_button (self, "go-previous-symbolic", _ ("Previous month"), -1);
  self->play = add_button (self, "media-playback-start-symbolic", _ ("Play the months"), 0);
  g_signal_connect_swapped (self->play, "clicked", G_CALLBACK (loadline_month_bar_toggle_play),
                            self);
  add_button (self, "go-next-symbolic", _ ("Next month"), 1);
  self->last = GTK_WIDGET (add_button (self, "go-last-symbolic", _ ("Last month"), 2));

  self->scale = GTK_SCALE (gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 1));
  gtk_widget_set_hexpand (GTK_WIDGET (self->scale), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Month"), -1);
  g_signal_connect_swapped (self->scale, "value-changed", G_CALLBACK (value_changed_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->scale));

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  gtk_label_set_xalign (self->label, 1);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->label, 9);
  gtk_label_set_max_width_chars (self->label, 28);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
}

void
loadline_month_bar_set_planner (LoadlineMonthBar *self, LoadlinePlanner *planner)
{
  g_return_if_fail (LOADLINE_IS_MONTH_BAR (self));

  stop (self);
  if (g_set_object (&self->planner, planner))
    loadline_showing_follow (self, planner, show);
}

void
loadline_month_bar_set_compact (LoadlineMonthBar *self, bool compact)
{
  g_return_if_fail (LOADLINE_IS_MONTH_BAR (self));

  self->compact = compact;
  gtk_widget_set_visible (self->first, !compact);
  gtk_widget_set_visible (self->last, !compact);
  if (self->planner != NULL)
    show (self);
}
