/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of themes. The six strategy colours of each were searched for the greatest least distance
 * between any two, seen with full colour vision and with simulated protanopia, deuteranopia and
 * tritanopia, at 3:1 or more against the background; those for print also for even steps of grey. The
 * tests compute all of it again. */
#include "draw/theme.h"

#include <glib/gi18n-lib.h>

#define RGB(hex)                                                                         \
  {                                                                                      \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) &0xff) / 255.0 \
  }

/* The least contrast of text (WCAG 2.1, level AA). */
#define TEXT_CONTRAST 4.5

#define FONT "Cantarell, Noto Sans, sans-serif"

/* In the order of themes[]. */
enum
{
  LIGHT,
  DARK,
  HIGH_CONTRAST,
  HIGH_CONTRAST_DARK,
  PRINT,
};

/* A strategy keeps its dash in all of them. */
static const LoadlineTheme themes[] = {
  [LIGHT] = {
    .id = "light",
    .label = N_ ("Light"),
    .background = RGB (0xffffff),
    .surface = RGB (0xf4f5f7),
    .text = RGB (0x1d2026),
    .dim_text = RGB (0x5c6370),
    .grid = RGB (0xe3e5e9),
    .axis = RGB (0x868d98),
    .accent = RGB (0x1c64c8),
    .demand = RGB (0x8295b0),
    .warning = RGB (0xb3261e),
    .strategies = {
      [LOADLINE_STRATEGY_STAY] = { RGB (0x060a13), { 0 } },
      [LOADLINE_STRATEGY_VERTICAL] = { RGB (0x0c4a9a), { 14, 3, 0 } },
      [LOADLINE_STRATEGY_HORIZONTAL] = { RGB (0xe86505), { 8, 3, 0 } },
      [LOADLINE_STRATEGY_HYBRID] = { RGB (0xa86ff1), { 14, 3, 3, 3, 0 } },
      [LOADLINE_STRATEGY_AUTOSCALE] = { RGB (0x089c97), { 4, 2.5, 0 } },
      [LOADLINE_STRATEGY_COMBINED] = { RGB (0x9d274f), { 8, 3, 2, 3, 2, 3, 0 } },
    },
    .font = FONT,
    .text_scale = 1,
  },
  [DARK] = {
    .id = "dark",
    .label = N_ ("Dark"),
    .dark = true,
    .background = RGB (0x242428),
    .surface = RGB (0x363638),
    .text = RGB (0xf4f4f6),
    .dim_text = RGB (0xb4b8c2),
    .grid = RGB (0x3d3d44),
    .axis = RGB (0x7c808a),
    .accent = RGB (0x6db3ff),
    .demand = RGB (0x6f86a6),
    .warning = RGB (0xff938a),
    .strategies = {
      [LOADLINE_STRATEGY_STAY] = { RGB (0xe5eef9), { 0 } },
      [LOADLINE_STRATEGY_VERTICAL] = { RGB (0x5fc9fd), { 14, 3, 0 } },
      [LOADLINE_STRATEGY_HORIZONTAL] = { RGB (0xf1b023), { 8, 3, 0 } },
      [LOADLINE_STRATEGY_HYBRID] = { RGB (0x866edf), { 14, 3, 3, 3, 0 } },
      [LOADLINE_STRATEGY_AUTOSCALE] = { RGB (0x03954d), { 4, 2.5, 0 } },
      [LOADLINE_STRATEGY_COMBINED] = { RGB (0xf26ba3), { 8, 3, 2, 3, 2, 3, 0 } },
    },
    .font = FONT,
    .text_scale = 1,
  },
  [HIGH_CONTRAST] = {
    .id = "high-contrast",
    .label = N_ ("High contrast"),
    .high_contrast = true,
    .background = RGB (0xffffff),
    .surface = RGB (0xf4f5f7),
    .text = RGB (0x000000),
    .dim_text = RGB (0x2b2f36),
    .grid = RGB (0xc4c8cf),
    .axis = RGB (0x000000),
    .accent = RGB (0x0a479e),
    .demand = RGB (0x5a6d88),
    .warning = RGB (0x96140d),
    .strategies = {
      [LOADLINE_STRATEGY_STAY] = { RGB (0x000000), { 0 } },
      [LOADLINE_STRATEGY_VERTICAL] = { RGB (0x143a8d), { 14, 3, 0 } },
      [LOADLINE_STRATEGY_HORIZONTAL] = { RGB (0xb44d10), { 8, 3, 0 } },
      [LOADLINE_STRATEGY_HYBRID] = { RGB (0x834fe0), { 14, 3, 3, 3, 0 } },
      [LOADLINE_STRATEGY_AUTOSCALE] = { RGB (0x358264), { 4, 2.5, 0 } },
      [LOADLINE_STRATEGY_COMBINED] = { RGB (0x70034b), { 8, 3, 2, 3, 2, 3, 0 } },
    },
    .font = FONT,
    .text_scale = 1,
  },
  [HIGH_CONTRAST_DARK] = {
    .id = "high-contrast-dark",
    .label = N_ ("High contrast, dark"),
    .dark = true,
    .high_contrast = true,
    .background = RGB (0x000000),
    .surface = RGB (0x1c1c20),
    .text = RGB (0xffffff),
    .dim_text = RGB (0xdfe2e8),
    .grid = RGB (0x55555c),
    .axis = RGB (0xffffff),
    .accent = RGB (0x8cc4ff),
    .demand = RGB (0x8ba3c4),
    .warning = RGB (0xffa8a0),
    .strategies = {
      [LOADLINE_STRATEGY_STAY] = { RGB (0xffffff), { 0 } },
      [LOADLINE_STRATEGY_VERTICAL] = { RGB (0x4facdc), { 14, 3, 0 } },
      [LOADLINE_STRATEGY_HORIZONTAL] = { RGB (0xfdb636), { 8, 3, 0 } },
      [LOADLINE_STRATEGY_HYBRID] = { RGB (0x9187ff), { 14, 3, 3, 3, 0 } },
      [LOADLINE_STRATEGY_AUTOSCALE] = { RGB (0x51f49a), { 4, 2.5, 0 } },
      [LOADLINE_STRATEGY_COMBINED] = { RGB (0xeb7195), { 8, 3, 2, 3, 2, 3, 0 } },
    },
    .font = FONT,
    .text_scale = 1,
  },
  [PRINT] = {
    .id = "print",
    .label = N_ ("Print"),
    .background = RGB (0xffffff),
    .surface = RGB (0xf5f5f5),
    .text = RGB (0x000000),
    .dim_text = RGB (0x4a4a4a),
    .grid = RGB (0xdcdcdc),
    .axis = RGB (0x707070),
    .accent = RGB (0x0b4ca8),
    .demand = RGB (0x8c8c8c),
    .warning = RGB (0x8c1810),
    .strategies = {
      [LOADLINE_STRATEGY_STAY] = { RGB (0x000000), { 0 } },
      [LOADLINE_STRATEGY_VERTICAL] = { RGB (0x273698), { 14, 3, 0 } },
      [LOADLINE_STRATEGY_HORIZONTAL] = { RGB (0xb65b0d), { 8, 3, 0 } },
      [LOADLINE_STRATEGY_HYBRID] = { RGB (0x967ee4), { 14, 3, 3, 3, 0 } },
      [LOADLINE_STRATEGY_AUTOSCALE] = { RGB (0x14684e), { 4, 2.5, 0 } },
      [LOADLINE_STRATEGY_COMBINED] = { RGB (0x54003c), { 8, 3, 2, 3, 2, 3, 0 } },
    },
    .font = FONT,
    .text_scale = 1,
  },
};

