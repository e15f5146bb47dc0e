/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A card of the lessons: a picture, when a strategy is right and when not, what it costs, and a plan. */
#pragma once

#include <gtk/gtk.h>

#include "model/lessons.h"

G_BEGIN_DECLS

/* @card must outlive it. */
GtkWidget *loadline_lesson_card_new (const LoadlineCard *card);

G_END_DECLS
