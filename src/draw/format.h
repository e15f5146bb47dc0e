/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers, money and months as people read them in pictures, tables and sentences; they follow the
 * locale. Numbers with units stay from left to right in languages that do not. Every function returns newly allocated text (transfer full). What is not a number reads
 * "–", what is infinite "∞". */
#pragma once

#include "model/month.h"

G_BEGIN_DECLS

/* @text, a value such as a number and its unit, as one also where words around it run from right to left: from
 * left to right then, unless a word of it, such as its unit's name, runs the other way. Takes @text over. The
 * functions below have done so. */
char *loadline_format_together (char *text);

/* "1,240 USD", without decimals from 100 up; compact: "1.24k USD", "3.2M USD". */
char *loadline_format_money (double amount, const char *currency);
char *loadline_format_money_compact (double amount, const char *currency);

/* Three significant digits with an SI prefix: "112", "1.2k", "3.4M"; infinite is "∞". */
char *loadline_format_quantity (double value);

/* "112/s": so many a second. */
char *loadline_format_rate (double value);

/* "131 ms", "1.2 s", "∞". */
char *loadline_format_milliseconds (double value);

/* "62 %", "3.5 %"; near the whole with as many digits as tell it from 100 %: "99.95 %". */
char *loadline_format_percent (double fraction);

/* "p99": a percentile, 0 .. 1. */
char *loadline_format_percentile (double percentile);

/* "Mar 2028". */
char *loadline_format_month (LoadlineMonth month);

/* "Mar", and "2028". */
char *loadline_format_month_name (LoadlineMonth month);
char *loadline_format_year (LoadlineMonth month);

/* "3 × m6i.xlarge". */
char *loadline_format_nodes (int count, const char *node);

/* "2–5 × m6i.xlarge", or as above where there is one count. */
char *loadline_format_node_range (int least, int greatest, const char *node);

/* "3 March 2028": the day of @seconds since 1970, in UTC. */
char *loadline_format_day (gint64 seconds);

/* A label of an axis whose labels are @step apart and reach @greatest: "0", "1,500", "2.5k"; all labels
 * of an axis have the same prefix and decimals. */
char *loadline_format_tick (double value, double step, double greatest);

/* The same of an axis of money: "2.5bn". */
char *loadline_format_money_tick (double value, double step, double greatest);

/* What goes before @text in a cell of CSV so that no spreadsheet runs it as a formula: an apostrophe
 * where it begins like one, quoted or not; else "". (transfer none) */
const char *loadline_format_cell_mark (const char *text);

G_END_DECLS
