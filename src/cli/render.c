/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli render: figures as files, as numbers and in words. Everything is made in memory before
 * anything is written, so that what fails leaves nothing behind. */
#include "cli/commands.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "cli/figures.h"
#include "cli/subject.h"
#include "draw/surface.h"
#include "draw/text.h"
#include "model/error.h"

/* A picture's usual size, at which its text reads well: points of an SVG or PDF, and 1/96 inch of a
 * PNG. */
#define WIDTH 800
#define HEIGHT 450

/* Pixels of a PNG for each of those where nothing is asked for: sharp on the finest screens. */
#define SCALE 2.0

#define ALL "all"

/* What is asked of every figure of a run. */
typedef struct
{
  const LoadlineOptions  *options;
  LoadlineFigureInput     input;
  LoadlineTheme           theme;
  LoadlineNamedProjection *scenarios; /* Owned */
  GPtrArray               *projections; /* Owned: those of @scenarios but the subject's */
} Run;

static void
run_clear (Run *self)
{
  g_free (self->scenarios);
  g_clear_pointer (&self->projections, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* A file to be. */
typedef struct
{
  char   *path;
  GBytes *content;
} Output;

static void
output_clear (gpointer data)
{
  Output *self = data;

  g_free (self->path);
  g_bytes_unref (self->content);
}

char *
loadline_cli_describe_render (void)
{
  g_autofree char *ids = loadline_figure_ids ();
  g_autofree char *measures = loadline_measure_ids ();
  g_autoptr (GString) themes = g_string_new (NULL);
  g_autoptr (GString) strategies = g_string_new (NULL);

  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    g_string_append_printf (strategies, "%s%s", i > 0 ? ", " : "",
                            loadline_strategy_key ((LoadlineStrategyId) i));
  for (int i = 0; loadline_theme_at (i) != NULL; i++)
    g_string_append_printf (themes, "%s%s", i > 0 ? ", " : "", loadline_theme_at (i)->id);
  return g_strdup_printf (
    _ (
      "FIGURE is one of: %s; or all, which makes a file of each in the folder -o DIR, and with "
      "--data the numbers of each in that folder.\n"
      "The ending of FILE says how to draw: .png, .svg or .pdf; for all, --format does. A PNG is "
      "1600x900 pixels where no size is given, others are 800x450 points; a larger PNG is the "
      "same picture with more pixels. With --scale, --size is in 1/96 inch, and a PNG has so many "
      "pixels for each of them.\n"
      "Strategies are: %s. Measures are: %s. Themes are: %s; print keeps its meaning where it is "
      "copied in grey.\n"
      "--month marks a month, and lights its decision up in the flowchart; --step lights it as far as a "
      "step of the table that decide prints. -o may be left out where --data or --describe asks for "
      "something else."),
    ids, strategies->str, measures, themes->str);
}

static const LoadlineFigure *
find_figure (const char *id, GError **error)
{
  const LoadlineFigure *figure = loadline_figure_find (id);

  if (figure == NULL)
    {
      g_autofree char *ids = loadline_figure_ids ();

      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("There is no figure “%s”; there are %s, and all."), id, ids);
    }
  return figure;
}

static bool
is_png (const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (ending, -1);

  return g_str_has_suffix (lower, ".png");
}

/* The picture's size, and the pixels of a PNG for each of it. Where no scale is given, a size is that
 * of the file: a PNG larger than usual keeps the usual layout and gets finer; a smaller one keeps its
 * text legible and gets simpler. */
static void
find_size (const LoadlineOptions *options, bool png, double *width, double *height, double *scale)
{
  *width = options->width > 0 ? options->width : WIDTH;
  *height = options->height > 0 ? options->height : HEIGHT;
  *scale = options->scale > 0 ? options->scale : SCALE;
  if (!png || options->scale > 0 || options->width == 0)
    return;
  *scale = MAX (1.0, MIN (*width / WIDTH, *height / HEIGHT));
  *width /= *scale;
  *height /= *scale;
}

/* Draws @figure for @path and notes it down as an output. */
static bool
draw (const Run *run, const LoadlineFigure *figure, const char *path, GArray *outputs,
      GError **error)
{
  double width, height, scale;
  GBytes *content;
  Output output;

  find_size (run->options, is_png (path), &width, &height, &scale);
  content =
    loadline_figure_render (figure, &run->input, &run->theme, width, height, scale, path, error);
  if (content == NULL)
    return false;
  output = (Output){ g_strdup (path), content };
  g_array_append_val (outputs, output);
  return true;
}

static void
add_data (const Run *run, const LoadlineFigure *figure, const char *path, GArray *outputs)
{
  char *csv = figure->data (&run->input);
  Output output = { g_strdup (path), g_bytes_new_take (csv, strlen (csv)) };

  g_array_append_val (outputs, output);
}

static bool
write_outputs (const GArray *outputs, GError **error)
{
  for (guint i = 0; i < outputs->len; i++)
    {
      const Output *output = &g_array_index (outputs, Output, i);
      g_autoptr (GError) local = NULL;

      if (g_file_set_contents_full (output->path, g_bytes_get_data (output->content, NULL),
                                    (gssize) g_bytes_get_size (output->content),
                                    G_FILE_SET_CONTENTS_CONSISTENT, 0666, &local))
        continue;
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO, _ ("“%s” could not be written: %s."),
                   output->path, local->message);
      return false;
    }
  return true;
}

