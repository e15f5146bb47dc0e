/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Straight edges: each vertex is aligned with the median of its neighbours above, or below, leaning to
 * one side or the other; of the four drawings and their mean the one with the fewest bends is taken
 * (U. Brandes, B. Köpf, Fast and Simple Horizontal Coordinate Assignment, 2001). */
#include "draw/graph-private.h"

#include <math.h>

#define N_DRAWINGS LOADLINE_LAYERED_N_DRAWINGS

/* What a bend and the drawing's width cost, in units of the gap between nodes. */
#define BEND_COST 2.0
#define WIDTH_COST 1.0

/* One drawing in the making. @upwards: aligned with neighbours below; @mirrored: leaning to the end.
 * @root: of the column of aligned vertices that a vertex is in; @next: the next one of that column, a
 * ring. */
typedef struct
{
  LoadlineLayered *layered;
  bool upwards;
  bool mirrored;
  int *root;
  int *next;
  double *x;
  char *placed;
} Drawing;

static bool
is_passage (const LoadlineLayered *self, int vertex)
{
  return loadline_layered_vertex (self, vertex)->node < 0;
}

/* Whether the hop between two vertices crosses one between passages, which keeps its right to be
 * straight. */
static bool
yields (const LoadlineLayered *self, int upper, int lower)
{
  int from = loadline_layered_vertex (self, upper)->order;
  int to = loadline_layered_vertex (self, lower)->order;
  GArray *layer =
    loadline_layered_list (self->layers, loadline_layered_vertex (self, upper)->layer);

  if (is_passage (self, upper) && is_passage (self, lower))
    return false;
  for (guint i = 0; i < layer->len; i++)
    {
      int other = g_array_index (layer, int, i);
      GArray *down = loadline_layered_list (self->down, other);

      for (guint j = 0; is_passage (self, other) && j < down->len; j++)
        {
          int below = g_array_index (down, int, j);
          int order = loadline_layered_vertex (self, below)->order;

          if (is_passage (self, below)
              && (((int) i < from && order > to) || ((int) i > from && order < to)))
            return true;
        }
    }
  return false;
}

/* The @i-th vertex of a layer, counted from the side that @drawing leans to. */
static int
counted (const Drawing *drawing, GArray *layer, guint i)
{
  return g_array_index (layer, int, drawing->mirrored ? layer->len - 1 - i : i);
}

static int
order_in (const Drawing *drawing, int vertex)
{
  int order = loadline_layered_vertex (drawing->layered, vertex)->order;

  return drawing->mirrored ? -order : order;
}

static bool
has_passage (const LoadlineLayered *self, GArray *vertices)
{
  for (guint i = 0; i < vertices->len; i++)
    if (is_passage (self, g_array_index (vertices, int, i)))
      return true;
  return false;
}

/* The neighbours that @vertex may be aligned with. A passage goes straight on where it can, whatever joins
 * it on its way. */
static GArray *
sorted_neighbours (const Drawing *drawing, int vertex)
{
  GArray *given =
    loadline_layered_list (drawing->upwards ? drawing->layered->down : drawing->layered->up,
                           vertex);
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (int));
  bool straight = is_passage (drawing->layered, vertex) && has_passage (drawing->layered, given);

  for (guint i = 0; i < given->len; i++)
    {
      int neighbour = g_array_index (given, int, i);
      guint at = 0;

      if (straight && !is_passage (drawing->layered, neighbour))
        continue;

      while (at < sorted->len
             && order_in (drawing, g_array_index (sorted, int, at)) < order_in (drawing, neighbour))
        at++;
      g_array_insert_val (sorted, at, neighbour);
    }
  return sorted;
}

static double
ways_of (const Drawing *drawing, GArray *vertices, guint i)
{
  return loadline_layered_vertex (drawing->layered, g_array_index (vertices, int, i))->ways;
}

/* Joins @vertex to the column of a median neighbour, of two first of that which more ways come by, where that
 * crosses no column made before. */
