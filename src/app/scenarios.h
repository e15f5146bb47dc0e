/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of what-ifs as people edit it: each change is one step that can be undone, and the scenario that
 * it is about is shown. */
#pragma once

#include "app/planner.h"

G_BEGIN_DECLS

/* Adds a what-if that assumes what scenario @index assumes. False where there is no room for one more. */
bool loadline_scenarios_copy (LoadlinePlanner *planner, int index, GError **error);

/* Gives what-if @index (1 ..) the name, without the spaces around it. False where it can't have it. */
bool loadline_scenarios_rename (LoadlinePlanner *planner, int index, const char *name,
                                GError **error);

/* Moves what-if @index to the place of scenario @to; nothing where there is no such place. */
void loadline_scenarios_move (LoadlinePlanner *planner, int index, int to);

/* Makes what-if @index the base. False where others could not follow it. */
bool loadline_scenarios_promote (LoadlinePlanner *planner, int index, GError **error);

void loadline_scenarios_remove (LoadlinePlanner *planner, int index);

G_END_DECLS
