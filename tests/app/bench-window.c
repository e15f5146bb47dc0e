/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long it takes until what somebody does is on the screen: the real window with the largest template,
 * every gesture in every view, and what many of them leave in memory. Wall-clock time is what people wait;
 * processor time is what other programs can't lengthen. Build with buildtype=release for figures that count. */
#include <adwaita.h>
#include <malloc.h>
#include <stdlib.h>
#include <time.h>

#include "app/window-private.h"
#include "shown.h"

#define SAMPLES 200
#define WARM_UP 30
#define ASKED_MS 16.0

/* The clock goes on for two frames after a change of style: then it rests. */
#define REST_MS 25

typedef struct
{
  LoadlineWindow  *window;
  LoadlinePlanner *planner;
  GdkFrameClock   *clock;
  int              frames;  /* painted */
  bool             running; /* the clock has run since somebody looked */
} Bench;

/* ---- What somebody does ---- */

static void
set_input (LoadlinePlanner *planner, int i)
{
  const LoadlineParameter *users = loadline_parameter_find ("users");
  LoadlineScenario         values = loadline_planner_get_scenario (planner);

  values.users *= i % 2 == 0 ? 1.1 : 1 / 1.09;
  if (!loadline_planner_set_value (planner, users, &values, NULL))
    g_error ("The benchmark's own edit was refused.");
}

static void
choose_month (LoadlinePlanner *planner, int i)
{
  LoadlineViewState *state = loadline_planner_get_view_state (planner);

  loadline_view_state_set_month (state, (loadline_view_state_get_month (state) + 1)
                                          % loadline_view_state_get_n_months (state));
}

static void
choose_scenario (LoadlinePlanner *planner, int i)
{
  LoadlineViewState *state = loadline_planner_get_view_state (planner);
  int                n = loadline_planner_get_plan (planner)->n_variants + 1;

  loadline_view_state_set_scenario (state, (loadline_view_state_get_scenario (state) + 1) % n);
}

/* @dragged: frame after frame, in the moment that the pointer's motion is told. */
static const struct
{
  const char *name;
  void (*act) (LoadlinePlanner *planner, int i);
  bool dragged;
} gestures[] = {
  { "an input is set", set_input, false },
  { "an input is dragged", set_input, true },
  { "a month is chosen", choose_month, false },
  { "the months are dragged", choose_month, true },
  { "a scenario is chosen", choose_scenario, false },
};

static const char *const views[] = { "plan", "compare", "explain" };

/* ---- Measuring ---- */

typedef enum
{
  WALL,
  PROCESSOR,
  N_TIMES,
} Time;

typedef struct
{
  gint64  wall;
  clock_t processor;
} Start;

static Start
start_now (void)
{
  return (Start){ g_get_monotonic_time (), clock () };
}

static void
painted_cb (GdkFrameClock *clock, Bench *bench)
{
  bench->frames++;
}

static void
running_cb (GdkFrameClock *clock, Bench *bench)
{
  bench->running = true;
}

static gboolean
waited_cb (gpointer done)
{
  *(bool *) done = true;

  return G_SOURCE_REMOVE;
}

