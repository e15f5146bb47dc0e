/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each thread keeps its own shapes, as Pango keeps its fonts, in two generations: when the young one
 * is full, the old one, which nobody asked for meanwhile, is dropped. */
#include "draw/text-shape.h"

#include "draw/glue.h"

#include <pango/pangocairo.h>

/* A window's pictures have some two hundred labels. */
#define GENERATION 384

/* @contexts: for words that run by their first letter, and for those that run from right to left
 * @font: the name of the last font, interned; @weights: that font, normal and bold */
typedef struct
{
  PangoContext *contexts[2];
  const char *font;
  PangoFontDescription *weights[2];
  GHashTable *young;
  GHashTable *old;
} Shapes;

static guint
hash (gconstpointer data)
{
  const LoadlineShapeKey *key = data;

  return g_str_hash (key->words) ^ g_direct_hash (key->font) ^ (guint) key->width * 131u
         ^ (guint) key->lines << 8 ^ (guint) key->strong << 4 ^ (guint) key->right_to_left << 5
         ^ (guint) key->align;
}

static gboolean
equal (gconstpointer a, gconstpointer b)
{
  const LoadlineShapeKey *one = a;
  const LoadlineShapeKey *other = b;

  return one->font == other->font && one->width == other->width && one->lines == other->lines
         && one->strong == other->strong && one->right_to_left == other->right_to_left
         && one->align == other->align && g_str_equal (one->words, other->words);
}

static void
shape_free (gpointer data)
{
  LoadlineShape *self = data;

  loadline_text_masks_clear (self->fill);
  loadline_text_masks_clear (self->rim);
  g_object_unref (self->layout);
  g_free ((char *) self->key.words);
  g_free (self);
}

/* Metrics that depend neither on the surface nor on its hinting. */
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

static GHashTable *
generation_new (void)
{
  return g_hash_table_new_full (hash, equal, NULL, shape_free);
}

static Shapes *
shapes_new (void)
{
  Shapes *self = g_new0 (Shapes, 1);

  for (int i = 0; i < 2; i++)
    self->contexts[i] = context_new ();
  pango_context_set_base_dir (self->contexts[1], PANGO_DIRECTION_RTL);
  self->young = generation_new ();
  self->old = generation_new ();
  return self;
}

static void
shapes_free (gpointer data)
{
  Shapes *self = data;

  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  for (int i = 0; i < 2; i++)
    {
      g_object_unref (self->contexts[i]);
      g_clear_pointer (&self->weights[i], pango_font_description_free);
    }
  g_free (self);
}

/* What keeps lines from ending where they should not; NULL where nothing need. (transfer full) */
static PangoAttrList *
glue_words (const char *words)
{
  PangoAttrList *list = NULL;

  for (gsize at = 0; loadline_glue_next (words, &at);)
    {
      PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

      attribute->start_index = (guint) (g_utf8_prev_char (words + at) - words);
      attribute->end_index = (guint) (g_utf8_next_char (words + at) - words);
      if (list == NULL)
        list = pango_attr_list_new ();
      pango_attr_list_insert (list, attribute);
    }
  return list;
}

/* Pictures have one font: its name is read once. */
static const PangoFontDescription *
font_of (Shapes *self, const LoadlineShapeKey *key)
{
  for (int i = 0; i < 2 && self->font != key->font; i++)
    {
      g_clear_pointer (&self->weights[i], pango_font_description_free);
      self->weights[i] = pango_font_description_from_string (key->font);
      pango_font_description_set_absolute_size (self->weights[i],
                                                LOADLINE_SHAPE_SIZE * PANGO_SCALE);
      pango_font_description_set_weight (self->weights[i],
                                         i > 0 ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    }
  self->font = key->font;
  return self->weights[key->strong];
}

static PangoLayout *
layout_new (Shapes *self, const LoadlineShapeKey *key)
{
  PangoLayout *layout = pango_layout_new (self->contexts[key->right_to_left]);
  PangoAttrList *glue = key->width >= 0 ? glue_words (key->words) : NULL;

  pango_layout_set_font_description (layout, font_of (self, key));
  pango_layout_set_text (layout, key->words, -1);
  pango_layout_set_attributes (layout, glue);
  g_clear_pointer (&glue, pango_attr_list_unref);
  pango_layout_set_auto_dir (layout, !key->right_to_left);
  pango_layout_set_alignment (layout, key->align);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (key->width >= 0)
    {
      pango_layout_set_width (layout, key->width);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (layout, -key->lines);
    }
  return layout;
}

static LoadlineShape *
shape_new (Shapes *shapes, const LoadlineShapeKey *key)
{
  LoadlineShape *self = g_new0 (LoadlineShape, 1);

  self->key = *key;
  self->key.words = g_strdup (key->words);
  self->layout = layout_new (shapes, key);
  pango_layout_get_extents (self->layout, NULL, &self->box);
  self->baseline = pango_layout_get_baseline (self->layout);
  self->whole = !pango_layout_is_ellipsized (self->layout);
  return self;
}

/* Puts @shape among the young, which makes room for it. */
static void
keep (Shapes *self, LoadlineShape *shape)
{
  if (g_hash_table_size (self->young) >= GENERATION)
    {
      GHashTable *emptied = self->old;

      g_hash_table_remove_all (emptied);
      self->old = self->young;
      self->young = emptied;
    }
  g_hash_table_insert (self->young, &shape->key, shape);
}

LoadlineShape *
loadline_shape_get (const LoadlineShapeKey *key)
{
  static GPrivate kept = G_PRIVATE_INIT (shapes_free);
  Shapes *self = g_private_get (&kept);
  LoadlineShape *shape;

  if (self == NULL)
    g_private_set (&kept, self = shapes_new ());
  shape = g_hash_table_lookup (self->young, key);
  if (shape != NULL)
    return shape;

  shape = g_hash_table_lookup (self->old, key);
  if (shape != NULL)
    g_hash_table_steal (self->old, key);
  else
    shape = shape_new (self, key);
  keep (self, shape);
  return shape;
}
