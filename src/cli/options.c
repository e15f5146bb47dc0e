/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table of options serves all commands, so that an option means the same wherever it is taken
 * and a wrong one is told before anything is read. */
#include "cli/options.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "cli/text-table.h"
#include "model/error.h"
#include "model/month.h"

/* A picture's sides: below, nothing can be read; above, memory runs out. */
#define LEAST_SIDE 64
#define MOST_SIDE 10000

/* What GOption fills; the texts are parsed further into LoadlineOptions. */
typedef struct
{
  LoadlineOptions options;
  gboolean        help;
  gboolean        version;
  char           *month;
  char           *size;
} Parsed;

static void
parsed_clear (Parsed *self)
{
  g_strfreev (self->options.arguments);
  g_free (self->options.format);
  g_free (self->options.scenario);
  g_strfreev (self->options.set);
  g_free (self->options.policy);
  g_free (self->options.output);
  g_free (self->options.template);
  g_free (self->month);
  g_free (self->size);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parsed, parsed_clear)

#define TEXT G_OPTION_ARG_FILENAME
#define TEXTS G_OPTION_ARG_FILENAME_ARRAY
#define FLAG G_OPTION_ARG_NONE

/* Texts are taken as file names are, untouched: GLib would convert others from the locale's
 * character set, in which a scenario's name may have no spelling. */
static const struct
{
  unsigned     takes; /* 0: every command */
  size_t       offset;
  GOptionEntry entry;
} rows[] = {
  { LOADLINE_TAKES_SCENARIO,
    G_STRUCT_OFFSET (Parsed, options.scenario),
    { "scenario", 's', 0, TEXT, NULL, N_ ("Take this scenario of the plan instead of Base"),
      N_ ("NAME") } },
  { LOADLINE_TAKES_SCENARIO,
    G_STRUCT_OFFSET (Parsed, options.set),
    { "set", 0, 0, TEXTS, NULL, N_ ("Change a parameter, as in users=20k; may be repeated"),
      N_ ("KEY=VALUE") } },
  { LOADLINE_TAKES_MONTH,
    G_STRUCT_OFFSET (Parsed, month),
    { "month", 'm', 0, TEXT, NULL, N_ ("The month to look at"), N_ ("YYYY-MM") } },
  { LOADLINE_TAKES_POLICY,
    G_STRUCT_OFFSET (Parsed, options.policy),
    { "policy", 'p', 0, TEXT, NULL, N_ ("Ask this policy instead of the plan's"),
      N_ ("ID|FILE") } },
  { LOADLINE_TAKES_TEMPLATE,
    G_STRUCT_OFFSET (Parsed, options.template),
    { "template", 't', 0, TEXT, NULL, N_ ("The plan to start from"), N_ ("NAME") } },
  { LOADLINE_TAKES_OUTPUT,
    G_STRUCT_OFFSET (Parsed, options.output),
    { "output", 'o', 0, TEXT, NULL, N_ ("Where to write"), N_ ("FILE") } },
  { LOADLINE_TAKES_PICTURE,
    G_STRUCT_OFFSET (Parsed, size),
    { "size", 0, 0, TEXT, NULL, N_ ("Pixels of a PNG, points of an SVG or PDF"),
      N_ ("WIDTHxHEIGHT") } },
  { LOADLINE_TAKES_PICTURE,
    G_STRUCT_OFFSET (Parsed, options.dark),
    { "dark", 0, 0, FLAG, NULL, N_ ("Draw light on dark"), NULL } },
  { LOADLINE_TAKES_TEMPLATE,
    G_STRUCT_OFFSET (Parsed, options.force),
    { "force", 'f', 0, FLAG, NULL, N_ ("Replace a file that exists"), NULL } },
  { LOADLINE_TAKES_FORMAT,
    G_STRUCT_OFFSET (Parsed, options.format),
    { "format", 0, 0, TEXT, NULL, N_ ("How to write the answer; the first is the default"),
      NULL } },
  { 0,
    G_STRUCT_OFFSET (Parsed, help),
    { "help", 'h', 0, FLAG, NULL, N_ ("Show this help"), NULL } },
  { 0,
    G_STRUCT_OFFSET (Parsed, version),
    { "version", 0, 0, FLAG, NULL, N_ ("Show the version"), NULL } },
  { 0,
    G_STRUCT_OFFSET (Parsed, options.arguments),
    { G_OPTION_REMAINING, 0, 0, TEXTS, NULL, NULL, NULL } },
};

/* What @command says of itself in its help, wrapped paragraph by paragraph. */
static char *
describe (const LoadlineCommand *command)
{
  g_autofree char *text = command->describe ();
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  GString *out = g_string_new (NULL);

  for (int i = 0; paragraphs[i] != NULL; i++)
    loadline_text_add_paragraph (out, paragraphs[i], 0, LOADLINE_TEXT_WIDTH);
  return g_string_free (out, FALSE);
}

