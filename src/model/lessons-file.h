/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading lessons: the cards and questions that the program carries inside. */
#pragma once

#include "model/json.h"
#include "model/lessons.h"

G_BEGIN_DECLS

/* The built-in lessons, in people's language. (transfer full) */
LoadlineLessons *loadline_lessons_load_builtin (GError **error);

/* Reads and checks lessons from parsed JSON: every id once, four options to a question, claims to the right
 * one. @warnings (element-type utf8, may be NULL) collects a sentence for each unknown key. NULL with an error
 * that names the place. (transfer full) */
LoadlineLessons *loadline_lessons_from_json (const LoadlineJson *json, GPtrArray *warnings,
                                             GError **error);

G_END_DECLS
