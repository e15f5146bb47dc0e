/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables that reports and the terminal show of a projection: made here once, laid out by each. All are
 * (transfer full), their words translated, their numbers in the locale's form. */
#pragma once

#include "engine/verdict.h"
#include "report/table.h"

G_BEGIN_DECLS

/* The next cell: money, for a column whose title or caption names the currency. */
void loadline_table_take_money (LoadlineTable *table, double amount);

/* In how many of the months @first .. @last the rule's answer keeps within all limits: a rule may name a
 * strategy without asking whether it does. */
int loadline_served_months (const LoadlineProjection *projection, int first, int last);

/* The rule's answers, a row for as long as the answer stays the same: months, how many, the answer, its
 * nodes, its running cost. @most: rows there may be, at least 3; of more answers the first and the last stand there. */
LoadlineTable *loadline_table_of_answers (const LoadlineProjection *projection,
                                          const char *currency, int most);

/* What each strategy takes in @month, the rule's answer marked. */
LoadlineTable *loadline_table_of_strategies (const LoadlineProjection *projection,
                                             const char *currency, int month);

/* Each strategy followed throughout, and the rule; the cheapest marked. */
LoadlineTable *loadline_table_of_horizon (const LoadlineProjection *projection,
                                          const char *currency);

/* Cost by kind of @strategy (-1: following the rule), a row for every @period months of the calendar (3:
 * quarters, 12: years), and their sum. */
LoadlineTable *loadline_table_of_periods (const LoadlineProjection *projection,
                                          const char *currency, int strategy, int period);

/* Cost of every strategy and of the rule, a row a year, their sum and present value. */
LoadlineTable *loadline_table_of_years (const LoadlineProjection *projection);

/* How often each strategy fits, when it runs out, of what, and what would help then. */
LoadlineTable *loadline_table_of_limits (const LoadlineProjection *projection,
                                         const char *currency);

G_END_DECLS
