/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ceilings: the most that strategies could ever serve, dashed. Those in one place are one line. */
#include "draw/throughput-scene.h"
#include "draw/throughput-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lines nearer than this, in units of text, are in one place. */
#define COINCIDENT 0.08

/* The width of a ceiling's line, in units of text: of the selected strategy's and of others. */
#define SELECTED_WIDTH 0.12
#define OTHER_WIDTH 0.08

/* @strategies: those whose ceiling it is; @line: in the first one's colour */
typedef struct
{
  unsigned strategies;
  LoadlineLine line;
} Ceiling;

/* Where nothing fits in memory there is no ceiling worth a line at zero. */
static double
ceiling_of (const LoadlineResult *result)
{
  return result->ceiling_rps > 0 ? result->ceiling_rps : NAN;
}

/* Whether a ceiling is worth a line: it is anywhere above what the strategy serves, or that one is selected. */
static bool
tells (const LoadlineThroughput *self, const LoadlineLine *capacity, const LoadlineLine *ceiling)
{
  for (int p = 0; p < 2 * self->input->projection->n_months; p++)
    if (isfinite (ceiling->y[p])
        && (capacity->strong
            || !(ceiling->y[p] >= capacity->y[p] - COINCIDENT * self->plot.text.unit)))
      return true;
  return false;
}

static bool
are_alike (const LoadlineThroughput *self, const LoadlineLine *a, const LoadlineLine *b)
{
  for (int p = 0; p < 2 * self->input->projection->n_months; p++)
    if (!(fabs (a->y[p] - b->y[p]) < COINCIDENT * self->plot.text.unit)
        && (isfinite (a->y[p]) || isfinite (b->y[p])))
      return false;
  return true;
}

/* Adds the ceiling of line @index, where it tells something. */
static int
add_ceiling (const LoadlineThroughput *self, int index, Ceiling *ceilings, int n)
{
  const LoadlineLine *capacity = &self->lines[index];
  int strategy = (int) capacity->strategy;
  LoadlineLine line;

  loadline_throughput_add_line (&line, self->input, strategy, ceiling_of);
  loadline_throughput_place_line (self, &line);
  if (!tells (self, capacity, &line))
    return n;
  for (int i = 0; i < n; i++)
    if (are_alike (self, &ceilings[i].line, &line))
      {
        ceilings[i].strategies |= 1u << strategy;
        return n;
      }
  ceilings[n] = (Ceiling){ 1u << strategy, line };
  return n + 1;
}

/* The selected strategy's first, so that its name gets the room. */
static int
find_ceilings (const LoadlineThroughput *self, Ceiling *ceilings)
{
  int n = 0;

  for (int strong = 1; strong >= 0; strong--)
    for (int i = 0; i < self->n_lines; i++)
      if (self->lines[i].strong == (strong == 1))
        n = add_ceiling (self, i, ceilings, n);
  return n;
}

static void
draw_line (const LoadlineThroughput *self, cairo_t *cr, const LoadlineLine *line)
{
  double unit = self->plot.text.unit;
  double dash[] = { 0.5 * unit, 0.5 * unit };

  cairo_save (cr);
  loadline_plot_clip (&self->plot, cr);
  cairo_new_path (cr);
  for (int p = 0; p < 2 * self->input->projection->n_months; p++)
    if (isfinite (line->y[p]))
      cairo_line_to (cr, self->places[p], line->y[p]);
    else
      cairo_new_sub_path (cr);
  loadline_colour_use (self->plot.text.theme->strategies[line->strategy].colour, cr, 1);
  cairo_set_line_width (cr, (line->strong ? SELECTED_WIDTH : OTHER_WIDTH) * unit);
  cairo_set_dash (cr, dash, 2, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
name_line (LoadlineThroughput *self, cairo_t *cr, LoadlineSpace *space, const Ceiling *ceiling)
{
  const LoadlineLine *line = &ceiling->line;
  g_autofree char *names = loadline_throughput_names (ceiling->strategies);
  /* Translators: the most that strategies could ever serve; their names */
  g_autofree char *words = g_strdup_printf (_ ("Ceiling: %s"), names);

  if (line->y[0] > self->plot.area.y && isfinite (line->y[0]))
    loadline_chart_note (&self->plot, cr, space, line->strong ? _ ("Ceiling") : words,
                         loadline_theme_strategy_text (self->plot.text.theme, line->strategy),
                         false, self->places[0] + 0.5 * self->plot.text.unit, line->y[0], 1.5);
}

void
loadline_throughput_draw_ceilings (LoadlineThroughput *self, cairo_t *cr, LoadlineSpace *space)
{
  Ceiling ceilings[LOADLINE_N_STRATEGIES];
  int n = find_ceilings (self, ceilings);

  for (int i = 0; i < n; i++)
    {
      draw_line (self, cr, &ceilings[i].line);
      loadline_chart_take_lines (space, self->places, 2 * self->input->projection->n_months,
                                 &ceilings[i].line, 1);
    }
  for (int i = 0; i < n; i++)
    name_line (self, cr, space, &ceilings[i]);
}
