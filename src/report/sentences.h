/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The prose of reports: what stands around the figures and tables, translated, in one place. */
#pragma once

#include "report/blocks.h"

G_BEGIN_DECLS

/* The name of a part: "Cost", and one for links: "cost". (transfer none) */
const char *loadline_part_title (LoadlinePart part);
const char *loadline_part_id (LoadlinePart part);

/* The part of the name for links; -1 where there is none. */
int loadline_part_find (const char *id);

/* "Scale vertically, proposed instead of what the rule answers": what the report proposes, in a sentence.
 * (transfer full) */
char *loadline_say_proposal (const LoadlineReport *report);

/* Of how many months the proposal's cost is: a rule costs nothing in those for which nothing fits. */
int loadline_paid_months (const LoadlineReport *report);

/* The months, the prices and their date that all rests on. (transfer full) */
char *loadline_say_basis (const LoadlineReport *report);

/* What to do next, one sentence an item, NULL-terminated. (transfer full) */
char **loadline_say_next_steps (const LoadlineReport *report);

/* What could go wrong and what limits are near, NULL-terminated. (transfer full) */
char **loadline_say_risks (const LoadlineReport *report);

/* The numbers that matter: value, what it is of, value, what it is of, NULL. (transfer full) */
char **loadline_say_facts (const LoadlineReport *report);

/**
 * LoadlineMethod: how some of the numbers are made; untranslated.
 * @title: what it is about
 * @words: plain ones
 * @formulas: those behind them, NULL where there are none
 */
typedef struct
{
  const char *title;
  const char *words;
  const char *formulas;
} LoadlineMethod;

/* The parts of the method in order; NULL past the end. */
const LoadlineMethod *loadline_method_at (int index);

/* The terms that a reader may not know: term, meaning, term, meaning, NULL. (transfer none) */
const char *const *loadline_glossary (void);

G_END_DECLS
