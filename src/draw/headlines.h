/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentences that headlines are made of; sentences.c chooses among them. */
#pragma once

#include "model/metric.h"

G_BEGIN_DECLS

/* Strategies are LoadlineStrategyId, or -1 where nothing fits. All return a translated sentence
 * (transfer full). */

/* "Stay small all the way: 1 × m6i.xlarge." */
char *loadline_headline_always (int strategy, const char *nodes);

/* "Stay small until Mar 2028, then scale horizontally: 3 × m6i.xlarge." @before and @after differ;
 * @month is the first of @after. */
char *loadline_headline_once (int before, int after, const char *month, const char *nodes);

/* "Stay small at first." */
char *loadline_headline_first (int strategy);

/* "From Mar 2028, scale horizontally: 3 × m6i.xlarge." */
char *loadline_headline_later (int strategy, const char *month, const char *nodes);

G_END_DECLS
