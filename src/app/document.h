/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document: the current plan, the way back to earlier ones, and the file it came from. */
#pragma once

#include <gio/gio.h>

#include "model/plan.h"

G_BEGIN_DECLS

#define LOADLINE_TYPE_DOCUMENT (loadline_document_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineDocument, loadline_document, LOADLINE, DOCUMENT, GObject)

/* Emits "changed" whenever the plan, the file, or whether it is saved has changed. */

/* A document of @plan; @file: where it was read from, NULL for a new one. */
LoadlineDocument *loadline_document_new (LoadlinePlan *plan, GFile *file);

LoadlinePlan *loadline_document_get_plan (LoadlineDocument *self); /* (transfer none) */
GFile        *loadline_document_get_file (LoadlineDocument *self); /* (transfer none) (nullable) */

/* Whether the plan differs from what the file has. */
bool loadline_document_is_modified (LoadlineDocument *self);

/* The plan's title, the file's name, or "Untitled". (transfer full) */
char *loadline_document_dup_title (LoadlineDocument *self);

/* Makes @plan the current one; @name and @key as loadline_history_push() has them. An edit back to
 * what was leaves no trace. */
void loadline_document_edit (LoadlineDocument *self, LoadlinePlan *plan, const char *name,
                             const char *key);

void        loadline_document_undo (LoadlineDocument *self);
void        loadline_document_redo (LoadlineDocument *self);
const char *loadline_document_get_undo_name (LoadlineDocument *self);
const char *loadline_document_get_redo_name (LoadlineDocument *self);

/* Writes the plan to @file, whole or not at all, and makes that its file. */
bool loadline_document_save (LoadlineDocument *self, GFile *file, GError **error);

G_END_DECLS
