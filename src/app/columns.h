/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tables of columns have in common and GTK has no property for. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sets the title of column @index to its end, over the numbers below it. */
void loadline_column_title_at_end (GtkColumnView *view, int index);

/* The least width, in pixels, at which no title and no text of the columns that are shown is cut more than it may be. */
int loadline_columns_needed (GtkColumnView *view);

/* Lets the keys 1 to 9 sort @view by that column, and again the other way round, as a click on its title does. */
void loadline_columns_sort_by_keys (GtkColumnView *view);

G_END_DECLS
