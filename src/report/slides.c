/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which slides there are and what each says: rows of one table, composed from a report. */
#include "report/slides-private.h"

#include "draw/sentences.h"
#include "draw/throughput-words.h"
#include "report/plan-tables.h"
#include "report/sentences.h"
#include "report/slide-words.h"
#include "report/tables.h"

#include <glib/gi18n-lib.h>

/* Rows that can be read from the back of a room. */
#define MOST_ASSUMPTIONS 8
#define MOST_RISKS 2

struct _LoadlineSlides
{
  grefcount references;
  LoadlineReport *report; /* Owned */
  GPtrArray *slides;      /* LoadlineSlide */
};

static void
slide_free (gpointer data)
{
  LoadlineSlide *self = data;

  g_free (self->title);
  g_free (self->notes);
  g_strfreev (self->facts);
  g_clear_pointer (&self->table, loadline_table_unref);
  g_strfreev (self->items);
  g_free (self);
}

static void
set_figure (LoadlineSlide *slide, const LoadlineReport *report, const char *id, int strategy,
            int month)
{
  slide->figure = loadline_figure_find (id);
  slide->input = loadline_report_figure_input (report, strategy, month);
  slide->input.title = false;
}

static void
compose_verdict (LoadlineSlide *slide, const LoadlineReport *report)
{
  slide->title = g_strdup (report->headline);
  slide->notes = g_strdup (report->details);
  slide->facts = loadline_say_facts (report);
}

static void
compose_decision (LoadlineSlide *slide, const LoadlineReport *report)
{
  slide->title = loadline_say_slide_decision (report);
  set_figure (slide, report, "flowchart", -1, report->month);
  slide->input.title = true;
}

/* What the questions lead to, and what that takes. */
static void
add_answer (LoadlineTable *table, const LoadlineReport *report)
{
  const LoadlineProjection *projection = report->projection;
  int answer = projection->decisions[report->month].strategy;

  loadline_table_add_row (table, LOADLINE_ROW_TOTAL);
  loadline_table_add (table, loadline_answer_to_words (answer));
  loadline_table_take (table, answer < 0 ? NULL : loadline_say_slide_answer (report));
}

/* The lit way through the flowchart, in type that is read from the back of a room. */
static void
compose_questions (LoadlineSlide *slide, const LoadlineReport *report)
{
  int n;

  slide->table =
    loadline_table_of_questions (report->projection, report->plan->currency, report->month);
  n = loadline_table_n_rows (slide->table);
  if (n == 0)
    return;
  slide->title = loadline_say_slide_questions (report, n);
  add_answer (slide->table, report);
}

static void
compose_cost (LoadlineSlide *slide, const LoadlineReport *report)
{
  slide->title = loadline_say_slide_cost (report);
  set_figure (slide, report, "cost", report->strategy, -1);
}

static void
compose_throughput (LoadlineSlide *slide, const LoadlineReport *report)
{
  set_figure (slide, report, "throughput", report->strategy, -1);
  slide->title = loadline_throughput_message (&slide->input);
}

static void
compose_roadmap (LoadlineSlide *slide, const LoadlineReport *report)
{
  slide->title = loadline_say_slide_roadmap (report);
  set_figure (slide, report, "roadmap", -1, -1);
}

static void
compose_scenarios (LoadlineSlide *slide, const LoadlineReport *report)
{
  if (report->n_projections < 2)
    return;
  slide->title = loadline_say_slide_scenarios (report);
  set_figure (slide, report, "compare", report->options.strategy, -1);
}

static void
compose_risks (LoadlineSlide *slide, const LoadlineReport *report)
{
  slide->title = loadline_say_slide_limits (report);
  slide->table = loadline_table_of_limits (report->projection, report->plan->currency);
  slide->items = loadline_say_risks (report);
  for (guint i = MOST_RISKS; i < g_strv_length (slide->items);)
    g_clear_pointer (&slide->items[g_strv_length (slide->items) - 1], g_free);
}

static void
compose_next (LoadlineSlide *slide, const LoadlineReport *report)
{
  slide->title = loadline_say_slide_next (report);
  slide->items = loadline_say_next_steps (report);
  slide->numbered = true;
}

static void
compose_assumptions (LoadlineSlide *slide, const LoadlineReport *report)
{
  int n;

  slide->table =
    loadline_table_of_changes (report->plan, report->options.scenario, MOST_ASSUMPTIONS, &n);
  slide->title = loadline_say_slide_assumptions (n);
  if (n > MOST_ASSUMPTIONS)
    {
      int more = n - MOST_ASSUMPTIONS;

      slide->items = g_new0 (char *, 2);
      slide->items[0] =
        g_strdup_printf (ngettext ("%d more is in the report", "%d more are in the report",
                                   (unsigned long) more),
                         more);
    }
}

