/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides are laid out where they are drawn: a head with the message, one thing below it as large as fits, and a
 * foot. */
#include "report/slides-private.h"

#include "report/pages.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* All lengths and sizes of text in points of a slide of LOADLINE_SLIDE_WIDTH. */
#define MARGIN 56.0
#define HEAD_TOP 60.0
#define FOOT_Y 512.0
#define FOOT_SIZE 13.0
#define BAR_WIDTH 56.0
#define BAR_HEIGHT 5.0

#define TITLE_MOST 30.0
#define TITLE_LEAST 22.0
#define TITLE_HEIGHT 80.0
#define BODY_GAP 22.0
#define FIGURE_TEXT 1.6

/* A figure that brings its title has the slide to itself; the title is as large as those of other slides. */
#define EDGE 38.0
#define EDGE_BOTTOM 496.0
#define TITLED_TEXT 1.95

/* The largest and the smallest text of tables and lists, and the step between. */
#define BODY_MOST 27.0
#define BODY_LEAST 12.0
#define BODY_STEP 0.5

#define COVER_NAME 20.0
#define COVER_TITLE_MOST 40.0
#define COVER_TITLE_LEAST 18.0
#define COVER_TITLE_HEIGHT 210.0
#define FACTS_Y 372.0
#define FACTS_UNIT 16.0

typedef struct
{
  const LoadlineSlides *slides;
  const LoadlineSlide *slide;
  const LoadlineReport *report;
  int index;
  LoadlineTheme theme;
  LoadlineText text;
  LoadlineSheet *sheet;
} Drawing;

static const double column = LOADLINE_SLIDE_WIDTH - 2 * MARGIN;

/* @words in the largest text of which they take at most @room; returns how high they are. */
static double
add_fitted (Drawing *self, const char *words, double y, double room, double most, double least)
{
  LoadlineTextStyle style = { .size = most, .strong = true, .width = column, .lines = 12 };
  double height;

  for (; style.size > least; style.size--)
    {
      loadline_text_measure (&self->text, &style, words, NULL, &height);
      if (height <= room)
        break;
    }
  loadline_text_measure (&self->text, &style, words, NULL, &height);
  loadline_sheet_add_text (self->sheet, &style, words, self->theme.text, MARGIN, y, 0, 0);
  return height;
}

static void
add_bar (Drawing *self)
{
  loadline_sheet_add_rectangle (self->sheet, self->theme.accent, MARGIN, HEAD_TOP - 3 * BAR_HEIGHT,
                                BAR_WIDTH, BAR_HEIGHT);
}

/* The plan and the day at the start, the slide's number at the end. */
static void
add_foot (Drawing *self)
{
  LoadlineTextStyle style = { .size = FOOT_SIZE, .width = column * 0.8 };
  /* Translators: at the foot of a slide: title of a plan, name of a scenario, a day */
  g_autofree char *name = g_strdup_printf (_ ("%s · %s · %s"), self->report->title,
                                           self->report->scenario, self->report->date);
  g_autofree char *number =
    g_strdup_printf (_ ("%d of %d"), self->index + 1, loadline_slides_count (self->slides));

  loadline_sheet_add_text (self->sheet, &style, name, self->theme.dim_text, MARGIN, FOOT_Y, 0, 0.5);
  style.width = 0;
  loadline_sheet_add_text (self->sheet, &style, number, self->theme.dim_text, MARGIN + column,
                           FOOT_Y, 1, 0.5);
}

/* The first slide: whose plan it is, the verdict, the numbers that matter. */
static void
add_cover (Drawing *self)
{
  LoadlineTextStyle style = { .size = COVER_NAME, .width = column };
  double height;

  loadline_text_measure (&self->text, &style, self->report->title, NULL, &height);
  loadline_sheet_add_text (self->sheet, &style, self->report->title, self->theme.accent, MARGIN,
                           HEAD_TOP, 0, 0);
  if (self->report->author[0] != '\0')
    loadline_sheet_add_text (self->sheet, &style, self->report->author, self->theme.dim_text,
                             MARGIN, HEAD_TOP + height, 0, 0);
  add_fitted (self, self->slide->title, HEAD_TOP + 2 * height + BODY_GAP, COVER_TITLE_HEIGHT,
              COVER_TITLE_MOST, COVER_TITLE_LEAST);
  loadline_sheet_add_facts (self->sheet, &self->text, self->slide->facts, FACTS_UNIT, MARGIN,
                            FACTS_Y, column);
}

