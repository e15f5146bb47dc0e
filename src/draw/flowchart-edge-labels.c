/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written at the edges of a flowchart: the answer and, on the way taken, the values that gave it. */
#include "draw/condition-words.h"
#include "draw/flowchart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The part of a line's height that letters take. */
#define LETTERS 0.74

/* The size of what is written, in that of the drawing's text: where there is room, and else. */
#define LABEL_SIZE 0.8
#define SMALL_SIZE 0.68

/* How far from where the edge begins the values may stand, in units of text. */
#define MOST_AWAY 8

/* On how many straight parts of an edge room is looked for, and at how many places of each. */
#define MOST_PARTS 4
#define N_STEPS 10

void
loadline_flowchart_take_drawing (const LoadlineFlowchart *self, LoadlineSpace *space)
{
  loadline_space_take_box (space, self->layout->title);
  for (int i = 0; i < self->layout->graph.n_nodes; i++)
    {
      LoadlineBox box = self->layout->graph.nodes[i].box;
      double tip = self->layout->graph.nodes[i].tip;

      if (tip > 0)
        {
          double right = box.x + box.width;
          double bottom = box.y + box.height;
          double middle = box.y + box.height / 2;

          loadline_space_take_stroke (space, box.x, middle, box.x + tip, box.y);
          loadline_space_take_stroke (space, right - tip, box.y, right, middle);
          loadline_space_take_stroke (space, right, middle, right - tip, bottom);
          loadline_space_take_stroke (space, box.x + tip, bottom, box.x, middle);
          box.x += 0.35 * tip;
          box.width -= 0.7 * tip;
          if (tip > box.width / 2)
            {
              box.y += 0.2 * box.height;
              box.height *= 0.6;
            }
        }
      loadline_space_take_box (space, box);
    }
  for (int i = 0; i < self->policy->n_nodes && self->month < 0; i++)
    if (self->policy->nodes[i].kind == LOADLINE_POLICY_OUTCOME)
      loadline_space_take_box (space, loadline_flowchart_band (self, i));
  for (int e = 0; e < self->layout->graph.n_edges; e++)
    for (int p = 0; p + 1 < self->layout->graph.edges[e].n_points; p++)
      {
        LoadlinePoint a = self->layout->graph.edges[e].points[p];
        LoadlinePoint b = self->layout->graph.edges[e].points[p + 1];

        loadline_space_take_stroke (space, a.x, a.y, b.x, b.y);
      }
}

/* A label at an edge. @words: NULL where there is no room; @size: of their text; @box: of their letters;
 * @rim: above them */
typedef struct
{
  char *words; /* Owned */
  double size;
  LoadlineBox box;
  double rim;
} Label;

/* All of them in the making. @last: the edge whose label was in the way of another last, and is likely to be in
 * that of the next place */
typedef struct
{
  LoadlineFlowchart *self; /* Borrowed, as @space */
  const LoadlineSpace *space;
  Label *labels; /* Owned; by edge */
  int last;
} Labels;

static bool
is_in_way (const Labels *all, int other, int edge, const LoadlineBox *box)
{
  return other != edge && all->labels[other].words != NULL
         && loadline_box_overlaps (&all->labels[other].box, box);
}

static bool
is_free (Labels *all, int edge, const LoadlineBox *box)
{
  double apart = 0.5 * all->self->text.unit * all->self->layout->text_size;
  LoadlineBox around = { box->x - apart, box->y, box->width + 2 * apart, box->height };

  if (is_in_way (all, all->last, edge, &around) || !loadline_space_is_free (all->space, box))
    return false;
  for (int e = 0; e < all->self->layout->graph.n_edges; e++)
    if (is_in_way (all, e, edge, &around))
      {
        all->last = e;
        return false;
      }
  return true;
}

/* Puts a box beside the segment from @a to @b, @part of the way along it, on one side or the other. */
static void
put_beside (LoadlineBox *box, LoadlinePoint a, LoadlinePoint b, double part, int side, double gap)
{
  double x = a.x + part * (b.x - a.x);
  double y = a.y + part * (b.y - a.y);

  if (fabs (a.y - b.y) < fabs (a.x - b.x))
    {
      box->x = b.x > a.x ? x + gap : x - gap - box->width;
      box->y = side == 0 ? y - 0.7 * gap - box->height : y + 0.7 * gap;
    }
  else
    {
      box->x = side == 0 ? x + gap : x - gap - box->width;
      box->y = b.y > a.y ? y + gap / 3 : y - gap / 3 - box->height;
    }
}

/* Beside the edge, at most @away from its start: finds a free place for a label of that size, nearer to the
 * edge where need be. */
