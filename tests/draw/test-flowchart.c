/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The flowchart shows the way that the decision took, stays still over the months, and what lies under a
 * point is what is drawn there. */
#include "draw/condition-words.h"
#include "draw/figure.h"
#include "draw/flowchart-scene.h"
#include "draw/projection-fixture.h"

#include <math.h>
#include <string.h>

static LoadlineProjection *
projection_new (int decisions, unsigned seed)
{
  return projection_fixture_new (
    &(ProjectionFixture){ .growth = 0.04, .decisions = decisions, .seed = seed });
}

static LoadlineFigureInput
input_new (const LoadlineProjection *projection, int month)
{
  return (LoadlineFigureInput){ .projection = projection,
                                .currency = "USD",
                                .month = month,
                                .strategy = -1,
                                .hover = -1,
                                .title = true,
                                .step = -1 };
}

static void
test_path (void)
{
  LoadlineProjection *projection = projection_new (8, 3);

  for (int m = 0; m < projection->n_months; m++)
    {
      LoadlineFigureInput input = input_new (projection, m);
      g_auto (LoadlineFlowchart) self = { 0 };
      int taken = 0;

      loadline_flowchart_init (&self, &input, loadline_theme_light (), 800, 600);
      g_assert_cmpint (self.n_path, >=, 3);
      for (int i = 0; i < self.layout->graph.n_nodes; i++)
        g_assert_true (loadline_flowchart_visits (&self, i)
                       == loadline_decision_visits (&projection->decisions[m], i));
      for (int e = 0; e < self.layout->graph.n_edges; e++)
        {
          taken += self.edge_lights[e] == LOADLINE_LIGHT_WAY;
          g_assert_false (self.layout->graph.edges[e].back
                          && self.edge_lights[e] != LOADLINE_LIGHT_NONE);
        }
      g_assert_cmpint (taken, ==, self.n_path - 1);
    }
  loadline_projection_unref (projection);
}

static void
test_still (void)
{
  LoadlineProjection *projection = projection_new (9, 5);
  const double sizes[][2] = { { 420, 520 }, { 1600, 900 } };

  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (int m = -1; m < projection->n_months; m += 6)
      {
        LoadlineFigureInput first = input_new (projection, 0);
        LoadlineFigureInput input = input_new (projection, m);
        g_auto (LoadlineFlowchart) before = { 0 };
        g_auto (LoadlineFlowchart) after = { 0 };

        loadline_flowchart_init (&before, &first, loadline_theme_light (), sizes[s][0],
                                 sizes[s][1]);
        loadline_flowchart_init (&after, &input, loadline_theme_light (), sizes[s][0], sizes[s][1]);
        for (int i = 0; i < before.layout->graph.n_nodes; i++)
          g_assert_cmpmem (&before.layout->graph.nodes[i].box, sizeof (LoadlineBox),
                           &after.layout->graph.nodes[i].box, sizeof (LoadlineBox));
      }
  loadline_projection_unref (projection);
}

/* Boxes stay apart and within the picture also where they were squeezed and grew again. */
static void
test_squeezed (void)
{
  const double sizes[][2] = { { 280, 180 }, { 420, 520 },  { 500, 300 },
                              { 200, 900 }, { 1200, 250 }, { 3840, 2160 } };

  for (unsigned seed = 0; seed < 24; seed++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        LoadlineProjection *projection = projection_new (2 + (int) (seed * 7) % 50, seed);
        LoadlineFigureInput input = input_new (projection, 5);
        g_auto (LoadlineFlowchart) self = { 0 };

        loadline_flowchart_init (&self, &input, loadline_theme_dark (), sizes[s][0], sizes[s][1]);
        for (int i = 0; i < self.layout->graph.n_nodes; i++)
          {
            const LoadlineBox *box = &self.layout->graph.nodes[i].box;

            g_assert_cmpfloat (box->x, >=, 0);
            g_assert_cmpfloat (box->y, >=, 0);
            g_assert_cmpfloat (box->x + box->width, <=, sizes[s][0]);
            g_assert_cmpfloat (box->y + box->height, <=, sizes[s][1]);
            for (int j = 0; j < i; j++)
              g_assert_false (loadline_box_overlaps (box, &self.layout->graph.nodes[j].box));
          }
        loadline_projection_unref (projection);
      }
}

