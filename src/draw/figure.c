/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of figures: a row here makes a picture known to the window, to files and to commands. */
#include "draw/figures.h"

static const LoadlineFigure *const figures[] = {
  &loadline_flowchart_figure,
  &loadline_cost_figure,
  &loadline_throughput_figure,
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
