/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The variable tracker: a band a variable, a piece as long as its value stays the same, so that a change is seen
 * before it is read. */
#include "draw/trace-scene.h"

/* In units of text. */
#define PIECE_GAP 0.12

/* Where column @column begins; the last one's end for one more than there are. */
static double
column_x (const LoadlineTraceScene *self, int column)
{
  double left = self->tracker.x + self->tracker_names;
  double width = self->tracker.width - self->tracker_names;

  return left + width * column / (self->trace->n_steps + 1);
}

static void
draw_words (LoadlineTraceScene *self, cairo_t *cr, const char *words, const LoadlineBox *box,
            LoadlineColour colour, bool strong)
{
  double gap = 0.6 * self->text.unit;
  LoadlineTextStyle style = {
    .size = self->size,
    .strong = strong,
    .width = box->width - 2 * gap,
    .lines = 2,
  };

  if (style.width > self->text.unit)
    loadline_text_draw (&self->text, cr, &style, words, colour, box->x + gap,
                        box->y + box->height / 2, 0, 0.5);
}

static void
draw_piece (LoadlineTraceScene *self, cairo_t *cr, int variable, int first, int last)
{
  const LoadlineTheme *theme = self->text.theme;
  double gap = PIECE_GAP * self->text.unit;
  double x = column_x (self, first);
  LoadlineBox box = { x + gap,
                      self->tracker.y + self->header_height + variable * self->tracker_row + gap,
                      column_x (self, last + 1) - x - 2 * gap, self->tracker_row - 2 * gap };
  bool changed = first > 0;

  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  loadline_colour_use (theme->surface, cr, 1);
  cairo_fill (cr);
  cairo_rectangle (cr, box.x, box.y, 2 * gap, box.height);
  loadline_colour_use (changed ? theme->accent : theme->axis, cr, 1);
  cairo_fill (cr);
  draw_words (self, cr, loadline_trace_value (self->trace, variable, first), &box, theme->text,
              changed);
}

static void
draw_band (LoadlineTraceScene *self, cairo_t *cr, int variable)
{
  LoadlineTextStyle style = { .size = self->size, .width = self->tracker_names };
  loadline_text_draw (&self->text, cr, &style, loadline_trace_variable_name (variable),
                      self->text.theme->dim_text,
                      self->tracker.x + LOADLINE_TRACE_CELL_GAP * self->text.unit,
                      self->tracker.y + self->header_height + (variable + 0.5) * self->tracker_row,
                      0, 0.5);
  for (int column = 0; column <= self->reached; column++)
    {
      int first = column;

      while (column < self->reached
             && g_str_equal (loadline_trace_value (self->trace, variable, first),
                             loadline_trace_value (self->trace, variable, column + 1)))
        column++;
      draw_piece (self, cr, variable, first, column);
    }
}

void
loadline_trace_draw_tracker (LoadlineTraceScene *self, cairo_t *cr)
{
  if (self->tracker.height <= 0)
    return;
  for (int column = 0; column <= self->trace->n_steps; column++)
    {
      double x = column_x (self, column);
      LoadlineBox box = { x, self->tracker.y, column_x (self, column + 1) - x,
                          self->header_height };
      g_autofree char *title = loadline_trace_tracker_column_title (column);
      LoadlineTextStyle style = { .size = self->size, .strong = true };
      double width;

      loadline_text_measure (&self->text, &style, title, &width, NULL);
      if (width + self->text.unit > box.width)
        {
          g_free (title);
          title = column > 0 ? g_strdup_printf ("%d", column) : g_strdup ("");
        }
      draw_words (self, cr, title, &box, self->text.theme->dim_text, true);
    }
  for (int variable = 0; variable < LOADLINE_N_VARIABLES; variable++)
    draw_band (self, cr, variable);
}
