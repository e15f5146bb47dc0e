/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The boxes of a flowchart: lit or dim, and under the answers the months of the plan in which they are
 * that. */
#include "draw/flowchart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How near to the background the fill of boxes is, and the width of their rim in units of lines. */
static const struct
{
  double fill;
  double outcome_fill;
  double rim;
} looks[] = {
  [LOADLINE_LIGHT_NONE] = { 1, 0.9, 0.1 },
  [LOADLINE_LIGHT_SOMETIMES] = { 0.93, 0.8, 0.12 },
  [LOADLINE_LIGHT_WAY] = { 0.85, 0.15, 0.17 },
  [LOADLINE_LIGHT_STEP] = { 0.7, 0.15, 0.34 },
};

/* The band of months, in units of lines: its height, its distance from the box, how much shorter it is. */
#define BAND_HEIGHT 0.26
#define BAND_BELOW 0.1
#define BAND_BESIDE 0.3

static LoadlineColour
rim_of (const LoadlineFlowchart *self, int index)
{
  const LoadlineTheme *theme = self->text.theme;
  const LoadlinePolicyNode *node = &self->policy->nodes[index];

  if (node->kind == LOADLINE_POLICY_OUTCOME)
    return node->strategy >= 0 ? theme->strategies[node->strategy].colour : theme->warning;
  if (self->lights[index] == LOADLINE_LIGHT_SOMETIMES)
    return loadline_colour_mix (theme->accent, theme->background, 0.4);
  return self->lights[index] == LOADLINE_LIGHT_NONE ? theme->axis : theme->accent;
}

