/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events that the plan expects, as marks above the months they are in. */
#include "draw/chart.h"

#include <glib/gi18n-lib.h>
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

/* The name of the first event of @month; NULL where it is not known. */
static const char *
name_of (const LoadlineFigureInput *input, int month)
{
  LoadlineMonth calendar_month = loadline_projection_month (input->projection, month);

  for (int i = 0; i < input->n_events; i++)
    if (input->events[i].month == calendar_month)
      return input->events[i].name;
  return NULL;
}

char *
loadline_chart_month_title (const LoadlineFigureInput *input, int month)
{
  char *month_name = loadline_chart_month_name (input, month);
  const char *event = name_of (input, month);
  char *title;

  if (event == NULL || *event == '\0')
    return month_name;
  /* Translators: a month, the name of an event in it */
  title = g_strdup_printf (C_ ("month and event", "%s, %s"), month_name, event);
  g_free (month_name);
  return title;
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
      const char *name = name_of (input, m);

      if (!has_event (input, m))
        continue;
      draw_mark (plot, cr, x);
      if (space != NULL && name != NULL && *name != '\0' && g_strcmp0 (name, said) != 0
          && loadline_chart_note (plot, cr, space, name, plot->text.theme->dim_text, false, x,
                                  plot->area.y - 0.3 * plot->text.unit, NAME_REACH))
        said = name;
    }
}