static bool
find_place (Labels *all, int edge, double away, LoadlineBox *box)
{
  static const double gaps[] = { 0.3, 0.18 };
  const LoadlineGraphEdge *at = &all->self->layout->graph.edges[edge];
  double unit = all->self->text.unit * all->self->layout->text_size;

  for (gsize g = 0; g < G_N_ELEMENTS (gaps); g++)
    {
      double left = away * unit;

      for (int p = 0; p < MIN (at->n_points - 1, MOST_PARTS); p++)
        {
          LoadlinePoint a = at->points[p];
          LoadlinePoint b = at->points[p + 1];
          double length = hypot (b.x - a.x, b.y - a.y);

          for (int i = 0; i < 2 * N_STEPS && i / 2 * length / N_STEPS <= left; i++)
            {
              put_beside (box, a, b, i / 2 / (double) N_STEPS, i % 2, gaps[g] * unit);
              if (is_free (all, edge, box))
                return true;
            }
          left -= length;
        }
    }
  return false;
}

static LoadlineTextStyle
label_style (const LoadlineFlowchart *self, int edge, double size)
{
  return (LoadlineTextStyle){
    .size = size * self->layout->text_size,
    .strong = self->edge_lights[edge] == LOADLINE_LIGHT_WAY,
  };
}

/* Writes @words in @lines lines at an edge, instead of what is there, where there is room. Returns whether
 * there is. */
static bool
try_words (Labels *all, int edge, const char *words, int lines, double size, double away)
{
  LoadlineTextStyle style = label_style (all->self, edge, size);
  Label label = { .size = size };

  loadline_text_measure (&all->self->text, &style, words, &label.box.width, &label.box.height);
  label.rim = (1 - LETTERS) / 2 * label.box.height / lines;
  label.box.height -= 2 * label.rim;
  if (!find_place (all, edge, away, &label.box))
    return false;
  label.words = g_strdup (words);
  g_free (all->labels[edge].words);
  all->labels[edge] = label;
  return true;
}

static const char *
answer_at (const LoadlineFlowchart *self, int edge)
{
  switch (self->layout->flows[edge])
    {
    case LOADLINE_FLOW_YES:
      return C_ ("edge", "Yes");
    case LOADLINE_FLOW_NO:
      return C_ ("edge", "No");
    case LOADLINE_FLOW_NEXT:
    case LOADLINE_FLOW_AGAIN:
    default:
      return NULL;
    }
}

/* Adds @values to an answer, in one line or in two. */
static bool
try_values (Labels *all, int edge, const char *values)
{
  bool yes = all->self->layout->flows[edge] == LOADLINE_FLOW_YES;
  /* Translators: the answer at an edge of the flowchart, and the values that gave it */
  g_autofree char *line =
    g_strdup_printf (yes ? C_ ("edge", "Yes · %s") : C_ ("edge", "No · %s"), values);
  g_autofree char *lines = g_strdup_printf ("%s\n%s", answer_at (all->self, edge), values);

  return try_words (all, edge, line, 1, LABEL_SIZE, MOST_AWAY)
         || try_words (all, edge, lines, 2, LABEL_SIZE, MOST_AWAY);
}

/* Adds the values that gave an answer to it: all of them, or the first. */
static void
add_values (Labels *all, int edge)
{
  const LoadlineFlowchart *self = all->self;
  const LoadlineCondition *condition =
    self->policy->nodes[self->layout->graph.edges[edge].from].condition;
  g_autofree char *values = loadline_condition_to_words (condition, self->input->projection,
                                                         self->month, self->input->currency);
  g_autofree char *fewer = NULL;

  if (try_values (all, edge, values))
    return;
  fewer = loadline_condition_to_short_words (condition, self->input->projection, self->month,
                                             self->input->currency);
  if (!g_str_equal (fewer, values))
    try_values (all, edge, fewer);
}

static void
draw_labels (const Labels *all, cairo_t *cr, LoadlineSpace *space)
{
  const LoadlineTheme *theme = all->self->text.theme;

  for (int e = 0; e < all->self->layout->graph.n_edges; e++)
    {
      const Label *label = &all->labels[e];
      LoadlineTextStyle style = label_style (all->self, e, label->size);

      if (label->words == NULL)
        continue;
      loadline_text_draw (&all->self->text, cr, &style, label->words,
                          style.strong ? loadline_colour_readable (theme->accent, theme->background,
                                                                   theme->text, 4.5)
                                       : theme->dim_text,
                          label->box.x, label->box.y - label->rim, 0, 0);
      loadline_space_take_box (space, label->box);
    }
}

/* Every answer first, then the values where there is room left. */
void
loadline_flowchart_label_edges (LoadlineFlowchart *self, cairo_t *cr, LoadlineSpace *space)
{
  int n_edges = self->layout->graph.n_edges;
  g_autofree Label *labels = g_new0 (Label, n_edges);
  Labels all = { self, space, labels, 0 };

  for (int e = 0; e < n_edges; e++)
    if (answer_at (self, e) != NULL
        && !try_words (&all, e, answer_at (self, e), 1, LABEL_SIZE, INFINITY))
      try_words (&all, e, answer_at (self, e), 1, SMALL_SIZE, INFINITY);
  for (int e = 0; e < n_edges; e++)
    if (answer_at (self, e) != NULL && self->edge_lights[e] == LOADLINE_LIGHT_WAY)
      add_values (&all, e);
  draw_labels (&all, cr, space);
  for (int e = 0; e < n_edges; e++)
    g_free (labels[e].words);
}
