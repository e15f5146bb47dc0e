/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours and how far they stand out from each other, so that legibility is computed, not hoped. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue; /* 0 .. 1, sRGB */
} LoadlineColour;

/* Contrast of two colours, 1 .. 21: (L1 + 0.05) / (L2 + 0.05) with relative luminances L1 >= L2
 * (WCAG 2.1). */
double loadline_colour_contrast (LoadlineColour a, LoadlineColour b);

/* @a where @part is 0, @b where it is 1, evenly between in sRGB. */
LoadlineColour loadline_colour_mix (LoadlineColour a, LoadlineColour b, double part);

/* @colour moved towards @ink as little as gives at least @contrast against @background. */
LoadlineColour loadline_colour_readable (LoadlineColour colour, LoadlineColour background,
                                         LoadlineColour ink, double contrast);

/* Makes it the source of @cr; @alpha 0 .. 1. */
void loadline_colour_use (LoadlineColour colour, cairo_t *cr, double alpha);

G_END_DECLS
