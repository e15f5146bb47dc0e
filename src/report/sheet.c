/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Things on a sheet are kept as they were asked for and drawn in that order. */
#include "report/sheet.h"

#include <cairo-pdf.h>

typedef enum
{
  TEXT,
  RECTANGLE,
  FIGURE,
  PLACE,
  LINK_BEGIN,
  LINK_END,
} ItemKind;

/* @words: of a text; of places and links their name. @title, @level: of places, for the outline. */
typedef struct
{
  ItemKind kind;
  double x, y, width, height;
  double across, down;
  LoadlineTextStyle style;
  LoadlineColour colour;
  const LoadlineFigure *figure;
  LoadlineFigureInput input;
  char *words; /* Owned */
  char *title; /* Owned */
  int level;
} Item;

struct _LoadlineSheet
{
  GArray *items; /* Item */
};

/* Where in an outline places are entered: the last entry of each level, 0 its root. */
#define MOST_LEVELS 4

static void
item_clear (gpointer data)
{
  Item *self = data;

  g_free (self->words);
  g_free (self->title);
}

LoadlineSheet *
loadline_sheet_new (void)
{
  LoadlineSheet *self = g_new0 (LoadlineSheet, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, item_clear);
  return self;
}

void
loadline_sheet_free (LoadlineSheet *self)
{
  g_array_unref (self->items);
  g_free (self);
}

void
loadline_sheet_add_text (LoadlineSheet *self, const LoadlineTextStyle *style, const char *words,
                         LoadlineColour colour, double x, double y, double across, double down)
{
  Item item = { .kind = TEXT,
                .x = x,
                .y = y,
                .across = across,
                .down = down,
                .style = *style,
                .colour = colour,
                .words = g_strdup (words) };

  g_array_append_val (self->items, item);
}

void
loadline_sheet_add_rectangle (LoadlineSheet *self, LoadlineColour colour, double x, double y,
                              double width, double height)
{
  Item item = {
    .kind = RECTANGLE, .x = x, .y = y, .width = width, .height = height, .colour = colour
  };

  g_array_append_val (self->items, item);
}

void
loadline_sheet_add_figure (LoadlineSheet *self, const LoadlineFigure *figure,
                           const LoadlineFigureInput *input, double x, double y, double width,
                           double height)
{
  Item item = { .kind = FIGURE,
                .x = x,
                .y = y,
                .width = width,
                .height = height,
                .figure = figure,
                .input = *input };

  g_array_append_val (self->items, item);
}

void
loadline_sheet_add_place (LoadlineSheet *self, const char *name, const char *title, int level,
                          double y)
{
  Item item = {
    .kind = PLACE, .y = y, .words = g_strdup (name), .title = g_strdup (title), .level = level
  };

  g_return_if_fail (level >= 0 && level < MOST_LEVELS);
  g_array_append_val (self->items, item);
}

void
loadline_sheet_begin_link (LoadlineSheet *self, const char *name)
{
  Item item = { .kind = LINK_BEGIN, .words = g_strdup (name) };

  g_array_append_val (self->items, item);
}

void
loadline_sheet_end_link (LoadlineSheet *self)
{
  Item item = { .kind = LINK_END };

  g_array_append_val (self->items, item);
}

static void
draw_figure (const Item *item, const LoadlineTheme *theme, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, item->x, item->y);
  item->figure->draw (&item->input, cr, item->width, item->height, theme);
  cairo_restore (cr);
}

/* The outline's entries hang on the last one of the level above; which it is, the surface remembers. */
static void
enter_outline (const Item *item, cairo_surface_t *surface, const char *link)
{
  static const cairo_user_data_key_t key;
  int *last = cairo_surface_get_user_data (surface, &key);

  if (last == NULL)
    {
      last = g_new0 (int, MOST_LEVELS);
      cairo_surface_set_user_data (surface, &key, last, g_free);
    }
  last[item->level] =
    cairo_pdf_surface_add_outline (surface, item->level > 0 ? last[item->level - 1] : 0,
                                   item->title, link, 0);
}

static void
draw_place (const Item *item, cairo_t *cr)
{
  g_autofree char *place = g_strdup_printf ("name='%s' x=0 y=%d", item->words, (int) item->y);
  g_autofree char *link = g_strdup_printf ("dest='%s'", item->words);
  cairo_surface_t *surface = cairo_get_target (cr);

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_PDF)
    return;
  cairo_tag_begin (cr, CAIRO_TAG_DEST, place);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
  if (item->title != NULL)
    enter_outline (item, surface, link);
}

static void
draw_link (const Item *item, cairo_t *cr)
{
  g_autofree char *link = NULL;

  if (cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_PDF)
    return;
  link = item->kind == LINK_BEGIN ? g_strdup_printf ("dest='%s'", item->words) : NULL;
  if (link != NULL)
    cairo_tag_begin (cr, CAIRO_TAG_LINK, link);
  else
    cairo_tag_end (cr, CAIRO_TAG_LINK);
}

void
loadline_sheet_draw (const LoadlineSheet *self, LoadlineText *pen, cairo_t *cr)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      switch (item->kind)
        {
        case TEXT:
          loadline_text_draw (pen, cr, &item->style, item->words, item->colour, item->x, item->y,
                              item->across, item->down);
          break;
        case RECTANGLE:
          loadline_colour_use (item->colour, cr, 1);
          cairo_rectangle (cr, item->x, item->y, item->width, item->height);
          cairo_fill (cr);
          break;
        case FIGURE:
          draw_figure (item, pen->theme, cr);
          break;
        case PLACE:
          draw_place (item, cr);
          break;
        case LINK_BEGIN:
        case LINK_END:
          draw_link (item, cr);
          break;
        }
    }
}

char *
loadline_sheet_to_text (const LoadlineSheet *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      g_autofree char *words = NULL;

      if (item->kind == FIGURE)
        words = item->figure->describe (&item->input);
      else if (item->kind == TEXT)
        words = g_strdup (item->words);
      if (words != NULL && words[0] != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);
    }
  return g_string_free (text, FALSE);
}
