/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the figures over months, so that they look, read and respond alike. */
#include "draw/chart.h"

#include "draw/format.h"
#include "model/quantity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How near to a line counts as on it, in units of text. */
#define REACH 1.2

/* How far notes keep from what is drawn: half a strong line, and air. */
#define NOTE_RIM 0.22

/* Notes further than this from their mark are tied to it, from where it ends. */
#define NOTE_BESIDE 1.5
#define NOTE_RING 0.75

int
loadline_chart_month (const LoadlineFigureInput *input)
{
  return input->month >= 0 && input->month < input->projection->n_months ? input->month : -1;
}

int
loadline_chart_selected (const LoadlineFigureInput *input)
{
  int strategy = input->strategy;

  return strategy >= 0 && strategy < LOADLINE_N_STRATEGIES && loadline_chart_shows (input, strategy)
           ? strategy
           : -1;
}

const LoadlineResult *
loadline_chart_result (const LoadlineFigureInput *input, int month, int strategy)
{
  return loadline_projection_result (input->projection, month, (LoadlineStrategyId) strategy);
}

char *
loadline_chart_month_name (const LoadlineFigureInput *input, int month)
{
  return loadline_format_month (loadline_projection_month (input->projection, month));
}

const char *
loadline_chart_short_label (int strategy)
{
  return _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->short_label);
}

const char *
loadline_chart_label (int strategy)
{
  return _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->label);
}

const char *
loadline_chart_event (const LoadlineFigureInput *input, int month)
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
  const char *event = loadline_chart_event (input, month);
  char *title;

  if (event == NULL || *event == '\0')
    return month_name;
  /* Translators: a month, the name of an event in it */
  title = g_strdup_printf (C_ ("month and event", "%s, %s"), month_name, event);
  g_free (month_name);
  return title;
}

void
loadline_chart_cell (GString *csv, double value, char end)
{
  if (isfinite (value))
    {
      g_autofree char *text = loadline_number_to_text (value);

      g_string_append (csv, text);
    }
  g_string_append_c (csv, end);
}

void
loadline_chart_text_cell (GString *csv, const char *words, char end)
{
  g_string_append_printf (csv, "\"%s", loadline_format_cell_mark (words));
  for (const char *c = words; *c != '\0'; c++)
    g_string_append_printf (csv, *c == '"' ? "\"%c" : "%c", *c);
  g_string_append_c (csv, '"');
  g_string_append_c (csv, end);
}

void
loadline_chart_pick (const LoadlinePlot *plot, const double *places, int n_points,
                     const LoadlineLine *lines, int n_lines, double x, double y, LoadlinePick *pick)
{
  int line;

  pick->month = loadline_plot_month_at (plot, x, y);
  pick->strategy = loadline_plot_name_at (plot, x, y);
  pick->name = pick->strategy >= 0;
  if (pick->strategy >= 0 || pick->month < 0)
    return;
  line = loadline_lines_nearest (places, n_points, lines, n_lines, x, y, REACH * plot->text.unit);
  if (line >= 0)
    pick->strategy = (int) lines[line].strategy;
}

char *
loadline_chart_say_month (const LoadlineFigureInput *input, int month,
                          char *(*say) (const LoadlineFigureInput *input, int month, int strategy))
{
  g_autofree char *name = loadline_chart_month_title (input, month);
  GString *text = g_string_new (name);
  int selected = loadline_chart_selected (input);

  for (int s = -1; s < LOADLINE_N_STRATEGIES; s++)
    {
      int strategy = s < 0 ? selected : s;
      g_autofree char *line = NULL;

      if (strategy < 0 || (s >= 0 && s == selected) || !loadline_chart_shows (input, strategy))
        continue;
      line = say (input, month, strategy);
      g_string_append_printf (text, "\n%s", line);
    }
  return g_string_free (text, FALSE);
}

GArray *
loadline_chart_focusables (const LoadlinePlot *plot, const double *places, int n_points,
                           const LoadlineLine *lines, int n_lines, const LoadlineFigureInput *input,
                           char *(*say) (const LoadlineFigureInput *input, int month))
{
  GArray *focusables = loadline_focusables_new ();

  for (int m = 0; m < input->projection->n_months; m++)
    {
      double left = fmax (loadline_scale_place (&plot->x, m - 0.5), plot->area.x);
      double right =
        fmin (loadline_scale_place (&plot->x, m + 0.5), plot->area.x + plot->area.width);
      LoadlineFocusable focusable = {
        .x = left,
        .y = plot->area.y,
        .width = right - left,
        .height = plot->area.height,
        .pick = { .node = -1 },
      };

      loadline_chart_pick (plot, places, n_points, lines, n_lines, (left + right) / 2,
                           plot->area.y + plot->area.height / 2, &focusable.pick);
      focusable.pick.text = say (input, m);
      g_array_append_val (focusables, focusable);
    }
  return focusables;
}

void
loadline_chart_take_lines (LoadlineSpace *space, const double *places, int n_points,
                           const LoadlineLine *lines, int n_lines)
{
  for (int i = 0; i < n_lines; i++)
    for (int p = 0; p + 1 < n_points; p++)
      loadline_space_take_stroke (space, places[p], lines[i].y[p], places[p + 1],
                                  lines[i].y[p + 1]);
}

void
loadline_chart_space_init (LoadlineSpace *space, const LoadlinePlot *plot, const double *places,
                           int n_points, const LoadlineLine *lines, int n_lines)
{
  const LoadlineBox *area = &plot->area;
  double x;

  loadline_space_init (space, *area);
  loadline_chart_take_lines (space, places, n_points, lines, n_lines);
  if (plot->request.month < 0)
    return;
  x = loadline_scale_place (&plot->x, plot->request.month);
  loadline_space_take_stroke (space, x, area->y, x, area->y + area->height);
}

