/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The blocks of a report laid out on paper. */
#include "report/paper.h"

#include "report/pages.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <math.h>
#include <stdint.h>

#define MARGIN 56.0
#define TEXT_SIZE 9.6

/* In units of text. */
#define PARAGRAPH_AFTER 0.7
#define FIGURE_AFTER 1.1
#define HEADING_BEFORE 1.2
#define HEADING_AFTER 0.6

#define PART_SIZE 1.9
#define HEADING_SIZE 1.2
#define CAPTION_SIZE 0.86

static const struct
{
  double width;
  double height;
} papers[] = {
  [LOADLINE_PAPER_A4] = { 595.276, 841.89 },
  [LOADLINE_PAPER_LETTER] = { 612, 792 },
};

/* A line of the contents, whose number is known once all is laid out. */
typedef struct
{
  const char *id; /* Borrowed */
  guint sheet;
  double y;
} Entry;

/* A report being laid out. @page_of: by the name of a heading, the number of its page; @entries: of the contents. */
typedef struct
{
  LoadlineReport *report; /* Borrowed */
  LoadlinePages pages;
  GHashTable *page_of;
  GArray *entries; /* Entry */
} Layout;

/* What is left of it: pages to be drawn. */
typedef struct
{
  GPtrArray *sheets;
  LoadlineText text;
  LoadlineTheme theme;
  double width;
} Paper;

/* The paper that people of the locale print on. */
static LoadlinePaper
paper_of (const LoadlineReport *report)
{
  if (report->options.paper != LOADLINE_PAPER_OF_LOCALE)
    return report->options.paper;
#ifdef _NL_PAPER_WIDTH
  if ((int) (intptr_t) nl_langinfo (_NL_PAPER_WIDTH) == 216)
    return LOADLINE_PAPER_LETTER;
#endif
  return LOADLINE_PAPER_A4;
}

/* A place that links and the outline lead to. */
static void
mark_place (Layout *self, const LoadlineBlock *block)
{
  LoadlinePages *pages = &self->pages;

  g_hash_table_insert (self->page_of, block->id, GINT_TO_POINTER (loadline_pages_number (pages)));
  loadline_sheet_add_place (loadline_pages_sheet (pages), block->id, block->text, block->level,
                            pages->y);
}

static void
write_heading (Layout *self, const LoadlineBlock *block)
{
  LoadlinePages *pages = &self->pages;
  LoadlineTextStyle style = { .size = block->level == 1 ? PART_SIZE : HEADING_SIZE,
                              .strong = true };

  if (block->level > 1)
    loadline_pages_skip (pages, HEADING_BEFORE);
  mark_place (self, block);
  loadline_pages_write (pages, style, block->text, pages->theme->text, 0);
  loadline_pages_skip (pages, block->level == 1 ? HEADING_AFTER * 2 : HEADING_AFTER);
}

static LoadlineTextStyle
caption_style (void)
{
  return (LoadlineTextStyle){ .size = CAPTION_SIZE };
}

static double
figure_height (LoadlinePages *pages, const LoadlineBlock *block)
{
  g_autofree char *words = block->figure->describe (&block->input);

  return loadline_pages_column (pages) * block->aspect
         + loadline_pages_height_of (pages, caption_style (), words, 0)
         + FIGURE_AFTER * pages->text.unit;
}

static void
write_figure (LoadlinePages *pages, const LoadlineBlock *block)
{
  double width = loadline_pages_column (pages);
  double height = width * block->aspect;
  g_autofree char *words = block->figure->describe (&block->input);

  loadline_pages_need (pages, figure_height (pages, block));
  loadline_sheet_add_figure (loadline_pages_sheet (pages), block->figure, &block->input,
                             pages->margin, pages->y, width, height);
  pages->y += height;
  loadline_pages_skip (pages, 0.3);
  loadline_pages_write (pages, caption_style (), words, pages->theme->dim_text, 0);
  loadline_pages_skip (pages, FIGURE_AFTER);
}

