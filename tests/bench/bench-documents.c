/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long documents take: a plan of 36 months and three scenarios composed and made, of each kind, and the slides of a
 * presentation after an edit, composed and drawn. Prints the first time and the median of more; build with
 * buildtype=release for figures that count. */
#include "bench/timing.h"

#include "model/plan-file.h"
#include "report/report.h"
#include "report/slides.h"

#include <glib/gstdio.h>
#include <stdio.h>

#define RUNS 15
#define EDITS 100

/* What is asked of a slide after an edit: a frame. */
#define FRAME_MS 16

#define SCREEN_WIDTH 1920
#define SCREEN_HEIGHT 1080

/* What is asked, where something is. */
static const struct
{
  const char *id;
  int limit_ms;
} limits[] = { { "pdf", 400 }, { "xlsx", 150 }, { "html", 300 } };

static void
print_times (const char *name, double *times, size_t n, int limit_ms)
{
  double first = times[0];
  double median = timing_median (times, n);
  char verdict[32];

  printf ("%-28s%10.1f%10.1f  %s\n", name, first, median,
          limit_ms > 0 ? timing_verdict (median, limit_ms, verdict) : "");
}

static int
limit_of (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    if (g_str_equal (limits[i].id, id))
      return limits[i].limit_ms;
  return 0;
}

static void
measure (LoadlinePlan *plan, const LoadlineReportKind *kind, const char *folder)
{
  g_autofree char *name = g_strconcat (kind->id, kind->ending, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  double times[RUNS];

  for (int i = 0; i < RUNS; i++)
    {
      double start = timing_now_ms ();
      g_autoptr (LoadlineReport) report = NULL;
      g_autoptr (GError) error = NULL;
      LoadlineReportOptions options;

      loadline_report_options_init (&options);
      report = loadline_report_new (plan, &options);
      if (!loadline_report_save (report, kind, path, NULL, &error))
        g_error ("%s", error->message);
      times[i] = timing_now_ms () - start;
    }
  print_times (kind->id, times, RUNS, limit_of (kind->id));
}

/* A plan with a number that no plan before it had. (transfer full) */
static LoadlinePlan *
edit (LoadlinePlan *plan, int i)
{
  LoadlinePlan *edited = loadline_plan_copy (plan);
  LoadlineScenario values = plan->base;

  values.users *= 1 + i * 1e-3;
  loadline_plan_set_value (edited, 0, loadline_parameter_find ("users"), &values);
  return edited;
}

/* Composes the slides of edited plans, and draws slide @index of each on @cr. */
static void
measure_slide (LoadlinePlan *plan, int index, const char *name, cairo_t *cr)
{
  double times[EDITS];

  for (int i = 0; i < EDITS; i++)
    {
      g_autoptr (LoadlinePlan) edited = edit (plan, i);
      double start = timing_now_ms ();
      g_autoptr (LoadlineReport) report = NULL;
      g_autoptr (LoadlineSlides) slides = NULL;
      LoadlineReportOptions options;

      loadline_report_options_init (&options);
      report = loadline_report_new (edited, &options);
      slides = loadline_slides_new (report);
      loadline_slides_draw (slides, MIN (index, loadline_slides_count (slides) - 1), cr,
                            SCREEN_WIDTH, SCREEN_HEIGHT, NULL);
      times[i] = timing_now_ms () - start;
    }
  print_times (name, times, EDITS, FRAME_MS);
}

static void
measure_slides (LoadlinePlan *plan)
{
  g_autoptr (LoadlineReport) report = NULL;
  g_autoptr (LoadlineSlides) slides = NULL;
  LoadlineReportOptions options;
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, SCREEN_WIDTH, SCREEN_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  loadline_report_options_init (&options);
  report = loadline_report_new (plan, &options);
  slides = loadline_slides_new (report);
  for (int i = 0; i < loadline_slides_count (slides); i++)
    {
      g_autofree char *name = g_strconcat ("slide ", loadline_slides_at (slides, i)->id, NULL);

      measure_slide (plan, i, name, cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

int
main (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  g_autofree char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);

  printf ("%d months, %d scenarios\n%-28s%10s%10s\n", plan->calendar.n_months, plan->n_variants + 1,
          "ms", "first", "median");
  for (int i = 0; loadline_report_kind_at (i) != NULL; i++)
    measure (plan, loadline_report_kind_at (i), folder);
  printf ("\nAfter an edit, at %d × %d\n", SCREEN_WIDTH, SCREEN_HEIGHT);
  measure_slides (plan);
  remove_folder (folder);
  return 0;
}
