/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What benchmarks share: a clock, a median, and whether that is within what was asked for. */
#pragma once

#include <stddef.h>

/* Time of this thread alone, in ms: other work on the machine does not count. */
double timing_now_ms (void);

/* The median of @n times, which are sorted for it. */
double timing_median (double *times, size_t n);

/* "within 4 ms" or "OVER 4 ms". */
const char *timing_verdict (double ms, int limit_ms, char words[32]);
