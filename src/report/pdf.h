/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report as PDF: cover, contents, parts, with page numbers, an outline and links. */
#pragma once

#include "report/blocks.h"

G_BEGIN_DECLS

/* The whole file. NULL with an error where it can't be drawn. (transfer full) */
GBytes *loadline_report_to_pdf (const LoadlineReport *report, GError **error);

G_END_DECLS
