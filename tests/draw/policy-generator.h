/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Policies of any size and in any language, to see whether they can be drawn. */
#pragma once

#include "model/policy.h"

G_BEGIN_DECLS

typedef enum
{
  GENERATED_DEEP, /* one decision after another */
  GENERATED_WIDE, /* a tree */
  GENERATED_BACK, /* deep, and every answer leads back to an earlier decision */
  N_GENERATED,
} Generated;

/* A policy of @n_nodes nodes, 8 or more; every label is @label and a number. (transfer full) */
LoadlinePolicy *policy_generate (Generated kind, int n_nodes, const char *label);

G_END_DECLS
