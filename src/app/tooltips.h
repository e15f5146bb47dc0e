/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips keep out of the way of what is being read. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives @widget the tooltip @text, NULL for none; the same text again is no change. GTK asks the display
 * where its pointer is even then, which in every cell on every edit would take longer than all the rest. */
void loadline_tooltip_set (GtkWidget *widget, const char *text);

/* From now on, what a menu or another popover hangs on shows no tooltip while it is open: that would
 * lie over it. For every popover of the program, those of drop-downs included. */
void loadline_tooltips_hush (void);

G_END_DECLS
