/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was written, in the program that people read it with, or in its folder. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void loadline_launch_open (GtkWindow *parent, GFile *file);
void loadline_launch_show_in_folder (GtkWindow *parent, GFile *file);

G_END_DECLS
