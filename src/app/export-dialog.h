/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a plan to a file that others read: what kind, what it is about, how it will look, and where it goes. */
#pragma once

#include <adwaita.h>

#include "app/planner.h"
#include "report/report.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_EXPORT_DIALOG (loadline_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineExportDialog, loadline_export_dialog, LOADLINE, EXPORT_DIALOG,
                      AdwWindow)

/* Asks over @window for what @planner shows. Begins with a document of @kind, or a picture of @figure, or where
 * both are NULL with the kind that was chosen last. (transfer none) */
GtkWindow *loadline_export_dialog_show (GtkWindow *window, LoadlinePlanner *planner,
                                        const LoadlineReportKind *kind,
                                        const LoadlineFigure     *figure);

/* Saves what is chosen to @file; when it is there the dialog closes and the window says so. What stands in the
 * way is said in the dialog. */
void loadline_export_dialog_save (LoadlineExportDialog *self, GFile *file);

/* Stops saving; what was there stays. */
void loadline_export_dialog_cancel (LoadlineExportDialog *self);

G_END_DECLS
