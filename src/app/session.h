/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What outlives the program: the plans that were open, and edits that a crash left behind. */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* The window of @application that shows @file; NULL for none. (transfer none) */
LoadlineWindow *loadline_session_find_window (GtkApplication *application, GFile *file);

/* Keeps which plans are open now, for the next start. */
void loadline_session_remember (GtkApplication *application);

/* Opens the plans that were open last. */
void loadline_session_reopen (GtkApplication *application);

/* Shows each plan that a crash left with unsaved edits, and offers them. Once a program. */
void loadline_session_recover (GtkApplication *application);

G_END_DECLS
