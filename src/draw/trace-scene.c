/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of the trace a picture has room for: first the text gets smaller, then the tracker goes, then columns
 * that explain, and last the rows that there is no room for. */
#include "draw/trace-scene.h"

#include "draw/flowchart-scene.h"

#include <math.h>
#include <string.h>

#define MARGIN 0.8
#define TITLE_SIZE 1.2
#define HEIGHT_FOR_TITLE 13.0
#define HEIGHT_FOR_TWO_LINES 22.0
#define TABLES_GAP 1.2

/* The most that is added to a row where there is room. */
#define MOST_SPREAD 0.6

/* The least width of a column that wraps, and what a step of the tracker takes at least. */
#define LEAST_COLUMN 7.0
#define LEAST_STEP 4.2

/* The most lines of a cell. */
#define MOST_LINES 4

static const LoadlineTraceColumn column_sets[][LOADLINE_TRACE_MOST_COLUMNS + 1] = {
  { LOADLINE_TRACE_STEP, LOADLINE_TRACE_QUESTION, LOADLINE_TRACE_DECIDES, LOADLINE_TRACE_RESULT,
    LOADLINE_TRACE_ACTION, LOADLINE_TRACE_STATE, LOADLINE_N_TRACE_COLUMNS },
  { LOADLINE_TRACE_STEP, LOADLINE_TRACE_QUESTION, LOADLINE_TRACE_RESULT, LOADLINE_TRACE_ACTION,
    LOADLINE_N_TRACE_COLUMNS },
  { LOADLINE_TRACE_QUESTION, LOADLINE_TRACE_RESULT, LOADLINE_N_TRACE_COLUMNS },
};

static const double sizes[] = { 1, 0.9, 0.8 };

const char *
loadline_trace_scene_cell (const LoadlineTraceScene *self, int step, int column)
{
  return self->cells[step * LOADLINE_N_TRACE_COLUMNS + (int) self->columns[column]];
}

LoadlineTextStyle
loadline_trace_scene_style (const LoadlineTraceScene *self, int column, bool strong)
{
  return (LoadlineTextStyle){
    .size = self->size,
    .strong = strong,
    .width = column < 0 ? 0 : self->widths[column],
    .lines = self->lines,
  };
}

LoadlineBox
loadline_trace_scene_row (const LoadlineTraceScene *self, int row)
{
  double margin = MARGIN * self->text.unit;

  return (LoadlineBox){ margin, self->tops[row], self->picture.width - 2 * margin,
                        self->tops[row + 1] - self->tops[row] };
}

/* The width of a column that nothing is wrapped in. */
static double
natural_width (LoadlineTraceScene *self, int column)
{
  LoadlineTextStyle cell =
    loadline_trace_scene_style (self, -1, self->columns[column] == LOADLINE_TRACE_RESULT);
  LoadlineTextStyle strong = loadline_trace_scene_style (self, -1, true);
  double widest;

  loadline_text_measure (&self->text, &strong, loadline_trace_column_title (self->columns[column]),
                         &widest, NULL);
  for (int step = 0; step < self->trace->n_steps; step++)
    {
      double width;

      loadline_text_measure (&self->text, &cell, loadline_trace_scene_cell (self, step, column),
                             &width, NULL);
      widest = fmax (widest, width);
    }
  return ceil (widest) + 1;
}

/* Whether a column is to get what all of them leave over. */
static bool
is_roomy (LoadlineTraceColumn column)
{
  return column != LOADLINE_TRACE_STEP && column != LOADLINE_TRACE_RESULT;
}

/* Columns share @room: those that need less than an even share take what they need, and the others share the rest.
 * False where one gets too little. */
