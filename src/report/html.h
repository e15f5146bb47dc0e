/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report as one HTML file that needs nothing else: no script, no request, pictures inside. */
#pragma once

#include "report/blocks.h"
#include "report/watch.h"

G_BEGIN_DECLS

/* The whole page, UTF-8. NULL with an error where a picture can't be drawn. (transfer full) */
char *loadline_report_to_html (const LoadlineReport *report, const LoadlineWatch *watch,
                               GError **error);

G_END_DECLS
