/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A flowchart is tried in a few shapes and the one that fits its picture best is taken. The layouts made
 * last are kept, as drawing, pointing and replaying ask for the same one again and again. */
#include "draw/flowchart-private.h"

#include "draw/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In units of text: room around the drawing, and the greatest size of its text. */
#define MARGIN 0.9
#define MOST_SCALE 1.3

/* The most air that a drawing with room to spare gets between its layers, in units of text, and what a label
 * that lacks all of its size costs. */
#define MOST_AIR 0.7
#define LACK_COST 3

#define LEAST_TEXT LOADLINE_FLOWCHART_LEAST_TEXT

/* The most of a picture's height that the title takes above the drawing. */
#define TITLE_SHARE 0.15

/* How many layouts a thread keeps. */
#define N_KEPT 4

/* How much a laid-out drawing may be scaled for its picture, across and down. */
typedef struct
{
  double across;
  double down;
} Fit;

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

static void
add_edge (LoadlineFlowchartLayout *self, int from, int to, LoadlineFlow flow)
{
  if (to < 0)
    return;
  self->graph.edges[self->graph.n_edges] =
    (LoadlineGraphEdge){ .from = from, .to = to, .back = flow == LOADLINE_FLOW_AGAIN };
  self->flows[self->graph.n_edges++] = flow;
}

static void
add_edges (LoadlineFlowchartLayout *self)
{
  for (int i = 0; i < self->policy->n_nodes; i++)
    {
      const LoadlinePolicyNode *node = &self->policy->nodes[i];

      add_edge (self, i, node->yes, LOADLINE_FLOW_YES);
      add_edge (self, i, node->no, LOADLINE_FLOW_NO);
      add_edge (self, i, node->next, LOADLINE_FLOW_NEXT);
      add_edge (self, i, node->again, LOADLINE_FLOW_AGAIN);
    }
}

