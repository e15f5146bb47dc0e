/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small windows over a window: a header bar, a content, and Escape to leave. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows @content in a modal window over the one that @parent is in. (transfer none) */
GtkWindow *loadline_dialog_present (GtkWidget *parent, const char *title, GtkWidget *content,
                                    int width, int height);

G_END_DECLS
