/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A presentation as it goes on: the slides, live from the plan, and where one is among them. All that is seen of
 * it, on one screen or two, observes this one object. */
#pragma once

#include "app/planner.h"
#include "report/slides.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_SLIDE_DECK (loadline_slide_deck_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineSlideDeck, loadline_slide_deck, LOADLINE, SLIDE_DECK, GObject)

/* Of the scenario that @planner shows. Emits "composed" when the slides are others, as the plan has changed, and
 * "changed" then and when anything else has. */
LoadlineSlideDeck *loadline_slide_deck_new (LoadlinePlanner *planner);

LoadlinePlanner *loadline_slide_deck_get_planner (LoadlineSlideDeck *self); /* (transfer none) */

/* Until the next "composed". (transfer none) */
LoadlineSlides *loadline_slide_deck_get_slides (LoadlineSlideDeck *self);

int loadline_slide_deck_get_index (LoadlineSlideDeck *self);

/* To the nearest slide there is; a screen that is black shows it. */
void loadline_slide_deck_go (LoadlineSlideDeck *self, int index);

/* Whether the screen is black, so that people look at who speaks. */
bool loadline_slide_deck_is_black (LoadlineSlideDeck *self);
void loadline_slide_deck_set_black (LoadlineSlideDeck *self, bool black);

/* Where a pointer's dot lies on the slide, each 0 .. 1; false where there is none. */
bool loadline_slide_deck_get_dot (LoadlineSlideDeck *self, double *x, double *y);
void loadline_slide_deck_set_dot (LoadlineSlideDeck *self, double x, double y);
void loadline_slide_deck_clear_dot (LoadlineSlideDeck *self);

/* "4:05": since the beginning, or since the clock was started anew. (transfer full) */
char *loadline_slide_deck_dup_elapsed (LoadlineSlideDeck *self);
void  loadline_slide_deck_restart_clock (LoadlineSlideDeck *self);

/* "3 of 9" (transfer full) */
char *loadline_slide_deck_dup_place (LoadlineSlideDeck *self);

G_END_DECLS
