/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The edges of a flowchart. Where the surface has pixels, their straight parts fill whole ones, which is
 * sharper than lines between pixels, and far quicker. */
#include "draw/flowchart-private.h"
#include "draw/pixels.h"

#include <math.h>

/* The length of an arrow's head, and how far its line reaches into it, in units of lines. */
#define ARROW 0.7
#define ARROW_LINE (0.7 * ARROW)

#define RADIUS 0.6

/* How much of its colour the thinnest line keeps. */
#define PALEST 0.6

/* The width of edges by light, in units of lines, and how many pixels it is at least: so that the way taken
 * stands out in small pictures too. */
static const struct
{
  double width;
  double least;
} pens[] = {
  [LOADLINE_LIGHT_NONE] = { 0.1, 1 },
  [LOADLINE_LIGHT_SOMETIMES] = { 0.15, 1 },
  [LOADLINE_LIGHT_WAY] = { 0.24, 2 },
  [LOADLINE_LIGHT_STEP] = { 0.24, 2 },
};

/**
 * Pen: draws the edges of one light.
 * @matrix: from the picture to where the pen draws: on whole pixels where @whole
 * @unit: of lines, there
 */
typedef struct
{
  cairo_t *cr; /* Borrowed */
  cairo_matrix_t matrix;
  bool whole;
  double unit;
  double width;
  LoadlineLight light;
} Pen;

/* Where a line's middle is nearest to @at. */
static double
middle_of (const Pen *self, double at)
{
  return self->whole ? round (at - self->width / 2) + self->width / 2 : at;
}

/* @edge where the pen draws it: level and upright from its end on, so that those that lead to one box meet. */
static LoadlineGraphEdge
place (const Pen *self, const LoadlineGraphEdge *edge)
{
  LoadlineGraphEdge placed = *edge;

  for (int i = edge->n_points - 1; i >= 0; i--)
    {
      LoadlinePoint *at = &placed.points[i];
      const LoadlinePoint *after = &placed.points[MIN (i + 1, edge->n_points - 1)];

      cairo_matrix_transform_point (&self->matrix, &at->x, &at->y);
      *at = (LoadlinePoint){ middle_of (self, at->x), middle_of (self, at->y) };
      if (self->whole && fabs (at->x - after->x) < 1.5
          && fabs (at->x - after->x) < fabs (at->y - after->y))
        at->x = after->x;
      else if (self->whole && fabs (at->y - after->y) < 1.5)
        at->y = after->y;
    }
  return placed;
}

/* @length from @at towards @to. */
static LoadlinePoint
towards (LoadlinePoint at, LoadlinePoint to, double length)
{
  double all = hypot (to.x - at.x, to.y - at.y);
  double part = all > 0 ? length / all : 0;

  return (LoadlinePoint){ at.x + part * (to.x - at.x), at.y + part * (to.y - at.y) };
}

static double
distance (LoadlinePoint a, LoadlinePoint b)
{
  return hypot (b.x - a.x, b.y - a.y);
}

/* The radius of the corner at point @index of an edge: on whole pixels it ends between two of them, and straight
 * parts that have no room for it overlap by half their width. */
static double
radius_at (const Pen *self, const LoadlineGraphEdge *edge, int index)
{
  const LoadlinePoint *at = &edge->points[index];
  double room = fmin (distance (at[-1], at[0]), distance (at[0], at[1])) / 2;
  double radius = fmin (RADIUS * self->unit, room);
  double half = self->width / 2;

  if (!self->whole)
    return radius;
  radius = floor (radius - half) + half;
  return radius >= half ? radius : -half;
}

/* A line from @a to @b, or, as it is on whole pixels, from one to another. */
static void
trace_straight (const Pen *self, LoadlinePoint a, LoadlinePoint b)
{
  bool upright = fabs (a.x - b.x) < fabs (a.y - b.y);

  cairo_move_to (self->cr, upright ? a.x : round (a.x), upright ? round (a.y) : a.y);
  cairo_line_to (self->cr, upright ? a.x : round (b.x), upright ? round (b.y) : a.y);
}

static void
trace_corner (const Pen *self, LoadlinePoint from, LoadlinePoint at, LoadlinePoint to)
{
  LoadlinePoint first = towards (from, at, 0.55 * distance (from, at));
  LoadlinePoint second = towards (to, at, 0.55 * distance (to, at));

  if (self->whole)
    cairo_move_to (self->cr, from.x, from.y);
  else
    cairo_line_to (self->cr, from.x, from.y);
  cairo_curve_to (self->cr, first.x, first.y, second.x, second.y, to.x, to.y);
}

/* Where the last part of an edge ends and its arrow begins. */
static LoadlinePoint
end_of (const Pen *self, const LoadlineGraphEdge *edge)
{
  LoadlinePoint tip = edge->points[edge->n_points - 1];
  LoadlinePoint before = edge->points[edge->n_points - 2];

  return towards (tip, before, fmin (ARROW_LINE * self->unit, distance (tip, before)));
}

/* The straight parts of an edge, on whole pixels. */
static void
trace_straights (const Pen *self, const LoadlineGraphEdge *edge)
{
  LoadlinePoint from = edge->points[0];

  for (int i = 1; i < edge->n_points - 1; i++)
    {
      LoadlinePoint at = edge->points[i];
      double radius = radius_at (self, edge, i);

      trace_straight (self, from, towards (at, edge->points[i - 1], radius));
      from = towards (at, edge->points[i + 1], radius);
    }
  trace_straight (self, from, end_of (self, edge));
}

