/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What fits in a plot is decided here, in the order in which a reader would miss it least: the axis's
 * title, half the ticks, names at line ends (then a legend, then none), the title. */
#include "draw/plot-private.h"

#include "draw/format.h"

#include <math.h>

/* In units of text. */
#define MARGIN 0.8
#define ROW 1.35
#define ROW_GAP 0.5
#define TITLE_GAP 0.7
#define TITLES_GAP 0.2
#define MARK_ROOM 1.0
#define TICK_GAP 0.5
#define TICK_ROOM 2.2
#define NUMBER_ROOM 6.0

/* Least sizes at which a part is shown. */
#define HEIGHT_FOR_TITLE 13.0
#define HEIGHT_FOR_TWO_LINES 22.0
#define HEIGHT_FOR_Y_TITLE 13.0
#define HEIGHT_FOR_AIR 20.0
#define HEIGHT_FOR_TWO_ROWS 20.0
#define AREA_WIDTH_FOR_ENDS 16.0
#define AREA_HEIGHT_FOR_LEGEND 7.0
#define MOST_OF_WIDTH 0.34

/* The part of a picture's width that columns take at least. */
#define COLUMNS_WIDTH 0.7
#define MOST_FOR_X_TITLE 0.5

static const LoadlineTextStyle tick_style = { .size = 0.9 };
static const LoadlineTextStyle y_title_style = { .size = 0.9 };

static LoadlineTextStyle
title_style (const LoadlinePlot *self)
{
  return (LoadlineTextStyle){
    .size = 1.2,
    .strong = true,
    .width = self->picture.width - 2 * MARGIN * self->text.unit,
    .lines = self->picture.height >= HEIGHT_FOR_TWO_LINES * self->text.unit ? 2 : 1,
  };
}

/* The longest title that fits in one line, else the whole message in two where there is height. NULL where there
 * is room for none. */
static const char *
choose_title (LoadlinePlot *self)
{
  LoadlineTextStyle style = title_style (self);
  const char *const *titles = self->request.titles;
  double unit = self->text.unit;
  int last = 0;

  if (titles[0] == NULL || self->picture.height < HEIGHT_FOR_TITLE * unit)
    return NULL;
  style.lines = 1;
  for (int i = 0; i < LOADLINE_MAX_TITLES && titles[i] != NULL; i++)
    {
      last = i;
      if (loadline_text_measure (&self->text, &style, titles[i], NULL, NULL))
        return titles[i];
    }
  return titles[self->picture.height >= HEIGHT_FOR_TWO_LINES * unit ? 0 : last];
}

static bool
fits_y_title (LoadlinePlot *self)
{
  LoadlineTextStyle style = y_title_style;
  double unit = self->text.unit;

  style.width = self->picture.width - 2 * MARGIN * unit;
  return self->request.y_title != NULL && self->picture.height >= HEIGHT_FOR_Y_TITLE * unit
         && loadline_text_measure (&self->text, &style, self->request.y_title, NULL, NULL);
}

/* The title and the axis's title: returns where the rest may begin, below marks over the plot. */
static double
place_titles (LoadlinePlot *self)
{
  double unit = self->text.unit;
  bool airy = self->picture.height >= HEIGHT_FOR_AIR * unit;
  double y = MARGIN * unit;

  self->title = choose_title (self);
  self->has_y_title = fits_y_title (self);
  if (self->title != NULL)
    {
      LoadlineTextStyle style = title_style (self);
      double gap = !self->has_y_title ? MARK_ROOM : airy ? TITLE_GAP : TITLES_GAP;

      loadline_text_measure (&self->text, &style, self->title, NULL, &self->title_height);
      y += self->title_height + gap * unit;
    }
  self->y_title_y = y;
  return self->has_y_title ? y + (ROW + TITLE_GAP) * unit : y;
}

static int
wanted_ticks (const LoadlinePlot *self)
{
  return CLAMP ((int) (self->area.height / (TICK_ROOM * self->text.unit)), 2, 7);
}

