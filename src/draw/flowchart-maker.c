/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the layouts of one policy have in common, whatever the size of the picture: labels measured, and the
 * order of the boxes. */
#include "draw/flowchart-private.h"

#include <math.h>

static void
add_edge (LoadlineGraph *graph, int from, int to, bool back)
{
  if (to >= 0)
    graph->edges[graph->n_edges++] = (LoadlineGraphEdge){ .from = from, .to = to, .back = back };
}

static void
graph_init (LoadlineGraph *graph, const LoadlinePolicy *policy)
{
  *graph = (LoadlineGraph){ .n_nodes = policy->n_nodes };
  graph->nodes = g_new0 (LoadlineGraphNode, policy->n_nodes);
  graph->edges = g_new0 (LoadlineGraphEdge, LOADLINE_FLOWCHART_MAX_EDGES * policy->n_nodes);
  for (int i = 0; i < policy->n_nodes; i++)
    {
      const LoadlinePolicyNode *node = &policy->nodes[i];

      add_edge (graph, i, node->yes, false);
      add_edge (graph, i, node->no, false);
      add_edge (graph, i, node->next, false);
      add_edge (graph, i, node->again, true);
    }
}

static void
measure_labels (LoadlineFlowchartMaker *self, LoadlineText *text)
{
  for (int i = 0; i < self->policy->n_nodes; i++)
    {
      const LoadlinePolicyNode *node = &self->policy->nodes[i];
      LoadlineTextStyle style = loadline_flowchart_label_style (node->kind);

      loadline_pieces_init (&self->pieces[i], text, &style, node->label);
      for (int n = 1; n <= LOADLINE_MAX_LINES; n++)
        self->lines[i][n - 1] = loadline_wrap (&self->pieces[i], 0, n);
    }
}

LoadlineFlowchartMaker *
loadline_flowchart_maker_new (LoadlinePolicy *policy, LoadlineText *text)
{
  LoadlineFlowchartMaker *self = g_new0 (LoadlineFlowchartMaker, 1);

  self->policy = loadline_policy_ref (policy);
  self->font = g_strdup (text->theme->font);
  self->unit = text->unit;
  graph_init (&self->graph, policy);
  self->layered = loadline_graph_order (&self->graph);
  self->pieces = g_new (LoadlinePieces, policy->n_nodes);
  self->lines = g_malloc_n (policy->n_nodes, sizeof *self->lines);
  self->wraps = g_new0 (LoadlineWrap, policy->n_nodes);
  measure_labels (self, text);
  return self;
}

void
loadline_flowchart_maker_free (LoadlineFlowchartMaker *self)
{
  if (self == NULL)
    return;
  loadline_layered_free (self->layered);
  loadline_policy_unref (self->policy);
  g_free (self->font);
  g_free (self->graph.nodes);
  g_free (self->graph.edges);
  g_free (self->pieces);
  g_free (self->lines);
  g_free (self->wraps);
  g_free (self);
}

/* Text grows in proportion, as its metrics are not hinted. */
void
loadline_flowchart_maker_set_unit (LoadlineFlowchartMaker *self, double unit)
{
  double by = unit / self->unit;

  for (int i = 0; i < self->policy->n_nodes; i++)
    {
      LoadlinePieces *pieces = &self->pieces[i];

      pieces->line_height *= by;
      for (int p = 0; p < pieces->n; p++)
        {
          pieces->piece[p].width *= by;
          pieces->piece[p].space *= by;
        }
      for (int n = 0; n < LOADLINE_MAX_LINES; n++)
        for (int l = 0; l < self->lines[i][n].n; l++)
          self->lines[i][n].widths[l] *= by;
    }
  self->unit = unit;
}
