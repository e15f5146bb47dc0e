/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files are made in memory and appear under their name only when whole: g_file_set_contents() writes
 * beside it and renames. */
#include "draw/surface.h"

#include "model/error.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* What cairo's image surfaces can hold on a side. */
#define MAX_PIXELS 32767.0

static cairo_status_t
append_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

typedef struct
{
  const char *ending;
  cairo_surface_t *(*create) (GByteArray *bytes, double width, double height, double scale);
  bool pixels;
} Format;

static cairo_surface_t *
create_png (GByteArray *bytes, double width, double height, double scale)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * scale),
                                     (int) ceil (height * scale));
}

static cairo_surface_t *
create_svg (GByteArray *bytes, double width, double height, double scale)
{
  return cairo_svg_surface_create_for_stream (append_cb, bytes, width, height);
}

static cairo_surface_t *
create_pdf (GByteArray *bytes, double width, double height, double scale)
{
  return cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height);
}

static const Format formats[] = {
  { ".png", create_png, true },
  { ".svg", create_svg, false },
  { ".pdf", create_pdf, false },
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

/* Draws into @surface and brings what it makes into @bytes. */
static cairo_status_t
paint (cairo_surface_t *surface, const Format *format, double scale, const LoadlineFigure *figure,
       const LoadlineFigureInput *input, const LoadlineTheme *theme, double width, double height,
       GByteArray *bytes)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  if (format->pixels)
    cairo_scale (cr, scale, scale);
  loadline_figure_draw (figure, input, cr, width, height, theme);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && format->pixels)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_finish (surface);
  return status == CAIRO_STATUS_SUCCESS ? cairo_surface_status (surface) : status;
}

GBytes *
loadline_figure_render (const LoadlineFigure *figure, const LoadlineFigureInput *input,
                        const LoadlineTheme *theme, double width, double height, double scale,
                        const char *path, GError **error)
{
  const Format *format = find_format (path);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (figure != NULL && input != NULL && theme != NULL && path != NULL, NULL);
  if (format == NULL)
    {
      g_set_error (
        error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
        _ ("“%s” should end in .png, .svg or .pdf, which says what kind of picture it is."), path);
      return NULL;
    }
  if (!(width >= 1 && height >= 1 && scale > 0 && fmax (width, height) * scale <= MAX_PIXELS))
    {
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ (
                     "A picture of %.0f × %.0f can't be drawn; each side may be 1 to %.0f pixels."),
                   width * scale, height * scale, MAX_PIXELS);
      return NULL;
    }
  surface = format->create (bytes, width, height, scale);
  status = paint (surface, format, scale, figure, input, theme, width, height, bytes);
  cairo_surface_destroy (surface);
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
