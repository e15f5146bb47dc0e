/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any graph is laid out legibly: boxes apart, edges level or upright and around boxes, few crossings. */
#include "draw/graph-layout.h"

#include <math.h>
#include <string.h>

#define MAX_NODES 70

/* A graph with room for its nodes and edges. */
typedef struct
{
  LoadlineGraph graph;
  LoadlineGraphNode nodes[MAX_NODES];
  LoadlineGraphEdge edges[4 * MAX_NODES];
} Fixture;

static void
fixture_init (Fixture *self, int n_nodes)
{
  memset (self, 0, sizeof *self);
  self->graph = (LoadlineGraph){
    .nodes = self->nodes,
    .n_nodes = n_nodes,
    .edges = self->edges,
    .node_gap = 16,
    .fork_gap = 17,
    .lead_gap = 8,
    .arrow_gap = 13,
    .lane_gap = 10,
  };
  for (int i = 0; i < n_nodes; i++)
    {
      self->nodes[i].width = 60 + 13 * (i % 5);
      self->nodes[i].height = 20 + 9 * (i % 3);
    }
}

static void
connect (Fixture *self, int from, int to)
{
  self->edges[self->graph.n_edges++] =
    (LoadlineGraphEdge){ .from = from, .to = to, .back = to < from };
}

/* A flowchart of @n nodes: each leads to the next, or forks to two later ones; one edge leads back. */
static void
fixture_random (Fixture *self, int n, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  fixture_init (self, n);
  for (int i = 0; i + 1 < n; i++)
    {
      connect (self, i, i + 1);
      if (i + 2 < n && g_rand_int_range (rand, 0, 3) > 0)
        {
          self->nodes[i].forks = true;
          connect (self, i, g_rand_int_range (rand, i + 2, MIN (n, i + 12)));
        }
    }
  if (n > 3)
    connect (self, n - 2, 1);
}

/* A tree-like one, as policies are: outcomes that meet again. */
static void
fixture_policy (Fixture *self, int decisions, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  int outcomes = decisions + 1;
  int n_outcomes = 5;
  int monitor = outcomes + n_outcomes;

  fixture_init (self, monitor + 2);
  connect (self, 0, 1);
  for (int i = 1; i <= decisions; i++)
    {
      self->nodes[i].forks = true;
      connect (self, i, outcomes + g_rand_int_range (rand, 0, n_outcomes));
      connect (self, i, i < decisions ? i + 1 : outcomes + g_rand_int_range (rand, 0, n_outcomes));
    }
  for (int i = 0; i < n_outcomes; i++)
    connect (self, outcomes + i, monitor);
  connect (self, monitor, monitor + 1);
  connect (self, monitor, 1);
}

static void
assert_boxes_apart (const LoadlineGraph *graph)
{
  for (int i = 0; i < graph->n_nodes; i++)
    {
      const LoadlineBox *box = &graph->nodes[i].box;

      g_assert_cmpfloat (box->x, >=, -0.01);
      g_assert_cmpfloat (box->y, >=, -0.01);
      g_assert_cmpfloat (box->x + box->width, <=, graph->width + 0.01);
      g_assert_cmpfloat (box->y + box->height, <=, graph->height + 0.01);
      g_assert_cmpfloat_with_epsilon (box->width, graph->nodes[i].width, 1e-9);
      for (int j = 0; j < i; j++)
        g_assert_false (loadline_box_overlaps (box, &graph->nodes[j].box));
    }
}

static void
assert_orthogonal (const LoadlineGraph *graph)
{
  for (int e = 0; e < graph->n_edges; e++)
    {
      const LoadlineGraphEdge *edge = &graph->edges[e];

      g_assert_cmpint (edge->n_points, >=, 2);
      for (int p = 0; p + 1 < edge->n_points; p++)
        {
          double dx = fabs (edge->points[p].x - edge->points[p + 1].x);
          double dy = fabs (edge->points[p].y - edge->points[p + 1].y);

          g_assert_cmpfloat (fmin (dx, dy), <, 0.51);
          g_assert_cmpfloat (fmax (dx, dy), >, 0.49);
          g_assert_cmpfloat (edge->points[p].x, >=, -0.01);
          g_assert_cmpfloat (edge->points[p].x, <=, graph->width + 0.01);
        }
    }
}

/* Whether the stroke between two points enters the inside of @box. */
static bool
enters (LoadlinePoint a, LoadlinePoint b, const LoadlineBox *box)
{
  LoadlineBox inside = { box->x + 1, box->y + 1, box->width - 2, box->height - 2 };
  g_auto (LoadlineSpace) space = { 0 };

  loadline_space_init (&space, (LoadlineBox){ -1e6, -1e6, 2e6, 2e6 });
  loadline_space_take_stroke (&space, a.x, a.y, b.x, b.y);
  return !loadline_space_is_free (&space, &inside);
}