static LoadlineColour
fill_of (const LoadlineFlowchart *self, int index)
{
  const LoadlineTheme *theme = self->text.theme;
  LoadlineLight light = self->lights[index];

  if (self->policy->nodes[index].kind == LOADLINE_POLICY_OUTCOME)
    return loadline_colour_mix (rim_of (self, index), theme->background, looks[light].outcome_fill);
  return loadline_colour_mix (theme->accent, theme->background, looks[light].fill);
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
ink_of (const LoadlineFlowchart *self, int index)
{
  const LoadlineTheme *theme = self->text.theme;
  LoadlineLight light = self->lights[index];
  LoadlineColour fill = fill_of (self, index);

  if (self->policy->nodes[index].kind == LOADLINE_POLICY_OUTCOME && light >= LOADLINE_LIGHT_WAY)
    return ink_on (fill);
  return loadline_colour_readable (light == LOADLINE_LIGHT_NONE ? theme->dim_text : theme->text,
                                   fill, theme->text, 4.5);
}

static void
trace_rounded (cairo_t *cr, const LoadlineBox *box, double radius)
{
  double r = fmax (fmin (radius, fmin (box->width, box->height) / 2), 0);
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

/* The outline of box @index, moved outwards by @by. */
static void
trace_node (const LoadlineFlowchart *self, cairo_t *cr, int index, double by)
{
  const LoadlineGraphNode *node = &self->layout->graph.nodes[index];
  double half = node->box.height / 2;
  /* What tapers to a point grows by more where that is. */
  double beside = node->forks ? by * hypot (node->tip, half) / half : by;
  LoadlineBox box = { node->box.x - beside, node->box.y - by, node->box.width + 2 * beside,
                      node->box.height + 2 * by };

  switch (self->policy->nodes[index].kind)
    {
    case LOADLINE_POLICY_START:
    case LOADLINE_POLICY_END:
      trace_rounded (cr, &box, box.height / 2);
      break;
    case LOADLINE_POLICY_OUTCOME:
      trace_rounded (cr, &box, 0.7 * self->layout->line + by);
      break;
    case LOADLINE_POLICY_DECISION:
      trace_decision (cr, &box, fmin (node->tip * (half + by) / half, box.width / 2));
      break;
    case LOADLINE_POLICY_PROCESS:
    default:
      trace_rounded (cr, &box, 0.12 * self->layout->line + by);
      break;
    }
}

LoadlineBox
loadline_flowchart_band (const LoadlineFlowchart *self, int index)
{
  const LoadlineBox *box = &self->layout->graph.nodes[index].box;
  double unit = self->layout->line;
  double beside = BAND_BESIDE * unit;

  return (LoadlineBox){ box->x + beside, box->y + box->height + BAND_BELOW * unit,
                        fmax (box->width - 2 * beside, 1), BAND_HEIGHT * unit };
}

/* The months of the plan from first to last, those filled in which the box is the answer. */
static void
draw_band (const LoadlineFlowchart *self, cairo_t *cr, int index)
{
  const LoadlineProjection *projection = self->input->projection;
  const LoadlineTheme *theme = self->text.theme;
  LoadlineColour colour = rim_of (self, index);
  LoadlineBox band = loadline_flowchart_band (self, index);
  double step = band.width / projection->n_months;

  loadline_colour_use (loadline_colour_mix (colour, theme->background, 0.7), cr, 1);
  cairo_rectangle (cr, band.x, band.y, band.width, band.height);
  cairo_fill (cr);
  loadline_colour_use (colour, cr, 1);
  for (int m = 0; m < projection->n_months; m++)
    {
      int first = m;

      if (projection->decisions[m].outcome != index)
        continue;
      while (m + 1 < projection->n_months && projection->decisions[m + 1].outcome == index)
        m++;
      cairo_rectangle (cr, band.x + first * step, band.y, (m + 1 - first) * step, band.height);
    }
  cairo_fill (cr);
}

static void
draw_label (LoadlineFlowchart *self, cairo_t *cr, int index)
{
  const LoadlineBox *box = &self->layout->graph.nodes[index].box;
  LoadlineTextStyle style = loadline_flowchart_label_style (self->policy->nodes[index].kind);

  style.size = self->layout->sizes[index];
  loadline_text_draw (&self->text, cr, &style, self->layout->labels[index], ink_of (self, index),
                      box->x + box->width / 2, box->y + box->height / 2, 0.5, 0.5);
}

/* A ring around what is pointed at or selected. */
static void
draw_ring (const LoadlineFlowchart *self, cairo_t *cr, int index)
{
  double unit = self->layout->line;

  trace_node (self, cr, index, 0.3 * unit);
  loadline_colour_use (rim_of (self, index), cr, 1);
  cairo_set_line_width (cr, 0.12 * unit);
  cairo_stroke (cr);
}

/* A box and its rim, of which half is within it. What is not lit shows what the picture is drawn on. What is
 * lies on its rim, as that is sooner filled than stroked. */
static void
draw_shape (const LoadlineFlowchart *self, cairo_t *cr, int index)
{
  double rim = looks[self->lights[index]].rim * self->layout->line;

  loadline_colour_use (rim_of (self, index), cr, 1);
  if (self->policy->nodes[index].kind != LOADLINE_POLICY_OUTCOME
      && self->lights[index] == LOADLINE_LIGHT_NONE)
    {
      trace_node (self, cr, index, 0);
      cairo_set_line_width (cr, rim);
      cairo_stroke (cr);
      return;
    }
  trace_node (self, cr, index, rim / 2);
  cairo_fill (cr);
  loadline_colour_use (fill_of (self, index), cr, 1);
  trace_node (self, cr, index, -rim / 2);
  cairo_fill (cr);
}

static void
draw_box (LoadlineFlowchart *self, cairo_t *cr, int index)
{
  const LoadlinePolicyNode *node = &self->policy->nodes[index];

  draw_shape (self, cr, index);
  if (index == self->input->hover
      || (node->strategy >= 0 && node->strategy == self->input->strategy))
    draw_ring (self, cr, index);
  if (self->month < 0 && node->kind == LOADLINE_POLICY_OUTCOME)
    draw_band (self, cr, index);
  if (loadline_flowchart_is_written (self))
    draw_label (self, cr, index);
}

void
loadline_flowchart_draw_boxes (LoadlineFlowchart *self, cairo_t *cr)
{
  for (int i = 0; i < self->layout->graph.n_nodes; i++)
    draw_box (self, cr, i);
}

/* Beside box @index: finds a free place for its count of months. */
static bool
find_place (const LoadlineFlowchart *self, const LoadlineSpace *space, int index,
            LoadlineBox *place)
{
  const LoadlineBox *box = &self->layout->graph.nodes[index].box;
  double gap = 0.3 * self->text.unit * self->layout->text_size;
  double right = box->x + box->width;
  double middle = box->x + box->width / 2;
  double bottom = box->y + box->height + (BAND_BELOW + BAND_HEIGHT) * self->layout->line;
  const double places[][2] = {
    { right + gap, box->y + (box->height - place->height) / 2 },
    { box->x - gap - place->width, box->y + (box->height - place->height) / 2 },
    { middle + gap, bottom + gap },
    { middle - gap - place->width, bottom + gap },
    { right - place->width, box->y - gap - place->height },
    { box->x, box->y - gap - place->height },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      LoadlineBox around = { places[i][0] - gap / 2, places[i][1], place->width + gap,
                             place->height };

      place->x = places[i][0];
      place->y = places[i][1];
      if (loadline_space_is_free (space, &around))
        return true;
    }
  return false;
}

void
loadline_flowchart_label_months (LoadlineFlowchart *self, cairo_t *cr, LoadlineSpace *space)
{
  const LoadlineTheme *theme = self->text.theme;
  LoadlineTextStyle style = { .size = 0.85 * self->layout->text_size };

  for (int i = 0; i < self->policy->n_nodes; i++)
    {
      g_autofree char *words = NULL;
      LoadlineBox box = { 0 };

      if (self->n_months[i] == 0)
        continue;
      words = g_strdup_printf (ngettext ("%d month", "%d months", (gulong) self->n_months[i]),
                               self->n_months[i]);
      loadline_text_measure (&self->text, &style, words, &box.width, &box.height);
      if (!find_place (self, space, i, &box))
        continue;
      loadline_text_draw (&self->text, cr, &style, words,
                          loadline_colour_readable (rim_of (self, i), theme->background,
                                                    theme->text, 4.5),
                          box.x, box.y, 0, 0);
      loadline_space_take_box (space, box);
    }
}
