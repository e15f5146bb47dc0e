/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table with a column a scenario: what it is called and what can be done with it at the top, then rows of
 * what it assumes and what follows from it. The titles of the rows stay where the columns scroll. */
#pragma once

#include <gtk/gtk.h>

#include "model/plan.h"
#include "report/table.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_COMPARE_TABLE (loadline_compare_table_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineCompareTable, loadline_compare_table, LOADLINE, COMPARE_TABLE, GtkBox)

/* Shows @table, as loadline_table_of_comparison() makes it of @plan; scenario @shown is the one that the rest
 * of the window is about. */
void loadline_compare_table_show (LoadlineCompareTable *self, const LoadlinePlan *plan,
                                  LoadlineTable *table, int shown);

/* Makes the columns as wide as lets all of them fit in @width pixels, within reason. */
void loadline_compare_table_fit (LoadlineCompareTable *self, int width);

G_END_DECLS
