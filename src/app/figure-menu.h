/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with a figure on the screen, behind a button in its corner and under the right
 * mouse button: enlarge, read as a table, copy, save, and show another or fewer strategies. */
#pragma once

#include "app/figure-view.h"

G_BEGIN_DECLS

/* A figure of @id with its menu. @setting: where the choice of another figure is remembered; NULL
 * where the figure stays. */
GtkWidget *loadline_figure_pane_new (const char *id, const char *setting);

LoadlineFigureView *loadline_figure_pane_get_view (GtkWidget *pane);

/* Shows @figure in it, as its menu does, but not in later windows. */
void loadline_figure_pane_show (GtkWidget *pane, const LoadlineFigure *figure);

/* What a pane's menu holds; @pickable: also which figure it shows (transfer full). */
GMenuModel *loadline_figure_menu_new (bool pickable);

G_END_DECLS
