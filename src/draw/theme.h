/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Themes: the colours, dashes and text of every picture, told apart without colour too. A row of the
 * table in theme.c is a theme; a picture is drawn with a copy of one, changed as its place asks. */
#pragma once

#include "draw/colour.h"
#include "model/metric.h"

#include <stdbool.h>

G_BEGIN_DECLS

/* How a strategy's line looks. @dash: lengths in points, ended by 0; none for a solid line. */
typedef struct
{
  LoadlineColour colour;
  double dash[7];
} LoadlineLineStyle;

/**
 * LoadlineTheme:
 * @id: as commands have it
 * @label: for people, untranslated
 * @mirrored: pictures are laid out from right to left; words and numbers are not
 * @transparent: nothing is painted behind the picture
 * @font: Pango family
 * @text_scale: factor on every text size and line width; the base size is 10 units of the surface,
 *   so that a surface of 96 dots an inch wants 4/3. Text grows gently in large pictures.
 */
typedef struct
{
  const char *id;
  const char *label;
  bool dark;
  bool high_contrast;
  bool mirrored;
  bool transparent;
  LoadlineColour background;
  LoadlineColour surface; /* boxes, bands; in the dark as light as windows' cards */
  LoadlineColour text;
  LoadlineColour dim_text; /* still at least 4.5:1 */
  LoadlineColour grid;
  LoadlineColour axis;
  LoadlineColour accent;  /* the active path, the chosen month */
  LoadlineColour demand;  /* filled area */
  LoadlineColour warning; /* budget, limits */
  LoadlineLineStyle strategies[LOADLINE_N_STRATEGIES];
  const char *font;
  double text_scale;
} LoadlineTheme;

const LoadlineTheme *loadline_theme_light (void);
const LoadlineTheme *loadline_theme_dark (void);

/* The theme of a window that is @dark and has @high_contrast. */
const LoadlineTheme *loadline_theme_for (bool dark, bool high_contrast);

/* The table; NULL past the end. */
const LoadlineTheme *loadline_theme_at (int index);

/* The row of @id; NULL where there is none. */
const LoadlineTheme *loadline_theme_find (const char *id);

/* The strategy's colour as text: moved towards the text's colour until it reads, 4.5:1, on the surface and
 * so on the background too. */
LoadlineColour loadline_theme_strategy_text (const LoadlineTheme *self,
                                             LoadlineStrategyId strategy);

#define LOADLINE_N_COST_KINDS 5

/* The colour of a kind of cost, 0 .., from the bottom of a column up. They rise in lightness, so that they are
 * told apart in grey and by eyes that miss a colour. */
LoadlineColour loadline_theme_cost_kind (const LoadlineTheme *self, int kind);

G_END_DECLS
