/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a decision told step by step: its process table and its variable tracker, the same in the
 * window, in pictures, on paper and in the terminal. */
#pragma once

#include "engine/projection.h"

G_BEGIN_DECLS

/* The columns of the process table, in the order people see those that are shown. */
typedef enum
{
  LOADLINE_TRACE_STEP,      /* its number, from 1 on */
  LOADLINE_TRACE_QUESTION,  /* what is asked, or what the step does: the label of the policy's node */
  LOADLINE_TRACE_CONDITION, /* all of the condition with its values, as policies write it */
  LOADLINE_TRACE_DECIDES,   /* what decides the answer, in short words */
  LOADLINE_TRACE_RESULT,    /* yes or no */
  LOADLINE_TRACE_ACTION,    /* what is done */
  LOADLINE_TRACE_STATE,     /* how the system stands after it */
  LOADLINE_N_TRACE_COLUMNS,
} LoadlineTraceColumn;

/* The titles of the process table and of the tracker, translated. */
const char *loadline_trace_steps_title (void);
const char *loadline_trace_tracker_title (void);

/* The title of a column of the process table, translated. */
const char *loadline_trace_column_title (LoadlineTraceColumn column);

/* "yes", "no", or "–" where a step asks nothing; translated. */
const char *loadline_trace_answer_word (LoadlineAnswer answer);

/* What stands in @column of step @step (0 ..) of a @trace of @month; "–" where there is nothing.
 * @currency: of the plan. (transfer full) */
char *loadline_trace_cell (const LoadlineTrace *trace, int step, LoadlineTraceColumn column,
                           const LoadlineProjection *projection, int month, const char *currency);

/* What happens at @position of the path of @trace, and why the way goes on as it does, in a sentence or two:
 * "150 GiB ≥ 100 GiB: the answer is yes, and the way leads on to “Are nodes limited?”." (transfer full) */
char *loadline_trace_explain (const LoadlineTrace *trace, int position,
                              const LoadlineProjection *projection, int month,
                              const char *currency);

/* The name of a variable of the tracker (0 .. LOADLINE_N_VARIABLES - 1) for people: "Data size"; translated. */
const char *loadline_trace_variable_name (int variable);

/* What a variable is in a column of the tracker, for people: "not asked yet" where files have "n/a". Borrowed
 * from @trace. */
const char *loadline_trace_value (const LoadlineTrace *trace, int variable, int column);

/* The title of the tracker's column of variables, translated. */
const char *loadline_trace_variable_title (void);

/* The title of the tracker's column @column: "Start" for 0, then "Step 1" and so on. (transfer full) */
char *loadline_trace_tracker_column_title (int column);

G_END_DECLS
