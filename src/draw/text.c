/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One Pango layout a picture, with metrics that depend neither on the surface nor on its hinting. */
#include "draw/text.h"

#include <math.h>
#include <pango/pangocairo.h>

#define BASE_SIZE 10.0

/* The picture up to which text keeps its base size, in base units. */
#define PLAIN_WIDTH 640.0
#define PLAIN_HEIGHT 360.0

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

static void
set (LoadlineText *self, const LoadlineTextStyle *style, const char *words)
{
  double size = self->unit * (style->size > 0 ? style->size : 1);

  pango_font_description_set_absolute_size (self->font, size * PANGO_SCALE);
  pango_font_description_set_weight (self->font,
                                     style->strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (self->layout, self->font);
  pango_layout_set_text (self->layout, words, -1);
  pango_layout_set_alignment (self->layout, style->align);
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

static void
move_to (LoadlineText *self, cairo_t *cr, double x, double y, double across, double down)
{
  PangoRectangle box = extents (self);

  cairo_move_to (cr, x - (box.x + across * box.width) / PANGO_SCALE,
                 y - (box.y + down * box.height) / PANGO_SCALE);
}

void
loadline_text_draw (LoadlineText *self, cairo_t *cr, const LoadlineTextStyle *style,
                    const char *words, LoadlineColour colour, double x, double y, double across,
                    double down)
{
  set (self, style, words);
  cairo_save (cr);
  cairo_new_path (cr);
  move_to (self, cr, x, y, across, down);
  loadline_colour_use (colour, cr, 1);
  pango_cairo_show_layout (cr, self->layout);
  cairo_restore (cr);
  cairo_new_path (cr);
}

void
loadline_text_draw_rimmed (LoadlineText *self, cairo_t *cr, const LoadlineTextStyle *style,
                           const char *words, LoadlineColour colour, double x, double y,
                           double across, double down)
{
  set (self, style, words);
  cairo_save (cr);
  cairo_new_path (cr);
  move_to (self, cr, x, y, across, down);
  pango_cairo_layout_path (cr, self->layout);
  cairo_set_line_width (cr, 0.35 * self->unit);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  loadline_colour_use (self->theme->background, cr, 0.9);
  cairo_stroke (cr);
  cairo_restore (cr);
  loadline_text_draw (self, cr, style, words, colour, x, y, across, down);
}