static bool
fit_columns (LoadlineTraceScene *self, double room)
{
  double gap = 2 * LOADLINE_TRACE_CELL_GAP * self->text.unit;
  double left = MARGIN * self->text.unit;
  double naturals[LOADLINE_TRACE_MOST_COLUMNS];
  double share;
  double rest = room - gap * self->n_columns;
  int n = self->n_columns;
  int n_roomy = 0;
  bool settled;

  for (int c = 0; c < self->n_columns; c++)
    {
      naturals[c] = natural_width (self, c);
      self->widths[c] = 0;
      n_roomy += is_roomy (self->columns[c]);
    }
  do
    {
      settled = true;
      share = n > 0 ? rest / n : 0;
      for (int c = 0; c < self->n_columns; c++)
        if (self->widths[c] <= 0 && naturals[c] <= share)
          {
            self->widths[c] = naturals[c];
            rest -= naturals[c];
            n--;
            settled = false;
          }
    }
  while (!settled);
  for (int c = 0; c < self->n_columns; c++)
    {
      if (self->widths[c] <= 0)
        self->widths[c] = share;
      else if (n == 0 && is_roomy (self->columns[c]))
        self->widths[c] += rest / n_roomy;
      self->lefts[c] = left + gap / 2;
      left += self->widths[c] + gap;
    }
  return n == 0 || share >= LEAST_COLUMN * self->size * self->text.unit;
}

static double
row_height (LoadlineTraceScene *self, int step)
{
  double tallest = 0;

  for (int c = 0; c < self->n_columns; c++)
    {
      LoadlineTextStyle style =
        loadline_trace_scene_style (self, c, self->columns[c] == LOADLINE_TRACE_RESULT);
      double height;

      loadline_text_measure (&self->text, &style, loadline_trace_scene_cell (self, step, c), NULL,
                             &height);
      tallest = fmax (tallest, height);
    }
  return tallest + 2 * LOADLINE_TRACE_ROW_GAP * self->text.unit;
}

/* Lays the rows out from the title on; returns where they end. */
static double
fit_rows (LoadlineTraceScene *self)
{
  LoadlineTextStyle style = loadline_trace_scene_style (self, -1, true);

  loadline_text_measure (&self->text, &style, "X", NULL, &self->header_height);
  self->header_height += 2 * LOADLINE_TRACE_ROW_GAP * self->text.unit;
  self->row_gap = LOADLINE_TRACE_ROW_GAP * self->text.unit;
  self->first = 0;
  self->n_rows = self->trace->n_steps;
  self->tops[0] = self->title_box.y + self->title_box.height + self->header_height;
  for (int step = 0; step < self->n_rows; step++)
    self->tops[step + 1] = self->tops[step] + row_height (self, step);
  return self->tops[self->n_rows];
}

/* Lays the tracker out from @top on; false where its columns would be too narrow. */
static bool
fit_tracker (LoadlineTraceScene *self, double top)
{
  double unit = self->text.unit;
  LoadlineTextStyle style = loadline_trace_scene_style (self, -1, false);
  double line;

  self->tracker_names = 0;
  for (int v = 0; v < LOADLINE_N_VARIABLES; v++)
    {
      double width;

      loadline_text_measure (&self->text, &style, loadline_trace_variable_name (v), &width, NULL);
      self->tracker_names = fmax (self->tracker_names, width);
    }
  self->tracker_names += (2 * LOADLINE_TRACE_CELL_GAP) * unit;
  loadline_text_measure (&self->text, &style, "X", NULL, &line);
  self->tracker_row = 2 * line + 1.5 * LOADLINE_TRACE_ROW_GAP * unit;
  self->tracker =
    (LoadlineBox){ MARGIN * unit, top + TABLES_GAP * unit, self->picture.width - 2 * MARGIN * unit,
                   self->header_height + LOADLINE_N_VARIABLES * self->tracker_row };
  return (self->tracker.width - self->tracker_names) / (self->trace->n_steps + 1)
         >= LEAST_STEP * self->size * unit;
}

/* Gives rows some of what is free below @end. */
static void
spread_rows (LoadlineTraceScene *self, double end)
{
  double unit = self->text.unit;
  double room = self->picture.height - MARGIN * unit - end;
  double more = fmin (room / MAX (self->n_rows, 1), MOST_SPREAD * unit);

  for (int row = 0; row <= self->n_rows; row++)
    self->tops[row] += row * more;
  self->row_gap += more / 2;
  self->tracker.y += self->n_rows * more;
}