const LoadlineTheme *
loadline_theme_light (void)
{
  return &themes[LIGHT];
}

const LoadlineTheme *
loadline_theme_dark (void)
{
  return &themes[DARK];
}

const LoadlineTheme *
loadline_theme_for (bool dark, bool high_contrast)
{
  if (high_contrast)
    return &themes[dark ? HIGH_CONTRAST_DARK : HIGH_CONTRAST];
  return &themes[dark ? DARK : LIGHT];
}

const LoadlineTheme *
loadline_theme_at (int index)
{
  return index >= 0 && index < (int) G_N_ELEMENTS (themes) ? &themes[index] : NULL;
}

const LoadlineTheme *
loadline_theme_find (const char *id)
{
  for (size_t i = 0; i < G_N_ELEMENTS (themes); i++)
    if (g_strcmp0 (themes[i].id, id) == 0)
      return &themes[i];
  return NULL;
}

LoadlineColour
loadline_theme_strategy_text (const LoadlineTheme *self, LoadlineStrategyId strategy)
{
  return loadline_colour_readable (self->strategies[strategy].colour, self->surface, self->text,
                                   TEXT_CONTRAST);
}

LoadlineColour
loadline_theme_cost_kind (const LoadlineTheme *self, int kind)
{
  static const LoadlineColour light[LOADLINE_N_COST_KINDS] = {
    { 0.35, 0.07, 0.38 }, { 0.37, 0.17, 0.82 }, { 0.24, 0.46, 0.46 },
    { 0.52, 0.59, 0.36 }, { 0.79, 0.69, 0.26 },
  };
  static const LoadlineColour dark[LOADLINE_N_COST_KINDS] = {
    { 0.40, 0.31, 0.50 }, { 0.43, 0.44, 0.79 }, { 0.30, 0.63, 0.61 },
    { 0.63, 0.71, 0.52 }, { 0.95, 0.78, 0.43 },
  };

  return (self->dark ? dark : light)[kind];
}
