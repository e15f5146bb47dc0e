/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decision can be read: whole labels in a window's pane, and words in every box of any picture. */
#include "draw/figure.h"
#include "draw/flowchart-private.h"
#include "draw/policy-generator.h"
#include "draw/projection-fixture.h"
#include "draw/text-listener.h"
#include "model/plan-file.h"
#include "model/policy-file.h"

#include <math.h>

/* Text of at least so many units of the surface counts as legible. */
#define LEGIBLE 7.4

static const double panes[][2] = { { 447, 387 }, { 400, 420 }, { 640, 430 }, { 340, 480 } };

/* The box that node @index's label takes when it is drawn. */
static LoadlineBox
label_box (LoadlineFlowchart *self, int index)
{
  const LoadlineBox *box = &self->layout->graph.nodes[index].box;
  LoadlineTextStyle style = loadline_flowchart_label_style (self->policy->nodes[index].kind);
  double width, height;

  style.size = self->layout->sizes[index];
  loadline_text_measure (&self->text, &style, self->layout->labels[index], &width, &height);
  return (LoadlineBox){ box->x + (box->width - width) / 2, box->y + (box->height - height) / 2,
                        width, height };
}

/* Whether all of node @index's words are there and within its box; a line's box is higher than its
 * letters. */
static bool
is_whole (LoadlineFlowchart *self, int index)
{
  const LoadlineBox *box = &self->layout->graph.nodes[index].box;
  LoadlineBox label = label_box (self, index);
  g_autofree char *words = g_strdup (self->layout->labels[index]);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  g_autofree char *bare = g_strjoinv ("", lines);
  g_auto (GStrv) wanted = g_strsplit (self->policy->nodes[index].label, " ", -1);
  g_autofree char *expected = g_strjoinv ("", wanted);
  g_auto (GStrv) found = g_strsplit (bare, " ", -1);
  g_autofree char *joined = g_strjoinv ("", found);

  return g_str_equal (joined, expected) && label.width <= box->width + 0.5
         && label.height <= box->height * 1.3 + 0.5;
}

static LoadlineFigureInput
input_new (const LoadlineProjection *projection, int month)
{
  return (LoadlineFigureInput){
    .projection = projection,
    .currency = "USD",
    .month = month,
    .strategy = -1,
    .hover = -1,
    .title = true,
    .step = -1,
  };
}

/* On the way of the month everything is legible; of the rest all but two labels are. */
static void
assert_legible (const LoadlineProjection *projection, int month, const LoadlineTheme *theme,
                const double size[2])
{
  LoadlineFigureInput input = input_new (projection, month);
  g_auto (LoadlineFlowchart) self = { 0 };
  int small = 0;

  loadline_flowchart_init (&self, &input, theme, size[0], size[1]);
  for (int i = 0; i < self.policy->n_nodes; i++)
    {
      bool legible = self.layout->sizes[i] * self.text.unit >= LEGIBLE;

      g_assert_true (is_whole (&self, i));
      g_assert_true (legible || !loadline_flowchart_visits (&self, i));
      small += !legible;
    }
  g_assert_cmpint (small, <=, 2);
}

static void
test_panes (void)
{
  LoadlineTheme themes[] = { *loadline_theme_light (), *loadline_theme_light (),
                             *loadline_theme_dark () };

  themes[1].text_scale = 1.2;
  themes[2].text_scale = 1.2;
  themes[2].font = "Noto Sans";
  for (const char *const *name = loadline_plan_template_names (); *name != NULL; name++)
    for (const char *const *id = loadline_policy_builtin_ids (); *id != NULL; id++)
      {
        g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (*name, NULL);
        g_autoptr (LoadlinePolicy) policy = loadline_policy_load_builtin (*id, NULL);
        g_autoptr (LoadlineProjection) projection =
          loadline_project (&plan->base, &plan->calendar, plan->catalog, policy);

        g_test_message ("%s, %s", *name, *id);
        for (gsize t = 0; t < G_N_ELEMENTS (themes); t++)
          for (gsize s = 0; s < G_N_ELEMENTS (panes); s++)
            for (int m = -1; m < projection->n_months; m++)
              assert_legible (projection, m, &themes[t], panes[s]);
      }
}

/* What is drawn: the lines of text, and where. */
typedef struct
{
  GPtrArray *words;
  GArray *boxes; /* LoadlineBox of ink */
} Heard;

static void
hear (const LoadlineTextLine *line, gpointer data)
{
  Heard *heard = data;

  g_ptr_array_add (heard->words, g_strdup (line->words));
  g_array_append_val (heard->boxes, line->box);
}

