/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view that teaches: cards on the ways to scale, and questions to practise with. It is of no plan. */
#pragma once

#include <gtk/gtk.h>

#include "app/planner.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_LEARN_VIEW (loadline_learn_view_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineLearnView, loadline_learn_view, LOADLINE, LEARN_VIEW, GtkWidget)

/* As every view has it; this one shows the same whatever the plan. */
void loadline_learn_view_set_planner (LoadlineLearnView *self, LoadlinePlanner *planner);

G_END_DECLS
