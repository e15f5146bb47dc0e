/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long one projection takes: what keeps the window at a frame an edit. Prints medians; build with
 * buildtype=release for figures that count. */
#include "engine/projection.h"
#include "model/plan-file.h"

#include <stdlib.h>

#define RUNS 41

typedef struct
{
  const char *name;
  int         months;
  int         max_nodes;
  const char *parameters;
} Case;

static const Case cases[] = {
  { "defaults", 36, 200, "\"users\": 4000" },
  { "defaults", 120, 1000, "\"users\": 4000" },
  { "grows past every node", 36, 200, "\"users\": 200000" },
  { "grows past every node", 120, 1000, "\"users\": 200000" },
  { "unequal variability", 36, 200, "\"users\": 20000, \"service_scv\": 0.6, \"arrival_scv\": 2" },
  { "unequal variability", 120, 1000,
    "\"users\": 20000, \"service_scv\": 0.6, \"arrival_scv\": 2" },
  { "sharded", 36, 200,
    "\"users\": 20000, \"data_placement\": \"sharded\", \"dataset_gib\": 2000" },
  { "sharded", 120, 1000,
    "\"users\": 20000, \"data_placement\": \"sharded\", \"dataset_gib\": 2000" },
  { "retrograde, tight", 36, 200,
    "\"users\": 60000, \"node_coherency\": 0.004, \"latency_ms\": 80, \"availability\": 0.9999" },
  { "retrograde, tight", 120, 1000,
    "\"users\": 60000, \"node_coherency\": 0.004, \"latency_ms\": 80, \"availability\": 0.9999" },
  { "nothing is fast enough", 36, 200, "\"users\": 60000, \"latency_ms\": 20" },
  { "many workers", 36, 200, "\"users\": 200000, \"workers_per_vcpu\": 64" },
};

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median_ms (const LoadlinePlan *plan)
{
  double times[RUNS];

  for (int i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (LoadlineProjection) projection = loadline_project_plan (plan, 0);

      times[i] = (double) (g_get_monotonic_time () - start) / 1000;
    }
  qsort (times, RUNS, sizeof *times, compare);

  return times[RUNS / 2];
}

int
main (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup_printf (
        "{ \"format\": \"loadline-plan\", \"version\": 1, \"months\": %d, \"catalog\": \"aws-us-east-1\", "
        "\"parameters\": { \"max_nodes\": %d, %s } }",
        cases[i].months, cases[i].max_nodes, cases[i].parameters);
      g_autoptr (LoadlinePlan) plan =
        loadline_plan_load_data (text, strlen (text), "bench", NULL, NULL, &error);

      if (plan == NULL)
        g_error ("%s", error->message);
      g_print ("%-24s %3d months, %4d nodes: %7.2f ms\n", cases[i].name, cases[i].months,
               cases[i].max_nodes, median_ms (plan));
    }

  return 0;
}
