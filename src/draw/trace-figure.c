/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decision of a month step by step, as a table, and the variables that it changes. */
#include "draw/figures.h"

#include "draw/chart.h"
#include "draw/flowchart-scene.h"
#include "draw/prose.h"
#include "draw/trace-scene.h"

#include <glib/gi18n-lib.h>

static void
draw_rule (const LoadlineTraceScene *self, cairo_t *cr, double y, LoadlineColour colour)
{
  LoadlineBox row = loadline_trace_scene_row (self, 0);

  loadline_colour_use (colour, cr, 1);
  cairo_set_line_width (cr, 0.08 * self->text.unit);
  cairo_move_to (cr, row.x, y);
  cairo_line_to (cr, row.x + row.width, y);
  cairo_stroke (cr);
}

static void
draw_titles (LoadlineTraceScene *self, cairo_t *cr)
{
  const LoadlineTheme *theme = self->text.theme;
  double unit = self->text.unit;

  if (self->title_box.height > 0)
    {
      LoadlineTextStyle style = { .size = 1.2, .strong = true, .width = self->title_box.width };

      style.lines = self->title_box.height > 2 * unit ? 2 : 1;
      loadline_text_draw (&self->text, cr, &style, self->title, theme->text, self->title_box.x,
                          self->title_box.y, 0, 0);
    }
  for (int c = 0; c < self->n_columns; c++)
    {
      LoadlineTextStyle style = loadline_trace_scene_style (self, c, true);

      style.lines = 1;
      loadline_text_draw (&self->text, cr, &style, loadline_trace_column_title (self->columns[c]),
                          theme->dim_text, self->lefts[c],
                          self->tops[0] - LOADLINE_TRACE_ROW_GAP * unit, 0, 1);
    }
  draw_rule (self, cr, self->tops[0], theme->axis);
}

/* A step taken; the one looked at stands out, and those to come are left blank. */
static void
draw_step (LoadlineTraceScene *self, cairo_t *cr, int row)
{
  const LoadlineTheme *theme = self->text.theme;
  int step = self->first + row;
  bool looked_at = self->input->step >= 0 && step == self->reached - 1;
  LoadlineBox box = loadline_trace_scene_row (self, row);

  if (step >= self->reached)
    return;
  if (looked_at)
    {
      cairo_rectangle (cr, box.x, box.y, box.width, box.height);
      loadline_colour_use (theme->accent, cr, 0.16);
      cairo_fill (cr);
    }
  for (int c = 0; c < self->n_columns; c++)
    {
      bool answers = self->columns[c] == LOADLINE_TRACE_RESULT
                     && self->trace->steps[step].answer != LOADLINE_ANSWER_NONE;
      LoadlineTextStyle style = loadline_trace_scene_style (self, c, answers);
      LoadlineColour colour =
        self->columns[c] == LOADLINE_TRACE_STEP ? theme->dim_text : theme->text;

      loadline_text_draw (&self->text, cr, &style, loadline_trace_scene_cell (self, step, c),
                          colour, self->lefts[c], box.y + self->row_gap, 0, 0);
    }
  draw_rule (self, cr, box.y + box.height, theme->grid);
}

static void
draw (const LoadlineFigureInput *input, cairo_t *cr, double width, double height,
      const LoadlineTheme *theme)
{
  g_auto (LoadlineTraceScene) scene = { 0 };

  loadline_trace_scene_init (&scene, input, theme, width, height);
  cairo_save (cr);
  if (!theme->transparent)
    {
      loadline_colour_use (theme->background, cr, 1);
      cairo_rectangle (cr, 0, 0, width, height);
      cairo_fill (cr);
    }
  if (scene.n_rows > 0)
    {
      draw_titles (&scene, cr);
      for (int row = 0; row < scene.n_rows; row++)
        draw_step (&scene, cr, row);
    }
  loadline_trace_draw_tracker (&scene, cr);
  cairo_restore (cr);
  cairo_new_path (cr);
}

/* "3. Are nodes limited? no. Add nodes". */
static char *
say_step (const LoadlineTraceScene *self, int step)
{
  char **cells = &self->cells[step * LOADLINE_N_TRACE_COLUMNS];

  if (self->trace->steps[step].answer == LOADLINE_ANSWER_NONE)
    /* Translators: the number of a step, what it does */
    return g_strdup_printf (_ ("%s. %s"), cells[LOADLINE_TRACE_STEP], cells[LOADLINE_TRACE_ACTION]);
  /* Translators: the number of a step, its question, the answer, what decides it, what is done */
  return g_strdup_printf (_ ("%s. %s %s (%s): %s"), cells[LOADLINE_TRACE_STEP],
                          cells[LOADLINE_TRACE_QUESTION], cells[LOADLINE_TRACE_RESULT],
                          cells[LOADLINE_TRACE_DECIDES], cells[LOADLINE_TRACE_ACTION]);
}

