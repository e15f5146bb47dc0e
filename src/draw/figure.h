/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: pictures that explain a projection. One row of the table in figure.c draws a picture on
 * any cairo surface, says it in words, gives its numbers, and knows what lies under a point. */
#pragma once

#include "draw/theme.h"
#include "engine/projection.h"

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What scenarios are compared by: the cost of a month, the capacity, the response time at the target's
 * percentile, the number of nodes. */
typedef enum
{
  LOADLINE_MEASURE_COST,
  LOADLINE_MEASURE_CAPACITY,
  LOADLINE_MEASURE_LATENCY,
  LOADLINE_MEASURE_NODES,
  LOADLINE_N_MEASURES,
} LoadlineMeasure;

/* The measure of the name that commands have for it, -1 where there is none; and that name. */
int loadline_measure_find (const char *id);
const char *loadline_measure_id (LoadlineMeasure measure);

/* A scenario and what follows from it. */
typedef struct
{
  const char *name;
  const LoadlineProjection *projection;
} LoadlineNamedProjection;

/**
 * LoadlineFigureInput: what a picture is asked for. A plain value; everything in it is borrowed.
 * @projection: what is drawn
 * @currency: of the plan
 * @events, @n_events: of the plan, for their names; may be left out
 * @month: the chosen month, 0 .., or -1 for none
 * @strategy: the selected strategy (LoadlineStrategyId), drawn strong; -1 for none
 * @hidden: bit set of 1u << LoadlineStrategyId, strategies left out
 * @hover: index of the flowchart node under the pointer or focus, or -1
 * @title: whether the message is drawn as a title (the window draws its own)
 * @scenarios, @n_scenarios: what is compared, @projection among them; only some figures look at them
 * @measure: what scenarios are compared by
 * @step: how far along the way of the decision is shown, an index into loadline_decision_path(), with all before
 *   it; -1 for all of it
 */
typedef struct
{
  const LoadlineProjection *projection;
  const char *currency;
  const LoadlineEvent *events;
  int n_events;
  int month;
  int strategy;
  unsigned hidden;
  int hover;
  bool title;
  const LoadlineNamedProjection *scenarios;
  int n_scenarios;
  LoadlineMeasure measure;
  int step;
} LoadlineFigureInput;

/**
 * LoadlinePick: what lies under a point of a picture.
 * @month: 0 .., or -1
 * @strategy: LoadlineStrategyId, or -1
 * @node: index of the flowchart node, or -1
 * @name: it is the name of a line of @strategy, as a legend has them
 * @text: what to say of it, translated; NULL where nothing is there. Free with loadline_pick_clear().
 */
typedef struct
{
  int month;
  int strategy;
  int node;
  char *text;
  bool name;
} LoadlinePick;

void loadline_pick_clear (LoadlinePick *self);

/* A part of a picture that the keyboard walks to: where it is, and what a pointer there would pick. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
  LoadlinePick pick;
} LoadlineFocusable;

/**
 * LoadlineFigure: a row of the table. Its functions know pictures from left to right alone; others ask for
 * pictures with loadline_figure_draw(), _pick() and _focusables(), which mirror them where the theme
 * says so.
 * @id: as commands have it
 * @label: for people, untranslated
 * @summary: the question it answers or what it shows, one line without a full stop, untranslated
 * @draw: draws within (0, 0) .. (width, height), in points; leaves the cairo state as it was
 * @describe: two or three sentences with the message, translated (transfer full)
 * @data: the numbers as CSV with a header row, C locale (transfer full)
 * @pick: what lies under (x, y) of a picture drawn with the same arguments
 * @focusables: LoadlineFocusable of a picture drawn with the same arguments, in the order a keyboard
 *   walks through them, their picks with text (transfer full)
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *summary;
  void (*draw) (const LoadlineFigureInput *input, cairo_t *cr, double width, double height,
                const LoadlineTheme *theme);
  char *(*describe) (const LoadlineFigureInput *input);
  char *(*data) (const LoadlineFigureInput *input);
  void (*pick) (const LoadlineFigureInput *input, double width, double height,
                const LoadlineTheme *theme, double x, double y, LoadlinePick *pick);
  GArray *(*focusables) (const LoadlineFigureInput *input, double width, double height,
                         const LoadlineTheme *theme);
} LoadlineFigure;

/* An empty array of LoadlineFocusable that clears its elements. (transfer full) */
GArray *loadline_focusables_new (void);

/* Draws the picture, what lies under a point of it, and what a keyboard walks through (transfer full):
 * as the row's functions say, mirrored where @theme is. @pick is cleared by the caller. */
void loadline_figure_draw (const LoadlineFigure *self, const LoadlineFigureInput *input,
                           cairo_t *cr, double width, double height, const LoadlineTheme *theme);
void loadline_figure_pick (const LoadlineFigure *self, const LoadlineFigureInput *input,
                           double width, double height, const LoadlineTheme *theme, double x,
                           double y, LoadlinePick *pick);
GArray *loadline_figure_focusables (const LoadlineFigure *self, const LoadlineFigureInput *input,
                                    double width, double height, const LoadlineTheme *theme);

/* The table, in the order people see it; NULL past the end. */
const LoadlineFigure *loadline_figure_at (int index);

/* The row of @id; NULL where there is none. */
const LoadlineFigure *loadline_figure_find (const char *id);

G_END_DECLS
