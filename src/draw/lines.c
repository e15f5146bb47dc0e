/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line is drawn as runs of segments that look alike: in full or light, alone or with the same
 * companions. */
#include "draw/lines.h"

#include <math.h>

/* Lines nearer than this part of the unit look like one. */
#define COINCIDENT 0.08

/* The length of a turn where lines take turns, and of the gap between dots, in units. */
#define TURN 1.0
#define DOTS 0.5

/* How one segment is drawn. @companions: bit set of the lines that take turns on it, itself included. */
typedef struct
{
  bool shown;
  bool full;
  unsigned companions;
} Look;

double
loadline_line_width (double unit, bool strong)
{
  return (strong ? 0.3 : 0.17) * unit;
}

static void
set_dashes (cairo_t *cr, const double *dash, double scale)
{
  double scaled[7];
  int n = 0;

  while (n < 7 && dash[n] > 0)
    {
      scaled[n] = dash[n] * scale;
      n++;
    }
  cairo_set_dash (cr, scaled, n, 0);
}

void
loadline_line_style (cairo_t *cr, const LoadlineTheme *theme, double unit,
                     LoadlineStrategyId strategy, bool strong)
{
  const LoadlineLineStyle *style = &theme->strategies[strategy];

  loadline_colour_use (style->colour, cr, 1);
  cairo_set_line_width (cr, loadline_line_width (unit, strong));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_dashes (cr, style->dash, unit / 10);
}

static bool
coincide (const LoadlineLine *a, const LoadlineLine *b, int segment, double unit)
{
  return a->full[segment] == b->full[segment]
         && fabs (a->y[segment] - b->y[segment]) < COINCIDENT * unit
         && fabs (a->y[segment + 1] - b->y[segment + 1]) < COINCIDENT * unit;
}

/* The lines that take turns with @line: those that lie on it, those on these, and so on, so that all of them
 * agree whose turn it is and nowhere all of them pause. */
static unsigned
companions_of (const LoadlineLine *lines, int n, int line, int segment, double unit)
{
  unsigned found = 1u << line;
  unsigned asked = 0;

  while (asked != found)
    {
      int next = g_bit_nth_lsf (found & ~asked, -1);

      asked |= 1u << next;
      for (int i = 0; i < n; i++)
        if (coincide (&lines[i], &lines[next], segment, unit))
          found |= 1u << i;
    }
  return found;
}

static Look
look_at (const LoadlineLine *lines, int n, int line, int segment, double unit)
{
  const LoadlineLine *self = &lines[line];

  return (Look){
    .shown = isfinite (self->y[segment]) && isfinite (self->y[segment + 1]),
    .full = self->full[segment],
    .companions = companions_of (lines, n, line, segment, unit),
  };
}

static bool
same_look (const Look *a, const Look *b)
{
  return a->shown == b->shown && a->full == b->full && a->companions == b->companions;
}

static int
count (unsigned set)
{
  int n = 0;

  for (; set != 0; set &= set - 1)
    n++;
  return n;
}

/* What does not fit must not look like a choice: light dots, each of several lines with its own. */
static void
style_light (cairo_t *cr, const LoadlineTheme *theme, double unit, LoadlineStrategyId strategy,
             int companions, int turn)
{
  double dots[] = { 0, companions * DOTS * unit };

  loadline_colour_use (theme->strategies[strategy].colour, cr, theme->high_contrast ? 1 : 0.7);
  cairo_set_line_width (cr, 0.18 * unit);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dots, 2, -turn * DOTS * unit);
}

/* Whether the selected line is among the companions of a run. */
static bool
has_strong (const LoadlineLine *lines, int n, unsigned companions)
{
  for (int i = 0; i < n; i++)
    if (lines[i].strong && (companions & (1u << i)) != 0)
      return true;
  return false;
}

