/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small windows over a window: a header bar, a content, and Escape to leave. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Makes a size in pixels at the usual size of text one that suits the text of today and is no larger than
 * the window @below. */
void loadline_dialog_fit (GtkWidget *below, int *width, int *height);

/* Shows @content in a modal window over the one that @parent (may be NULL) is in, and no larger than
 * that. @width, @height: in pixels at the usual size of text. (transfer none) */
GtkWindow *loadline_dialog_present (GtkWidget *parent, const char *title, GtkWidget *content,
                                    int width, int height);

/* Lets the keys of undo and redo do in @dialog what they do in the window below: for one whose changes
 * are the plan's at once. */
void loadline_dialog_share_undo (GtkWindow *dialog);

/* The header bar of such a window. (transfer none) */
AdwHeaderBar *loadline_dialog_get_bar (GtkWindow *dialog);

G_END_DECLS
