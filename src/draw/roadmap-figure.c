/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan as a time line: a band a strategy, what it takes and for how long it fits, and which way the rule
 * goes from band to band. */
#include "draw/figures.h"

#include "draw/chart.h"
#include "draw/format.h"
#include "draw/prose.h"
#include "draw/sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The part of its row that a band fills. */
#define BAND 0.68

/* In units of text. */
#define LABEL_GAP 0.65
#define LABEL_END 0.25
#define OUTLINE 0.28

static const LoadlineTextStyle label_style = { .size = 0.85 };

typedef struct
{
  const LoadlineFigureInput *input;
  LoadlinePlot plot;
  int strategies[LOADLINE_N_STRATEGIES];
  const char *rows[LOADLINE_N_STRATEGIES];
  char *owned[LOADLINE_N_STRATEGIES];
  int n_rows;
  char *title;
  char *short_title;
} Scene;

/* The message: which strategy carries the plan for the least money. */
static char *
message (const LoadlineFigureInput *input, bool brief)
{
  int cheapest = input->projection->cheapest;

  if (cheapest < 0)
    return g_strdup (_ ("No strategy always fits"));
  /* Translators: the label of a strategy, where need be the short one */
  return g_strdup_printf (_ ("“%s” always fits and costs least"),
                          brief ? loadline_chart_short_label (cheapest)
                                : loadline_chart_label (cheapest));
}

/* What the marks mean, where the title of an axis stands. */
static const char *
legend (const LoadlineFigureInput *input)
{
  if (input->projection->cheapest < 0)
    return _ ("Outlined: the rule's answer");
  return _ ("Outlined: the rule's answer · ★ costs least of what always fits");
}

static void
add_row (Scene *self, int strategy)
{
  const char *label = loadline_chart_short_label (strategy);
  bool cheapest = self->input->projection->cheapest == strategy;

  self->strategies[self->n_rows] = strategy;
  /* Translators: the strategy that costs least over the whole plan */
  self->owned[self->n_rows] = cheapest ? g_strdup_printf (_ ("★ %s"), label) : g_strdup (label);
  self->rows[self->n_rows] = self->owned[self->n_rows];
  self->n_rows++;
}

static void
scene_init (Scene *self, const LoadlineFigureInput *input, const LoadlineTheme *theme, double width,
            double height)
{
  LoadlinePlotRequest request = { .half_months = true, .month = loadline_chart_month (input) };

  memset (self, 0, sizeof *self);
  self->input = input;
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_chart_shows (input, s))
      add_row (self, s);
  self->title = input->title ? message (input, false) : NULL;
  self->short_title = input->title ? message (input, true) : NULL;
  request.titles[0] = self->title;
  request.titles[1] = self->short_title;
  request.y_title = legend (input);
  request.start = loadline_projection_month (input->projection, 0);
  request.n_months = input->projection->n_months;
  request.rows = self->rows;
  request.n_rows = self->n_rows;
  loadline_plot_init (&self->plot, &request, theme, width, height);
}

static void
scene_clear (Scene *self)
{
  for (int i = 0; i < self->n_rows; i++)
    g_free (self->owned[i]);
  g_free (self->title);
  g_free (self->short_title);
}

static bool
is_answer (const LoadlineFigureInput *input, int month, int strategy)
{
  return input->projection->decisions[month].strategy == strategy;
}

static bool
same_nodes (const LoadlineResult *a, const LoadlineResult *b)
{
  return a->node == b->node && a->nodes == b->nodes && a->base_nodes == b->base_nodes;
}

static bool
same_state (const LoadlineFigureInput *input, int strategy, int a, int b)
{
  const LoadlineResult *first = loadline_chart_result (input, a, strategy);
  const LoadlineResult *second = loadline_chart_result (input, b, strategy);

  return first->feasible == second->feasible && first->limits == second->limits
         && same_nodes (first, second)
         && is_answer (input, a, strategy) == is_answer (input, b, strategy);
}

