/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The queue against published tables, closed forms and its own laws. */
#include "engine/queueing.h"

#include "engine-fixture.h"

static LoadlineQueue
make_queue (LoadlineServiceLaw *law, int workers, double load, double service_s, double arrival_scv,
            double service_scv)
{
  LoadlineQueue queue;

  loadline_service_law_init (law, service_scv);
  loadline_queue_init (&queue, law, workers, load, service_s, arrival_scv);

  return queue;
}

static void
check_erlang_b (const double *row, int n)
{
  int    digits = 2 - (int) floor (log10 (row[3]));
  double unit = pow (10, -digits);

  assert_near (loadline_erlang_b ((int) row[0], row[3]), row[1], 1e-11);
  /* The printed tables round to three figures, or to three decimals. */
  g_assert_cmpfloat (fabs (row[2] - row[3]), <=, fmax (unit, 0.001) * 0.51);
}

static void
test_erlang_b (void)
{
  fixture_each_row ("erlang_b_table.csv", check_erlang_b);
}

static void
check_mmc (const double *row, int n)
{
  const double       percentiles[] = { 0.5, 0.9, 0.95, 0.99, 0.999 };
  LoadlineServiceLaw law;
  LoadlineQueue      queue = make_queue (&law, (int) row[0], row[1], row[2], 1, 1);

  assert_near (loadline_erlang_c ((int) row[0], row[1]), row[3], 1e-9);
  assert_near (queue.mean_wait_s, row[4], 1e-9);
  assert_near (loadline_queue_mean (&queue), row[5], 1e-9);
  for (int i = 0; i < 5; i++)
    assert_near (loadline_queue_percentile (&queue, percentiles[i]), row[6 + i], 1e-9);
}

static void
test_mmc (void)
{
  fixture_each_row ("mmc.csv", check_mmc);
}

static void
check_gamma (const double *row, int n)
{
  const double       percentiles[] = { 0.5, 0.95, 0.99, 0.999 };
  LoadlineServiceLaw law;
  LoadlineQueue      queue = make_queue (&law, (int) row[0], row[1], row[2], row[3], row[4]);

  assert_near (queue.mean_wait_s, row[5], 1e-9);
  for (int i = 0; i < 4; i++)
    assert_near (loadline_queue_percentile (&queue, percentiles[i]), row[6 + i], 1e-8);
}

static void
test_gamma (void)
{
  fixture_each_row ("gamma_response.csv", check_gamma);
}

static void
test_mm1 (void)
{
  LoadlineServiceLaw law;

  for (double load = 0.05; load < 1; load += 0.05)
    for (double q = 0.5; q < 1; q += 0.0499)
      {
        LoadlineQueue queue = make_queue (&law, 1, load, 0.02, 1, 1);

        assert_near (loadline_queue_percentile (&queue, q), -log (1 - q) / (50 - load * 50), 1e-9);
      }
}

/* C is 1 at saturation, B(c, a) at its definition, and follows C = c B / (c - a (1 - B)). */
static void
test_erlang_c_extremes (void)
{
  const int    workers[] = { 1, 2, 3, 7, 16, 100, 999, 4096, 10000 };
  const double idle[] = { 0.999999, 0.5, 0.1, 1e-3, 1e-6, 1e-9 };

  for (gsize w = 0; w < G_N_ELEMENTS (workers); w++)
    {
      double before = 0;

      for (gsize i = 0; i < G_N_ELEMENTS (idle); i++)
        {
          int    c = workers[w];
          double a = c * (1 - idle[i]);
          double waiting = loadline_erlang_c (c, a);
          double blocked = loadline_erlang_b (c, a);

          g_assert_true (waiting >= before && waiting <= 1);
          g_assert_cmpfloat (waiting, >=, blocked);
          assert_near (waiting, c * blocked / (c - a * (1 - blocked)), 1e-6);
          before = waiting;
        }
      /* Near saturation 1 - C is about (1 - rho) sqrt (pi c / 2): Halfin and Whitt, 1981. */
      g_assert_cmpfloat (1 - before, <, 1e-9 * (2 + 1.3 * sqrt (workers[w])));
      g_assert_cmpfloat (loadline_erlang_c (workers[w], workers[w]), ==, 1);
    }
}

static const double scvs[] = { 0,   1e-15, 1e-9,   1e-6, 1e-4, 9e-5, 0.01, 0.25,
                               0.5, 1,     1.0001, 2,    4,    10,   50 };

static void
test_percentiles_ordered (void)
{
  for (gsize s = 0; s < G_N_ELEMENTS (scvs); s++)
    for (gsize r = 0; r < G_N_ELEMENTS (scvs); r++)
      for (double load = 0; load < 4; load += 0.399)
        {
          LoadlineServiceLaw law;
          LoadlineQueue      queue = make_queue (&law, 4, load, 0.025, scvs[r], scvs[s]);
          double             before = 0;

          for (double q = 0.5; q < 0.9999; q += 0.0999 * (1.0001 - q) * 4)
            {
              double t = loadline_queue_percentile (&queue, q);

              g_assert_true (isfinite (t));
              g_assert_cmpfloat (t, >=, before * (1 - 1e-9));
              before = t;
            }
        }
}

/* The percentile is where the tail says it is. */
static void
test_percentile_inverts_tail (void)
{
  for (gsize s = 2; s < G_N_ELEMENTS (scvs); s++)
    for (double load = 0.4; load < 4; load += 0.5)
      for (double q = 0.5; q < 0.9999; q = q + (1 - q) * 0.3)
        {
          LoadlineServiceLaw law;
          LoadlineQueue      queue = make_queue (&law, 4, load, 0.025, 1.5, scvs[s]);
          double             t = loadline_queue_percentile (&queue, q);

          g_assert_cmpfloat (loadline_queue_tail (&queue, t * (1 + 1e-6)), <=,
                             (1 - q) * (1 + 1e-9));
          g_assert_cmpfloat (loadline_queue_tail (&queue, t * (1 - 1e-6)), >=,
                             (1 - q) * (1 - 1e-9));
        }
}

/* Hardly variable service is nearly constant service, whichever formula computes it. */
static void
test_small_variability_is_continuous (void)
{
  for (double load = 0.4; load < 4; load += 0.5)
    {
      LoadlineServiceLaw law, constant;
      LoadlineQueue      fixed = make_queue (&constant, 4, load, 0.025, 1, 0);

      for (double scv = 1e-13; scv < 1e-5; scv *= 3)
        {
          LoadlineQueue queue = make_queue (&law, 4, load, 0.025, 1, scv);

          assert_near (loadline_queue_percentile (&queue, 0.99),
                       loadline_queue_percentile (&fixed, 0.99), 4 * sqrt (scv) + 1e-7);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/queueing/Erlang B matches the published tables", test_erlang_b);
  g_test_add_func ("/queueing/M|M|c matches the closed forms from 1 to 10,000 workers", test_mmc);
  g_test_add_func ("/queueing/percentiles under unequal variability match the reference",
                   test_gamma);
  g_test_add_func ("/queueing/M|M|1 percentiles are those of an exponential", test_mm1);
  g_test_add_func ("/queueing/Erlang C holds up to a billionth from saturation",
                   test_erlang_c_extremes);
  g_test_add_func ("/queueing/percentiles are finite and ordered", test_percentiles_ordered);
  g_test_add_func ("/queueing/a percentile is where the tail says", test_percentile_inverts_tail);
  g_test_add_func ("/queueing/small variability approaches constant service",
                   test_small_variability_is_continuous);

  return g_test_run ();
}