/* The corners of an edge, and between them its straight parts unless they are filled. */
static void
trace_corners (const Pen *self, const LoadlineGraphEdge *edge)
{
  LoadlinePoint end = end_of (self, edge);

  cairo_move_to (self->cr, edge->points[0].x, edge->points[0].y);
  for (int i = 1; i < edge->n_points - 1; i++)
    {
      LoadlinePoint at = edge->points[i];
      double radius = radius_at (self, edge, i);

      if (radius >= 0)
        trace_corner (self, towards (at, edge->points[i - 1], radius), at,
                      towards (at, edge->points[i + 1], radius));
    }
  if (!self->whole)
    cairo_line_to (self->cr, end.x, end.y);
}

static void
trace_arrow (const Pen *self, const LoadlineGraphEdge *edge)
{
  double size = ARROW * self->unit * (self->light == LOADLINE_LIGHT_WAY ? 1.15 : 1);
  LoadlinePoint tip = edge->points[edge->n_points - 1];
  LoadlinePoint base = towards (tip, edge->points[edge->n_points - 2], size);
  double across = 0.45 * (tip.y - base.y);
  double down = 0.45 * (tip.x - base.x);

  cairo_move_to (self->cr, tip.x, tip.y);
  cairo_line_to (self->cr, base.x - across, base.y + down);
  cairo_line_to (self->cr, base.x + across, base.y - down);
  cairo_close_path (self->cr);
}

/* @part: of its pixels, how many a line takes: thinner ones are as much paler, or they would drown the boxes. */
static LoadlineColour
colour_of (const LoadlineTheme *theme, LoadlineLight light, double part)
{
  if (light == LOADLINE_LIGHT_NONE)
    return loadline_colour_mix (theme->background, theme->axis, CLAMP (part, PALEST, 1));
  return loadline_colour_mix (theme->accent, theme->background,
                              light == LOADLINE_LIGHT_SOMETIMES ? 0.4 : 0);
}

static void
pen_init (Pen *self, const LoadlineFlowchart *flowchart, cairo_t *cr, LoadlineLight light)
{
  double width;

  *self = (Pen){ .cr = cr, .light = light, .unit = flowchart->layout->line };
  self->whole = loadline_pixels_find (cr, &self->matrix);
  if (self->whole)
    {
      cairo_identity_matrix (cr);
      self->unit *= self->matrix.yy;
    }
  else
    cairo_matrix_init_identity (&self->matrix);
  width = pens[light].width * self->unit;
  self->width = self->whole ? fmax (round (width), pens[light].least) : width;
  cairo_set_line_width (cr, self->width);
  loadline_colour_use (colour_of (flowchart->text.theme, light, width / self->width), cr, 1);
}

/* Makes lines dashed. Corners on whole pixels are not, and what is straight between them begins with a gap. */
static void
use_dash (const Pen *self)
{
  double dash[] = { 0.5 * self->unit, 0.4 * self->unit };

  for (int i = 0; i < 2 && self->whole; i++)
    dash[i] = fmax (round (dash[i]), 1);
  cairo_set_dash (self->cr, dash, 2, self->whole ? dash[0] : 0);
}

static void
draw_placed (const Pen *self, const LoadlineGraphEdge *edges, int n)
{
  cairo_new_path (self->cr);
  if (self->whole)
    {
      for (int e = 0; e < n; e++)
        trace_straights (self, &edges[e]);
      cairo_stroke (self->cr);
      cairo_set_dash (self->cr, NULL, 0, 0);
    }
  for (int e = 0; e < n; e++)
    trace_corners (self, &edges[e]);
  cairo_stroke (self->cr);
  for (int e = 0; e < n; e++)
    trace_arrow (self, &edges[e]);
  cairo_fill (self->cr);
}

/* Draws all edges of one light, those that lead back dashed. Together, as they share parts of their ways. */
static void
draw_alike (const LoadlineFlowchart *self, cairo_t *cr, LoadlineLight light, bool back)
{
  const LoadlineGraph *graph = &self->layout->graph;
  g_autofree LoadlineGraphEdge *edges = g_new (LoadlineGraphEdge, graph->n_edges);
  int n = 0;
  Pen pen;

  cairo_save (cr);
  pen_init (&pen, self, cr, light);
  if (back)
    use_dash (&pen);
  for (int e = 0; e < graph->n_edges; e++)
    if (graph->edges[e].back == back && self->edge_lights[e] == light)
      edges[n++] = place (&pen, &graph->edges[e]);
  draw_placed (&pen, edges, n);
  cairo_restore (cr);
}

void
loadline_flowchart_draw_edges (LoadlineFlowchart *self, cairo_t *cr)
{
  draw_alike (self, cr, LOADLINE_LIGHT_NONE, true);
  draw_alike (self, cr, LOADLINE_LIGHT_NONE, false);
  draw_alike (self, cr, LOADLINE_LIGHT_SOMETIMES, false);
  draw_alike (self, cr, LOADLINE_LIGHT_WAY, false);
}