/* A row's middle is its number, the first at the top. Rows lower than their names have none. */
static void
fit_rows (LoadlinePlot *self)
{
  int n_rows = MIN (self->request.n_rows, LOADLINE_MAX_TICKS);
  double height = 0;

  if (n_rows > 0)
    loadline_text_measure (&self->text, &tick_style, self->request.rows[0], NULL, &height);
  self->n_ticks = n_rows * height <= self->area.height ? n_rows : 0;
  for (int i = 0; i < self->n_ticks; i++)
    self->ticks[i] = i;
  loadline_scale_init_linear (&self->y, -0.5, MAX (n_rows, 1) - 0.5);
  self->y.start = self->area.y;
  self->y.end = self->area.y + self->area.height;
}

static void
fit_y (LoadlinePlot *self)
{
  int wanted = wanted_ticks (self);

  if (self->request.rows != NULL)
    {
      fit_rows (self);
      return;
    }
  if (self->request.low > 0)
    loadline_scale_init_logarithmic (&self->y, self->request.low, self->request.high);
  else
    loadline_scale_init_linear (&self->y, 0, self->request.high);
  self->y.kind->widen (&self->y, wanted);
  self->n_ticks = self->y.kind->ticks (&self->y, wanted, self->ticks, &self->tick_step);
  self->y.start = self->area.y + self->area.height;
  self->y.end = self->area.y;
}

/* Labels of an even axis are alike; those of a logarithmic one span too much for that. */
static char *
tick_words (const LoadlinePlot *self, int tick)
{
  double value = self->ticks[tick];

  if (self->request.rows != NULL)
    return g_strdup (self->request.rows[tick]);
  if (self->request.low > 0)
    return loadline_format_quantity (value);
  return self->request.money ? loadline_format_money_tick (value, self->tick_step, self->y.high)
                             : loadline_format_tick (value, self->tick_step, self->y.high);
}

static double
tick_labels_width (LoadlinePlot *self)
{
  double widest = 0;

  for (int i = 0; i < self->n_ticks; i++)
    {
      g_autofree char *words = tick_words (self, i);
      double width;

      loadline_text_measure (&self->text, &tick_style, words, &width, NULL);
      widest = fmax (widest, width);
    }
  return widest;
}

static void
fit_x (LoadlinePlot *self, double right)
{
  double room = self->request.half_months || self->request.n_months == 1 ? 0.5 : 0;
  bool months = self->request.x_title == NULL;

  self->area.x = MARGIN * self->text.unit + tick_labels_width (self) + TICK_GAP * self->text.unit;
  self->area.width = fmax (self->picture.width - right - self->area.x, 1);
  if (months)
    loadline_scale_init_linear (&self->x, -room, self->request.n_months - 1 + room);
  else
    loadline_scale_init_linear (&self->x, 0, self->request.x_high);
  self->x.start = self->area.x;
  self->x.end = self->area.x + self->area.width;
}

static void
set_area_top (LoadlinePlot *self, double top)
{
  double unit = self->text.unit;
  double bottom =
    self->picture.height - 0.5 * unit - self->month_rows * ROW * unit - ROW_GAP * unit;

  self->area.y = top;
  self->area.height = fmax (bottom - top, 1);
  fit_y (self);
}

/* Names at the ends of lines where the plot stays wide enough, else a legend above it, else none. */
static void
fit_names (LoadlinePlot *self, double top)
{
  double unit = self->text.unit;
  double names = loadline_plot_names_width (self);
  double legend;

  fit_x (self, fmax (names, MARGIN * unit));
  self->names_at = LOADLINE_NAMES_AT_ENDS;
  if (names <= MOST_OF_WIDTH * self->picture.width && self->area.width >= AREA_WIDTH_FOR_ENDS * unit
      && loadline_plot_names_at_ends (self))
    return;
  fit_x (self, 1.2 * unit);
  self->names_at = LOADLINE_NAMES_IN_LEGEND;
  legend = loadline_plot_names_in_legend (self, top);
  if (legend > 0 && self->area.height - legend >= AREA_HEIGHT_FOR_LEGEND * unit)
    {
      set_area_top (self, top + legend + TITLE_GAP * unit);
      fit_x (self, 1.2 * unit);
      loadline_plot_names_in_legend (self, top);
      return;
    }
  self->names_at = LOADLINE_NAMES_NONE;
  self->n_names = 0;
}

