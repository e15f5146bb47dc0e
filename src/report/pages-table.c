/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables on pages: columns as wide as what they hold where there is room, else wrapped where they may; no
 * row is cut, and every page repeats the header. */
#include "report/pages.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SIZE 0.84
#define HEADER_SIZE 0.78
#define CAPTION_SIZE 0.95
#define MOST_LINES 14

/* In units of text. */
#define GAP 1.1
#define PADDING 0.32
#define AFTER 1.2

/* Room around a row of letters, and the hairlines. */
#define HAIRLINE 0.5
#define RULE 1.0

typedef struct
{
  LoadlinePages *pages;
  const LoadlineBlock *block;
  const LoadlineTable *table;
  int n_columns;
  double gap;
  double padding;
  double *x;
  double *widths;
} Layout;

static LoadlineTextStyle
style_of (const Layout *self, int column, bool strong, bool header)
{
  return (LoadlineTextStyle){
    .size = header ? HEADER_SIZE : SIZE,
    .strong = strong,
    .width = self->widths[column],
    .lines = MOST_LINES,
    .align = loadline_table_at_end (self->table, column) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT,
  };
}

/* The width that the words of a column take in one line. */
static double
natural_width (Layout *self, int column)
{
  LoadlineTextStyle style = { .size = HEADER_SIZE, .strong = true };
  double widest;

  loadline_text_measure (&self->pages->text, &style,
                         loadline_table_column (self->table, column)->title, &widest, NULL);
  style.size = SIZE;
  for (int r = 0; r < loadline_table_n_rows (self->table); r++)
    {
      const char *text = loadline_table_cell (self->table, r, column)->text;
      LoadlineRowKind kind = loadline_table_row_kind (self->table, r);
      double width;

      if (text == NULL || kind == LOADLINE_ROW_GROUP)
        continue;
      style.strong = kind != LOADLINE_ROW_PLAIN;
      loadline_text_measure (&self->pages->text, &style, text, &width, NULL);
      widest = fmax (widest, width);
    }
  return ceil (widest) + 1;
}

/* What columns that may wrap give up, by their shares, until all fit in @room; one narrower than its part
 * keeps its width. */
static void
share_room (Layout *self, double room)
{
  g_autofree bool *settled = g_new0 (bool, (gsize) self->n_columns);

  for (int again = 0; again < self->n_columns; again++)
    {
      double left = room;
      double shares = 0;
      bool changed = false;

      for (int c = 0; c < self->n_columns; c++)
        {
          double share = loadline_table_column (self->table, c)->share;

          settled[c] = settled[c] || share <= 0;
          if (settled[c])
            left -= self->widths[c];
          else
            shares += share;
        }
      for (int c = 0; c < self->n_columns; c++)
        {
          double part = left * loadline_table_column (self->table, c)->share / shares;

          if (settled[c] || self->widths[c] > part)
            continue;
          settled[c] = true;
          changed = true;
        }
      if (changed)
        continue;
      for (int c = 0; c < self->n_columns; c++)
        if (!settled[c])
          self->widths[c] = left * loadline_table_column (self->table, c)->share / shares;
      return;
    }
}

/* Where everything fits, the room left over goes between the columns. */
static void
layout_init (Layout *self, LoadlinePages *pages, const LoadlineBlock *block)
{
  double room = loadline_pages_column (pages);
  double sum = 0;
  double spare;

  *self = (Layout){ .pages = pages, .block = block, .table = block->table };
  self->n_columns = loadline_table_n_columns (self->table);
  self->gap = GAP * pages->text.unit;
  self->padding = PADDING * pages->text.unit;
  self->widths = g_new (double, (gsize) self->n_columns);
  self->x = g_new (double, (gsize) self->n_columns);
  for (int c = 0; c < self->n_columns; c++)
    sum += self->widths[c] = natural_width (self, c);
  room -= self->gap * (self->n_columns - 1) + 2 * self->padding;
  if (sum > room)
    share_room (self, room);
  spare = fmax (room - sum, 0) / MAX (self->n_columns - 1, 1);
  for (int c = 0; c < self->n_columns; c++)
    self->x[c] = c == 0 ? pages->margin + self->padding
                        : self->x[c - 1] + self->widths[c - 1] + self->gap + spare;
}

static void
layout_clear (Layout *self)
{
  g_free (self->widths);
  g_free (self->x);
}

static const char *
words_of (const Layout *self, int row, int column)
{
  const char *text = row < 0 ? loadline_table_column (self->table, column)->title
                             : loadline_table_cell (self->table, row, column)->text;

  return text != NULL ? text : "";
}

