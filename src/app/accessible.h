/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names for people who hear the window: also for the parts that GTK makes itself and leaves without one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What @widget is called. */
void loadline_accessible_name (GtkWidget *widget, const char *name);

/* What @widget is called, and the value that it shows: "Current node: m6i.xlarge". */
void loadline_accessible_name_value (GtkWidget *widget, const char *name, const char *value);

/* Calls a drop-down of GtkStringObjects @name, and its button by what is chosen as well: "Scenario: Base". */
void loadline_accessible_name_drop_down (GtkWidget *drop_down, const char *name);

/* Calls a column view @name, and the parts inside it. */
void loadline_accessible_name_table (GtkWidget *column_view, const char *name);

/* Calls every list box and scroller inside @widget @name: pages, groups and expanders are made of them. */
void loadline_accessible_name_parts (GtkWidget *widget, const char *name);

/* Calls the row that shows @item by @name; for a factory's "bind". */
void loadline_accessible_name_row (GtkListItem *item, const char *name);

G_END_DECLS
