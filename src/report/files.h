/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that belong together, written all or none. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* A list of files to be, the one that people open first. (transfer full) */
GPtrArray *loadline_files_new (void);

/* @path, @bytes: (transfer full) */
void loadline_files_add (GPtrArray *files, char *path, GBytes *bytes);

/* Writes all of them beside where they go, and only then puts them there; folders of theirs that are missing are
 * made, but that of the first file. LOADLINE_ERROR_IO where that can't be done; what was there stays then. */
bool loadline_files_save (GPtrArray *files, GError **error);

G_END_DECLS
