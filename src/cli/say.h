/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the command says: answers on standard output, complaints of one line each on standard error,
 * and the exit status that goes with them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LoadlineExit: what became of a command, as its exit status.
 * @LOADLINE_EXIT_DONE: done
 * @LOADLINE_EXIT_INPUT: what was given is wrong, missing files included
 * @LOADLINE_EXIT_USAGE: the command line cannot be understood
 * @LOADLINE_EXIT_IO: something could not be read or written
 */
typedef enum
{
  LOADLINE_EXIT_DONE,
  LOADLINE_EXIT_INPUT,
  LOADLINE_EXIT_USAGE,
  LOADLINE_EXIT_IO,
} LoadlineExit;

/* Says "loadline-cli: SENTENCE" and gives the status: errors of options are wrong usage,
 * LOADLINE_ERROR_INPUT is wrong input, all others are trouble with files. */
LoadlineExit loadline_say_error (const GError *error);

/* Says "loadline-cli: warning: SENTENCE" for each of @warnings (element-type utf8). */
void loadline_say_warnings (const GPtrArray *warnings);

/* Writes @text to standard output as it is, UTF-8 in every locale; complains where that fails. */
LoadlineExit loadline_say (const char *text);

/* From here on texts are formatted alike everywhere, in English and with decimal points: for
 * answers that programs read. */
void loadline_say_to_programs (void);

/* @text without what would break a line or steer a terminal: control characters become spaces.
 * What is not UTF-8 becomes U+FFFD. (transfer full) */
char *loadline_plain_text (const char *text);

G_END_DECLS