/* The widest name of a column, and room beside it. */
static double
widest_column (LoadlinePlot *self)
{
  double widest = 0;

  for (int c = 0; c < self->request.n_months; c++)
    {
      double width;

      loadline_text_measure (&self->text, &tick_style, self->request.columns[c], &width, NULL);
      widest = fmax (widest, width);
    }
  return widest + 0.6 * self->text.unit;
}

/* The rows of names below: months have a second one for their years, columns where one has no room for all. */
static int
count_rows (LoadlinePlot *self)
{
  const LoadlinePlotRequest *request = &self->request;

  if (self->picture.height < HEIGHT_FOR_TWO_ROWS * self->text.unit)
    return 1;
  return request->columns == NULL
             || widest_column (self) * request->n_months > COLUMNS_WIDTH * self->picture.width
           ? 2
           : 1;
}

void
loadline_plot_init (LoadlinePlot *self, const LoadlinePlotRequest *request,
                    const LoadlineTheme *theme, double width, double height)
{
  double top;

  *self = (LoadlinePlot){ .request = *request, .picture = { 0, 0, width, height } };
  loadline_text_init (&self->text, theme, width, height);
  self->month_rows = count_rows (self);
  top = place_titles (self);
  set_area_top (self, top);
  fit_names (self, top);
}

int
loadline_plot_month_at (const LoadlinePlot *self, double x, double y)
{
  double slack = self->text.unit;

  if (self->request.x_title != NULL)
    return -1;
  if (x < self->area.x - slack || x > self->area.x + self->area.width + slack
      || y < self->area.y - slack || y > self->area.y + self->area.height + 2 * slack)
    return -1;
  return CLAMP ((int) lround (loadline_scale_value (&self->x, x)), 0, self->request.n_months - 1);
}

static void
draw_level (const LoadlinePlot *self, cairo_t *cr, double y, LoadlineColour colour)
{
  cairo_move_to (cr, self->area.x, y);
  cairo_line_to (cr, self->area.x + self->area.width, y);
  loadline_colour_use (colour, cr, 1);
  cairo_stroke (cr);
}

/* A line and a label a tick; rows have labels alone. */
static void
draw_grid (LoadlinePlot *self, cairo_t *cr)
{
  const LoadlineTheme *theme = self->text.theme;
  double unit = self->text.unit;

  cairo_set_line_width (cr, 0.08 * unit);
  for (int i = 0; i < self->n_ticks; i++)
    {
      double y = loadline_scale_place (&self->y, self->ticks[i]);
      g_autofree char *words = tick_words (self, i);

      if (self->request.rows == NULL)
        draw_level (self, cr, y, theme->grid);
      loadline_text_draw (&self->text, cr, &tick_style, words, theme->dim_text,
                          self->area.x - TICK_GAP * unit, y, 1, 0.5);
    }
  draw_level (self, cr, self->area.y + self->area.height, theme->axis);
}

/* What the name of the chosen month takes on the axis; empty where none is chosen. */
static LoadlineMonthLabel
cursor_label (LoadlinePlot *self)
{
  LoadlineMonthLabel label = { .row = 0, .year = true };
  LoadlineTextStyle style = loadline_month_label_style (&label);
  g_autofree char *words = NULL;
  double unit = self->text.unit;
  double width;
  double half;
  double least;

  if (self->request.month < 0 || self->request.month >= self->request.n_months)
    return label;
  words = self->request.columns != NULL
            ? g_strdup (self->request.columns[self->request.month])
            : loadline_format_month (self->request.start + self->request.month);
  g_strlcpy (label.words, words, sizeof label.words);
  loadline_text_measure (&self->text, &style, words, &width, NULL);
  half = width / 2 + 0.5 * unit;
  label.x = loadline_scale_place (&self->x, self->request.month);
  /* Clear of the axis's lowest label. */
  least = self->area.x - 0.3 * unit + half;
  label.x = fmin (fmax (label.x, least), self->picture.width - half);
  label.left = label.x - half;
  label.right = label.x + half;
  return label;
}

