/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done for a flowchart whose picture is too small for legible text. In this order: boxes take the
 * free room around them, labels the lines that suit their boxes, and last the text of single boxes gets
 * smaller. No label is cut. */
#include "draw/flowchart-private.h"

#include <math.h>

/* What stands around node @index: other boxes, and edges but for those that begin or end at it. */
static void
take_surroundings (const LoadlineGraph *self, int index, LoadlineSpace *space)
{
  for (int i = 0; i < self->n_nodes; i++)
    if (i != index)
      loadline_space_take_box (space, self->nodes[i].box);
  for (int e = 0; e < self->n_edges; e++)
    {
      const LoadlineGraphEdge *edge = &self->edges[e];
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
move_ends (LoadlineGraph *self, int index, const LoadlineBox *old, const LoadlineBox *fresh)
{
  for (int e = 0; e < self->n_edges; e++)
    {
      LoadlineGraphEdge *edge = &self->edges[e];

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
may_become (const LoadlineGraph *self, int index, const LoadlineBox *grown, double margin,
            const LoadlineSpace *space)
{
  const LoadlineBox *old = &self->nodes[index].box;
  double start = grown->x < old->x - 0.1 ? margin : 0;
  double end = grown->x + grown->width > old->x + old->width + 0.1 ? margin : 0;
  double above = grown->y < old->y - 0.1 ? margin : 0;
  LoadlineBox around = { grown->x - start, grown->y - above, grown->width + start + end,
                         grown->height + 2 * above };

  return loadline_space_is_free (space, &around);
}

static bool
is_diamond (const LoadlineGraphNode *node)
{
  return node->tip > node->box.width / 2 - 0.5;
}

/* Makes box @index as nearly @width x @height as the free room around it lets it be. Forks grow about
 * their middle, where their edges are; others to whichever side is free. */
static void
grow_box (LoadlineGraph *self, int index, double width, double height, double margin,
          const LoadlineSpace *space)
{
  static const double shares[] = { 0.5, 0, 1 };
  LoadlineBox old = self->nodes[index].box;
  int n_shares = self->nodes[index].forks ? 1 : (int) G_N_ELEMENTS (shares);

  for (int step = 0; step < 6; step++)
    for (int i = 0; i < n_shares; i++)
      {
        double w = fmax (width - (width - old.width) * step / 6, old.width);
        double h = fmax (height - (height - old.height) * step / 6, old.height);
        LoadlineBox grown = { old.x - (w - old.width) * shares[i], old.y - (h - old.height) / 2, w,
                              h };

        if (!may_become (self, index, &grown, margin, space))
          continue;
        if (is_diamond (&self->nodes[index]))
          self->nodes[index].tip = grown.width / 2;
        self->nodes[index].box = grown;
        move_ends (self, index, &old, &grown);
        return;
      }
}

/* The room between letters and the rim of their box, for both sides together. */
static double
rim_of (const LoadlineFlowchartMaker *maker)
{
  return 0.5 * maker->unit * maker->layout->text_size;
}

/* The largest text at which @wrap fits node @index's box, letters touching the rim where it tapers. */
static double
largest_text (const LoadlineFlowchartMaker *maker, int index, const LoadlineWrap *wrap)
{
  const LoadlineGraphNode *node = &maker->layout->graph.nodes[index];
  double line_height = maker->pieces[index].line_height;
  double width = fmax (node->box.width - rim_of (maker), 1);
  double size = node->box.height / (line_height * (wrap->n - 0.1));

  for (int i = 0; i < wrap->n; i++)
    {
      double away = (fabs (i + 0.5 - wrap->n / 2.0) + 0.35) * line_height;
      double tapers = 4 * node->tip * away / fmax (node->box.height, 1);

      size = fmin (size, width / fmax (wrap->widths[i] + tapers, 1));
    }
  return size;
}

double
loadline_flowchart_fit_label (LoadlineFlowchartMaker *maker, int index)
{
  double most = 0;

  for (int lines = 1; lines <= LOADLINE_MAX_LINES && most < maker->layout->text_size; lines++)
    {
      const LoadlineWrap *wrap = loadline_flowchart_lines (maker, index, lines);
      double size = largest_text (maker, index, wrap);

      if (size <= most)
        continue;
      most = size;
      maker->wraps[index] = *wrap;
    }
  return fmin (most, maker->layout->text_size);
}

/* How wide node @index's box must be for its label in @lines lines at the drawing's size of text. */
static double
width_for (const LoadlineFlowchartMaker *maker, int index, int lines)
{
  const LoadlineGraphNode *node = &maker->layout->graph.nodes[index];
  double size = maker->layout->text_size;
  double line_height = maker->pieces[index].line_height * size;
  LoadlineWrap wrap = *loadline_flowchart_lines (maker, index, lines);
  double width;

  for (int i = 0; i < wrap.n; i++)
    wrap.widths[i] *= size;
  if (is_diamond (node))
    width = loadline_wrap_diamond_width (&wrap, line_height, node->box.height);
  else
    width = loadline_wrap_tapered_width (&wrap, line_height, node->box.height, node->tip);
  return width + rim_of (maker);
}

/* How wide node @index's box would like to be: the least of what the lines that it is high enough for ask
 * for. */
static double
wanted_width (const LoadlineFlowchartMaker *maker, int index)
{
  const LoadlineGraphNode *node = &maker->layout->graph.nodes[index];
  double line = maker->pieces[index].line_height * maker->layout->text_size;
  int most = CLAMP ((int) (node->box.height / line + 0.1), 1, LOADLINE_MAX_LINES);
  double least = INFINITY;

  for (int lines = 1; lines <= most; lines++)
    least = fmin (least, width_for (maker, index, lines));
  return least;
}

void
loadline_flowchart_grow (LoadlineFlowchartMaker *maker, int index, LoadlineBox room)
{
  LoadlineGraph *graph = &maker->layout->graph;
  const LoadlineBox *box = &graph->nodes[index].box;
  double line = maker->pieces[index].line_height * maker->layout->text_size;
  double margin = 0.4 * maker->unit * maker->layout->text_size;
  g_auto (LoadlineSpace) space = { 0 };

  loadline_space_init (&space, room);
  take_surroundings (graph, index, &space);
  loadline_space_take_box (&space, maker->layout->title);
  /* The gap below a fork is its labels' room. */
  if (!graph->nodes[index].forks)
    grow_box (graph, index, box->width, fmax (box->height, 1.2 * line), margin, &space);
  grow_box (graph, index, fmax (wanted_width (maker, index), box->width), box->height, margin,
            &space);
}