/* Row -1 is the header. */
static double
row_height (Layout *self, int row)
{
  bool strong = row < 0 || loadline_table_row_kind (self->table, row) != LOADLINE_ROW_PLAIN;
  bool group = row >= 0 && loadline_table_row_kind (self->table, row) == LOADLINE_ROW_GROUP;
  double highest = 0;

  for (int c = 0; c < (group ? 1 : self->n_columns); c++)
    {
      LoadlineTextStyle style = style_of (self, c, strong, row < 0);
      double height;

      if (group)
        style.width = loadline_pages_column (self->pages);
      loadline_text_measure (&self->pages->text, &style, words_of (self, row, c), NULL, &height);
      highest = fmax (highest, height);
    }
  return highest + 2 * self->padding + (group ? 2 * self->padding : 0);
}

static void
draw_line (Layout *self, double y, double width, LoadlineColour colour)
{
  LoadlinePages *pages = self->pages;

  loadline_sheet_add_rectangle (loadline_pages_sheet (pages), colour, pages->margin, y - width / 2,
                                loadline_pages_column (pages), width);
}

static void
draw_band (Layout *self, double height)
{
  LoadlinePages *pages = self->pages;

  loadline_sheet_add_rectangle (loadline_pages_sheet (pages), pages->theme->surface, pages->margin,
                                pages->y, loadline_pages_column (pages), height);
}

static void
draw_row (Layout *self, int row)
{
  LoadlinePages *pages = self->pages;
  const LoadlineTheme *theme = pages->theme;
  LoadlineRowKind kind = row < 0 ? LOADLINE_ROW_PLAIN : loadline_table_row_kind (self->table, row);
  bool header = row < 0 || kind == LOADLINE_ROW_GROUP;
  double height = row_height (self, row);

  if (kind == LOADLINE_ROW_STRONG)
    draw_band (self, height);
  if (kind == LOADLINE_ROW_TOTAL)
    draw_line (self, pages->y, RULE, theme->axis);
  for (int c = 0; c < (kind == LOADLINE_ROW_GROUP ? 1 : self->n_columns); c++)
    {
      LoadlineTextStyle style = style_of (self, c, row < 0 || kind != LOADLINE_ROW_PLAIN, row < 0);
      bool at_end = loadline_table_at_end (self->table, c);
      double y = header ? pages->y + height - self->padding : pages->y + self->padding;

      if (kind == LOADLINE_ROW_GROUP)
        style.width = loadline_pages_column (pages);
      loadline_sheet_add_text (loadline_pages_sheet (pages), &style, words_of (self, row, c),
                               header ? theme->dim_text : theme->text,
                               self->x[c] + (at_end ? self->widths[c] : 0), y, at_end ? 1 : 0,
                               header ? 1 : 0);
    }
  pages->y += height;
  draw_line (self, pages->y, row < 0 ? RULE : HAIRLINE, row < 0 ? theme->axis : theme->grid);
}

static LoadlineTextStyle
caption_style (void)
{
  return (LoadlineTextStyle){ .size = CAPTION_SIZE, .strong = true };
}

static double
start_height (Layout *self)
{
  int rows = MIN (loadline_table_n_rows (self->table), 3);
  double height = 0;

  if (self->block->text != NULL)
    height += loadline_pages_height_of (self->pages, caption_style (), self->block->text, 0)
              + 2 * self->padding;

  for (int r = -1; r < rows; r++)
    height += row_height (self, r);
  return height;
}

double
loadline_pages_table_start (LoadlinePages *pages, const LoadlineBlock *block)
{
  Layout self;
  double height;

  layout_init (&self, pages, block);
  height = start_height (&self);
  layout_clear (&self);
  return height;
}

/* @again: on a page after the first */
static void
write_start (Layout *self, bool again)
{
  const char *caption = self->block->text;
  g_autofree char *more = NULL;

  if (caption != NULL)
    {
      /* Translators: caption of a table that goes on from the page before */
      more = again ? g_strdup_printf (_ ("%s (continued)"), caption) : g_strdup (caption);
      loadline_pages_write (self->pages, caption_style (), more, self->pages->theme->text, 0);
      self->pages->y += self->padding;
    }
  draw_row (self, -1);
}

void
loadline_pages_write_table (LoadlinePages *pages, const LoadlineBlock *block)
{
  int n_rows = loadline_table_n_rows (block->table);
  Layout self;

  layout_init (&self, pages, block);
  loadline_pages_need (pages, start_height (&self));
  write_start (&self, false);
  for (int r = 0; r < n_rows; r++)
    {
      bool leads = r + 1 < n_rows
                   && (loadline_table_row_kind (block->table, r) == LOADLINE_ROW_GROUP
                       || loadline_table_row_kind (block->table, r + 1) == LOADLINE_ROW_TOTAL);
      double needs = row_height (&self, r) + (leads ? row_height (&self, r + 1) : 0);

      if (needs > loadline_pages_room (pages))
        {
          loadline_pages_turn (pages);
          write_start (&self, true);
        }
      draw_row (&self, r);
    }
  pages->y += AFTER * pages->text.unit;
  layout_clear (&self);
}
