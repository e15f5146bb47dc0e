/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences that are said in passing, at the foot of the window that a widget is in. Nothing is said
 * where that window has no place for them. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A toast that says @sentence, to be added. (transfer full) */
AdwToast *loadline_toast_new (const char *sentence);

/* Shows @toast (transfer full) in place of what was said before. */
void loadline_toast_add (GtkWidget *widget, AdwToast *toast);

/* Says @sentence. */
void loadline_toast (GtkWidget *widget, const char *sentence);

/* The same, of an edit that a button undoes ("win.undo"). */
void loadline_toast_undo (GtkWidget *widget, const char *sentence);

/* Says that @file was written, with buttons that open it ("win.open-file") and show it in its folder
 * ("win.show-in-folder"). */
void loadline_toast_file (GtkWidget *widget, GFile *file);

/* Takes away what was said last where its button is about a plan that has changed since. */
void loadline_toast_overtake (GtkWidget *widget);

G_END_DECLS
