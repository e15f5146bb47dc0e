/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pen of paper documents. */
#include "report/pages.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* More lines than any page has. */
#define ALL_LINES 1000

#define FOOTER_SIZE 0.8

/* In points: what sums of heights are off by. */
#define NOTHING 0.01

/* In units of text. */
#define ITEM_INDENT 1.4
#define ITEM_AFTER 0.35

/* A list that takes no more of a page is not divided. */
#define WHOLE_LIST 0.25

double
loadline_pages_column (const LoadlinePages *self)
{
  return self->width - 2 * self->margin;
}

double
loadline_pages_whole_room (const LoadlinePages *self)
{
  return self->height - 2 * self->margin;
}

double
loadline_pages_room (const LoadlinePages *self)
{
  return self->height - self->margin - self->y;
}

LoadlineSheet *
loadline_pages_sheet (const LoadlinePages *self)
{
  return self->sheets->pdata[self->sheets->len - 1];
}

int
loadline_pages_number (const LoadlinePages *self)
{
  return (int) self->sheets->len;
}

static void
write_foot (LoadlinePages *self, const char *name, guint page)
{
  const LoadlineTheme *theme = self->theme;
  LoadlineSheet *sheet = self->sheets->pdata[page];
  LoadlineTextStyle style = { .size = FOOTER_SIZE, .width = loadline_pages_column (self) * 0.75 };
  double y = self->height - self->margin * 0.55;
  /* Translators: number of a page, of all pages */
  g_autofree char *number =
    g_strdup_printf (_ ("%d of %d"), (int) page + 1, (int) self->sheets->len);

  loadline_sheet_add_text (sheet, &style, name, theme->dim_text, self->margin, y, 0, 0.5);
  style.width = 0;
  loadline_sheet_add_text (sheet, &style, number, theme->dim_text, self->width - self->margin, y, 1,
                           0.5);
}

void
loadline_pages_write_feet (LoadlinePages *self, const char *name)
{
  for (guint i = 1; i < self->sheets->len; i++)
    write_foot (self, name, i);
}

void
loadline_pages_turn (LoadlinePages *self)
{
  g_ptr_array_add (self->sheets, loadline_sheet_new ());
  self->y = self->margin;
}

void
loadline_pages_skip (LoadlinePages *self, double units)
{
  self->y += units * self->text.unit;
}

void
loadline_pages_need (LoadlinePages *self, double height)
{
  if (height > loadline_pages_room (self) + NOTHING && self->y > self->margin)
    loadline_pages_turn (self);
}

static void
bound (const LoadlinePages *self, LoadlineTextStyle *style, double indent)
{
  style->width = loadline_pages_column (self) - indent;
  style->lines = ALL_LINES;
}

double
loadline_pages_height_of (LoadlinePages *self, LoadlineTextStyle style, const char *words,
                          double indent)
{
  double height;

  bound (self, &style, indent);
  loadline_text_measure (&self->text, &style, words, NULL, &height);
  return height;
}

/* Where each word ends (element-type gsize). (transfer full) */
static GArray *
find_ends (const char *words)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize end = 0; words[end] != '\0';)
    {
      end += strspn (words + end, " \n");
      end += strcspn (words + end, " \n");
      g_array_append_val (ends, end);
    }
  return ends;
}

static bool
fits (LoadlinePages *self, const LoadlineTextStyle *style, const char *words, gsize length,
      double room)
{
  g_autofree char *part = g_strndup (words, length);
  double height;

  loadline_text_measure (&self->text, style, part, NULL, &height);
  return height <= room;
}

/* How many bytes of @words, up to the end of one, fit in @room; at least one word. Doubles the number of
 * words until they are too many, then halves the doubt: measuring takes as long as the text is. */
static gsize
find_part (LoadlinePages *self, const LoadlineTextStyle *style, const char *words, double room)
{
  g_autoptr (GArray) ends = find_ends (words);
  const gsize *end = (const gsize *) (gpointer) ends->data;
  guint good = 1;
  guint bad = 2;

  while (bad <= ends->len && fits (self, style, words, end[bad - 1], room))
    {
      good = bad;
      bad *= 2;
    }
  bad = MIN (bad, ends->len + 1);
  while (bad - good > 1)
    {
      guint middle = good + (bad - good) / 2;

      if (fits (self, style, words, end[middle - 1], room))
        good = middle;
      else
        bad = middle;
    }
  return end[good - 1];
}

void
loadline_pages_write (LoadlinePages *self, LoadlineTextStyle style, const char *words,
                      LoadlineColour colour, double indent)
{
  double height;

  bound (self, &style, indent);
  loadline_text_measure (&self->text, &style, words, NULL, &height);
  if (height <= loadline_pages_whole_room (self))
    loadline_pages_need (self, height);
  else
    {
      gsize length = find_part (self, &style, words, loadline_pages_room (self));
      g_autofree char *part = g_strndup (words, length);

      loadline_sheet_add_text (loadline_pages_sheet (self), &style, part, colour,
                               self->margin + indent, self->y, 0, 0);
      loadline_pages_turn (self);
      words += length;
      words += strspn (words, " \n");
      if (words[0] != '\0')
        loadline_pages_write (self, style, words, colour, indent);
      return;
    }
  loadline_sheet_add_text (loadline_pages_sheet (self), &style, words, colour,
                           self->margin + indent, self->y, 0, 0);
  self->y += height;
}

double
loadline_pages_list_start (LoadlinePages *self, char **items)
{
  LoadlineTextStyle style = { 0 };
  double indent = ITEM_INDENT * self->text.unit;
  double first = loadline_pages_height_of (self, style, items[0], indent);
  double all = first;

  for (int i = 1; items[i] != NULL; i++)
    all += ITEM_AFTER * self->text.unit + loadline_pages_height_of (self, style, items[i], indent);
  return all <= loadline_pages_whole_room (self) * WHOLE_LIST ? all : first;
}

void
loadline_pages_write_list (LoadlinePages *self, char **items, bool numbered)
{
  double indent = ITEM_INDENT * self->text.unit;
  LoadlineTextStyle style = { 0 };
  LoadlineTextStyle mark = { .strong = true };

  for (int i = 0; items[i] != NULL; i++)
    {
      g_autofree char *number = numbered ? g_strdup_printf ("%d", i + 1) : g_strdup ("•");

      loadline_pages_need (self, loadline_pages_height_of (self, style, items[i], indent));
      loadline_sheet_add_text (loadline_pages_sheet (self), &mark, number, self->theme->accent,
                               self->margin + indent / 3, self->y, 0, 0);
      loadline_pages_write (self, style, items[i], self->theme->text, indent);
      loadline_pages_skip (self, ITEM_AFTER);
    }
}
