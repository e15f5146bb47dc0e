/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Policies: the rule that chooses a strategy, as a small flowchart in data. */
#pragma once

#include "model/metric.h"

G_BEGIN_DECLS

typedef enum
{
  LOADLINE_POLICY_START,
  LOADLINE_POLICY_PROCESS,
  LOADLINE_POLICY_DECISION,
  LOADLINE_POLICY_OUTCOME,
  LOADLINE_POLICY_END,
} LoadlinePolicyKind;

typedef enum
{
  LOADLINE_CONDITION_COMPARE,
  LOADLINE_CONDITION_ANY,
  LOADLINE_CONDITION_ALL,
  LOADLINE_CONDITION_NOT,
} LoadlineConditionKind;

typedef enum
{
  LOADLINE_OPERATOR_LESS,
  LOADLINE_OPERATOR_AT_MOST,
  LOADLINE_OPERATOR_GREATER,
  LOADLINE_OPERATOR_AT_LEAST,
  LOADLINE_OPERATOR_EQUAL,
  LOADLINE_OPERATOR_NOT_EQUAL,
} LoadlineOperator;

typedef struct _LoadlineCondition LoadlineCondition;

/**
 * LoadlineCondition:
 * @left: the metric compared
 * @has_right: whether the right-hand side is the metric @right (a parameter or another metric);
 *   else it is the number @value
 * @times: factor on the right-hand side, 1 where not stated
 * @children: of any, all (one or more) and not (exactly one)
 */
struct _LoadlineCondition
{
  LoadlineConditionKind kind;
  LoadlineMetric        left;
  LoadlineOperator      op;
  bool                  has_right;
  LoadlineMetric        right;
  double                value;
  double                times;
  LoadlineCondition    *children;
  int                   n_children;
};

/**
 * LoadlinePolicyNode:
 * @label: what the box says
 * @action, @state: what is done and how the system stands on arriving here; "" where not stated
 * @condition: of decisions; else NULL
 * @strategy: of outcomes, a LoadlineStrategyId, -1 where nothing fits; -1 for other kinds
 * @next: index of the node after this one; -1 for decisions and ends
 * @yes, @no: of decisions; else -1
 * @again: index of the node the feedback edge leads back to; -1 where none
 */
typedef struct
{
  const char         *id; /* interned */
  LoadlinePolicyKind  kind;
  char               *label;
  char               *action;
  char               *state;
  LoadlineCondition  *condition;
  int                 strategy;
  int                 next;
  int                 yes;
  int                 no;
  int                 again;
} LoadlinePolicyNode;

/* Immutable once read; reference-counted. Node @start is the only start; every node is reached,
 * every path ends, and only again edges lead back, so that a walk visits each node at most once. */
typedef struct
{
  char               *id;
  char               *title;
  LoadlinePolicyNode *nodes;
  int                 n_nodes;
  int                 start;
} LoadlinePolicy;

#define LOADLINE_POLICY_MAX_NODES 512

LoadlinePolicy *loadline_policy_ref (LoadlinePolicy *self);
void            loadline_policy_unref (LoadlinePolicy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlinePolicy, loadline_policy_unref)

/* NULL is nothing to free. */
void loadline_condition_free (LoadlineCondition *self);

/* The operator as files have it: "<", "<=" ... */
const char *loadline_operator_text (LoadlineOperator op);

G_END_DECLS
