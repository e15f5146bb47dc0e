/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What window.c shares with the files that hold its actions. */
#pragma once

#include "app/inputs.h"
#include "app/month-bar.h"
#include "app/window-documents.h"

G_BEGIN_DECLS

LoadlinePlanner  *loadline_window_get_planner (LoadlineWindow *self);
LoadlineMonthBar *loadline_window_get_month_bar (LoadlineWindow *self);
LoadlineInputs   *loadline_window_get_inputs (LoadlineWindow *self);
AdwFlap          *loadline_window_get_flap (LoadlineWindow *self);
AdwViewStack     *loadline_window_get_views (LoadlineWindow *self);

LoadlineWindowDocuments *loadline_window_get_documents (LoadlineWindow *self);

/* Closes without asking. */
void loadline_window_close_now (LoadlineWindow *self);

/* Installs the window's actions: file, edit and view. */
void loadline_window_class_install_actions (GtkWidgetClass *widget_class);

/* Enables what can be done now. */
void loadline_window_update_actions (LoadlineWindow *self);

G_END_DECLS
