/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choices beside a preview, or one after the other where the window is narrow. */
#include "app/export-dialog.h"

#include <glib/gi18n.h>

#include "app/banner.h"
#include "app/dialog.h"
#include "app/export-choices.h"
#include "app/export-form.h"
#include "app/export-preview.h"
#include "app/export-work.h"
#include "app/file-dialogs.h"
#include "app/settings.h"
#include "app/toast.h"

#define WIDTH 1060
#define HEIGHT 760
#define FORM_WIDTH 330
#define MOST_FORM_WIDTH 400
#define PREVIEW_WIDTH 300

/* What takes less is not worth a word. */
#define PATIENCE_MS 500
#define REFRESH_MS 60

#define TOPIC_SAVING "saving"

struct _LoadlineExportDialog
{
  AdwWindow parent_instance;

  /* Borrowed */
  GtkWindow *window;

  /* Owned */
  GCancellable     *saving; /* NULL while nothing is saved */
  LoadlineProgress *progress;
  GFile            *file; /* where it goes, while it does */

  /* Children */
  LoadlineExportForm    *form;
  LoadlineExportPreview *preview;
  LoadlineBanner        *banner;
  AdwLeaflet            *leaflet;
  GtkWidget             *back;
  GtkWidget             *forth;
  GtkWidget             *save;
  GtkRevealer           *work;
  GtkProgressBar        *bar;

  guint patience;
  guint adapting;
};

G_DEFINE_FINAL_TYPE (LoadlineExportDialog, loadline_export_dialog, ADW_TYPE_WINDOW)

/* ---- While it is saved ---- */

static gboolean
refresh_cb (gpointer data)
{
  LoadlineExportDialog *self = data;

  gtk_progress_bar_set_fraction (self->bar, loadline_progress_get (self->progress));

  return G_SOURCE_CONTINUE;
}

static gboolean
patience_cb (gpointer data)
{
  LoadlineExportDialog *self = data;

  gtk_revealer_set_reveal_child (self->work, TRUE);
  self->patience = g_timeout_add (REFRESH_MS, refresh_cb, self);

  return G_SOURCE_REMOVE;
}

static void
set_saving (LoadlineExportDialog *self, GFile *file)
{
  bool saving = file != NULL;

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->saving);
  g_clear_pointer (&self->progress, loadline_progress_unref);
  g_set_object (&self->file, file);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), !saving);
  gtk_widget_set_sensitive (self->save, !saving);
  gtk_revealer_set_reveal_child (self->work, FALSE);
  if (!saving)
    return;
  gtk_progress_bar_set_fraction (self->bar, 0);
  self->saving = g_cancellable_new ();
  self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
}

/* The next export is likely to go where this one went. */
static void
remember (LoadlineExportDialog *self, GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  loadline_export_form_remember (self->form);
  if (uri != NULL)
    loadline_settings_remember_text ("export-folder", uri);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LoadlineExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  bool saved = loadline_export_save_finish (result, &error);

  if (self->saving == NULL)
    return; /* closed meanwhile */
  file = g_object_ref (self->file);
  set_saving (self, NULL);
  if (saved)
    {
      remember (self, file);
      loadline_toast_file (GTK_WIDGET (self->window), file);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    loadline_banner_show (self->banner, TOPIC_SAVING, error->message, _ ("Save elsewhere…"),
                          _ ("Not now"));
}

void
loadline_export_dialog_save (LoadlineExportDialog *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  g_return_if_fail (LOADLINE_IS_EXPORT_DIALOG (self));
  g_return_if_fail (self->saving == NULL);

  loadline_banner_hide (self->banner, NULL);
  if (path == NULL)
    {
      loadline_banner_show (self->banner, TOPIC_SAVING,
                            _ ("A document can only be saved in a local folder."),
                            _ ("Save elsewhere…"), _ ("Not now"));
      return;
    }
  set_saving (self, file);
  self->progress = loadline_export_save_async (loadline_export_form_get_export (self->form), path,
                                               self->saving, saved_cb, g_object_ref (self));
}

void
loadline_export_dialog_cancel (LoadlineExportDialog *self)
{
  g_return_if_fail (LOADLINE_IS_EXPORT_DIALOG (self));

  if (self->saving != NULL)
    g_cancellable_cancel (self->saving);
}

/* ---- What is chosen ---- */

/* The chooser asks before it gives a name that is taken; it does not know of an ending that is added. */
static void
chosen_cb (GFile *file, gpointer data)
{
  LoadlineExportDialog *self = data;
  g_autoptr (GFile) named = NULL;

  if (file == NULL)
    return;
  named = loadline_export_name_file (loadline_export_form_get_export (self->form), file);
  if (!g_file_equal (named, file) && g_file_query_exists (named, NULL))
    {
      g_autofree char *name = g_file_get_basename (named);
      /* Translators: the name of a file */
      g_autofree char *sentence = g_strdup_printf (_ ("There is a file “%s” already."), name);

      loadline_banner_show (self->banner, TOPIC_SAVING, sentence, _ ("Save elsewhere…"),
                            _ ("Not now"));
    }
  else
    loadline_export_dialog_save (self, named);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LoadlineExportDialog *self = LOADLINE_EXPORT_DIALOG (widget);
  const LoadlineExport *export = loadline_export_form_get_export (self->form);
  g_autofree char      *folder = loadline_settings_dup_text ("export-folder");
  g_autofree char      *file_name = loadline_export_dup_name (export);

  loadline_document_dialog_show (GTK_WINDOW (self), folder, file_name,
                                 loadline_export_ending (export), chosen_cb, G_OBJECT (self));
}

static void
answered_cb (LoadlineExportDialog *self, const char *topic, int button)
{
  if (button == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "export.save", NULL);
}

static void
changed_cb (LoadlineExportDialog *self)
{
  loadline_banner_hide (self->banner, NULL);
  loadline_export_preview_show (self->preview, loadline_export_form_get_export (self->form));
}

/* Where there is room for one side only, buttons lead from one to the other. */
static gboolean
show_sides_cb (gpointer data)
{
  LoadlineExportDialog *self = data;
  bool                  folded = adw_leaflet_get_folded (self->leaflet);
  bool at_preview = adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->preview);

  self->adapting = 0;
  gtk_widget_set_visible (self->back, folded && at_preview);
  gtk_widget_set_visible (self->forth, folded && !at_preview);

  return G_SOURCE_REMOVE;
}

