/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where to open a plan from and where to save it, and what is made of it, asked in the desktop's own dialogs. */
#pragma once

#include "app/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @file: what was chosen (transfer none); NULL where the dialog was left without. */
typedef void (*LoadlineFileChosen) (GFile *file, gpointer data);

/* None calls back after @data is gone. */
void loadline_open_dialog_show (GtkWindow *parent, LoadlineFileChosen chosen, GObject *data);

/* Starts where @document lies, with its name. */
void loadline_save_dialog_show (GtkWindow *parent, LoadlineDocument *document,
                                LoadlineFileChosen chosen, GObject *data);

/* Starts in the folder of the URI @folder, NULL or "" for the usual one, with @name, which ends in @ending. */
void loadline_document_dialog_show (GtkWindow *parent, const char *folder, const char *name,
                                    const char *ending, LoadlineFileChosen chosen, GObject *data);

G_END_DECLS
