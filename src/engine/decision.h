/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The decision: walking a policy for one month, and telling the walk step by step. */
#pragma once

#include "model/policy.h"

G_BEGIN_DECLS

typedef struct _LoadlineProjection LoadlineProjection;

#define LOADLINE_PATH_MAX_WORDS (LOADLINE_POLICY_MAX_NODES / 32)

/**
 * LoadlineDecision: where a policy leads in one month.
 * @strategy: LoadlineStrategyId, or -1 where nothing fits (or the path has no outcome)
 * @outcome: the policy node that says so; -1 where the path has none
 * @visited: bit set of the policy nodes on the path; see loadline_decision_visits()
 */
typedef struct
{
  int     strategy;
  int     outcome;
  guint32 visited[LOADLINE_PATH_MAX_WORDS];
} LoadlineDecision;

/* Walks @policy with the results of @month. Pure. */
LoadlineDecision loadline_decide (const LoadlineProjection *projection,
                                  const LoadlinePolicy *policy, int month);

bool loadline_decision_visits (const LoadlineDecision *self, int node);

/* Writes the indices of the policy nodes on the path, in order, to @path (room for
 * policy->n_nodes); returns how many. */
int loadline_decision_path (const LoadlineProjection *projection, const LoadlinePolicy *policy,
                            int month, int *path);

/* The metric's value in @month; of choices the index, of switches 0 or 1. */
double loadline_metric_value (const LoadlineMetric *metric, const LoadlineProjection *projection,
                              int month);

bool loadline_condition_holds (const LoadlineCondition *self, const LoadlineProjection *projection,
                               int month);

/* The condition with its values filled in, exact as files and the trace have it:
 * "dataset_gib 180 < dataset_threshold_gib 100"; any and all joined by translated words. (transfer full) */
char *loadline_condition_describe (const LoadlineCondition *self,
                                   const LoadlineProjection *projection, int month);

typedef enum
{
  LOADLINE_ANSWER_NONE, /* the step asks nothing */
  LOADLINE_ANSWER_NO,
  LOADLINE_ANSWER_YES,
} LoadlineAnswer;

/**
 * LoadlineStep: one row of the trace. A step is taken at each decision, whose row tells what its
 * answer leads to, and at each process or outcome that no decision has told of already.
 * @node: index of the policy node
 * @condition: with its values; NULL where the step asks nothing
 * @action, @state: what is done, and how the system stands after it
 */
typedef struct
{
  int            node;
  char          *condition;
  LoadlineAnswer answer;
  const char    *action;
  const char    *state;
} LoadlineStep;

#define LOADLINE_N_VARIABLES 3 /* data_size, resource_limit, model_state */

/* The walk told step by step. @path, @n_path: the nodes it comes through, of which several may be one
 * step. @values[variable][column]: column 0 is Start, column i after step i; translated text. @limit_known: the
 * first column in which the resource limit has been asked for; n_steps + 1 where it never is.
 * (transfer full) */
typedef struct
{
  int            *path;
  int             n_path;
  LoadlinePolicy *policy;
  LoadlineStep   *steps;
  int             n_steps;
  const char     *variables[LOADLINE_N_VARIABLES];
  char          **values[LOADLINE_N_VARIABLES]; /* n_steps + 1 each, NULL-terminated */
  int              limit_known;
  LoadlineDecision decision;
} LoadlineTrace;

LoadlineTrace *loadline_trace_new (const LoadlineProjection *projection, LoadlinePolicy *policy,
                                   int month);
void           loadline_trace_free (LoadlineTrace *self);

/* How many steps have been taken when the walk is at @position of its path: none before the first, all of
 * them at its end or where @position is negative. */
int loadline_trace_count_taken (const LoadlineTrace *self, int position);

/* Where on the path step @step is taken: an index into path. */
int loadline_trace_find_position (const LoadlineTrace *self, int step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineTrace, loadline_trace_free)

G_END_DECLS
