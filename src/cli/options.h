/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line, parsed the same way for every command. */
#pragma once

#include <stdbool.h>

#include "cli/say.h"
#include "draw/theme.h"
#include "report/blocks.h"

G_BEGIN_DECLS

/* The options a command may take; --help and --version come with every command. */
typedef enum
{
  LOADLINE_TAKES_SCENARIO = 1 << 0, /* --scenario and --set */
  LOADLINE_TAKES_FORMAT = 1 << 1,
  LOADLINE_TAKES_MONTH = 1 << 2,
  LOADLINE_TAKES_POLICY = 1 << 3,
  LOADLINE_TAKES_OUTPUT = 1 << 4, /* and requires it */
  LOADLINE_TAKES_PICTURE =
    1 << 5, /* --size, --theme and the like; --output where a file is wanted */
  LOADLINE_TAKES_TEMPLATE = 1 << 6, /* --template and --force */
  LOADLINE_TAKES_DOCUMENT = 1 << 7, /* --parts, --paper and the like */
  LOADLINE_TAKES_KIND = 1 << 8,     /* --format, of the kinds of documents */
} LoadlineTakes;

/**
 * LoadlineOptions: what was given, NULL or FALSE where it was not. Text is valid UTF-8 but for
 * names of files.
 * @arguments: NULL-terminated, as many as the command takes
 * @format: one of the command's formats; the first where not given, but NULL for a picture, whose
 *   file says it
 * @set: NULL-terminated, each with a "="; never NULL
 * @month: well formed, though perhaps not in the plan; -1 where not given
 * @strategy: LoadlineStrategyId, -1 where not given
 * @measure: LoadlineMeasure; the first where not given
 * @step: of the decision, 1 .., though perhaps not in it; 0 where not given
 * @theme: of the table; light where not given
 * @scenarios: names, or lists of them with commas between; NULL where not given
 * @parts: bit set of 1u << LoadlinePart; all where not given
 * @date: seconds since 1970; -1 where not given
 * @width, @height: 0 where not given
 * @scale: 0 where not given
 * @text_scale: 1 where not given
 */
typedef struct
{
  /* Owned */
  char **arguments;
  char  *format;
  char  *scenario;
  char **set;
  char  *policy;
  char  *output;
  char  *template;
  char  *data;
  char  *title;
  char  *author;
  char **scenarios;

  /* Borrowed */
  const LoadlineTheme *theme;

  LoadlinePaper paper;

  unsigned parts;
  gint64   date;
  int      month;
  int      strategy;
  int      measure;
  int      step;
  int      width;
  int      height;
  double   scale;
  double   text_scale;
  gboolean dark;
  gboolean describe;
  gboolean force;
} LoadlineOptions;

/**
 * LoadlineCommand: a row of the table of commands.
 * @summary: one line, untranslated
 * @arguments: as the usage line shows them, untranslated; NULL for none
 * @least, @most: how many arguments; @most -1 for any number
 * @takes: of LoadlineTakes
 * @formats: NULL-terminated, the default first; NULL without LOADLINE_TAKES_FORMAT
 * @describe: what --help adds, translated (transfer full): paragraphs with a newline between them;
 *   may be NULL
 */
typedef struct
{
  const char        *name;
  const char        *summary;
  const char        *arguments;
  int                least;
  int                most;
  unsigned           takes;
  const char *const *formats;
  char *(*describe) (void);
  LoadlineExit (*run) (const LoadlineOptions *options);
} LoadlineCommand;

/* Parses @argc and @argv, which start with the command's name, runs it, and gives the exit
 * status. */
LoadlineExit loadline_command_run (const LoadlineCommand *self, int argc, char **argv);

G_END_DECLS
