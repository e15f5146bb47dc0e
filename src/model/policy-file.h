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

/* Reads and checks a policy from parsed JSON: a file's root; or, by cursor, one that is embedded in
 * something else, so that messages name where it stands. (transfer full) */
LoadlinePolicy *loadline_policy_from_json (const LoadlineJson *json, GPtrArray *warnings,
                                           GError **error);
LoadlinePolicy *loadline_policy_read (const LoadlineJsonCursor *at, GPtrArray *warnings,
                                      GError **error);

/* The policy as a file has it, to embed it in a plan. (transfer full) */
LoadlineJson *loadline_policy_to_json (const LoadlinePolicy *self);

G_END_DECLS
