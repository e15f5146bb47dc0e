/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet of paper, laid out: what lies where, to be drawn as often as one likes on any surface. */
#pragma once

#include "draw/figure.h"
#include "draw/text.h"

G_BEGIN_DECLS

typedef struct _LoadlineSheet LoadlineSheet;

LoadlineSheet *loadline_sheet_new (void); /* (transfer full) */
void loadline_sheet_free (LoadlineSheet *self);

/* Words so that the point (@across, @down) of their box, each 0 .. 1, lies at (@x, @y). */
void loadline_sheet_add_text (LoadlineSheet *self, const LoadlineTextStyle *style,
                              const char *words, LoadlineColour colour, double x, double y,
                              double across, double down);

void loadline_sheet_add_rectangle (LoadlineSheet *self, LoadlineColour colour, double x, double y,
                                   double width, double height);

/* @input: copied; what it holds lives as long as the sheet. */
void loadline_sheet_add_figure (LoadlineSheet *self, const LoadlineFigure *figure,
                                const LoadlineFigureInput *input, double x, double y, double width,
                                double height);

/* Numbers that matter, side by side in boxes over @width: value, what it is of, value, what it is of, NULL. @unit:
 * the size of the words. Returns how high they are. */
double loadline_sheet_add_facts (LoadlineSheet *self, LoadlineText *pen, char **facts, double unit,
                                 double x, double y, double width);

/* A place at @y that links lead to. @title: what the outline calls it, NULL for none; @level: in the outline, 1 .. 3 */
void loadline_sheet_add_place (LoadlineSheet *self, const char *name, const char *title, int level,
                               double y);

/* What is added between the two is a link to the place @name. */
void loadline_sheet_begin_link (LoadlineSheet *self, const char *name);
void loadline_sheet_end_link (LoadlineSheet *self);

/* Draws all of it, from left to right alone; a caller mirrors. On a PDF surface links work, and places
 * enter the outline. @pen: as it was laid out with. */
void loadline_sheet_draw (const LoadlineSheet *self, LoadlineText *pen, cairo_t *cr);

/* The words on it, a line each, in the order they were added. (transfer full) */
char *loadline_sheet_to_text (const LoadlineSheet *self);

G_END_DECLS