static void
align_vertex (Drawing *drawing, int vertex, int *last)
{
  g_autoptr (GArray) neighbours = sorted_neighbours (drawing, vertex);
  guint n = neighbours->len;
  guint n_medians = n == 0 ? 0 : 2 - n % 2;
  bool swap = n_medians == 2
              && ways_of (drawing, neighbours, n / 2) > ways_of (drawing, neighbours, n / 2 - 1);

  for (guint i = 0; i < n_medians; i++)
    {
      guint m = (n - 1) / 2 + (swap ? 1 - i : i);
      int other = g_array_index (neighbours, int, m);
      int upper = drawing->upwards ? vertex : other;
      int lower = drawing->upwards ? other : vertex;

      if (drawing->next[vertex] != vertex || order_in (drawing, other) <= *last
          || yields (drawing->layered, upper, lower))
        continue;
      drawing->next[other] = vertex;
      drawing->root[vertex] = drawing->root[other];
      drawing->next[vertex] = drawing->root[vertex];
      *last = order_in (drawing, other);
    }
}

static void
align (Drawing *drawing)
{
  int n_layers = (int) drawing->layered->layers->len;

  for (int i = 0; i < (int) drawing->layered->vertices->len; i++)
    drawing->root[i] = drawing->next[i] = i;
  for (int l = 1; l < n_layers; l++)
    {
      GArray *layer =
        loadline_layered_list (drawing->layered->layers, drawing->upwards ? n_layers - 1 - l : l);
      int last = G_MININT;

      for (guint i = 0; i < layer->len; i++)
        align_vertex (drawing, counted (drawing, layer, i), &last);
    }
}

/* The least distance between the middles of two neighbours in a layer. */
static double
separation (const LoadlineLayered *self, int a, int b)
{
  const LoadlineVertex *first = loadline_layered_vertex (self, a);
  const LoadlineVertex *second = loadline_layered_vertex (self, b);
  double gap = first->node < 0 && second->node < 0 ? 0 : self->graph->node_gap;

  return (first->width + second->width) / 2 + gap;
}

/* The neighbour of @vertex on the side leant to (@side -1) or the other (1); -1 at the border. */
static int
beside (const Drawing *drawing, int vertex, int side)
{
  const LoadlineVertex *self = loadline_layered_vertex (drawing->layered, vertex);
  GArray *layer = loadline_layered_list (drawing->layered->layers, self->layer);
  int order = self->order + (drawing->mirrored ? -side : side);

  return order < 0 || order >= (int) layer->len ? -1 : g_array_index (layer, int, order);
}

/* Puts a column as near to the side leant to as the columns before it let it be. */
static void
place_column (Drawing *drawing, int root)
{
  int vertex = root;

  if (drawing->placed[root])
    return;
  drawing->placed[root] = true;
  drawing->x[root] = 0;
  do
    {
      int before = beside (drawing, vertex, -1);

      if (before >= 0)
        {
          place_column (drawing, drawing->root[before]);
          drawing->x[root] =
            fmax (drawing->x[root], drawing->x[drawing->root[before]]
                                      + separation (drawing->layered, before, vertex));
        }
      vertex = drawing->next[vertex];
    }
  while (vertex != root);
}

/* Moves a column away from the side leant to, as far as the columns after it let it, so that what hangs
 * together stands together. */
static void
pull_column (Drawing *drawing, int root)
{
  double room = INFINITY;
  int vertex = root;

  if (drawing->placed[root] == 2)
    return;
  drawing->placed[root] = 2;
  do
    {
      int after = beside (drawing, vertex, 1);

      if (after >= 0)
        {
          pull_column (drawing, drawing->root[after]);
          room = fmin (room, drawing->x[drawing->root[after]]
                               - separation (drawing->layered, vertex, after));
        }
      vertex = drawing->next[vertex];
    }
  while (vertex != root);
  if (isfinite (room))
    drawing->x[root] = fmax (drawing->x[root], room);
}

static Drawing
drawing_of (LoadlineLayered *self, int index)
{
  return (Drawing){
    .layered = self,
    .upwards = index / 2 == 1,
    .mirrored = index % 2 == 1,
    .root = self->root[index],
    .next = self->next[index],
  };
}

/* Counts the ways through each vertex, layer by layer. */
static void
count_ways (LoadlineLayered *self)
{
  for (int l = 0; l < (int) self->layers->len; l++)
    {
      GArray *layer = loadline_layered_list (self->layers, l);

      for (guint i = 0; i < layer->len; i++)
        {
          int index = g_array_index (layer, int, i);
          GArray *up = loadline_layered_list (self->up, index);
          double ways = up->len > 0 ? 0 : 1;

          for (guint j = 0; j < up->len; j++)
            ways += loadline_layered_vertex (self, g_array_index (up, int, j))->ways;
          loadline_layered_vertex (self, index)->ways = ways;
        }
    }
}

