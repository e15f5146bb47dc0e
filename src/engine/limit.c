/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the limits. */
#include "engine/limit.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *key;
  const char *label;
} limits[LOADLINE_N_LIMITS] = {
  [LOADLINE_LIMIT_COMPUTE] = { "compute", N_ ("Compute") },
  [LOADLINE_LIMIT_MEMORY] = { "memory", N_ ("Memory") },
  [LOADLINE_LIMIT_UTILISATION] = { "utilisation", N_ ("Utilisation") },
  [LOADLINE_LIMIT_LATENCY] = { "latency", N_ ("Latency") },
  [LOADLINE_LIMIT_BATCH] = { "batch", N_ ("Batch window") },
  [LOADLINE_LIMIT_AVAILABILITY] = { "availability", N_ ("Availability") },
  [LOADLINE_LIMIT_BUDGET] = { "budget", N_ ("Budget") },
  [LOADLINE_LIMIT_QUALITY] = { "quality", N_ ("Quality") },
};

const char *
loadline_limit_key (LoadlineLimit limit)
{
  g_return_val_if_fail (limit < LOADLINE_N_LIMITS, NULL);

  return limits[limit].key;
}

const char *
loadline_limit_label (LoadlineLimit limit)
{
  g_return_val_if_fail (limit < LOADLINE_N_LIMITS, NULL);

  return limits[limit].label;
}
