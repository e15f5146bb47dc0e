/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every figure stands in the page twice, light and dark; the style sheet shows the one that the reader's
 * screen asks for, and the light one on paper. */
#include "report/html.h"

#include "draw/glue.h"
#include "draw/surface.h"
#include "draw/text.h"
#include "model/builtin.h"
#include "report/sentences.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The width figures are drawn for, in points; the page scales them. */
#define FIGURE_WIDTH 760.0

/* A table of at most so many rows stays on one page of paper. */
#define SHORT_TABLE 16

/* Keeps a line from ending before or after it, and has no width. */
#define WORD_JOINER "\u2060"
#define NO_BREAK_SPACE "\u00a0"

static void
add_part (GString *out, const char *text, gssize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (out, escaped);
}

static void
add_escaped (GString *out, const char *text)
{
  gsize done = 0;

  if (text == NULL)
    return;
  for (gsize at = 0; loadline_glue_next (text, &at); done = at)
    {
      bool space = text[at - 1] == ' ';
      bool hyphen = text[at - 1] == '-'; /* of a name that people copy */

      add_part (out, text + done, (gssize) (at - done) - (space ? 1 : 0));
      g_string_append (out, space ? NO_BREAK_SPACE : hyphen ? "" : WORD_JOINER);
    }
  add_part (out, text + done, -1);
}

/* <@tag @attributes>text</@tag>; @attributes begin with a space or are "". */
static void
add_element (GString *out, const char *tag, const char *attributes, const char *text)
{
  g_string_append_printf (out, "<%s%s>", tag, attributes);
  add_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", tag);
}

/* Appends the drawing of an SVG file, its names made unique by @prefix: many stand in one page. */
static void
add_drawing (GString *out, const char *svg, gsize length, const char *prefix, double height)
{
  g_autoptr (GString) drawing = g_string_new_len (svg, (gssize) length);
  const char *root = strstr (drawing->str, "<svg");
  const char *content = root != NULL ? strchr (root, '>') : NULL;
  g_autofree char *id = g_strdup_printf ("id=\"%s", prefix);
  g_autofree char *href = g_strdup_printf ("href=\"#%s", prefix);
  g_autofree char *url = g_strdup_printf ("url(#%s", prefix);

  if (content == NULL)
    return;
  g_string_erase (drawing, 0, content + 1 - drawing->str);
  g_string_replace (drawing, "id=\"", id, 0);
  g_string_replace (drawing, "href=\"#", href, 0);
  g_string_replace (drawing, "url(#", url, 0);
  g_string_append_printf (out,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                          "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                          "viewBox=\"0 0 %.0f %.0f\" aria-hidden=\"true\">%s",
                          FIGURE_WIDTH, height, drawing->str);
}

static bool
add_picture (GString *out, const LoadlineBlock *block, const LoadlineTheme *theme,
             const char *class, const char *description, int number, GError **error)
{
  double height = FIGURE_WIDTH * block->aspect;
  g_autofree char *prefix = g_strdup_printf ("%s%d-", class, number);
  g_autofree char *label = g_markup_escape_text (description, -1);
  g_autoptr (GBytes) svg = NULL;

  svg = loadline_figure_render (block->figure, &block->input, theme, FIGURE_WIDTH, height, 1,
                                ".svg", error);
  if (svg == NULL)
    return false;
  g_string_append_printf (out, "<div class=\"picture %s\" role=\"img\" aria-label=\"%s\">", class,
                          label);
  add_drawing (out, g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), prefix, height);
  g_string_append (out, "</div>\n");
  return true;
}