static cairo_surface_t *
draw (const LoadlineFigureInput *input, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  loadline_figure_find ("flowchart")->draw (input, cr, width, height, loadline_theme_light ());
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The middle of where two pictures differ; false where they don't. */
static bool
find_difference (cairo_surface_t *a, cairo_surface_t *b, double *x, double *y)
{
  const guint32 *first = (const guint32 *) (const void *) cairo_image_surface_get_data (a);
  const guint32 *second = (const guint32 *) (const void *) cairo_image_surface_get_data (b);
  int width = cairo_image_surface_get_width (a);
  int height = cairo_image_surface_get_height (a);
  int stride = cairo_image_surface_get_stride (a) / 4;
  int left = width, right = -1, top = height, bottom = -1;

  for (int row = 0; row < height; row++)
    for (int column = 0; column < width; column++)
      if (((first[row * stride + column] ^ second[row * stride + column]) & 0xffffff) != 0)
        {
          left = MIN (left, column);
          right = MAX (right, column);
          top = MIN (top, row);
          bottom = MAX (bottom, row);
        }
  *x = (left + right) / 2.0;
  *y = (top + bottom) / 2.0;
  return right >= 0;
}

/* Marking a node changes the picture around it: there the pointer finds that node. */
static void
test_pick_agrees (void)
{
  const int sizes[][2] = { { 800, 600 }, { 420, 520 }, { 1200, 400 } };
  LoadlineProjection *projection = projection_new (7, 9);

  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      LoadlineFigureInput input = input_new (projection, 10);
      cairo_surface_t *plain = draw (&input, sizes[s][0], sizes[s][1]);

      for (int i = 0; i < projection->policy->n_nodes; i++)
        {
          LoadlineFigureInput hovered = input;
          LoadlinePick pick = { 0 };
          cairo_surface_t *marked;
          double x;
          double y;

          hovered.hover = i;
          marked = draw (&hovered, sizes[s][0], sizes[s][1]);
          g_assert_true (find_difference (plain, marked, &x, &y));
          loadline_figure_find ("flowchart")
            ->pick (&input, sizes[s][0], sizes[s][1], loadline_theme_light (), x, y, &pick);
          g_assert_cmpint (pick.node, ==, i);
          g_assert_cmpint (pick.strategy, ==, projection->policy->nodes[i].strategy);
          g_assert_nonnull (pick.text);
          loadline_pick_clear (&pick);
          cairo_surface_destroy (marked);
        }
      cairo_surface_destroy (plain);
    }
  loadline_projection_unref (projection);
}

static void
test_why (void)
{
  LoadlineProjection *projection = projection_new (6, 3);
  LoadlineFigureInput input = input_new (projection, 20);
  g_auto (LoadlineFlowchart) self = { 0 };
  const LoadlinePolicyNode *asked = &projection->policy->nodes[1];
  bool holds = loadline_condition_holds (asked->condition, projection, 20);

  loadline_flowchart_init (&self, &input, loadline_theme_light (), 800, 600);
  for (int i = 0; i < self.layout->graph.n_nodes; i++)
    {
      const LoadlineBox *box = &self.layout->graph.nodes[i].box;
      LoadlinePick pick = { 0 };

      loadline_figure_find ("flowchart")
        ->pick (&input, 800, 600, loadline_theme_light (), box->x + box->width / 2,
                box->y + box->height / 2, &pick);
      if (i == 1)
        g_assert_cmpstr (pick.text, ==,
                         holds ? "Need to scale? Yes: 131 GiB ≥ 60 GiB."
                               : "Need to scale? No: 131 GiB < 60 GiB.");
      if (!loadline_flowchart_visits (&self, i))
        g_assert_nonnull (strstr (pick.text, "not reached, as “"));
      loadline_pick_clear (&pick);
    }
  loadline_projection_unref (projection);
}

