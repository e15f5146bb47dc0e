/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The geometry of the trace figure, shared by its files. */
#pragma once

#include "draw/figure.h"
#include "draw/space.h"
#include "draw/text.h"
#include "draw/trace-words.h"

G_BEGIN_DECLS

/* The most columns of the table that are drawn. */
#define LOADLINE_TRACE_MOST_COLUMNS 6

/* Room around the words of a cell, in units of text. */
#define LOADLINE_TRACE_CELL_GAP 0.5
#define LOADLINE_TRACE_ROW_GAP 0.32

/* The process table, and the tracker below it where there is room. Freed with loadline_trace_scene_clear().
 * @size: of the text in both; @lines: the most in a cell
 * @columns: of the table, in their order; @lefts, @widths: of each
 * @cells: words by step and column of the table
 * @tops: of each row, one more for the end; rows are the steps from @first on; @row_gap: above their words
 * @n_rows: of the table, as many as there is room for
 * @reached: how many steps have been taken; the last of them is the one looked at
 * @tracker: where it lies; its height is 0 where there is none */
typedef struct
{
  const LoadlineFigureInput *input; /* Borrowed */
  LoadlineText text;
  LoadlineBox picture;
  int month;
  LoadlineTrace *trace;
  int reached;
  char *title;
  LoadlineBox title_box;
  double size;
  int lines;
  LoadlineTraceColumn columns[LOADLINE_TRACE_MOST_COLUMNS];
  int n_columns;
  double lefts[LOADLINE_TRACE_MOST_COLUMNS];
  double widths[LOADLINE_TRACE_MOST_COLUMNS];
  char **cells;
  double header_height;
  double *tops;
  double row_gap;
  int first;
  int n_rows;
  LoadlineBox tracker;
  double tracker_row;
  double tracker_names;
} LoadlineTraceScene;

void loadline_trace_scene_init (LoadlineTraceScene *self, const LoadlineFigureInput *input,
                                const LoadlineTheme *theme, double width, double height);
void loadline_trace_scene_clear (LoadlineTraceScene *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LoadlineTraceScene, loadline_trace_scene_clear)

/* The words of a step in a column of the table that is drawn. (transfer none) */
const char *loadline_trace_scene_cell (const LoadlineTraceScene *self, int step, int column);

/* How words of the table are set in a column; -1 for no bound. */
LoadlineTextStyle loadline_trace_scene_style (const LoadlineTraceScene *self, int column,
                                              bool strong);

/* Where row @row of the table lies. */
LoadlineBox loadline_trace_scene_row (const LoadlineTraceScene *self, int row);

/* Draws the tracker. */
void loadline_trace_draw_tracker (LoadlineTraceScene *self, cairo_t *cr);

G_END_DECLS
