/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the money goes into: cost by kind as stacked columns, of the selected strategy over time, or of all
 * strategies beside each other. */
#include "draw/figures.h"

#include "draw/breakdown-words.h"
#include "draw/chart.h"
#include "draw/format.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

#define N_KINDS LOADLINE_N_COST_KINDS
#define MOST_COLUMNS LOADLINE_MAX_MONTHS

/* The least width of a column, gap included, in units of text: more months are gathered. */
#define LEAST_PITCH 1.6

/* The part of its pitch that a column fills. */
#define COLUMN 0.72

typedef struct
{
  const LoadlineFigureInput *input;
  LoadlinePlot plot;
  LoadlineTheme theme;
  LoadlineLineEnd ends[N_KINDS];
  int n_ends;
  const char *kind_names[N_KINDS];
  char *names[MOST_COLUMNS + 1];
  LoadlineBreakdown columns[MOST_COLUMNS];
  int n_columns;
  int period; /* months a column; 0 where columns are strategies */
  char *title;
  char *short_title;
  char *y_title;
} Scene;

/* "Mar 2028", "2028 Q1", "2028". */
static char *
period_name (const LoadlineFigureInput *input, const LoadlineBreakdown *column, int period)
{
  LoadlineMonth month = loadline_projection_month (input->projection, column->first);
  g_autofree char *year = loadline_format_year (month);

  if (period == 1)
    return loadline_format_month (month);
  if (period == 3)
    /* Translators: a year and the number of its quarter, short */
    return g_strdup_printf (_ ("%s Q%d"), year, loadline_month_of_year (month) / 3 + 1);
  return g_steal_pointer (&year);
}

static void
add_periods (Scene *self, int strategy)
{
  const LoadlineProjection *projection = self->input->projection;

  for (int m = 0; m < projection->n_months;)
    {
      int first = m;
      LoadlineMonth part = loadline_projection_month (projection, m) / self->period;

      while (m < projection->n_months
             && loadline_projection_month (projection, m) / self->period == part)
        m++;
      self->columns[self->n_columns] = loadline_breakdown_of (self->input, strategy, first, m - 1);
      self->names[self->n_columns] =
        period_name (self->input, &self->columns[self->n_columns], self->period);
      self->n_columns++;
    }
}

static void
add_strategies (Scene *self)
{
  int last = self->input->projection->n_months - 1;

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_chart_shows (self->input, s))
      {
        self->columns[self->n_columns] = loadline_breakdown_of (self->input, s, 0, last);
        self->names[self->n_columns] = g_strdup (loadline_chart_short_label (s));
        self->n_columns++;
      }
}

/* Months, quarters or years, so that columns stay wide enough. */
static int
choose_period (const LoadlineFigureInput *input, double width, double unit)
{
  double fitting = width * 0.75 / (LEAST_PITCH * unit);
  int n_months = input->projection->n_months;

  return n_months <= fitting ? 1 : n_months / 3.0 <= fitting ? 3 : 12;
}

/* The greatest sum of a column that is finite. */
static double
greatest_total (const Scene *self)
{
  double greatest = 0;

  for (int i = 0; i < self->n_columns; i++)
    if (isfinite (self->columns[i].total))
      greatest = fmax (greatest, self->columns[i].total);
  return greatest;
}

static void
use_kind_colours (Scene *self, const LoadlineTheme *theme)
{
  self->theme = *theme;
  for (int k = 0; k < N_KINDS; k++)
    {
      self->theme.strategies[k] =
        (LoadlineLineStyle){ .colour = loadline_theme_cost_kind (theme, k) };
      self->kind_names[k] = loadline_breakdown_kind (k);
    }
}

/* The kinds are named beside the last column, each at its own height; those that nothing goes into are not. */
static void
name_kinds (Scene *self)
{
  double below = 0;

  self->n_ends = 0;
  for (int k = 0; k < N_KINDS && self->n_columns > 0; k++)
    {
      const LoadlineBreakdown *last = &self->columns[self->n_columns - 1];
      double most = 0;

      for (int i = 0; i < self->n_columns; i++)
        most = fmax (most, self->columns[i].by_kind[k]);
      if (most > 0)
        self->ends[self->n_ends++] =
          (LoadlineLineEnd){ (LoadlineStrategyId) k, below + last->by_kind[k] / 2, false };
      below += last->by_kind[k];
    }
}

