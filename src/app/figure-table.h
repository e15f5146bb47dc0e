/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure's numbers as a table: what a picture says, for those who would rather read it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A table of @csv, whose first row names the columns. */
GtkWidget *loadline_figure_table_new (const char *csv);

/* The fields of one line of CSV, unquoted. (transfer full) */
char **loadline_figure_table_split (const char *line);

G_END_DECLS
