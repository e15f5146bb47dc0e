/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leading the eye to a row of a list: it comes to sight and stands out for a moment. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens the section that @row is in, and scrolls to it. */
void loadline_row_bring_to_sight (GtkWidget *row);

/* Scrolls to @row no further than it needs, once its place is known. */
void loadline_row_keep_in_sight (GtkWidget *row);

/* Lets @row stand out for a moment. */
void loadline_row_mark (GtkWidget *row);

G_END_DECLS
