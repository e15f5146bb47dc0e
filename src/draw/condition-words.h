/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conditions of a policy in short words with the values of a month, for edges of a flowchart and what
 * is said of its boxes. */
#pragma once

#include "engine/projection.h"

G_BEGIN_DECLS

/* What decides @condition in @month, as it is: "180 GiB ≥ 100 GiB", "Vertical does not fit". Of any and
 * all the part that decides; where it takes all parts, all of them: "18 GiB < 100 GiB, and Stay fits".
 * (transfer full) */
char *loadline_condition_to_words (const LoadlineCondition *condition,
                                   const LoadlineProjection *projection, int month,
                                   const char *currency);

/* The same where there is little room: of several facts the first, and that there are more. (transfer
 * full) */
char *loadline_condition_to_short_words (const LoadlineCondition *condition,
                                         const LoadlineProjection *projection, int month,
                                         const char *currency);

G_END_DECLS
