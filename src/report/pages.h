/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of a paper document: a pen that goes down the page and turns to the next when it is full. A
 * document is written twice: a rehearsal finds where everything lies, and what links to it is true. */
#pragma once

#include "draw/text.h"
#include "report/blocks.h"

G_BEGIN_DECLS

/**
 * LoadlinePages: lengths in points.
 * @width, @height: of a page; @margin: on all sides
 * @y: where the next thing goes
 * @page: the number of the page under the pen, from 1
 * @n_pages: of the whole document, 0 in the rehearsal
 * @rehearsal: nothing need be drawn
 * @page_of: by the name of a heading, the number of its page
 */
typedef struct
{
  const LoadlineReport *report;
  cairo_surface_t *surface;
  cairo_t *cr;
  LoadlineText text;
  double width;
  double height;
  double margin;
  double y;
  int page;
  int n_pages;
  bool rehearsal;
  GHashTable *page_of;
} LoadlinePages;

/* Width of what stands between the margins, and what is left of the page's height. */
double loadline_pages_column (const LoadlinePages *self);
double loadline_pages_room (const LoadlinePages *self);
double loadline_pages_whole_room (const LoadlinePages *self);

/* Finishes the page with its number, and begins the next. */
void loadline_pages_turn (LoadlinePages *self);

/* Turns the page where less than @height is left, unless it is a new one. */
void loadline_pages_need (LoadlinePages *self, double height);

/* Words from the margin on, over as many pages as they take; the pen goes below them. */
void loadline_pages_write (LoadlinePages *self, LoadlineTextStyle style, const char *words,
                           LoadlineColour colour, double indent);

/* How high they would be. */
double loadline_pages_height_of (LoadlinePages *self, LoadlineTextStyle style, const char *words,
                                 double indent);

/* A table of a block, its header on every page; and the least height that it may begin in. */
void loadline_pages_write_table (LoadlinePages *self, const LoadlineBlock *block);
double loadline_pages_table_start (LoadlinePages *self, const LoadlineBlock *block);

G_END_DECLS
