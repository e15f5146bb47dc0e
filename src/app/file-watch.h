/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells that somebody did something to a file, once they seem to be done. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LOADLINE_TYPE_FILE_WATCH (loadline_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineFileWatch, loadline_file_watch, LOADLINE, FILE_WATCH, GObject)

/* Emits "changed" a moment after @file was written, made, removed or renamed. */
LoadlineFileWatch *loadline_file_watch_new (GFile *file);

/* (transfer none) */
GFile *loadline_file_watch_get_file (LoadlineFileWatch *self);

/* What the file was renamed to last, within its folder; NULL where it was not. (transfer none) */
GFile *loadline_file_watch_get_renamed (LoadlineFileWatch *self);

G_END_DECLS
