/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plain discrete-event simulation of one node, against what the engine computes. */
#include "engine/queueing.h"

#include <stdlib.h>

#include "engine-fixture.h"

#define REQUESTS 200000
#define BATCHES 20

static double
exponential (GRand *random)
{
  return -log (1 - g_rand_double (random));
}

/* Gamma of mean 1 and squared coefficient of variation @scv, as a sum of 1 / scv exponentials; for
 * scv above 1 a mixture of two exponentials with the same two moments. */
static double
variate (GRand *random, double scv)
{
  double sum = 0;
  int    stages = (int) round (1 / fmax (scv, 1e-9));

  if (scv <= 0)
    return 1;
  if (scv > 1)
    {
      double p = 0.5 * (1 + sqrt ((scv - 1) / (scv + 1)));

      return g_rand_double (random) < p ? exponential (random) / (2 * p)
                                        : exponential (random) / (2 * (1 - p));
    }
  for (int i = 0; i < stages; i++)
    sum += exponential (random);

  return sum / stages;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* First come, first served on @workers; fills @responses. */
static void
simulate (GRand *random, int workers, double load, double arrival_scv, double service_scv,
          double *responses)
{
  g_autofree double *free_at = g_new0 (double, workers);
  double now = 0;

  for (int i = -REQUESTS / 10; i < REQUESTS; i++)
    {
      double service = variate (random, service_scv);
      int    first = 0;
      double start;

      now += variate (random, arrival_scv) / load;
      for (int w = 1; w < workers; w++)
        if (free_at[w] < free_at[first])
          first = w;
      start = fmax (now, free_at[first]);
      free_at[first] = start + service;
      if (i >= 0)
        responses[i] = start + service - now;
    }
}

/* Mean, p95 and p99 of each batch, and their mean and standard error. */
typedef struct
{
  double mean[3];
  double error[3];
} Estimate;

static Estimate
estimate (int workers, double load, double arrival_scv, double service_scv)
{
  g_autofree double *responses = g_new (double, REQUESTS);
  g_autoptr (GRand) random = g_rand_new_with_seed (20270101);
  double   sum[3] = { 0 }, squares[3] = { 0 };
  Estimate result;

  for (int b = 0; b < BATCHES; b++)
    {
      double value[3] = { 0 };

      simulate (random, workers, load, arrival_scv, service_scv, responses);
      for (int i = 0; i < REQUESTS; i++)
        value[0] += responses[i] / REQUESTS;
      qsort (responses, REQUESTS, sizeof *responses, compare);
      value[1] = responses[(int) (0.95 * REQUESTS)];
      value[2] = responses[(int) (0.99 * REQUESTS)];
      for (int k = 0; k < 3; k++)
        {
          sum[k] += value[k];
          squares[k] += value[k] * value[k];
        }
    }

  for (int k = 0; k < 3; k++)
    {
      result.mean[k] = sum[k] / BATCHES;
      result.error[k] =
        sqrt (fmax (squares[k] / BATCHES - result.mean[k] * result.mean[k], 0) / (BATCHES - 1));
    }

  return result;
}

static void
compute (int workers, double load, double arrival_scv, double service_scv, double computed[3])
{
  LoadlineServiceLaw law;
  LoadlineQueue      queue;

  loadline_service_law_init (&law, service_scv);
  loadline_queue_init (&queue, &law, workers, load, 1, arrival_scv);
  computed[0] = loadline_queue_mean (&queue);
  computed[1] = loadline_queue_percentile (&queue, 0.95);
  computed[2] = loadline_queue_percentile (&queue, 0.99);
}

static void
test_mmc (void)
{
  const struct
  {
    int    workers;
    double load;
  } cases[] = { { 1, 0.7 }, { 4, 2.8 }, { 16, 13 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Estimate seen = estimate (cases[i].workers, cases[i].load, 1, 1);
      double   computed[3];

      compute (cases[i].workers, cases[i].load, 1, 1, computed);
      for (int k = 0; k < 3; k++)
        g_assert_cmpfloat (fabs (seen.mean[k] - computed[k]), <=, 4 * seen.error[k]);
    }
}

/* Where theory only approximates: the error is printed, and stays within what docs/model.md states. */
static void
test_ggc (void)
{
  const struct
  {
    int    workers;
    double load, arrival_scv, service_scv, allowed;
  } cases[] = {
    { 1, 0.7, 1, 0.25, 0.10 },  { 1, 0.9, 1, 0, 0.10 }, { 4, 2.8, 1, 0.25, 0.10 },
    { 4, 2.8, 0.5, 0.5, 0.10 }, { 4, 3.6, 2, 2, 0.25 }, { 16, 12.8, 1, 2, 0.15 },
    { 16, 14.4, 2, 0.5, 0.15 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Estimate seen =
        estimate (cases[i].workers, cases[i].load, cases[i].arrival_scv, cases[i].service_scv);
      double   computed[3], error[3];

      compute (cases[i].workers, cases[i].load, cases[i].arrival_scv, cases[i].service_scv,
               computed);
      for (int k = 0; k < 3; k++)
        error[k] = computed[k] / seen.mean[k] - 1;
      g_test_message (
        "c %d, utilisation %.2f, arrivals %.2f, service %.2f: mean %+.1f %%, p95 %+.1f %%, p99 %+.1f %%",
        cases[i].workers, cases[i].load / cases[i].workers, cases[i].arrival_scv,
        cases[i].service_scv, error[0] * 100, error[1] * 100, error[2] * 100);
      for (int k = 0; k < 3; k++)
        g_assert_cmpfloat (fabs (error[k]), <=, cases[i].allowed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/simulation/M|M|c lies within its confidence interval", test_mmc);
  g_test_add_func ("/simulation/G|G|c errs no more than documented", test_ggc);

  return g_test_run ();
}
