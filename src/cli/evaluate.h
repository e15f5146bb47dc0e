/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The projection for people at a terminal. */
#pragma once

#include "cli/subject.h"

G_BEGIN_DECLS

/* For people, within LOADLINE_TEXT_WIDTH columns; the verdict and the table of strategies speak of
 * @month. Translated. (transfer full) */
char *loadline_evaluate_to_text (const LoadlineSubject *subject, int month);

G_END_DECLS
