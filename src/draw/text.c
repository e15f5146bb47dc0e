/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pen asks for the text that is set, measures it, and paints it where it belongs. */
#include "draw/text.h"

#include "draw/text-listener.h"
#include "draw/text-shape.h"

#include <math.h>
#include <pango/pangocairo.h>

#define BASE_SIZE 10.0

/* The picture up to which text keeps its base size, in base units. */
#define PLAIN_WIDTH 640.0
#define PLAIN_HEIGHT 360.0

/* The rim of text over lines: its width in units, and how much it hides. */
#define RIM 0.35
#define RIM_ALPHA 0.9

void
loadline_text_init_unit (LoadlineText *self, const LoadlineTheme *theme, double unit)
{
  self->layout = NULL;
  self->scale = 1;
  self->font = g_intern_string (theme->font);
  self->theme = theme;
  self->unit = unit;
}

void
loadline_text_init (LoadlineText *self, const LoadlineTheme *theme, double width, double height)
{
  double base = BASE_SIZE * (theme->text_scale > 0 ? theme->text_scale : 1);
  double room = fmin (width / PLAIN_WIDTH, height / PLAIN_HEIGHT) * BASE_SIZE / base;

  loadline_text_init_unit (self, theme, base * (room > 1 ? sqrt (room) : 1));
}

/* Whether @c is of a script that runs from right to left: Hebrew, Arabic and their neighbours, which Unicode
 * keeps together. */
static bool
is_right_to_left (gunichar c)
{
  return g_unichar_isalpha (c)
         && ((c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff)
             || (c >= 0xfe70 && c <= 0xfeff) || (c >= 0x10800 && c <= 0x10fff)
             || (c >= 0x1e800 && c <= 0x1efff));
}

PangoDirection
loadline_text_direction (const char *words)
{
  while (*words != '\0' && !g_unichar_isalpha (g_utf8_get_char (words)))
    words = g_utf8_next_char (words);
  if (*words == '\0')
    return PANGO_DIRECTION_NEUTRAL;
  return is_right_to_left (g_utf8_get_char (words)) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
}

static bool
starts_right_to_left (const char *words)
{
  return loadline_text_direction (words) == PANGO_DIRECTION_RTL;
}

bool
loadline_text_has_right_to_left (const char *words)
{
  for (; *words != '\0'; words = g_utf8_next_char (words))
    if (is_right_to_left (g_utf8_get_char (words)))
      return true;
  return false;
}

bool
loadline_text_is_right_to_left (void)
{
  PangoLanguage *language = pango_language_from_string (g_get_language_names ()[0]);

  return starts_right_to_left (pango_language_get_sample_string (language));
}

/* The alignment to ask of Pango, which turns it around itself for paragraphs that run from right to left by
 * their first letter. */
static PangoAlignment
find_alignment (const LoadlineText *self, PangoAlignment align, const char *words)
{
  if (align == PANGO_ALIGN_CENTER || !(self->theme->mirrored || starts_right_to_left (words)))
    return align;
  return align == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* @words set in @style, which are now what the pen writes. */
static LoadlineShape *
set (LoadlineText *self, const LoadlineTextStyle *style, const char *words)
{
  double scale = self->unit * (style->size > 0 ? style->size : 1) / LOADLINE_SHAPE_SIZE;
  bool bound = style->width > 0;
  LoadlineShapeKey key = {
    .font = self->font,
    .words = words,
    .width = bound ? (int) fmin (ceil (style->width / scale * PANGO_SCALE), G_MAXINT) : -1,
    .lines = bound ? MAX (style->lines, 1) : 1,
    .strong = style->strong,
    /* A sentence that begins with a name of the other script still runs as its language does. */
    .right_to_left = self->theme->mirrored && loadline_text_has_right_to_left (words),
    .align = find_alignment (self, style->align, words),
  };
  LoadlineShape *shape = loadline_shape_get (&key);

  self->layout = shape->layout;
  self->scale = scale;
  return shape;
}

bool
loadline_text_measure (LoadlineText *self, const LoadlineTextStyle *style, const char *words,
                       double *width, double *height)
{
  const LoadlineShape *shape = set (self, style, words);

  if (width != NULL)
    *width = shape->box.width * self->scale / PANGO_SCALE;
  if (height != NULL)
    *height = shape->box.height * self->scale / PANGO_SCALE;
  return shape->whole;
}

/* Moves to where the layout is drawn. A mirrored picture is turned around here, so that words are not. */
static void
move_to (LoadlineText *self, cairo_t *cr, const PangoRectangle *box, double x, double y,
         double across, double down)
{
  cairo_new_path (cr);
  cairo_translate (cr, x, y);
  if (self->theme->mirrored)
    {
      cairo_scale (cr, -1, 1);
      across = 1 - across;
    }
  cairo_scale (cr, self->scale, self->scale);
  cairo_move_to (cr, -(box->x + across * box->width) / PANGO_SCALE,
                 -(box->y + down * box->height) / PANGO_SCALE);
}

/* Outlines the text at the current point, where lines run behind it. */
static void
show_rim (LoadlineText *self, cairo_t *cr, LoadlineShape *shape, double width)
{
  double x, y;

  loadline_colour_use (self->theme->background, cr, RIM_ALPHA);
  if (loadline_text_masks_paint (shape->rim, cr, shape->layout, shape->baseline, width))
    return;
  cairo_get_current_point (cr, &x, &y);
  pango_cairo_layout_path (cr, shape->layout);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_move_to (cr, x, y);
}

/* Whether @words hold pictographs, which have no outlines. */
static bool
has_pictographs (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= 0x1f000 || g_utf8_get_char (p) == 0xfe0f)
      return true;
  return false;
}

