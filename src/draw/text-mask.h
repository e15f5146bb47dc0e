/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text on pixels: what it covers of each, kept from one drawing to the next. */
#pragma once

#include <cairo.h>
#include <pango/pango.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* A text begins at a quarter of a pixel: an eighth to either side can't be seen. */
#define LOADLINE_TEXT_PHASES 4

/**
 * LoadlineTextMask: the pixels that a text covers.
 * @surface: owned; NULL for none yet
 * @scale: pixels a unit
 * @rim: the width of the pen drawn around it, in units; 0 for the text itself
 * @left, @top: of the surface's corner from where the text begins, in pixels
 */
typedef struct
{
  cairo_surface_t *surface;
  double scale;
  double rim;
  int left;
  int top;
} LoadlineTextMask;

/* One for each part of a pixel at which the text begins: a word stands in many places of a picture. */
typedef LoadlineTextMask LoadlineTextMasks[LOADLINE_TEXT_PHASES];

/* Paints @layout, or with a @rim its outline of that width, with the source of @cr, its first baseline
 * @baseline Pango units below the current point, through one of @masks, which is made where it is
 * another than last time. Returns false, with nothing painted, where @cr has no upright pixels or the text is too
 * large to keep. */
bool loadline_text_masks_paint (LoadlineTextMasks masks, cairo_t *cr, PangoLayout *layout,
                                int baseline, double rim);

void loadline_text_masks_clear (LoadlineTextMasks masks);

G_END_DECLS
