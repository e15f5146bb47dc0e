/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The variable tracker of a decision: a row a variable, a column a step. */
#pragma once

#include <gtk/gtk.h>

#include "engine/projection.h"

G_BEGIN_DECLS

/* A tracker that shows nothing yet. */
GtkWidget *loadline_tracker_new (void);

/* Shows the variables of @trace, the column after step @step (-1 none) standing out. */
void loadline_tracker_show (GtkWidget *tracker, const LoadlineTrace *trace, int step);

G_END_DECLS