static LoadlineExit
finish (const GArray *outputs, const GString *words)
{
  g_autoptr (GError) error = NULL;

  if (!write_outputs (outputs, &error))
    return loadline_say_error (error);
  return words->len > 0 ? loadline_say (words->str) : LOADLINE_EXIT_DONE;
}

static LoadlineExit
render_one (const Run *run, const LoadlineFigure *figure)
{
  const LoadlineOptions *options = run->options;
  g_autoptr (GArray) outputs = g_array_new (FALSE, FALSE, sizeof (Output));
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_array_set_clear_func (outputs, output_clear);
  if (options->output != NULL && !draw (run, figure, options->output, outputs, &error))
    return loadline_say_error (error);
  if (options->data != NULL)
    add_data (run, figure, options->data, outputs);
  if (options->describe)
    {
      g_autofree char *text = figure->describe (&run->input);

      g_string_append_printf (words, "%s\n", text);
    }
  return finish (outputs, words);
}

/* "FOLDER/ID.ENDING". (transfer full) */
static char *
path_in (const char *folder, const LoadlineFigure *figure, const char *ending)
{
  g_autofree char *name = g_strconcat (figure->id, ".", ending, NULL);

  return g_build_filename (folder, name, NULL);
}

static void
say_progress (const LoadlineFigure *figure, int index, int n)
{
  /* Translators: the command's progress: the number of a figure, of how many, its id */
  fprintf (stderr, _ ("loadline-cli: %d of %d: %s\n"), index + 1, n, figure->id);
}

static bool
make_folder (const char *path, GError **error)
{
  if (path == NULL || g_mkdir (path, 0777) == 0 || errno == EEXIST)
    return true;
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO, _ ("“%s” could not be made: %s."), path,
               g_strerror (errno));
  return false;
}

static LoadlineExit
render_all (const Run *run)
{
  const LoadlineOptions *options = run->options;
  const char *format = options->format != NULL ? options->format : "png";
  g_autoptr (GArray) outputs = g_array_new (FALSE, FALSE, sizeof (Output));
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  int n = 0;

  g_array_set_clear_func (outputs, output_clear);
  while (loadline_figure_at (n) != NULL)
    n++;
  for (int i = 0; i < n; i++)
    {
      const LoadlineFigure *figure = loadline_figure_at (i);
      g_autofree char *path =
        options->output != NULL ? path_in (options->output, figure, format) : NULL;
      g_autofree char *data = options->data != NULL ? path_in (options->data, figure, "csv") : NULL;

      if (path != NULL || data != NULL)
        say_progress (figure, i, n);
      if (path != NULL && !draw (run, figure, path, outputs, &error))
        return loadline_say_error (error);
      if (data != NULL)
        add_data (run, figure, data, outputs);
      if (options->describe)
        {
          g_autofree char *text = figure->describe (&run->input);

          g_string_append_printf (words, "%s%s\n%s\n", i > 0 ? "\n" : "", _ (figure->label), text);
        }
    }
  if (!make_folder (options->output, &error) || !make_folder (options->data, &error))
    return loadline_say_error (error);
  return finish (outputs, words);
}

