/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long documents take: a plan of 36 months and three scenarios composed and made, of each kind. Prints the first time and
 * the median of more; build with buildtype=release for figures that count. */
#include "model/plan-file.h"
#include "report/report.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define RUNS 15

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Time of this thread alone, in ms: other work on the machine does not count. */
static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
measure (LoadlinePlan *plan, const LoadlineReportKind *kind, const char *folder)
{
  g_autofree char *name = g_strconcat (kind->id, kind->ending, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  double times[RUNS];

  for (int i = 0; i < RUNS; i++)
    {
      double start = now_ms ();
      g_autoptr (LoadlineReport) report = NULL;
      g_autoptr (GError) error = NULL;
      LoadlineReportOptions options;

      loadline_report_options_init (&options);
      report = loadline_report_new (plan, &options);
      if (!loadline_report_save (report, kind, path, NULL, &error))
        g_error ("%s", error->message);
      times[i] = now_ms () - start;
    }
  printf ("%-8s%10.1f", kind->id, times[0]);
  qsort (times, RUNS, sizeof *times, compare);
  printf ("%10.1f\n", times[RUNS / 2]);
}

int
main (void)
{
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  g_autofree char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);

  printf ("%d months, %d scenarios\n%-8s%10s%10s\n", plan->calendar.n_months, plan->n_variants + 1,
          "ms", "first", "median");
  for (int i = 0; loadline_report_kind_at (i) != NULL; i++)
    measure (plan, loadline_report_kind_at (i), folder);
  printf ("\nThe files are in %s.\n", folder);
  return 0;
}
