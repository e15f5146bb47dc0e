/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/timing.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

double
timing_now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

double
timing_median (double *times, size_t n)
{
  qsort (times, n, sizeof *times, compare);
  return times[n / 2];
}

const char *
timing_verdict (double ms, int limit_ms, char words[32])
{
  snprintf (words, 32, "%s %d ms", ms <= limit_ms ? "within" : "OVER", limit_ms);
  return words;
}
