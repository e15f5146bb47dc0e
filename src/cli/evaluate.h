/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three ways in which a projection is written. */
#pragma once

#include "cli/subject.h"

G_BEGIN_DECLS

/* For people, within LOADLINE_TEXT_WIDTH columns; the verdict and the table of strategies speak of
 * @month. Translated. (transfer full) */
char *loadline_evaluate_to_text (const LoadlineSubject *subject, int month);

/* The whole projection as JSON, format loadline-projection. (transfer full) */
char *loadline_evaluate_to_json (const LoadlineSubject *subject);

/* One row a month and strategy, with a header row. (transfer full) */
char *loadline_evaluate_to_csv (const LoadlineSubject *subject);

G_END_DECLS
