/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A flowchart is tried in a few shapes and the one that fits its picture best is taken. */
#include "draw/flowchart-private.h"

#include <math.h>

/* The greatest size of text, in units. */
#define MOST_SCALE 1.3

/* The most and the least air that a drawing with room to spare gets between its layers, in units of text,
 * and what a label that lacks all of its size costs. */
#define MOST_AIR 0.7
#define LEAST_AIR 0.05
#define LACK_COST 3

/* How much larger than the smaller ones the largest labels are. */
#define MOST_UNEVEN 1.2

/* The room around a title that stands beside the drawing, in units of text. */
#define TITLE_GAP 0.5

#define LEAST_TEXT LOADLINE_FLOWCHART_LEAST_TEXT

/* How much a laid-out drawing may be scaled for its picture, across and down. */
typedef struct
{
  double across;
  double down;
} Fit;

/* A shape, and the most that can speak for it. */
typedef struct
{
  const LoadlineFlowchartShape *shape;
  double most;
} Candidate;

/* The best found so far: a shape, what of the picture it has, what speaks for it. */
typedef struct
{
  const LoadlineFlowchartShape *shape;
  const LoadlineFlowchartSharing *sharing;
  double worth;
} Choice;

/* The same both ways where text stays legible; else each way by itself, as far as it takes. */
static Fit
fit (double width, double height, const LoadlineBox *room)
{
  Fit most = { room->width / fmax (width, 1), room->height / fmax (height, 1) };
  double both = fmin (fmin (most.across, most.down), MOST_SCALE);

  if (both >= LEAST_TEXT)
    return (Fit){ both, both };
  return (Fit){ fmin (most.across, LEAST_TEXT), fmin (most.down, LEAST_TEXT) };
}

/* How well a shape does: the size of its text, which counts little beyond its natural size, and below what
 * is legible how little it is squeezed. */
static double
liking (Fit scale)
{
  double least = fmin (scale.across, scale.down);
  double size = sqrt (sqrt (scale.across * scale.down) * least);

  return size > 1 ? 1 + 0.2 * (size - 1) : size * size;
}

/* Scales the drawing and puts it in the middle of @room. */
static void
put (LoadlineFlowchartMaker *maker, Fit scale, const LoadlineBox *room)
{
  const LoadlineGraph *from = &maker->graph;
  LoadlineGraph *to = &maker->layout->graph;
  double dx = room->x + (room->width - from->width * scale.across) / 2;
  double dy = room->y + (room->height - from->height * scale.down) / 2;

  for (int i = 0; i < from->n_nodes; i++)
    {
      const LoadlineBox *box = &from->nodes[i].box;

      to->nodes[i] = from->nodes[i];
      to->nodes[i].box = (LoadlineBox) { dx + box->x * scale.across, dy + box->y * scale.down,
                                        box->width * scale.across, box->height * scale.down };
      to->nodes[i].tip *= scale.across;
    }
  for (int e = 0; e < from->n_edges; e++)
    {
      to->edges[e].n_points = from->edges[e].n_points;
      for (int p = 0; p < from->edges[e].n_points; p++)
        to->edges[e].points[p] = (LoadlinePoint){ dx + from->edges[e].points[p].x * scale.across,
                                                  dy + from->edges[e].points[p].y * scale.down };
    }
}

/* What room is left along the flow, for each gap between layers, in units of text. */
static double
air_left (const LoadlineFlowchartMaker *maker, Fit scale, const LoadlineBox *room)
{
  const LoadlineGraph *graph = &maker->graph;
  double left = graph->sideways ? room->width / scale.across - graph->width
                                : room->height / scale.down - graph->height;
  int gaps = MAX (loadline_layered_n_layers (maker->layered) - 1, 1);

  return CLAMP (left / gaps / maker->unit, 0, MOST_AIR);
}

/* Puts the graph, laid out at size 1, into @room at @scale, with its labels; lets boxes that have become too
 * small for them grow where @grows. Returns what labels lack to be legible, all together. */
static double
settle (LoadlineFlowchartMaker *maker, Fit scale, const LoadlineBox *room, bool grows)
{
  LoadlineFlowchartLayout *self = maker->layout;
  double least = fmin (scale.across, scale.down);
  double lacking = 0;

  self->text_size = fmax (least, LEAST_TEXT);
  self->line = maker->unit * least;
  put (maker, scale, room);
  for (int i = 0; i < self->graph.n_nodes; i++)
    {
      self->sizes[i] = self->text_size;
      if (least >= LEAST_TEXT)
        continue;
      if (grows)
        loadline_flowchart_grow (maker, i, *room);
      self->sizes[i] = loadline_flowchart_fit_label (maker, i);
      lacking += 1 - self->sizes[i] / LEAST_TEXT;
    }
  return lacking;
}

