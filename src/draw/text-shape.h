/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text that has been shaped is kept: a label is measured several times before it is drawn, and most
 * labels of one picture stand in the next. */
#pragma once

#include "draw/text-mask.h"

#include <pango/pango.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* The size at which every text is set, and drawn larger or smaller: a font of another size takes longer to
 * find than a picture to draw, and without hinting its letters are the same. */
#define LOADLINE_SHAPE_SIZE 32.0

/**
 * LoadlineShapeKey: all that decides how a text is set, but for its size.
 * @font: an interned string
 * @width: wrapped or ellipsised there, in Pango units at that size; -1 for no bound
 * @lines: at most so many where there is a bound
 * @right_to_left: also where the first letter is of the other kind
 */
typedef struct
{
  const char *font;
  const char *words;
  int width;
  int lines;
  bool strong;
  bool right_to_left;
  PangoAlignment align;
} LoadlineShapeKey;

/**
 * LoadlineShape: a text that is set.
 * @box: of the text itself, without the empty room beside aligned lines
 * @fill, @rim: as last painted on pixels
 */
typedef struct
{
  LoadlineShapeKey key;
  PangoLayout *layout;
  PangoRectangle box;
  int baseline; /* of the first line, in Pango units */
  bool whole; /* nothing is left out */
  LoadlineTextMasks fill;
  LoadlineTextMasks rim;
} LoadlineShape;

/* The text of @key, set now or before. (transfer none), until this thread asks for the next one */
LoadlineShape *loadline_shape_get (const LoadlineShapeKey *key);

G_END_DECLS