static void
test_nothing_there (void)
{
  LoadlineProjection *projection = projection_new (2, 3);
  LoadlineFigureInput input = input_new (projection, 0);
  LoadlinePick pick = { .text = NULL };

  loadline_figure_find ("flowchart")
    ->pick (&input, 800, 600, loadline_theme_light (), 1, 599, &pick);
  g_assert_cmpint (pick.node, ==, -1);
  g_assert_cmpint (pick.month, ==, -1);
  g_assert_null (pick.text);
  loadline_projection_unref (projection);
}

/* What is written is true: a comparison that does not hold is turned round. */
static void
test_condition_words (void)
{
  LoadlineProjection *projection = projection_new (2, 3);
  const LoadlineMetric data = { .name = "dataset_gib", .kind = LOADLINE_METRIC_DATASET_GIB };
  const LoadlineMetric fits = { .name = "stay.feasible", .kind = LOADLINE_METRIC_FEASIBLE };
  LoadlineCondition compare = {
    .kind = LOADLINE_CONDITION_COMPARE, .left = data, .times = 1, .value = 100
  };
  LoadlineCondition feasible = { .kind = LOADLINE_CONDITION_COMPARE,
                                 .left = fits,
                                 .times = 1,
                                 .value = 0,
                                 .op = LOADLINE_OPERATOR_EQUAL };
  LoadlineCondition parts[] = { compare, feasible };
  LoadlineCondition any = { .kind = LOADLINE_CONDITION_ANY, .children = parts, .n_children = 2 };
  LoadlineCondition all = { .kind = LOADLINE_CONDITION_ALL, .children = parts, .n_children = 2 };
  LoadlineCondition not = { .kind = LOADLINE_CONDITION_NOT, .children = &compare, .n_children = 1 };
  const struct
  {
    LoadlineOperator op;
    double value;
    const char *words;
  } cases[] = {
    { LOADLINE_OPERATOR_LESS, 100, "60 GiB < 100 GiB" },
    { LOADLINE_OPERATOR_LESS, 50, "60 GiB ≥ 50 GiB" },
    { LOADLINE_OPERATOR_AT_LEAST, 100, "60 GiB < 100 GiB" },
    { LOADLINE_OPERATOR_GREATER, 60, "60 GiB ≤ 60 GiB" },
    { LOADLINE_OPERATOR_AT_MOST, 60, "60 GiB ≤ 60 GiB" },
    { LOADLINE_OPERATOR_EQUAL, 1024, "60 GiB ≠ 1 TiB" },
    { LOADLINE_OPERATOR_NOT_EQUAL, 60, "60 GiB = 60 GiB" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;
      g_autofree char *negated = NULL;

      compare.op = cases[i].op;
      compare.value = cases[i].value;
      words = loadline_condition_to_words (&compare, projection, 0, "USD");
      g_assert_cmpstr (words, ==, cases[i].words);
      negated = loadline_condition_to_words (&not, projection, 0, "USD");
      g_assert_cmpstr (negated, ==, cases[i].words);
    }
  for (int m = 0; m < 36; m += 35)
    {
      /* In the first month no part holds, in the last the second. */
      g_autofree char *words = NULL;
      g_autofree char *fewer = NULL;
      g_autofree char *whole = NULL;

      parts[0].op = LOADLINE_OPERATOR_AT_LEAST;
      parts[0].value = 1e6;
      words = loadline_condition_to_words (&any, projection, m, "USD");
      g_assert_cmpstr (words, ==, m == 0 ? "60 GiB < 977 TiB, and Stay fits" : "Stay does not fit");
      fewer = loadline_condition_to_short_words (&any, projection, m, "USD");
      g_assert_cmpstr (fewer, ==, m == 0 ? "60 GiB < 977 TiB, …" : "Stay does not fit");
      whole = loadline_condition_to_words (&all, projection, m, "USD");
      g_assert_cmpstr (whole, ==, m == 0 ? "60 GiB < 977 TiB" : "237 GiB < 977 TiB");
    }
  compare.op = LOADLINE_OPERATOR_LESS;
  compare.has_right = true;
  compare.right = compare.left;
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *words = NULL;

      compare.times = i == 0 ? 1 : 0.85;
      words = loadline_condition_to_words (&compare, projection, 0, "USD");
      g_assert_cmpstr (words, ==, i == 0 ? "60 GiB ≥ 60 GiB" : "60 GiB ≥ 85 % of 60 GiB");
    }
  loadline_projection_unref (projection);
}