/* The table and the list below @y in text of @size; NULL where they take more than the slide. */
static LoadlineSheet *
set_body (const Drawing *self, double y, double size)
{
  const LoadlineSlide *slide = self->slide;
  LoadlinePages pages = {
    .theme = &self->theme,
    .sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) loadline_sheet_free),
    .width = LOADLINE_SLIDE_WIDTH,
    .height = LOADLINE_SLIDE_HEIGHT,
    .margin = MARGIN,
  };
  LoadlineSheet *sheet = NULL;

  loadline_text_init_unit (&pages.text, &self->theme, size);
  loadline_pages_turn (&pages);
  pages.y = y;
  if (slide->table != NULL && loadline_table_n_rows (slide->table) > 0)
    loadline_pages_write_table (&pages, &(LoadlineBlock){ .table = slide->table });
  if (slide->items != NULL)
    loadline_pages_write_list (&pages, slide->items, slide->numbered);
  if (pages.sheets->len == 1)
    sheet = g_ptr_array_steal_index (pages.sheets, 0);
  g_ptr_array_unref (pages.sheets);
  return sheet;
}

/* As large as fits. */
static void
draw_body (const Drawing *self, cairo_t *cr, double y)
{
  LoadlineSheet *sheet = NULL;
  LoadlineText text;
  double size = BODY_MOST;

  for (; sheet == NULL && size >= BODY_LEAST; size -= BODY_STEP)
    sheet = set_body (self, y, size);
  if (sheet == NULL)
    return;
  loadline_text_init_unit (&text, &self->theme, size + BODY_STEP);
  loadline_sheet_draw (sheet, &text, cr);
  loadline_sheet_free (sheet);
}

static void
draw_slide (Drawing *self, cairo_t *cr)
{
  const LoadlineSlide *slide = self->slide;
  double y = HEAD_TOP;

  loadline_sheet_add_place (self->sheet, slide->id, slide->title, 1, 0);
  add_foot (self);
  add_bar (self);
  if (slide->facts != NULL)
    add_cover (self);
  else if (!slide->input.title)
    y += add_fitted (self, slide->title, y, TITLE_HEIGHT, TITLE_MOST, TITLE_LEAST) + BODY_GAP;
  if (slide->input.title)
    loadline_sheet_add_figure (self->sheet, slide->figure, &slide->input, EDGE, EDGE,
                               LOADLINE_SLIDE_WIDTH - 2 * EDGE, EDGE_BOTTOM - EDGE);
  else if (slide->figure != NULL)
    loadline_sheet_add_figure (self->sheet, slide->figure, &slide->input, MARGIN, y, column,
                               LOADLINE_SLIDE_HEIGHT - MARGIN - y);
  loadline_sheet_draw (self->sheet, &self->text, cr);
  draw_body (self, cr, y);
}

void
loadline_slides_draw (const LoadlineSlides *self, int index, cairo_t *cr, double width,
                      double height, const LoadlineTheme *theme)
{
  const LoadlineReport *report = loadline_slides_report (self);
  double scale = fmin (width / LOADLINE_SLIDE_WIDTH, height / LOADLINE_SLIDE_HEIGHT);
  Drawing drawing = {
    .slides = self,
    .slide = loadline_slides_at (self, index),
    .report = report,
    .index = index,
    .theme = theme != NULL ? *theme : report->theme,
    .sheet = loadline_sheet_new (),
  };

  drawing.theme.mirrored = report->theme.mirrored;
  drawing.theme.transparent = true;
  drawing.theme.text_scale = drawing.slide->input.title ? TITLED_TEXT : FIGURE_TEXT;
  loadline_text_init_unit (&drawing.text, &drawing.theme, 1);
  cairo_save (cr);
  loadline_colour_use (drawing.theme.background, cr, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_translate (cr, (width - scale * LOADLINE_SLIDE_WIDTH) / 2,
                   (height - scale * LOADLINE_SLIDE_HEIGHT) / 2);
  cairo_scale (cr, scale, scale);
  if (drawing.theme.mirrored)
    {
      cairo_translate (cr, LOADLINE_SLIDE_WIDTH, 0);
      cairo_scale (cr, -1, 1);
    }
  draw_slide (&drawing, cr);
  cairo_restore (cr);
  loadline_sheet_free (drawing.sheet);
}

static void
draw_page (gconstpointer slides, int page, cairo_t *cr)
{
  loadline_slides_draw (slides, page, cr, LOADLINE_SLIDE_WIDTH, LOADLINE_SLIDE_HEIGHT, NULL);
}

static char *
describe_page (gconstpointer slides, int page)
{
  return loadline_slides_describe (slides, page);
}

LoadlinePaged *
loadline_slides_lay_out (LoadlineReport *report)
{
  LoadlineSlides *slides = loadline_slides_new (report);
  LoadlinePagedContent content = {
    .n_pages = loadline_slides_count (slides),
    .width = LOADLINE_SLIDE_WIDTH,
    .height = LOADLINE_SLIDE_HEIGHT,
    .draw = draw_page,
    .describe = describe_page,
    .pages = slides,
    .free = (GDestroyNotify) loadline_slides_unref,
  };

  return loadline_paged_new (report, &content);
}
