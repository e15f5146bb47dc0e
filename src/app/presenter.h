/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan presented: slides over the whole screen, live, told by keys and clicks. Where there is a second screen,
 * who speaks sees there what comes next, and the time. */
#pragma once

#include <adwaita.h>

#include "app/slide-deck.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_PRESENTER (loadline_presenter_get_type ())
G_DECLARE_FINAL_TYPE (LoadlinePresenter, loadline_presenter, LOADLINE, PRESENTER, AdwWindow)

/* Presents what @planner shows, until Escape or until @parent goes. (transfer none) */
GtkWindow *loadline_presenter_show (GtkWindow *parent, LoadlinePlanner *planner);

LoadlineSlideDeck *loadline_presenter_get_deck (LoadlinePresenter *self); /* (transfer none) */

G_END_DECLS
