/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages are laid out for the paper that is the most like the chosen one, and scaled to fit on it. */
#include "app/print.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/dialog.h"
#include "app/pages-view.h"
#include "app/toast.h"

/* Pictures keep so far from the edges of the paper, in points. */
#define PICTURE_MARGIN 42.0

#define PREVIEW_WIDTH 720
#define PREVIEW_HEIGHT 820

typedef struct
{
  LoadlineExport *export;
  LoadlinePaged  *paged; /* from the moment that the paper is known */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  loadline_export_free (job->export);
  g_clear_pointer (&job->paged, loadline_paged_unref);
  g_free (job);
}

/* American paper is wider for its height than the rest of the world's. */
static LoadlinePaper
paper_like (double width, double height)
{
  double ratio = fmax (width, height) / fmin (width, height);

  return ratio < (M_SQRT2 + 11.0 / 8.5) / 2 ? LOADLINE_PAPER_LETTER : LOADLINE_PAPER_A4;
}

/* A picture has the size of the paper between the margins. */
static void
lay_out (Job *job, double width, double height)
{
  job->export->options.paper = paper_like (width, height);
  if (job->export->kind == NULL)
    {
      job->export->width = width - 2 * PICTURE_MARGIN;
      job->export->height =
        fmin (height - 2 * PICTURE_MARGIN, job->export->width * (width > height ? 1 : 0.75));
    }
  g_clear_pointer (&job->paged, loadline_paged_unref);
  job->paged = loadline_export_lay_out (job->export);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  lay_out (job, gtk_print_context_get_width (context), gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, loadline_paged_n_pages (job->paged));
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double   width = gtk_print_context_get_width (context);
  double   height = gtk_print_context_get_height (context);
  double   margin = job->export->kind == NULL ? PICTURE_MARGIN : 0;
  double   scale = fmin ((width - 2 * margin) / loadline_paged_width (job->paged),
                       (height - 2 * margin) / loadline_paged_height (job->paged));

  cairo_translate (cr, (width - scale * loadline_paged_width (job->paged)) / 2,
                   margin > 0 ? margin : (height - scale * loadline_paged_height (job->paged)) / 2);
  cairo_scale (cr, scale, scale);
  loadline_paged_draw (job->paged, page, cr);
}

/* ---- Preview ---- */

static void
closed_cb (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
  g_object_unref (preview);
}

/* Our own: another program for it may not be there. */
static gboolean
preview_cb (GtkPrintOperation *operation, GtkPrintOperationPreview *preview,
            GtkPrintContext *context, GtkWindow *parent, Job *job)
{
  GtkPageSetup    *setup = gtk_print_context_get_page_setup (context);
  GtkWidget       *pages = loadline_pages_view_new ();
  GtkWindow       *dialog = NULL;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t         *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  lay_out (job, gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
           gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS));
  loadline_pages_view_show (LOADLINE_PAGES_VIEW (pages), job->paged);
  dialog = loadline_dialog_present (GTK_WIDGET (parent), _ ("Print preview"), pages, PREVIEW_WIDTH,
                                    PREVIEW_HEIGHT);
  g_signal_connect_swapped (dialog, "destroy", G_CALLBACK (closed_cb), g_object_ref (preview));

  return TRUE;
}

GtkPrintOperation *
loadline_print_operation_new (LoadlineExport *export)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job               *job = g_new0 (Job, 1);
  g_autofree char   *name = loadline_export_dup_name (export);

  job->export = export;
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "job", job, job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), job);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), job);

  return operation;
}

/* ---- With what was chosen last ---- */

#define SETTINGS "loadline-print-settings"
#define SETUP "loadline-page-setup"

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  GtkPageSetup     *setup = gtk_print_operation_get_default_page_setup (operation);
  GtkApplication   *application = gtk_window_get_application (parent);

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      loadline_toast (GTK_WIDGET (parent), error->message);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY && application != NULL)
    {
      if (settings != NULL)
        g_object_set_data_full (G_OBJECT (application), SETTINGS, g_object_ref (settings),
                                g_object_unref);
      if (setup != NULL)
        g_object_set_data_full (G_OBJECT (application), SETUP, g_object_ref (setup),
                                g_object_unref);
    }
}

void
loadline_print (GtkWindow *parent, LoadlineExport *export)
{
  g_autoptr (GtkPrintOperation) operation = loadline_print_operation_new (export);
  GtkApplication *application = gtk_window_get_application (parent);

  if (application != NULL)
    {
      gtk_print_operation_set_print_settings (operation,
                                              g_object_get_data (G_OBJECT (application), SETTINGS));
      gtk_print_operation_set_default_page_setup (operation,
                                                  g_object_get_data (G_OBJECT (application),
                                                                     SETUP));
    }
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