/* Draws the flowchart and hears it. */
static Heard
draw (const LoadlineFigureInput *input, const LoadlineTheme *theme, const double size[2])
{
  Heard heard = { g_ptr_array_new_with_free_func (g_free),
                  g_array_new (FALSE, FALSE, sizeof (LoadlineBox)) };
  LoadlineTextListener listener = { .hear = hear, .data = &heard };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);

  loadline_text_listen (cr, &listener);
  loadline_figure_find ("flowchart")->draw (input, cr, size[0], size[1], theme);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return heard;
}

static void
heard_clear (Heard *self)
{
  g_ptr_array_unref (self->words);
  g_array_unref (self->boxes);
}

/* The node within whose rim the middle of @box lies; -1 for none. */
static int
node_around (const LoadlineFlowchart *self, const LoadlineBox *box)
{
  for (int i = 0; i < self->policy->n_nodes; i++)
    {
      const LoadlineGraphNode *node = &self->layout->graph.nodes[i];
      double x = fabs (box->x + box->width / 2 - node->box.x - node->box.width / 2);
      double y = fabs (box->y + box->height / 2 - node->box.y - node->box.height / 2);

      if (y <= node->box.height / 2
          && x <= node->box.width / 2 - node->tip * y / (node->box.height / 2))
        return i;
    }
  return -1;
}

static int
count_lines (const char *label)
{
  int n = 1;

  for (const char *c = label; *c != '\0'; c++)
    n += *c == '\n';
  return n;
}

/* What stands beside the boxes touches no box, no edge and no other words; boxes have all their lines, or none.
 * Returns how many answers stand there. */
static int
assert_clear (const LoadlineFigureInput *input, const LoadlineTheme *theme, const double size[2])
{
  Heard heard = draw (input, theme, size);
  g_auto (LoadlineFlowchart) self = { 0 };
  g_auto (LoadlineSpace) space = { 0 };
  g_autofree int *n_lines = NULL;
  int answers = 0;

  loadline_flowchart_init (&self, input, theme, size[0], size[1]);
  loadline_space_init (&space, (LoadlineBox){ 0, 0, size[0], size[1] });
  n_lines = g_new0 (int, self.policy->n_nodes);
  loadline_flowchart_take_drawing (&self, &space);
  for (guint i = 0; i < heard.boxes->len; i++)
    {
      const LoadlineBox *box = &g_array_index (heard.boxes, LoadlineBox, i);
      const char *words = g_ptr_array_index (heard.words, i);
      int node = node_around (&self, box);

      if (node >= 0)
        n_lines[node]++;
      else if (!loadline_box_overlaps (box, &self.layout->title))
        {
          g_assert_true (loadline_space_is_free (&space, box));
          loadline_space_take_box (&space, *box);
          answers += g_str_has_prefix (words, "Yes") || g_str_has_prefix (words, "No");
        }
    }
  for (int i = 0; i < self.policy->n_nodes; i++)
    g_assert_cmpint (n_lines[i], ==,
                     loadline_flowchart_is_written (&self) ? count_lines (self.layout->labels[i])
                                                           : 0);
  heard_clear (&heard);
  return answers;
}

static void
test_beside (void)
{
  LoadlineTheme theme = *loadline_theme_light ();

  theme.text_scale = 1.2;
  for (const char *const *name = loadline_plan_template_names (); *name != NULL; name++)
    {
      g_autoptr (LoadlinePlan) plan = loadline_plan_load_template (*name, NULL);
      g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, 0);
      int decisions = 0;

      for (int i = 0; i < projection->policy->n_nodes; i++)
        decisions += projection->policy->nodes[i].kind == LOADLINE_POLICY_DECISION;
      for (gsize s = 0; s < G_N_ELEMENTS (panes); s++)
        for (int m = -1; m < projection->n_months; m += 5)
          {
            LoadlineFigureInput input = input_new (projection, m);

            theme.font = m % 2 == 0 ? "Noto Sans" : loadline_theme_light ()->font;
            g_assert_cmpint (assert_clear (&input, &theme, panes[s]), ==, 2 * decisions);
          }
    }
}

