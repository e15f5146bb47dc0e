/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One preview is made at a time: of what is asked for meanwhile, only the last. */
#include "app/export-preview.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/export-work.h"
#include "app/pages-view.h"

/* Who types a title is not shown every letter. */
#define DELAY_MS 120

/* What a glance at a text needs. */
#define MOST_TEXT 20000

struct _LoadlineExportPreview
{
  GtkBox parent_instance;

  /* Owned */
  LoadlineExport *wanted; /* NULL where nothing waits to be made */
  GCancellable   *making; /* NULL while nothing is made */

  /* Children */
  GtkStack          *stack;
  LoadlinePagesView *pages;
  GtkTextBuffer     *text;
  AdwStatusPage     *status;

  guint delay;
};

G_DEFINE_FINAL_TYPE (LoadlineExportPreview, loadline_export_preview, GTK_TYPE_BOX)

static guint shown_signal;

static void make (LoadlineExportPreview *self);

static void
show_text (LoadlineExportPreview *self, const char *text)
{
  g_autofree char *part = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MOST_TEXT));

  gtk_text_buffer_set_text (self->text, part, -1);
  gtk_stack_set_visible_child_name (self->stack, "text");
}

static void
show_made (LoadlineExportPreview *self, LoadlinePaged *paged, const char *text)
{
  loadline_pages_view_show (self->pages, paged);
  if (paged != NULL)
    gtk_stack_set_visible_child_name (self->stack, "pages");
  else if (text != NULL)
    show_text (self, text);
  else
    gtk_stack_set_visible_child_name (self->stack, "file");
  g_signal_emit (self, shown_signal, 0);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LoadlineExportPreview) self = data;
  g_autoptr (LoadlinePaged) paged = NULL;
  g_autofree char *text = NULL;
  bool made = loadline_export_make_finish (result, &paged, &text, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return; /* closed meanwhile */
  g_clear_object (&self->making);
  if (self->wanted != NULL)
    make (self);
  else if (made)
    show_made (self, paged, text);
}

static void
make (LoadlineExportPreview *self)
{
  g_autoptr (LoadlineExport) export = g_steal_pointer (&self->wanted);

  self->making = g_cancellable_new ();
  loadline_export_make_async (export, self->making, made_cb, g_object_ref (self));
}

static gboolean
delay_cb (gpointer data)
{
  LoadlineExportPreview *self = data;

  self->delay = 0;
  if (self->making == NULL)
    make (self);

  return G_SOURCE_REMOVE;
}

static void
loadline_export_preview_dispose (GObject *object)
{
  LoadlineExportPreview *self = LOADLINE_EXPORT_PREVIEW (object);

  g_clear_handle_id (&self->delay, g_source_remove);
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_pointer (&self->wanted, loadline_export_free);

  G_OBJECT_CLASS (loadline_export_preview_parent_class)->dispose (object);
}

static void
loadline_export_preview_class_init (LoadlineExportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_export_preview_dispose;
  shown_signal = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_text (LoadlineExportPreview *self)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->text = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (view), TRUE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 12);
  /* Files are read from left to right whatever the language. */
  gtk_widget_set_direction (view, GTK_TEXT_DIR_LTR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preview of the file"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);

  return scrolled;
}

static GtkWidget *
make_waiting (void)
{
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (spinner, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spinner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The preview is being made"), -1);

  return spinner;
}

static void
loadline_export_preview_init (LoadlineExportPreview *self)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *status = adw_status_page_new ();

  self->stack = GTK_STACK (stack);
  self->status = ADW_STATUS_PAGE (status);
  self->pages = LOADLINE_PAGES_VIEW (loadline_pages_view_new ());
  adw_status_page_set_icon_name (self->status, "x-office-spreadsheet-symbolic");
  adw_status_page_set_title (self->status, _ ("A workbook"));
  adw_status_page_set_description (
    self->status, _ ("Every month and strategy as numbers to reckon with, totals as formulas, and "
                     "charts of its own. It is read in a spreadsheet program."));
  gtk_stack_add_named (self->stack, make_waiting (), "waiting");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->pages), "pages");
  gtk_stack_add_named (self->stack, make_text (self), "text");
  gtk_stack_add_named (self->stack, status, "file");
  gtk_widget_set_hexpand (stack, TRUE);
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_box_append (GTK_BOX (self), stack);
}

GtkWidget *
loadline_export_preview_new (void)
{
  return g_object_new (LOADLINE_TYPE_EXPORT_PREVIEW, NULL);
}

void
loadline_export_preview_show (LoadlineExportPreview *self, const LoadlineExport *export)
{
  g_return_if_fail (LOADLINE_IS_EXPORT_PREVIEW (self));

  g_clear_pointer (&self->wanted, loadline_export_free);
  self->wanted = loadline_export_copy (export);
  if (self->delay == 0)
    self->delay = g_timeout_add (DELAY_MS, delay_cb, self);
}
