/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything from a plan is escaped, so that names are text and a table stays a table. */
#include "report/markdown.h"

#include "draw/surface.h"
#include "report/files.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The width figures are drawn for, in points. */
#define FIGURE_WIDTH 760.0

/* "plan-figures" of "plan.md". */
static char *
folder_of (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_strconcat (name, "-figures", NULL);
}

static char *
picture_of (const LoadlineBlock *block)
{
  return g_strconcat (block->figure->id, ".svg", NULL);
}

bool
loadline_markdown_add_pictures (const LoadlineReport *report, const char *path, GPtrArray *files,
                                const LoadlineWatch *watch, GError **error)
{
  g_autofree char *folder = folder_of (path);
  g_autofree char *beside = g_path_get_dirname (path);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const LoadlineBlock *block = report->blocks->pdata[i];
      g_autofree char *name = NULL;
      GBytes *svg;

      if (block->kind != LOADLINE_BLOCK_FIGURE)
        continue;
      if (!loadline_watch_step (watch, (int) i, (int) report->blocks->len, error))
        return false;
      name = picture_of (block);
      svg = loadline_figure_render (block->figure, &block->input, &report->theme, FIGURE_WIDTH,
                                    FIGURE_WIDTH * block->aspect, 1, ".svg", error);
      if (svg == NULL)
        return false;
      loadline_files_add (files, g_build_filename (beside, folder, name, NULL), svg);
    }
  return true;
}

/* Appends @text as one line of plain words. */
static void
add_escaped (GString *out, const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p++)
    if (*p == '\n' || *p == '\r' || *p == '\t')
      g_string_append_c (out, ' ');
    else if (*p == '<')
      g_string_append (out, "&lt;");
    else if (*p == '&')
      g_string_append (out, "&amp;");
    else
      {
        if (strchr ("\\`*_[]|#~$", *p) != NULL)
          g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
      }
}

/* A paragraph; one that would begin a list or a quote is kept from it. */
static void
add_paragraph (GString *out, const char *text)
{
  if (strchr ("-+>=", text[0]) != NULL && text[0] != '\0')
    g_string_append_c (out, '\\');
  add_escaped (out, text);
  g_string_append (out, "\n\n");
}

static void
add_cell (GString *out, const char *text, bool strong)
{
  bool marked = strong && text != NULL && text[0] != '\0';

  g_string_append (out, marked ? " **" : " ");
  add_escaped (out, text);
  g_string_append (out, marked ? "** |" : " |");
}

static void
add_table (GString *out, const LoadlineBlock *block)
{
  const LoadlineTable *table = block->table;
  int n_columns = loadline_table_n_columns (table);

  g_string_append (out, "**");
  add_escaped (out, block->text);
  g_string_append (out, "**\n\n|");
  for (int c = 0; c < n_columns; c++)
    add_cell (out, loadline_table_column (table, c)->title, false);
  g_string_append (out, "\n|");
  for (int c = 0; c < n_columns; c++)
    g_string_append (out, loadline_table_at_end (table, c) ? " ---: |" : " --- |");
  g_string_append_c (out, '\n');
  for (int r = 0; r < loadline_table_n_rows (table); r++)
    {
      bool strong = loadline_table_row_kind (table, r) != LOADLINE_ROW_PLAIN;

      g_string_append_c (out, '|');
      for (int c = 0; c < n_columns; c++)
        add_cell (out, loadline_table_cell (table, r, c)->text, strong);
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
}

static void
add_figure (GString *out, const LoadlineBlock *block, const char *folder)
{
  g_autofree char *description = block->figure->describe (&block->input);
  g_autofree char *picture = picture_of (block);
  g_autofree char *place = g_strconcat (folder, "/", picture, NULL);
  g_autofree char *address = g_uri_escape_string (place, "/", FALSE);

  g_string_append (out, "![");
  add_escaped (out, description);
  g_string_append_printf (out, "](%s)\n\n", address);
  add_paragraph (out, block->text);
}

static void
add_facts (GString *out, const LoadlineBlock *block)
{
  for (int i = 0; block->items[i] != NULL; i += 2)
    {
      g_string_append (out, "- **");
      add_escaped (out, block->items[i]);
      g_string_append (out, "** ");
      add_escaped (out, block->items[i + 1]);
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
}

static void
add_block (GString *out, const LoadlineBlock *block, const char *folder)
{
  switch (block->kind)
    {
    case LOADLINE_BLOCK_HEADING:
      g_string_append (out, block->level == 1 ? "## " : "### ");
      add_escaped (out, block->text);
      g_string_append (out, "\n\n");
      break;
    case LOADLINE_BLOCK_PARAGRAPH:
      add_paragraph (out, block->text);
      break;
    case LOADLINE_BLOCK_LIST:
      for (int i = 0; block->items[i] != NULL; i++)
        {
          g_string_append (out, "- ");
          add_escaped (out, block->items[i]);
          g_string_append_c (out, '\n');
        }
      g_string_append_c (out, '\n');
      break;
    case LOADLINE_BLOCK_TABLE:
      add_table (out, block);
      break;
    case LOADLINE_BLOCK_FACTS:
      add_facts (out, block);
      break;
    case LOADLINE_BLOCK_FORMULA:
      g_string_append (out, "> ");
      add_paragraph (out, block->text);
      break;
    case LOADLINE_BLOCK_FIGURE:
      add_figure (out, block, folder);
      break;
    }
}

char *
loadline_report_to_markdown (const LoadlineReport *report, const char *path)
{
  g_autofree char *folder = folder_of (path);
  GString *out = g_string_new ("# ");
  gsize length;

  add_escaped (out, report->title);
  g_string_append (out, "\n\n");
  add_escaped (out, report->scenario);
  g_string_append (out, " · ");
  if (report->author[0] != '\0')
    {
      add_escaped (out, report->author);
      g_string_append (out, " · ");
    }
  add_escaped (out, report->date);
  g_string_append (out, "\n\n");
  for (guint i = 0; i < report->blocks->len; i++)
    add_block (out, report->blocks->pdata[i], folder);
  length = out->len;
  g_string_truncate (out, length - 1);
  return g_string_free (out, FALSE);
}
