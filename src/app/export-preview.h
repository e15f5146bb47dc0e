/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an export will look like, kept current without making anybody wait. */
#pragma once

#include <gtk/gtk.h>

#include "app/export.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_EXPORT_PREVIEW (loadline_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineExportPreview, loadline_export_preview, LOADLINE, EXPORT_PREVIEW,
                      GtkBox)

GtkWidget *loadline_export_preview_new (void);

/* Shows @export, which is copied, as soon as it is made; what was shown stays until then. Emits "shown". */
void loadline_export_preview_show (LoadlineExportPreview *self, const LoadlineExport *export);

G_END_DECLS
