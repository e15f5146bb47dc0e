/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of figures: a row here makes a picture known to the window, to files and to commands. */
#include "draw/figures.h"

#include <glib/gi18n-lib.h>

static const LoadlineFigure figures[] = {
  {
    .id = "flowchart",
    .label = N_ ("Decision"),
    .draw = loadline_flowchart_draw,
    .describe = loadline_flowchart_describe,
    .data = loadline_flowchart_data,
    .pick = loadline_flowchart_pick,
  },
  {
    .id = "cost",
    .label = N_ ("Cost per month"),
    .draw = loadline_cost_figure_draw,
    .describe = loadline_cost_figure_describe,
    .data = loadline_cost_figure_data,
    .pick = loadline_cost_figure_pick,
  },
  {
    .id = "throughput",
    .label = N_ ("Throughput"),
    .draw = loadline_throughput_figure_draw,
    .describe = loadline_throughput_figure_describe,
    .data = loadline_throughput_figure_data,
    .pick = loadline_throughput_figure_pick,
  },
};

const LoadlineFigure *
loadline_figure_at (int index)
{
  return index >= 0 && index < (int) G_N_ELEMENTS (figures) ? &figures[index] : NULL;
}

const LoadlineFigure *
loadline_figure_find (const char *id)
{
  for (size_t i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_strcmp0 (figures[i].id, id) == 0)
      return &figures[i];
  return NULL;
}

void
loadline_pick_clear (LoadlinePick *self)
{
  g_clear_pointer (&self->text, g_free);
  *self = (LoadlinePick){ .month = -1, .strategy = -1, .node = -1 };
}
