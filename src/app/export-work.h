/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making documents in threads of their own, so that no window waits. Exports are copied and may go. */
#pragma once

#include "app/export.h"

G_BEGIN_DECLS

/* What an export will look like: pages, or text, or neither. Both (transfer full). */
void loadline_export_make_async (const LoadlineExport *export, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data);
bool loadline_export_make_finish (GAsyncResult *result, LoadlinePaged **paged, char **text,
                                  GError **error);

/* Saves it to @path. The progress of that is asked for by what is returned, which the caller unrefs:
 * loadline_progress_get(), 0 .. 1. (transfer full) */
typedef struct _LoadlineProgress LoadlineProgress;

LoadlineProgress *loadline_export_save_async (const LoadlineExport *export, const char *path,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer data);
bool              loadline_export_save_finish (GAsyncResult *result, GError **error);

double loadline_progress_get (LoadlineProgress *self);
void   loadline_progress_unref (LoadlineProgress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineProgress, loadline_progress_unref)

G_END_DECLS