/* Tries all with the columns of @set, with the tracker or without. */
static bool
try (LoadlineTraceScene *self, const LoadlineTraceColumn *set, bool tracker)
{
  double unit = self->text.unit;

  for (self->n_columns = 0; set[self->n_columns] != LOADLINE_N_TRACE_COLUMNS; self->n_columns++)
    self->columns[self->n_columns] = set[self->n_columns];
  for (size_t s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      double end;
      bool wide;

      self->size = sizes[s];
      wide = fit_columns (self, self->picture.width - 2 * MARGIN * unit);
      end = fit_rows (self);
      self->tracker = (LoadlineBox){ 0 };
      if (tracker && !fit_tracker (self, end))
        continue;
      if (tracker)
        end = self->tracker.y + self->tracker.height;
      if (wide && end <= self->picture.height - MARGIN * unit)
        {
          spread_rows (self, end);
          return true;
        }
    }
  return false;
}

/* Leaves out the rows that there is no room for, from the one looked at on: rows of one line. */
static void
cut_rows (LoadlineTraceScene *self)
{
  int n = 0;
  double end = self->picture.height - 0.3 * self->text.unit;

  self->lines = 1;
  fit_rows (self);
  while (n < self->n_rows && self->tops[n + 1] <= end)
    n++;
  self->first = CLAMP (self->reached - n, 0, self->n_rows - n);
  if (self->reached == self->trace->n_steps && self->input->step < 0)
    self->first = 0;
  self->n_rows = n;
}

static void
place_title (LoadlineTraceScene *self)
{
  double unit = self->text.unit;
  LoadlineTextStyle style = {
    .size = TITLE_SIZE,
    .strong = true,
    .width = self->picture.width - 2 * MARGIN * unit,
    .lines = self->picture.height >= HEIGHT_FOR_TWO_LINES * unit ? 2 : 1,
  };

  self->title_box = (LoadlineBox){ MARGIN * unit, MARGIN * unit, style.width, 0 };
  if (self->title == NULL || self->picture.height < HEIGHT_FOR_TITLE * unit)
    return;
  loadline_text_measure (&self->text, &style, self->title, NULL, &self->title_box.height);
  self->title_box.height += 0.5 * unit;
}

void
loadline_trace_scene_init (LoadlineTraceScene *self, const LoadlineFigureInput *input,
                           const LoadlineTheme *theme, double width, double height)
{
  const LoadlineProjection *projection = input->projection;
  LoadlineFigureInput of_month = *input;
  gsize n_cells;

  memset (self, 0, sizeof *self);
  self->input = input;
  self->month = CLAMP (input->month, 0, projection->n_months - 1);
  self->picture = (LoadlineBox){ 0, 0, width, height };
  self->lines = MOST_LINES;
  self->trace = loadline_trace_new (projection, projection->policy, self->month);
  self->reached = loadline_trace_count_taken (self->trace, input->step);
  of_month.month = self->month;
  self->title = input->title ? loadline_flowchart_message (&of_month) : NULL;
  loadline_text_init (&self->text, theme, width, height);
  n_cells = (gsize) self->trace->n_steps * LOADLINE_N_TRACE_COLUMNS;
  self->cells = g_new0 (char *, n_cells + 1);
  for (gsize i = 0; i < n_cells; i++)
    self->cells[i] = loadline_trace_cell (self->trace, (int) (i / LOADLINE_N_TRACE_COLUMNS),
                                          (LoadlineTraceColumn) (i % LOADLINE_N_TRACE_COLUMNS),
                                          projection, self->month, input->currency);
  self->tops = g_new0 (double, (gsize) self->trace->n_steps + 1);
  place_title (self);
  for (size_t s = 0; s < G_N_ELEMENTS (column_sets); s++)
    if (try (self, column_sets[s], true) || try (self, column_sets[s], false))
      return;
  cut_rows (self);
}

void
loadline_trace_scene_clear (LoadlineTraceScene *self)
{
  g_clear_pointer (&self->trace, loadline_trace_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->cells, g_strfreev);
  g_clear_pointer (&self->tops, g_free);
}
