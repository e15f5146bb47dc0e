/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The edges of a flowchart, and what is written at them: the answer and, on the way taken, the values that
 * gave it. */
#include "draw/condition-words.h"
#include "draw/flowchart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The part of a line's height that letters take. */
#define LETTERS 0.74

/* The most ways to write at one edge. */
#define MAX_WORDINGS 3

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

static LoadlineColour
colour_of (const LoadlineTheme *theme, LoadlineLight light)
{
  if (light == LOADLINE_LIGHT_NONE)
    return theme->axis;
  return loadline_colour_mix (theme->accent, theme->background,
                              light == LOADLINE_LIGHT_SOMETIMES ? 0.4 : 0);
}

/* Draws all edges of one light, those that lead back dashed. */
static void
draw_alike (LoadlineFlowchart *self, cairo_t *cr, LoadlineLight light, bool back)
{
  static const double widths[] = { 0.1, 0.15, 0.24, 0.24 };
  const LoadlineGraph *graph = &self->layout->graph;
  double unit = self->layout->line;
  double dash[] = { 0.5 * unit, 0.4 * unit };
  double arrow = 0.7 * unit;

  loadline_colour_use (colour_of (self->text.theme, light), cr, 1);
  cairo_set_line_width (cr, widths[light] * unit);
  cairo_set_dash (cr, dash, back ? 2 : 0, 0);
  cairo_new_path (cr);
  for (int e = 0; e < graph->n_edges; e++)
    if (graph->edges[e].back == back && self->edge_lights[e] == light)
      trace_edge (cr, &graph->edges[e], 0.6 * unit, arrow * 0.7);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  for (int e = 0; e < graph->n_edges; e++)
    if (graph->edges[e].back == back && self->edge_lights[e] == light)
      trace_arrow (cr, &graph->edges[e], arrow * (light == LOADLINE_LIGHT_WAY ? 1.15 : 1));
  cairo_fill (cr);
}

void
loadline_flowchart_draw_edges (LoadlineFlowchart *self, cairo_t *cr)
{
  draw_alike (self, cr, LOADLINE_LIGHT_NONE, true);
  draw_alike (self, cr, LOADLINE_LIGHT_NONE, false);
  draw_alike (self, cr, LOADLINE_LIGHT_SOMETIMES, false);
  draw_alike (self, cr, LOADLINE_LIGHT_WAY, false);
}

void
loadline_flowchart_take_drawing (const LoadlineFlowchart *self, LoadlineSpace *space)
{
  loadline_space_take_box (space, self->layout->title);
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
  for (int i = 0; i < self->policy->n_nodes && self->month < 0; i++)
    if (self->policy->nodes[i].kind == LOADLINE_POLICY_OUTCOME)
      loadline_space_take_box (space, loadline_flowchart_band (self, i));
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
                box->y = side == 0 ? y - 0.7 * gap - box->height : y + 0.7 * gap;
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
edge_words (const LoadlineFlowchart *self, int index, char *words[MAX_WORDINGS])
{
  const LoadlinePolicyNode *node = &self->policy->nodes[self->layout->graph.edges[index].from];
  LoadlineFlow flow = self->layout->flows[index];
  const char *answer = flow == LOADLINE_FLOW_YES ? C_ ("edge", "Yes") : C_ ("edge", "No");
  int n = 0;

  if (flow != LOADLINE_FLOW_YES && flow != LOADLINE_FLOW_NO)
    return 0;
  if (self->edge_lights[index] == LOADLINE_LIGHT_WAY)
    {
      g_autofree char *values =
        loadline_condition_to_words (node->condition, self->input->projection, self->month,
                                     self->input->currency);

      /* Translators: the answer at an edge of the flowchart, and the values that gave it */
      words[n++] = g_strdup_printf (flow == LOADLINE_FLOW_YES ? C_ ("edge", "Yes · %s")
                                                              : C_ ("edge", "No · %s"),
                                    values);
      words[n++] = g_strdup_printf ("%s\n%s", answer, values);
    }
  words[n++] = g_strdup (answer);
  return n;
}

static void
label_edge (LoadlineFlowchart *self, cairo_t *cr, LoadlineSpace *space, int index)
{
  const LoadlineTheme *theme = self->text.theme;
  bool lit = self->edge_lights[index] == LOADLINE_LIGHT_WAY;
  LoadlineTextStyle style = { .size = 0.85 * self->layout->text_size, .strong = lit };
  LoadlineColour colour =
    lit ? loadline_colour_readable (theme->accent, theme->background, theme->text, 4.5)
        : theme->dim_text;
  char *words[MAX_WORDINGS] = { NULL };
  int n = edge_words (self, index, words);
  bool drawn = false;

  for (int i = 0; i < n; i++)
    {
      LoadlineBox box = { 0 };
      double rim;

      loadline_text_measure (&self->text, &style, words[i], &box.width, &box.height);
      rim = (1 - LETTERS) / 2 * box.height / (i == 1 && n > 1 ? 2 : 1);
      box.height -= 2 * rim;
      if (!drawn && find_place (self, space, &self->layout->graph.edges[index], &box))
        {
          loadline_text_draw (&self->text, cr, &style, words[i], colour, box.x, box.y - rim, 0, 0);
          loadline_space_take_box (space, box);
          drawn = true;
        }
      g_free (words[i]);
    }
}

void
loadline_flowchart_label_edges (LoadlineFlowchart *self, cairo_t *cr, LoadlineSpace *space)
{
  for (int light = LOADLINE_LIGHT_STEP; light >= LOADLINE_LIGHT_NONE; light--)
    for (int e = 0; e < self->layout->graph.n_edges; e++)
      if (self->edge_lights[e] == (LoadlineLight) light)
        label_edge (self, cr, space, e);
}
