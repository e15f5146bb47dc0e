/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a new plan starts from: nothing, or one of the templates with its story. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows the choice over @parent (may be NULL); what is chosen goes to the action "app.new". */
void loadline_new_dialog_show (GtkApplication *application, GtkWindow *parent);

G_END_DECLS
