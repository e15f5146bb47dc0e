/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be made of a plan, as a value: it can be given to a worker thread, which asks nobody. */
#pragma once

#include "app/planner.h"
#include "report/report.h"

G_BEGIN_DECLS

/**
 * LoadlineExport: owned as a whole.
 * @plan: never changes
 * @kind: of a document; NULL for a picture
 * @figure, @ending: of a picture: what of, and the kind of its file, ".svg"
 * @width, @height: of a picture, in points
 * @look: of a picture: the month, the strategies and the measure that are shown; borrows nothing
 * @options: what a document is about; its words are @title's and @author's
 * @title, @author: empty for the plan's
 */
typedef struct
{
  LoadlinePlan             *plan;
  const LoadlineReportKind *kind;
  const LoadlineFigure     *figure;
  const char               *ending;
  double                    width;
  double                    height;
  LoadlineFigureInput       look;
  LoadlineReportOptions     options;
  char                     *title;
  char                     *author;
} LoadlineExport;

/* Of what @planner shows: the whole document of @kind, or a picture of @figure where @kind is NULL.
 * (transfer full) */
LoadlineExport *loadline_export_new (LoadlinePlanner *planner, const LoadlineReportKind *kind,
                                     const LoadlineFigure *figure);
LoadlineExport *loadline_export_copy (const LoadlineExport *self);
void            loadline_export_free (LoadlineExport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineExport, loadline_export_free)

/* The ending of its file, and a name for that: "Shop recommender.pdf" (transfer full). */
const char *loadline_export_ending (const LoadlineExport *self);
char       *loadline_export_dup_name (const LoadlineExport *self);

/* @file with that ending where it has none that says what it is. (transfer full) */
GFile *loadline_export_name_file (const LoadlineExport *self, GFile *file);

/* The pages that show what it will be, a picture being one; NULL where it has none. (transfer full) */
LoadlinePaged *loadline_export_lay_out (const LoadlineExport *self);

/* What its file has, where that is text; NULL where it is not, or could not be made. (transfer full) */
char *loadline_export_dup_text (const LoadlineExport *self);

/* Writes it to @path, whole or not at all; see loadline_report_save(). */
bool loadline_export_save (const LoadlineExport *self, const char *path, const LoadlineWatch *watch,
                           GError **error);

G_END_DECLS
