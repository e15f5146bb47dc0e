/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The blocks of a report laid out on paper. */
#include "report/paper.h"

#include "report/pages.h"
#include "report/sentences.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <math.h>
#include <stdint.h>

#define MARGIN 56.0
#define TEXT_SIZE 9.6

/* In units of text. */
#define PARAGRAPH_AFTER 0.7
#define FIGURE_GAP 0.3
#define FIGURE_AFTER 1.1
#define HEADING_BEFORE 1.2
#define HEADING_AFTER 0.6

#define FORMULA_INDENT 1.4
#define FORMULA_BAR 0.25
#define FACTS_ROOM 8.0
#define PART_BEFORE 3.2
#define ENTRY_INDENT 1.4
#define ENTRY_AFTER 0.25

/* What of its height a figure keeps where it would not fit the page. */
#define FIGURE_LEAST 0.8

/* What of a page must be free for a part to begin below another. */
#define OPEN 0.36

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
  bool part;
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
#ifdef __GLIBC__
  if ((int) (intptr_t) nl_langinfo (_NL_PAPER_WIDTH) == 216)
    return LOADLINE_PAPER_LETTER;
#endif
  return LOADLINE_PAPER_A4;
}

/* What contents and the outline call a heading, a table or a figure; NULL for other blocks. */
static const char *
name_of (const LoadlineBlock *block)
{
  if (block->id == NULL)
    return NULL;
  return block->kind == LOADLINE_BLOCK_FIGURE ? _ (block->figure->label) : block->text;
}

/* A place that links and the outline lead to. */
static void
mark_place (Layout *self, const LoadlineBlock *block)
{
  LoadlinePages *pages = &self->pages;

  g_hash_table_insert (self->page_of, block->id, GINT_TO_POINTER (loadline_pages_number (pages)));
  loadline_sheet_add_place (loadline_pages_sheet (pages), block->id, name_of (block),
                            block->level == 1 ? 1 : 2, pages->y);
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

static void
write_facts (LoadlinePages *pages, const LoadlineBlock *block)
{
  loadline_pages_skip (pages, PARAGRAPH_AFTER);
  pages->y += loadline_sheet_add_facts (loadline_pages_sheet (pages), &pages->text, block->items,
                                        pages->text.unit, pages->margin, pages->y,
                                        loadline_pages_column (pages));
  loadline_pages_skip (pages, 2 * PARAGRAPH_AFTER);
}

static void
write_formula (LoadlinePages *pages, const LoadlineBlock *block)
{
  double indent = FORMULA_INDENT * pages->text.unit;
  LoadlineTextStyle style = { 0 };
  double height = loadline_pages_height_of (pages, style, block->text, indent);

  loadline_pages_need (pages, height);
  loadline_sheet_add_rectangle (loadline_pages_sheet (pages), pages->theme->accent, pages->margin,
                                pages->y, FORMULA_BAR * pages->text.unit, height);
  loadline_pages_write (pages, style, block->text, pages->theme->text, indent);
  loadline_pages_skip (pages, PARAGRAPH_AFTER);
}

static LoadlineTextStyle
caption_style (void)
{
  return (LoadlineTextStyle){ .size = CAPTION_SIZE };
}

/* What the words below a figure take, and the gap after them. */
static double
below_figure (LoadlinePages *pages, const char *words)
{
  return (FIGURE_GAP + FIGURE_AFTER) * pages->text.unit
         + loadline_pages_height_of (pages, caption_style (), words, 0);
}

static double
least_figure_height (LoadlinePages *pages, const LoadlineBlock *block)
{
  return FIGURE_LEAST * loadline_pages_column (pages) * block->aspect
         + below_figure (pages, block->text);
}

/* A figure is a little flatter where that lets it stay on the page. */
static void
write_figure (LoadlinePages *pages, const LoadlineBlock *block)
{
  double width = loadline_pages_column (pages);
  double room = loadline_pages_room (pages) - below_figure (pages, block->text);
  double height = fmax (fmin (width * block->aspect, room), FIGURE_LEAST * width * block->aspect);

  loadline_sheet_add_figure (loadline_pages_sheet (pages), block->figure, &block->input,
                             pages->margin, pages->y, width, height);
  pages->y += height;
  loadline_pages_skip (pages, FIGURE_GAP);
  loadline_pages_write (pages, caption_style (), block->text, pages->theme->dim_text, 0);
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
      return least_figure_height (pages, block);
    case LOADLINE_BLOCK_FACTS:
      return FACTS_ROOM * pages->text.unit;
    case LOADLINE_BLOCK_FORMULA:
      return loadline_pages_height_of (pages, plain, block->text,
                                       FORMULA_INDENT * pages->text.unit);
    case LOADLINE_BLOCK_HEADING:
      break;
    }
  return 0;
}