/* The last month that is as @first is, for @strategy. */
static int
last_alike (const LoadlineFigureInput *input, int strategy, int first)
{
  int last = first;

  while (last + 1 < input->projection->n_months && same_state (input, strategy, first, last + 1))
    last++;
  return last;
}

static LoadlineBox
run_box (const Scene *self, int row, int first, int last)
{
  double left = loadline_scale_place (&self->plot.x, first - 0.5);
  double right = loadline_scale_place (&self->plot.x, last + 0.5);
  double top = loadline_scale_place (&self->plot.y, row - BAND / 2);
  double bottom = loadline_scale_place (&self->plot.y, row + BAND / 2);

  return (LoadlineBox){ left, top, right - left, bottom - top };
}

/* What stands in a run: what it takes, or what it lacks. (transfer full) */
static char *
run_words (const LoadlineFigureInput *input, int strategy, int first, int last)
{
  const LoadlineResult *result = loadline_chart_result (input, first, strategy);

  return result->feasible
           ? loadline_nodes_to_words (input->projection, (LoadlineStrategyId) strategy, first, last)
           : loadline_limits_to_words (result->limits);
}

/* The words where they fit; else how many nodes; else nothing. */
static void
draw_words (Scene *self, cairo_t *cr, int strategy, int first, int last, const LoadlineBox *box)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  const LoadlineResult *result = loadline_chart_result (self->input, first, strategy);
  g_autofree char *words = run_words (self->input, strategy, first, last);
  g_autofree char *count = g_strdup_printf ("%d", result->nodes);
  const char *const choices[] = { words, result->feasible ? count : NULL };
  LoadlineColour fill = theme->strategies[strategy].colour;
  const LoadlineColour black = { 0, 0, 0 };
  const LoadlineColour white = { 1, 1, 1 };
  /* On any colour one of the two reads. */
  LoadlineColour ink =
    loadline_colour_contrast (white, fill) >= loadline_colour_contrast (black, fill) ? white
                                                                                     : black;
  double gap = LABEL_GAP * self->plot.text.unit;

  for (size_t i = 0; i < G_N_ELEMENTS (choices) && choices[i] != NULL; i++)
    {
      double width, height;

      loadline_text_measure (&self->plot.text, &label_style, choices[i], &width, &height);
      if (width + gap + LABEL_END * self->plot.text.unit > box->width || height > box->height)
        continue;
      /* The cursor shows through bands that are not filled. */
      if (result->feasible)
        loadline_text_draw (&self->plot.text, cr, &label_style, choices[i], ink, box->x + gap,
                            box->y + box->height / 2, 0, 0.5);
      else
        loadline_text_draw_rimmed (&self->plot.text, cr, &label_style, choices[i], theme->dim_text,
                                   box->x + gap, box->y + box->height / 2, 0, 0.5);
      return;
    }
}

static void
draw_run (Scene *self, cairo_t *cr, int row, int first, int last)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  int strategy = self->strategies[row];
  LoadlineColour colour = theme->strategies[strategy].colour;
  bool fits = loadline_chart_result (self->input, first, strategy)->feasible;
  double unit = self->plot.text.unit;
  double dash[] = { 0.25 * unit, 0.3 * unit };
  LoadlineBox box = run_box (self, row, first, last);

  cairo_save (cr);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  if (fits)
    {
      loadline_colour_use (colour, cr, 1);
      cairo_fill_preserve (cr);
      loadline_colour_use (theme->background, cr, 1);
    }
  else
    {
      loadline_colour_use (loadline_colour_readable (colour, theme->background, theme->text, 3), cr,
                           1);
      cairo_set_dash (cr, dash, 2, 0);
    }
  cairo_set_line_width (cr, 0.08 * unit);
  cairo_stroke (cr);
  cairo_restore (cr);
  draw_words (self, cr, strategy, first, last, &box);
}

