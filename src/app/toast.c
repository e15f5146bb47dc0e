/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's toasts are found from any widget in it, so that nobody needs to know the window. One is
 * shown once the one before is gone, and stays until it has slid in: libadwaita 1.2 crashes when a toast
 * is gone before it has. */
#include "app/toast.h"

#include <glib/gi18n.h>

#define TOAST_S 6

/* Somewhat longer than a toast slides in, in microseconds of the frame clock, which it slides by. */
#define SLIDE_US 350000

/* Where an overlay keeps its Turns. */
#define TURNS "loadline-toast-turns"

/* Whose turn it is at an overlay. */
typedef struct
{
  AdwToastOverlay *overlay;
  AdwToast        *shown; /* weak: as long as the overlay has it, also while it goes */
  AdwToast        *next;  /* Owned */
  gint64           shown_at; /* by the frame clock */
  bool             going;    /* @shown is to go */
  guint            idle;
} Turns;

AdwToast *
loadline_toast_new (const char *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);
  AdwToast        *toast = adw_toast_new (markup);

  adw_toast_set_timeout (toast, TOAST_S);

  return toast;
}

static GtkWidget *
overlay_below (GtkWidget *widget)
{
  GtkWidget *overlay = ADW_IS_TOAST_OVERLAY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && overlay == NULL;
       child = gtk_widget_get_next_sibling (child))
    overlay = overlay_below (child);

  return overlay;
}

/* The toasts of the window that @widget is in; NULL where it is in none that has any. */
static GtkWidget *
overlay_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root != NULL ? overlay_below (GTK_WIDGET (root)) : NULL;
}

static gint64
frame_time (Turns *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->overlay));

  return clock != NULL ? gdk_frame_clock_get_frame_time (clock) : 0;
}

static gboolean show_next_cb (gpointer data);

static void
gone_cb (gpointer data, GObject *toast)
{
  Turns *self = data;

  self->shown = NULL;
  if (self->next != NULL && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT, show_next_cb, self, NULL);
}

static gboolean
show_next_cb (gpointer data)
{
  Turns *self = data;

  self->idle = 0;
  if (self->next == NULL || self->shown != NULL)
    return G_SOURCE_REMOVE;
  self->shown = self->next;
  self->next = NULL;
  self->shown_at = frame_time (self);
  self->going = false;
  g_object_weak_ref (G_OBJECT (self->shown), gone_cb, self);
  adw_toast_overlay_add_toast (self->overlay, self->shown);

  return G_SOURCE_REMOVE;
}

static void
turns_free (gpointer data)
{
  Turns *self = data;

  if (self->shown != NULL)
    g_object_weak_unref (G_OBJECT (self->shown), gone_cb, self);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->next);
  g_free (self);
}

/* Those of the window that @widget is in; NULL where it has no toasts. */
static Turns *
turns_of (GtkWidget *widget)
{
  GtkWidget *overlay = overlay_of (widget);
  Turns     *self;

  if (overlay == NULL)
    return NULL;
  self = g_object_get_data (G_OBJECT (overlay), TURNS);
  if (self == NULL)
    {
      self = g_new0 (Turns, 1);
      self->overlay = ADW_TOAST_OVERLAY (overlay);
      g_object_set_data_full (G_OBJECT (overlay), TURNS, self, turns_free);
    }

  return self;
}

static gboolean
leave_cb (GtkWidget *overlay, GdkFrameClock *clock, gpointer data)
{
  Turns *self = data;

  if (self->shown == NULL || !self->going)
    return G_SOURCE_REMOVE;
  if (frame_time (self) < self->shown_at + SLIDE_US)
    return G_SOURCE_CONTINUE;
  adw_toast_dismiss (self->shown);

  return G_SOURCE_REMOVE;
}

static void
dismiss (Turns *self)
{
  if (self->shown == NULL || self->going)
    return;
  self->going = true;
  gtk_widget_add_tick_callback (GTK_WIDGET (self->overlay), leave_cb, self, NULL);
}

/* Sentences don't wait in a row to be read: the last one counts. */
void
loadline_toast_add (GtkWidget *widget, AdwToast *toast)
{
  Turns *self = turns_of (widget);

  if (self == NULL)
    {
      g_object_unref (toast);
      return;
    }
  g_clear_object (&self->next);
  self->next = toast;
  dismiss (self);
  show_next_cb (self);
}

void
loadline_toast (GtkWidget *widget, const char *sentence)
{
  loadline_toast_add (widget, loadline_toast_new (sentence));
}

void
loadline_toast_undo (GtkWidget *widget, const char *sentence)
{
  AdwToast *toast = loadline_toast_new (sentence);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  loadline_toast_add (widget, toast);
}

void
loadline_toast_file (GtkWidget *widget, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *uri = g_file_get_uri (file);
  /* Translators: the name of a file */
  g_autofree char *sentence = g_strdup_printf (_ ("Saved %s"), shown);
  GtkWidget       *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *label = gtk_label_new (sentence);
  GtkWidget       *folder = gtk_button_new_with_label (_ ("Show in folder"));
  AdwToast        *toast = loadline_toast_new (sentence);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "heading");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (folder), "win.show-in-folder");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (folder), "s", uri);
  gtk_box_append (GTK_BOX (title), label);
  gtk_box_append (GTK_BOX (title), folder);
  adw_toast_set_custom_title (toast, title);
  adw_toast_set_button_label (toast, _ ("_Open"));
  adw_toast_set_action_name (toast, "win.open-file");
  adw_toast_set_action_target (toast, "s", uri);
  loadline_toast_add (widget, toast);
}

void
loadline_toast_overtake (GtkWidget *widget)
{
  Turns *self = turns_of (widget);

  if (self == NULL)
    return;
  if (self->next != NULL && adw_toast_get_button_label (self->next) != NULL)
    g_clear_object (&self->next);
  if (self->shown != NULL && adw_toast_get_button_label (self->shown) != NULL)
    dismiss (self);
}
