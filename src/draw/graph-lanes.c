/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lanes: where edges that turn in one gap between layers run sideways, one above the other, so that none
 * runs on another and few cross. */
#include "draw/graph-private.h"

#include <math.h>

/* What two edges on each other cost, in crossings. */
#define ON_EACH_OTHER 1000

static void
free_run (gpointer data)
{
  LoadlineRun *run = data;

  g_array_unref (run->starts);
  g_free (run);
}

/* Lets the run to @lower begin at @x too; what comes from straight above needs none. */
static void
extend_run (LoadlineRouter *self, int lower, double x)
{
  double to = loadline_router_vertex (self, lower)->x;
  LoadlineRun *run;

  if (fabs (x - to) < 0.5)
    return;
  if (self->run_of[lower] < 0)
    {
      run = g_new (LoadlineRun, 1);
      *run = (LoadlineRun){ .lower = lower, .low = to, .high = to, .end = to };
      run->starts = g_array_new (FALSE, FALSE, sizeof (double));
      self->run_of[lower] = (int) self->runs->len;
      g_ptr_array_add (self->runs, run);
    }
  run = g_ptr_array_index (self->runs, self->run_of[lower]);
  run->low = fmin (run->low, x);
  run->high = fmax (run->high, x);
  g_array_append_val (run->starts, x);
}

void
loadline_router_find_runs (LoadlineRouter *self)
{
  LoadlineGraph *graph = self->layered->graph;

  self->runs = g_ptr_array_new_with_free_func (free_run);
  for (int i = 0; i < (int) self->layered->vertices->len; i++)
    self->run_of[i] = -1;
  for (int e = 0; e < graph->n_edges; e++)
    if (!graph->edges[e].back)
      extend_run (self, loadline_router_first_stop (self, &graph->edges[e]),
                  loadline_router_turn (self, e));
  for (guint i = 0; i < self->layered->hops->len; i++)
    {
      LoadlineHop hop = g_array_index (self->layered->hops, LoadlineHop, i);

      if (loadline_router_vertex (self, hop.upper)->node < 0)
        extend_run (self, hop.lower, loadline_router_vertex (self, hop.upper)->x);
    }
}

static bool
overlap (const LoadlineRun *a, const LoadlineRun *b)
{
  return a->low < b->high + 1 && b->low < a->high + 1;
}

/* What it costs that @above lies above @below: the one's way down to its end crosses the other, the
 * other's ways down from its starts cross the one, and two ways down in one place lie on each other. */
static int
cost_above (const LoadlineRun *above, const LoadlineRun *below)
{
  int cost = above->end > below->low + 1 && above->end < below->high - 1;

  if (!overlap (above, below))
    return 0;
  for (guint i = 0; i < below->starts->len; i++)
    {
      double start = g_array_index (below->starts, double, i);

      cost += start > above->low + 1 && start < above->high - 1;
      if (fabs (start - above->end) < 1)
        cost += ON_EACH_OTHER;
    }
  return cost;
}

/* Puts @run where among @found, from above, it costs least. */
static void
insert_run (GPtrArray *found, LoadlineRun *run)
{
  int least = G_MAXINT;
  guint best = 0;

  for (guint at = 0; at <= found->len; at++)
    {
      int cost = 0;

      for (guint i = 0; i < found->len; i++)
        cost += i < at ? cost_above (g_ptr_array_index (found, i), run)
                       : cost_above (run, g_ptr_array_index (found, i));
      if (cost >= least)
        continue;
      least = cost;
      best = at;
    }
  g_ptr_array_insert (found, (int) best, run);
}

int
loadline_router_choose_lanes (LoadlineRouter *self, int layer)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  int n_lanes = 0;

  for (guint i = 0; i < self->runs->len; i++)
    {
      LoadlineRun *run = g_ptr_array_index (self->runs, i);

      if (loadline_router_vertex (self, run->lower)->layer == layer + 1)
        insert_run (found, run);
    }
  for (guint i = 0; i < found->len; i++)
    {
      LoadlineRun *run = g_ptr_array_index (found, i);

      run->lane = 0;
      for (guint j = 0; j < i; j++)
        {
          const LoadlineRun *other = g_ptr_array_index (found, j);

          if (overlap (run, other))
            run->lane = MAX (run->lane, other->lane + 1);
        }
      n_lanes = MAX (n_lanes, run->lane + 1);
    }
  return n_lanes;
}
