/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A class of the style sheet that a widget has only while something holds. */
#pragma once

#include <gtk/gtk.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* Gives @widget the class @name where @set, and takes it away elsewhere. */
void loadline_css_class_set (GtkWidget *widget, const char *name, bool set);

G_END_DECLS
