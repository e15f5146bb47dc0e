/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far somebody has come with the practice questions: kept while the program runs, and the same in all of
 * its windows. */
#pragma once

#include <gtk/gtk.h>

#include "model/lessons.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_PRACTICE (loadline_practice_get_type ())
G_DECLARE_FINAL_TYPE (LoadlinePractice, loadline_practice, LOADLINE, PRACTICE, GObject)

/* Emits "changed" after anything below has changed. */
LoadlinePractice *loadline_practice_new (void);

/* The one of all windows of @application; where that is NULL, a new one. (transfer full) */
LoadlinePractice *loadline_practice_of (GtkApplication *application);

const LoadlineLessons *loadline_practice_get_lessons (LoadlinePractice *self);

/* Index of the question that is asked now, and that question. */
int  loadline_practice_get_position (LoadlinePractice *self);
void loadline_practice_set_position (LoadlinePractice *self, int position);
const LoadlineQuestion *loadline_practice_get_question (LoadlinePractice *self);

/* Chooses @option as the answer to it. The first choice counts; others can be looked into after it. */
void loadline_practice_choose (LoadlinePractice *self, int option);

/* Whether @option of it was chosen; the last that was, -1 none. */
bool loadline_practice_is_chosen (LoadlinePractice *self, int option);
int  loadline_practice_get_chosen (LoadlinePractice *self);

void loadline_practice_take_hint (LoadlinePractice *self);
bool loadline_practice_has_hint (LoadlinePractice *self);

/* How many questions have an answer, and how many of those were right at once. */
int loadline_practice_count_answered (LoadlinePractice *self);
int loadline_practice_count_right (LoadlinePractice *self);

/* As if nothing had been answered. */
void loadline_practice_restart (LoadlinePractice *self);

G_END_DECLS
