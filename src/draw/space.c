/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kept as plain lists: a picture has some hundred strokes and places some ten labels. */
#include "draw/space.h"

#include <math.h>

typedef struct
{
  double x1, y1, x2, y2;
} Stroke;

void
loadline_space_init (LoadlineSpace *self, LoadlineBox bounds)
{
  self->bounds = bounds;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (LoadlineBox));
  self->strokes = g_array_new (FALSE, FALSE, sizeof (Stroke));
}

void
loadline_space_clear (LoadlineSpace *self)
{
  g_clear_pointer (&self->boxes, g_array_unref);
  g_clear_pointer (&self->strokes, g_array_unref);
}

void
loadline_space_take_box (LoadlineSpace *self, LoadlineBox box)
{
  g_array_append_val (self->boxes, box);
}

void
loadline_space_take_stroke (LoadlineSpace *self, double x1, double y1, double x2, double y2)
{
  Stroke stroke = { x1, y1, x2, y2 };

  if (isfinite (x1) && isfinite (y1) && isfinite (x2) && isfinite (y2))
    g_array_append_val (self->strokes, stroke);
}

/* Narrows the part @from .. @to of a stroke to where start + part * delta lies within low .. high. */
static bool
clip (double start, double delta, double low, double high, double *from, double *to)
{
  double first;
  double second;

  if (fabs (delta) < 1e-9)
    return start >= low && start <= high;
  first = (low - start) / delta;
  second = (high - start) / delta;
  *from = fmax (*from, fmin (first, second));
  *to = fmin (*to, fmax (first, second));
  return *from <= *to;
}

/* Most strokes lie all to one side of the box. */
static bool
crosses (const Stroke *stroke, const LoadlineBox *box)
{
  double right = box->x + box->width;
  double bottom = box->y + box->height;
  double from = 0;
  double to = 1;

  if ((stroke->x1 < box->x && stroke->x2 < box->x) || (stroke->x1 > right && stroke->x2 > right)
      || (stroke->y1 < box->y && stroke->y2 < box->y)
      || (stroke->y1 > bottom && stroke->y2 > bottom))
    return false;
  return clip (stroke->x1, stroke->x2 - stroke->x1, box->x, right, &from, &to)
         && clip (stroke->y1, stroke->y2 - stroke->y1, box->y, bottom, &from, &to);
}

bool
loadline_space_stroke_crosses (const LoadlineSpace *self, double x1, double y1, double x2,
                               double y2)
{
  Stroke stroke = { x1, y1, x2, y2 };

  for (guint i = 0; i < self->boxes->len; i++)
    if (crosses (&stroke, &g_array_index (self->boxes, LoadlineBox, i)))
      return true;
  return false;
}

/* What is in the way of one place is often in that of the next: it comes halfway to the first. */
static void
ask_earlier (GArray *taken, guint index)
{
  gsize size = g_array_get_element_size (taken);
  char *from = taken->data + index * size;
  char *to = taken->data + index / 2 * size;

  for (gsize i = 0; i < size; i++)
    {
      char byte = to[i];

      to[i] = from[i];
      from[i] = byte;
    }
}

bool
loadline_space_is_free (const LoadlineSpace *self, const LoadlineBox *box)
{
  const LoadlineBox *bounds = &self->bounds;

  if (box->x < bounds->x || box->y < bounds->y || box->x + box->width > bounds->x + bounds->width
      || box->y + box->height > bounds->y + bounds->height)
    return false;
  for (guint i = 0; i < self->boxes->len; i++)
    if (loadline_box_overlaps (&g_array_index (self->boxes, LoadlineBox, i), box))
      {
        ask_earlier (self->boxes, i);
        return false;
      }
  for (guint i = 0; i < self->strokes->len; i++)
    if (crosses (&g_array_index (self->strokes, Stroke, i), box))
      {
        ask_earlier (self->strokes, i);
        return false;
      }
  return true;
}
