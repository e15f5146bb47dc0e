/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps a copy of a document's unsaved edits, so that a crash costs seconds of work and not more. */
#pragma once

#include "app/document.h"

G_BEGIN_DECLS

/* An edit is on disk at most this long, in milliseconds, after it was made, and the time to write. */
#define LOADLINE_RECOVERY_DELAY_MS 1500

#define LOADLINE_TYPE_RECOVERY (loadline_recovery_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineRecovery, loadline_recovery, LOADLINE, RECOVERY, GObject)

/* Watches @document: the copy is written, by another thread, while there are unsaved edits, and
 * removed once there are none. Emits "failed" with a sentence when a copy can't be written, once
 * until one can again. */
LoadlineRecovery *loadline_recovery_new (LoadlineDocument *document);

/* Writes what the copy does not have yet, and returns once it is on disk: the program ends. */
void loadline_recovery_finish (LoadlineRecovery *self);

/* Stops watching and removes the copy: the document was closed. */
void loadline_recovery_stop (LoadlineRecovery *self);

/* The file of the copy, whether or not it is there. (transfer none) */
const char *loadline_recovery_get_path (LoadlineRecovery *self);

G_END_DECLS
