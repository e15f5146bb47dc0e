/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong with what a planner hands in: one error domain for everything that is read or
 * typed, so that both programs can tell wrong input from trouble with files. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LOADLINE_ERROR (loadline_error_quark ())

/**
 * LoadlineError:
 * @LOADLINE_ERROR_INPUT: the input is wrong: a file's content, a value typed, a name not known or
 *   of no file
 * @LOADLINE_ERROR_IO: a file that is there could not be read, or one could not be written
 */
typedef enum
{
  LOADLINE_ERROR_INPUT,
  LOADLINE_ERROR_IO,
} LoadlineError;

GQuark loadline_error_quark (void);

/* The start of @text for a message: whole characters, valid UTF-8, however long or broken it is.
 * (transfer full) */
char *loadline_error_excerpt (const char *text);

G_END_DECLS