/* With no month chosen, what is on the way of some month is lit, and every month is told once. */
static void
test_whole_plan (void)
{
  LoadlineProjection *projection = projection_new (8, 3);
  LoadlineFigureInput input = input_new (projection, -1);
  g_auto (LoadlineFlowchart) self = { 0 };
  g_autofree char *description = NULL;
  g_autofree char *title_end = NULL;
  int told = 0;
  int most = 0;

  loadline_flowchart_init (&self, &input, loadline_theme_light (), 800, 600);
  g_assert_cmpint (self.n_path, ==, 0);
  for (int i = 0; i < self.policy->n_nodes; i++)
    {
      bool visited = false;

      for (int m = 0; m < projection->n_months; m++)
        visited = visited || loadline_decision_visits (&projection->decisions[m], i);
      g_assert_cmpint (self.lights[i], ==,
                       visited ? LOADLINE_LIGHT_SOMETIMES : LOADLINE_LIGHT_NONE);
      told += self.n_months[i];
    }
  g_assert_cmpint (told, ==, projection->n_months);
  for (int i = 0; i < self.policy->n_nodes; i++)
    most = MAX (most, self.n_months[i]);
  title_end = g_strdup_printf ("”: %d of 36 months", most);
  g_assert_true (g_str_has_suffix (self.title, title_end));
  description = loadline_figure_find ("flowchart")->describe (&input);
  g_assert_nonnull (strstr (description, " of 36 months."));
  loadline_projection_unref (projection);
}

static void
test_untitled (void)
{
  LoadlineProjection *projection = projection_new (8, 3);
  LoadlineFigureInput input = input_new (projection, -1);
  g_auto (LoadlineFlowchart) self = { 0 };
  g_autofree char *description = NULL;

  projection->policy->title[0] = '\0';
  loadline_flowchart_init (&self, &input, loadline_theme_light (), 800, 600);
  g_assert_null (strstr (self.title, "“”"));
  description = loadline_figure_find ("flowchart")->describe (&input);
  g_assert_null (strstr (description, "“”"));
  loadline_projection_unref (projection);
}

/* A walk lights one box more with each step, and does not tell the answer before it has come to it. */
static void
test_steps (void)
{
  LoadlineProjection *projection = projection_new (8, 3);
  int outcome = projection->decisions[30].outcome;

  for (int step = 0; step < projection->policy->n_nodes + 2; step++)
    {
      LoadlineFigureInput input = input_new (projection, 30);
      g_auto (LoadlineFlowchart) self = { 0 };
      int boxes = 0;
      int edges = 0;

      input.step = step;
      loadline_flowchart_init (&self, &input, loadline_theme_light (), 800, 600);
      for (int i = 0; i < self.policy->n_nodes; i++)
        boxes += self.lights[i] != LOADLINE_LIGHT_NONE;
      for (int e = 0; e < self.layout->graph.n_edges; e++)
        edges += self.edge_lights[e] != LOADLINE_LIGHT_NONE;
      g_assert_cmpint (boxes, ==, MIN (step + 1, self.n_path));
      g_assert_cmpint (edges, ==, boxes - 1);
      g_assert_cmpint (self.lights[self.path[boxes - 1]], ==, LOADLINE_LIGHT_STEP);
      g_assert_true (g_str_equal (self.title, "Jul 2029")
                     == (self.lights[outcome] == LOADLINE_LIGHT_NONE));
    }
  loadline_projection_unref (projection);
}

