/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices of an export: what kind of file, what it is about, and how it looks. Only what the kind heeds
 * is asked. */
#pragma once

#include <gtk/gtk.h>

#include "app/export.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_EXPORT_FORM (loadline_export_form_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineExportForm, loadline_export_form, LOADLINE, EXPORT_FORM, GtkBox)

/* Begins with @export (transfer full), which it then keeps current. Emits "changed" after a choice. */
GtkWidget *loadline_export_form_new (LoadlineExport *export);

/* What is chosen; until the next "changed". (transfer none) */
const LoadlineExport *loadline_export_form_get_export (LoadlineExportForm *self);

/* Keeps the choices that other plans may want as well for the next time. */
void loadline_export_form_remember (LoadlineExportForm *self);

G_END_DECLS