/* Tries @shape in the ways to share the picture. What is liked too little even with every label legible is
 * not tried to the end. */
static void
try_shape (LoadlineFlowchartMaker *maker, const LoadlineFlowchartShape *shape,
           const LoadlineFlowchartSharing *sharings, int n_sharings, Choice *best)
{
  LoadlineFlowchartLayout *self = maker->layout;
  double gap = TITLE_GAP * maker->unit;

  loadline_flowchart_shape_measure (shape, maker, sharings->room.width, 0);
  loadline_layered_lay_out (maker->layered);
  for (int s = 0; s < n_sharings; s++)
    {
      const LoadlineBox *room = &sharings[s].room;
      Fit scale = fit (maker->graph.width, maker->graph.height, room);
      double worth = shape->taste * liking (scale);

      if (worth <= best->worth)
        continue;
      worth -= LACK_COST * settle (maker, scale, room, false);
      self->title = sharings[s].title;
      if (worth > best->worth && (s == 0 || loadline_flowchart_title_is_clear (self, gap)))
        *best = (Choice){ shape, &sharings[s], worth };
    }
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  double first = ((const Candidate *) a)->most;
  double second = ((const Candidate *) b)->most;

  return (second > first) - (second < first);
}

/* Takes the shape that does best. Those that could do best come first, so that few are laid out. */
static Choice
choose (LoadlineFlowchartMaker *maker, const LoadlineFlowchartSharing *sharings, int n_sharings)
{
  g_autofree Candidate *candidates = g_new (Candidate, loadline_flowchart_n_shapes);
  const LoadlineBox *room = &sharings[n_sharings - 1].room;
  Choice best = { .worth = -INFINITY };

  for (int i = 0; i < loadline_flowchart_n_shapes; i++)
    {
      const LoadlineFlowchartShape *shape = &loadline_flowchart_shapes[i];
      double width;
      double height;

      loadline_flowchart_shape_measure (shape, maker, room->width, 0);
      loadline_layered_least (maker->layered, &width, &height);
      candidates[i] = (Candidate){ shape, shape->taste * liking (fit (width, height, room)) };
    }
  qsort (candidates, (size_t) loadline_flowchart_n_shapes, sizeof *candidates, compare_candidates);
  for (int i = 0; i < loadline_flowchart_n_shapes && candidates[i].most > best.worth; i++)
    try_shape (maker, candidates[i].shape, sharings, n_sharings, &best);
  return best;
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Where many labels had to become smaller, the others do not stand out by more than a little. */
static void
even_out (LoadlineFlowchartLayout *self)
{
  int n = self->graph.n_nodes;
  g_autofree double *sorted = g_memdup2 (self->sizes, sizeof *sorted * (size_t) n);

  qsort (sorted, (size_t) n, sizeof *sorted, compare_sizes);
  self->text_size = fmin (self->text_size, MOST_UNEVEN * sorted[n / 4]);
  for (int i = 0; i < n; i++)
    self->sizes[i] = fmin (self->sizes[i], self->text_size);
}

/* Lays out as chosen, with @air between layers. Returns the air that is left. */
static double
lay_out (LoadlineFlowchartMaker *maker, const Choice *choice, double air)
{
  LoadlineFlowchartLayout *self = maker->layout;
  const LoadlineBox *room = &choice->sharing->room;
  double left;
  Fit scale;

  self->title = choice->sharing->title;
  self->title_lines = choice->sharing->title_lines;
  loadline_flowchart_shape_measure (choice->shape, maker, room->width, air);
  loadline_layered_lay_out (maker->layered);
  scale = fit (maker->graph.width, maker->graph.height, room);
  left = air_left (maker, scale, room);
  settle (maker, scale, room, true);
  even_out (self);
  return left;
}

void
loadline_flowchart_fill (LoadlineFlowchartMaker *maker, LoadlineText *text)
{
  LoadlineFlowchartSharing sharings[LOADLINE_FLOWCHART_MAX_SHARINGS];
  int n_sharings = loadline_flowchart_share (maker->layout, text, sharings);
  Choice best = choose (maker, sharings, n_sharings);
  double gap = TITLE_GAP * maker->unit;
  double air = lay_out (maker, &best, 0);
  bool beside = best.sharing != sharings;

  if (air > LEAST_AIR)
    lay_out (maker, &best, air);
  if (beside && !loadline_flowchart_title_is_clear (maker->layout, gap))
    lay_out (maker, &best, 0);
  if (beside)
    loadline_flowchart_widen_title (maker->layout, best.sharing->room.width, gap);
}
