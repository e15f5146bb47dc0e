/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events that the plan expects, as marks above the months they are in. */
#include "draw/chart.h"

#include <math.h>

/* Half the width of a mark, in units of text. */
#define MARK 0.35

/* How far below the top of the plot a name may stand, in units of text. */
#define NAME_REACH 1.2

static bool
has_event (const LoadlineFigureInput *input, int month)
{
  return fabs (input->projection->calendar.event_factor[month] - 1) > 1e-9;
}

static void
draw_mark (const LoadlinePlot *plot, cairo_t *cr, double x)
{
  double size = MARK * plot->text.unit;
  double y = plot->area.y;

  cairo_new_path (cr);
  cairo_move_to (cr, x - size, y - 2 * size);
  cairo_line_to (cr, x + size, y - 2 * size);
  cairo_line_to (cr, x, y);
  cairo_close_path (cr);
  loadline_colour_use (plot->text.theme->warning, cr, 1);
  cairo_fill (cr);
}

void
loadline_chart_draw_events (LoadlinePlot *plot, cairo_t *cr, LoadlineSpace *space,
                            const LoadlineFigureInput *input)
{
  const char *said = NULL;

  for (int m = 0; m < input->projection->n_months; m++)
    {
      double x = loadline_scale_place (&plot->x, m);
      const char *name = loadline_chart_event (input, m);

      if (!has_event (input, m))
        continue;
      draw_mark (plot, cr, x);
      if (space != NULL && name != NULL && *name != '\0' && g_strcmp0 (name, said) != 0
          && loadline_chart_note (plot, cr, space, name, plot->text.theme->dim_text, false, x,
                                  plot->area.y - 0.3 * plot->text.unit, NAME_REACH))
        said = name;
    }
}
