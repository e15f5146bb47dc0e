/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Free space: what a picture has drawn already, so that no label is put over a line, a box or another
 * label. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* A rectangle by its upper start corner. */
typedef struct
{
  double x, y, width, height;
} LoadlineBox;

static inline bool
loadline_box_contains (const LoadlineBox *self, double x, double y)
{
  return x >= self->x && x <= self->x + self->width && y >= self->y && y <= self->y + self->height;
}

static inline bool
loadline_box_overlaps (const LoadlineBox *a, const LoadlineBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* What is taken within @bounds: boxes and straight strokes. */
typedef struct
{
  LoadlineBox bounds;
  GArray *boxes;   /* Owned; LoadlineBox */
  GArray *strokes; /* Owned; pairs of points */
} LoadlineSpace;

void loadline_space_init (LoadlineSpace *self, LoadlineBox bounds);
void loadline_space_clear (LoadlineSpace *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LoadlineSpace, loadline_space_clear)

void loadline_space_take_box (LoadlineSpace *self, LoadlineBox box);
void loadline_space_take_stroke (LoadlineSpace *self, double x1, double y1, double x2, double y2);

/* Whether a stroke would cross a box that is taken. */
bool loadline_space_stroke_crosses (const LoadlineSpace *self, double x1, double y1, double x2,
                                    double y2);

/* Whether @box lies within the bounds and touches nothing taken. */
bool loadline_space_is_free (const LoadlineSpace *self, const LoadlineBox *box);

G_END_DECLS
