/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Listening to text: whoever paints on a cairo context may hear of every line of text drawn there, to
 * write it as text where cairo would leave only its outlines, or to see whether it is legible. */
#pragma once

#include "draw/colour.h"
#include "draw/space.h"

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * LoadlineTextLine: one line of text as it shows; all of it borrowed.
 * @words: what shows, an ellipsis included, in the order it is read
 * @size: of its font
 * @strong: in bold
 * @rim: width of the rim in the background's colour; 0 for none
 * @rim_colour: of that rim
 * @matrix: from the line's own place, where its baseline starts at (0, 0), to the surface
 * @width: from the baseline's left end to its right end
 * @anchor: which point of that width keeps its place in another font: 0 .. 1
 * @box: what its glyphs cover, on the surface
 * @whole: whether nothing of what was to be drawn is left out
 */
typedef struct
{
  const char *words;
  double size;
  bool strong;
  LoadlineColour colour;
  double rim;
  LoadlineColour rim_colour;
  cairo_matrix_t matrix;
  double width;
  double anchor;
  LoadlineBox box;
  bool right_to_left;
  bool whole;
} LoadlineTextLine;

/* @instead: nothing is painted for the text. */
typedef struct
{
  void (*hear) (const LoadlineTextLine *line, gpointer data);
  gpointer data;
  bool instead;
} LoadlineTextListener;

/* Lets @listener, borrowed, hear the text drawn on @cr from now on. */
void loadline_text_listen (cairo_t *cr, LoadlineTextListener *listener);

/* Whoever listens on @cr; NULL for nobody. */
const LoadlineTextListener *loadline_text_listener (cairo_t *cr);

/* Tells @listener of every line of @layout, which is about to be drawn at the current point. @line has
 * what all lines share: @size, @strong, @colour, @rim, @rim_colour and @anchor. */
void loadline_text_tell (const LoadlineTextListener *listener, cairo_t *cr, PangoLayout *layout,
                         const LoadlineTextLine *line);

G_END_DECLS
