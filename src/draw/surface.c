/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files are made in memory and appear under their name only when whole: g_file_set_contents() writes
 * beside it and renames. */
#include "draw/surface.h"

#include "draw/png.h"
#include "draw/svg.h"
#include "model/error.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* What cairo's image surfaces can hold on a side. */
#define MAX_PIXELS 32767.0

/* Of a PNG whose scale is 1. */
#define DOTS_PER_INCH 96.0

static cairo_status_t
append_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What is to be drawn, and how large. */
typedef struct
{
  const LoadlineFigure *figure;
  const LoadlineFigureInput *input;
  const LoadlineTheme *theme;
  double width;
  double height;
  double scale; /* pixels for each of these */
} Picture;

/* Draws on @surface, whose pictures @scale enlarges; @listener may be NULL. */
static cairo_status_t
paint (const Picture *self, cairo_surface_t *surface, double scale, LoadlineTextListener *listener)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  loadline_text_listen (cr, listener);
  loadline_figure_draw (self->figure, self->input, cr, self->width, self->height, self->theme);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/* Ends @surface, with all it writes. */
static cairo_status_t
finish (cairo_surface_t *surface, cairo_status_t status)
{
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
make_png (const Picture *self, GByteArray *bytes)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (self->width * self->scale),
                                (int) ceil (self->height * self->scale));
  cairo_status_t status = paint (self, surface, self->scale, NULL);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  if (status == CAIRO_STATUS_SUCCESS)
    loadline_png_set_density (bytes, DOTS_PER_INCH * self->scale);
  return finish (surface, status);
}

static cairo_status_t
make_svg (const Picture *self, GByteArray *bytes)
{
  g_autoptr (GString) texts = g_string_new (NULL);
  g_autofree char *description = self->figure->describe (self->input);
  LoadlineTextListener listener = { loadline_svg_hear, texts, true };
  LoadlineSvgWords words = { self->figure->id, _ (self->figure->label), description,
                             self->theme->font, texts };
  cairo_surface_t *surface =
    cairo_svg_surface_create_for_stream (append_cb, bytes, self->width, self->height);
  cairo_status_t status = finish (surface, paint (self, surface, 1, &listener));

  if (status == CAIRO_STATUS_SUCCESS)
    loadline_svg_complete (bytes, &words);
  return status;
}

static cairo_status_t
make_pdf (const Picture *self, GByteArray *bytes)
{
  g_autofree char *description = self->figure->describe (self->input);
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append_cb, bytes, self->width, self->height);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, _ (self->figure->label));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, description);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Loadline " LOADLINE_VERSION);
  return finish (surface, paint (self, surface, 1, NULL));
}

/* @pixels: the scale counts. */
typedef struct
{
  const char *ending;
  cairo_status_t (*make) (const Picture *picture, GByteArray *bytes);
  bool pixels;
} Format;

static const Format formats[] = {
  { ".png", make_png, true },
  { ".svg", make_svg, false },
  { ".pdf", make_pdf, false },
};

static const Format *
find_format (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      return &formats[i];
  return NULL;
}

bool
loadline_figure_can_save (const char *path)
{
  return find_format (path) != NULL;
}

GBytes *
loadline_figure_render (const LoadlineFigure *figure, const LoadlineFigureInput *input,
                        const LoadlineTheme *theme, double width, double height, double scale,
                        const char *path, GError **error)
{
  const Format *format = find_format (path);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Picture picture = { figure, input, theme, width, height, scale };
  cairo_status_t status;
  double longest;

  g_return_val_if_fail (figure != NULL && input != NULL && theme != NULL && path != NULL, NULL);
  if (format == NULL)
    {
      g_set_error (
        error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
        _ ("“%s” should end in .png, .svg or .pdf, which says what kind of picture it is."), path);
      return NULL;
    }
  longest = fmax (width, height) * (format->pixels ? scale : 1);
  if (!(width >= 1 && height >= 1 && scale > 0 && longest <= MAX_PIXELS))
    {
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ (
                     "A picture of %.0f × %.0f can't be drawn; each side may be 1 to %.0f pixels."),
                   width * scale, height * scale, MAX_PIXELS);
      return NULL;
    }
  status = format->make (&picture, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO,
                   _ ("A picture could not be drawn: %s."), cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

bool
loadline_figure_save (const LoadlineFigure *figure, const LoadlineFigureInput *input,
                      const LoadlineTheme *theme, double width, double height, double scale,
                      const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (path != NULL, false);
  bytes = loadline_figure_render (figure, input, theme, width, height, scale, path, error);
  if (bytes == NULL)
    return false;
  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                            &local))
    {
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO, _ ("“%s” could not be written: %s."),
                   path, local->message);
      return false;
    }
  return true;
}
