/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decision can be read: whole labels in a window's pane, and words in every box of any picture. */
#include "draw/figure.h"
#include "draw/flowchart-scene.h"
#include "model/plan-file.h"
#include "model/policy-file.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flowchart/a pane of the window shows every label of the way", test_panes);
  return g_test_run ();
}
