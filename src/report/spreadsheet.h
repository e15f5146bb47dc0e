/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report as a workbook: every number a number, totals as formulas, charts native, so that people can go
 * on reckoning where the plan ends. */
#pragma once

#include "report/blocks.h"

G_BEGIN_DECLS

/* An XLSX file. LOADLINE_ERROR_IO where there is no room to make it. (transfer full) */
GBytes *loadline_report_to_spreadsheet (const LoadlineReport *report, GError **error);

G_END_DECLS
