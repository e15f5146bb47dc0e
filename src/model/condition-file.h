/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The conditions of a policy's decisions in JSON: {"metric": ..., "op": ..., "value": ...} and their
 * combinations. */
#pragma once

#include "model/json.h"
#include "model/policy.h"

G_BEGIN_DECLS

/* Of one decision. */
#define LOADLINE_CONDITION_MAX_DEPTH 16
#define LOADLINE_CONDITION_MAX_PARTS 256

/* Reads the condition at @at into @condition, which is all zero before. On failure it holds what was
 * read so far, to be freed all the same. */
bool loadline_condition_read (const LoadlineJsonCursor *at, LoadlineCondition *condition,
                              GPtrArray *warnings, GError **error);

/* (transfer full) */
LoadlineJson *loadline_condition_to_json (const LoadlineCondition *self);

G_END_DECLS
