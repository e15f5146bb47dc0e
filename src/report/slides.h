/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report as slides, one idea each: composed once, drawn live on any surface of any size, best 16:9. */
#pragma once

#include "report/paged.h"

G_BEGIN_DECLS

/* The size that slides are laid out for, in points: 16:9. Others are the same slide, scaled to fit. */
#define LOADLINE_SLIDE_WIDTH 960.0
#define LOADLINE_SLIDE_HEIGHT 540.0

/**
 * LoadlineSlide: fields are read only; a slide has only some of what follows its title.
 * @id: "cost", the same in every deck
 * @title: its message, a sentence
 * @notes: what to say beside it; not drawn
 * @facts: numbers that matter: value, what it is of, value, what it is of, NULL
 * @figure, @input: the picture; the input's contents live as long as the report. One that draws its own title has
 *   the slide to itself.
 * @table: of few rows
 * @items: a list, NULL-terminated; @numbered: its order counts
 */
typedef struct
{
  const char *id;
  char *title;
  char *notes;
  char **facts;
  const LoadlineFigure *figure;
  LoadlineFigureInput input;
  LoadlineTable *table;
  char **items;
  bool numbered;
} LoadlineSlide;

/* Immutable, reference-counted. */
typedef struct _LoadlineSlides LoadlineSlides;

/* The slides of the parts that the report's options ask for; the verdict is always one. (transfer full) */
LoadlineSlides *loadline_slides_new (LoadlineReport *report);
LoadlineSlides *loadline_slides_ref (LoadlineSlides *self);
void loadline_slides_unref (LoadlineSlides *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineSlides, loadline_slides_unref)

int loadline_slides_count (const LoadlineSlides *self);

/* Slide @index, 0 .., and the index of the slide of @id, -1 where there is none: what a presenter goes back to
 * when a plan has changed. */
const LoadlineSlide *loadline_slides_at (const LoadlineSlides *self, int index);
int loadline_slides_find (const LoadlineSlides *self, const char *id);

/* Slide @index in words, for people who can't see it and for who speaks to it. (transfer full) */
char *loadline_slides_describe (const LoadlineSlides *self, int index);

/* Draws slide @index within (0, 0) .. (@width, @height), as large as fits and in the middle, the theme's background
 * all over. @theme: NULL for the report's. Leaves the cairo state as it was. */
void loadline_slides_draw (const LoadlineSlides *self, int index, cairo_t *cr, double width,
                           double height, const LoadlineTheme *theme);

/* The slides as pages of a document. (transfer full) */
LoadlinePaged *loadline_slides_lay_out (LoadlineReport *report);

G_END_DECLS
