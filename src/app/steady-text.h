/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A wrapped text that changes all the time: what stands below it must not jump, and nothing is laid out anew
 * as long as it fits. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOADLINE_TYPE_STEADY_TEXT (loadline_steady_text_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineSteadyText, loadline_steady_text, LOADLINE, STEADY_TEXT, GtkWidget)

/* A text in @style, a class of the style sheet; screen readers say it when it changes. */
GtkWidget *loadline_steady_text_new (const char *style);

/* The room it has taken once it keeps while its width stays. */
void        loadline_steady_text_set (LoadlineSteadyText *self, const char *text);
const char *loadline_steady_text_get (LoadlineSteadyText *self);

/* What follows is another matter, which takes the room that it needs. */
void loadline_steady_text_let_go (LoadlineSteadyText *self);

G_END_DECLS