static void
assert_edges_go_around_boxes (const LoadlineGraph *graph)
{
  for (int e = 0; e < graph->n_edges; e++)
    for (int p = 0; p + 1 < graph->edges[e].n_points; p++)
      for (int i = 0; i < graph->n_nodes; i++)
        g_assert_false (
          enters (graph->edges[e].points[p], graph->edges[e].points[p + 1], &graph->nodes[i].box));
}

static bool
on_rim (LoadlinePoint point, const LoadlineBox *box, bool diamond)
{
  double x = fabs (point.x - box->x - box->width / 2) / (box->width / 2);
  double y = fabs (point.y - box->y - box->height / 2) / (box->height / 2);

  return fabs ((diamond ? x + y : fmax (x, y)) - 1) < 0.05;
}

static void
assert_edges_meet_boxes (const LoadlineGraph *graph)
{
  for (int e = 0; e < graph->n_edges; e++)
    {
      const LoadlineGraphEdge *edge = &graph->edges[e];
      const LoadlineGraphNode *from = &graph->nodes[edge->from];
      const LoadlineGraphNode *to = &graph->nodes[edge->to];

      g_assert_true (on_rim (edge->points[0], &from->box, from->forks));
      g_assert_true (on_rim (edge->points[edge->n_points - 1], &to->box, to->forks));
    }
}

/* The length that two strokes share. */
static double
shared (LoadlinePoint a, LoadlinePoint b, LoadlinePoint c, LoadlinePoint d)
{
  bool level = fabs (a.y - b.y) < 0.51 && fabs (c.y - d.y) < 0.51 && fabs (a.y - c.y) < 1;
  bool upright = fabs (a.x - b.x) < 0.51 && fabs (c.x - d.x) < 0.51 && fabs (a.x - c.x) < 1;

  if (level)
    return fmin (fmax (a.x, b.x), fmax (c.x, d.x)) - fmax (fmin (a.x, b.x), fmin (c.x, d.x));
  if (upright)
    return fmin (fmax (a.y, b.y), fmax (c.y, d.y)) - fmax (fmin (a.y, b.y), fmin (c.y, d.y));
  return 0;
}

/* Edges that lead to different boxes never run on each other: one could not tell where they lead. */
static void
assert_edges_apart (const LoadlineGraph *graph)
{
  for (int e = 0; e < graph->n_edges; e++)
    for (int f = 0; f < e; f++)
      {
        const LoadlineGraphEdge *first = &graph->edges[e];
        const LoadlineGraphEdge *second = &graph->edges[f];

        if (first->to == second->to)
          continue;
        for (int p = 0; p + 1 < first->n_points; p++)
          for (int q = 0; q + 1 < second->n_points; q++)
            g_assert_cmpfloat (shared (first->points[p], first->points[p + 1], second->points[q],
                                       second->points[q + 1]),
                               <, 2);
      }
}

static void
check (Fixture *fixture)
{
  loadline_graph_layout (&fixture->graph);
  assert_boxes_apart (&fixture->graph);
  assert_orthogonal (&fixture->graph);
  assert_edges_go_around_boxes (&fixture->graph);
  assert_edges_meet_boxes (&fixture->graph);
  assert_edges_apart (&fixture->graph);
}

static void
test_random (void)
{
  Fixture *fixture = g_new (Fixture, 1);

  for (guint32 seed = 0; seed < 150; seed++)
    for (int sideways = 0; sideways < 2; sideways++)
      {
        fixture_random (fixture, 2 + (int) seed % 40, seed);
        fixture->graph.sideways = sideways == 1;
        g_test_message ("random %u %d", seed, sideways);
        check (fixture);
      }
  g_free (fixture);
}

static void
test_policies (void)
{
  Fixture *fixture = g_new (Fixture, 1);

  for (guint32 seed = 0; seed < 150; seed++)
    for (int sideways = 0; sideways < 2; sideways++)
      {
        fixture_policy (fixture, 1 + (int) seed % 50, seed);
        fixture->graph.sideways = sideways == 1;
        g_test_message ("policy %u %d", seed, sideways);
        check (fixture);
      }
  g_free (fixture);
}

static void
test_straight (void)
{
  Fixture *fixture = g_new (Fixture, 1);

  fixture_init (fixture, 6);
  for (int i = 0; i < 5; i++)
    connect (fixture, i, i + 1);
  check (fixture);
  for (int i = 0; i < 5; i++)
    {
      g_assert_cmpint (fixture->edges[i].n_points, ==, 2);
      g_assert_cmpint (fixture->nodes[i].layer, ==, i);
    }
  g_free (fixture);
}

