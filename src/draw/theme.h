/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Themes: the colours, dashes and text of every picture, told apart without colour too. */
#pragma once

#include "model/metric.h"

#include <stdbool.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue; /* 0 .. 1, sRGB */
} LoadlineColour;

/* How a strategy's line looks. @dash: lengths in points, ended by 0; none for a solid line. */
typedef struct
{
  LoadlineColour colour;
  double         dash[7];
} LoadlineLineStyle;

/**
 * LoadlineTheme:
 * @transparent: nothing is painted behind the picture
 * @font: Pango family
 * @text_scale: factor on every text size; base size is 10 points
 */
typedef struct
{
  bool              dark;
  bool              high_contrast;
  bool              transparent;
  LoadlineColour    background;
  LoadlineColour    surface;    /* boxes, bands */
  LoadlineColour    text;
  LoadlineColour    dim_text;   /* still at least 4.5:1 */
  LoadlineColour    grid;
  LoadlineColour    axis;
  LoadlineColour    accent;     /* the active path, the chosen month */
  LoadlineColour    demand;     /* filled area */
  LoadlineColour    warning;    /* budget, limits */
  LoadlineLineStyle strategies[LOADLINE_N_STRATEGIES];
  const char       *font;
  double            text_scale;
} LoadlineTheme;

const LoadlineTheme *loadline_theme_light (void);
const LoadlineTheme *loadline_theme_dark (void);

G_END_DECLS