/* Which column the chosen month lies in; -1 for none. */
static int
chosen_column (const Scene *self)
{
  int month = loadline_chart_month (self->input);

  for (int i = 0; month >= 0 && self->period > 0 && i < self->n_columns; i++)
    if (month >= self->columns[i].first && month <= self->columns[i].last)
      return i;
  return -1;
}

static void
scene_init (Scene *self, const LoadlineFigureInput *input, const LoadlineTheme *theme, double width,
            double height)
{
  int selected = loadline_chart_selected (input);
  LoadlinePlotRequest request = { .half_months = true, .month = -1 };
  LoadlineText text = { 0 };

  memset (self, 0, offsetof (Scene, names));
  self->input = input;
  self->n_columns = 0;
  use_kind_colours (self, theme);
  loadline_text_init (&text, theme, width, height);
  self->period = selected >= 0 ? choose_period (input, width, text.unit) : 0;
  if (selected >= 0)
    add_periods (self, selected);
  else
    add_strategies (self);
  name_kinds (self);
  self->title = input->title ? loadline_breakdown_message (input) : NULL;
  self->short_title = input->title ? loadline_breakdown_short_message (input) : NULL;
  self->y_title =
    /* Translators: titles of an axis; %s is the currency */
    g_strdup_printf (self->period == 0   ? _ ("Cost over the whole plan, %s")
                     : self->period == 1 ? _ ("Cost per month with one-offs, %s")
                     : self->period == 3 ? _ ("Cost per quarter, %s")
                                         : _ ("Cost per year, %s"),
                     input->currency);
  request.titles[0] = self->title;
  request.titles[1] = self->short_title;
  request.y_title = self->y_title;
  request.money = true;
  request.start = loadline_projection_month (input->projection, 0);
  request.n_months = MAX (self->n_columns, 1);
  self->names[self->n_columns] = NULL;
  if (self->n_columns == 0)
    self->names[0] = g_strdup ("");
  request.columns = self->period == 1 ? NULL : (const char *const *) self->names;
  request.month = chosen_column (self);
  request.high = greatest_total (self);
  request.ends = self->ends;
  request.n_ends = self->n_ends;
  request.names = self->kind_names;
  loadline_plot_init (&self->plot, &request, &self->theme, width, height);
}

static void
scene_clear (Scene *self)
{
  for (int i = 0; i < MAX (self->n_columns, 1); i++)
    g_free (self->names[i]);
  g_free (self->title);
  g_free (self->short_title);
  g_free (self->y_title);
}

/* What a part of a column takes of the plot. */
static LoadlineBox
part_box (const Scene *self, int column, double below, double value)
{
  const LoadlinePlot *plot = &self->plot;
  double left = loadline_scale_place (&plot->x, column - COLUMN / 2);
  double right = loadline_scale_place (&plot->x, column + COLUMN / 2);
  double bottom = loadline_scale_place (&plot->y, below);
  double top = loadline_scale_place (&plot->y, below + value);

  return (LoadlineBox){ left, top, right - left, bottom - top };
}

static void
draw_column (Scene *self, cairo_t *cr, int index)
{
  const LoadlineBreakdown *column = &self->columns[index];
  const LoadlineTheme *theme = &self->theme;
  double below = 0;

  for (int k = 0; k < N_KINDS; k++)
    {
      LoadlineBox box = part_box (self, index, below, column->by_kind[k]);

      below += column->by_kind[k];
      if (!(box.height > 0) || !isfinite (box.height))
        continue;
      cairo_rectangle (cr, box.x, box.y, box.width, box.height);
      loadline_colour_use (theme->strategies[k].colour, cr, column->fits ? 1 : 0.35);
      cairo_fill_preserve (cr);
      loadline_colour_use (loadline_colour_readable (theme->strategies[k].colour, theme->background,
                                                     theme->text, 3),
                           cr, 1);
      cairo_set_line_width (cr, 0.06 * self->plot.text.unit);
      cairo_stroke (cr);
    }
}

