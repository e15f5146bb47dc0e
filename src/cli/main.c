/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli: Loadline where there is no window. Its commands are the rows of one table. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/text-table.h"
#include "model/translations.h"

static const char *const text_json_csv[] = { "text", "json", "csv", NULL };
static const char *const text_json_md[] = { "text", "json", "md", NULL };
static const char *const text_json[] = { "text", "json", NULL };
static const char *const png_svg_pdf[] = { "png", "svg", "pdf", NULL };

static const LoadlineCommand commands[] = {
  {
    .name = "evaluate",
    .summary = N_ ("Say what to do and when, and what each strategy takes"),
    .arguments = N_ ("PLAN"),
    .least = 1,
    .most = 1,
    .takes = LOADLINE_TAKES_SCENARIO | LOADLINE_TAKES_MONTH | LOADLINE_TAKES_FORMAT,
    .formats = text_json_csv,
    .describe = loadline_cli_describe_evaluate,
    .run = loadline_cli_evaluate,
  },
  {
    .name = "decide",
    .summary = N_ ("Show one month's decision step by step"),
    .arguments = N_ ("PLAN"),
    .least = 1,
    .most = 1,
    .takes = LOADLINE_TAKES_SCENARIO | LOADLINE_TAKES_MONTH | LOADLINE_TAKES_POLICY
             | LOADLINE_TAKES_FORMAT,
    .formats = text_json,
    .describe = loadline_cli_describe_decide,
    .run = loadline_cli_decide,
  },
  {
    .name = "render",
    .summary = N_ ("Draw a figure, or all of them, as PNG, SVG or PDF"),
    .arguments = N_ ("PLAN FIGURE|all"),
    .least = 2,
    .most = 2,
    .takes = LOADLINE_TAKES_SCENARIO | LOADLINE_TAKES_MONTH | LOADLINE_TAKES_FORMAT
             | LOADLINE_TAKES_PICTURE,
    .formats = png_svg_pdf,
    .describe = loadline_cli_describe_render,
    .run = loadline_cli_render,
  },
  {
    .name = "report",
    .summary = N_ ("Write a report of a plan"),
    .arguments = N_ ("PLAN"),
    .least = 1,
    .most = 1,
    .takes = LOADLINE_TAKES_SCENARIO | LOADLINE_TAKES_MONTH | LOADLINE_TAKES_OUTPUT
             | LOADLINE_TAKES_DOCUMENT | LOADLINE_TAKES_KIND,
    .describe = loadline_cli_describe_report,
    .run = loadline_cli_report,
  },
  {
    .name = "slides",
    .summary = N_ ("Write slides that present a plan, as PDF"),
    .arguments = N_ ("PLAN"),
    .least = 1,
    .most = 1,
    .takes = LOADLINE_TAKES_SCENARIO | LOADLINE_TAKES_MONTH | LOADLINE_TAKES_OUTPUT
             | LOADLINE_TAKES_DOCUMENT,
    .describe = loadline_cli_describe_slides,
    .run = loadline_cli_slides,
  },
  {
    .name = "check",
    .summary = N_ ("Say what is wrong with plans, catalogues and policies"),
    .arguments = N_ ("FILE..."),
    .least = 1,
    .most = -1,
    .run = loadline_cli_check,
  },
  {
    .name = "parameters",
    .summary = N_ ("List the parameters of a plan"),
    .takes = LOADLINE_TAKES_FORMAT,
    .formats = text_json_md,
    .run = loadline_cli_parameters,
  },
  {
    .name = "catalog",
    .summary = N_ ("List the catalogues, or the nodes of one with their prices"),
    .arguments = N_ ("[ID|FILE]"),
    .most = 1,
    .takes = LOADLINE_TAKES_FORMAT,
    .formats = text_json_csv,
    .describe = loadline_cli_describe_catalog,
    .run = loadline_cli_catalog,
  },
  {
    .name = "figures",
    .summary = N_ ("List what render can draw"),
    .run = loadline_cli_figures,
  },
  {
    .name = "new",
    .summary = N_ ("Write a plan to start from"),
    .takes = LOADLINE_TAKES_OUTPUT | LOADLINE_TAKES_TEMPLATE,
    .describe = loadline_cli_describe_new,
    .run = loadline_cli_new,
  },
};

static LoadlineExit
say_help (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *paragraphs[] = {
    _ ("PLAN is a file, or - for standard input. loadline-cli COMMAND --help lists a command's "
       "options; loadline-cli --version shows the version."),
    _ ("Exit status: 0 done; 1 the input is wrong, a missing file or a folder included; 2 wrong "
       "usage; 3 something could not be read or written."),
  };

  g_string_append (out, _ ("Usage:\n  loadline-cli COMMAND ...\n\n"
                           "How should a system grow? Loadline says it from a plan.\n\n"
                           "Commands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (out, "  %-12s %s\n", commands[i].name, _ (commands[i].summary));
  for (guint i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    loadline_text_add_heading (out, paragraphs[i]);
  return loadline_say (out->str);
}

static LoadlineExit
dispatch (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc < 2)
    g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("No command was given; loadline-cli --help lists them."));
  else if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    return say_help ();
  else if (strcmp (argv[1], "--version") == 0)
    return loadline_say ("loadline-cli " LOADLINE_VERSION "\n");
  else
    {
      for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
        if (strcmp (argv[1], commands[i].name) == 0)
          return loadline_command_run (&commands[i], argc - 1, argv + 1);
      g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("There is no command “%s”; loadline-cli --help lists them."), argv[1]);
    }
  return loadline_say_error (error);
}

/* Where Loadline does not speak the environment's language, GLib, when it is first asked for a translation,
 * resolves to give none, so that its own sentences are in no other than ours. --locale is still to come: GLib is
 * asked before it knows whose sentences it translates. */
static void
translate_always (void)
{
  g_dgettext (GETTEXT_PACKAGE, "Base");
}

int
main (int argc, char **argv)
{
  translate_always ();
  loadline_translations_init ();
  return (int) dispatch (argc, argv);
}
