/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two themes. The six strategy colours were searched for the greatest least distance between any
 * two, seen with full colour vision and with simulated protanopia, deuteranopia and tritanopia, at
 * 3:1 or more against the background; the tests compute all of it again. */
#include "draw/theme.h"

#define RGB(hex)                                                                         \
  {                                                                                      \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) &0xff) / 255.0 \
  }

/* The least contrast of text, and of lines in high contrast (WCAG 2.1, level AA). */
#define TEXT_CONTRAST 4.5

#define FONT "Cantarell, Noto Sans, sans-serif"

static const LoadlineTheme light = {
  .background = RGB (0xffffff),
  .surface = RGB (0xf4f5f7),
  .text = RGB (0x1d2026),
  .dim_text = RGB (0x5c6370),
  .grid = RGB (0xe3e5e9),
  .axis = RGB (0x9aa0aa),
  .accent = RGB (0x1c64c8),
  .demand = RGB (0x8fa3bd),
  .warning = RGB (0xb3261e),
  .strategies = {
    [LOADLINE_STRATEGY_STAY] = { RGB (0x1c2026), { 0 } },
    [LOADLINE_STRATEGY_VERTICAL] = { RGB (0x0b5cb8), { 14, 3, 0 } },
    [LOADLINE_STRATEGY_HORIZONTAL] = { RGB (0xdf6407), { 8, 3, 0 } },
    [LOADLINE_STRATEGY_HYBRID] = { RGB (0xa86fe8), { 14, 3, 3, 3, 0 } },
    [LOADLINE_STRATEGY_AUTOSCALE] = { RGB (0x109c88), { 4, 2.5, 0 } },
    [LOADLINE_STRATEGY_COMBINED] = { RGB (0xa3195b), { 8, 3, 2, 3, 2, 3, 0 } },
  },
  .font = FONT,
  .text_scale = 1,
};

static const LoadlineTheme dark = {
  .dark = true,
  .background = RGB (0x242428),
  .surface = RGB (0x323238),
  .text = RGB (0xf4f4f6),
  .dim_text = RGB (0xb4b8c2),
  .grid = RGB (0x3d3d44),
  .axis = RGB (0x7c808a),
  .accent = RGB (0x6db3ff),
  .demand = RGB (0x6f86a6),
  .warning = RGB (0xff938a),
  .strategies = {
    [LOADLINE_STRATEGY_STAY] = { RGB (0xd8e3f0), { 0 } },
    [LOADLINE_STRATEGY_VERTICAL] = { RGB (0x45bbf2), { 14, 3, 0 } },
    [LOADLINE_STRATEGY_HORIZONTAL] = { RGB (0xffb737), { 8, 3, 0 } },
    [LOADLINE_STRATEGY_HYBRID] = { RGB (0x9b78e2), { 14, 3, 3, 3, 0 } },
    [LOADLINE_STRATEGY_AUTOSCALE] = { RGB (0x17a461), { 4, 2.5, 0 } },
    [LOADLINE_STRATEGY_COMBINED] = { RGB (0xfc74aa), { 8, 3, 2, 3, 2, 3, 0 } },
  },
  .font = FONT,
  .text_scale = 1,
};

const LoadlineTheme *
loadline_theme_light (void)
{
  return &light;
}

const LoadlineTheme *
loadline_theme_dark (void)
{
  return &dark;
}

void
loadline_theme_raise_contrast (LoadlineTheme *self)
{
  LoadlineColour ink = self->dark ? (LoadlineColour){ 1, 1, 1 } : (LoadlineColour){ 0, 0, 0 };

  self->high_contrast = true;
  self->text = ink;
  self->dim_text = loadline_colour_mix (self->dim_text, ink, 0.7);
  self->grid = loadline_colour_mix (self->grid, ink, 0.25);
  self->axis = ink;
  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    self->strategies[i].colour =
      loadline_colour_readable (self->strategies[i].colour, self->background, ink, TEXT_CONTRAST);
}

LoadlineColour
loadline_theme_strategy_text (const LoadlineTheme *self, LoadlineStrategyId strategy)
{
  return loadline_colour_readable (self->strategies[strategy].colour, self->background, self->text,
                                   TEXT_CONTRAST);
}
