/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An export on paper: the pages that its preview shows, on whatever paper there is. */
#pragma once

#include <gtk/gtk.h>

#include "app/export.h"

G_BEGIN_DECLS

/* Prints @export (transfer full) as people then choose, on the paper that they chose last. What goes wrong is said
 * in @parent. */
void loadline_print (GtkWindow *parent, LoadlineExport *export);

/* What loadline_print() runs, for whoever prints without asking. (transfer full) */
GtkPrintOperation *loadline_print_operation_new (LoadlineExport *export);

G_END_DECLS
