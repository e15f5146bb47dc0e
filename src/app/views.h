/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views of a window: what there is to see of one plan, a page each. */
#pragma once

#include <adwaita.h>
#include <stdbool.h>

#include "app/planner.h"

G_BEGIN_DECLS

/* Gives @stack a page for every view, and shows the one that was looked at last. From then on it
 * keeps in mind which one that is. */
void loadline_views_fill (AdwViewStack *stack);

/* Shows the plan of @planner in all of them. */
void loadline_views_set_planner (AdwViewStack *stack, LoadlinePlanner *planner);

/* Shows the view of that name; nothing where there is none. */
void loadline_views_show (AdwViewStack *stack, const char *name);

/* The same, and gives it the focus: what is typed next is meant for what is seen. */
void loadline_views_enter (AdwViewStack *stack, const char *name);

/* No longer keeps in mind which view is looked at: @stack shows what somebody else chose. */
void loadline_views_stop_remembering (AdwViewStack *stack);

/* Puts @figure among those of the plan, for this window alone. */
void loadline_views_show_figure (AdwViewStack *stack, const LoadlineFigure *figure);

/* Whether the view shown is of the plan, so that its inputs and its months belong beside it. */
bool loadline_views_is_of_plan (AdwViewStack *stack);

G_END_DECLS
