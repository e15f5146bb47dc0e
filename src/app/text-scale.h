/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large the planner has text. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many times larger than usual text is; 1 where it is smaller. What holds words grows with it. */
double loadline_text_scale (GtkWidget *widget);

G_END_DECLS
