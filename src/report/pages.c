/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pen of paper documents. */
#include "report/pages.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* More lines than any page has. */
#define ALL_LINES 1000

#define FOOTER_SIZE 0.8

double
loadline_pages_column (const LoadlinePages *self)
{
  return self->width - 2 * self->margin;
}

double
loadline_pages_whole_room (const LoadlinePages *self)
{
  return self->height - 2 * self->margin;
}

double
loadline_pages_room (const LoadlinePages *self)
{
  return self->height - self->margin - self->y;
}

/* The report's name at the start, the page's number at the end; the cover has neither. */
static void
draw_footer (LoadlinePages *self)
{
  const LoadlineTheme *theme = &self->report->theme;
  LoadlineTextStyle style = { .size = FOOTER_SIZE, .width = loadline_pages_column (self) * 0.75 };
  double y = self->height - self->margin * 0.55;
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;

  if (self->page == 1 || self->rehearsal)
    return;
  /* Translators: title of a plan, name of a scenario */
  name = g_strdup_printf (_ ("%s: %s"), self->report->title, self->report->scenario);
  /* Translators: number of a page, of all pages */
  number = g_strdup_printf (_ ("%d of %d"), self->page, self->n_pages);
  loadline_text_draw (&self->text, self->cr, &style, name, theme->dim_text, self->margin, y, 0,
                      0.5);
  style.width = 0;
  loadline_text_draw (&self->text, self->cr, &style, number, theme->dim_text,
                      self->width - self->margin, y, 1, 0.5);
}

void
loadline_pages_turn (LoadlinePages *self)
{
  draw_footer (self);
  cairo_show_page (self->cr);
  self->page++;
  self->y = self->margin;
}

void
loadline_pages_need (LoadlinePages *self, double height)
{
  if (height > loadline_pages_room (self) && self->y > self->margin)
    loadline_pages_turn (self);
}

static void
bound (const LoadlinePages *self, LoadlineTextStyle *style, double indent)
{
  style->width = loadline_pages_column (self) - indent;
  style->lines = ALL_LINES;
}

double
loadline_pages_height_of (LoadlinePages *self, LoadlineTextStyle style, const char *words,
                          double indent)
{
  double height;

  bound (self, &style, indent);
  loadline_text_measure (&self->text, &style, words, NULL, &height);
  return height;
}

/* How many bytes of @words, up to the end of one, fit in @room; at least one word. */
static gsize
find_part (LoadlinePages *self, const LoadlineTextStyle *style, const char *words, double room)
{
  gsize fits = 0;

  for (const char *end = words; *end != '\0';)
    {
      g_autofree char *part = NULL;
      double height;

      end += strspn (end, " \n");
      end += strcspn (end, " \n");
      part = g_strndup (words, (gsize) (end - words));
      loadline_text_measure (&self->text, style, part, NULL, &height);
      if (height > room && fits > 0)
        break;
      fits = (gsize) (end - words);
    }
  return fits;
}

void
loadline_pages_write (LoadlinePages *self, LoadlineTextStyle style, const char *words,
                      LoadlineColour colour, double indent)
{
  double height;

  bound (self, &style, indent);
  loadline_text_measure (&self->text, &style, words, NULL, &height);
  if (height <= loadline_pages_whole_room (self))
    loadline_pages_need (self, height);
  else
    {
      gsize length = find_part (self, &style, words, loadline_pages_room (self));
      g_autofree char *part = g_strndup (words, length);

      loadline_text_draw (&self->text, self->cr, &style, part, colour, self->margin + indent,
                          self->y, 0, 0);
      loadline_pages_turn (self);
      words += length;
      words += strspn (words, " \n");
      if (words[0] != '\0')
        loadline_pages_write (self, style, words, colour, indent);
      return;
    }
  loadline_text_draw (&self->text, self->cr, &style, words, colour, self->margin + indent, self->y,
                      0, 0);
  self->y += height;
}