/* Paints the text at the current point. Pixels too large for a mask, or drawn later, are filled within
 * the outlines: glyphs would be moved to whole ones. */
static void
show (cairo_t *cr, LoadlineShape *shape)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cr));
  bool pixels = type == CAIRO_SURFACE_TYPE_IMAGE || type == CAIRO_SURFACE_TYPE_RECORDING;

  if (!pixels || has_pictographs (shape->key.words))
    pango_cairo_show_layout (cr, shape->layout);
  else if (!loadline_text_masks_paint (shape->fill, cr, shape->layout, shape->baseline, 0))
    {
      pango_cairo_layout_path (cr, shape->layout);
      cairo_fill (cr);
    }
}

/* Which point of a line's width, from its left end, keeps its place in another font. */
static double
find_anchor (const LoadlineText *self, const LoadlineTextStyle *style, double across)
{
  double anchor = across;

  if (pango_layout_get_line_count (self->layout) > 1)
    anchor = style->align == PANGO_ALIGN_CENTER ? 0.5 : style->align == PANGO_ALIGN_RIGHT ? 1 : 0;
  return self->theme->mirrored ? 1 - anchor : anchor;
}

/* @rim: its width, 0 for none. */
static void
draw (LoadlineText *self, cairo_t *cr, const LoadlineTextStyle *style, const char *words,
      LoadlineColour colour, double x, double y, double across, double down, double rim)
{
  const LoadlineTextListener *listener = loadline_text_listener (cr);
  LoadlineShape *shape = set (self, style, words);

  cairo_save (cr);
  move_to (self, cr, &shape->box, x, y, across, down);
  if (listener != NULL)
    {
      LoadlineTextLine line = {
        .colour = colour,
        .size = self->scale * LOADLINE_SHAPE_SIZE,
        .strong = style->strong,
        .rim = rim,
        .rim_colour = self->theme->background,
        .anchor = find_anchor (self, style, across),
      };

      loadline_text_tell (listener, cr, shape->layout, &line);
    }
  if (listener == NULL || !listener->instead)
    {
      if (rim > 0)
        show_rim (self, cr, shape, rim / self->scale);
      loadline_colour_use (colour, cr, 1);
      show (cr, shape);
    }
  cairo_restore (cr);
  cairo_new_path (cr);
}

void
loadline_text_draw (LoadlineText *self, cairo_t *cr, const LoadlineTextStyle *style,
                    const char *words, LoadlineColour colour, double x, double y, double across,
                    double down)
{
  draw (self, cr, style, words, colour, x, y, across, down, 0);
}

void
loadline_text_draw_rimmed (LoadlineText *self, cairo_t *cr, const LoadlineTextStyle *style,
                           const char *words, LoadlineColour colour, double x, double y,
                           double across, double down)
{
  draw (self, cr, style, words, colour, x, y, across, down, RIM * self->unit);
}
