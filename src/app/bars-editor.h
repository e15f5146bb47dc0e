/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of numbers as bars that are dragged with the pointer or stepped with the arrow keys. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOADLINE_BARS_MAX 24

#define LOADLINE_TYPE_BARS_EDITOR (loadline_bars_editor_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineBarsEditor, loadline_bars_editor, LOADLINE, BARS_EDITOR, GtkWidget)

/* Emits "changed" after an edit by a person, and "selected" when another bar is. @labels: copied, one
 * a bar, NULL-terminated, at most LOADLINE_BARS_MAX; @top: the number at the upper edge, more where
 * a bar is higher; @max: the greatest number; the least is 0. */
GtkWidget *loadline_bars_editor_new (const char *const *labels, double top, double max);

void          loadline_bars_editor_set_values (LoadlineBarsEditor *self, const double *values);
const double *loadline_bars_editor_get_values (LoadlineBarsEditor *self);

int  loadline_bars_editor_get_selected (LoadlineBarsEditor *self);
void loadline_bars_editor_select (LoadlineBarsEditor *self, int bar);

/* As a person would: "changed" is emitted where that is another number. */
void loadline_bars_editor_edit (LoadlineBarsEditor *self, int bar, double value);

G_END_DECLS
