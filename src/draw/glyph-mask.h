/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters on pixels: what each covers, kept from one text to the next, which has mostly the same ones. */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/* Adds what @glyphs of @font cover, @scale pixels a unit, to the A8 surface @onto, their baseline from
 * (@x, @y) in its pixels: to a sixteenth of one, which can't be seen. */
void loadline_glyphs_stamp (cairo_surface_t *onto, PangoFont *font, const PangoGlyphString *glyphs,
                            double scale, double x, double y);

G_END_DECLS
