/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar months as plain integers, so that the months of a plan are counted and compared by
 * arithmetic. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* Months since January of year 0: 12 x year + (calendar month - 1). */
typedef int LoadlineMonth;

#define LOADLINE_MONTH_MIN (1900 * 12)
#define LOADLINE_MONTH_MAX (2999 * 12 + 11)

/* Reads "2027-01". Years 1900 to 2999. False with an error that quotes @text. */
bool loadline_month_parse (const char *text, LoadlineMonth *month, GError **error);

/* Writes "2027-01", as files have it. (transfer full) */
char *loadline_month_to_iso (LoadlineMonth month);

/* The calendar month, 0 for January to 11 for December. */
int loadline_month_of_year (LoadlineMonth month);

int loadline_month_year (LoadlineMonth month);

G_END_DECLS