/* The keyboard walks the way first, then every other box once, and hears what the pointer finds there. */
static void
test_keyboard (void)
{
  LoadlineProjection *projection = projection_new (7, 9);
  const LoadlineFigure *figure = loadline_figure_find ("flowchart");

  for (int month = -1; month < projection->n_months; month += 12)
    {
      LoadlineFigureInput input = input_new (projection, month);
      g_auto (LoadlineFlowchart) self = { 0 };
      g_autoptr (GArray) found = figure->focusables (&input, 800, 600, loadline_theme_light ());

      loadline_flowchart_init (&self, &input, loadline_theme_light (), 800, 600);
      g_assert_cmpuint (found->len, ==, self.policy->n_nodes);
      for (guint i = 0; i < found->len; i++)
        {
          const LoadlineFocusable *at = &g_array_index (found, LoadlineFocusable, i);
          LoadlinePick pick = { 0 };

          if ((int) i < self.n_path)
            g_assert_cmpint (at->pick.node, ==, self.path[i]);
          figure->pick (&input, 800, 600, loadline_theme_light (), at->x + at->width / 2,
                        at->y + at->height / 2, &pick);
          g_assert_cmpint (pick.node, ==, at->pick.node);
          g_assert_cmpint (pick.strategy, ==, at->pick.strategy);
          g_assert_cmpstr (pick.text, ==, at->pick.text);
          loadline_pick_clear (&pick);
        }
    }
  loadline_projection_unref (projection);
}

static void
test_large (void)
{
  LoadlineProjection *projection = projection_new (120, 1);
  LoadlineFigureInput input = input_new (projection, 30);

  cairo_surface_destroy (draw (&input, 1600, 900));
  loadline_projection_unref (projection);
}

/* The colour of a pixel. */
static guint32
pixel_at (cairo_surface_t *surface, double x, double y)
{
  const unsigned char *row =
    cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[(int) x] & 0xffffff;
}

/* Across the long straight parts of edges that nothing else is near, pixels have the colour of the line or of
 * the background, and none between them. */
static void
test_sharp (void)
{
  LoadlineProjection *projection = projection_new (8, 3);
  LoadlineFigureInput input = input_new (projection, 0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 900);
  cairo_t *cr = cairo_create (surface);
  g_auto (LoadlineFlowchart) self = { 0 };
  int n = 0;

  loadline_flowchart_init (&self, &input, loadline_theme_light (), 1600, 900);
  loadline_figure_find ("flowchart")->draw (&input, cr, 1600, 900, loadline_theme_light ());
  cairo_surface_flush (surface);
  for (int e = 0; e < self.layout->graph.n_edges; e++)
    {
      const LoadlineGraphEdge *edge = &self.layout->graph.edges[e];
      LoadlinePoint a = edge->points[0];
      LoadlinePoint b = edge->points[1];
      double y = (a.y + 2 * b.y) / 3;
      guint32 background = pixel_at (surface, 1, 1);
      guint32 line = pixel_at (surface, a.x, y);

      if (edge->back || fabs (a.x - b.x) > 0.1 || fabs (a.y - b.y) < 60)
        continue;
      for (int x = (int) a.x - 5; x <= (int) a.x + 5; x++)
        g_assert_true (pixel_at (surface, x, y) == background || pixel_at (surface, x, y) == line);
      n += line != background;
    }
  g_assert_cmpint (n, >=, 3);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  loadline_projection_unref (projection);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flowchart/the way of the decision is lit", test_path);
  g_test_add_func ("/flowchart/replaying months moves nothing", test_still);
  g_test_add_func ("/flowchart/boxes stay apart in any picture", test_squeezed);
  g_test_add_func ("/flowchart/the pointer finds what is drawn", test_pick_agrees);
  g_test_add_func ("/flowchart/a box says why it was reached or not", test_why);
  g_test_add_func ("/flowchart/nothing lies beside the boxes", test_nothing_there);
  g_test_add_func ("/flowchart/conditions are told as they are", test_condition_words);
  g_test_add_func ("/flowchart/the whole plan shows when each answer is given", test_whole_plan);
  g_test_add_func ("/flowchart/a policy without a title has its months", test_untitled);
  g_test_add_func ("/flowchart/a walk lights one box after another", test_steps);
  g_test_add_func ("/flowchart/the keyboard walks the way first", test_keyboard);
  g_test_add_func ("/flowchart/a large policy is drawn", test_large);
  g_test_add_func ("/flowchart/straight parts fill whole pixels", test_sharp);
  return g_test_run ();
}