/* The context of @command, its entries pointing into @parsed. @formats goes into the help. */
static GOptionContext *
make_context (const LoadlineCommand *command, Parsed *parsed, const char *formats)
{
  g_autofree char *summary = g_strdup_printf ("%s.", _ (command->summary));
  g_autofree char *more = command->describe != NULL ? describe (command) : NULL;
  const char *arguments = command->arguments != NULL ? _ (command->arguments) : NULL;
  GOptionContext *context = g_option_context_new (arguments);

  g_option_context_set_summary (context, summary);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_description (context, more);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GOptionEntry entries[2] = { rows[i].entry, G_OPTION_ENTRY_NULL };

      if (rows[i].takes != 0 && (command->takes & rows[i].takes) == 0)
        continue;
      entries[0].arg_data = G_STRUCT_MEMBER_P (parsed, rows[i].offset);
      if (rows[i].takes == LOADLINE_TAKES_FORMAT)
        entries[0].arg_description = formats;
      g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
    }
  return context;
}

static bool
check_text (const char *text, GError **error)
{
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return true;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("“%s” is not UTF-8 text."),
               text);
  return false;
}

static bool
check_set (char **set, GError **error)
{
  for (int i = 0; set[i] != NULL; i++)
    {
      if (!check_text (set[i], error))
        return false;
      if (strchr (set[i], '=') == NULL)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("--set %s has no value; write it as in --set users=5000."), set[i]);
          return false;
        }
    }
  return true;
}

static bool
check_month (const char *text, int *month, GError **error)
{
  *month = -1;
  if (text == NULL || loadline_month_parse (text, month, NULL))
    return true;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--month %s is no month; write it as in --month 2027-01."), text);
  return false;
}

static bool
check_size (const char *text, int *width, int *height, GError **error)
{
  int end = 0;

  if (text == NULL)
    return true;
  if (sscanf (text, "%5dx%5d%n", width, height, &end) == 2 && text[end] == '\0'
      && *width >= LEAST_SIDE && *width <= MOST_SIDE && *height >= LEAST_SIDE
      && *height <= MOST_SIDE)
    return true;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--size %s is no size; write it as in --size 1600x900, each side from %d to %d."),
               text, LEAST_SIDE, MOST_SIDE);
  return false;
}

static bool
check_format (const LoadlineCommand *command, char **format, const char *formats, GError **error)
{
  if (command->formats == NULL)
    return true;
  if (*format == NULL)
    *format = g_strdup (command->formats[0]);
  if (g_strv_contains (command->formats, *format))
    return true;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("--format %s is not one of %s."),
               *format, formats);
  return false;
}

static bool
check_arguments (const LoadlineCommand *command, const LoadlineOptions *options, GError **error)
{
  int given = (int) g_strv_length (options->arguments);

  if (given < command->least || (command->most >= 0 && given > command->most))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("Usage: loadline-cli %s %s"),
                 command->name, command->arguments != NULL ? _ (command->arguments) : "");
  else if ((command->takes & LOADLINE_TAKES_OUTPUT) != 0 && options->output == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("%s needs to know where to write: -o FILE."), command->name);
  else if (g_strv_contains ((const char *const *) options->arguments, ""))
    g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                 _ ("An argument of %s is empty; it must be a name."), command->name);
  else
    return true;
  return false;
}

static bool
check (const LoadlineCommand *command, Parsed *parsed, const char *formats, GError **error)
{
  LoadlineOptions *options = &parsed->options;

  if (options->arguments == NULL)
    options->arguments = g_new0 (char *, 1);
  if (options->set == NULL)
    options->set = g_new0 (char *, 1);
  return check_text (options->scenario, error) && check_set (options->set, error)
         && check_month (parsed->month, &options->month, error)
         && check_size (parsed->size, &options->width, &options->height, error)
         && check_format (command, &options->format, formats, error)
         && check_arguments (command, options, error);
}

LoadlineExit
loadline_command_run (const LoadlineCommand *self, int argc, char **argv)
{
  g_auto (Parsed) parsed = { 0 };
  g_autofree char *formats = NULL;
  g_autofree char *program = g_strdup_printf ("loadline-cli %s", self->name);
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;

  if (self->formats != NULL)
    formats = g_strjoinv ("|", (char **) self->formats);
  g_set_prgname (program);
  context = make_context (self, &parsed, formats);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return loadline_say_error (error);
  if (parsed.help)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      return loadline_say (help);
    }
  if (parsed.version)
    return loadline_say ("loadline-cli " LOADLINE_VERSION "\n");
  if (!check (self, &parsed, formats, &error))
    return loadline_say_error (error);
  return self->run (&parsed.options);
}