static bool
add_figure (GString *out, const LoadlineBlock *block, int number, GError **error)
{
  g_autofree char *description = block->figure->describe (&block->input);
  LoadlineTheme light = *loadline_theme_light ();
  LoadlineTheme dark = *loadline_theme_dark ();

  light.transparent = true;
  dark.transparent = true;
  light.mirrored = dark.mirrored = loadline_text_is_right_to_left ();
  g_string_append_printf (out, "<figure id=\"%s\">\n", block->id);
  if (!add_picture (out, block, &light, "light", description, number, error)
      || !add_picture (out, block, &dark, "dark", description, number, error))
    return false;
  add_element (out, "figcaption", "", block->text);
  g_string_append (out, "</figure>\n");
  return true;
}

static void
add_row (GString *out, const LoadlineTable *table, int row)
{
  static const char *const classes[] = {
    [LOADLINE_ROW_PLAIN] = "",
    [LOADLINE_ROW_STRONG] = " class=\"strong\"",
    [LOADLINE_ROW_TOTAL] = " class=\"total\"",
    [LOADLINE_ROW_GROUP] = " class=\"group\"",
  };
  LoadlineRowKind kind = loadline_table_row_kind (table, row);
  bool named = false;

  g_string_append_printf (out, "<tr%s>", classes[kind]);
  if (kind == LOADLINE_ROW_GROUP)
    {
      g_string_append_printf (out, "<th scope=\"colgroup\" colspan=\"%d\">",
                              loadline_table_n_columns (table));
      add_escaped (out, loadline_table_cell (table, row, 0)->text);
      g_string_append (out, "</th></tr>\n");
      return;
    }
  for (int c = 0; c < loadline_table_n_columns (table); c++)
    {
      /* The first column with a title names the row; one of marks before it does not. */
      bool names = !named && loadline_table_column (table, c)->title[0] != '\0';
      const char *tag = names ? "th" : "td";

      named = named || names;
      g_string_append_printf (out, "<%s%s%s>", tag, names ? " scope=\"row\"" : "",
                              loadline_table_at_end (table, c) ? " class=\"n\"" : "");
      add_escaped (out, loadline_table_cell (table, row, c)->text);
      g_string_append_printf (out, "</%s>", tag);
    }
  g_string_append (out, "</tr>\n");
}

static void
add_table (GString *out, const LoadlineBlock *block)
{
  const LoadlineTable *table = block->table;

  g_string_append_printf (out,
                          "<div class=\"scroll%s\" tabindex=\"0\" role=\"region\" "
                          "aria-labelledby=\"%s-caption\">\n<table id=\"%s\">\n",
                          loadline_table_n_rows (table) <= SHORT_TABLE ? " short" : "", block->id,
                          block->id);
  g_string_append_printf (out, "<caption id=\"%s-caption\">", block->id);
  add_escaped (out, block->text);
  g_string_append (out, "</caption>\n<thead><tr>");
  for (int c = 0; c < loadline_table_n_columns (table); c++)
    {
      const char *title = loadline_table_column (table, c)->title;

      g_string_append_printf (out, title[0] != '\0' ? "<th scope=\"col\"%s>" : "<td%s>",
                              loadline_table_at_end (table, c) ? " class=\"n\"" : "");
      add_escaped (out, title);
      g_string_append (out, title[0] != '\0' ? "</th>" : "</td>");
    }
  g_string_append (out, "</tr></thead>\n<tbody>\n");
  for (int r = 0; r < loadline_table_n_rows (table); r++)
    add_row (out, table, r);
  g_string_append (out, "</tbody></table></div>\n");
}

static void
add_heading (GString *out, const LoadlineBlock *block)
{
  g_autofree char *attributes = g_strdup_printf (" id=\"%s\"", block->id);
  g_autofree char *tag = g_strdup_printf ("h%d", block->level + 1);

  add_element (out, tag, attributes, block->text);
}

static void
add_facts (GString *out, const LoadlineBlock *block)
{
  g_string_append (out, "<dl class=\"facts\">\n");
  for (int i = 0; block->items[i] != NULL; i += 2)
    {
      g_string_append (out, "<div>");
      add_element (out, "dt", "", block->items[i + 1]);
      add_element (out, "dd", "", block->items[i]);
      g_string_append (out, "</div>\n");
    }
  g_string_append (out, "</dl>\n");
}