static double
month_row_middle (const LoadlinePlot *self, int row)
{
  return self->area.y + self->area.height + (ROW_GAP + ROW * (row + 0.5)) * self->text.unit;
}

/* Names of columns, in as many rows as there are: every one where they fit, else every second and so on. */
static int
column_labels (LoadlinePlot *self, LoadlineMonthLabel *labels)
{
  int n_columns = self->request.n_months;
  double pitch = self->area.width / n_columns;
  double widest = widest_column (self);
  int apart = MAX (1, (int) ceil (widest / pitch));
  int stride = (apart + self->month_rows - 1) / self->month_rows;
  int n = 0;

  for (int c = 0; c < n_columns && n < LOADLINE_MAX_MONTH_LABELS; c += stride)
    {
      LoadlineMonthLabel label = { .x = loadline_scale_place (&self->x, c) };
      double width;

      g_strlcpy (label.words, self->request.columns[c], sizeof label.words);
      loadline_text_measure (&self->text, &tick_style, label.words, &width, NULL);
      label.row = stride < apart ? c / stride % self->month_rows : 0;
      label.left = label.x - width / 2;
      label.right = label.x + width / 2;
      if (label.right <= self->picture.width && label.left >= 0)
        labels[n++] = label;
    }
  return n;
}

static void
draw_months (LoadlinePlot *self, cairo_t *cr)
{
  LoadlineMonthLabel labels[LOADLINE_MAX_MONTH_LABELS];
  LoadlineMonthLabel cursor = cursor_label (self);
  double gap = 0.2 * self->text.unit;
  int n =
    self->request.columns != NULL
      ? column_labels (self, labels)
      : loadline_month_labels (&self->text, &self->x, self->request.start, self->request.n_months,
                               self->month_rows, self->picture.width, labels);

  for (int i = 0; i < n; i++)
    {
      LoadlineTextStyle style = loadline_month_label_style (&labels[i]);

      if (cursor.right > cursor.left && labels[i].row == cursor.row
          && labels[i].right + gap > cursor.left && labels[i].left - gap < cursor.right)
        continue;
      loadline_text_draw (&self->text, cr, &style, labels[i].words,
                          labels[i].year ? self->text.theme->text : self->text.theme->dim_text,
                          labels[i].x, month_row_middle (self, labels[i].row), 0.5, 0.5);
    }
}

/* What a quantity's axis shows: below the numbers, or at their end where there is no row below them. Returns where
 * numbers must end. */
static double
draw_x_title (LoadlinePlot *self, cairo_t *cr)
{
  LoadlineTextStyle style = { .size = 0.9, .width = self->area.width };
  const LoadlineColour colour = self->text.theme->dim_text;
  double end = self->area.x + self->area.width;
  double width;

  if (self->month_rows > 1)
    loadline_text_draw (&self->text, cr, &style, self->request.x_title, colour,
                        self->area.x + self->area.width / 2, month_row_middle (self, 1), 0.5, 0.5);
  loadline_text_measure (&self->text, &style, self->request.x_title, &width, NULL);
  if (self->month_rows > 1 || width > MOST_FOR_X_TITLE * self->area.width)
    return self->picture.width;
  loadline_text_draw (&self->text, cr, &style, self->request.x_title, colour, end,
                      month_row_middle (self, 0), 1, 0.5);
  return end - width - self->text.unit;
}

