/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text of pictures: measured and drawn alike on every surface, so that geometry found without a
 * surface (for what lies under a pointer) is the geometry that is drawn. */
#pragma once

#include "draw/theme.h"

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * LoadlineText: a pen for one picture. Not shared between threads.
 * @unit: the base size of this picture's text, in units of the surface; gaps, line widths and
 *   markers are multiples of it
 */
typedef struct
{
  PangoLayout *layout;        /* Borrowed: of the last text, until the next */
  double scale;               /* from that to how large the text shows */
  const char *font;           /* Interned */
  const LoadlineTheme *theme; /* Borrowed */
  double unit;
} LoadlineText;

/* How a piece of text is set. @size: factor on the unit, 0 means 1. @width: wrapped or ellipsised
 * there, 0 for no bound. @lines: at most so many, 0 means 1; ellipsised beyond. @align: as in a picture
 * from left to right; a mirrored one turns it around. */
typedef struct
{
  double size;
  bool strong;
  double width;
  int lines;
  PangoAlignment align;
} LoadlineTextStyle;

/* For a picture of @width x @height. Text grows with the square root of large pictures. */
void loadline_text_init (LoadlineText *self, const LoadlineTheme *theme, double width,
                         double height);

/* The same with a given unit. */
void loadline_text_init_unit (LoadlineText *self, const LoadlineTheme *theme, double unit);

/* Whether the language in use is written from right to left, so that pictures are mirrored. */
bool loadline_text_is_right_to_left (void);

/* Which way @words run by their first letter; neutral where they have none. */
PangoDirection loadline_text_direction (const char *words);

/* Whether any letter of @words belongs to a script that runs from right to left. */
bool loadline_text_has_right_to_left (const char *words);

/* Width and height of @words set in @style; either may be NULL. Returns whether all of it shows. */
bool loadline_text_measure (LoadlineText *self, const LoadlineTextStyle *style, const char *words,
                            double *width, double *height);

/* Draws @words so that the point (@across, @down) of its box, each 0 .. 1, lies at (@x, @y). */
void loadline_text_draw (LoadlineText *self, cairo_t *cr, const LoadlineTextStyle *style,
                         const char *words, LoadlineColour colour, double x, double y,
                         double across, double down);

/* The same over a rim of the background's colour, for text that crosses lines. */
void loadline_text_draw_rimmed (LoadlineText *self, cairo_t *cr, const LoadlineTextStyle *style,
                                const char *words, LoadlineColour colour, double x, double y,
                                double across, double down);

G_END_DECLS