/* Sides fold while sizes are given out, when nothing may change them. */
static void
queue_show_sides (LoadlineExportDialog *self)
{
  if (self->adapting == 0)
    self->adapting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_sides_cb, self, NULL);
}

static void
back_cb (LoadlineExportDialog *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
forth_cb (LoadlineExportDialog *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/* ---- The dialog ---- */

static void
loadline_export_dialog_dispose (GObject *object)
{
  LoadlineExportDialog *self = LOADLINE_EXPORT_DIALOG (object);

  if (self->saving != NULL)
    g_cancellable_cancel (self->saving);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->adapting, g_source_remove);
  g_clear_object (&self->saving);
  g_clear_pointer (&self->progress, loadline_progress_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (loadline_export_dialog_parent_class)->dispose (object);
}

static void
loadline_export_dialog_class_init (LoadlineExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = loadline_export_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "export.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
make_work (LoadlineExportDialog *self)
{
  GtkWidget *revealer = gtk_revealer_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  self->work = GTK_REVEALER (revealer);
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_progress_bar_set_text (self->bar, _ ("Saving…"));
  gtk_progress_bar_set_show_text (self->bar, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->bar), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->bar), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (loadline_export_dialog_cancel), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_widget_add_css_class (box, "toolbar");
  gtk_revealer_set_transition_type (self->work, GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (self->work, box);

  return revealer;
}

static GtkWidget *
make_bar (LoadlineExportDialog *self)
{
  GtkWidget *bar = adw_header_bar_new ();

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back, _ ("Back to the choices"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back to the choices"), -1);
  self->forth = gtk_button_new_with_label (_ ("Preview"));
  self->save = gtk_button_new_with_label (_ ("Save…"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_widget_set_tooltip_text (self->save, _ ("Save as a file (Ctrl+S)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save), "export.save");
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_cb), self);
  g_signal_connect_swapped (self->forth, "clicked", G_CALLBACK (forth_cb), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), self->back);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->save);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->forth);

  return bar;
}

static GtkWidget *
make_sides (LoadlineExportDialog *self)
{
  GtkWidget *leaflet = adw_leaflet_new ();
  GtkWidget *choices = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->leaflet = ADW_LEAFLET (leaflet);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (choices), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (choices), clamp);
  gtk_widget_set_size_request (choices, FORM_WIDTH, -1);
  gtk_widget_set_hexpand (choices, FALSE);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_FORM_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MOST_FORM_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->form));
  gtk_widget_set_size_request (GTK_WIDGET (self->preview), PREVIEW_WIDTH, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->preview), TRUE);
  adw_leaflet_append (self->leaflet, choices);
  adw_leaflet_page_set_navigatable (
    adw_leaflet_append (self->leaflet, gtk_separator_new (GTK_ORIENTATION_VERTICAL)), FALSE);
  adw_leaflet_append (self->leaflet, GTK_WIDGET (self->preview));
  adw_leaflet_set_can_navigate_back (self->leaflet, TRUE);
  gtk_widget_set_vexpand (leaflet, TRUE);
  g_signal_connect_swapped (leaflet, "notify::folded", G_CALLBACK (queue_show_sides), self);
  g_signal_connect_swapped (leaflet, "notify::visible-child", G_CALLBACK (queue_show_sides), self);

  return leaflet;
}

static void
loadline_export_dialog_init (LoadlineExportDialog *self)
{
}

static void
fill (LoadlineExportDialog *self, LoadlineExport *export)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->form = LOADLINE_EXPORT_FORM (loadline_export_form_new (export));
  self->preview = LOADLINE_EXPORT_PREVIEW (loadline_export_preview_new ());
  self->banner = g_object_new (LOADLINE_TYPE_BANNER, NULL);
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->banner, "answered", G_CALLBACK (answered_cb), self);
  gtk_box_append (GTK_BOX (box), make_bar (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (box), make_sides (self));
  gtk_box_append (GTK_BOX (box), make_work (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  show_sides_cb (self);
  changed_cb (self);
}

GtkWindow *
loadline_export_dialog_show (GtkWindow *window, LoadlinePlanner *planner,
                             const LoadlineReportKind *kind, const LoadlineFigure *figure)
{
  LoadlineExport *export = loadline_export_new (planner, loadline_report_kind_at (0), NULL);
  int width = WIDTH;
  int height = HEIGHT;
  LoadlineExportDialog *self =
    g_object_new (LOADLINE_TYPE_EXPORT_DIALOG, "title", _ ("Export"), "modal", TRUE,
                  "transient-for", window, "destroy-with-parent", TRUE, NULL);

  loadline_dialog_fit (GTK_WIDGET (window), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  loadline_export_recall (export);
  if (kind != NULL || figure != NULL)
    export->kind = kind;
  if (figure != NULL)
    export->figure = figure;
  self->window = window;
  fill (self, export);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
