/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report as Markdown, for code hosts and wikis; its pictures are files beside it. */
#pragma once

#include "report/blocks.h"
#include "report/watch.h"

G_BEGIN_DECLS

/* The text of the file @path, CommonMark with tables. (transfer full) */
char *loadline_report_to_markdown (const LoadlineReport *report, const char *path);

/* Adds its pictures to @files (of loadline_files_new()): in the folder "plan-figures" beside "plan.md". */
bool loadline_markdown_add_pictures (const LoadlineReport *report, const char *path,
                                     GPtrArray *files, const LoadlineWatch *watch, GError **error);

G_END_DECLS