static double
heading_height (LoadlinePages *pages, const LoadlineBlock *block)
{
  double size = block->level == 1 ? PART_SIZE : HEADING_SIZE;

  return (HEADING_BEFORE + size * 1.5 + 2 * HEADING_AFTER) * pages->text.unit;
}

/* A heading never stands alone at the foot of a page, nor words without the formula they lead to. @n: how many
 * blocks of the part there are from the first of @blocks on */
static void
keep_together (LoadlinePages *pages, LoadlineBlock *const *blocks, guint n)
{
  double needs = 0;
  guint i = 0;

  for (; i < n && blocks[i]->kind == LOADLINE_BLOCK_HEADING; i++)
    needs += heading_height (pages, blocks[i]);
  if (i < n)
    needs += start_height (pages, blocks[i]);
  if (i + 1 < n && blocks[i + 1]->kind == LOADLINE_BLOCK_FORMULA)
    needs += start_height (pages, blocks[i + 1]);
  loadline_pages_need (pages, needs);
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
      mark_place (self, block);
      loadline_pages_write_table (pages, block);
      break;
    case LOADLINE_BLOCK_FIGURE:
      mark_place (self, block);
      write_figure (pages, block);
      break;
    case LOADLINE_BLOCK_FACTS:
      write_facts (pages, block);
      break;
    case LOADLINE_BLOCK_FORMULA:
      write_formula (pages, block);
      break;
    }
}

/* Writes the blocks from @first to before @end. */
static void
write_blocks (Layout *self, guint first, guint end)
{
  const GPtrArray *blocks = self->report->blocks;

  for (guint i = first; i < end; i++)
    {
      keep_together (&self->pages, (LoadlineBlock *const *) (gpointer) blocks->pdata + i, end - i);
      write_block (self, blocks->pdata[i]);
    }
}

/* Whether the blocks find room below the pen: tried on a sheet that is thrown away. */
static bool
find_room (Layout *self, guint first, guint end)
{
  GPtrArray *sheets = self->pages.sheets;
  double y = self->pages.y;
  bool found;

  self->pages.sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) loadline_sheet_free);
  g_ptr_array_add (self->pages.sheets, loadline_sheet_new ());
  loadline_pages_skip (&self->pages, PART_BEFORE);
  write_blocks (self, first, end);
  found = self->pages.sheets->len == 1;
  g_ptr_array_unref (self->pages.sheets);
  self->pages.sheets = sheets;
  self->pages.y = y;
  return found;
}

static bool
is_part (const LoadlineBlock *block)
{
  return block->kind == LOADLINE_BLOCK_HEADING && block->level == 1;
}

/* Whether enough of the page under the pen is free for something new to begin there. */
static bool
is_open (const LoadlinePages *pages)
{
  return loadline_pages_room (pages) > loadline_pages_whole_room (pages) * OPEN;
}

/* A part begins below the one before where much of the page is left or all of it finds room, else on the next page;
 * the first, the summary, has its page to itself. */
