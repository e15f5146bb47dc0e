/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window's toasts are found from any widget in it, so that nobody needs to know the window. */
#include "app/toast.h"

#include <glib/gi18n.h>

#define TOAST_S 6

/* What the toasts remember under this name is the one that was shown last. */
#define SAID_LAST "loadline-said-last"

static AdwToast *
make_toast (const char *sentence)
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

/* What was said before is overtaken: sentences don't wait in a row to be read. */
static void
show_toast (GtkWidget *widget, AdwToast *toast)
{
  GtkWidget *overlay = overlay_of (widget);
  AdwToast  *before;

  if (overlay == NULL)
    {
      g_object_unref (toast);
      return;
    }
  before = g_object_get_data (G_OBJECT (overlay), SAID_LAST);
  if (before != NULL)
    adw_toast_dismiss (before);
  g_object_set_data_full (G_OBJECT (overlay), SAID_LAST, g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

void
loadline_toast (GtkWidget *widget, const char *sentence)
{
  show_toast (widget, make_toast (sentence));
}

void
loadline_toast_undo (GtkWidget *widget, const char *sentence)
{
  AdwToast *toast = make_toast (sentence);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  show_toast (widget, toast);
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
  AdwToast        *toast = make_toast (sentence);

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
  show_toast (widget, toast);
}

void
loadline_toast_overtake (GtkWidget *widget)
{
  GtkWidget *overlay = overlay_of (widget);
  AdwToast  *toast = overlay != NULL ? g_object_get_data (G_OBJECT (overlay), SAID_LAST) : NULL;

  if (toast != NULL && adw_toast_get_button_label (toast) != NULL)
    adw_toast_dismiss (toast);
}
