/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layout is taken apart into the lines that show, as Pango broke and shortened them. */
#include "draw/text-listener.h"

#include <math.h>

static const cairo_user_data_key_t listener_key;

void
loadline_text_listen (cairo_t *cr, LoadlineTextListener *listener)
{
  cairo_set_user_data (cr, &listener_key, listener, NULL);
}

const LoadlineTextListener *
loadline_text_listener (cairo_t *cr)
{
  return cairo_get_user_data (cr, &listener_key);
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  const PangoGlyphItem *const *first = a;
  const PangoGlyphItem *const *second = b;

  return (*first)->item->offset - (*second)->item->offset;
}

/* What shows of @line: its runs lie in visual order, and the one that stands for what was cut is an
 * ellipsis. The space at which a line was broken does not show. (transfer full) */
static char *
words_of (PangoLayout *layout, const PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (layout);
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();
  GString *words = g_string_new (NULL);

  for (GSList *run = line->runs; run != NULL; run = run->next)
    g_ptr_array_add (runs, run->data);
  g_ptr_array_sort (runs, compare_offsets);
  for (guint i = 0; i < runs->len; i++)
    {
      const PangoItem *item = ((PangoGlyphItem *) g_ptr_array_index (runs, i))->item;

      if (item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
        g_string_append (words, "…");
      else
        g_string_append_len (words, text + item->offset, item->length);
    }
  if (pango_layout_get_line_count (layout) > 1)
    g_strchomp (words->str);
  return g_string_free (words, FALSE);
}

/* What a rectangle of Pango's covers on the surface. */
static LoadlineBox
box_on_surface (const PangoRectangle *ink, const cairo_matrix_t *matrix, double x, double baseline)
{
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;

  for (int corner = 0; corner < 4; corner++)
    {
      double px = (ink->x + (corner % 2) * ink->width) / (double) PANGO_SCALE - x;
      double py = (ink->y + (corner / 2) * ink->height) / (double) PANGO_SCALE - baseline;

      cairo_matrix_transform_point (matrix, &px, &py);
      left = fmin (left, px);
      right = fmax (right, px);
      top = fmin (top, py);
      bottom = fmax (bottom, py);
    }
  return (LoadlineBox){ left, top, right - left, bottom - top };
}

void
loadline_text_tell (const LoadlineTextListener *listener, cairo_t *cr, PangoLayout *layout,
                    const LoadlineTextLine *line)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  double scale = line->size * PANGO_SCALE / pango_font_description_get_size (font);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  LoadlineTextLine told = *line;
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  told.whole = !pango_layout_is_ellipsized (layout);
  do
    {
      const PangoLayoutLine *shown = pango_layout_iter_get_line_readonly (iter);
      double baseline = pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE;
      g_autofree char *words = words_of (layout, shown);
      PangoRectangle ink, logical;
      double left;

      pango_layout_iter_get_line_extents (iter, &ink, &logical);
      left = logical.x / (double) PANGO_SCALE;
      told.words = words;
      told.width = logical.width * scale / PANGO_SCALE;
      told.right_to_left = shown->resolved_dir == PANGO_DIRECTION_RTL;
      cairo_get_matrix (cr, &told.matrix);
      cairo_matrix_translate (&told.matrix, x + left, y + baseline);
      told.box = box_on_surface (&ink, &told.matrix, left, baseline);
      cairo_matrix_scale (&told.matrix, 1 / scale, 1 / scale);
      if (words[0] != '\0')
        listener->hear (&told, listener->data);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}
