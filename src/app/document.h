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

/* Writes the plan to @file, whole or not at all, and makes that its file. In another folder the
 * plan's relative paths are rewritten, in earlier plans as well, so that they lead where they led. */
bool loadline_document_save (LoadlineDocument *self, GFile *file, GError **error);

/* ---- What others do to the file ---- */

/**
 * LoadlineDiskState:
 * @LOADLINE_DISK_SAME: the file has what was last read or saved, or what is shown; or there is none
 * @LOADLINE_DISK_CHANGED: the file has another plan
 * @LOADLINE_DISK_UNREADABLE: the file is there and can't be read as a plan
 * @LOADLINE_DISK_GONE: the file is no longer there
 */
typedef enum
{
  LOADLINE_DISK_SAME,
  LOADLINE_DISK_CHANGED,
  LOADLINE_DISK_UNREADABLE,
  LOADLINE_DISK_GONE,
} LoadlineDiskState;

/* Looks at the file. @outside: the plan it has where it is CHANGED (transfer full); @error: what is
 * wrong with it where it is UNREADABLE. A file that is not the same any more leaves the document
 * modified where it is GONE or UNREADABLE, as nobody else has the plan. */
LoadlineDiskState loadline_document_look (LoadlineDocument *self, LoadlinePlan **outside,
                                          GError **error);

/* Takes what the file has as an edit that can be undone. */
void loadline_document_reload (LoadlineDocument *self, LoadlinePlan *outside);

/* Keeps what is shown although the file has @outside: saving writes over it. */
void loadline_document_keep (LoadlineDocument *self, LoadlinePlan *outside);

/* The file has another name in the same folder now. */
void loadline_document_follow (LoadlineDocument *self, GFile *file);

/* Whether the file is there and must not be written. */
bool loadline_document_is_read_only (LoadlineDocument *self);

G_END_DECLS
