/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies over the slides of a presentation or beside them: a widget each, that follows the deck. */
#pragma once

#include <gtk/gtk.h>

#include "app/slide-deck.h"

G_BEGIN_DECLS

/* All slides in a grid; @chosen is called with @data after the deck has gone to one. */
GtkWidget *loadline_slide_overview_new (LoadlineSlideDeck *deck, void (*chosen) (gpointer data),
                                        gpointer data);

/* Gives the focus to the slide that the deck is at. */
void loadline_slide_overview_focus (GtkWidget *overview);

/* The inputs that people ask about, to be changed while a slide that shows them is seen. */
GtkWidget *loadline_slide_inputs_new (LoadlineSlideDeck *deck);

/* Gives the focus to the first number. */
void loadline_slide_inputs_focus (GtkWidget *inputs);

/* The time, the place and the next slide, in a corner of the only screen. */
GtkWidget *loadline_slide_corner_new (LoadlineSlideDeck *deck);

/* The slide shown and the next one, what to say, the time and the place: the screen of who speaks. */
GtkWidget *loadline_slide_speaker_new (LoadlineSlideDeck *deck);

G_END_DECLS
