/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On pixels, cairo before 1.17.4 moves every glyph to a whole one, which spaces small text unevenly.
 * Outlines stay where they belong, but filling them takes most of a picture's time: so it is done
 * once, and the same text at the same part of a pixel is painted from what it covered. */
#include "draw/text-mask.h"

#include "draw/glyph-mask.h"
#include "draw/pixels.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Larger masks are not worth their memory. */
#define MAX_PIXELS 65536

typedef struct
{
  double scale;
  int phase; /* quarters of a pixel right of a whole one */
  int x;     /* the whole pixel at which the text begins */
  int y;     /* of its baseline */
} Place;

/* Where on the pixels the text begins; false where they are no upright, evenly scaled pixels. */
static bool
find_place (cairo_t *cr, int baseline, Place *place)
{
  cairo_matrix_t matrix;
  double x, y, step;

  if (!loadline_pixels_find (cr, &matrix) || matrix.xx < 0)
    return false;

  cairo_get_current_point (cr, &x, &y);
  y += (double) baseline / PANGO_SCALE;
  cairo_user_to_device (cr, &x, &y);
  step = round (x * LOADLINE_TEXT_PHASES);
  place->scale = matrix.xx;
  place->x = (int) floor (step / LOADLINE_TEXT_PHASES);
  place->phase = (int) (step - (double) place->x * LOADLINE_TEXT_PHASES);
  place->y = (int) round (y);
  return fabs (x) < 1e6 && fabs (y) < 1e6;
}

/* The pixels between two places, in Pango units from the text's beginning. */
static int
first_pixel (int place, double scale, double room)
{
  return (int) floor (place * scale / PANGO_SCALE - room);
}

static int
last_pixel (int place, double scale, double room)
{
  return (int) ceil (place * scale / PANGO_SCALE + room);
}

/* What the letters of @layout cover, which begins at @x. */
static void
fill_letters (LoadlineTextMask *self, PangoLayout *layout, double x)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double step = self->scale / PANGO_SCALE;
  int first = pango_layout_get_baseline (layout);

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      int baseline = pango_layout_iter_get_baseline (iter);
      PangoRectangle logical;

      if (run == NULL)
        continue;
      pango_layout_iter_get_run_extents (iter, NULL, &logical);
      loadline_glyphs_stamp (self->surface, run->item->analysis.font, run->glyphs, self->scale,
                             x + logical.x * step - self->left,
                             (baseline - first) * step - self->top);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

/* What a pen along the outlines of @layout covers. */
static void
fill_rim (LoadlineTextMask *self, PangoLayout *layout, double x)
{
  cairo_t *cr = cairo_create (self->surface);

  cairo_translate (cr, x - self->left, -self->top);
  cairo_scale (cr, self->scale, self->scale);
  cairo_move_to (cr, 0, -(double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_layout_path (cr, layout);
  cairo_set_line_width (cr, self->rim);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static bool
make (LoadlineTextMask *self, PangoLayout *layout, const Place *place, double rim)
{
  double room = 2 + rim * place->scale;
  int baseline = pango_layout_get_baseline (layout);
  PangoRectangle ink;
  int right, bottom;

  g_clear_pointer (&self->surface, cairo_surface_destroy);
  pango_layout_get_extents (layout, &ink, NULL);
  *self = (LoadlineTextMask){
    .scale = place->scale,
    .rim = rim,
    .left = first_pixel (ink.x, place->scale, room),
    .top = first_pixel (ink.y - baseline, place->scale, room),
  };
  right = last_pixel (ink.x + ink.width, place->scale, room);
  bottom = last_pixel (ink.y + ink.height - baseline, place->scale, room);
  if ((double) (right - self->left) * (bottom - self->top) > MAX_PIXELS)
    return false;

  self->surface =
    cairo_image_surface_create (CAIRO_FORMAT_A8, right - self->left, bottom - self->top);
  if (rim > 0)
    fill_rim (self, layout, (double) place->phase / LOADLINE_TEXT_PHASES);
  else
    fill_letters (self, layout, (double) place->phase / LOADLINE_TEXT_PHASES);
  return true;
}

bool
loadline_text_masks_paint (LoadlineTextMasks masks, cairo_t *cr, PangoLayout *layout, int baseline,
                           double rim)
{
  LoadlineTextMask *mask;
  cairo_matrix_t matrix;
  Place place;

  if (!find_place (cr, baseline, &place))
    return false;
  mask = &masks[place.phase];
  if ((mask->surface == NULL || mask->scale != place.scale || mask->rim != rim)
      && !make (mask, layout, &place, rim))
    return false;

  cairo_get_matrix (cr, &matrix);
  cairo_identity_matrix (cr);
  cairo_mask_surface (cr, mask->surface, place.x + mask->left, place.y + mask->top);
  cairo_set_matrix (cr, &matrix);
  return true;
}

void
loadline_text_masks_clear (LoadlineTextMasks masks)
{
  for (int phase = 0; phase < LOADLINE_TEXT_PHASES; phase++)
    g_clear_pointer (&masks[phase].surface, cairo_surface_destroy);
}
