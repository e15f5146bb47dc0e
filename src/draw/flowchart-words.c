/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The flowchart in words and in numbers, for those who can't see it. */
#include "draw/chart.h"
#include "draw/condition-words.h"
#include "draw/flowchart-private.h"
#include "draw/prose.h"

#include <glib/gi18n-lib.h>

/* Whether a way leads from one node to another. */
static bool
leads_to (const LoadlinePolicy *policy, int from, int to, int steps)
{
  const LoadlinePolicyNode *node;

  if (from < 0 || steps < 0)
    return false;
  if (from == to)
    return true;
  node = &policy->nodes[from];
  return leads_to (policy, node->yes, to, steps - 1) || leads_to (policy, node->no, to, steps - 1)
         || leads_to (policy, node->next, to, steps - 1);
}

/* A question, its answer and the values that gave it. */
static char *
say_answered (const LoadlineFigureInput *input, const LoadlinePolicyNode *node, int month)
{
  g_autofree char *values =
    loadline_condition_to_words (node->condition, input->projection, month, input->currency);

  /* Translators: a question of the flowchart and the values that answered it */
  return g_strdup_printf (loadline_condition_holds (node->condition, input->projection, month)
                            ? _ ("%s Yes: %s.")
                            : _ ("%s No: %s."),
                          node->label, values);
}

/* Why a node was taken, or where the way turned off that leads to it. */
char *
loadline_flowchart_say_node (const LoadlineFlowchart *self, int index)
{
  const LoadlinePolicyNode *node = &self->policy->nodes[index];
  bool visited = loadline_flowchart_visits (self, index);

  if (self->month < 0 && node->kind == LOADLINE_POLICY_OUTCOME)
    return loadline_flowchart_say_months (self->input->projection, index, self->n_months[index]);
  if (self->month < 0)
    return g_strdup (node->label);
  if (visited && node->kind == LOADLINE_POLICY_DECISION)
    return say_answered (self->input, node, self->month);
  if (visited)
    return g_strdup (node->action[0] != '\0' ? node->action : node->label);
  for (int i = self->n_path - 1; i >= 0; i--)
    {
      const LoadlinePolicyNode *asked = &self->policy->nodes[self->path[i]];
      bool holds;

      if (asked->kind != LOADLINE_POLICY_DECISION)
        continue;
      holds = loadline_condition_holds (asked->condition, self->input->projection, self->month);
      if (leads_to (self->policy, holds ? asked->no : asked->yes, index, self->policy->n_nodes))
        /* Translators: a box of the flowchart, and the question whose answer led elsewhere */
        return g_strdup_printf (holds ? _ ("%s: not reached, as “%s” was answered yes.")
                                      : _ ("%s: not reached, as “%s” was answered no."),
                                node->label, asked->label);
    }
  return g_strdup (node->label);
}

/* Of which policy the flowchart is. */
static char *
say_policy (const LoadlinePolicy *policy)
{
  if (policy->title[0] == '\0')
    return g_strdup (_ ("The flowchart of the policy."));
  /* Translators: the title of a policy */
  return g_strdup_printf (_ ("The flowchart of “%s”."), policy->title);
}

/* How often each answer is given over the plan. */
static char *
describe_plan (const LoadlineFigureInput *input)
{
  const LoadlineProjection *projection = input->projection;
  GString *text = g_string_new (NULL);
  g_autoptr (GString) answers = g_string_new (NULL);

  for (int i = 0; i < projection->policy->n_nodes; i++)
    {
      int n = 0;

      for (int m = 0; m < projection->n_months; m++)
        n += projection->decisions[m].outcome == i;
      if (n > 0)
        loadline_prose_list (answers, loadline_flowchart_say_months (projection, i, n));
    }
  loadline_prose_take (text, say_policy (projection->policy));
  if (answers->len > 0)
    loadline_prose_take (text, loadline_prose_sentence (answers->str));
  else
    loadline_prose_add (text, _ ("Nothing fits in any month."));
  return g_string_free (text, FALSE);
}

char *
loadline_flowchart_say_last_question (const LoadlineFigureInput *input, const int *path, int n)
{
  const LoadlineProjection *projection = input->projection;
  const LoadlinePolicyNode *last = NULL;
  g_autofree char *values = NULL;
  int asked = 0;

  for (int i = 0; i < n; i++)
    if (projection->policy->nodes[path[i]].kind == LOADLINE_POLICY_DECISION)
      {
        last = &projection->policy->nodes[path[i]];
        asked++;
      }
  if (last == NULL)
    return NULL;
  values = loadline_condition_to_words (last->condition, projection, input->month, input->currency);
  if (loadline_condition_holds (last->condition, projection, input->month))
    /* Translators: how many questions a decision asked; the last of them, and the values that answered it */
    return g_strdup_printf (
      ngettext ("%d question is asked, “%s”, and the answer is yes: %s.",
                "%d questions are asked, the last “%s”, and its answer is yes: %s.",
                (gulong) asked),
      asked, last->label, values);
  /* Translators: how many questions a decision asked; the last of them, and the values that answered it */
  return g_strdup_printf (
    ngettext ("%d question is asked, “%s”, and the answer is no: %s.",
              "%d questions are asked, the last “%s”, and its answer is no: %s.", (gulong) asked),
    asked, last->label, values);
}

char *
loadline_flowchart_describe (const LoadlineFigureInput *input)
{
  const LoadlinePolicy *policy = input->projection->policy;
  g_autofree char *opening = loadline_flowchart_message (input);
  g_autofree int *path = NULL;
  GString *text;
  char *question;
  int n;

  if (opening == NULL)
    return describe_plan (input);
  text = g_string_new (NULL);
  loadline_prose_take (text, loadline_prose_sentence (opening));
  path = g_new (int, policy->n_nodes);
  n = loadline_decision_path (input->projection, policy, input->month, path);
  question = loadline_flowchart_say_last_question (input, path, n);
  loadline_prose_take (text, question != NULL ? question : say_policy (policy));
  return g_string_free (text, FALSE);
}

char *
loadline_flowchart_data (const LoadlineFigureInput *input)
{
  static const char *const kinds[] = { "start", "process", "decision", "outcome", "end" };
  const LoadlinePolicy *policy = input->projection->policy;
  bool month = input->month >= 0 && input->month < input->projection->n_months;
  GString *csv = g_string_new ("node,kind,label,visited,answer\n");

  for (int i = 0; i < policy->n_nodes; i++)
    {
      const LoadlinePolicyNode *node = &policy->nodes[i];
      bool visited =
        month && loadline_decision_visits (&input->projection->decisions[input->month], i);
      const char *answer = "";

      if (visited && node->kind == LOADLINE_POLICY_DECISION)
        answer = loadline_condition_holds (node->condition, input->projection, input->month) ? "yes"
                                                                                             : "no";
      loadline_chart_text_cell (csv, node->id, ',');
      g_string_append_printf (csv, "%s,", kinds[node->kind]);
      loadline_chart_text_cell (csv, node->label, ',');
      g_string_append_printf (csv, "%d,%s\n", visited, answer);
    }
  return g_string_free (csv, FALSE);
}
