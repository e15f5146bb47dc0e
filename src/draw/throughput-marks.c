/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where strategies run out: a ring on the demand with their colours, and a note of what they lack. */
#include "draw/throughput-scene.h"

#include "draw/sentences.h"
#include "draw/throughput-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Strategies that run out together: bit set, and what they lack then. */
typedef struct
{
  unsigned strategies;
  int month;
  unsigned limits;
} RunOut;

/* Gathers what the shown strategies lack first; the selected one's comes first, so that its note gets the
 * room. */
static int
find_run_outs (const LoadlineThroughput *self, RunOut run_outs[LOADLINE_N_STRATEGIES])
{
  int selected = loadline_chart_selected (self->input);
  int n = 0;

  for (int i = -1; i < self->n_lines; i++)
    {
      int strategy = i < 0 ? selected : (int) self->lines[i].strategy;
      const LoadlineStrategySummary *summary;
      int at = 0;

      if (strategy < 0 || (i >= 0 && strategy == selected))
        continue;
      summary = &self->input->projection->summaries[strategy];
      if (summary->runs_out < 0)
        continue;
      while (at < n
             && (run_outs[at].month != summary->runs_out
                 || run_outs[at].limits != summary->first_limits))
        at++;
      if (at == n)
        run_outs[n++] = (RunOut){ 0, summary->runs_out, summary->first_limits };
      run_outs[at].strategies |= 1u << strategy;
    }
  return n;
}

/* A ring on the demand, each strategy's colour with a share of it. */
static void
draw_ring (LoadlineThroughput *self, cairo_t *cr, const RunOut *run_out)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  double unit = self->plot.text.unit;
  double x = loadline_throughput_month_x (self, run_out->month);
  double y = loadline_throughput_demand_y (self, run_out->month);
  int n = 0;
  int i = 0;

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    n += (run_out->strategies & (1u << s)) != 0;
  cairo_new_path (cr);
  cairo_arc (cr, x, y, 0.4 * unit, 0, 2 * G_PI);
  loadline_colour_use (theme->background, cr, 1);
  cairo_fill (cr);
  cairo_set_line_width (cr, 0.22 * unit);
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (run_out->strategies & (1u << s))
      {
        cairo_arc (cr, x, y, 0.4 * unit, 2 * G_PI * i / n - G_PI / 2,
                   2 * G_PI * (i + 1) / n - G_PI / 2);
        loadline_colour_use (theme->strategies[s].colour, cr, 1);
        cairo_stroke (cr);
        i++;
      }
}

/* "Stay, Vertical: memory". */
static char *
say_run_out (const RunOut *run_out)
{
  g_autofree char *names = loadline_throughput_names (run_out->strategies);
  g_autofree char *limits = loadline_limits_to_words (run_out->limits);

  /* Translators: names of strategies and what they lack */
  return g_strdup_printf (_ ("%s: %s"), names, limits);
}

void
loadline_throughput_draw_marks (LoadlineThroughput *self, cairo_t *cr, LoadlineSpace *space)
{
  const LoadlineTheme *theme = self->plot.text.theme;
  int selected = loadline_chart_selected (self->input);
  RunOut run_outs[LOADLINE_N_STRATEGIES];
  int n = find_run_outs (self, run_outs);

  for (int i = 0; i < n; i++)
    {
      double reach = 0.5 * self->plot.text.unit;
      double x = loadline_throughput_month_x (self, run_outs[i].month);
      double y = loadline_throughput_demand_y (self, run_outs[i].month);

      draw_ring (self, cr, &run_outs[i]);
      loadline_space_take_box (space, (LoadlineBox){ x - reach, y - reach, 2 * reach, 2 * reach });
    }
  for (int i = 0; i < n; i++)
    {
      g_autofree char *words = say_run_out (&run_outs[i]);
      bool strong = selected >= 0 && (run_outs[i].strategies & (1u << selected)) != 0;

      loadline_chart_note_mark (&self->plot, cr, space, words,
                                strong ? theme->text : theme->dim_text, strong,
                                loadline_throughput_month_x (self, run_outs[i].month),
                                loadline_throughput_demand_y (self, run_outs[i].month),
                                LOADLINE_NOTE_REACH);
    }
}

int
loadline_throughput_mark_at (const LoadlineThroughput *self, double x, double y)
{
  RunOut run_outs[LOADLINE_N_STRATEGIES];
  int selected = loadline_chart_selected (self->input);
  int n = find_run_outs (self, run_outs);

  for (int i = 0; i < n; i++)
    {
      int strategy = 0;

      if (hypot (loadline_throughput_month_x (self, run_outs[i].month) - x,
                 loadline_throughput_demand_y (self, run_outs[i].month) - y)
          > 0.6 * self->plot.text.unit)
        continue;
      if (selected >= 0 && (run_outs[i].strategies & (1u << selected)) != 0)
        return selected;
      while ((run_outs[i].strategies & (1u << strategy)) == 0)
        strategy++;
      return strategy;
    }
  return -1;
}