/* Two upright or level strokes that cross between their ends. */
static int
crossings (const LoadlineGraph *graph)
{
  int n = 0;

  for (int e = 0; e < graph->n_edges; e++)
    for (int f = 0; f < graph->n_edges; f++)
      for (int p = 0; p + 1 < graph->edges[e].n_points; p++)
        for (int q = 0; q + 1 < graph->edges[f].n_points; q++)
          {
            LoadlinePoint a = graph->edges[e].points[p];
            LoadlinePoint b = graph->edges[e].points[p + 1];
            LoadlinePoint c = graph->edges[f].points[q];
            LoadlinePoint d = graph->edges[f].points[q + 1];

            if (graph->edges[e].to == graph->edges[f].to || fabs (a.y - b.y) > 0.51
                || fabs (c.x - d.x) > 0.51)
              continue;
            n += c.x > fmin (a.x, b.x) + 1 && c.x < fmax (a.x, b.x) - 1 && a.y > fmin (c.y, d.y) + 1
                 && a.y < fmax (c.y, d.y) - 1;
          }
  return n;
}

/* A binary tree, its nodes numbered so that the first guess crosses. */
static void
test_tree (void)
{
  Fixture *fixture = g_new (Fixture, 1);
  const int children[][3] = { { 0, 2, 1 }, { 1, 6, 3 }, { 2, 5, 4 }, { 3, 7, 8 }, { 4, 10, 9 } };

  fixture_init (fixture, 11);
  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      fixture->nodes[children[i][0]].forks = true;
      connect (fixture, children[i][0], children[i][1]);
      connect (fixture, children[i][0], children[i][2]);
    }
  check (fixture);
  g_assert_cmpint (crossings (&fixture->graph), ==, 0);
  g_free (fixture);
}

/* Three ways meet, and go on to where a fourth joins them, from either side. */
static void
test_main_way (void)
{
  Fixture *fixture = g_new (Fixture, 1);

  for (int side = 0; side < 2; side++)
    {
      const int forks[][3] = { { 0, 1, 2 }, { 1, 3, 4 }, { 4, 5, 6 } };

      fixture_init (fixture, 10);
      for (gsize i = 0; i < G_N_ELEMENTS (forks); i++)
        {
          fixture->nodes[forks[i][0]].forks = true;
          connect (fixture, forks[i][0], forks[i][1 + side]);
          connect (fixture, forks[i][0], forks[i][2 - side]);
        }
      for (int i = 3; i <= 6; i++)
        if (i != 4)
          connect (fixture, i, 7);
      connect (fixture, 7, 8);
      connect (fixture, 8, 9);
      connect (fixture, 2, 9);
      check (fixture);
      g_assert_cmpfloat (fabs (fixture->nodes[8].box.x + fixture->nodes[8].width / 2
                               - fixture->nodes[9].box.x - fixture->nodes[9].width / 2),
                         <, 1);
    }
  g_free (fixture);
}

static void
test_repeatable (void)
{
  Fixture *first = g_new (Fixture, 1);
  Fixture *second = g_new (Fixture, 1);

  fixture_random (first, 30, 5);
  fixture_random (second, 30, 5);
  loadline_graph_layout (&first->graph);
  loadline_graph_layout (&second->graph);
  loadline_graph_layout (&second->graph);
  for (int i = 0; i < 30; i++)
    g_assert_cmpmem (&first->nodes[i], sizeof first->nodes[i], &second->nodes[i],
                     sizeof second->nodes[i]);
  g_free (first);
  g_free (second);
}

static void
test_small (void)
{
  Fixture *fixture = g_new (Fixture, 1);

  fixture_init (fixture, 0);
  loadline_graph_layout (&fixture->graph);
  g_assert_cmpfloat (fixture->graph.width, ==, 0);
  fixture_init (fixture, 1);
  check (fixture);
  g_assert_cmpfloat (fixture->graph.width, ==, fixture->nodes[0].width);
  /* Both ways of a fork lead to the same box. */
  fixture_init (fixture, 2);
  fixture->nodes[0].forks = true;
  connect (fixture, 0, 1);
  connect (fixture, 0, 1);
  check (fixture);
  g_assert_cmpint (fixture->edges[0].n_points, !=, fixture->edges[1].n_points);
  g_free (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-layout/any graph is legible", test_random);
  g_test_add_func ("/graph-layout/any policy is legible", test_policies);
  g_test_add_func ("/graph-layout/a chain is straight", test_straight);
  g_test_add_func ("/graph-layout/a tree has no crossings", test_tree);
  g_test_add_func ("/graph-layout/what most ways take is straight", test_main_way);
  g_test_add_func ("/graph-layout/the same graph is laid out the same", test_repeatable);
  g_test_add_func ("/graph-layout/the smallest graphs are laid out", test_small);
  return g_test_run ();
}
