/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table that sets scenarios side by side, a column a scenario. */
#pragma once

#include "draw/figure.h"
#include "report/table.h"

G_BEGIN_DECLS

/* What the scenarios assume where they differ, what follows from each in @month, and over all months. Rows
 * in groups; cells that say something else than the first scenario's are marked. The first scenario is the
 * one that others are compared with, the base. (transfer full) */
LoadlineTable *loadline_table_of_comparison (const LoadlinePlan *plan,
                                             const LoadlineNamedProjection *scenarios,
                                             int n_scenarios, int month);

G_END_DECLS
