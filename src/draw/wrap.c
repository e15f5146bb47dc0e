/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where lines may break is the language's affair and Pango's knowledge; where they do is chosen here. */
#include "draw/wrap.h"

#include <math.h>
#include <string.h>

/* What the characters from byte @from to before byte @to take on the line. Not all of them need run the same
 * way. */
static double
distance (const LoadlineText *text, const char *words, int from, int to)
{
  double start = INFINITY;
  double end = -INFINITY;

  if (to <= from)
    return 0;
  for (const char *at = words + from; at < words + to; at = g_utf8_next_char (at))
    {
      PangoRectangle place;

      pango_layout_index_to_pos (text->layout, (int) (at - words), &place);
      /* What runs from right to left has its start on its right, and a width below 0. */
      start = fmin (start, place.x + fmin (place.width, 0));
      end = fmax (end, place.x + fmax (place.width, 0));
    }
  return (end - start) * text->scale / PANGO_SCALE;
}

static void
add_piece (LoadlinePieces *self, const LoadlineText *text, const char *words, int start, int end)
{
  int bare = end;

  while (bare > start && g_ascii_isspace (words[bare - 1]))
    bare--;
  /* What is beyond the last piece goes into it. */
  if (self->n == LOADLINE_MAX_PIECES)
    start = self->n > 1 ? self->piece[--self->n - 1].end : 0;
  self->piece[self->n].end = end;
  self->piece[self->n].width = distance (text, words, start, bare);
  self->piece[self->n].space = distance (text, words, bare, end);
  self->n++;
}

void
loadline_pieces_init (LoadlinePieces *self, LoadlineText *text, const LoadlineTextStyle *style,
                      const char *words)
{
  LoadlineTextStyle endless = *style;
  const PangoLogAttr *attributes;
  const char *at = words;
  int n_characters;
  int start = 0;

  endless.width = 0;
  self->n = 0;
  loadline_text_measure (text, &endless, words, NULL, &self->line_height);
  attributes = pango_layout_get_log_attrs_readonly (text->layout, &n_characters);
  for (int i = 1; i < n_characters && *at != '\0'; i++)
    {
      at = g_utf8_next_char (at);
      if (!attributes[i].is_line_break && *at != '\0')
        continue;
      add_piece (self, text, words, start, (int) (at - words));
      start = (int) (at - words);
    }
}

/* Fills lines of at most @width, one after another. */
static LoadlineWrap
fill (const LoadlinePieces *pieces, double width, int lines)
{
  LoadlineWrap wrap = { .n = 0 };
  double used = 0;

  for (int i = 0; i < pieces->n; i++)
    {
      double with = used + (i > 0 ? pieces->piece[i - 1].space : 0) + pieces->piece[i].width;

      if (wrap.n == 0 || (with > width && wrap.n < lines))
        {
          wrap.n++;
          with = pieces->piece[i].width;
        }
      used = with;
      wrap.last[wrap.n - 1] = i;
      wrap.widths[wrap.n - 1] = used;
    }
  return wrap;
}

double
loadline_wrap_width (const LoadlineWrap *self)
{
  double widest = 0;

  for (int i = 0; i < self->n; i++)
    widest = fmax (widest, self->widths[i]);
  return widest;
}

LoadlineWrap
loadline_wrap (const LoadlinePieces *pieces, double width, int lines)
{
  LoadlineWrap wrap = fill (pieces, width, lines);
  double widest = loadline_wrap_width (&wrap);
  double total = 0;

  for (int i = 0; i < wrap.n; i++)
    total += wrap.widths[i];
  for (double tried = total / MAX (wrap.n, 1); wrap.n > 1 && tried < widest; tried += widest / 40)
    {
      LoadlineWrap even = fill (pieces, tried, wrap.n);

      if (loadline_wrap_width (&even) <= tried + 0.01)
        return even;
    }
  return wrap;
}

/* How far from the middle the far edge of line @i's letters is, which keep to the middle of the line. */
static double
reach (const LoadlineWrap *self, int i, double line_height)
{
  return (fabs (i + 0.5 - self->n / 2.0) + 0.35) * line_height;
}

double
loadline_wrap_diamond_width (const LoadlineWrap *self, double line_height, double height)
{
  double widest = 0;

  for (int i = 0; i < self->n; i++)
    widest =
      fmax (widest, self->widths[i] / fmax (1 - 2 * reach (self, i, line_height) / height, 0.2));
  return widest;
}

double
loadline_wrap_tapered_width (const LoadlineWrap *self, double line_height, double height,
                             double tip)
{
  double widest = 0;

  for (int i = 0; i < self->n; i++)
    widest = fmax (widest,
                   self->widths[i] + 2 * tip * fmin (2 * reach (self, i, line_height) / height, 1));
  return widest;
}

char *
loadline_wrap_words (const LoadlineWrap *self, const LoadlinePieces *pieces, const char *words)
{
  GString *text = g_string_new (NULL);
  int start = 0;

  for (int i = 0; i < self->n; i++)
    {
      int end = pieces->piece[self->last[i]].end;
      g_autofree char *line = g_strndup (words + start, (gsize) (end - start));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", g_strchomp (line));
      start = end;
    }
  return g_string_free (text, FALSE);
}