/* The same both ways where text stays legible; else each way by itself, as far as it takes. */
static Fit
fit (const LoadlineGraph *graph, const LoadlineBox *room)
{
  Fit most = { room->width / fmax (graph->width, 1), room->height / fmax (graph->height, 1) };
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
put (LoadlineGraph *graph, Fit scale, const LoadlineBox *room)
{
  double dx = room->x + (room->width - graph->width * scale.across) / 2;
  double dy = room->y + (room->height - graph->height * scale.down) / 2;

  for (int i = 0; i < graph->n_nodes; i++)
    {
      LoadlineBox *box = &graph->nodes[i].box;

      *box = (LoadlineBox){ dx + box->x * scale.across, dy + box->y * scale.down,
                            box->width * scale.across, box->height * scale.down };
      graph->nodes[i].tip *= scale.across;
    }
  for (int e = 0; e < graph->n_edges; e++)
    for (int p = 0; p < graph->edges[e].n_points; p++)
      {
        LoadlinePoint *point = &graph->edges[e].points[p];

        *point = (LoadlinePoint){ dx + point->x * scale.across, dy + point->y * scale.down };
      }
}

/* Whether the title's room is clear of the drawing. */
static bool
is_title_clear (const LoadlineFlowchartLayout *self, double gap)
{
  LoadlineBox title = { self->title.x - gap, self->title.y - gap, self->title.width + 2 * gap,
                        self->title.height + 2 * gap };
  g_auto (LoadlineSpace) space = { 0 };

  loadline_space_init (&space, title);
  for (int i = 0; i < self->graph.n_nodes; i++)
    loadline_space_take_box (&space, self->graph.nodes[i].box);
  for (int e = 0; e < self->graph.n_edges; e++)
    for (int p = 0; p + 1 < self->graph.edges[e].n_points; p++)
      loadline_space_take_stroke (&space, self->graph.edges[e].points[p].x,
                                  self->graph.edges[e].points[p].y,
                                  self->graph.edges[e].points[p + 1].x,
                                  self->graph.edges[e].points[p + 1].y);
  return loadline_space_is_free (&space, &title);
}

/* What room is left along the flow, for each gap between layers, in units of text. */
static double
air_left (const LoadlineFlowchartMaker *maker, Fit scale, const LoadlineBox *room)
{
  const LoadlineGraph *graph = &maker->layout->graph;
  double left = graph->sideways ? room->width / scale.across - graph->width
                                : room->height / scale.down - graph->height;
  int last = 1;

  for (int i = 0; i < graph->n_nodes; i++)
    last = MAX (last, graph->nodes[i].layer);
  return CLAMP (left / last / maker->text->unit, 0, MOST_AIR);
}

/* Gives labels that are too large for their boxes what room there is. Returns what they lack to be
 * legible, all together. */
static double
squeeze_labels (LoadlineFlowchartMaker *maker, const LoadlineBox *room)
{
  LoadlineFlowchartLayout *self = maker->layout;
  double lacking = 0;

  for (int i = 0; i < self->graph.n_nodes; i++)
    {
      loadline_flowchart_grow (maker, i, *room);
      self->sizes[i] = loadline_flowchart_fit_label (maker, i);
      lacking += 1 - self->sizes[i] / LEAST_TEXT;
    }
  return lacking;
}

/* Gives the title what is free beside it. */
static void
widen_title (LoadlineFlowchartLayout *self, double most, double gap)
{
  double step = 0.05 * most;

  do
    self->title.width += step;
  while (self->title.width < most && is_title_clear (self, gap));
  self->title.width -= step;
}

/* Lays the graph out in @room, in @shape, with @air. Returns what speaks for it: how it is liked, less
 * what its labels lack. @left gets the air that is left. */
static double
try_shape (LoadlineFlowchartMaker *maker, const LoadlineFlowchartShape *shape,
           const LoadlineBox *room, double air, double *left)
{
  LoadlineFlowchartLayout *self = maker->layout;
  Fit scale;
  double least;

  loadline_flowchart_shape_apply (shape, maker, room->width, air);
  scale = fit (&self->graph, room);
  least = fmin (scale.across, scale.down);
  *left = air_left (maker, scale, room);
  self->text_size = fmax (least, LEAST_TEXT);
  self->line = maker->text->unit * least;
  put (&self->graph, scale, room);
  for (int i = 0; i < self->graph.n_nodes; i++)
    self->sizes[i] = self->text_size;
  return shape->taste * liking (scale)
         - (least < LEAST_TEXT ? LACK_COST * squeeze_labels (maker, room) : 0);
}

/* One way to share the picture between title and drawing. */
typedef struct
{
  LoadlineBox title;
  int title_lines;
  LoadlineBox room;
} Sharing;

/* Takes the shape that does best in the ways to share the picture: the title above the drawing, or in a
 * corner that the drawing leaves free. */
static void
fill_room (LoadlineFlowchartMaker *maker, const Sharing *sharings, int n_sharings)
{
  LoadlineFlowchartLayout *self = maker->layout;
  const LoadlineFlowchartShape *chosen = NULL;
  const Sharing *shared = sharings;
  double gap = 0.5 * maker->text->unit;
  double most = -INFINITY;
  double air = 0;
  double left;

  for (int s = 0; s < n_sharings; s++)
    for (int i = 0; i < loadline_flowchart_n_shapes; i++)
      {
        const LoadlineFlowchartShape *shape = &loadline_flowchart_shapes[i];
        double found;

        if (shape->taste * liking ((Fit){ MOST_SCALE, MOST_SCALE }) <= most)
          continue;
        self->title = sharings[s].title;
        found = try_shape (maker, shape, &sharings[s].room, 0, &left);
        if (found <= most || (s > 0 && !is_title_clear (self, gap)))
          continue;
        most = found;
        chosen = shape;
        shared = &sharings[s];
        air = left;
      }
  self->title = shared->title;
  self->title_lines = shared->title_lines;
  try_shape (maker, chosen, &shared->room, air, &left);
  if (shared == sharings)
    return;
  if (!is_title_clear (self, gap))
    try_shape (maker, chosen, &shared->room, 0, &left);
  widen_title (self, shared->room.width, gap);
}

/* A title as long as any is likely to be, so that the layout is the same for all. (transfer full) */
static char *
specimen_title (const LoadlinePolicy *policy)
{
  g_autofree char *month = loadline_format_month (2028 * 12 + 8);
  g_autofree char *nodes = loadline_format_nodes (12, "m6i.4xlarge");
  const char *longest = "";

  for (int i = 0; i < policy->n_nodes; i++)
    {
      int strategy = policy->nodes[i].strategy;
      const char *label =
        strategy >= 0 ? _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->label) : "";

      if (g_utf8_strlen (label, -1) > g_utf8_strlen (longest, -1))
        longest = label;
    }
  return loadline_flowchart_title_words (month, longest, nodes);
}

