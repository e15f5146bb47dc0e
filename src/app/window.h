/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: one document, its inputs beside what follows from them. */
#pragma once

#include <adwaita.h>

#include "app/planner.h"
#include "model/lessons.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_WINDOW (loadline_window_get_type ())
/* Emits "stays" when somebody who was asked wants it open after all. */
G_DECLARE_FINAL_TYPE (LoadlineWindow, loadline_window, LOADLINE, WINDOW, AdwApplicationWindow)

GtkWidget *loadline_window_new (GtkApplication *application);

/* Shows @document from now on. */
void loadline_window_set_document (LoadlineWindow *self, LoadlineDocument *document);

LoadlineDocument *loadline_window_get_document (LoadlineWindow *self); /* (transfer none) */

/* Whether the window still shows an example or a new plan that nobody has touched, so that opening
 * a file may take its place. */
bool loadline_window_is_untouched (LoadlineWindow *self);

/* Whether it asks before it closes. */
bool loadline_window_is_modified (LoadlineWindow *self);

/* Leaves a copy of unsaved edits, and of what was typed last, behind for the next start: the program ends
 * without asking. */
void loadline_window_keep_edits (LoadlineWindow *self);

/* Shows the plan of @example, where it says to look. */
void loadline_window_show_example (LoadlineWindow *self, const LoadlineExample *example);

/* Opens @file here or in a window of its own; what is wrong is said. */
void loadline_window_open (LoadlineWindow *self, GFile *file);

G_END_DECLS
