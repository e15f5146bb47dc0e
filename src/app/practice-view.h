/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One practice question at a time: choose, see whether it is right and why, and open the plan that shows it. */
#pragma once

#include "app/practice.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_PRACTICE_VIEW (loadline_practice_view_get_type ())
G_DECLARE_FINAL_TYPE (LoadlinePracticeView, loadline_practice_view, LOADLINE, PRACTICE_VIEW, GtkBox)

GtkWidget *loadline_practice_view_new (LoadlinePractice *practice);

G_END_DECLS