/* Whether the command line asks for something, and for one thing. */
static bool
check_request (const LoadlineOptions *options, bool all, GError **error)
{
  if (options->output == NULL && options->data == NULL && !options->describe)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("render needs to know what to make: -o FILE, --data FILE.csv or --describe."));
  else if (!all && g_strcmp0 (options->output, options->data) == 0 && options->data != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("-o and --data name the same file; the picture and its numbers need two."));
  else if (options->format != NULL && !all)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("--format goes with all; the file of one figure says its kind by its ending."));
  else
    return true;
  return false;
}

/* All scenarios of the plan beside the one that is drawn, for figures that compare them. */
static void
add_scenarios (Run *run, const LoadlineSubject *subject)
{
  int n = subject->plan->n_variants + 1;

  run->scenarios = g_new0 (LoadlineNamedProjection, (gsize) n);
  run->projections = g_ptr_array_new_with_free_func ((GDestroyNotify) loadline_projection_unref);
  for (int i = 0; i < n; i++)
    {
      LoadlineProjection *projection = subject->projection;

      if (i != subject->scenario)
        {
          projection = loadline_project_plan (subject->plan, i);
          g_ptr_array_add (run->projections, projection);
        }
      run->scenarios[i] =
        (LoadlineNamedProjection){ loadline_plan_scenario_name (subject->plan, i), projection };
    }
  run->input.scenarios = run->scenarios;
  run->input.n_scenarios = n;
}

/* The place on the way of the decision of step @options->step, as its table counts them. */
static bool
find_step (Run *run, LoadlinePolicy *policy, GError **error)
{
  const LoadlineProjection *projection = run->input.projection;
  int wanted = run->options->step - 1;
  int path[LOADLINE_POLICY_MAX_NODES];
  int n;
  g_autoptr (LoadlineTrace) trace = NULL;

  if (wanted < 0)
    return true;
  if (run->input.month < 0)
    run->input.month = 0;
  trace = loadline_trace_new (projection, policy, run->input.month);
  if (wanted >= trace->n_steps)
    {
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   ngettext ("--step %d is not in the decision, which has %d step.",
                             "--step %d is not in the decision, which has %d steps.",
                             (gulong) trace->n_steps),
                   run->options->step, trace->n_steps);
      return false;
    }
  n = loadline_decision_path (projection, policy, run->input.month, path);
  for (int i = 0; i < n; i++)
    if (path[i] == trace->steps[wanted].node)
      run->input.step = i;
  return true;
}

LoadlineExit
loadline_cli_render (const LoadlineOptions *options)
{
  bool all = strcmp (options->arguments[1], ALL) == 0;
  const LoadlineFigure *figure = NULL;
  g_auto (LoadlineSubject) subject = { 0 };
  g_auto (Run) run = { .options = options, .theme = *options->theme };
  g_autoptr (GError) error = NULL;

  run.input = (LoadlineFigureInput) { .strategy = options->strategy,
                                     .measure = (LoadlineMeasure) options->measure,
                                     .hover = -1,
                                     .title = true,
                                     .step = -1 };
  run.theme.text_scale *= options->text_scale;
  run.theme.mirrored = loadline_text_is_right_to_left ();
  if (!check_request (options, all, &error)
      || (!all && (figure = find_figure (options->arguments[1], &error)) == NULL)
      || !loadline_subject_open (&subject, options, &error)
      || !loadline_subject_month (&subject, options, -1, &run.input.month, &error))
    return loadline_say_error (error);
  run.input.projection = subject.projection;
  run.input.currency = subject.plan->currency;
  run.input.events = subject.plan->events;
  run.input.n_events = subject.plan->n_events;
  if (!find_step (&run, subject.projection->policy, &error))
    return loadline_say_error (error);
  add_scenarios (&run, &subject);
  return all ? render_all (&run) : render_one (&run, figure);
}
