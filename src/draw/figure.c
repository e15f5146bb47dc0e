/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of figures: a row here makes a picture known to the window, to files and to commands. */
#include "draw/figures.h"

static const LoadlineFigure *const figures[] = {
  &loadline_flowchart_figure,   &loadline_trace_figure,     &loadline_cost_figure,
  &loadline_cumulative_figure,  &loadline_breakdown_figure, &loadline_throughput_figure,
  &loadline_utilisation_figure, &loadline_latency_figure,   &loadline_scaling_figure,
  &loadline_roadmap_figure,     &loadline_compare_figure,
};

const LoadlineFigure *
loadline_figure_at (int index)
{
  return index >= 0 && index < (int) G_N_ELEMENTS (figures) ? figures[index] : NULL;
}

const LoadlineFigure *
loadline_figure_find (const char *id)
{
  for (size_t i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_strcmp0 (figures[i]->id, id) == 0)
      return figures[i];
  return NULL;
}

static const char *const measure_ids[LOADLINE_N_MEASURES] = {
  [LOADLINE_MEASURE_COST] = "cost",
  [LOADLINE_MEASURE_CAPACITY] = "capacity",
  [LOADLINE_MEASURE_LATENCY] = "latency",
  [LOADLINE_MEASURE_NODES] = "nodes",
};

int
loadline_measure_find (const char *id)
{
  for (int i = 0; i < LOADLINE_N_MEASURES; i++)
    if (g_strcmp0 (measure_ids[i], id) == 0)
      return i;
  return -1;
}

const char *
loadline_measure_id (LoadlineMeasure measure)
{
  return measure_ids[measure];
}

void
loadline_pick_clear (LoadlinePick *self)
{
  g_clear_pointer (&self->text, g_free);
  *self = (LoadlinePick){ .month = -1, .strategy = -1, .node = -1 };
}

static void
focusable_clear (gpointer data)
{
  LoadlineFocusable *self = data;

  loadline_pick_clear (&self->pick);
}

GArray *
loadline_focusables_new (void)
{
  GArray *focusables = g_array_new (FALSE, FALSE, sizeof (LoadlineFocusable));

  g_array_set_clear_func (focusables, focusable_clear);
  return focusables;
}

void
loadline_figure_draw (const LoadlineFigure *self, const LoadlineFigureInput *input, cairo_t *cr,
                      double width, double height, const LoadlineTheme *theme)
{
  cairo_save (cr);
  if (theme->mirrored)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  self->draw (input, cr, width, height, theme);
  cairo_restore (cr);
}

void
loadline_figure_pick (const LoadlineFigure *self, const LoadlineFigureInput *input, double width,
                      double height, const LoadlineTheme *theme, double x, double y,
                      LoadlinePick *pick)
{
  self->pick (input, width, height, theme, theme->mirrored ? width - x : x, y, pick);
}

GArray *
loadline_figure_focusables (const LoadlineFigure *self, const LoadlineFigureInput *input,
                            double width, double height, const LoadlineTheme *theme)
{
  GArray *focusables = self->focusables != NULL ? self->focusables (input, width, height, theme)
                                                : loadline_focusables_new ();

  for (guint i = 0; i < focusables->len && theme->mirrored; i++)
    {
      LoadlineFocusable *focusable = &g_array_index (focusables, LoadlineFocusable, i);

      focusable->x = width - focusable->x - focusable->width;
    }
  return focusables;
}
