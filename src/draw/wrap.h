/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels in a few lines of even length. A label is measured once; how it would wrap at any width is
 * arithmetic from then on, so that many layouts can be tried. */
#pragma once

#include "draw/text.h"

G_BEGIN_DECLS

#define LOADLINE_MAX_PIECES 24
#define LOADLINE_MAX_LINES 4

/* A label's pieces between which a line may break. @end: the byte after it; @width: without the space
 * that follows, which is @space wide. */
typedef struct
{
  struct
  {
    int end;
    double width;
    double space;
  } piece[LOADLINE_MAX_PIECES];
  int n;
  double line_height;
} LoadlinePieces;

/* Lines made of pieces. @last: the last piece of each. */
typedef struct
{
  int last[LOADLINE_MAX_LINES];
  double widths[LOADLINE_MAX_LINES];
  int n;
} LoadlineWrap;

/* Measures @words set in @style. */
void loadline_pieces_init (LoadlinePieces *self, LoadlineText *text, const LoadlineTextStyle *style,
                           const char *words);

/* As few lines as keep within @width, but at most @lines (1 .. LOADLINE_MAX_LINES), and those as even
 * as can be. Lines may be wider than @width where the label does not fit. */
LoadlineWrap loadline_wrap (const LoadlinePieces *pieces, double width, int lines);

/* The widest line. */
double loadline_wrap_width (const LoadlineWrap *self);

/* How wide a diamond @height high must be for the lines to lie within it. */
double loadline_wrap_diamond_width (const LoadlineWrap *self, double line_height, double height);

/* The same of a box whose start and end taper to a point, @tip deep. */
double loadline_wrap_tapered_width (const LoadlineWrap *self, double line_height, double height,
                                    double tip);

/* @words with line breaks. (transfer full) */
char *loadline_wrap_words (const LoadlineWrap *self, const LoadlinePieces *pieces,
                           const char *words);

G_END_DECLS
