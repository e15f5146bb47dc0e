/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the figures over months share: which strategies are shown, their lines, and what is said of a
 * month. */
#pragma once

#include "draw/figure.h"
#include "draw/lines.h"
#include "draw/plot.h"

G_BEGIN_DECLS

static inline bool
loadline_chart_shows (const LoadlineFigureInput *input, int strategy)
{
  return (input->hidden & (1u << strategy)) == 0;
}

/* The chosen month, or -1 where the input's is none of the plan's. */
int loadline_chart_month (const LoadlineFigureInput *input);

/* The selected strategy where it is shown, or -1. */
int loadline_chart_selected (const LoadlineFigureInput *input);

/* The result of a strategy in a month; the name of a month. (transfer none; full) */
const LoadlineResult *loadline_chart_result (const LoadlineFigureInput *input, int month,
                                             int strategy);
char *loadline_chart_month_name (const LoadlineFigureInput *input, int month);

/* The name of the first event of the month; NULL where none is known. (transfer none) */
const char *loadline_chart_event (const LoadlineFigureInput *input, int month);

/* A month's name with the event of the month where its name is known: "Nov 2027, Sale week". (transfer full) */
char *loadline_chart_month_title (const LoadlineFigureInput *input, int month);

/* The label and the short label of a strategy, translated. */
const char *loadline_chart_label (int strategy);
const char *loadline_chart_short_label (int strategy);

/* Appends a cell to a line of CSV, ended by @end; what is not finite is left empty. */
void loadline_chart_cell (GString *csv, double value, char end);

/* The same of words, quoted. */
void loadline_chart_text_cell (GString *csv, const char *words, char end);

/* Fills @pick with the month under the point, and the strategy whose name or line does: geometry that
 * both figures share. */
void loadline_chart_pick (const LoadlinePlot *plot, const double *places, int n_points,
                          const LoadlineLine *lines, int n_lines, double x, double y,
                          LoadlinePick *pick);

/* The month and a line for each strategy shown, the selected one first. (transfer full) */
char *loadline_chart_say_month (const LoadlineFigureInput *input, int month,
                                char *(*say) (const LoadlineFigureInput *input, int month,
                                              int strategy));

/* A focusable for every month of the plot, each picking what loadline_chart_pick() finds in its middle,
 * with what @say tells of the month. (transfer full) */
GArray *loadline_chart_focusables (const LoadlinePlot *plot, const double *places, int n_points,
                                   const LoadlineLine *lines, int n_lines,
                                   const LoadlineFigureInput *input,
                                   char *(*say) (const LoadlineFigureInput *input, int month));

/* Marks the strokes of lines as taken. */
void loadline_chart_take_lines (LoadlineSpace *space, const double *places, int n_points,
                                const LoadlineLine *lines, int n_lines);

/* Makes ready to note what the lines leave free: takes the lines and the cursor. */
void loadline_chart_space_init (LoadlineSpace *space, const LoadlinePlot *plot,
                                const double *places, int n_points, const LoadlineLine *lines,
                                int n_lines);

/* Draws @words in free space near (@x, @y), above or below, to either side, at most @reach units of text
 * away; nothing where there is none. Returns whether it was drawn. */
bool loadline_chart_note (LoadlinePlot *plot, cairo_t *cr, LoadlineSpace *space, const char *words,
                          LoadlineColour colour, bool strong, double x, double y, double reach);

/* How far from its mark a note may usually be. */
#define LOADLINE_NOTE_REACH 3.5

/* The same of a mark at (@x, @y), with a thin line to it where the words are not beside it. */
bool loadline_chart_note_mark (LoadlinePlot *plot, cairo_t *cr, LoadlineSpace *space,
                               const char *words, LoadlineColour colour, bool strong, double x,
                               double y, double reach);

/* Marks the months of events above the plot, and names them in free space below where there is room and
 * @space is not NULL; of events of one name that follow each other the first is named. */
void loadline_chart_draw_events (LoadlinePlot *plot, cairo_t *cr, LoadlineSpace *space,
                                 const LoadlineFigureInput *input);

/* Says what a light line means where one of @lines is light somewhere. */
void loadline_chart_draw_key (LoadlinePlot *plot, cairo_t *cr, const LoadlineLine *lines,
                              int n_lines, int n_points);

/* Draws a dashed level across the plot with its words, unless NULL, beside it where there is room. */
void loadline_chart_draw_level (LoadlinePlot *plot, cairo_t *cr, LoadlineSpace *space, double value,
                                LoadlineColour colour, const char *words);

G_END_DECLS
