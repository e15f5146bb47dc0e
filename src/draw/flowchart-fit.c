/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done for a flowchart whose picture is too small for legible text: boxes take the free room
 * around them, and labels the lines that their boxes have. */
#include "draw/flowchart-private.h"

#include <math.h>

/* The part of a diamond's width that a label too long for it may take. */
#define DIAMOND_ROOM 0.7

/* What stands around node @index: other boxes, and edges but for those that begin or end at it. */
static void
take_surroundings (const LoadlineFlowchart *self, int index, LoadlineSpace *space)
{
  for (int i = 0; i < self->graph.n_nodes; i++)
    if (i != index)
      loadline_space_take_box (space, self->graph.nodes[i].box);
  for (int e = 0; e < self->graph.n_edges; e++)
    {
      const LoadlineGraphEdge *edge = &self->graph.edges[e];
      int first = edge->from == index ? 1 : 0;
      int last = edge->n_points - (edge->to == index ? 2 : 1);

      for (int p = first; p < last; p++)
        loadline_space_take_stroke (space, edge->points[p].x, edge->points[p].y,
                                    edge->points[p + 1].x, edge->points[p + 1].y);
    }
}

/* Where a place on the rim of @old lies on that of @fresh, in one direction. */
static double
follow (double at, double old, double old_size, double fresh, double fresh_size)
{
  if (fabs (at - old) < 0.5)
    return fresh;
  return fabs (at - old - old_size) < 0.5 ? fresh + fresh_size : at;
}

/* Keeps the ends of edges on the rim of a box that grew. */
static void
move_ends (LoadlineFlowchart *self, int index, const LoadlineBox *old, const LoadlineBox *fresh)
{
  for (int e = 0; e < self->graph.n_edges; e++)
    {
      LoadlineGraphEdge *edge = &self->graph.edges[e];

      for (int end = 0; end < 2 && edge->n_points > 0; end++)
        {
          LoadlinePoint *point = &edge->points[end == 0 ? 0 : edge->n_points - 1];

          if ((end == 0 ? edge->from : edge->to) != index)
            continue;
          point->x = follow (point->x, old->x, old->width, fresh->x, fresh->width);
          point->y = follow (point->y, old->y, old->height, fresh->y, fresh->height);
        }
    }
}

/* Whether box @index may become @grown: only what grows needs a margin, as edges may already pass nearer
 * on the other sides. */
static bool
may_become (const LoadlineFlowchart *self, int index, const LoadlineBox *grown,
            const LoadlineSpace *space)
{
  const LoadlineBox *old = &self->graph.nodes[index].box;
  double margin = 0.4 * self->text.unit;
  double start = grown->x < old->x - 0.1 ? margin : 0;
  double end = grown->x + grown->width > old->x + old->width + 0.1 ? margin : 0;
  double above = grown->y < old->y - 0.1 ? margin : 0;
  LoadlineBox around = { grown->x - start, grown->y - above, grown->width + start + end,
                         grown->height + 2 * above };

  return loadline_space_is_free (space, &around);
}

/* Makes box @index as nearly @width x @height as the free room around it lets it be. Forks grow about
 * their middle, where their edges are; others to whichever side is free. */
static void
grow_box (LoadlineFlowchart *self, int index, double width, double height,
          const LoadlineSpace *space)
{
  static const double shares[] = { 0.5, 0, 1 };
  LoadlineBox old = self->graph.nodes[index].box;
  int n_shares = self->graph.nodes[index].forks ? 1 : (int) G_N_ELEMENTS (shares);

  for (int step = 0; step < 6; step++)
    for (int i = 0; i < n_shares; i++)
      {
        double w = fmax (width - (width - old.width) * step / 6, old.width);
        double h = fmax (height - (height - old.height) * step / 6, old.height);
        LoadlineBox grown = { old.x - (w - old.width) * shares[i], old.y - (h - old.height) / 2, w,
                              h };

        if (!may_become (self, index, &grown, space))
          continue;
        self->graph.nodes[index].box = grown;
        move_ends (self, index, &old, &grown);
        return;
      }
}

/* How wide node @index's box must be for @wrap at the size of legible text, as high as it is. */
static double
width_for (const LoadlineFlowchart *self, int index, const LoadlineWrap *wrap)
{
  const LoadlineGraphNode *node = &self->graph.nodes[index];
  double rim = 0.6 * self->text.unit * self->text_size;

  if (node->forks)
    return loadline_wrap_diamond_width (wrap, self->pieces[index].line_height,
                                        node->box.height / self->text_size)
             * self->text_size
           + rim;
  return loadline_wrap_width (wrap) * self->text_size + rim;
}

/* The most lines of node @index's label that its box is high enough for. */
static int
lines_for (const LoadlineFlowchart *self, int index)
{
  const LoadlineGraphNode *node = &self->graph.nodes[index];
  double line = self->pieces[index].line_height * self->text_size;

  return CLAMP ((int) (node->box.height / (line * (node->forks ? 1.2 : 0.97))), 1,
                LOADLINE_MAX_LINES);
}

/* The width that node @index's label may take in its box, letters touching a diamond's rim. */
static double
label_room (const LoadlineFlowchart *self, int index)
{
  const LoadlineGraphNode *node = &self->graph.nodes[index];

  return node->forks ? node->box.width * DIAMOND_ROOM : node->box.width - 0.3 * self->text.unit;
}

/* How wide node @index's box would like to be: the least of what its lines ask for. */
static double
wanted_width (const LoadlineFlowchart *self, int index)
{
  double least = INFINITY;

  for (int lines = 1; lines <= lines_for (self, index); lines++)
    {
      LoadlineWrap wrap = loadline_wrap (&self->pieces[index], 0, lines);

      least = fmin (least, width_for (self, index, &wrap));
    }
  return least;
}

/* The fewest lines that fit node @index's box with room to spare, else that fit at all, else the most. */
static LoadlineWrap
wrap_for (const LoadlineFlowchart *self, int index)
{
  const LoadlinePieces *pieces = &self->pieces[index];
  int most = lines_for (self, index);

  for (int lines = 1; lines <= most; lines++)
    {
      LoadlineWrap wrap = loadline_wrap (pieces, 0, lines);

      if (width_for (self, index, &wrap) <= self->graph.nodes[index].box.width + 0.1)
        return wrap;
    }
  for (int lines = 1; lines < most; lines++)
    {
      LoadlineWrap wrap = loadline_wrap (pieces, 0, lines);

      if (loadline_wrap_width (&wrap) * self->text_size <= label_room (self, index))
        return wrap;
    }
  return loadline_wrap (pieces, 0, most);
}

bool
loadline_flowchart_refit (LoadlineFlowchart *self, int index, LoadlineBox room)
{
  const LoadlineBox *box = &self->graph.nodes[index].box;
  double line = self->pieces[index].line_height * self->text_size;
  g_auto (LoadlineSpace) space = { 0 };
  LoadlineWrap wrap;

  loadline_space_init (&space, room);
  take_surroundings (self, index, &space);
  /* The gap below a fork is its labels' room. */
  if (!self->graph.nodes[index].forks)
    grow_box (self, index, box->width, box->height + 0.7 * line, &space);
  grow_box (self, index, fmax (wanted_width (self, index), box->width), box->height, &space);
  wrap = wrap_for (self, index);
  g_free (self->labels[index]);
  self->labels[index] =
    loadline_wrap_words (&wrap, &self->pieces[index], self->policy->nodes[index].label);
  self->widths[index] = label_room (self, index);
  return loadline_wrap_width (&wrap) * self->text_size <= self->widths[index];
}
