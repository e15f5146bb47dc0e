/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded into any GTK 4 program: says when its first frame was drawn, how much of the processor's time it
 * had taken until then, and how much memory at most by the time it has come to rest, and ends it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define REST_MS 1500

typedef int (*Run) (GApplication *application, int argc, char **argv);

/* Both in microseconds: on the machine's clock, and of the processor in all threads. */
typedef struct
{
  gint64 at;
  gint64 processor;
} Drawn;

static long
peak_kib (void)
{
  FILE *status = fopen ("/proc/self/status", "r");
  char  line[256];
  long  kib = -1;

  while (status != NULL && kib < 0 && fgets (line, sizeof line, status) != NULL)
    sscanf (line, "VmHWM: %ld", &kib);
  if (status != NULL)
    fclose (status);

  return kib;
}

static gboolean
rested_cb (gpointer data)
{
  const Drawn *drawn = data;

  fprintf (stderr, "\nfirst-frame %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %ld\n", drawn->at,
           drawn->processor, peak_kib ());
  fflush (stderr);
  _exit (0);
}

static gboolean
painted_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  static Drawn    drawn;
  struct timespec processor;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &processor);
  drawn.at = g_get_monotonic_time ();
  drawn.processor = processor.tv_sec * G_USEC_PER_SEC + processor.tv_nsec / 1000;
  g_timeout_add (REST_MS, rested_cb, &drawn);

  return FALSE;
}

/* In the place of GIO's own. */
int
g_application_run (GApplication *application, int argc, char **argv)
{
  Run run = (Run) (gintptr) dlsym (RTLD_NEXT, "g_application_run");

  g_type_class_ref (GDK_TYPE_FRAME_CLOCK);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0, painted_cb,
                              NULL, NULL);

  return run (application, argc, argv);
}