static void
wait_for (unsigned milliseconds)
{
  bool done = false;

  g_timeout_add (milliseconds, waited_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* Until nothing is left to do: a person looks at what has changed. */
static void
rest (Bench *bench)
{
  do
    {
      bench->running = false;
      wait_for (REST_MS);
    }
  while (bench->running);
}

typedef struct
{
  Bench   *bench;
  unsigned gesture;
  int      i;
  Start    start;
} Motion;

static void
motion_cb (GdkFrameClock *clock, Motion *motion)
{
  motion->start = start_now ();
  gestures[motion->gesture].act (motion->bench->planner, motion->i);
}

static void
time_gesture (Bench *bench, unsigned gesture, int i, double times[N_TIMES])
{
  Motion motion = { bench, gesture, i, { 0 } };
  gulong handler = 0;

  bench->frames = 0;
  if (gestures[gesture].dragged)
    {
      handler = g_signal_connect (bench->clock, "flush-events", G_CALLBACK (motion_cb), &motion);
      gdk_frame_clock_request_phase (bench->clock, GDK_FRAME_CLOCK_PHASE_FLUSH_EVENTS);
    }
  else
    motion_cb (bench->clock, &motion);
  while (bench->frames == 0)
    g_main_context_iteration (NULL, TRUE);
  times[WALL] = (double) (g_get_monotonic_time () - motion.start.wall) / 1000;
  times[PROCESSOR] = (double) (clock () - motion.start.processor) * 1000 / CLOCKS_PER_SEC;
  g_clear_signal_handler (&handler, bench->clock);
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
time_gestures (Bench *bench, const char *view, unsigned gesture)
{
  double times[N_TIMES][SAMPLES];
  int    frames = 0;

  for (int i = -WARM_UP; i < SAMPLES; i++)
    {
      double one[N_TIMES];

      time_gesture (bench, gesture, i, one);
      for (Time t = 0; t < N_TIMES && i >= 0; t++)
        times[t][i] = one[t];
      if (!gestures[gesture].dragged)
        rest (bench);
      frames += i >= 0 ? bench->frames : 0;
    }
  rest (bench);
  for (Time t = 0; t < N_TIMES; t++)
    qsort (times[t], SAMPLES, sizeof *times[t], compare);
  g_print (
    "%-8s %-24s median %4.1f ms, p99 %4.1f ms (asked for %.0f); processor %4.1f and %4.1f ms; "
    "%.2f frames\n",
    view, gestures[gesture].name, times[WALL][SAMPLES / 2], times[WALL][SAMPLES * 99 / 100],
    ASKED_MS, times[PROCESSOR][SAMPLES / 2], times[PROCESSOR][SAMPLES * 99 / 100],
    (double) frames / SAMPLES);
}

/* What edits leave behind, after so many that the steps to undo are as many as they get. */
static void
weigh_edits (Bench *bench)
{
  gsize before = 0;

  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.view", "s", "plan");
  for (int i = 0; i < 2 * SAMPLES; i++)
    {
      double one[N_TIMES];

      if (i == SAMPLES)
        before = mallinfo2 ().uordblks;
      time_gesture (bench, 1, i, one);
    }
  rest (bench);
  g_print ("%d edits: memory in use grows by %+ld KiB, of %ld\n", SAMPLES,
           ((long) mallinfo2 ().uordblks - (long) before) / 1024, (long) before / 1024);
}

/* ---- The window ---- */

/* The template whose projection has the most months, with what-ifs to compare. (transfer full) */
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

int
main (int argc, char **argv)
{
  const char *only = argc > 1 ? argv[1] : NULL;

  g_autoptr (LoadlinePlan) plan = NULL;
  g_autoptr (LoadlineDocument) document = NULL;
  GtkWidget *window;
  Bench      bench = { 0 };

  if (!gtk_init_check ())
    return 77;
  adw_init ();
  take_style ();
  plan = largest_plan ();
  document = loadline_document_new (plan, NULL);
  window = loadline_window_new (NULL);
  loadline_window_set_document (LOADLINE_WINDOW (window), document);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  bench.window = LOADLINE_WINDOW (window);
  bench.planner = loadline_window_get_planner (bench.window);
  bench.clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (bench.clock, "before-paint", G_CALLBACK (running_cb), &bench);
  g_signal_connect_after (bench.clock, "paint", G_CALLBACK (painted_cb), &bench);
  wait_for (1000);
  g_print ("%s, %d scenarios, 1280 x 800:\n", plan->title, plan->n_variants + 1);
  for (gsize v = 0; v < G_N_ELEMENTS (views); v++)
    {
      if (only != NULL && !g_str_equal (only, views[v]))
        continue;
      gtk_widget_activate_action (window, "win.view", "s", views[v]);
      wait_for (500);
      for (unsigned g = 0; g < G_N_ELEMENTS (gestures); g++)
        time_gestures (&bench, views[v], g);
    }
  weigh_edits (&bench);
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