/* A frame around the months in which a band is the rule's answer. */
static void
draw_answer (Scene *self, cairo_t *cr, int row, int first, int last)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  double width = OUTLINE * self->plot.text.unit;
  LoadlineBox box = run_box (self, row, first, last);

  loadline_colour_use (theme->text, cr, 1);
  cairo_set_line_width (cr, width);
  cairo_rectangle (cr, box.x + width / 2, box.y - width, fmax (box.width - width, 0),
                   box.height + 2 * width);
  cairo_stroke (cr);
}

static void
draw_row (Scene *self, cairo_t *cr, int row)
{
  int strategy = self->strategies[row];
  int n_months = self->input->projection->n_months;

  for (int m = 0; m < n_months;)
    {
      int last = last_alike (self->input, strategy, m);

      draw_run (self, cr, row, m, last);
      m = last + 1;
    }
  for (int m = 0; m < n_months; m++)
    {
      int first = m;

      if (!is_answer (self->input, m, strategy))
        continue;
      while (m + 1 < n_months && is_answer (self->input, m + 1, strategy))
        m++;
      draw_answer (self, cr, row, first, m);
    }
}

static void
draw (const LoadlineFigureInput *input, cairo_t *cr, double width, double height,
      const LoadlineTheme *theme)
{
  Scene scene;

  scene_init (&scene, input, theme, width, height);
  cairo_save (cr);
  loadline_plot_draw_frame (&scene.plot, cr);
  loadline_plot_draw_cursor (&scene.plot, cr);
  for (int row = 0; row < scene.n_rows; row++)
    draw_row (&scene, cr, row);
  loadline_chart_draw_events (&scene.plot, cr, NULL, input);
  cairo_restore (cr);
  cairo_new_path (cr);
  scene_clear (&scene);
}

/* "Scale horizontally, Nov 2027 – Dec 2028: 2 × m6i.xlarge; the rule's answer". */
static char *
say_run (const LoadlineFigureInput *input, int strategy, int first, int last)
{
  g_autofree char *from = loadline_chart_month_name (input, first);
  g_autofree char *to = loadline_chart_month_name (input, last);
  g_autofree char *nodes =
    loadline_nodes_to_words (input->projection, (LoadlineStrategyId) strategy, first, last);
  const LoadlineResult *result = loadline_chart_result (input, first, strategy);
  g_autofree char *limits = loadline_limits_to_words (result->limits);
  const char *label = loadline_chart_label (strategy);

  if (!result->feasible)
    /* Translators: the label of a strategy, first and last month, its nodes, the limits it breaks */
    return g_strdup_printf (_ ("%s, %s – %s: %s, does not fit: %s"), label, from, to, nodes,
                            limits);
  if (is_answer (input, first, strategy))
    /* Translators: the label of a strategy, first and last month, its nodes */
    return g_strdup_printf (_ ("%s, %s – %s: %s; the rule's answer"), label, from, to, nodes);
  /* Translators: the label of a strategy, first and last month, its nodes */
  return g_strdup_printf (_ ("%s, %s – %s: %s"), label, from, to, nodes);
}

static void
pick_in (const Scene *self, double x, double y, LoadlinePick *pick)
{
  int row = (int) lround (loadline_scale_value (&self->plot.y, y));
  int first;

  pick->month = loadline_plot_month_at (&self->plot, x, y);
  if (pick->month < 0 || row < 0 || row >= self->n_rows)
    return;
  pick->strategy = self->strategies[row];
  first = pick->month;
  while (first > 0 && same_state (self->input, pick->strategy, first - 1, first))
    first--;
  pick->text =
    say_run (self->input, pick->strategy, first, last_alike (self->input, pick->strategy, first));
}

static void
pick_at (const LoadlineFigureInput *input, double width, double height, const LoadlineTheme *theme,
         double x, double y, LoadlinePick *pick)
{
  Scene scene;

  *pick = (LoadlinePick){ .month = -1, .strategy = -1, .node = -1 };
  scene_init (&scene, input, theme, width, height);
  pick_in (&scene, x, y, pick);
  scene_clear (&scene);
}

