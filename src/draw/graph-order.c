/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Few crossings: layers are swept down and up, each vertex going to the median of its neighbours, and
 * neighbours in a layer are exchanged where that helps (E. Gansner et al., A Technique for Drawing
 * Directed Graphs, 1993, section 3). */
#include "draw/graph-private.h"

#define SWEEPS 24
#define SWEEPS_IN_VAIN 8
#define EXCHANGE_ROUNDS 8

static int
order_of (const LoadlineLayered *self, int vertex)
{
  return loadline_layered_vertex (self, vertex)->order;
}

/* How many pairs of hops of two vertices cross when @first stands before @second. */
static int
pair_crossings (const LoadlineLayered *self, GArray *first, GArray *second)
{
  int crossings = 0;

  for (guint i = 0; i < first->len; i++)
    for (guint j = 0; j < second->len; j++)
      crossings += order_of (self, g_array_index (first, int, i))
                   > order_of (self, g_array_index (second, int, j));
  return crossings;
}

int
loadline_layered_crossings (const LoadlineLayered *self)
{
  int crossings = 0;

  for (guint l = 0; l < self->layers->len; l++)
    {
      GArray *layer = loadline_layered_list (self->layers, (int) l);

      for (guint i = 0; i < layer->len; i++)
        for (guint j = i + 1; j < layer->len; j++)
          crossings +=
            pair_crossings (self, loadline_layered_list (self->down, g_array_index (layer, int, i)),
                            loadline_layered_list (self->down, g_array_index (layer, int, j)));
    }
  return crossings;
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The median of the places of @neighbours; -1 where there are none. */
static double
median (const LoadlineLayered *self, GArray *neighbours)
{
  g_autofree int *places = g_new (int, neighbours->len + 1);
  guint n = neighbours->len;

  if (n == 0)
    return -1;
  for (guint i = 0; i < n; i++)
    places[i] = order_of (self, g_array_index (neighbours, int, i));
  qsort (places, n, sizeof *places, compare_ints);
  return n % 2 == 1 ? places[n / 2] : (places[n / 2 - 1] + places[n / 2]) / 2.0;
}

/* A vertex and where it wants to be. */
typedef struct
{
  int vertex;
  double wish;
  int order;
} Wish;

static int
compare_wishes (gconstpointer a, gconstpointer b)
{
  const Wish *first = a;
  const Wish *second = b;

  if (first->wish < second->wish || first->wish > second->wish)
    return first->wish < second->wish ? -1 : 1;
  return first->order - second->order;
}

static void
sort_layer (LoadlineLayered *self, int index, GPtrArray *neighbours)
{
  GArray *layer = loadline_layered_list (self->layers, index);
  g_autofree Wish *wishes = g_new (Wish, layer->len);

  for (guint i = 0; i < layer->len; i++)
    {
      int vertex = g_array_index (layer, int, i);
      double wish = median (self, loadline_layered_list (neighbours, vertex));

      wishes[i] = (Wish){ vertex, wish < 0 ? (double) i : wish, (int) i };
    }
  qsort (wishes, layer->len, sizeof *wishes, compare_wishes);
  for (guint i = 0; i < layer->len; i++)
    {
      g_array_index (layer, int, i) = wishes[i].vertex;
      loadline_layered_vertex (self, wishes[i].vertex)->order = (int) i;
    }
}

static void
exchange (LoadlineLayered *self, GArray *layer, guint i)
{
  int first = g_array_index (layer, int, i);
  int second = g_array_index (layer, int, i + 1);

  g_array_index (layer, int, i) = second;
  g_array_index (layer, int, i + 1) = first;
  loadline_layered_vertex (self, second)->order = (int) i;
  loadline_layered_vertex (self, first)->order = (int) i + 1;
}

/* What exchanging the two at @i and @i + 1 would save. */
static int
exchange_saves (const LoadlineLayered *self, GArray *layer, guint i)
{
  int first = g_array_index (layer, int, i);
  int second = g_array_index (layer, int, i + 1);
  GArray *first_up = loadline_layered_list (self->up, first);
  GArray *second_up = loadline_layered_list (self->up, second);
  GArray *first_down = loadline_layered_list (self->down, first);
  GArray *second_down = loadline_layered_list (self->down, second);

  return pair_crossings (self, first_up, second_up) + pair_crossings (self, first_down, second_down)
         - pair_crossings (self, second_up, first_up)
         - pair_crossings (self, second_down, first_down);
}

static void
exchange_neighbours (LoadlineLayered *self)
{
  bool better = true;

  for (int round = 0; better && round < EXCHANGE_ROUNDS; round++)
    {
      better = false;
      for (guint l = 0; l < self->layers->len; l++)
        {
          GArray *layer = loadline_layered_list (self->layers, (int) l);

          for (guint i = 0; i + 1 < layer->len; i++)
            if (exchange_saves (self, layer, i) > 0)
              {
                exchange (self, layer, i);
                better = true;
              }
        }
    }
}

static void
keep_orders (const LoadlineLayered *self, int *orders)
{
  for (int i = 0; i < (int) self->vertices->len; i++)
    orders[i] = order_of (self, i);
}

static void
restore_orders (LoadlineLayered *self, const int *orders)
{
  for (int i = 0; i < (int) self->vertices->len; i++)
    {
      LoadlineVertex *vertex = loadline_layered_vertex (self, i);

      vertex->order = orders[i];
      g_array_index (loadline_layered_list (self->layers, vertex->layer), int, orders[i]) = i;
    }
}

void
loadline_layered_order (LoadlineLayered *self)
{
  g_autofree int *best = g_new (int, self->vertices->len);
  int n_layers = (int) self->layers->len;
  int fewest;
  int in_vain = 0;

  exchange_neighbours (self);
  fewest = loadline_layered_crossings (self);
  keep_orders (self, best);
  for (int sweep = 0; sweep < SWEEPS && in_vain < SWEEPS_IN_VAIN && fewest > 0; sweep++)
    {
      int crossings;

      for (int i = 1; i < n_layers; i++)
        if (sweep % 2 == 0)
          sort_layer (self, i, self->up);
        else
          sort_layer (self, n_layers - 1 - i, self->down);
      exchange_neighbours (self);
      crossings = loadline_layered_crossings (self);
      in_vain++;
      if (crossings >= fewest)
        continue;
      in_vain = 0;
      fewest = crossings;
      keep_orders (self, best);
    }
  restore_orders (self, best);
}