/* Numbers below a quantity's axis, and what it is. */
static void
draw_numbers (LoadlinePlot *self, cairo_t *cr)
{
  const LoadlineTheme *theme = self->text.theme;
  double ticks[LOADLINE_MAX_TICKS];
  double step;
  double bottom = self->area.y + self->area.height;
  int wanted = CLAMP ((int) (self->area.width / (NUMBER_ROOM * self->text.unit)), 2, 12);
  int n = self->x.kind->ticks (&self->x, wanted, ticks, &step);
  double end = draw_x_title (self, cr);

  cairo_set_line_width (cr, 0.08 * self->text.unit);
  loadline_colour_use (theme->axis, cr, 1);
  for (int i = 0; i < n; i++)
    {
      double x = loadline_scale_place (&self->x, ticks[i]);
      g_autofree char *words = loadline_format_tick (ticks[i], step, self->x.high);
      double width;

      loadline_text_measure (&self->text, &tick_style, words, &width, NULL);
      if (x + width / 2 > end)
        continue;
      cairo_move_to (cr, x, bottom);
      cairo_line_to (cr, x, bottom + 0.4 * self->text.unit);
      cairo_stroke (cr);
      loadline_text_draw (&self->text, cr, &tick_style, words, theme->dim_text, x,
                          month_row_middle (self, 0), 0.5, 0.5);
    }
}

/* Short strokes where years begin. */
static void
draw_years (LoadlinePlot *self, cairo_t *cr)
{
  double bottom = self->area.y + self->area.height;

  cairo_set_line_width (cr, 0.08 * self->text.unit);
  loadline_colour_use (self->text.theme->axis, cr, 1);
  for (int m = 0; m < self->request.n_months; m++)
    if (loadline_month_of_year (self->request.start + m) == 0)
      {
        double x = loadline_scale_place (&self->x, self->request.half_months ? m - 0.5 : m);

        cairo_move_to (cr, x, bottom);
        cairo_line_to (cr, x, bottom + 0.4 * self->text.unit);
        cairo_stroke (cr);
      }
}

void
loadline_plot_draw_frame (LoadlinePlot *self, cairo_t *cr)
{
  const LoadlineTheme *theme = self->text.theme;
  double unit = self->text.unit;

  cairo_save (cr);
  if (!theme->transparent)
    {
      loadline_colour_use (theme->background, cr, 1);
      cairo_rectangle (cr, 0, 0, self->picture.width, self->picture.height);
      cairo_fill (cr);
    }
  if (self->title_height > 0)
    {
      LoadlineTextStyle style = title_style (self);

      loadline_text_draw (&self->text, cr, &style, self->title, theme->text, MARGIN * unit,
                          MARGIN * unit, 0, 0);
    }
  if (self->has_y_title)
    loadline_text_draw (&self->text, cr, &y_title_style, self->request.y_title, theme->dim_text,
                        MARGIN * unit, self->y_title_y, 0, 0);
  draw_grid (self, cr);
  if (self->request.x_title != NULL)
    draw_numbers (self, cr);
  else
    {
      if (self->request.columns == NULL)
        draw_years (self, cr);
      draw_months (self, cr);
    }
  cairo_restore (cr);
  cairo_new_path (cr);
}

void
loadline_plot_clip (const LoadlinePlot *self, cairo_t *cr)
{
  double slack = 0.2 * self->text.unit;

  cairo_rectangle (cr, self->area.x - slack, self->area.y - slack, self->area.width + 2 * slack,
                   self->area.height + 2 * slack);
  cairo_clip (cr);
}

void
loadline_plot_draw_cursor (LoadlinePlot *self, cairo_t *cr)
{
  const LoadlineTheme *theme = self->text.theme;
  LoadlineMonthLabel label = cursor_label (self);
  LoadlineTextStyle style = loadline_month_label_style (&label);
  double unit = self->text.unit;
  double x;
  double middle = month_row_middle (self, 0);

  if (label.right <= label.left)
    return;
  x = loadline_scale_place (&self->x, self->request.month);
  cairo_save (cr);
  loadline_colour_use (theme->accent, cr, 1);
  if (self->request.columns == NULL)
    {
      cairo_set_line_width (cr, 0.12 * unit);
      cairo_move_to (cr, x, self->area.y - 0.3 * unit);
      cairo_line_to (cr, x, middle);
      cairo_stroke (cr);
    }
  cairo_arc (cr, label.left + 0.65 * unit, middle, 0.65 * unit, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (cr, label.right - 0.65 * unit, middle, 0.65 * unit, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
  loadline_text_draw (&self->text, cr, &style, label.words, theme->background, label.x, middle, 0.5,
                      0.5);
  cairo_restore (cr);
  cairo_new_path (cr);
}
