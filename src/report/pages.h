/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of a paper document in the making: a pen that goes down the sheet and takes the next one when it is
 * full. */
#pragma once

#include "report/blocks.h"
#include "report/sheet.h"

G_BEGIN_DECLS

/**
 * LoadlinePages: lengths in points.
 * @theme: of all that is written
 * @sheets: LoadlineSheet *, the last one under the pen
 * @text: measures what is written
 * @width, @height: of a page; @margin: on all sides
 * @y: where the next thing goes
 */
typedef struct
{
  const LoadlineTheme *theme;
  GPtrArray *sheets;
  LoadlineText text;
  double width;
  double height;
  double margin;
  double y;
} LoadlinePages;

/* The sheet under the pen, and its number, from 1. */
LoadlineSheet *loadline_pages_sheet (const LoadlinePages *self);
int loadline_pages_number (const LoadlinePages *self);

/* Width of what stands between the margins, and what is left of the page's height. */
double loadline_pages_column (const LoadlinePages *self);
double loadline_pages_room (const LoadlinePages *self);
double loadline_pages_whole_room (const LoadlinePages *self);

/* Begins the next page. */
void loadline_pages_turn (LoadlinePages *self);

/* Turns the page where less than @height is left, unless it is a new one. */
void loadline_pages_need (LoadlinePages *self, double height);

/* Goes down by so many units of text. */
void loadline_pages_skip (LoadlinePages *self, double units);

/* Words from the margin on, over as many pages as they take; the pen goes below them. */
void loadline_pages_write (LoadlinePages *self, LoadlineTextStyle style, const char *words,
                           LoadlineColour colour, double indent);

/* How high they would be. */
double loadline_pages_height_of (LoadlinePages *self, LoadlineTextStyle style, const char *words,
                                 double indent);

/* A list: an item a paragraph, after a bullet or, where @numbered, a number. */
void loadline_pages_write_list (LoadlinePages *self, char **items, bool numbered);

/* The least height that it may begin in. */
double loadline_pages_list_start (LoadlinePages *self, char **items);

/* A table of a block, below its caption if it has one, its header on every page; and the least height that it may begin in. */
void loadline_pages_write_table (LoadlinePages *pages, const LoadlineBlock *block);
double loadline_pages_table_start (LoadlinePages *pages, const LoadlineBlock *block);

/* Writes @name at the foot of every page but the first, and its number. */
void loadline_pages_write_feet (LoadlinePages *self, const char *name);

G_END_DECLS
