/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for people: the verdict, its money and its limits as translated sentences, the same on
 * screen, in the terminal and on paper. */
#pragma once

#include "engine/verdict.h"

G_BEGIN_DECLS

/* The verdict's headline: what the rule says over the horizon and when it changes. One sentence for
 * one or two answers, one an answer for more, and one more where an answer does not fit. Where nothing
 * fits in months that would be left out, it begins with those. (transfer full) */
char *loadline_verdict_headline (const LoadlineVerdict *verdict,
                                 const LoadlineProjection *projection);

/* One to four sentences: what runs out first, the money and the latency of the verdict's month, the
 * cheapest strategy, and prices that are estimates. (transfer full) */
char *loadline_verdict_details (const LoadlineVerdict *verdict,
                                const LoadlineProjection *projection, const char *currency);

/* Whether the cheapest strategy saves something worth a sentence. */
bool loadline_verdict_tells_saving (const LoadlineVerdict *verdict,
                                    const LoadlineProjection *projection);

/* What the cheapest strategy saves: as it is paid, and in present value where that differs:
 * "5,813 USD (5,604 USD in present value)". (transfer full) */
char *loadline_saving_to_words (const LoadlineVerdict *verdict, const char *currency);

/* What a decision answers: the label of @strategy, or for -1 that nothing fits; translated. */
const char *loadline_answer_to_words (int strategy);

/* "memory and latency": a bit set of limits in words. (transfer full) */
char *loadline_limits_to_words (unsigned limits);

/* The nodes a strategy takes from month @first to month @last: "3 × m6i.xlarge", "2–5 × m6i.xlarge",
 * "1 × m6i.xlarge → 1 × m6i.4xlarge". (transfer full) */
char *loadline_nodes_to_words (const LoadlineProjection *projection, LoadlineStrategyId strategy,
                               int first, int last);

G_END_DECLS
