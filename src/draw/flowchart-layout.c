/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A flowchart's layout is a value: made of the policy and the size of the picture, and never changed. The
 * layouts made last are kept, as drawing, pointing and replaying ask for the same one again and again. */
#include "draw/flowchart-private.h"

#include <math.h>

/* How many layouts a thread keeps. */
#define N_KEPT 4

LoadlineTextStyle
loadline_flowchart_label_style (LoadlinePolicyKind kind)
{
  return (LoadlineTextStyle){
    .size = 1,
    .strong = kind == LOADLINE_POLICY_OUTCOME,
    .align = PANGO_ALIGN_CENTER,
  };
}

LoadlineTextStyle
loadline_flowchart_title_style (void)
{
  return (LoadlineTextStyle){ .size = 1.2, .strong = true };
}

/* What each edge says, in the order in which the graph has them. */
static void
find_flows (LoadlineFlowchartLayout *self)
{
  int e = 0;

  for (int i = 0; i < self->policy->n_nodes; i++)
    {
      const LoadlinePolicyNode *node = &self->policy->nodes[i];

      if (node->yes >= 0)
        self->flows[e++] = LOADLINE_FLOW_YES;
      if (node->no >= 0)
        self->flows[e++] = LOADLINE_FLOW_NO;
      if (node->next >= 0)
        self->flows[e++] = LOADLINE_FLOW_NEXT;
      if (node->again >= 0)
        self->flows[e++] = LOADLINE_FLOW_AGAIN;
    }
}

static void
break_labels (LoadlineFlowchartMaker *maker)
{
  LoadlineFlowchartLayout *self = maker->layout;

  self->labels = g_new0 (char *, self->policy->n_nodes + 1);
  for (int i = 0; i < self->policy->n_nodes; i++)
    self->labels[i] =
      loadline_wrap_words (&maker->wraps[i], &maker->pieces[i], self->policy->nodes[i].label);
}

static LoadlineFlowchartLayout *
layout_new (LoadlineFlowchartMaker *maker, LoadlineText *text, double width, double height,
            bool titled)
{
  LoadlineFlowchartLayout *self = g_atomic_rc_box_new0 (LoadlineFlowchartLayout);

  self->policy = loadline_policy_ref (maker->policy);
  self->font = g_strdup (text->theme->font);
  self->text_scale = text->theme->text_scale;
  self->width = width;
  self->height = height;
  self->titled = titled;
  self->graph = maker->graph;
  self->graph.nodes =
    g_memdup2 (self->graph.nodes, sizeof *self->graph.nodes * self->graph.n_nodes);
  self->graph.edges =
    g_memdup2 (self->graph.edges, sizeof *self->graph.edges * self->graph.n_edges);
  self->flows = g_new (LoadlineFlow, self->graph.n_edges);
  self->sizes = g_new0 (double, maker->policy->n_nodes);
  find_flows (self);
  maker->layout = self;
  loadline_flowchart_fill (maker, text);
  break_labels (maker);
  maker->layout = NULL;
  return self;
}

static void
layout_clear (gpointer data)
{
  LoadlineFlowchartLayout *self = data;

  loadline_policy_unref (self->policy);
  g_free (self->font);
  g_free (self->graph.nodes);
  g_free (self->graph.edges);
  g_free (self->flows);
  g_strfreev (self->labels);
  g_free (self->sizes);
}

void
loadline_flowchart_layout_unref (LoadlineFlowchartLayout *self)
{
  g_atomic_rc_box_release_full (self, layout_clear);
}

static bool
is_same (const LoadlineFlowchartLayout *self, const LoadlinePolicy *policy,
         const LoadlineTheme *theme, double width, double height, bool titled)
{
  return self->policy == policy && g_strcmp0 (self->font, theme->font) == 0
         && fabs (self->text_scale - theme->text_scale) < 1e-9 && fabs (self->width - width) < 1e-9
         && fabs (self->height - height) < 1e-9 && self->titled == titled;
}

/* What a thread keeps. @layouts: the last first. @maker: of the policy laid out last */
typedef struct
{
  GPtrArray *layouts;
  LoadlineFlowchartMaker *maker;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *self = data;

  g_ptr_array_unref (self->layouts);
  loadline_flowchart_maker_free (self->maker);
  g_free (self);
}

static Kept *
kept_get (void)
{
  static GPrivate key = G_PRIVATE_INIT (kept_free);
  Kept *self = g_private_get (&key);

  if (self == NULL)
    {
      self = g_new0 (Kept, 1);
      self->layouts =
        g_ptr_array_new_with_free_func ((GDestroyNotify) loadline_flowchart_layout_unref);
      g_private_set (&key, self);
    }
  return self;
}

static LoadlineFlowchartMaker *
get_maker (Kept *kept, LoadlinePolicy *policy, LoadlineText *text)
{
  if (kept->maker != NULL && kept->maker->policy == policy
      && g_str_equal (kept->maker->font, text->theme->font))
    {
      loadline_flowchart_maker_set_unit (kept->maker, text->unit);
      return kept->maker;
    }
  loadline_flowchart_maker_free (kept->maker);
  kept->maker = loadline_flowchart_maker_new (policy, text);
  return kept->maker;
}

LoadlineFlowchartLayout *
loadline_flowchart_layout_get (LoadlinePolicy *policy, LoadlineText *text, double width,
                               double height, bool titled)
{
  Kept *kept = kept_get ();
  LoadlineFlowchartLayout *found = NULL;

  for (guint i = 0; i < kept->layouts->len && found == NULL; i++)
    if (is_same (g_ptr_array_index (kept->layouts, i), policy, text->theme, width, height, titled))
      found = g_ptr_array_steal_index (kept->layouts, i);
  if (found == NULL)
    found = layout_new (get_maker (kept, policy, text), text, width, height, titled);
  g_ptr_array_insert (kept->layouts, 0, found);
  if (kept->layouts->len > N_KEPT)
    g_ptr_array_remove_index (kept->layouts, N_KEPT);
  return g_atomic_rc_box_acquire (found);
}
