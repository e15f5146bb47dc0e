/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A strategy as a small picture: how many machines, how big, how steady. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Of the LoadlineStrategyId @strategy; -1: of none that fits. */
GtkWidget *loadline_strategy_picture_new (int strategy);

G_END_DECLS