/* How a note is tied to a mark at @y: a line from where the mark ends to the note. False where the note is
 * beside it. */
static bool
find_tie (const LoadlinePlot *plot, const LoadlineBox *note, double y, double *start, double *end)
{
  double unit = plot->text.unit;

  *end = note->y > y ? note->y : note->y + note->height;
  *start = y + copysign (NOTE_RING * unit, *end - y);
  return fabs (*end - y) > NOTE_BESIDE * unit;
}

static void
tie_note (const LoadlinePlot *plot, cairo_t *cr, LoadlineSpace *space, const LoadlineBox *note,
          double x, double y)
{
  double start, end;

  if (!find_tie (plot, note, y, &start, &end))
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  loadline_colour_use (plot->text.theme->axis, cr, 1);
  cairo_set_line_width (cr, 0.08 * plot->text.unit);
  cairo_move_to (cr, x, start);
  cairo_line_to (cr, x, end);
  cairo_stroke (cr);
  cairo_restore (cr);
  loadline_space_take_stroke (space, x, start, x, end);
}

/* Whether a note may be in @box: that is free, and where it is to be tied, no words are in between. */
static bool
suits_note (const LoadlinePlot *plot, const LoadlineSpace *space, const LoadlineBox *box, double x,
            double y, bool tied)
{
  double start, end;

  return loadline_space_is_free (space, box)
         && !(tied && find_tie (plot, box, y, &start, &end)
              && loadline_space_stroke_crosses (space, x, start, x, end));
}

/* Finds free space for a note of the size of @box near (@x, @y), the nearest first. */
static bool
place_note (const LoadlinePlot *plot, const LoadlineSpace *space, LoadlineBox *box, double x,
            double y, double reach, bool tied)
{
  /* How much of the note stands before the place. */
  const double parts[] = { 0, 0.5, 1, 0.25, 0.75 };
  const int n_parts = G_N_ELEMENTS (parts);
  double unit = plot->text.unit;

  for (double away = 0.5; away < reach; away += 0.6)
    for (int side = 0; side < 2 * n_parts; side++)
      {
        double before = parts[side % n_parts] * box->width;

        box->x = x - CLAMP (before, 0.3 * unit, box->width - 0.3 * unit);
        box->y = side < n_parts ? y - away * unit - box->height : y + away * unit;
        if (suits_note (plot, space, box, x, y, tied))
          return true;
      }
  return false;
}

static bool
draw_note (LoadlinePlot *plot, cairo_t *cr, LoadlineSpace *space, const char *words,
           LoadlineColour colour, bool strong, double x, double y, double reach, bool tied)
{
  LoadlineTextStyle style = { .size = 0.9, .strong = strong };
  double rim = NOTE_RIM * plot->text.unit;
  LoadlineBox box;

  loadline_text_measure (&plot->text, &style, words, &box.width, &box.height);
  box.width += 2 * rim;
  box.height += 2 * rim;
  if (!place_note (plot, space, &box, x, y, reach, tied))
    return false;
  if (tied)
    tie_note (plot, cr, space, &box, x, y);
  loadline_text_draw (&plot->text, cr, &style, words, colour, box.x + rim, box.y + rim, 0, 0);
  loadline_space_take_box (space, box);
  return true;
}

bool
loadline_chart_note (LoadlinePlot *plot, cairo_t *cr, LoadlineSpace *space, const char *words,
                     LoadlineColour colour, bool strong, double x, double y, double reach)
{
  return draw_note (plot, cr, space, words, colour, strong, x, y, reach, false);
}

bool
loadline_chart_note_mark (LoadlinePlot *plot, cairo_t *cr, LoadlineSpace *space, const char *words,
                          LoadlineColour colour, bool strong, double x, double y, double reach)
{
  return draw_note (plot, cr, space, words, colour, strong, x, y, reach, true);
}

void
loadline_chart_draw_level (LoadlinePlot *plot, cairo_t *cr, LoadlineSpace *space, double value,
                           LoadlineColour colour, const char *words)
{
  LoadlineBox area = plot->area;
  double unit = plot->text.unit;
  double dash[] = { 0.8 * unit, 0.5 * unit };
  double y = loadline_scale_place (&plot->y, value);

  cairo_save (cr);
  loadline_colour_use (colour, cr, 1);
  cairo_set_line_width (cr, 0.13 * unit);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_move_to (cr, area.x, y);
  cairo_line_to (cr, area.x + area.width, y);
  cairo_stroke (cr);
  cairo_restore (cr);
  loadline_space_take_stroke (space, area.x, y, area.x + area.width, y);
  for (int i = 0; words != NULL && i <= 8; i++)
    if (loadline_chart_note (plot, cr, space, words, colour, false,
                             area.x + (0.03 + 0.115 * i) * area.width, y, 1))
      return;
}

void
loadline_chart_draw_key (LoadlinePlot *plot, cairo_t *cr, const LoadlineLine *lines, int n_lines,
                         int n_points)
{
  for (int i = 0; i < n_lines; i++)
    for (int p = 0; p + 1 < n_points; p++)
      if (!lines[i].full[p] && isfinite (lines[i].y[p + 1]) && lines[i].y[p] >= plot->area.y
          && lines[i].y[p] <= plot->area.y + plot->area.height)
        {
          loadline_plot_draw_key (plot, cr, _ ("Does not fit"), true);
          return;
        }
}
