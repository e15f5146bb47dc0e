/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds of documents. One row of the table in report.c writes a report in one form; commands, the export
 * dialog and tests know them through it. */
#pragma once

#include "report/paged.h"

G_BEGIN_DECLS

/* Which options a kind of document heeds, beside the scenario. Bits. */
typedef enum
{
  LOADLINE_HEEDS_SCENARIOS = 1 << 0, /* those compared */
  LOADLINE_HEEDS_STRATEGY = 1 << 1,
  LOADLINE_HEEDS_MONTH = 1 << 2,
  LOADLINE_HEEDS_PARTS = 1 << 3,
  LOADLINE_HEEDS_PAPER = 1 << 4,
  LOADLINE_HEEDS_THEME = 1 << 5,
  LOADLINE_HEEDS_WORDS = 1 << 6, /* title, author and date */
} LoadlineHeeds;

/* How people are best shown what a file of a kind will be before they have it. */
typedef enum
{
  LOADLINE_PREVIEW_PAGES, /* its pages */
  LOADLINE_PREVIEW_PAPER, /* the same content on paper */
  LOADLINE_PREVIEW_TEXT,  /* what is in the file */
  LOADLINE_PREVIEW_NONE,
} LoadlinePreviewKind;

/**
 * LoadlineReportKind: a row of the table.
 * @id: as commands have it
 * @ending: of its files, ".html"
 * @label: for people, untranslated
 * @heeds: bit set of LoadlineHeeds
 * @preview: how it is shown beforehand
 * @lay_out: for kinds made of pages: lays them out (transfer full); NULL for others
 * @write: for others: makes the content of the file @path (transfer full); NULL with an error
 * @add_beside: for kinds of several files: adds what stands beside @path to files of
 *   loadline_files_new(); NULL for others
 */
typedef struct
{
  const char *id;
  const char *ending;
  const char *label;
  unsigned heeds;
  LoadlinePreviewKind preview;
  LoadlinePaged *(*lay_out) (LoadlineReport *report);
  GBytes *(*write) (const LoadlineReport *report, const char *path, const LoadlineWatch *watch,
                    GError **error);
  bool (*add_beside) (const LoadlineReport *report, const char *path, GPtrArray *files,
                      const LoadlineWatch *watch, GError **error);
} LoadlineReportKind;

/* The table, in the order people see it; NULL past the end. */
const LoadlineReportKind *loadline_report_kind_at (int index);

/* The kind of @id; NULL where there is none. */
const LoadlineReportKind *loadline_report_kind_find (const char *id);

/* The first kind whose ending @path has, in upper or lower case; NULL where there is none. */
const LoadlineReportKind *loadline_report_kind_of (const char *path);

/* Makes all of the document and then writes it to @path, whole or not at all. @watch: told of every step that takes
 * time, and may cancel up to the moment of writing; may be NULL. LOADLINE_ERROR_IO where it can't be written,
 * G_IO_ERROR_CANCELLED where it was cancelled; what was there stays then. */
bool loadline_report_save (LoadlineReport *report, const LoadlineReportKind *kind, const char *path,
                           const LoadlineWatch *watch, GError **error);

G_END_DECLS
