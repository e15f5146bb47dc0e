/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of documents: a row here makes a kind known to the command and to the window. */
#include "report/report.h"

#include "report/files.h"
#include "report/html.h"
#include "report/manifest.h"
#include "report/markdown.h"
#include "report/paper.h"
#include "report/projection-files.h"
#include "report/slides.h"
#include "report/spreadsheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @text: (transfer full); NULL is an error already set. */
static GBytes *
bytes_of (char *text)
{
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static GBytes *
write_html (const LoadlineReport *report, const char *path, const LoadlineWatch *watch,
            GError **error)
{
  return bytes_of (loadline_report_to_html (report, watch, error));
}

static GBytes *
write_json (const LoadlineReport *report, const char *path, const LoadlineWatch *watch,
            GError **error)
{
  return bytes_of (
    loadline_projection_to_json (report->projection, report->plan, report->scenario));
}

static GBytes *
write_csv (const LoadlineReport *report, const char *path, const LoadlineWatch *watch,
           GError **error)
{
  return bytes_of (loadline_projection_to_csv (report->projection));
}

static GBytes *
write_spreadsheet (const LoadlineReport *report, const char *path, const LoadlineWatch *watch,
                   GError **error)
{
  return loadline_report_to_spreadsheet (report, error);
}

static GBytes *
write_markdown (const LoadlineReport *report, const char *path, const LoadlineWatch *watch,
                GError **error)
{
  return bytes_of (loadline_report_to_markdown (report, path));
}

static GBytes *
write_manifest (const LoadlineReport *report, const char *path, const LoadlineWatch *watch,
                GError **error)
{
  return bytes_of (loadline_report_to_manifest (report));
}

/* What everything made of a report's parts heeds. */
#define WHOLE_REPORT                                                                               \
  (LOADLINE_HEEDS_SCENARIOS | LOADLINE_HEEDS_STRATEGY | LOADLINE_HEEDS_MONTH                       \
   | LOADLINE_HEEDS_PARTS | LOADLINE_HEEDS_WORDS)

static const LoadlineReportKind kinds[] = {
  {
    .id = "pdf",
    .ending = ".pdf",
    .label = N_ ("Report on paper (PDF)"),
    .heeds = WHOLE_REPORT | LOADLINE_HEEDS_PAPER | LOADLINE_HEEDS_THEME,
    .preview = LOADLINE_PREVIEW_PAGES,
    .lay_out = loadline_paper_new,
  },
  {
    .id = "slides",
    .ending = ".pdf",
    .label = N_ ("Slides (PDF)"),
    .heeds = WHOLE_REPORT | LOADLINE_HEEDS_THEME,
    .preview = LOADLINE_PREVIEW_PAGES,
    .lay_out = loadline_slides_lay_out,
  },
  {
    .id = "html",
    .ending = ".html",
    .label = N_ ("Report for browsers (HTML)"),
    .heeds = WHOLE_REPORT,
    .preview = LOADLINE_PREVIEW_PAPER,
    .write = write_html,
  },
  {
    .id = "md",
    .ending = ".md",
    .label = N_ ("Report for code hosts and wikis (Markdown)"),
    .heeds = WHOLE_REPORT | LOADLINE_HEEDS_THEME,
    .preview = LOADLINE_PREVIEW_TEXT,
    .write = write_markdown,
    .add_beside = loadline_markdown_add_pictures,
  },
  {
    .id = "xlsx",
    .ending = ".xlsx",
    .label = N_ ("Spreadsheet (XLSX)"),
    .heeds = LOADLINE_HEEDS_SCENARIOS | LOADLINE_HEEDS_STRATEGY | LOADLINE_HEEDS_WORDS,
    .preview = LOADLINE_PREVIEW_NONE,
    .write = write_spreadsheet,
  },
  {
    .id = "yaml",
    .ending = ".yaml",
    .label = N_ ("Kubernetes manifest (YAML)"),
    .heeds = LOADLINE_HEEDS_STRATEGY | LOADLINE_HEEDS_MONTH,
    .preview = LOADLINE_PREVIEW_TEXT,
    .write = write_manifest,
  },
  {
    .id = "csv",
    .ending = ".csv",
    .label = N_ ("Every month and strategy (CSV)"),
    .preview = LOADLINE_PREVIEW_TEXT,
    .write = write_csv,
  },
  {
    .id = "json",
    .ending = ".json",
    .label = N_ ("The projection (JSON)"),
    .preview = LOADLINE_PREVIEW_TEXT,
    .write = write_json,
  },
};

const LoadlineReportKind *
loadline_report_kind_at (int index)
{
  return index >= 0 && index < (int) G_N_ELEMENTS (kinds) ? &kinds[index] : NULL;
}

const LoadlineReportKind *
loadline_report_kind_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].id, id))
      return &kinds[i];
  return NULL;
}

const LoadlineReportKind *
loadline_report_kind_of (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (lower, kinds[i].ending))
      return &kinds[i];
  return NULL;
}

static GBytes *
make (LoadlineReport *report, const LoadlineReportKind *kind, const char *path,
      const LoadlineWatch *watch, GError **error)
{
  g_autoptr (LoadlinePaged) pages = NULL;

  if (!loadline_watch_step (watch, 0, 1, error))
    return NULL;
  if (kind->lay_out == NULL)
    return kind->write (report, path, watch, error);
  pages = kind->lay_out (report);
  return loadline_paged_to_pdf (pages, watch, error);
}

bool
loadline_report_save (LoadlineReport *report, const LoadlineReportKind *kind, const char *path,
                      const LoadlineWatch *watch, GError **error)
{
  g_autoptr (GPtrArray) files = loadline_files_new ();
  GBytes *bytes = make (report, kind, path, watch, error);

  if (bytes == NULL)
    return false;
  loadline_files_add (files, g_strdup (path), bytes);
  return (kind->add_beside == NULL || kind->add_beside (report, path, files, watch, error))
         && loadline_watch_step (watch, 1, 1, error) && loadline_files_save (files, error);
}
