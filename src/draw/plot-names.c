/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of lines: at their ends where there is room, else in a legend. Lines that end in the same
 * place share a name. */
#include "draw/plot-private.h"

#include "draw/labels.h"
#include "draw/lines.h"
#include "engine/strategy.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In units of text: the sample of a line before its name, and the room beside and between names. */
#define SAMPLE 1.6
#define GAP 0.5
#define NAME_HEIGHT 1.5

/* Between the dots of a light line. */
#define DOTS 0.5

/* A shared name beside the plot takes at most this part of the picture. */
#define MOST_OF_WIDTH 0.26

#define SEPARATOR " · "
#define ABOVE "↑ "

static const char *
name_of (const LoadlinePlot *self, int strategy)
{
  if (self->request.names != NULL)
    return self->request.names[strategy];
  return _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->short_label);
}

static double
words_width (LoadlinePlot *self, const char *words, bool strong)
{
  LoadlineTextStyle style = LOADLINE_STYLE_NAME (strong);
  double width;

  loadline_text_measure (&self->text, &style, words, &width, NULL);
  return width;
}

static bool
is_strong (const LoadlineLineName *name, int strategy)
{
  return (name->strong & (1u << strategy)) != 0;
}

static LoadlineLineName
name_of_end (const LoadlineLineEnd *end)
{
  return (LoadlineLineName){ .strategies = 1u << end->strategy,
                             .strong = end->strong ? 1u << end->strategy : 0 };
}

/* The width of the names joined, without samples. */
static double
joined_width (LoadlinePlot *self, const LoadlineLineName *name)
{
  double width = name->above ? words_width (self, ABOVE, false) : 0;
  int n = 0;

  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    if (name->strategies & (1u << i))
      width += (n++ > 0 ? words_width (self, SEPARATOR, false) : 0)
               + words_width (self, name_of (self, i), is_strong (name, i));
  return width;
}

static double
sample_width (const LoadlinePlot *self)
{
  return (SAMPLE + GAP) * self->text.unit;
}

/* Gathers the ends into names; those in the same place share one where that keeps short. */
static void
gather (LoadlinePlot *self)
{
  double top = self->area.y;
  double room = MOST_OF_WIDTH * self->picture.width - sample_width (self);

  self->n_names = 0;
  for (int i = 0; i < self->request.n_ends; i++)
    {
      const LoadlineLineEnd *end = &self->request.ends[i];
      double place = loadline_scale_place (&self->y, end->value);
      LoadlineLineName name = name_of_end (end);
      int share = -1;

      if (isnan (place))
        place = loadline_scale_place (&self->y, self->y.low);
      name.above = place < top - 1;
      name.wanted = CLAMP (place, top, self->area.y + self->area.height);
      for (int j = 0; j < self->n_names && share < 0; j++)
        {
          LoadlineLineName both = self->names[j];

          both.strategies |= name.strategies;
          both.strong |= name.strong;
          if (fabs (both.wanted - name.wanted) < 0.5 && both.above == name.above
              && joined_width (self, &both) <= room)
            {
              self->names[j] = both;
              share = j;
            }
        }
      if (share < 0)
        self->names[self->n_names++] = name;
    }
}

double
loadline_plot_names_width (LoadlinePlot *self)
{
  double widest = 0;

  gather (self);
  for (int i = 0; i < self->n_names; i++)
    widest = fmax (widest, joined_width (self, &self->names[i]));
  return widest > 0 ? sample_width (self) + widest + GAP * self->text.unit : 0;
}

bool
loadline_plot_names_at_ends (LoadlinePlot *self)
{
  double unit = self->text.unit;
  double left = self->area.x + self->area.width;
  double half = NAME_HEIGHT * unit / 2;
  double top = self->has_y_title ? self->y_title_y : self->area.y - half;
  LoadlineLabel labels[LOADLINE_N_STRATEGIES];

  gather (self);
  for (int i = 0; i < self->n_names; i++)
    labels[i] = (LoadlineLabel){ self->names[i].wanted, NAME_HEIGHT * unit, 0 };
  if (!loadline_labels_place (labels, self->n_names, top, self->area.y + self->area.height + half))
    return false;
  for (int i = 0; i < self->n_names; i++)
    {
      LoadlineLineName *name = &self->names[i];

      name->box = (LoadlineBox) { left, labels[i].placed - half,
                                 sample_width (self) + joined_width (self, name), 2 * half };
      if (name->box.width > self->picture.x + self->picture.width - left)
        return false;
    }
  return true;
}

double
loadline_plot_names_in_legend (LoadlinePlot *self, double top)
{
  double unit = self->text.unit;
  double left = self->area.x;
  double right = self->picture.x + self->picture.width - GAP * unit;
  double x = left;
  double y = top;

  self->n_names = 0;
  for (int i = 0; i < self->request.n_ends; i++)
    {
      const LoadlineLineEnd *end = &self->request.ends[i];
      LoadlineLineName name = name_of_end (end);
      double width = sample_width (self) + joined_width (self, &name);

      if (x > left && x + width > right)
        {
          x = left;
          y += NAME_HEIGHT * unit;
        }
      if (x + width > right)
        return 0;
      name.box = (LoadlineBox){ x, y, width, NAME_HEIGHT * unit };
      self->names[self->n_names++] = name;
      x += width + 2 * GAP * unit;
    }
  return y + NAME_HEIGHT * unit - top;
}