static bool
add_block (GString *out, const LoadlineBlock *block, int number, GError **error)
{
  switch (block->kind)
    {
    case LOADLINE_BLOCK_HEADING:
      add_heading (out, block);
      break;
    case LOADLINE_BLOCK_PARAGRAPH:
      add_element (out, "p", "", block->text);
      break;
    case LOADLINE_BLOCK_LIST:
      g_string_append (out, "<ul>\n");
      for (int i = 0; block->items[i] != NULL; i++)
        add_element (out, "li", "", block->items[i]);
      g_string_append (out, "</ul>\n");
      break;
    case LOADLINE_BLOCK_TABLE:
      add_table (out, block);
      break;
    case LOADLINE_BLOCK_FIGURE:
      return add_figure (out, block, number, error);
    case LOADLINE_BLOCK_FACTS:
      add_facts (out, block);
      break;
    case LOADLINE_BLOCK_FORMULA:
      add_element (out, "p", " class=\"formula\"", block->text);
      break;
    }
  return true;
}

static void
add_contents (GString *out, const LoadlineReport *report)
{
  g_autofree char *label = g_markup_escape_text (_ ("Contents"), -1);

  g_string_append_printf (out, "<nav aria-label=\"%s\">\n<ol>\n", label);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const LoadlineBlock *block = report->blocks->pdata[i];

      if (block->kind != LOADLINE_BLOCK_HEADING || block->level != 1)
        continue;
      g_string_append_printf (out, "<li><a href=\"#%s\">", block->id);
      add_escaped (out, block->text);
      g_string_append (out, "</a></li>\n");
    }
  g_string_append (out, "</ol>\n</nav>\n");
}

/* "Base · Ada Lovelace · 3 March 2028" */
static void
add_byline (GString *out, const LoadlineReport *report)
{
  g_string_append (out, "<p class=\"byline\">");
  add_escaped (out, report->scenario);
  if (report->author[0] != '\0')
    {
      g_string_append (out, " · ");
      add_escaped (out, report->author);
    }
  g_string_append (out, " · ");
  add_escaped (out, report->date);
  g_string_append (out, "</p>\n");
}

static void
add_head (GString *out, const LoadlineReport *report)
{
  gsize length = 0;
  const char *style = loadline_builtin_text ("report.css", &length);
  const char *language = g_get_language_names ()[0];
  g_autofree char *code = g_strndup (language, strcspn (language, ".@"));

  g_strdelimit (code, "_", '-');
  g_string_append_printf (out, "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n",
                          g_str_equal (code, "C") ? "en" : code,
                          report->theme.mirrored ? "rtl" : "ltr");
  g_string_append (out, "<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        "<meta name=\"color-scheme\" content=\"light dark\">\n"
                        "<meta name=\"generator\" content=\"Loadline " LOADLINE_VERSION "\">\n");
  add_element (out, "title", "", report->title);
  g_string_append (out, "<style>\n");
  g_string_append_len (out, style, (gssize) length);
  g_string_append (out, "</style>\n</head>\n");
}

char *
loadline_report_to_html (const LoadlineReport *report, const LoadlineWatch *watch, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  add_head (out, report);
  g_string_append (out, "<body>\n<header>\n");
  add_element (out, "h1", "", report->title);
  add_byline (out, report);
  add_element (out, "p", " class=\"verdict\"", report->headline);
  g_string_append (out, "</header>\n");
  add_contents (out, report);
  g_string_append (out, "<main>\n");
  for (guint i = 0; i < report->blocks->len; i++)
    if (!loadline_watch_step (watch, (int) i, (int) report->blocks->len, error)
        || !add_block (out, report->blocks->pdata[i], (int) i, error))
      return NULL;
  g_string_append (out, "</main>\n</body>\n</html>\n");
  return g_string_free (g_steal_pointer (&out), FALSE);
}
