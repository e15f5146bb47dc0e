/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for people: the verdict, its money and its limits as translated sentences, the same on
 * screen, in the terminal and on paper. */
#pragma once

#include "engine/verdict.h"

G_BEGIN_DECLS

/* The verdict's headline: one sentence, what the rule says and when it changes. (transfer full) */
char *loadline_verdict_headline (const LoadlineVerdict *verdict, const LoadlineProjection *projection);

/* One to three sentences: what runs out first, the money, the latency against its target, and the
 * cheapest strategy where it is another. (transfer full) */
char *loadline_verdict_details (const LoadlineVerdict *verdict, const LoadlineProjection *projection,
                                const char *currency);

/* "memory and latency": a bit set of limits in words. (transfer full) */
char *loadline_limits_to_words (unsigned limits);

G_END_DECLS
