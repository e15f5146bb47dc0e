/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recovery files: what a document held that was not saved, in the state folder, one file a
 * document. */
#pragma once

#include <gio/gio.h>

#include "model/plan.h"

G_BEGIN_DECLS

/* Unsaved edits that a program left behind. */
typedef struct
{
  char         *path; /* of the recovery file */
  GFile        *file; /* the document's file; NULL where it had none */
  LoadlinePlan *plan; /* as it stood */
  GDateTime    *time; /* when it was written, local */
} LoadlineRecovered;

void loadline_recovered_free (LoadlineRecovered *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineRecovered, loadline_recovered_free)

/* A name for a recovery file that nobody has yet. (transfer full) */
char *loadline_recovery_file_new_path (void);

/* Writes @plan, of the document in @file (may be NULL), to @path: whole or not at all. */
bool loadline_recovery_file_write (const char *path, const LoadlinePlan *plan, GFile *file,
                                   GError **error);

/* Reads what loadline_recovery_file_write() wrote. (transfer full) */
LoadlineRecovered *loadline_recovery_file_read (const char *path, GError **error);

/* What programs that ended without a farewell left behind, oldest first (element-type
 * LoadlineRecovered); empty while another program runs that has claimed it. What can't be read stays
 * where it is. Once a program. (transfer full) */
GPtrArray *loadline_recovery_file_claim (void);

G_END_DECLS
