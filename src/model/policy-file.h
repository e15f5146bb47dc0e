/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading policies: the built-in ones, files, and those embedded in a plan. */
#pragma once

#include "model/json.h"
#include "model/policy.h"

G_BEGIN_DECLS

/* Ids of the built-in policies, NULL-terminated; the first is the default. */
const char *const *loadline_policy_builtin_ids (void);

/* NULL with an error that lists the ids. (transfer full) */
LoadlinePolicy *loadline_policy_load_builtin (const char *id, GError **error);

/* Reads and checks a policy file: unknown metrics, nodes that no path reaches, decisions without
 * both ways, loops that are no again edge and paths that never end are refused. (transfer full) */
LoadlinePolicy *loadline_policy_load_file (const char *path, GPtrArray *warnings, GError **error);

LoadlinePolicy *loadline_policy_from_json (const LoadlineJson *json, GPtrArray *warnings, GError **error);

G_END_DECLS
