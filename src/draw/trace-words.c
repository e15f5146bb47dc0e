/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for the steps of a decision; the engine tells the walk, this says it to people. */
#include "draw/trace-words.h"

#include "draw/condition-words.h"

#include <glib/gi18n-lib.h>

#define NOTHING "–"

/* The variable that stands for the resource limit. */
#define LIMIT 1

static const char *const column_titles[LOADLINE_N_TRACE_COLUMNS] = {
  [LOADLINE_TRACE_STEP] = N_ ("Step"),           [LOADLINE_TRACE_QUESTION] = N_ ("Question"),
  [LOADLINE_TRACE_CONDITION] = N_ ("Condition"), [LOADLINE_TRACE_DECIDES] = N_ ("What decides"),
  [LOADLINE_TRACE_RESULT] = N_ ("Result"),       [LOADLINE_TRACE_ACTION] = N_ ("Action"),
  [LOADLINE_TRACE_STATE] = N_ ("System state"),
};

const char *
loadline_trace_steps_title (void)
{
  return _ ("Step by step");
}

const char *
loadline_trace_tracker_title (void)
{
  return _ ("Variables after each step");
}

const char *
loadline_trace_column_title (LoadlineTraceColumn column)
{
  return _ (column_titles[column]);
}

const char *
loadline_trace_answer_word (LoadlineAnswer answer)
{
  if (answer == LOADLINE_ANSWER_NONE)
    return NOTHING;
  return answer == LOADLINE_ANSWER_YES ? _ ("yes") : _ ("no");
}

static char *
words_or_nothing (const char *words)
{
  return g_strdup (words != NULL && *words != '\0' ? words : NOTHING);
}

char *
loadline_trace_cell (const LoadlineTrace *trace, int step, LoadlineTraceColumn column,
                     const LoadlineProjection *projection, int month, const char *currency)
{
  const LoadlineStep *at = &trace->steps[step];
  const LoadlinePolicyNode *node = &trace->policy->nodes[at->node];

  switch (column)
    {
    case LOADLINE_TRACE_STEP:
      return g_strdup_printf ("%d", step + 1);
    case LOADLINE_TRACE_QUESTION:
      return words_or_nothing (node->label);
    case LOADLINE_TRACE_CONDITION:
      return words_or_nothing (at->condition);
    case LOADLINE_TRACE_DECIDES:
      return node->condition != NULL
               ? loadline_condition_to_words (node->condition, projection, month, currency)
               : g_strdup (NOTHING);
    case LOADLINE_TRACE_RESULT:
      return g_strdup (loadline_trace_answer_word (at->answer));
    case LOADLINE_TRACE_ACTION:
      return words_or_nothing (at->action);
    case LOADLINE_TRACE_STATE:
      return words_or_nothing (at->state);
    case LOADLINE_N_TRACE_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The answer to a question, from what decides it. */
static char *
explain_answer (const LoadlinePolicyNode *node, const LoadlinePolicyNode *next, bool yes,
                const LoadlineProjection *projection, int month, const char *currency)
{
  g_autofree char *decides =
    loadline_condition_to_words (node->condition, projection, month, currency);

  /* Translators: what decides, and the box of the flowchart that comes next: "Horizontal does not fit. So the
   * answer is no, and the way leads on to “Is one bigger node enough?”." */
  return g_strdup_printf (yes ? _ ("%s. So the answer is yes, and the way leads on to “%s”.")
                              : _ ("%s. So the answer is no, and the way leads on to “%s”."),
                          decides, next->label);
}

char *
loadline_trace_explain (const LoadlineTrace *trace, int position,
                        const LoadlineProjection *projection, int month, const char *currency)
{
  const LoadlinePolicyNode *node = &trace->policy->nodes[trace->path[position]];

  if (node->kind == LOADLINE_POLICY_START)
    return g_strdup (_ ("Here the way begins, every month anew."));
  if (node->kind == LOADLINE_POLICY_END)
    return g_strdup (_ ("Here the way ends, until the next month."));
  if (node->kind == LOADLINE_POLICY_DECISION)
    return explain_answer (node, &trace->policy->nodes[trace->path[position + 1]],
                           trace->path[position + 1] == node->yes
                             && loadline_condition_holds (node->condition, projection, month),
                           projection, month, currency);
  if (*node->action == '\0')
    return g_strdup (node->state);
  if (*node->state == '\0')
    return g_strdup (node->action);
  /* Translators: what is done, and how the system stands after it: "Adjust resources. After it: Resources
   * adjusted." */
  return g_strdup_printf (_ ("%s. After it: %s."), node->action, node->state);
}

const char *
loadline_trace_variable_name (int variable)
{
  static const char *const names[LOADLINE_N_VARIABLES] = { N_ ("Data size"), N_ ("Resource limit"),
                                                           N_ ("Model state") };

  return _ (names[variable]);
}

const char *
loadline_trace_value (const LoadlineTrace *trace, int variable, int column)
{
  if (variable == LIMIT && column < trace->limit_known)
    return _ ("not asked yet");
  return trace->values[variable][column];
}

const char *
loadline_trace_variable_title (void)
{
  return _ ("Variable");
}

char *
loadline_trace_tracker_column_title (int column)
{
  /* Translators: the number of a step */
  return column == 0 ? g_strdup (_ ("Start")) : g_strdup_printf (_ ("Step %d"), column);
}