static void
write_parts (Layout *self)
{
  const GPtrArray *blocks = self->report->blocks;
  guint end;

  for (guint first = 0, n = 0; first < blocks->len; first = end, n++)
    {
      for (end = first + 1; end < blocks->len && !is_part (blocks->pdata[end]); end++)
        ;
      if (n > 1 && (is_open (&self->pages) || find_room (self, first, end)))
        loadline_pages_skip (&self->pages, PART_BEFORE);
      else
        loadline_pages_turn (&self->pages);
      write_blocks (self, first, end);
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
  double bar = 0.5 * pages->text.unit;
  g_auto (GStrv) facts = loadline_say_facts (report);
  g_autofree char *basis = loadline_say_basis (report);

  pages->y = pages->height * 0.2;
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
  loadline_pages_skip (pages, 2);
  pages->y +=
    loadline_sheet_add_facts (loadline_pages_sheet (pages), &pages->text, facts, pages->text.unit,
                              pages->margin, pages->y, loadline_pages_column (pages));
  pages->y = fmax (pages->y, pages->height - pages->margin
                               - loadline_pages_height_of (pages, byline, basis, 0));
  loadline_pages_write (pages, byline, basis, theme->dim_text, 0);
}

/* Parts stand out from the tables and figures in them. */
static LoadlineTextStyle
entry_style (bool part)
{
  return (LoadlineTextStyle){ .size = part ? 1.1 : 0.95, .strong = part };
}

/* A line of the contents, all of it a link. */
static void
write_entry (Layout *self, const LoadlineBlock *block)
{
  LoadlinePages *pages = &self->pages;
  bool part = is_part (block);
  LoadlineTextStyle style = entry_style (part);
  double indent = part ? 0 : ENTRY_INDENT * pages->text.unit;
  Entry entry;

  if (part)
    loadline_pages_skip (pages, PARAGRAPH_AFTER);
  loadline_pages_need (pages, loadline_pages_height_of (pages, style, name_of (block), indent));
  entry = (Entry){ block->id, part, pages->sheets->len - 1, pages->y };
  g_array_append_val (self->entries, entry);
  loadline_sheet_begin_link (loadline_pages_sheet (pages), block->id);
  loadline_pages_write (pages, style, name_of (block),
                        part ? pages->theme->text : pages->theme->dim_text, indent);
  loadline_sheet_end_link (loadline_pages_sheet (pages));
  loadline_pages_skip (pages, ENTRY_AFTER);
}

/* The numbers of pages, at the ends of the lines of the contents. */
static void
number_entries (Layout *self)
{
  LoadlinePages *pages = &self->pages;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      LoadlineTextStyle style = entry_style (entry->part);
      LoadlineSheet *sheet = pages->sheets->pdata[entry->sheet];
      int page = GPOINTER_TO_INT (g_hash_table_lookup (self->page_of, entry->id));
      g_autofree char *number = g_strdup_printf ("%d", page);

      loadline_sheet_begin_link (sheet, entry->id);
      loadline_sheet_add_text (sheet, &style, number, pages->theme->dim_text,
                               pages->width - pages->margin, entry->y, 1, 0);
      loadline_sheet_end_link (sheet);
    }
}

/* The parts with their tables and figures. */
static void
write_contents (Layout *self)
{
  LoadlinePages *pages = &self->pages;
  const GPtrArray *blocks = self->report->blocks;
  LoadlineTextStyle title = { .size = PART_SIZE, .strong = true };

  loadline_pages_turn (pages);
  loadline_pages_write (pages, title, _ ("Contents"), pages->theme->text, 0);
  loadline_pages_skip (pages, HEADING_AFTER);
  for (guint i = 0; i < blocks->len; i++)
    {
      const LoadlineBlock *block = blocks->pdata[i];

      if (is_part (block) || block->kind == LOADLINE_BLOCK_TABLE
          || block->kind == LOADLINE_BLOCK_FIGURE)
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
  write_parts (self);
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
