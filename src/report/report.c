/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of documents: a row here makes a kind known to the command and to the window. */
#include "report/report.h"

#include "model/error.h"
#include "report/html.h"
#include "report/projection-files.h"
#include "report/spreadsheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GBytes *
write_html (const LoadlineReport *report, const char *path, GError **error)
{
  char *text = loadline_report_to_html (report, error);

  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static GBytes *
write_json (const LoadlineReport *report, const char *path, GError **error)
{
  char *text = loadline_projection_to_json (report->projection, report->plan, report->scenario);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_csv (const LoadlineReport *report, const char *path, GError **error)
{
  char *text = loadline_projection_to_csv (report->projection);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_spreadsheet (const LoadlineReport *report, const char *path, GError **error)
{
  return loadline_report_to_spreadsheet (report, error);
}

static const LoadlineReportKind kinds[] = {
  {
    .id = "html",
    .ending = ".html",
    .label = N_ ("Report for browsers (HTML)"),
    .write = write_html,
  },
  {
    .id = "xlsx",
    .ending = ".xlsx",
    .label = N_ ("Spreadsheet (XLSX)"),
    .write = write_spreadsheet,
  },
  {
    .id = "csv",
    .ending = ".csv",
    .label = N_ ("Every month and strategy (CSV)"),
    .write = write_csv,
  },
  {
    .id = "json",
    .ending = ".json",
    .label = N_ ("The projection (JSON)"),
    .write = write_json,
  },
};

const LoadlineReportKind *
loadline_report_kind_at (int index)
{
  return index >= 0 && index < (int) G_N_ELEMENTS (kinds) ? &kinds[index] : NULL;
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

bool
loadline_report_save (const LoadlineReport *report, const LoadlineReportKind *kind,
                      const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = kind->write (report, path, error);
  g_autoptr (GError) local = NULL;

  if (bytes == NULL)
    return false;
  if (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                           &local))
    return true;
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO, _ ("“%s” could not be written: %s."), path,
               local->message);
  return false;
}
