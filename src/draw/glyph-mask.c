/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each thread keeps its own masks, one for each part of a pixel at which a letter stands. When they are too
 * many, all are dropped: those of the picture at hand are soon made again. */
#include "draw/glyph-mask.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* The parts of a pixel at which a letter may stand. */
#define PHASES 8

/* How far a letter may reach beyond what Pango says, in pixels. */
#define ROUNDING (1.0 / 16)

/* How many masks a thread keeps: those of some ten sizes of text. */
#define MOST_KEPT 4096

/**
 * Mask: the pixels that a glyph covers.
 * @font: owned
 * @x_phase, @y_phase: where in a pixel it stands, in parts of one
 * @left, @top: of its corner from that pixel
 * @coverage: by rows
 */
typedef struct
{
  PangoFont *font;
  PangoGlyph glyph;
  double scale;
  int x_phase;
  int y_phase;
  int left;
  int top;
  int width;
  int height;
  guint8 coverage[];
} Mask;

static guint
hash (gconstpointer data)
{
  const Mask *mask = data;

  return g_direct_hash (mask->font) ^ mask->glyph * 2654435761u ^ g_double_hash (&mask->scale)
         ^ (guint) mask->x_phase << 8 ^ (guint) mask->y_phase << 16;
}

static gboolean
equal (gconstpointer a, gconstpointer b)
{
  const Mask *one = a;
  const Mask *other = b;

  return one->font == other->font && one->glyph == other->glyph && one->x_phase == other->x_phase
         && one->y_phase == other->y_phase && fabs (one->scale - other->scale) < 1e-12;
}

static void
mask_free (gpointer data)
{
  Mask *self = data;

  g_object_unref (self->font);
  g_free (self);
}

/* Fills the glyph's outline on @surface, which is as large as its mask. */
static void
fill (const Mask *self, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);
  PangoGlyphInfo info = { .glyph = self->glyph };
  int cluster = 0;
  PangoGlyphString alone = { .num_glyphs = 1, .glyphs = &info, .log_clusters = &cluster };

  cairo_translate (cr, (double) self->x_phase / PHASES - self->left,
                   (double) self->y_phase / PHASES - self->top);
  cairo_scale (cr, self->scale, self->scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_glyph_string_path (cr, self->font, &alone);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/* The mask of what @key asks for. (transfer full) */
static Mask *
mask_new (const Mask *key)
{
  double scale = key->scale / PANGO_SCALE;
  double x = (double) key->x_phase / PHASES;
  double y = (double) key->y_phase / PHASES;
  cairo_surface_t *surface;
  PangoRectangle ink;
  Mask frame = *key;
  Mask *self;

  pango_font_get_glyph_extents (key->font, key->glyph, &ink, NULL);
  frame.left = (int) floor (ink.x * scale + x - ROUNDING);
  frame.top = (int) floor (ink.y * scale + y - ROUNDING);
  frame.width = (int) ceil ((ink.x + ink.width) * scale + x + ROUNDING) - frame.left;
  frame.height = (int) ceil ((ink.y + ink.height) * scale + y + ROUNDING) - frame.top;
  self = g_malloc0 (sizeof *self + (gsize) frame.width * (gsize) frame.height);
  *self = frame;
  g_object_ref (self->font);

  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, self->width, self->height);
  fill (self, surface);
  for (int row = 0; row < self->height; row++)
    memcpy (self->coverage + row * self->width,
            cairo_image_surface_get_data (surface) + row * cairo_image_surface_get_stride (surface),
            (gsize) self->width);
  cairo_surface_destroy (surface);
  return self;
}

static const Mask *
mask_get (const Mask *key)
{
  static GPrivate kept = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);
  GHashTable *masks = g_private_get (&kept);
  Mask *found;

  if (masks == NULL)
    g_private_set (&kept, masks = g_hash_table_new_full (hash, equal, mask_free, NULL));
  found = g_hash_table_lookup (masks, key);
  if (found != NULL)
    return found;
  if (g_hash_table_size (masks) >= MOST_KEPT)
    g_hash_table_remove_all (masks);
  found = mask_new (key);
  g_hash_table_add (masks, found);
  return found;
}

/* Adds @mask to @onto, its pixel at (@x, @y). */
static void
stamp (cairo_surface_t *onto, const Mask *mask, int x, int y)
{
  int stride = cairo_image_surface_get_stride (onto);
  int left = x + mask->left;
  int first = MAX (0, -left);
  int last = MIN (mask->width, cairo_image_surface_get_width (onto) - left);
  guint8 *pixels = cairo_image_surface_get_data (onto);

  for (int row = 0; row < mask->height; row++)
    {
      int line = y + mask->top + row;
      const guint8 *from = mask->coverage + row * mask->width;
      guint8 *to = pixels + line * stride + left;

      if (line < 0 || line >= cairo_image_surface_get_height (onto))
        continue;
      for (int i = first; i < last; i++)
        to[i] = (guint8) MIN (to[i] + from[i], 255);
    }
}

/* The pixel in which @at lies, and in which part of it. */
static int
find_pixel (double at, int *phase)
{
  double step = round (at * PHASES);
  double pixel = floor (step / PHASES);

  *phase = (int) (step - pixel * PHASES);
  return (int) pixel;
}

void
loadline_glyphs_stamp (cairo_surface_t *onto, PangoFont *font, const PangoGlyphString *glyphs,
                       double scale, double x, double y)
{
  Mask key = { .font = font, .scale = scale };

  cairo_surface_flush (onto);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs[i];
      double step = scale / PANGO_SCALE;
      int column = find_pixel (x + info->geometry.x_offset * step, &key.x_phase);
      int row = find_pixel (y + info->geometry.y_offset * step, &key.y_phase);

      x += info->geometry.width * step;
      key.glyph = info->glyph;
      if (info->glyph != PANGO_GLYPH_EMPTY)
        stamp (onto, mask_get (&key), column, row);
    }
  cairo_surface_mark_dirty (onto);
}
