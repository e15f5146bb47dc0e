/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table of options serves all commands, so that an option means the same wherever it is taken
 * and a wrong one is told before anything is read. */
#include "cli/options-private.h"

#include <glib/gi18n-lib.h>

#include "cli/text-table.h"

static void
parsed_clear (LoadlineParsed *self)
{
  g_strfreev (self->options.arguments);
  g_free (self->options.format);
  g_free (self->options.scenario);
  g_strfreev (self->options.set);
  g_free (self->options.policy);
  g_free (self->options.output);
  g_free (self->options.template);
  g_free (self->options.data);
  g_free (self->options.title);
  g_free (self->options.author);
  g_strfreev (self->options.scenarios);
  g_free (self->month);
  g_free (self->size);
  g_free (self->strategy);
  g_free (self->measure);
  g_free (self->step);
  g_free (self->theme);
  g_free (self->scale);
  g_free (self->text_scale);
  g_free (self->locale);
  g_free (self->parts);
  g_free (self->paper);
  g_free (self->date);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LoadlineParsed, parsed_clear)

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
    G_STRUCT_OFFSET (LoadlineParsed, options.scenario),
    { "scenario", 's', 0, TEXT, NULL, N_ ("Take this scenario of the plan instead of Base"),
      N_ ("NAME") } },
  { LOADLINE_TAKES_SCENARIO,
    G_STRUCT_OFFSET (LoadlineParsed, options.set),
    { "set", 0, 0, TEXTS, NULL, N_ ("Change a parameter, as in users=20k; may be repeated"),
      N_ ("KEY=VALUE") } },
  { LOADLINE_TAKES_MONTH,
    G_STRUCT_OFFSET (LoadlineParsed, month),
    { "month", 'm', 0, TEXT, NULL, N_ ("The month to look at"), N_ ("YYYY-MM") } },
  { LOADLINE_TAKES_POLICY,
    G_STRUCT_OFFSET (LoadlineParsed, options.policy),
    { "policy", 'p', 0, TEXT, NULL, N_ ("Ask this policy instead of the plan's"),
      N_ ("ID|FILE") } },
  { LOADLINE_TAKES_TEMPLATE,
    G_STRUCT_OFFSET (LoadlineParsed, options.template),
    { "template", 't', 0, TEXT, NULL, N_ ("The plan to start from"), N_ ("NAME") } },
  { LOADLINE_TAKES_OUTPUT | LOADLINE_TAKES_PICTURE,
    G_STRUCT_OFFSET (LoadlineParsed, options.output),
    { "output", 'o', 0, TEXT, NULL, N_ ("Where to write"), N_ ("FILE") } },
  { LOADLINE_TAKES_PICTURE,
    G_STRUCT_OFFSET (LoadlineParsed, strategy),
    { "strategy", 0, 0, TEXT, NULL, N_ ("Draw this strategy strong"), N_ ("ID") } },
  { LOADLINE_TAKES_PICTURE,
    G_STRUCT_OFFSET (LoadlineParsed, measure),
    { "measure", 0, 0, TEXT, NULL, N_ ("What scenarios are compared by; cost where not given"),
      N_ ("ID") } },
  { LOADLINE_TAKES_PICTURE,
    G_STRUCT_OFFSET (LoadlineParsed, step),
    { "step", 0, 0, TEXT, NULL, N_ ("Show the month's decision up to this step"), N_ ("NUMBER") } },
  { LOADLINE_TAKES_PICTURE,
    G_STRUCT_OFFSET (LoadlineParsed, size),
    { "size", 0, 0, TEXT, NULL, N_ ("The picture's width and height"), N_ ("WIDTHxHEIGHT") } },
  { LOADLINE_TAKES_PICTURE,
    G_STRUCT_OFFSET (LoadlineParsed, scale),
    { "scale", 0, 0, TEXT, NULL, N_ ("Pixels of a PNG for each of the size, 0.1 to 10"),
      N_ ("NUMBER") } },
  { LOADLINE_TAKES_PICTURE | LOADLINE_TAKES_DOCUMENT,
    G_STRUCT_OFFSET (LoadlineParsed, theme),
    { "theme", 0, 0, TEXT, NULL, N_ ("How it looks; light where not given"), N_ ("NAME") } },
  { LOADLINE_TAKES_PICTURE | LOADLINE_TAKES_DOCUMENT,
    G_STRUCT_OFFSET (LoadlineParsed, options.dark),
    { "dark", 0, 0, FLAG, NULL, N_ ("The same as --theme dark"), NULL } },
  { LOADLINE_TAKES_PICTURE,
    G_STRUCT_OFFSET (LoadlineParsed, text_scale),
    { "text-scale", 0, 0, TEXT, NULL, N_ ("Text so much larger, 0.8 to 3"), N_ ("NUMBER") } },
  { LOADLINE_TAKES_PICTURE | LOADLINE_TAKES_DOCUMENT,
    G_STRUCT_OFFSET (LoadlineParsed, locale),
    { "locale", 0, 0, TEXT, NULL, N_ ("The language, months and numbers of this locale"),
      N_ ("NAME") } },
  { LOADLINE_TAKES_PICTURE,
    G_STRUCT_OFFSET (LoadlineParsed, options.data),
    { "data", 0, 0, TEXT, NULL, N_ ("Write the numbers behind the picture too"),
      N_ ("FILE.csv") } },
  { LOADLINE_TAKES_PICTURE,
    G_STRUCT_OFFSET (LoadlineParsed, options.describe),
    { "describe", 0, 0, FLAG, NULL, N_ ("Say in words what the picture shows"), NULL } },
  { LOADLINE_TAKES_KIND,
    G_STRUCT_OFFSET (LoadlineParsed, options.format),
    { "format", 0, 0, TEXT, NULL, N_ ("The kind of document, where the ending leaves a doubt"),
      N_ ("ID") } },
  { LOADLINE_TAKES_DOCUMENT,
    G_STRUCT_OFFSET (LoadlineParsed, parts),
    { "parts", 0, 0, TEXT, NULL, N_ ("Only these parts, with commas between"), N_ ("ID,...") } },
  { LOADLINE_TAKES_DOCUMENT,
    G_STRUCT_OFFSET (LoadlineParsed, options.scenarios),
    { "scenarios", 0, 0, TEXTS, NULL,
      N_ ("Compare only these scenarios, with commas between; may be repeated"),
      N_ ("NAME,...") } },
  { LOADLINE_TAKES_DOCUMENT,
    G_STRUCT_OFFSET (LoadlineParsed, strategy),
    { "strategy", 0, 0, TEXT, NULL, N_ ("Propose this strategy instead of what the rule answers"),
      N_ ("ID") } },
  { LOADLINE_TAKES_DOCUMENT,
    G_STRUCT_OFFSET (LoadlineParsed, paper),
    { "paper", 0, 0, TEXT, NULL, N_ ("a4 or letter; the locale's where not given"), N_ ("NAME") } },
  { LOADLINE_TAKES_DOCUMENT,
    G_STRUCT_OFFSET (LoadlineParsed, options.title),
    { "title", 0, 0, TEXT, NULL, N_ ("The title instead of the plan's"), N_ ("TEXT") } },
  { LOADLINE_TAKES_DOCUMENT,
    G_STRUCT_OFFSET (LoadlineParsed, options.author),
    { "author", 0, 0, TEXT, NULL, N_ ("The author instead of the plan's"), N_ ("TEXT") } },
  { LOADLINE_TAKES_DOCUMENT,
    G_STRUCT_OFFSET (LoadlineParsed, date),
    { "date", 0, 0, TEXT, NULL, N_ ("The day it bears; today where not given"),
      N_ ("YYYY-MM-DD") } },
  { LOADLINE_TAKES_TEMPLATE,
    G_STRUCT_OFFSET (LoadlineParsed, options.force),
    { "force", 'f', 0, FLAG, NULL, N_ ("Replace a file that exists"), NULL } },
  { LOADLINE_TAKES_FORMAT,
    G_STRUCT_OFFSET (LoadlineParsed, options.format),
    { "format", 0, 0, TEXT, NULL, N_ ("How to write the answer; the first is the default"),
      NULL } },
  { 0,
    G_STRUCT_OFFSET (LoadlineParsed, help),
    { "help", 'h', 0, FLAG, NULL, N_ ("Show this help"), NULL } },
  { 0,
    G_STRUCT_OFFSET (LoadlineParsed, version),
    { "version", 0, 0, FLAG, NULL, N_ ("Show the version"), NULL } },
  { 0,
    G_STRUCT_OFFSET (LoadlineParsed, options.arguments),
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
make_context (const LoadlineCommand *command, LoadlineParsed *parsed, const char *formats)
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

LoadlineExit
loadline_command_run (const LoadlineCommand *self, int argc, char **argv)
{
  g_auto (LoadlineParsed) parsed = { 0 };
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
  if (!loadline_parsed_check (&parsed, self, formats, &error))
    return loadline_say_error (error);
  return self->run (&parsed.options);
}