/* A row is a slide; one that composes no title is left out. */
static const struct
{
  const char *id;
  unsigned parts; /* those of the report that ask for it; 0 for always */
  void (*compose) (LoadlineSlide *slide, const LoadlineReport *report);
} rows[] = {
  { "verdict", 0, compose_verdict },
  { "decision", 1u << LOADLINE_PART_DECISION, compose_decision },
  { "questions", 1u << LOADLINE_PART_DECISION, compose_questions },
  { "cost", 1u << LOADLINE_PART_COST, compose_cost },
  { "throughput", 1u << LOADLINE_PART_PERFORMANCE, compose_throughput },
  { "roadmap", 1u << LOADLINE_PART_ROADMAP, compose_roadmap },
  { "scenarios", 1u << LOADLINE_PART_SCENARIOS, compose_scenarios },
  { "risks", 1u << LOADLINE_PART_LIMITS, compose_risks },
  { "next", 1u << LOADLINE_PART_SUMMARY, compose_next },
  { "assumptions", 1u << LOADLINE_PART_ASSUMPTIONS, compose_assumptions },
};

LoadlineSlides *
loadline_slides_new (LoadlineReport *report)
{
  LoadlineSlides *self = g_new0 (LoadlineSlides, 1);

  g_ref_count_init (&self->references);
  self->report = loadline_report_ref (report);
  self->slides = g_ptr_array_new_with_free_func (slide_free);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LoadlineSlide *slide;

      if (rows[i].parts != 0 && (rows[i].parts & report->options.parts) == 0)
        continue;
      slide = g_new0 (LoadlineSlide, 1);
      slide->id = rows[i].id;
      rows[i].compose (slide, report);
      if (slide->title != NULL)
        g_ptr_array_add (self->slides, slide);
      else
        slide_free (slide);
    }
  return self;
}

LoadlineSlides *
loadline_slides_ref (LoadlineSlides *self)
{
  g_ref_count_inc (&self->references);
  return self;
}

void
loadline_slides_unref (LoadlineSlides *self)
{
  if (!g_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->slides);
  loadline_report_unref (self->report);
  g_free (self);
}

int
loadline_slides_count (const LoadlineSlides *self)
{
  return (int) self->slides->len;
}

const LoadlineSlide *
loadline_slides_at (const LoadlineSlides *self, int index)
{
  g_return_val_if_fail (index >= 0 && index < (int) self->slides->len, NULL);
  return self->slides->pdata[index];
}

int
loadline_slides_find (const LoadlineSlides *self, const char *id)
{
  for (guint i = 0; i < self->slides->len; i++)
    if (g_str_equal (loadline_slides_at (self, (int) i)->id, id))
      return (int) i;
  return -1;
}

const LoadlineReport *
loadline_slides_report (const LoadlineSlides *self)
{
  return self->report;
}

static void
say (GString *text, const char *words)
{
  if (words != NULL && words[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);
}

/* The cells of a row with words, a comma between them. */
static void
say_row (GString *text, const LoadlineTable *table, int row)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autofree char *words = NULL;

  for (int c = 0; c < loadline_table_n_columns (table); c++)
    {
      const char *cell = loadline_table_cell (table, row, c)->text;

      if (cell != NULL && cell[0] != '\0')
        g_ptr_array_add (cells, (gpointer) cell);
    }
  g_ptr_array_add (cells, NULL);
  words = g_strjoinv (" · ", (char **) cells->pdata);
  say (text, words);
}

char *
loadline_slides_describe (const LoadlineSlides *self, int index)
{
  const LoadlineSlide *slide = loadline_slides_at (self, index);
  GString *text = g_string_new (slide->title);
  g_autofree char *picture = slide->figure != NULL ? slide->figure->describe (&slide->input) : NULL;

  say (text, slide->notes);
  for (int i = 0; slide->facts != NULL && slide->facts[i] != NULL; i += 2)
    {
      g_autofree char *words = g_strdup_printf ("%s · %s", slide->facts[i], slide->facts[i + 1]);

      say (text, words);
    }
  say (text, picture);
  for (int r = 0; slide->table != NULL && r < loadline_table_n_rows (slide->table); r++)
    say_row (text, slide->table, r);
  for (int i = 0; slide->items != NULL && slide->items[i] != NULL; i++)
    say (text, slide->items[i]);
  return g_string_free (text, FALSE);
}
