/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decision of one month as a flowchart of the policy: the way taken lit, the others still there to
 * be read. */
#include "draw/figures.h"

#include "draw/condition-words.h"
#include "draw/flowchart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How near to the background the fill of what was not taken is. */
#define DIM_FILL 0.9

/* The part of a line's height that letters take. */
#define LETTERS 0.74

static LoadlineColour
node_colour (const LoadlineFlowchart *self, int index)
{
  const LoadlineTheme *theme = self->text.theme;
  const LoadlinePolicyNode *node = &self->policy->nodes[index];

  if (node->kind == LOADLINE_POLICY_OUTCOME)
    return node->strategy >= 0 ? theme->strategies[node->strategy].colour : theme->warning;
  return loadline_flowchart_visits (self, index) ? theme->accent : theme->axis;
}

static void
trace_rounded (cairo_t *cr, const LoadlineBox *box, double radius)
{
  double r = fmin (radius, fmin (box->width, box->height) / 2);
  double right = box->x + box->width;
  double bottom = box->y + box->height;

  cairo_new_path (cr);
  cairo_arc (cr, right - r, box->y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI / 2);
  cairo_arc (cr, box->x + r, bottom - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, box->x + r, box->y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/* A diamond, or one whose points at top and bottom are cut off. */
static void
trace_decision (cairo_t *cr, const LoadlineBox *box, double tip)
{
  double right = box->x + box->width;
  double bottom = box->y + box->height;
  double middle = box->y + box->height / 2;

  cairo_new_path (cr);
  cairo_move_to (cr, box->x, middle);
  cairo_line_to (cr, box->x + tip, box->y);
  cairo_line_to (cr, right - tip, box->y);
  cairo_line_to (cr, right, middle);
  cairo_line_to (cr, right - tip, bottom);
  cairo_line_to (cr, box->x + tip, bottom);
  cairo_close_path (cr);
}

static void
trace_node (cairo_t *cr, LoadlinePolicyKind kind, const LoadlineBox *box, double tip, double unit)
{
  switch (kind)
    {
    case LOADLINE_POLICY_START:
    case LOADLINE_POLICY_END:
      trace_rounded (cr, box, box->height / 2);
      break;
    case LOADLINE_POLICY_OUTCOME:
      trace_rounded (cr, box, 0.7 * unit);
      break;
    case LOADLINE_POLICY_DECISION:
      trace_decision (cr, box, tip);
      break;
    case LOADLINE_POLICY_PROCESS:
    default:
      trace_rounded (cr, box, 0.12 * unit);
      break;
    }
}

/* Black or white, whichever reads better. */
static LoadlineColour
ink_on (LoadlineColour fill)
{
  LoadlineColour white = { 1, 1, 1 };
  LoadlineColour black = { 0, 0, 0 };

  return loadline_colour_contrast (white, fill) >= loadline_colour_contrast (black, fill) ? white
                                                                                          : black;
}

static LoadlineColour
fill_of (const LoadlineFlowchart *self, int index, bool lit)
{
  const LoadlineTheme *theme = self->text.theme;
  LoadlineColour colour = node_colour (self, index);

  if (self->policy->nodes[index].kind == LOADLINE_POLICY_OUTCOME)
    return lit ? colour : loadline_colour_mix (colour, theme->background, DIM_FILL);
  return lit ? loadline_colour_mix (colour, theme->background, 0.85) : theme->background;
}

static void
draw_label (LoadlineFlowchart *self, cairo_t *cr, int index, LoadlineColour colour)
{
  const LoadlineBox *box = &self->layout->graph.nodes[index].box;
  LoadlineTextStyle style = loadline_flowchart_label_style (self->policy->nodes[index].kind);

  style.size = self->layout->sizes[index];
  loadline_text_draw (&self->text, cr, &style, self->layout->labels[index], colour,
                      box->x + box->width / 2, box->y + box->height / 2, 0.5, 0.5);
}

static void
draw_node (LoadlineFlowchart *self, cairo_t *cr, int index)
{
  const LoadlineTheme *theme = self->text.theme;
  const LoadlinePolicyNode *node = &self->policy->nodes[index];
  const LoadlineBox *box = &self->layout->graph.nodes[index].box;
  double tip = self->layout->graph.nodes[index].tip;
  double unit = self->layout->line;
  bool lit = self->month < 0 ? node->kind != LOADLINE_POLICY_OUTCOME
                             : loadline_flowchart_visits (self, index);
  bool marked =
    index == self->input->hover || (node->strategy >= 0 && node->strategy == self->input->strategy);
  LoadlineColour fill = fill_of (self, index, lit && self->month >= 0);
  LoadlineColour ink = lit ? theme->text : theme->dim_text;

  trace_node (cr, node->kind, box, tip, unit);
  loadline_colour_use (fill, cr, 1);
  cairo_fill_preserve (cr);
  loadline_colour_use (node_colour (self, index), cr, 1);
  cairo_set_line_width (cr, (lit && self->month >= 0 ? 0.17 : 0.1) * unit);
  cairo_stroke (cr);
  if (marked)
    {
      LoadlineBox ring = { box->x - 0.3 * unit, box->y - 0.3 * unit, box->width + 0.6 * unit,
                           box->height + 0.6 * unit };

      trace_node (cr, node->kind, &ring, tip * ring.width / box->width, unit * 1.3);
      cairo_set_line_width (cr, 0.12 * unit);
      cairo_stroke (cr);
    }
  if (node->kind == LOADLINE_POLICY_OUTCOME && lit && self->month >= 0)
    ink = ink_on (fill);
  draw_label (self, cr, index, ink);
}

/* The edge with rounded corners, ending where its arrow begins. */
static void
trace_edge (cairo_t *cr, const LoadlineGraphEdge *edge, double radius, double arrow)
{
  int n = edge->n_points;

  if (n < 2)
    return;
  cairo_move_to (cr, edge->points[0].x, edge->points[0].y);
  for (int i = 1; i < n; i++)
    {
      LoadlinePoint before = edge->points[i - 1];
      LoadlinePoint at = edge->points[i];
      double length = hypot (at.x - before.x, at.y - before.y);
      double dx = length > 0 ? (at.x - before.x) / length : 0;
      double dy = length > 0 ? (at.y - before.y) / length : 0;

      if (i == n - 1)
        cairo_line_to (cr, at.x - dx * arrow, at.y - dy * arrow);
      else
        {
          LoadlinePoint after = edge->points[i + 1];
          double next = hypot (after.x - at.x, after.y - at.y);
          double r = fmin (radius, fmin (length, next) / 2);

          cairo_line_to (cr, at.x - dx * r, at.y - dy * r);
          if (next > 0)
            cairo_curve_to (cr, at.x - dx * r * 0.45, at.y - dy * r * 0.45,
                            at.x + (after.x - at.x) / next * r * 0.45,
                            at.y + (after.y - at.y) / next * r * 0.45,
                            at.x + (after.x - at.x) / next * r, at.y + (after.y - at.y) / next * r);
        }
    }
}

static void
trace_arrow (cairo_t *cr, const LoadlineGraphEdge *edge, double size)
{
  LoadlinePoint tip = edge->points[MAX (edge->n_points - 1, 0)];
  LoadlinePoint before = edge->points[MAX (edge->n_points - 2, 0)];
  double length = hypot (tip.x - before.x, tip.y - before.y);
  double dx = length > 0 ? (tip.x - before.x) / length : 0;
  double dy = length > 0 ? (tip.y - before.y) / length : 1;

  if (edge->n_points < 2)
    return;
  cairo_move_to (cr, tip.x, tip.y);
  cairo_line_to (cr, tip.x - dx * size - dy * size * 0.45, tip.y - dy * size + dx * size * 0.45);
  cairo_line_to (cr, tip.x - dx * size + dy * size * 0.45, tip.y - dy * size - dx * size * 0.45);
  cairo_close_path (cr);
}

/* Draws all edges that look alike. */
static void
draw_edges (LoadlineFlowchart *self, cairo_t *cr, bool lit, bool back)
{
  const LoadlineTheme *theme = self->text.theme;
  const LoadlineGraph *graph = &self->layout->graph;
  double unit = self->layout->line;
  double dash[] = { 0.5 * unit, 0.4 * unit };
  double arrow = 0.7 * unit;

  loadline_colour_use (lit ? theme->accent : theme->axis, cr, 1);
  cairo_set_line_width (cr, (lit ? 0.24 : 0.1) * unit);
  cairo_set_dash (cr, dash, back ? 2 : 0, 0);
  cairo_new_path (cr);
  for (int e = 0; e < graph->n_edges; e++)
    if (graph->edges[e].back == back && loadline_flowchart_takes (self, e) == lit)
      trace_edge (cr, &graph->edges[e], 0.6 * unit, arrow * 0.7);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  for (int e = 0; e < graph->n_edges; e++)
    if (graph->edges[e].back == back && loadline_flowchart_takes (self, e) == lit)
      trace_arrow (cr, &graph->edges[e], arrow * (lit ? 1.15 : 1));
  cairo_fill (cr);
}

/* What is drawn already, so that labels of edges keep clear of it. */
static void
take_drawing (const LoadlineFlowchart *self, LoadlineSpace *space)
{
  for (int i = 0; i < self->layout->graph.n_nodes; i++)
    {
      LoadlineBox box = self->layout->graph.nodes[i].box;
      double tip = self->layout->graph.nodes[i].tip;

      if (tip > 0)
        {
          double right = box.x + box.width;
          double bottom = box.y + box.height;
          double middle = box.y + box.height / 2;

          loadline_space_take_stroke (space, box.x, middle, box.x + tip, box.y);
          loadline_space_take_stroke (space, right - tip, box.y, right, middle);
          loadline_space_take_stroke (space, right, middle, right - tip, bottom);
          loadline_space_take_stroke (space, box.x + tip, bottom, box.x, middle);
          box.x += 0.35 * tip;
          box.width -= 0.7 * tip;
          if (tip > box.width / 2)
            {
              box.y += 0.2 * box.height;
              box.height *= 0.6;
            }
        }
      loadline_space_take_box (space, box);
    }
  for (int e = 0; e < self->layout->graph.n_edges; e++)
    for (int p = 0; p + 1 < self->layout->graph.edges[e].n_points; p++)
      {
        LoadlinePoint a = self->layout->graph.edges[e].points[p];
        LoadlinePoint b = self->layout->graph.edges[e].points[p + 1];

        loadline_space_take_stroke (space, a.x, a.y, b.x, b.y);
      }
}

/* Beside the edge, near its start: finds a free place for a label of that size. */
static bool
find_place (const LoadlineFlowchart *self, const LoadlineSpace *space,
            const LoadlineGraphEdge *edge, LoadlineBox *box)
{
  double gap = 0.3 * self->text.unit * self->layout->text_size;

  for (int p = 0; p + 1 < MIN (edge->n_points, 3); p++)
    {
      LoadlinePoint a = edge->points[p];
      LoadlinePoint b = edge->points[p + 1];
      bool level = fabs (a.y - b.y) < fabs (a.x - b.x);

      for (int step = 0; step < 10; step++)
        for (int side = 0; side < 2; side++)
          {
            double part = step / 10.0;
            double x = a.x + part * (b.x - a.x);
            double y = a.y + part * (b.y - a.y);

            if (level)
              {
                box->x = b.x > a.x ? x + gap : x - gap - box->width;
                box->y = side == 0 ? y - gap / 2 - box->height : y + gap / 2;
              }
            else
              {
                box->x = side == 0 ? x + gap : x - gap - box->width;
                box->y = b.y > a.y ? y + gap / 3 : y - gap / 3 - box->height;
              }
            if (loadline_space_is_free (space, box))
              return true;
          }
    }
  return false;
}

/* What is written at an edge: the longest first. */
static int
edge_words (const LoadlineFlowchart *self, int index, char *words[2])
{
  const LoadlinePolicyNode *node = &self->policy->nodes[self->layout->graph.edges[index].from];
  LoadlineFlow flow = self->layout->flows[index];
  int n = 0;

  if (flow != LOADLINE_FLOW_YES && flow != LOADLINE_FLOW_NO)
    return 0;
  if (self->month >= 0 && loadline_flowchart_takes (self, index))
    {
      g_autofree char *values =
        loadline_condition_to_words (node->condition, self->input->projection, self->month,
                                     self->input->currency);

      /* Translators: the answer at an edge of the flowchart, and the values that gave it */
      words[n++] = g_strdup_printf (flow == LOADLINE_FLOW_YES ? C_ ("edge", "Yes · %s")
                                                              : C_ ("edge", "No · %s"),
                                    values);
    }
  words[n++] = g_strdup (flow == LOADLINE_FLOW_YES ? C_ ("edge", "Yes") : C_ ("edge", "No"));
  return n;
}

static void
draw_edge_label (LoadlineFlowchart *self, cairo_t *cr, LoadlineSpace *space, int index)
{
  const LoadlineTheme *theme = self->text.theme;
  bool lit = loadline_flowchart_takes (self, index);
  LoadlineTextStyle style = { .size = 0.85 * self->layout->text_size, .strong = lit };
  LoadlineColour colour =
    lit ? loadline_colour_readable (theme->accent, theme->background, theme->text, 4.5)
        : theme->dim_text;
  char *words[2] = { NULL };
  int n = edge_words (self, index, words);
  bool drawn = false;

  for (int i = 0; i < n; i++)
    {
      LoadlineBox box = { 0 };
      double rim;

      loadline_text_measure (&self->text, &style, words[i], &box.width, &box.height);
      rim = (1 - LETTERS) / 2 * box.height;
      box.height *= LETTERS;
      if (!drawn && find_place (self, space, &self->layout->graph.edges[index], &box))
        {
          loadline_text_draw (&self->text, cr, &style, words[i], colour, box.x, box.y - rim, 0, 0);
          loadline_space_take_box (space, box);
          drawn = true;
        }
      g_free (words[i]);
    }
}

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
    style.size = 1;
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
  draw_edges (&self, cr, false, true);
  draw_edges (&self, cr, false, false);
  draw_edges (&self, cr, true, false);
  for (int i = 0; i < self.layout->graph.n_nodes; i++)
    draw_node (&self, cr, i);
  loadline_space_take_box (&space, self.layout->title);
  take_drawing (&self, &space);
  for (int lit = 1; lit >= 0; lit--)
    for (int e = 0; e < self.layout->graph.n_edges; e++)
      if (loadline_flowchart_takes (&self, e) == (lit == 1))
        draw_edge_label (&self, cr, &space, e);
  cairo_restore (cr);
  cairo_new_path (cr);
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
        pick->node = i;
        pick->strategy = self.policy->nodes[i].strategy;
        pick->text = loadline_flowchart_say_node (&self, i);
        return;
      }
}

const LoadlineFigure loadline_flowchart_figure = {
  .id = "flowchart",
  .label = N_ ("Decision"),
  .summary = N_ ("How the policy decides, and the way it takes in the chosen month"),
  .draw = draw,
  .describe = loadline_flowchart_describe,
  .data = loadline_flowchart_data,
  .pick = pick_at,
};