static void
pick_row (const LoadlineTraceScene *self, int row, LoadlinePick *pick)
{
  int step = self->first + row;

  if (step >= self->reached)
    return;
  pick->node = self->trace->steps[step].node;
  pick->strategy = self->trace->policy->nodes[pick->node].strategy;
  pick->text = say_step (self, step);
}

static void
pick_at (const LoadlineFigureInput *input, double width, double height, const LoadlineTheme *theme,
         double x, double y, LoadlinePick *pick)
{
  g_auto (LoadlineTraceScene) scene = { 0 };

  *pick = (LoadlinePick){ .month = -1, .strategy = -1, .node = -1 };
  loadline_trace_scene_init (&scene, input, theme, width, height);
  for (int row = 0; row < scene.n_rows; row++)
    {
      LoadlineBox box = loadline_trace_scene_row (&scene, row);

      if (y >= box.y && y < box.y + box.height && x >= box.x && x <= box.x + box.width)
        pick_row (&scene, row, pick);
    }
}

static GArray *
focusables (const LoadlineFigureInput *input, double width, double height,
            const LoadlineTheme *theme)
{
  GArray *rows = loadline_focusables_new ();
  g_auto (LoadlineTraceScene) scene = { 0 };

  loadline_trace_scene_init (&scene, input, theme, width, height);
  for (int row = 0; row < scene.n_rows && scene.first + row < scene.reached; row++)
    {
      LoadlineBox box = loadline_trace_scene_row (&scene, row);
      LoadlineFocusable part = { box.x, box.y, box.width, box.height, { -1, -1, -1, NULL } };

      pick_row (&scene, row, &part.pick);
      g_array_append_val (rows, part);
    }
  return rows;
}

/* How much of the decision is shown. */
static char *
say_reached (const LoadlineTraceScene *scene)
{
  int n = scene->trace->n_steps;

  if (scene->reached == n)
    return g_strdup (_ ("All of its steps are taken."));
  /* Translators: how many of the steps of a decision are shown */
  return g_strdup_printf (_ ("Steps taken so far: %d of %d."), scene->reached, n);
}

/* The answer, then every step. */
static char *
describe (const LoadlineFigureInput *input)
{
  g_auto (LoadlineTraceScene) scene = { 0 };
  LoadlineFigureInput titled = *input;
  g_autofree int *path = NULL;
  GString *text;

  titled.title = true;
  loadline_trace_scene_init (&scene, &titled, loadline_theme_light (), 640, 360);
  text = g_string_new (NULL);
  loadline_prose_take (text, loadline_prose_sentence (scene.title));
  loadline_prose_take (text, say_reached (&scene));
  path = g_new (int, scene.reached + 1);
  for (int step = 0; step < scene.reached; step++)
    path[step] = scene.trace->steps[step].node;
  titled.month = scene.month;
  loadline_prose_take (text, loadline_flowchart_say_last_question (&titled, path, scene.reached));
  return g_string_free (text, FALSE);
}

static char *
data (const LoadlineFigureInput *input)
{
  g_auto (LoadlineTraceScene) scene = { 0 };
  GString *csv = g_string_new ("step,node,condition,result,action,state");

  loadline_trace_scene_init (&scene, input, loadline_theme_light (), 640, 360);
  for (int v = 0; v < LOADLINE_N_VARIABLES; v++)
    g_string_append_printf (csv, ",%s", scene.trace->variables[v]);
  g_string_append_c (csv, '\n');
  for (int i = 0; i < scene.trace->n_steps; i++)
    {
      const LoadlineStep *step = &scene.trace->steps[i];

      loadline_chart_cell (csv, i + 1, ',');
      loadline_chart_text_cell (csv, scene.trace->policy->nodes[step->node].id, ',');
      loadline_chart_text_cell (csv, step->condition != NULL ? step->condition : "", ',');
      g_string_append (csv, step->answer == LOADLINE_ANSWER_NONE  ? ","
                            : step->answer == LOADLINE_ANSWER_YES ? "true,"
                                                                  : "false,");
      loadline_chart_text_cell (csv, step->action, ',');
      loadline_chart_text_cell (csv, step->state, ',');
      for (int v = 0; v < LOADLINE_N_VARIABLES; v++)
        loadline_chart_text_cell (csv, scene.trace->values[v][i + 1],
                                  v < LOADLINE_N_VARIABLES - 1 ? ',' : '\n');
    }
  return g_string_free (csv, FALSE);
}

const LoadlineFigure loadline_trace_figure = {
  .id = "trace",
  .label = N_ ("Step by step"),
  .summary = N_ ("The steps of a month's decision, and what changes with each"),
  .draw = draw,
  .describe = describe,
  .data = data,
  .pick = pick_at,
  .focusables = focusables,
};
