/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A language made up for tests, whose words are half as long again as English ones, as those of many
 * languages are. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* Whether texts are in that language from now on; else they are as the program has them. */
void long_words_use (bool used);

/* Forgets the language. */
void long_words_clear (void);

G_END_DECLS
