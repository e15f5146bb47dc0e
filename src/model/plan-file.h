/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans on disk: reading, checking and writing NAME.loadline. */
#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

/* Reads the plan at @path ("-" is standard input). Catalogue and policy paths are relative to it.
 * @warnings (element-type utf8, may be NULL) collects a sentence for each unknown key.
 * Errors: LOADLINE_ERROR_INPUT or LOADLINE_ERROR_IO, naming the file and the JSON path. (transfer full) */
LoadlinePlan *loadline_plan_load (const char *path, GPtrArray *warnings, GError **error);

/* The same from memory. @name stands for the file in messages; @folder is where relative paths
 * start, NULL for the current one. */
LoadlinePlan *loadline_plan_load_data (const char *data, gsize length, const char *name,
                                       const char *folder, GPtrArray *warnings, GError **error);

/* The plan as a file has it, ending in a newline: only what differs from the defaults, known keys
 * where they stood in what was read, unknown keys kept. (transfer full) */
char *loadline_plan_to_text (const LoadlinePlan *self);

/* Writes it, whole or not at all. */
bool loadline_plan_save (const LoadlinePlan *self, const char *path, GError **error);

/* The plan as it must be to lie in folder @to as it lay in @from, both absolute: relative paths of its
 * catalogue and policy lead to the same files. (transfer full) */
LoadlinePlan *loadline_plan_move (LoadlinePlan *self, const char *from, const char *to);

/* Names of the built-in plan templates, NULL-terminated, in the order people should see them
 * (transfer none); and one of them. (transfer full) */
const char *const *loadline_plan_template_names (void);
LoadlinePlan      *loadline_plan_load_template (const char *name, GError **error);

/* The embedded plan at @path, "lessons/one-rule.loadline". What people read in it, and in templates, is
 * in their language. (transfer full) */
LoadlinePlan *loadline_plan_load_builtin (const char *path, GError **error);

/* A template's text, as it is for everybody, to write it as a new file. (transfer none) */
const char *loadline_plan_template_text (const char *name, gsize *length, GError **error);

G_END_DECLS
