/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decision of one month as a flowchart of the policy: the way taken lit, the others still there to
 * be read. */
#include "draw/figures.h"

#include "draw/flowchart-private.h"

#include <glib/gi18n-lib.h>

/* A title longer than its room is first set smaller. */
static void
draw_title (LoadlineFlowchart *self, cairo_t *cr)
{
  const LoadlineBox *room = &self->layout->title;
  LoadlineTextStyle style = loadline_flowchart_title_style ();

  if (self->title == NULL || self->layout->title_lines == 0)
    return;
  style.width = room->width;
  style.lines = self->layout->title_lines;
  if (!loadline_text_measure (&self->text, &style, self->title, NULL, NULL))
    style.size = LOADLINE_FLOWCHART_LESS_TITLE;
  loadline_text_draw (&self->text, cr, &style, self->title, self->text.theme->text, room->x,
                      room->y, 0, 0);
}

static void
draw (const LoadlineFigureInput *input, cairo_t *cr, double width, double height,
      const LoadlineTheme *theme)
{
  g_auto (LoadlineFlowchart) self = { 0 };
  g_auto (LoadlineSpace) space = { 0 };

  loadline_flowchart_init (&self, input, theme, width, height);
  loadline_space_init (&space, (LoadlineBox){ 0, 0, width, height });
  cairo_save (cr);
  if (!theme->transparent)
    {
      loadline_colour_use (theme->background, cr, 1);
      cairo_rectangle (cr, 0, 0, width, height);
      cairo_fill (cr);
    }
  draw_title (&self, cr);
  loadline_flowchart_draw_edges (&self, cr);
  loadline_flowchart_draw_boxes (&self, cr);
  loadline_flowchart_take_drawing (&self, &space);
  if (loadline_flowchart_is_written (&self))
    {
      loadline_flowchart_label_edges (&self, cr, &space);
      loadline_flowchart_label_months (&self, cr, &space);
    }
  cairo_restore (cr);
  cairo_new_path (cr);
}

static LoadlinePick
pick_of (const LoadlineFlowchart *self, int index)
{
  return (LoadlinePick){
    .month = -1,
    .strategy = self->policy->nodes[index].strategy,
    .node = index,
    .text = loadline_flowchart_say_node (self, index),
  };
}

static void
pick_at (const LoadlineFigureInput *input, double width, double height, const LoadlineTheme *theme,
         double x, double y, LoadlinePick *pick)
{
  g_auto (LoadlineFlowchart) self = { 0 };

  *pick = (LoadlinePick){ .month = -1, .strategy = -1, .node = -1 };
  loadline_flowchart_init (&self, input, theme, width, height);
  for (int i = 0; i < self.layout->graph.n_nodes; i++)
    if (loadline_box_contains (&self.layout->graph.nodes[i].box, x, y))
      {
        *pick = pick_of (&self, i);
        return;
      }
}

/* The boxes on the way in its order, then the others. */
static GArray *
focusables (const LoadlineFigureInput *input, double width, double height,
            const LoadlineTheme *theme)
{
  g_auto (LoadlineFlowchart) self = { 0 };
  GArray *found = loadline_focusables_new ();
  g_autofree int *order = NULL;
  int n;

  loadline_flowchart_init (&self, input, theme, width, height);
  order = g_memdup2 (self.path, sizeof *order * (size_t) (self.policy->n_nodes + 1));
  n = self.n_path;
  for (int i = 0; i < self.policy->n_nodes; i++)
    if (!loadline_flowchart_visits (&self, i))
      order[n++] = i;
  for (int i = 0; i < n; i++)
    {
      const LoadlineBox *box = &self.layout->graph.nodes[order[i]].box;
      LoadlineFocusable focusable = { box->x, box->y, box->width, box->height,
                                      pick_of (&self, order[i]) };

      g_array_append_val (found, focusable);
    }
  return found;
}

const LoadlineFigure loadline_flowchart_figure = {
  .id = "flowchart",
  .label = N_ ("Decision"),
  .summary = N_ ("How the policy decides, and the way it takes in the chosen month"),
  .draw = draw,
  .describe = loadline_flowchart_describe,
  .data = loadline_flowchart_data,
  .pick = pick_at,
  .focusables = focusables,
};
