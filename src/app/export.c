/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures are made of a report without parts, which has the projections. */
#include "app/export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "draw/surface.h"
#include "report/paper.h"

#define PICTURE_WIDTH 800
#define PICTURE_HEIGHT 450
#define PICTURE_SCALE 2

LoadlineExport *
loadline_export_new (LoadlinePlanner *planner, const LoadlineReportKind *kind,
                     const LoadlineFigure *figure)
{
  LoadlineExport    *self = g_new0 (LoadlineExport, 1);
  LoadlineViewState *state = loadline_planner_get_view_state (planner);

  self->plan = loadline_plan_ref (loadline_planner_get_plan (planner));
  self->kind = kind;
  self->figure = figure;
  self->ending = ".png";
  self->width = PICTURE_WIDTH;
  self->height = PICTURE_HEIGHT;
  self->look = (LoadlineFigureInput){
    .month = loadline_view_state_get_month (state),
    .strategy = loadline_view_state_get_strategy (state),
    .hidden = loadline_view_state_get_hidden (state),
    .measure = loadline_view_state_get_measure (state),
    .hover = -1,
    .title = true,
    .step = -1,
  };
  loadline_report_options_init (&self->options);
  self->options.scenario = loadline_view_state_get_scenario (state);
  self->title = g_strdup ("");
  self->author = g_strdup ("");

  return self;
}

LoadlineExport *
loadline_export_copy (const LoadlineExport *self)
{
  LoadlineExport *copy = g_new (LoadlineExport, 1);

  *copy = *self;
  copy->plan = loadline_plan_ref (self->plan);
  copy->title = g_strdup (self->title);
  copy->author = g_strdup (self->author);

  return copy;
}

void
loadline_export_free (LoadlineExport *self)
{
  loadline_plan_unref (self->plan);
  g_free (self->title);
  g_free (self->author);
  g_free (self);
}

const char *
loadline_export_ending (const LoadlineExport *self)
{
  return self->kind != NULL ? self->kind->ending : self->ending;
}

/* What a file can't be called by. */
static char *
dup_safe (const char *title)
{
  char *name = g_strdelimit (g_strdup (title), "/\\:*?\"<>|\n\t", '-');

  g_strstrip (name);
  while (*name == '.')
    memmove (name, name + 1, strlen (name)); /* the end with it */

  return name;
}

char *
loadline_export_dup_name (const LoadlineExport *self)
{
  const char      *title = self->title[0] != '\0' ? self->title : self->plan->title;
  g_autofree char *plan = dup_safe (title);
  g_autofree char *figure = self->kind == NULL ? dup_safe (_ (self->figure->label)) : NULL;
  g_autofree char *both = NULL;
  const char      *name = plan[0] != '\0' ? plan : _ ("Untitled");

  if (figure != NULL)
    /* Translators: the name of a picture's file, before its ending: a plan's title and a figure's name. */
    both = g_strdup_printf (_ ("%s, %s"), name, figure);

  return g_strconcat (both != NULL ? both : name, loadline_export_ending (self), NULL);
}

GFile *
loadline_export_name_file (const LoadlineExport *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  const char      *ending = loadline_export_ending (self);
  g_autofree char *named = NULL;
  gsize            length = path != NULL ? strlen (path) : 0;
  gsize            end = strlen (ending);

  if (path == NULL || (length > end && g_ascii_strcasecmp (path + length - end, ending) == 0)
      || (self->kind == NULL && loadline_figure_can_save (path)))
    return g_object_ref (file);
  named = g_strconcat (path, ending, NULL);

  return g_file_new_for_path (named);
}

/* (transfer full) */
static LoadlineReport *
make_report (const LoadlineExport *self)
{
  LoadlineReportOptions options = self->options;

  options.title = self->title[0] != '\0' ? self->title : NULL;
  options.author = self->author[0] != '\0' ? self->author : NULL;
  if (self->kind == NULL)
    options.parts = 0;

  return loadline_report_new (self->plan, &options);
}

/* ---- Pictures ---- */

/* A picture as the only page of a document. */
typedef struct
{
  const LoadlineFigure *figure;
  LoadlineReport       *report; /* Owned */
  LoadlineFigureInput   input;
  double                width;
  double                height;
} Picture;

static LoadlineFigureInput
input_of (const LoadlineExport *self, const LoadlineReport *report)
{
  LoadlineFigureInput input = self->look;

  input.projection = report->projection;
  input.currency = report->plan->currency;
  input.events = report->plan->events;
  input.n_events = report->plan->n_events;
  input.scenarios = report->projections;
  input.n_scenarios = report->n_projections;

  return input;
}

static void
draw_picture (gconstpointer data, int page, cairo_t *cr)
{
  const Picture *picture = data;

  loadline_figure_draw (picture->figure, &picture->input, cr, picture->width, picture->height,
                        &picture->report->theme);
}

static char *
describe_picture (gconstpointer data, int page)
{
  const Picture *picture = data;

  return picture->figure->describe (&picture->input);
}

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  loadline_report_unref (picture->report);
  g_free (picture);
}

/* @report: (transfer full) */
static LoadlinePaged *
lay_out_picture (const LoadlineExport *self, LoadlineReport *report)
{
  Picture                   *picture = g_new0 (Picture, 1);
  const LoadlinePagedContent content = {
    .n_pages = 1,
    .width = self->width,
    .height = self->height,
    .draw = draw_picture,
    .describe = describe_picture,
    .pages = picture,
    .free = picture_free,
  };

  *picture = (Picture){ self->figure, report, input_of (self, report), self->width, self->height };

  return loadline_paged_new (report, &content);
}

/* ---- All ---- */

LoadlinePaged *
loadline_export_lay_out (const LoadlineExport *self)
{
  g_autoptr (LoadlineReport) report = NULL;

  if (self->kind == NULL)
    return lay_out_picture (self, make_report (self));
  if (self->kind->preview != LOADLINE_PREVIEW_PAGES
      && self->kind->preview != LOADLINE_PREVIEW_PAPER)
    return NULL;
  report = make_report (self);

  return self->kind->lay_out != NULL ? self->kind->lay_out (report) : loadline_paper_new (report);
}

char *
loadline_export_dup_text (const LoadlineExport *self)
{
  g_autoptr (LoadlineReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = loadline_export_dup_name (self);
  gconstpointer    text;
  gsize            length;

  if (self->kind == NULL || self->kind->preview != LOADLINE_PREVIEW_TEXT)
    return NULL;
  report = make_report (self);
  bytes = self->kind->write (report, name, NULL, NULL);
  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);

  return g_utf8_validate (text, (gssize) length, NULL) ? g_strndup (text, length) : NULL;
}

bool
loadline_export_save (const LoadlineExport *self, const char *path, const LoadlineWatch *watch,
                      GError **error)
{
  g_autoptr (LoadlineReport) report = make_report (self);
  LoadlineFigureInput input;

  if (self->kind != NULL)
    return loadline_report_save (report, self->kind, path, watch, error);
  input = input_of (self, report);

  return loadline_figure_save (self->figure, &input, &report->theme, self->width, self->height,
                               PICTURE_SCALE, path, error);
}
