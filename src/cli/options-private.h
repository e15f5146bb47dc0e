/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parser of options and their checks share. */
#pragma once

#include "cli/options.h"

G_BEGIN_DECLS

/* What GOption fills; the texts are parsed further into @options. */
typedef struct
{
  LoadlineOptions options;
  gboolean        help;
  gboolean        version;

  /* Owned */
  char *month;
  char *size;
  char *strategy;
  char *measure;
  char *step;
  char *theme;
  char *scale;
  char *text_scale;
  char *locale;
  char *parts;
  char *paper;
  char *date;
} LoadlineParsed;

/* The part of them that documents take: --parts, --paper and --date. */
bool loadline_parsed_check_document (LoadlineParsed *self, GError **error);

/* Completes the options of @command from the texts; false with a sentence where one is wrong.
 * @formats: the command's, for that sentence. */
bool loadline_parsed_check (LoadlineParsed *self, const LoadlineCommand *command,
                            const char *formats, GError **error);

G_END_DECLS
