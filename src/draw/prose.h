/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How sentences end and follow each other: both differ between languages. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @words as a whole sentence: with its full stop. (transfer full) */
char *loadline_prose_sentence (const char *words);

/* Puts @part after those of @list, parts of one sentence. Takes @part over; NULL adds nothing. */
void loadline_prose_list (GString *list, char *part);

/* Puts @sentence, which has its full stop, after those of @text; NULL or empty adds nothing. */
void loadline_prose_add (GString *text, const char *sentence);

/* The same; takes @sentence over. */
void loadline_prose_take (GString *text, char *sentence);

G_END_DECLS