/* The runs of every band, band after band. */
static GArray *
focusables (const LoadlineFigureInput *input, double width, double height,
            const LoadlineTheme *theme)
{
  GArray *runs = loadline_focusables_new ();
  Scene scene;

  scene_init (&scene, input, theme, width, height);
  for (int row = 0; row < scene.n_rows; row++)
    for (int m = 0; m < input->projection->n_months; m++)
      {
        int first = m;
        LoadlineBox box;
        LoadlineFocusable run = { .pick = { .month = -1, .strategy = -1, .node = -1 } };

        m = last_alike (input, scene.strategies[row], m);
        box = run_box (&scene, row, first, m);
        /* The middle of an even run lies between two months: moved into one. */
        if ((m - first) % 2 == 1)
          box.width -= box.width / (m - first + 1) / 2;
        run.x = box.x;
        run.y = box.y;
        run.width = box.width;
        run.height = box.height;
        pick_in (&scene, box.x + box.width / 2, box.y + box.height / 2, &run.pick);
        g_array_append_val (runs, run);
      }
  scene_clear (&scene);
  return runs;
}

/* Which of the strategies run out, and when; NULL where none does. */
static char *
say_who_runs_out (const LoadlineFigureInput *input)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    {
      int runs_out = input->projection->summaries[s].runs_out;
      g_autofree char *month = NULL;

      if (!loadline_chart_shows (input, s) || runs_out < 0)
        continue;
      month = loadline_chart_month_name (input, runs_out);
      /* Translators: the label of a strategy, a month */
      loadline_prose_list (list, g_strdup_printf (_ ("“%s” runs out in %s"),
                                                  loadline_chart_label (s), month));
    }
  return list->len > 0 ? loadline_prose_sentence (list->str) : NULL;
}

/* How often the rule's answer changes. */
static char *
say_changes (const LoadlineProjection *projection)
{
  int n = 0;

  for (int m = 1; m < projection->n_months; m++)
    n += projection->decisions[m].strategy != projection->decisions[m - 1].strategy;
  if (n == 0)
    return g_strdup (_ ("The rule answers the same in every month."));
  if (n == 1)
    return g_strdup (_ ("The rule changes its answer once."));
  return g_strdup_printf (ngettext ("The rule changes its answer %d time.",
                                    "The rule changes its answer %d times.", (gulong) n),
                          n);
}

static char *
describe (const LoadlineFigureInput *input)
{
  g_autofree char *first = message (input, false);
  GString *text = g_string_new (NULL);

  loadline_prose_take (text, loadline_prose_sentence (first));
  loadline_prose_take (text, say_who_runs_out (input));
  loadline_prose_take (text, say_changes (input->projection));
  return g_string_free (text, FALSE);
}

/* A row a month and strategy. */
static char *
data (const LoadlineFigureInput *input)
{
  GString *csv = g_string_new ("month,strategy,fits,answer,node,nodes\n");

  for (int m = 0; m < input->projection->n_months; m++)
    {
      g_autofree char *month =
        loadline_month_to_iso (loadline_projection_month (input->projection, m));

      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        {
          const LoadlineResult *result = loadline_chart_result (input, m, s);

          if (!loadline_chart_shows (input, s))
            continue;
          g_string_append_printf (csv, "%s,%s,%d,%d,", month,
                                  loadline_strategy_key ((LoadlineStrategyId) s), result->feasible,
                                  is_answer (input, m, s));
          loadline_chart_text_cell (csv, result->node != NULL ? result->node->id : "", ',');
          loadline_chart_cell (csv, result->nodes, '\n');
        }
    }
  return g_string_free (csv, FALSE);
}

const LoadlineFigure loadline_roadmap_figure = {
  .id = "roadmap",
  .label = N_ ("Roadmap"),
  .summary = N_ ("When each strategy fits and changes, and which one the rule follows"),
  .draw = draw,
  .describe = describe,
  .data = data,
  .pick = pick_at,
  .focusables = focusables,
};
