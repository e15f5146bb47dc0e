/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Menus made from tables: whoever adds a figure finds it in the window. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The plans used last, newest first, as they are now; "app.open-recent". (transfer full) */
GMenuModel *loadline_menu_new_recent (void);

/* Every kind of document, every figure as a picture, and printing; "win.export-kind", "win.export-figure" and
 * "win.print". (transfer full) */
GMenuModel *loadline_menu_new_export (void);

/* Puts @file among the plans used last. */
void loadline_menu_remember (GFile *file);

G_END_DECLS