/* A title in the start corner, over a drawing that has the whole height. */
static Sharing
share_corner (const LoadlinePieces *words, int lines, double margin, const LoadlineBox *whole)
{
  LoadlineWrap wrap = loadline_wrap (words, 0, lines);

  return (Sharing){
    .title = { margin, margin, fmin (loadline_wrap_width (&wrap) * 1.02, whole->width),
               wrap.n * words->line_height },
    .title_lines = wrap.n,
    .room = *whole,
  };
}

/* The ways to share the picture with a title, at most three; returns how many. */
static int
share (const LoadlineFlowchartLayout *self, LoadlineText *text, Sharing sharings[3])
{
  LoadlineTextStyle style = loadline_flowchart_title_style ();
  double margin = MARGIN * text->unit;
  LoadlineBox whole = { margin, margin, fmax (self->width - 2 * margin, 1),
                        fmax (self->height - 2 * margin, 1) };
  g_autofree char *words = specimen_title (self->policy);
  LoadlinePieces pieces;
  LoadlineWrap wrap;
  double above;

  sharings[0] = (Sharing){ .room = whole };
  if (!self->titled)
    return 1;
  loadline_pieces_init (&pieces, text, &style, words);
  wrap = loadline_wrap (&pieces, whole.width, 2);
  if (wrap.n * pieces.line_height > TITLE_SHARE * self->height)
    wrap.n = 1;
  if (wrap.n * pieces.line_height > TITLE_SHARE * self->height)
    return 1;
  above = wrap.n * pieces.line_height;
  sharings[0].title = (LoadlineBox){ margin, margin, whole.width, above };
  sharings[0].title_lines = wrap.n;
  sharings[0].room.y += above + margin;
  sharings[0].room.height = fmax (whole.height - above - margin, 1);
  for (int lines = 1; lines <= 2; lines++)
    sharings[lines] = share_corner (&pieces, lines, margin, &whole);
  return 3;
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
layout_new (LoadlinePolicy *policy, LoadlineText *text, double width, double height, bool titled)
{
  LoadlineFlowchartLayout *self = g_atomic_rc_box_new0 (LoadlineFlowchartLayout);
  g_autofree LoadlinePieces *pieces = g_new (LoadlinePieces, policy->n_nodes);
  g_autofree LoadlineWrap *wraps = g_new0 (LoadlineWrap, policy->n_nodes);
  LoadlineFlowchartMaker maker = { self, text, pieces, wraps };
  Sharing sharings[3];
  int n_sharings;

  self->policy = loadline_policy_ref (policy);
  self->font = g_strdup (text->theme->font);
  self->text_scale = text->theme->text_scale;
  self->width = width;
  self->height = height;
  self->titled = titled;
  self->graph.n_nodes = policy->n_nodes;
  self->graph.nodes = g_new0 (LoadlineGraphNode, policy->n_nodes);
  self->graph.edges = g_new0 (LoadlineGraphEdge, 4 * policy->n_nodes);
  self->flows = g_new0 (LoadlineFlow, 4 * policy->n_nodes);
  self->sizes = g_new0 (double, policy->n_nodes);
  add_edges (self);
  loadline_graph_find_layers (&self->graph);
  for (int i = 0; i < policy->n_nodes; i++)
    {
      LoadlineTextStyle style = loadline_flowchart_label_style (policy->nodes[i].kind);

      loadline_pieces_init (&pieces[i], text, &style, policy->nodes[i].label);
    }
  n_sharings = share (self, text, sharings);
  fill_room (&maker, sharings, n_sharings);
  break_labels (&maker);
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

LoadlineFlowchartLayout *
loadline_flowchart_layout_get (LoadlinePolicy *policy, LoadlineText *text, double width,
                               double height, bool titled)
{
  static GPrivate kept_key = G_PRIVATE_INIT ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *kept = g_private_get (&kept_key);
  LoadlineFlowchartLayout *found = NULL;

  if (kept == NULL)
    {
      kept = g_ptr_array_new_with_free_func ((GDestroyNotify) loadline_flowchart_layout_unref);
      g_private_set (&kept_key, kept);
    }
  for (guint i = 0; i < kept->len && found == NULL; i++)
    if (is_same (g_ptr_array_index (kept, i), policy, text->theme, width, height, titled))
      found = g_ptr_array_steal_index (kept, i);
  if (found == NULL)
    found = layout_new (policy, text, width, height, titled);
  g_ptr_array_insert (kept, 0, found);
  if (kept->len > N_KEPT)
    g_ptr_array_remove_index (kept, N_KEPT);
  return g_atomic_rc_box_acquire (found);
}
