/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a cairo surface to a texture without a copy. */
#include "app/texture.h"

GdkTexture *
loadline_texture_new (int width, int height, int scale, LoadlineTextureDraw draw, gpointer data)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_t *cr = cairo_create (surface);
  gsize    stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) pixels = NULL;

  cairo_scale (cr, scale, scale);
  draw (cr, width, height, data);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                       stride * (gsize) (height * scale),
                                       (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width * scale, height * scale, GDK_MEMORY_DEFAULT, pixels, stride);
}

gboolean
loadline_texture_has_size (GdkTexture *texture, int width, int height, int scale)
{
  return texture != NULL && gdk_texture_get_width (texture) == width * scale
         && gdk_texture_get_height (texture) == height * scale;
}
