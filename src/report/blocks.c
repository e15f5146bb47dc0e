/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of a report: made in reading order, owned by the report. */
#include "report/blocks.h"

#include "draw/prose.h"

#include <glib/gi18n-lib.h>

static void
block_free (gpointer data)
{
  LoadlineBlock *self = data;

  g_free (self->id);
  g_free (self->text);
  g_strfreev (self->items);
  g_clear_pointer (&self->table, loadline_table_unref);
  g_free (self);
}

void
loadline_report_options_init (LoadlineReportOptions *self)
{
  *self =
    (LoadlineReportOptions) { .strategy = -1, .month = -1, .parts = LOADLINE_ALL_PARTS, .date = -1 };
}

LoadlineReport *
loadline_report_alloc (void)
{
  LoadlineReport *self = g_new0 (LoadlineReport, 1);

  g_ref_count_init (&self->references);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

LoadlineReport *
loadline_report_ref (LoadlineReport *self)
{
  g_ref_count_inc (&self->references);
  return self;
}

void
loadline_report_unref (LoadlineReport *self)
{
  if (!g_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->blocks);
  for (int i = 0; i < self->n_projections; i++)
    loadline_projection_unref (self->owned[i]);
  g_free (self->owned);
  g_free (self->projections);
  loadline_plan_unref (self->plan);
  g_free (self->title);
  g_free (self->author);
  g_free (self->date);
  g_free (self->headline);
  g_free (self->details);
  g_free (self);
}

static LoadlineBlock *
add (LoadlineReport *self, LoadlineBlockKind kind)
{
  LoadlineBlock *block = g_new0 (LoadlineBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);
  return block;
}

void
loadline_report_add_heading (LoadlineReport *self, int level, const char *id, const char *text)
{
  LoadlineBlock *block = add (self, LOADLINE_BLOCK_HEADING);

  block->level = level;
  block->id = g_strdup (id);
  block->text = g_strdup (text);
}

void
loadline_report_take_paragraph (LoadlineReport *self, char *text)
{
  if (text == NULL || text[0] == '\0')
    g_free (text);
  else
    add (self, LOADLINE_BLOCK_PARAGRAPH)->text = text;
}

void
loadline_report_add_paragraph (LoadlineReport *self, const char *text)
{
  loadline_report_take_paragraph (self, g_strdup (text));
}

void
loadline_report_take_list (LoadlineReport *self, char **items)
{
  if (items[0] == NULL)
    g_strfreev (items);
  else
    add (self, LOADLINE_BLOCK_LIST)->items = items;
}

void
loadline_report_take_facts (LoadlineReport *self, char **items)
{
  add (self, LOADLINE_BLOCK_FACTS)->items = items;
}

void
loadline_report_add_formula (LoadlineReport *self, const char *text)
{
  add (self, LOADLINE_BLOCK_FORMULA)->text = g_strdup (text);
}

void
loadline_report_take_table (LoadlineReport *self, const char *id, const char *caption,
                            LoadlineTable *table)
{
  LoadlineBlock *block;

  if (loadline_table_n_rows (table) == 0)
    {
      loadline_table_unref (table);
      return;
    }
  block = add (self, LOADLINE_BLOCK_TABLE);
  block->id = g_strdup (id);
  block->text = g_strdup (caption);
  block->table = table;
}

LoadlineFigureInput
loadline_report_figure_input (const LoadlineReport *self, int strategy, int month)
{
  return (LoadlineFigureInput){
    .projection = self->projection,
    .currency = self->plan->currency,
    .events = self->plan->events,
    .n_events = self->plan->n_events,
    .month = month,
    .strategy = strategy,
    .hover = -1,
    .title = true,
    .scenarios = self->projections,
    .n_scenarios = self->n_projections,
    .step = -1,
  };
}

LoadlineBlock *
loadline_report_add_figure (LoadlineReport *self, const char *figure_id, int strategy, int month,
                            double aspect)
{
  const LoadlineFigure *figure = loadline_figure_find (figure_id);
  LoadlineBlock *block;

  if (figure == NULL)
    return NULL;
  block = add (self, LOADLINE_BLOCK_FIGURE);
  block->id = g_strdup_printf ("figure-%s", figure_id);
  block->figure = figure;
  /* What it shows; what it says is its title. */
  block->text = loadline_prose_sentence (_ (figure->summary));
  block->aspect = aspect;
  block->input = loadline_report_figure_input (self, strategy, month);
  return block;
}