/* Each name of @name in its own colour, from @x on. */
static void
draw_words (LoadlinePlot *self, cairo_t *cr, const LoadlineLineName *name, double x, double y)
{
  const LoadlineTheme *theme = self->text.theme;
  LoadlineTextStyle plain = LOADLINE_STYLE_NAME (false);
  int n = 0;

  if (name->above)
    {
      loadline_text_draw (&self->text, cr, &plain, ABOVE, theme->dim_text, x, y, 0, 0.5);
      x += words_width (self, ABOVE, false);
    }
  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    {
      LoadlineTextStyle style = LOADLINE_STYLE_NAME (is_strong (name, i));

      if ((name->strategies & (1u << i)) == 0)
        continue;
      if (n++ > 0)
        {
          loadline_text_draw (&self->text, cr, &plain, SEPARATOR, theme->dim_text, x, y, 0, 0.5);
          x += words_width (self, SEPARATOR, false);
        }
      loadline_text_draw (&self->text, cr, &style, name_of (self, i),
                          loadline_theme_strategy_text (theme, (LoadlineStrategyId) i), x, y, 0,
                          0.5);
      x += words_width (self, name_of (self, i), is_strong (name, i));
    }
}

/* The sample of a line: level in a legend; from the line's end to its name beside a plot. */
static void
draw_sample (LoadlinePlot *self, cairo_t *cr, const LoadlineLineName *name)
{
  const LoadlineTheme *theme = self->text.theme;
  double unit = self->text.unit;
  double y = name->box.y + name->box.height / 2;
  int strategy = 0;

  while ((name->strategies & (1u << strategy)) == 0)
    strategy++;
  loadline_line_style (cr, theme, unit, (LoadlineStrategyId) strategy, is_strong (name, strategy));
  cairo_new_path (cr);
  if (self->names_at == LOADLINE_NAMES_AT_ENDS)
    {
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_set_line_width (cr, 0.08 * unit);
      cairo_move_to (cr, name->box.x + 0.3 * unit, name->wanted);
      cairo_line_to (cr, name->box.x + 1.0 * unit, y);
      cairo_line_to (cr, name->box.x + SAMPLE * unit, y);
    }
  else
    {
      cairo_move_to (cr, name->box.x, y);
      cairo_line_to (cr, name->box.x + SAMPLE * unit, y);
    }
  cairo_stroke (cr);
}

void
loadline_plot_draw_names (LoadlinePlot *self, cairo_t *cr)
{
  if (self->names_at == LOADLINE_NAMES_NONE)
    return;
  cairo_save (cr);
  for (int i = 0; i < self->n_names; i++)
    {
      const LoadlineLineName *name = &self->names[i];

      draw_sample (self, cr, name);
      draw_words (self, cr, name, name->box.x + sample_width (self),
                  name->box.y + name->box.height / 2);
    }
  cairo_restore (cr);
  cairo_new_path (cr);
}

/* A piece of a light line that ends at (@x, @y). */
static void
draw_light_sample (const LoadlinePlot *self, cairo_t *cr, double x, double y)
{
  double unit = self->text.unit;
  double dots[] = { 0, DOTS * unit };

  cairo_save (cr);
  cairo_new_path (cr);
  loadline_colour_use (self->text.theme->dim_text, cr, 1);
  cairo_set_line_width (cr, 0.18 * unit);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dots, 2, 0);
  cairo_move_to (cr, x - SAMPLE * unit, y);
  cairo_line_to (cr, x, y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
loadline_plot_draw_key (LoadlinePlot *self, cairo_t *cr, const char *words, bool line)
{
  LoadlineTextStyle style = { .size = 0.9 };
  double unit = self->text.unit;
  double end = self->area.x + self->area.width;
  double used, width, height, middle;

  if (!self->has_y_title)
    return;
  loadline_text_measure (&self->text, &style, self->request.y_title, &used, NULL);
  loadline_text_measure (&self->text, &style, words, &width, &height);
  middle = self->y_title_y + height / 2;
  if (end - width - sample_width (self) < self->area.x + used + unit)
    return;
  if (line)
    draw_light_sample (self, cr, end - width - GAP * unit, middle);
  loadline_text_draw (&self->text, cr, &style, words, self->text.theme->dim_text, end, middle, 1,
                      0.5);
}

/* Within a shared name, each part of its width is one strategy's. */
int
loadline_plot_name_at (const LoadlinePlot *self, double x, double y)
{
  if (self->names_at == LOADLINE_NAMES_NONE)
    return -1;
  for (int i = 0; i < self->n_names; i++)
    {
      const LoadlineLineName *name = &self->names[i];
      double words = name->box.width - sample_width (self);
      int n = 0;
      int at;

      if (!loadline_box_contains (&name->box, x, y))
        continue;
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        n += (name->strategies & (1u << s)) != 0;
      at = CLAMP ((int) ((x - name->box.x - sample_width (self)) / words * n), 0, n - 1);
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        if ((name->strategies & (1u << s)) != 0 && at-- == 0)
          return s;
    }
  return -1;
}
