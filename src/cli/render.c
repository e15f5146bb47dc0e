/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli render: any figure as a file. */
#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#include "cli/figures.h"
#include "cli/subject.h"
#include "draw/surface.h"
#include "model/error.h"

/* A picture's usual size in points, at which its text reads well. */
#define WIDTH 800
#define HEIGHT 450

/* Pixels a point where no size is asked for: sharp on the finest screens. */
#define SCALE 2

char *
loadline_cli_describe_render (void)
{
  g_autofree char *ids = loadline_figure_ids ();

  return g_strdup_printf (
    _ ("FIGURE is one of: %s.\n"
       "The ending of FILE says how to draw: .png, .svg or .pdf. A PNG is 1600x900 "
       "pixels where no size is given, others are 800x450 points; a larger PNG is the "
       "same picture with more pixels.\n"
       "--month marks a month, and lights its decision up in the flowchart."),
    ids);
}

static const LoadlineFigure *
find_figure (const char *id, GError **error)
{
  const LoadlineFigure *figure = loadline_figure_find (id);

  if (figure == NULL)
    {
      g_autofree char *ids = loadline_figure_ids ();

      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("There is no figure “%s”; there are %s."), id, ids);
    }
  return figure;
}

static bool
is_png (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".png");
}

/* Points of the picture and pixels a point. A PNG larger than usual keeps the usual layout and gets
 * finer; a smaller one keeps its text legible and gets simpler. */
static void
find_size (const LoadlineOptions *options, double *width, double *height, double *scale)
{
  bool png = is_png (options->output);

  *scale = png ? SCALE : 1;
  *width = WIDTH;
  *height = HEIGHT;
  if (options->width == 0)
    return;
  *scale =
    png ? MAX (1.0, MIN (options->width / (double) WIDTH, options->height / (double) HEIGHT)) : 1;
  *width = options->width / *scale;
  *height = options->height / *scale;
}

LoadlineExit
loadline_cli_render (const LoadlineOptions *options)
{
  const LoadlineFigure *figure;
  g_auto (LoadlineSubject) subject = { 0 };
  LoadlineFigureInput input = { .strategy = -1, .hover = -1, .title = true, .step = -1 };
  g_autoptr (GError) error = NULL;
  double width, height, scale;

  figure = find_figure (options->arguments[1], &error);
  if (figure == NULL || !loadline_subject_open (&subject, options, &error)
      || !loadline_subject_month (&subject, options, -1, &input.month, &error))
    return loadline_say_error (error);
  input.projection = subject.projection;
  input.currency = subject.plan->currency;
  find_size (options, &width, &height, &scale);
  if (!loadline_figure_save (figure, &input,
                             options->dark ? loadline_theme_dark () : loadline_theme_light (),
                             width, height, scale, options->output, &error))
    return loadline_say_error (error);
  return LOADLINE_EXIT_DONE;
}
