/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers, money and months as people read them in pictures, tables and sentences; they follow the
 * locale. Every function returns newly allocated text (transfer full). */
#pragma once

#include "model/month.h"

G_BEGIN_DECLS

/* "1,240 USD", without decimals from 100 up; compact: "1.24k USD", "3.2M USD". */
char *loadline_format_money (double amount, const char *currency);
char *loadline_format_money_compact (double amount, const char *currency);

/* Three significant digits with an SI prefix: "112", "1.2k", "3.4M"; infinite is "∞". */
char *loadline_format_quantity (double value);

/* "131 ms", "1.2 s", "∞". */
char *loadline_format_milliseconds (double value);

/* "62 %". */
char *loadline_format_percent (double fraction);

/* "Mar 2028". */
char *loadline_format_month (LoadlineMonth month);

/* "3 × m6i.xlarge". */
char *loadline_format_nodes (int count, const char *node);

G_END_DECLS