/* In a picture the size of a stamp no letters stand that nobody could read. */
static void
test_stamp (void)
{
  static const double size[] = { 280, 180 };
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, 0);
  LoadlineFigureInput input = input_new (projection, 11);
  Heard heard = draw (&input, loadline_theme_light (), size);
  g_autoptr (GArray) boxes = loadline_figure_focusables (loadline_figure_find ("flowchart"), &input,
                                                         size[0], size[1], loadline_theme_light ());

  g_assert_cmpuint (heard.words->len, >, 0);
  for (guint i = 0; i < heard.words->len; i++)
    g_assert_cmpfloat (g_array_index (heard.boxes, LoadlineBox, i).height, >, 2);
  g_assert_cmpuint (boxes->len, ==, (guint) projection->policy->n_nodes);
  for (guint i = 0; i < boxes->len; i++)
    g_assert_nonnull (g_array_index (boxes, LoadlineFocusable, i).pick.text);
  heard_clear (&heard);
}

static LoadlineProjection *
projection_of (LoadlinePolicy *policy)
{
  LoadlineProjection *self = projection_fixture_new (&(ProjectionFixture){ .growth = 0.04 });

  loadline_policy_unref (self->policy);
  self->policy = policy;
  for (int m = 0; m < self->n_months; m++)
    self->decisions[m] = loadline_decide (self, policy, m);
  return self;
}

static const char *const generated_labels[] = {
  "Scale?",
  "Whether in this month the requests of the busiest hour, with the headroom that the plan asks for and the "
  "growth that it expects, are still answered within the time that was promised to those who wait for them",
  "机器还够用吗？需要增加节点还是换更大的节点？",
  "هل ما زالت العقد كافية أم نحتاج إلى المزيد منها؟",
  "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle",
};

/* Edges run level or upright, within the picture. */
static void
assert_upright (const LoadlineGraph *graph, const double size[2])
{
  for (int e = 0; e < graph->n_edges; e++)
    for (int p = 0; p < graph->edges[e].n_points; p++)
      {
        LoadlinePoint at = graph->edges[e].points[p];
        LoadlinePoint before = graph->edges[e].points[MAX (p - 1, 0)];

        g_assert_cmpfloat (fmin (fabs (at.x - before.x), fabs (at.y - before.y)), <, 1);
        g_assert_true (at.x >= 0 && at.x <= size[0] && at.y >= 0 && at.y <= size[1]);
      }
}

/* Boxes lie apart and within the picture, each with all its words. */
static void
assert_drawn (const LoadlineProjection *projection, int month, const double size[2])
{
  LoadlineFigureInput input = input_new (projection, month);
  g_auto (LoadlineFlowchart) self = { 0 };

  loadline_flowchart_init (&self, &input, loadline_theme_light (), size[0], size[1]);
  for (int i = 0; i < self.policy->n_nodes; i++)
    {
      const LoadlineBox *box = &self.layout->graph.nodes[i].box;

      g_assert_true (is_whole (&self, i));
      g_assert_false (loadline_box_overlaps (box, &self.layout->title));
      g_assert_cmpfloat (box->x, >=, 0);
      g_assert_cmpfloat (box->y, >=, 0);
      g_assert_cmpfloat (box->x + box->width, <=, size[0]);
      g_assert_cmpfloat (box->y + box->height, <=, size[1]);
      for (int j = 0; j < i; j++)
        g_assert_false (loadline_box_overlaps (box, &self.layout->graph.nodes[j].box));
    }
  assert_upright (&self.layout->graph, size);
  assert_clear (&input, loadline_theme_light (), size);
}

static void
test_generated (void)
{
  static const double sizes[][2] = { { 280, 180 },  { 447, 387 },   { 340, 900 },
                                     { 1600, 900 }, { 1400, 200 }, { 3840, 2160 } };
  static const int counts[] = { 12, 60 };

  for (int kind = 0; kind < N_GENERATED; kind++)
    for (gsize l = 0; l < G_N_ELEMENTS (generated_labels); l++)
      for (gsize c = 0; c < G_N_ELEMENTS (counts); c++)
        {
          g_autoptr (LoadlineProjection) projection =
            projection_of (policy_generate ((Generated) kind, counts[c], generated_labels[l]));

          for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
            {
              g_test_message ("%d, %d nodes, label %d, %g x %g", kind, counts[c], (int) l,
                              sizes[s][0], sizes[s][1]);
              assert_drawn (projection, s % 2 == 0 ? 12 : -1, sizes[s]);
            }
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flowchart/a pane of the window shows every label of the way", test_panes);
  g_test_add_func ("/flowchart/what is written beside boxes touches nothing", test_beside);
  g_test_add_func ("/flowchart/a stamp has no words too small to read", test_stamp);
  g_test_add_func ("/flowchart/any policy in any language keeps its words", test_generated);
  return g_test_run ();
}
