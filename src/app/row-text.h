/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row's title and subtitle are laid out once for the width they have: to find how narrow they could be, GTK
 * shapes every word dozens of times. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The texts that wrap in @widget, a row or what has rows, ask for the width of their one line and give way to
 * that of their longest word. */
void loadline_row_text_settle (GtkWidget *widget);

G_END_DECLS