static void
stroke_run (cairo_t *cr, const LoadlineTheme *theme, double unit, const LoadlineLine *lines, int n,
            int index, const Look *look)
{
  const LoadlineLine *line = &lines[index];
  int companions = count (look->companions);
  int turn = count (look->companions & ((1u << index) - 1));
  double turns[] = { TURN * unit, (companions - 1) * TURN * unit };

  if (!look->full)
    style_light (cr, theme, unit, line->strategy, companions, turn);
  else
    loadline_line_style (cr, theme, unit, line->strategy, has_strong (lines, n, look->companions));
  if (look->full && companions > 1)
    cairo_set_dash (cr, turns, 2, -turn * TURN * unit);
  else if (look->full && line->strong)
    {
      /* A light line under the dashes holds a wide one together. */
      cairo_save (cr);
      cairo_set_dash (cr, NULL, 0, 0);
      loadline_colour_use (theme->strategies[line->strategy].colour, cr, 0.4);
      cairo_stroke_preserve (cr);
      cairo_restore (cr);
    }
  cairo_stroke (cr);
}

static void
draw_line (cairo_t *cr, const LoadlineTheme *theme, double unit, const double *x, int n_points,
           const LoadlineLine *lines, int n, int index)
{
  const LoadlineLine *line = &lines[index];
  int segment = 0;

  while (segment < n_points - 1)
    {
      Look look = look_at (lines, n, index, segment, unit);

      cairo_new_path (cr);
      cairo_move_to (cr, x[segment], line->y[segment]);
      for (;;)
        {
          Look next;

          segment++;
          if (look.shown)
            cairo_line_to (cr, x[segment], line->y[segment]);
          if (segment >= n_points - 1)
            break;
          next = look_at (lines, n, index, segment, unit);
          if (!same_look (&look, &next))
            break;
        }
      if (look.shown)
        stroke_run (cr, theme, unit, lines, n, index, &look);
    }
}

/* A month whose line leads nowhere in full, as a single month's: a dot. */
static void
draw_lonely_dots (cairo_t *cr, const LoadlineTheme *theme, double unit, const double *x,
                  int n_points, const LoadlineLine *line)
{
  for (int i = 0; i < n_points; i++)
    {
      bool before = i > 0 && isfinite (line->y[i - 1]);
      bool after = i < n_points - 1 && isfinite (line->y[i + 1]);

      if (!isfinite (line->y[i]) || before || after)
        continue;
      loadline_line_style (cr, theme, unit, line->strategy, line->strong);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_new_path (cr);
      cairo_arc (cr, x[i], line->y[i], (line->strong ? 0.45 : 0.32) * unit, 0, 2 * G_PI);
      if (line->full[i])
        cairo_fill (cr);
      else
        cairo_stroke (cr);
    }
}

void
loadline_lines_draw (cairo_t *cr, const LoadlineTheme *theme, double unit, const double *x,
                     int n_points, const LoadlineLine *lines, int n)
{
  cairo_save (cr);
  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; i < n; i++)
      if (lines[i].strong == (pass == 1))
        {
          draw_line (cr, theme, unit, x, n_points, lines, n, i);
          draw_lonely_dots (cr, theme, unit, x, n_points, &lines[i]);
        }
  cairo_restore (cr);
  cairo_new_path (cr);
}

/* The distance from a point to the stroke between two others. */
static double
distance (double x1, double y1, double x2, double y2, double x, double y)
{
  double length = hypot (x2 - x1, y2 - y1);
  double part = length > 0 ? ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / (length * length) : 0;

  part = CLAMP (part, 0, 1);
  return hypot (x1 + part * (x2 - x1) - x, y1 + part * (y2 - y1) - y);
}

static double
distance_to_line (const double *x, int n_points, const LoadlineLine *line, double at_x, double at_y)
{
  double least = INFINITY;

  for (int i = 0; i < n_points; i++)
    {
      int next = MIN (i + 1, n_points - 1);

      if (isfinite (line->y[i]) && isfinite (line->y[next]))
        least = fmin (least, distance (x[i], line->y[i], x[next], line->y[next], at_x, at_y));
    }
  return least;
}

int
loadline_lines_nearest (const double *x, int n_points, const LoadlineLine *lines, int n,
                        double at_x, double at_y, double reach)
{
  int nearest = -1;
  double least = reach;

  for (int i = 0; i < n; i++)
    {
      double away = distance_to_line (x, n_points, &lines[i], at_x, at_y);

      if (away < least - 0.5 || (lines[i].strong && away < least + 0.5 && away <= reach)
          || (nearest < 0 && away <= reach))
        {
          nearest = i;
          least = away;
        }
    }
  return nearest;
}
