/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long an edit takes until its frame is drawn: the real window, the largest template, one edit
 * after another. Prints percentiles; build with buildtype=release for figures that count. */
#include "app/window.h"
#include "model/plan-file.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#define EDITS 300
#define WARM_UP 20

/* Counts the frames that have been drawn. */
static void
painted_cb (GdkFrameClock *clock, int *frames)
{
  (*frames)++;
}

/* The template whose projection has the most months. */
static LoadlinePlan *
largest_plan (void)
{
  LoadlinePlan *largest = NULL;

  for (const char *const *name = loadline_plan_template_names (); *name != NULL; name++)
    {
      LoadlinePlan *plan = loadline_plan_load_template (*name, NULL);

      if (largest == NULL || plan->calendar.n_months > largest->calendar.n_months
          || (plan->calendar.n_months == largest->calendar.n_months
              && plan->base.max_nodes > largest->base.max_nodes))
        {
          g_clear_pointer (&largest, loadline_plan_unref);
          largest = loadline_plan_ref (plan);
        }
      loadline_plan_unref (plan);
    }

  return largest;
}

static void
edit (LoadlineDocument *document, int i)
{
  const LoadlineParameter *users = loadline_parameter_find ("users");
  g_autoptr (LoadlinePlan) draft = loadline_plan_copy (loadline_document_get_plan (document));
  LoadlineScenario values = draft->base;

  values.users *= i % 2 == 0 ? 1.1 : 1 / 1.09;
  loadline_plan_set_value (draft, 0, users, &values);
  loadline_document_edit (document, draft, "Users", "users");
}

/* One edit: until all views are told, until its frame is drawn, and the processor's part in that, which
 * other programs can't lengthen. */
typedef enum
{
  TOLD,
  DRAWN,
  WORK,
  N_TIMES,
} Time;

static const char *const names[N_TIMES] = { "edit to views told", "edit to drawn frame",
                                            "of it, processor time" };

static void
time_edit (LoadlineDocument *document, GdkFrameClock *frame_clock, int i, double times[N_TIMES])
{
  int    frames = 0;
  gulong handler = g_signal_connect (frame_clock, "after-paint", G_CALLBACK (painted_cb), &frames);
  gint64  start = g_get_monotonic_time ();
  clock_t work = clock ();

  edit (document, i);
  times[TOLD] = (double) (g_get_monotonic_time () - start) / 1000;
  while (frames == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (frame_clock, handler);
  times[DRAWN] = (double) (g_get_monotonic_time () - start) / 1000;
  times[WORK] = (double) (clock () - work) * 1000 / CLOCKS_PER_SEC;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static gboolean
rested_cb (gpointer done)
{
  *(bool *) done = true;

  return G_SOURCE_REMOVE;
}

/* Between edits a person looks, and what is left to do is done. */
static void
settle (unsigned milliseconds)
{
  bool done = false;

  g_timeout_add (milliseconds, rested_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

int
main (void)
{
  g_autoptr (LoadlinePlan) plan = NULL;
  g_autoptr (LoadlineDocument) document = NULL;
  GtkWidget *window;
  double     times[N_TIMES][EDITS];

  if (!gtk_init_check ())
    return 77;
  adw_init ();
  plan = largest_plan ();
  document = loadline_document_new (plan, NULL);
  window = loadline_window_new (NULL);
  loadline_window_set_document (LOADLINE_WINDOW (window), document);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  settle (1000);
  for (int i = -WARM_UP; i < EDITS; i++)
    {
      double one[N_TIMES];

      time_edit (document, gtk_widget_get_frame_clock (window), i, one);
      for (int t = 0; t < N_TIMES && i >= 0; t++)
        times[t][i] = one[t];
      settle (30);
    }
  for (int t = 0; t < N_TIMES; t++)
    {
      qsort (times[t], EDITS, sizeof *times[t], compare);
      g_print ("%s, %s: median %.1f ms, p90 %.1f ms, p99 %.1f ms\n", plan->title, names[t],
               times[t][EDITS / 2], times[t][EDITS * 9 / 10], times[t][EDITS * 99 / 100]);
    }

  return 0;
}
