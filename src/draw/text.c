/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One Pango layout a picture, with metrics that depend neither on the surface nor on its hinting. */
#include "draw/text.h"

#include "draw/text-listener.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define BASE_SIZE 10.0

/* The picture up to which text keeps its base size, in base units. */
#define PLAIN_WIDTH 640.0
#define PLAIN_HEIGHT 360.0

/* The rim of text over lines: its width in units, and how much it hides. */
#define RIM 0.35
#define RIM_ALPHA 0.9

static PangoContext *
context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

void
loadline_text_init_unit (LoadlineText *self, const LoadlineTheme *theme, double unit)
{
  PangoContext *context = context_new ();

  self->layout = pango_layout_new (context);
  self->font = pango_font_description_from_string (theme->font);
  g_object_unref (context);
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

void
loadline_text_clear (LoadlineText *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->font, pango_font_description_free);
}

/* Whether the first letter of @words is of a script that runs from right to left: Hebrew, Arabic and
 * their neighbours, which Unicode keeps together. */
static bool
starts_right_to_left (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        return (c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff)
               || (c >= 0xfe70 && c <= 0xfeff) || (c >= 0x10800 && c <= 0x10fff)
               || (c >= 0x1e800 && c <= 0x1efff);
    }
  return false;
}

bool
loadline_text_is_right_to_left (void)
{
  PangoLanguage *language = pango_language_from_string (g_get_language_names ()[0]);

  return starts_right_to_left (pango_language_get_sample_string (language));
}

/* The alignment to ask of Pango, which turns it around for paragraphs of the other direction than the
 * context's, from left to right. */
static PangoAlignment
find_alignment (const LoadlineText *self, PangoAlignment align, const char *words)
{
  if (align == PANGO_ALIGN_CENTER || self->theme->mirrored == starts_right_to_left (words))
    return align;
  return align == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static void
set (LoadlineText *self, const LoadlineTextStyle *style, const char *words)
{
  double size = self->unit * (style->size > 0 ? style->size : 1);

  pango_font_description_set_absolute_size (self->font, size * PANGO_SCALE);
  pango_font_description_set_weight (self->font,
                                     style->strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (self->layout, self->font);
  /* What is drawn has mostly just been measured, and is shaped once for both. */
  if (strcmp (pango_layout_get_text (self->layout), words) != 0)
    pango_layout_set_text (self->layout, words, -1);
  pango_layout_set_alignment (self->layout, find_alignment (self, style->align, words));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  if (style->width > 0)
    {
      pango_layout_set_width (self->layout,
                              (int) fmin (ceil (style->width * PANGO_SCALE), G_MAXINT));
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (self->layout, -MAX (style->lines, 1));
    }
  else
    {
      pango_layout_set_width (self->layout, -1);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
    }
}

/* The box of the text itself, without the empty room beside aligned lines. */
static PangoRectangle
extents (LoadlineText *self)
{
  PangoRectangle box;

  pango_layout_get_extents (self->layout, NULL, &box);
  return box;
}

bool
loadline_text_measure (LoadlineText *self, const LoadlineTextStyle *style, const char *words,
                       double *width, double *height)
{
  PangoRectangle box;

  set (self, style, words);
  box = extents (self);
  if (width != NULL)
    *width = (double) box.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) box.height / PANGO_SCALE;
  return !pango_layout_is_ellipsized (self->layout);
}

/* Moves to where the layout is drawn. A mirrored picture is turned around here, so that words are not. */
static void
move_to (LoadlineText *self, cairo_t *cr, double x, double y, double across, double down)
{
  PangoRectangle box = extents (self);

  cairo_new_path (cr);
  cairo_translate (cr, x, y);
  if (self->theme->mirrored)
    {
      cairo_scale (cr, -1, 1);
      across = 1 - across;
    }
  cairo_move_to (cr, -(box.x + across * box.width) / PANGO_SCALE,
                 -(box.y + down * box.height) / PANGO_SCALE);
}

static void
stroke_rim (LoadlineText *self, cairo_t *cr, double width)
{
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  pango_cairo_layout_path (cr, self->layout);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  loadline_colour_use (self->theme->background, cr, RIM_ALPHA);
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

/* Moves the current point so that the baseline lies on a whole pixel, where level text is sharpest. */
static void
move_to_pixel (LoadlineText *self, cairo_t *cr)
{
  double baseline = pango_layout_get_baseline (self->layout) / (double) PANGO_SCALE;
  double x, y, place_x, place_y;

  cairo_get_current_point (cr, &x, &y);
  place_x = x;
  place_y = y + baseline;
  cairo_user_to_device (cr, &place_x, &place_y);
  place_y = round (place_y);
  cairo_device_to_user (cr, &place_x, &place_y);
  cairo_move_to (cr, x, place_y - baseline);
}

/* Paints the layout at the current point. On pixels, cairo before 1.17.4 moves every glyph to a whole
 * one, which spaces small text unevenly; outlines stay where they belong. */
static void
show (LoadlineText *self, cairo_t *cr, const char *words)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cr));
  bool pixels = type == CAIRO_SURFACE_TYPE_IMAGE || type == CAIRO_SURFACE_TYPE_RECORDING;

  if (!pixels || cairo_version () >= CAIRO_VERSION_ENCODE (1, 17, 4) || has_pictographs (words))
    {
      pango_cairo_show_layout (cr, self->layout);
      return;
    }
  move_to_pixel (self, cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  pango_cairo_layout_path (cr, self->layout);
  cairo_fill (cr);
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

  set (self, style, words);
  cairo_save (cr);
  move_to (self, cr, x, y, across, down);
  if (listener != NULL)
    {
      LoadlineTextLine line = {
        .colour = colour,
        .rim = rim,
        .rim_colour = self->theme->background,
        .anchor = find_anchor (self, style, across),
      };

      loadline_text_tell (listener, cr, self->layout, &line);
    }
  if (listener == NULL || !listener->instead)
    {
      if (rim > 0)
        stroke_rim (self, cr, rim);
      loadline_colour_use (colour, cr, 1);
      show (self, cr, words);
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