/* The least height that a block may begin in. */
static double
start_height (LoadlinePages *pages, const LoadlineBlock *block)
{
  LoadlineTextStyle plain = { 0 };

  switch (block->kind)
    {
    case LOADLINE_BLOCK_PARAGRAPH:
      return fmin (loadline_pages_height_of (pages, plain, block->text, 0),
                   loadline_pages_whole_room (pages) / 2);
    case LOADLINE_BLOCK_LIST:
      return loadline_pages_list_start (pages, block->items);
    case LOADLINE_BLOCK_TABLE:
      return loadline_pages_table_start (pages, block);
    case LOADLINE_BLOCK_FIGURE:
      return figure_height (pages, block);
    case LOADLINE_BLOCK_HEADING:
      break;
    }
  return 0;
}

/* A heading never stands alone at the foot of a page; parts begin on a page of their own. */
static void
keep_together (LoadlinePages *pages, const LoadlineBlock *block, const LoadlineBlock *next)
{
  double unit = pages->text.unit;

  if (block->kind != LOADLINE_BLOCK_HEADING)
    return;
  if (block->level == 1 && pages->y > pages->margin)
    loadline_pages_turn (pages);
  else if (next != NULL)
    loadline_pages_need (pages, (HEADING_BEFORE + HEADING_SIZE * 1.5 + HEADING_AFTER) * unit
                                  + start_height (pages, next));
}

static void
write_block (Layout *self, const LoadlineBlock *block)
{
  LoadlinePages *pages = &self->pages;

  switch (block->kind)
    {
    case LOADLINE_BLOCK_HEADING:
      write_heading (self, block);
      break;
    case LOADLINE_BLOCK_PARAGRAPH:
      loadline_pages_write (pages, (LoadlineTextStyle) { 0 }, block->text, pages->theme->text, 0);
      loadline_pages_skip (pages, PARAGRAPH_AFTER);
      break;
    case LOADLINE_BLOCK_LIST:
      loadline_pages_write_list (pages, block->items, false);
      loadline_pages_skip (pages, PARAGRAPH_AFTER / 2);
      break;
    case LOADLINE_BLOCK_TABLE:
      loadline_pages_write_table (pages, block);
      break;
    case LOADLINE_BLOCK_FIGURE:
      write_figure (pages, block);
      break;
    }
}

static void
write_blocks (Layout *self)
{
  const GPtrArray *blocks = self->report->blocks;

  for (guint i = 0; i < blocks->len; i++)
    {
      const LoadlineBlock *block = blocks->pdata[i];

      keep_together (&self->pages, block, i + 1 < blocks->len ? blocks->pdata[i + 1] : NULL);
      write_block (self, block);
    }
}

static void
write_cover (Layout *self)
{
  LoadlinePages *pages = &self->pages;
  const LoadlineReport *report = self->report;
  const LoadlineTheme *theme = pages->theme;
  const LoadlineTextStyle title = { .size = 3, .strong = true };
  const LoadlineTextStyle byline = { .size = 1.15 };
  const LoadlineTextStyle verdict = { .size = 1.7, .strong = true };
  const LoadlineTextStyle details = { .size = 1.15 };
  double bar = 0.5 * pages->text.unit;

  pages->y = pages->height * 0.24;
  loadline_sheet_add_rectangle (loadline_pages_sheet (pages), theme->accent, pages->margin,
                                pages->y - 2 * bar, 6 * pages->text.unit, bar);
  loadline_pages_write (pages, title, report->title, theme->text, 0);
  loadline_pages_skip (pages, 0.6);
  loadline_pages_write (pages, byline, report->scenario, theme->dim_text, 0);
  if (report->author[0] != '\0')
    loadline_pages_write (pages, byline, report->author, theme->dim_text, 0);
  loadline_pages_write (pages, byline, report->date, theme->dim_text, 0);
  loadline_pages_skip (pages, 4);
  loadline_pages_write (pages, verdict, report->headline, theme->text, 0);
  loadline_pages_skip (pages, 1);
  loadline_pages_write (pages, details, report->details, theme->text, 0);
  loadline_pages_turn (pages);
}

