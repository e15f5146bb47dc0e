/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a scenario's column: its name, which shows it everywhere; its menu; and a handle to move it by. */
#pragma once

#include <gtk/gtk.h>

#include "model/plan.h"

G_BEGIN_DECLS

/* A head that says nothing yet. */
GtkWidget *loadline_compare_head_new (void);

/* Of scenario @index of @plan; @shown: whether the window is about it. */
void loadline_compare_head_show (GtkWidget *head, const LoadlinePlan *plan, int index, bool shown);

G_END_DECLS
