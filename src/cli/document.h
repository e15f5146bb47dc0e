/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands that write documents share. */
#pragma once

#include "cli/options.h"
#include "report/report.h"

G_BEGIN_DECLS

/* What --help says of the options of documents. (transfer full) */
char *loadline_document_describe (void);

/* Composes what the options ask for and writes it as @kind. */
LoadlineExit loadline_document_write (const LoadlineOptions *options,
                                      const LoadlineReportKind *kind);

G_END_DECLS
