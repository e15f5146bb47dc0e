/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The blocks of a report laid out on paper. */
#include "report/pdf.h"

#include "model/error.h"
#include "report/pages.h"
#include "report/sentences.h"

#include <cairo-pdf.h>
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
#define ITEM_INDENT 1.4

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

static const LoadlineTheme *
theme_of (const LoadlinePages *pages)
{
  return &pages->report->theme;
}

static void
skip (LoadlinePages *pages, double units)
{
  pages->y += units * pages->text.unit;
}

/* A place that links and the outline lead to. */
static void
mark_place (LoadlinePages *pages, const LoadlineBlock *block)
{
  g_autofree char *place = g_strdup_printf ("name='%s'", block->id);
  g_autofree char *link = g_strdup_printf ("dest='%s'", block->id);

  g_hash_table_insert (pages->page_of, block->id, GINT_TO_POINTER (pages->page));
  if (pages->rehearsal)
    return;
  cairo_tag_begin (pages->cr, CAIRO_TAG_DEST, place);
  cairo_tag_end (pages->cr, CAIRO_TAG_DEST);
  if (block->level == 1)
    cairo_pdf_surface_add_outline (pages->surface, CAIRO_PDF_OUTLINE_ROOT, block->text, link,
                                   CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static void
write_heading (LoadlinePages *pages, const LoadlineBlock *block)
{
  LoadlineTextStyle style = { .size = block->level == 1 ? PART_SIZE : HEADING_SIZE,
                              .strong = true };

  if (block->level > 1)
    skip (pages, HEADING_BEFORE);
  mark_place (pages, block);
  loadline_pages_write (pages, style, block->text, theme_of (pages)->text, 0);
  skip (pages, block->level == 1 ? HEADING_AFTER * 2 : HEADING_AFTER);
}

static void
write_list (LoadlinePages *pages, const LoadlineBlock *block)
{
  double indent = ITEM_INDENT * pages->text.unit;
  LoadlineTextStyle style = { 0 };

  for (int i = 0; block->items[i] != NULL; i++)
    {
      loadline_pages_need (pages, loadline_pages_height_of (pages, style, block->items[i], indent));
      loadline_text_draw (&pages->text, pages->cr, &style, "•", theme_of (pages)->accent,
                          pages->margin + indent / 3, pages->y, 0, 0);
      loadline_pages_write (pages, style, block->items[i], theme_of (pages)->text, indent);
      skip (pages, PARAGRAPH_AFTER / 2);
    }
  skip (pages, PARAGRAPH_AFTER / 2);
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
  if (!pages->rehearsal)
    {
      cairo_save (pages->cr);
      cairo_translate (pages->cr, pages->margin, pages->y);
      block->figure->draw (&block->input, pages->cr, width, height, theme_of (pages));
      cairo_restore (pages->cr);
    }
  pages->y += height;
  skip (pages, 0.3);
  loadline_pages_write (pages, caption_style (), words, theme_of (pages)->dim_text, 0);
  skip (pages, FIGURE_AFTER);
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
      return loadline_pages_height_of (pages, plain, block->items[0],
                                       ITEM_INDENT * pages->text.unit);
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
write_blocks (LoadlinePages *pages)
{
  const GPtrArray *blocks = pages->report->blocks;

  for (guint i = 0; i < blocks->len; i++)
    {
      const LoadlineBlock *block = blocks->pdata[i];

      keep_together (pages, block, i + 1 < blocks->len ? blocks->pdata[i + 1] : NULL);
      switch (block->kind)
        {
        case LOADLINE_BLOCK_HEADING:
          write_heading (pages, block);
          break;
        case LOADLINE_BLOCK_PARAGRAPH:
          loadline_pages_write (pages, (LoadlineTextStyle) { 0 }, block->text,
                                theme_of (pages)->text, 0);
          skip (pages, PARAGRAPH_AFTER);
          break;
        case LOADLINE_BLOCK_LIST:
          write_list (pages, block);
          break;
        case LOADLINE_BLOCK_TABLE:
          loadline_pages_write_table (pages, block);
          break;
        case LOADLINE_BLOCK_FIGURE:
          write_figure (pages, block);
          break;
        }
    }
}

static void
write_cover (LoadlinePages *pages)
{
  const LoadlineReport *report = pages->report;
  const LoadlineTheme *theme = theme_of (pages);
  const LoadlineTextStyle title = { .size = 3, .strong = true };
  const LoadlineTextStyle byline = { .size = 1.15 };
  const LoadlineTextStyle verdict = { .size = 1.7, .strong = true };
  const LoadlineTextStyle details = { .size = 1.15 };
  double bar = 0.5 * pages->text.unit;

  pages->y = pages->height * 0.24;
  loadline_colour_use (theme->accent, pages->cr, 1);
  cairo_rectangle (pages->cr, pages->margin, pages->y - 2 * bar, 6 * pages->text.unit, bar);
  cairo_fill (pages->cr);
  loadline_pages_write (pages, title, report->title, theme->text, 0);
  skip (pages, 0.6);
  loadline_pages_write (pages, byline, report->scenario, theme->dim_text, 0);
  if (report->author[0] != '\0')
    loadline_pages_write (pages, byline, report->author, theme->dim_text, 0);
  loadline_pages_write (pages, byline, report->date, theme->dim_text, 0);
  skip (pages, 4);
  loadline_pages_write (pages, verdict, report->headline, theme->text, 0);
  skip (pages, 1);
  loadline_pages_write (pages, details, report->details, theme->text, 0);
  loadline_pages_turn (pages);
}

/* A line of the contents: the part, and the number of its page at the end; all of it is a link. */
static void
write_entry (LoadlinePages *pages, const LoadlineBlock *block)
{
  LoadlineTextStyle style = { .size = 1.1 };
  int page = GPOINTER_TO_INT (g_hash_table_lookup (pages->page_of, block->id));
  g_autofree char *number = g_strdup_printf ("%d", page);
  g_autofree char *link = g_strdup_printf ("dest='%s'", block->id);
  double y = pages->y;

  if (!pages->rehearsal)
    cairo_tag_begin (pages->cr, CAIRO_TAG_LINK, link);
  loadline_pages_write (pages, style, block->text, theme_of (pages)->text, 0);
  loadline_text_draw (&pages->text, pages->cr, &style, number, theme_of (pages)->dim_text,
                      pages->width - pages->margin, y, 1, 0);
  if (!pages->rehearsal)
    cairo_tag_end (pages->cr, CAIRO_TAG_LINK);
  skip (pages, PARAGRAPH_AFTER);
}

static void
write_contents (LoadlinePages *pages)
{
  const GPtrArray *blocks = pages->report->blocks;
  LoadlineTextStyle title = { .size = PART_SIZE, .strong = true };

  loadline_pages_write (pages, title, _ ("Contents"), theme_of (pages)->text, 0);
  skip (pages, HEADING_AFTER * 2);
  for (guint i = 0; i < blocks->len; i++)
    {
      const LoadlineBlock *block = blocks->pdata[i];

      if (block->kind == LOADLINE_BLOCK_HEADING && block->level == 1)
        write_entry (pages, block);
    }
}

static cairo_status_t
append_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  if (bytes != NULL)
    g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (LoadlinePages *pages)
{
  const LoadlineReport *report = pages->report;
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (report->timestamp);
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (pages->surface, CAIRO_PDF_METADATA_TITLE, report->title);
  cairo_pdf_surface_set_metadata (pages->surface, CAIRO_PDF_METADATA_AUTHOR, report->author);
  cairo_pdf_surface_set_metadata (pages->surface, CAIRO_PDF_METADATA_SUBJECT, report->headline);
  cairo_pdf_surface_set_metadata (pages->surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Loadline " LOADLINE_VERSION);
  cairo_pdf_surface_set_metadata (pages->surface, CAIRO_PDF_METADATA_CREATE_DATE, iso);
  cairo_pdf_surface_set_metadata (pages->surface, CAIRO_PDF_METADATA_MOD_DATE, iso);
}

/* Writes the document; @bytes: where to, NULL for the rehearsal. */
static cairo_status_t
write_document (LoadlinePages *pages, GByteArray *bytes)
{
  cairo_status_t status;

  pages->rehearsal = bytes == NULL;
  pages->page = 1;
  pages->y = pages->margin;
  pages->surface =
    cairo_pdf_surface_create_for_stream (append_cb, bytes, pages->width, pages->height);
  set_metadata (pages);
  pages->cr = cairo_create (pages->surface);
  if (theme_of (pages)->mirrored)
    {
      cairo_translate (pages->cr, pages->width, 0);
      cairo_scale (pages->cr, -1, 1);
    }
  write_cover (pages);
  write_contents (pages);
  write_blocks (pages);
  loadline_pages_turn (pages);
  pages->n_pages = pages->page - 1;
  status = cairo_status (pages->cr);
  cairo_destroy (pages->cr);
  cairo_surface_finish (pages->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (pages->surface);
  cairo_surface_destroy (pages->surface);
  return status;
}

GBytes *
loadline_report_to_pdf (const LoadlineReport *report, GError **error)
{
  LoadlinePaper paper = paper_of (report);
  LoadlinePages pages = {
    .report = report,
    .width = papers[paper].width,
    .height = papers[paper].height,
    .margin = MARGIN,
    .page_of = g_hash_table_new (g_str_hash, g_str_equal),
  };
  GByteArray *bytes = g_byte_array_new ();
  cairo_status_t status;

  loadline_text_init_unit (&pages.text, &report->theme, TEXT_SIZE);
  status = write_document (&pages, NULL);
  if (status == CAIRO_STATUS_SUCCESS)
    status = write_document (&pages, bytes);
  g_hash_table_unref (pages.page_of);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO, _ ("The pages could not be drawn: %s."),
               cairo_status_to_string (status));
  g_byte_array_unref (bytes);
  return NULL;
}
