/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of what was assumed: parameters, scenarios and machines. All are (transfer full), their words
 * translated, their numbers in the locale's form. */
#pragma once

#include "draw/figure.h"
#include "report/table.h"

G_BEGIN_DECLS

/* What a plan that states nothing assumes, on the standard node of this plan's catalogue. */
LoadlineScenario loadline_plan_defaults (const LoadlinePlan *plan);

/* Every parameter of scenario @index with its value and its default, by section; changed ones strong. */
LoadlineTable *loadline_table_of_assumptions (const LoadlinePlan *plan, int index);

/* The parameters of scenario @index that differ from their defaults, value beside default: at most @most rows. @n: how
 * many there are. */
LoadlineTable *loadline_table_of_changes (const LoadlinePlan *plan, int index, int most, int *n);

/* Whether not all of the scenarios have the same value of @parameter. */
bool loadline_scenarios_differ (const LoadlineParameter *parameter,
                                const LoadlineNamedProjection *scenarios, int n_scenarios);

/* The parameters that differ between the scenarios named, a column a scenario; no rows where none does. */
LoadlineTable *loadline_table_of_differences (const LoadlinePlan *plan,
                                              const LoadlineNamedProjection *scenarios,
                                              int n_scenarios);

/* What follows from each scenario: the rule's answer at the end, the cheapest strategy, money, latency. */
LoadlineTable *loadline_table_of_outcomes (const LoadlineNamedProjection *scenarios,
                                           int n_scenarios, const char *currency);

/* The machines that any strategy takes in any month, with what they offer and cost an hour under the plan's
 * purchase. */
LoadlineTable *loadline_table_of_nodes (const LoadlineProjection *projection, const char *currency);

/* What happens in which month; no rows where nothing is expected. */
LoadlineTable *loadline_table_of_events (const LoadlinePlan *plan);

/* The decision of @month step by step. */
LoadlineTable *loadline_table_of_steps (const LoadlineProjection *projection, const char *currency,
                                        int month);

/* The questions that it asked on its way, and what answered them; no rows where it asked none. */
LoadlineTable *loadline_table_of_questions (const LoadlineProjection *projection,
                                            const char *currency, int month);

G_END_DECLS
