/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo as a row of plans: plans are immutable, so that keeping the earlier ones is all it
 * takes. */
#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

/* Earlier plans kept. */
#define LOADLINE_HISTORY_DEPTH 200

/* Edits of one thing that follow each other this fast, in microseconds, are undone as one. */
#define LOADLINE_HISTORY_MERGE_US (G_USEC_PER_SEC)

typedef struct _LoadlineHistory LoadlineHistory;

/* A history that knows only @plan. (transfer full) */
LoadlineHistory *loadline_history_new (LoadlinePlan *plan);
void             loadline_history_free (LoadlineHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineHistory, loadline_history_free)

/* The current plan. (transfer none) */
LoadlinePlan *loadline_history_get_plan (const LoadlineHistory *self);

/* Makes @plan the current one; what was undone before is forgotten. @name says for people what was
 * edited, translated. @key names the thing edited, so that a run of edits merges; NULL for an edit
 * that stands alone. @now: monotonic time in microseconds. False where @plan states nothing new. */
bool loadline_history_push (LoadlineHistory *self, LoadlinePlan *plan, const char *name,
                            const char *key, gint64 now);

/* Puts the plans that @change gives (transfer full) in the place of all there are. */
void loadline_history_map (LoadlineHistory *self,
                           LoadlinePlan *(*change) (LoadlinePlan *, gpointer), gpointer data);

/* The next edit stands alone, whatever came before. */
void loadline_history_seal (LoadlineHistory *self);

/* False where there is nothing to undo or redo. */
bool loadline_history_undo (LoadlineHistory *self);
bool loadline_history_redo (LoadlineHistory *self);

/* The name of the edit that would be undone or redone; NULL where there is none. (transfer none) */
const char *loadline_history_get_undo_name (const LoadlineHistory *self);
const char *loadline_history_get_redo_name (const LoadlineHistory *self);

G_END_DECLS
