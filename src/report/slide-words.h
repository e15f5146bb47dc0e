/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The messages of slides: a sentence each, short enough for the head of one. All are translated (transfer full). */
#pragma once

#include "report/blocks.h"

G_BEGIN_DECLS

/* What the rule answers at the end, or what is proposed instead. */
char *loadline_say_slide_decision (const LoadlineReport *report);

/* How many questions lead to the rule's answer: @n. */
char *loadline_say_slide_questions (const LoadlineReport *report, int n);

/* What the rule's answer takes, of a month that has one: its nodes and its cost. */
char *loadline_say_slide_answer (const LoadlineReport *report);

/* What the proposal costs in all. */
char *loadline_say_slide_cost (const LoadlineReport *report);

/* How often the answer changes, and when first. */
char *loadline_say_slide_roadmap (const LoadlineReport *report);

/* How far the scenarios lie apart in money. */
char *loadline_say_slide_scenarios (const LoadlineReport *report);

/* When what is there today runs out. */
char *loadline_say_slide_limits (const LoadlineReport *report);

/* What comes next, and by when. */
char *loadline_say_slide_next (const LoadlineReport *report);

/* How many assumptions are the plan's own. @n: so many */
char *loadline_say_slide_assumptions (int n);

G_END_DECLS