void
loadline_layered_align (LoadlineLayered *self)
{
  count_ways (self);
  for (int d = 0; d < N_DRAWINGS; d++)
    {
      Drawing drawing;

      self->root[d] = g_new (int, self->vertices->len);
      self->next[d] = g_new (int, self->vertices->len);
      drawing = drawing_of (self, d);
      align (&drawing);
    }
}

/* Draws once; @x gets the middle of every vertex. */
static void
draw_once (LoadlineLayered *self, int index, double *x)
{
  int n = (int) self->vertices->len;
  g_autofree double *places = g_new0 (double, n);
  g_autofree char *placed = g_new0 (char, n);
  Drawing drawing = drawing_of (self, index);

  drawing.x = places;
  drawing.placed = placed;
  for (int i = 0; i < n; i++)
    place_column (&drawing, drawing.root[i]);
  for (int i = 0; i < n; i++)
    pull_column (&drawing, drawing.root[i]);
  for (int i = 0; i < n; i++)
    x[i] = (drawing.mirrored ? -1 : 1) * places[drawing.root[i]];
}

static void
find_extent (const LoadlineLayered *self, const double *x, double *low, double *high)
{
  *low = INFINITY;
  *high = -INFINITY;
  for (int i = 0; i < (int) self->vertices->len; i++)
    {
      double half = loadline_layered_vertex (self, i)->width / 2;

      *low = fmin (*low, x[i] - half);
      *high = fmax (*high, x[i] + half);
    }
}

/* Moves the four drawings over the narrowest one: those that lean to the start by their start, the
 * others by their end. */
static void
bring_together (const LoadlineLayered *self, double *const *x)
{
  double low[N_DRAWINGS];
  double high[N_DRAWINGS];
  int narrowest = 0;

  for (int c = 0; c < N_DRAWINGS; c++)
    {
      find_extent (self, x[c], &low[c], &high[c]);
      if (high[c] - low[c] < high[narrowest] - low[narrowest])
        narrowest = c;
    }
  for (int c = 0; c < N_DRAWINGS; c++)
    {
      double by = c % 2 == 0 ? low[narrowest] - low[c] : high[narrowest] - high[c];

      for (int i = 0; i < (int) self->vertices->len; i++)
        x[c][i] += by;
    }
}

/* The mean of the two middle ones of the four. */
static double
middle (double *const *x, int i)
{
  double least = fmin (fmin (x[0][i], x[1][i]), fmin (x[2][i], x[3][i]));
  double greatest = fmax (fmax (x[0][i], x[1][i]), fmax (x[2][i], x[3][i]));

  return (x[0][i] + x[1][i] + x[2][i] + x[3][i] - least - greatest) / 2;
}

static double
cost_of (const LoadlineLayered *self, const double *x)
{
  double gap = self->graph->node_gap;
  double low;
  double high;
  double cost;

  find_extent (self, x, &low, &high);
  cost = WIDTH_COST * (high - low);
  for (guint i = 0; i < self->hops->len; i++)
    {
      LoadlineHop hop = g_array_index (self->hops, LoadlineHop, i);
      double aside = fabs (x[hop.upper] - x[hop.lower]);

      cost += aside > 0.5 ? BEND_COST * gap + 0.2 * aside : 0;
    }
  return cost;
}

void
loadline_layered_place (LoadlineLayered *self)
{
  int n = (int) self->vertices->len;
  double *x[N_DRAWINGS + 1];
  int best = 0;

  for (int c = 0; c <= N_DRAWINGS; c++)
    x[c] = g_new (double, n);
  for (int c = 0; c < N_DRAWINGS; c++)
    draw_once (self, c, x[c]);
  bring_together (self, x);
  for (int i = 0; i < n; i++)
    x[N_DRAWINGS][i] = middle (x, i);
  for (int c = 1; c <= N_DRAWINGS; c++)
    if (cost_of (self, x[c]) < cost_of (self, x[best]) - 0.5)
      best = c;
  for (int i = 0; i < n; i++)
    loadline_layered_vertex (self, i)->x = x[best][i];
  for (int c = 0; c <= N_DRAWINGS; c++)
    g_free (x[c]);
}
