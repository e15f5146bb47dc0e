/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a configuration can violate. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In the order they are listed. */
typedef enum
{
  LOADLINE_LIMIT_COMPUTE,
  LOADLINE_LIMIT_MEMORY,
  LOADLINE_LIMIT_UTILISATION,
  LOADLINE_LIMIT_LATENCY,
  LOADLINE_LIMIT_BATCH,
  LOADLINE_LIMIT_AVAILABILITY,
  LOADLINE_LIMIT_BUDGET,
  LOADLINE_LIMIT_QUALITY,
  LOADLINE_N_LIMITS,
} LoadlineLimit;

#define LOADLINE_LIMIT_BIT(limit) (1u << (limit))

const char *loadline_limit_key (LoadlineLimit limit);   /* "memory", as files have it */
const char *loadline_limit_label (LoadlineLimit limit); /* untranslated: "Memory" */

G_END_DECLS
