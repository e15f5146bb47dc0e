/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slide on the screen, as large as fits, and the pointer's dot on it. */
#pragma once

#include <gtk/gtk.h>

#include "app/slide-deck.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_SLIDE_VIEW (loadline_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineSlideView, loadline_slide_view, LOADLINE, SLIDE_VIEW, GtkWidget)

/* The slide that @deck is at, or so many after it. */
GtkWidget *loadline_slide_view_new (LoadlineSlideDeck *deck, int ahead);

/* Slide @index, 0 .., wherever the deck is. */
GtkWidget *loadline_slide_view_new_of (LoadlineSlideDeck *deck, int index);

/* Puts the pointer's dot at (@x, @y) of the widget. */
void loadline_slide_view_point (LoadlineSlideView *self, double x, double y);

G_END_DECLS