/* A line of the contents, all of it a link. */
static void
write_entry (Layout *self, const LoadlineBlock *block)
{
  LoadlinePages *pages = &self->pages;
  LoadlineTextStyle style = { .size = 1.1 };
  Entry entry;

  loadline_pages_need (pages, loadline_pages_height_of (pages, style, block->text, 0));
  entry = (Entry){ block->id, pages->sheets->len - 1, pages->y };
  g_array_append_val (self->entries, entry);
  loadline_sheet_begin_link (loadline_pages_sheet (pages), block->id);
  loadline_pages_write (pages, style, block->text, pages->theme->text, 0);
  loadline_sheet_end_link (loadline_pages_sheet (pages));
  loadline_pages_skip (pages, PARAGRAPH_AFTER);
}

/* The numbers of pages, at the ends of the lines of the contents. */
static void
number_entries (Layout *self)
{
  LoadlinePages *pages = &self->pages;
  LoadlineTextStyle style = { .size = 1.1 };

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      LoadlineSheet *sheet = pages->sheets->pdata[entry->sheet];
      int page = GPOINTER_TO_INT (g_hash_table_lookup (self->page_of, entry->id));
      g_autofree char *number = g_strdup_printf ("%d", page);

      loadline_sheet_begin_link (sheet, entry->id);
      loadline_sheet_add_text (sheet, &style, number, pages->theme->dim_text,
                               pages->width - pages->margin, entry->y, 1, 0);
      loadline_sheet_end_link (sheet);
    }
}

static void
write_contents (Layout *self)
{
  LoadlinePages *pages = &self->pages;
  const GPtrArray *blocks = self->report->blocks;
  LoadlineTextStyle title = { .size = PART_SIZE, .strong = true };

  loadline_pages_write (pages, title, _ ("Contents"), pages->theme->text, 0);
  loadline_pages_skip (pages, HEADING_AFTER * 2);
  for (guint i = 0; i < blocks->len; i++)
    {
      const LoadlineBlock *block = blocks->pdata[i];

      if (block->kind == LOADLINE_BLOCK_HEADING && block->level == 1)
        write_entry (self, block);
    }
}

static void
draw_page (gconstpointer data, int page, cairo_t *cr)
{
  const Paper *self = data;
  LoadlineText text = self->text;

  text.theme = &self->theme;
  loadline_colour_use (self->theme.background, cr, 1);
  cairo_paint (cr);
  if (self->theme.mirrored)
    {
      cairo_translate (cr, self->width, 0);
      cairo_scale (cr, -1, 1);
    }
  loadline_sheet_draw (self->sheets->pdata[page], &text, cr);
}

static char *
describe_page (gconstpointer data, int page)
{
  const Paper *self = data;

  return loadline_sheet_to_text (self->sheets->pdata[page]);
}

static void
paper_free (gpointer data)
{
  Paper *self = data;

  g_ptr_array_unref (self->sheets);
  g_free (self);
}

static void
write_document (Layout *self)
{
  /* Translators: title of a plan, name of a scenario */
  g_autofree char *name =
    g_strdup_printf (_ ("%s: %s"), self->report->title, self->report->scenario);

  loadline_pages_turn (&self->pages);
  write_cover (self);
  write_contents (self);
  write_blocks (self);
  number_entries (self);
  loadline_pages_write_feet (&self->pages, name);
}

LoadlinePaged *
loadline_paper_new (LoadlineReport *report)
{
  LoadlinePaper size = paper_of (report);
  Layout layout = {
    .report = report,
    .pages = {
      .theme = &report->theme,
      .sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) loadline_sheet_free),
      .width = papers[size].width,
      .height = papers[size].height,
      .margin = MARGIN,
    },
    .page_of = g_hash_table_new (g_str_hash, g_str_equal),
    .entries = g_array_new (FALSE, FALSE, sizeof (Entry)),
  };
  Paper *self = g_new0 (Paper, 1);
  LoadlinePagedContent content = {
    .width = layout.pages.width,
    .height = layout.pages.height,
    .draw = draw_page,
    .describe = describe_page,
    .pages = self,
    .free = paper_free,
  };

  loadline_text_init_unit (&layout.pages.text, &report->theme, TEXT_SIZE);
  write_document (&layout);
  g_hash_table_unref (layout.page_of);
  g_array_unref (layout.entries);
  *self = (Paper){ layout.pages.sheets, layout.pages.text, report->theme, layout.pages.width };
  content.n_pages = (int) self->sheets->len;
  return loadline_paged_new (report, &content);
}
