/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Policies in memory: shared by reference, freed with their conditions. */
#include "model/policy.h"

LoadlinePolicy *
loadline_policy_ref (LoadlinePolicy *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_condition (LoadlineCondition *self)
{
  for (int i = 0; i < self->n_children; i++)
    clear_condition (&self->children[i]);
  g_free (self->children);
}

void
loadline_condition_free (LoadlineCondition *self)
{
  if (self != NULL)
    clear_condition (self);
  g_free (self);
}

static void
clear (gpointer data)
{
  LoadlinePolicy *self = data;

  for (int i = 0; i < self->n_nodes; i++)
    {
      LoadlinePolicyNode *node = &self->nodes[i];

      loadline_condition_free (node->condition);
      g_free (node->label);
      g_free (node->action);
      g_free (node->state);
    }
  g_free (self->nodes);
  g_free (self->id);
  g_free (self->title);
}

void
loadline_policy_unref (LoadlinePolicy *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const char *
loadline_operator_text (LoadlineOperator op)
{
  static const char *const texts[] = {
    [LOADLINE_OPERATOR_LESS] = "<",    [LOADLINE_OPERATOR_AT_MOST] = "<=",
    [LOADLINE_OPERATOR_GREATER] = ">", [LOADLINE_OPERATOR_AT_LEAST] = ">=",
    [LOADLINE_OPERATOR_EQUAL] = "==",  [LOADLINE_OPERATOR_NOT_EQUAL] = "!=",
  };

  g_return_val_if_fail (op < G_N_ELEMENTS (texts), NULL);

  return texts[op];
}
