/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The process table of a decision: a row a step, the one that a walk has come to selected. Where there is
 * little room the cells of a row stand below each other. */
#pragma once

#include <gtk/gtk.h>

#include "engine/projection.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_STEP_TABLE (loadline_step_table_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineStepTable, loadline_step_table, LOADLINE, STEP_TABLE, GtkBox)

/* Emits "chosen" with the index of a step that people go to, and "pointed" with that of one that the pointer
 * or the focus comes to, -1 where it leaves. */

/* Shows @trace, of @month; @currency is the plan's. */
void loadline_step_table_show (LoadlineStepTable *self, const LoadlineTrace *trace,
                               const LoadlineProjection *projection, int month,
                               const char *currency);

/* Selects the row of @step; -1 none. */
void loadline_step_table_select (LoadlineStepTable *self, int step);

/* Marks the row of @step as if the pointer were there; -1 none. */
void loadline_step_table_point (LoadlineStepTable *self, int step);

/* Lays the columns out for @width pixels. True where the cells say it in another form now, so that the trace
 * has to be shown again. */
bool loadline_step_table_fit (LoadlineStepTable *self, int width);

G_END_DECLS