/* The sum above a column, where it is no wider than the column's room. */
static void
draw_total (Scene *self, cairo_t *cr, int index)
{
  const LoadlineBreakdown *column = &self->columns[index];
  LoadlinePlot *plot = &self->plot;
  LoadlineTextStyle style = { .size = 0.85, .strong = true };
  double pitch = plot->area.width / self->n_columns;
  double y = loadline_scale_place (&plot->y, column->total) - 0.25 * plot->text.unit;
  g_autofree char *words = loadline_format_money_compact (column->total, "");
  double width, height;

  loadline_text_measure (&plot->text, &style, words, &width, &height);
  if (width > pitch - 0.3 * plot->text.unit || !isfinite (column->total)
      || y - height < plot->area.y - plot->text.unit
      || (self->period == 1 && index == plot->request.month))
    return;
  loadline_text_draw (&plot->text, cr, &style, words, self->theme.text,
                      loadline_scale_place (&plot->x, index), y, 0.5, 1);
}

static void
draw (const LoadlineFigureInput *input, cairo_t *cr, double width, double height,
      const LoadlineTheme *theme)
{
  bool pale = false;
  Scene scene;

  scene_init (&scene, input, theme, width, height);
  cairo_save (cr);
  loadline_plot_draw_frame (&scene.plot, cr);
  loadline_plot_draw_cursor (&scene.plot, cr);
  for (int i = 0; i < scene.n_columns; i++)
    {
      cairo_save (cr);
      loadline_plot_clip (&scene.plot, cr);
      draw_column (&scene, cr, i);
      cairo_restore (cr);
      draw_total (&scene, cr, i);
      pale |= !scene.columns[i].fits;
    }
  if (pale)
    loadline_plot_draw_key (&scene.plot, cr, _ ("Pale: does not fit"), false);
  loadline_plot_draw_names (&scene.plot, cr);
  cairo_restore (cr);
  scene_clear (&scene);
}

static void
pick_column (const Scene *self, int index, LoadlinePick *pick)
{
  pick->month = self->period > 0 ? self->columns[index].first : -1;
  pick->strategy = self->period > 0 ? -1 : self->columns[index].strategy;
  pick->text =
    loadline_breakdown_say (&self->columns[index], self->names[index], self->input->currency);
}

static void
pick_at (const LoadlineFigureInput *input, double width, double height, const LoadlineTheme *theme,
         double x, double y, LoadlinePick *pick)
{
  Scene scene;
  int column;

  *pick = (LoadlinePick){ .month = -1, .strategy = -1, .node = -1 };
  scene_init (&scene, input, theme, width, height);
  column = loadline_plot_month_at (&scene.plot, x, y);
  if (column >= 0 && column < scene.n_columns)
    pick_column (&scene, column, pick);
  scene_clear (&scene);
}

static GArray *
focusables (const LoadlineFigureInput *input, double width, double height,
            const LoadlineTheme *theme)
{
  GArray *columns = loadline_focusables_new ();
  Scene scene;

  scene_init (&scene, input, theme, width, height);
  for (int i = 0; i < scene.n_columns; i++)
    {
      LoadlineBox box = part_box (&scene, i, 0, scene.columns[i].total);
      LoadlineFocusable focusable = { .x = box.x,
                                      .y = scene.plot.area.y,
                                      .width = box.width,
                                      .height = scene.plot.area.height,
                                      .pick = { .node = -1 } };

      pick_column (&scene, i, &focusable.pick);
      g_array_append_val (columns, focusable);
    }
  scene_clear (&scene);
  return columns;
}

const LoadlineFigure loadline_breakdown_figure = {
  .id = "breakdown",
  .label = N_ ("Cost by kind"),
  .summary = N_ ("What the money of one strategy goes into over time, or that of all"),
  .draw = draw,
  .describe = loadline_breakdown_describe,
  .data = loadline_breakdown_data,
  .pick = pick_at,
  .focusables = focusables,
};
