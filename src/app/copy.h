/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking words and tables along as text: Ctrl+C where they have the focus, and a menu under the right mouse
 * button. */
#pragma once

#include <gtk/gtk.h>

#include "report/table.h"

G_BEGIN_DECLS

/* What a widget has to copy: words, or a table, which spreadsheets can have too. Both (transfer full). */
typedef struct
{
  char *(*text) (GtkWidget *widget);
  LoadlineTable *(*table) (GtkWidget *widget);
} LoadlineCopySource;

/* Lets people copy what @source, which stays the caller's, has. */
void loadline_copy_attach (GtkWidget *widget, const LoadlineCopySource *source);

/* Puts @text on the clipboard, and says so where the window can. @text: (transfer full) */
void loadline_copy_take (GtkWidget *widget, char *text);

G_END_DECLS
