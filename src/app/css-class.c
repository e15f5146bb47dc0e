/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GTK adds a class and takes one away, each by a function of its own. */
#include "app/css-class.h"

void
loadline_css_class_set (GtkWidget *widget, const char *name, bool set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}
