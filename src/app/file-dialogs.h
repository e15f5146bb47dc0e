/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where to open a plan from and where to save it, asked in the desktop's own dialogs. */
#pragma once

#include "app/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @file: what was chosen (transfer none); NULL where the dialog was left without. */
typedef void (*LoadlineFileChosen) (GFile *file, gpointer data);

/* Neither calls back after @data is gone. */
void loadline_open_dialog_show (GtkWindow *parent, LoadlineFileChosen chosen, GObject *data);

/* Starts where @document lies, with its name. */
void loadline_save_dialog_show (GtkWindow *parent, LoadlineDocument *document,
                                LoadlineFileChosen chosen, GObject *data);

G_END_DECLS
