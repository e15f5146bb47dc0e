/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the title stands: above the drawing or, where the drawing leaves its corner free, beside it. What it
 * says never matters, as the drawing stays still over the months. */
#include "draw/flowchart-private.h"
#include "draw/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The room around the drawing, in units of text. */
#define MARGIN 0.9

/* The most of a picture's height that the title takes above the drawing. */
#define TITLE_SHARE 0.15

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
static LoadlineFlowchartSharing
share_corner (const LoadlinePieces *words, int lines, double margin, const LoadlineBox *whole)
{
  LoadlineWrap wrap = loadline_wrap (words, 0, lines);

  return (LoadlineFlowchartSharing){
    .title = { margin, margin, fmin (loadline_wrap_width (&wrap) * 1.02, whole->width),
               wrap.n * words->line_height },
    .title_lines = wrap.n,
    .room = *whole,
  };
}

int
loadline_flowchart_share (const LoadlineFlowchartLayout *self, LoadlineText *text,
                          LoadlineFlowchartSharing sharings[LOADLINE_FLOWCHART_MAX_SHARINGS])
{
  LoadlineTextStyle style = loadline_flowchart_title_style ();
  double margin = MARGIN * text->unit;
  LoadlineBox whole = { margin, margin, fmax (self->width - 2 * margin, 1),
                        fmax (self->height - 2 * margin, 1) };
  g_autofree char *words = specimen_title (self->policy);
  LoadlinePieces pieces;
  LoadlineWrap wrap;
  double above;

  sharings[0] = (LoadlineFlowchartSharing){ .room = whole };
  if (!self->titled)
    return 1;
  loadline_pieces_init (&pieces, text, &style, words);
  wrap = loadline_wrap (&pieces, whole.width * style.size / LOADLINE_FLOWCHART_LESS_TITLE, 2);
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

bool
loadline_flowchart_title_is_clear (const LoadlineFlowchartLayout *self, double gap)
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

void
loadline_flowchart_widen_title (LoadlineFlowchartLayout *self, double most, double gap)
{
  double step = 0.05 * most;

  do
    self->title.width += step;
  while (self->title.width < most && loadline_flowchart_title_is_clear (self, gap));
  self->title.width -= step;
}
