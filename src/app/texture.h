/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures drawn once and kept as pixels until they change. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Draws within (0, 0) .. (width, height). */
typedef void (*LoadlineTextureDraw) (cairo_t *cr, int width, int height, gpointer data);

/* What @draw draws at @width x @height, on @scale pixels a unit. (transfer full) */
GdkTexture *loadline_texture_new (int width, int height, int scale, LoadlineTextureDraw draw,
                                  gpointer data);

/* Whether @texture (may be NULL) has the pixels of that size. */
gboolean loadline_texture_has_size (GdkTexture *texture, int width, int height, int scale);

G_END_DECLS
