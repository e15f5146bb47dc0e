/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents of pages, and their PDF. */
#include "report/paged.h"

#include "model/error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

struct _LoadlinePaged
{
  grefcount references;
  LoadlineReport *report; /* Owned */
  LoadlinePagedContent content;
};

LoadlinePaged *
loadline_paged_new (LoadlineReport *report, const LoadlinePagedContent *content)
{
  LoadlinePaged *self = g_new0 (LoadlinePaged, 1);

  g_ref_count_init (&self->references);
  self->report = loadline_report_ref (report);
  self->content = *content;
  return self;
}

LoadlinePaged *
loadline_paged_ref (LoadlinePaged *self)
{
  g_ref_count_inc (&self->references);
  return self;
}

void
loadline_paged_unref (LoadlinePaged *self)
{
  if (!g_ref_count_dec (&self->references))
    return;
  self->content.free (self->content.pages);
  loadline_report_unref (self->report);
  g_free (self);
}

int
loadline_paged_n_pages (const LoadlinePaged *self)
{
  return self->content.n_pages;
}

double
loadline_paged_width (const LoadlinePaged *self)
{
  return self->content.width;
}

double
loadline_paged_height (const LoadlinePaged *self)
{
  return self->content.height;
}

void
loadline_paged_draw (const LoadlinePaged *self, int page, cairo_t *cr)
{
  g_return_if_fail (page >= 0 && page < self->content.n_pages);
  cairo_save (cr);
  self->content.draw (self->content.pages, page, cr);
  cairo_restore (cr);
}

char *
loadline_paged_describe (const LoadlinePaged *self, int page)
{
  g_return_val_if_fail (page >= 0 && page < self->content.n_pages, NULL);
  return self->content.describe (self->content.pages, page);
}

static cairo_status_t
append_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (const LoadlineReport *report, cairo_surface_t *surface)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (report->timestamp);
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, report->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, report->headline);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Loadline " LOADLINE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, iso);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, iso);
}

/* Draws every page; false where that is cancelled. */
static bool
draw_pages (const LoadlinePaged *self, cairo_t *cr, const LoadlineWatch *watch, GError **error)
{
  for (int i = 0; i < self->content.n_pages; i++)
    {
      if (!loadline_watch_step (watch, i, self->content.n_pages, error))
        return false;
      loadline_paged_draw (self, i, cr);
      cairo_show_page (cr);
    }
  return true;
}

GBytes *
loadline_paged_to_pdf (const LoadlinePaged *self, const LoadlineWatch *watch, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append_cb, bytes, self->content.width,
                                         self->content.height);
  cairo_t *cr;
  cairo_status_t status;
  bool whole;

  set_metadata (self->report, surface);
  cr = cairo_create (surface);
  whole = draw_pages (self, cr, watch, error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (whole && status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  if (whole)
    g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO, _ ("The pages could not be drawn: %s."),
                 cairo_status_to_string (status));
  g_byte_array_unref (bytes);
  return NULL;
}
