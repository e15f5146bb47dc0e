/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads policies and refuses those that a walk could get lost in, so that whoever walks one need not
 * guard against loops and dead ends. */
#include "model/policy-file.h"

#include <glib/gi18n-lib.h>

#include "model/builtin.h"
#include "model/condition-file.h"
#include "model/error.h"

#define ALWAYS "id", "kind", "label", "action", "state"

static const char *const builtin_ids[] = { "standard", "lesson", NULL };
static const char *const policy_keys[] = { "format", "version", "id", "title", "nodes", NULL };

/* By LoadlinePolicyKind. */
static const char *const kinds[] = { "start", "process", "decision", "outcome", "end", NULL };
static const char *const *const known_keys[] = {
  [LOADLINE_POLICY_START] = (const char *const[]){ ALWAYS, "next", "again", NULL },
  [LOADLINE_POLICY_PROCESS] = (const char *const[]){ ALWAYS, "next", "again", NULL },
  [LOADLINE_POLICY_DECISION] = (const char *const[]){ ALWAYS, "when", "yes", "no", NULL },
  [LOADLINE_POLICY_OUTCOME] = (const char *const[]){ ALWAYS, "strategy", "next", "again", NULL },
  [LOADLINE_POLICY_END] = (const char *const[]){ ALWAYS, NULL },
};

/* ---- One node ---- */

static bool
read_text (const LoadlineJsonCursor *at, const char *key, char **text, GError **error)
{
  const char *value = "";

  if (!loadline_json_get_name (at, key, &value, error))
    return false;
  *text = g_strdup (value);
  return true;
}

static bool
read_id (const LoadlineJsonCursor *at, GHashTable *ids, const char **id, GError **error)
{
  LoadlineJsonCursor member;
  const char *text;

  loadline_json_member (at, "id", &member);
  if (!loadline_json_name (&member, &text, error))
    return false;
  if (*text == '\0')
    return loadline_json_refuse (&member, _ ("it must have at least one character."), error);
  *id = g_intern_string (text);
  if (!g_hash_table_add (ids, (gpointer) *id))
    return loadline_json_refuse (&member,
                                 _ ("another node has the same id, and each must have its own."),
                                 error);
  return true;
}

/* No strategy, or null, says that nothing fits. */
static bool
read_strategy (const LoadlineJsonCursor *at, LoadlinePolicyNode *node, GError **error)
{
  const char *keys[LOADLINE_N_STRATEGIES + 1] = { NULL };
  LoadlineJsonCursor member;

  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    keys[i] = loadline_strategy_key ((LoadlineStrategyId) i);
  if (!loadline_json_member (at, "strategy", &member)
      || loadline_json_kind (&member) == LOADLINE_JSON_NULL)
    return true;
  return loadline_json_choice (&member, keys, &node->strategy, error);
}

/* What a node of its kind must have. */
static bool
read_kind (const LoadlineJsonCursor *at, LoadlinePolicyNode *node, GPtrArray *warnings,
           GError **error)
{
  LoadlineJsonCursor when;

  switch (node->kind)
    {
    case LOADLINE_POLICY_DECISION:
      if (!loadline_json_require (at, error, "when", "yes", "no", NULL))
        return false;
      loadline_json_member (at, "when", &when);
      node->condition = g_new0 (LoadlineCondition, 1);
      return loadline_condition_read (&when, node->condition, warnings, error);
    case LOADLINE_POLICY_OUTCOME:
      return loadline_json_require (at, error, "next", NULL) && read_strategy (at, node, error);
    case LOADLINE_POLICY_START:
    case LOADLINE_POLICY_PROCESS:
      return loadline_json_require (at, error, "next", NULL);
    case LOADLINE_POLICY_END:
    default:
      return true;
    }
}

static bool
read_node (const LoadlineJsonCursor *at, GHashTable *ids, LoadlinePolicyNode *node,
           GPtrArray *warnings, GError **error)
{
  int kind = 0;

  node->strategy = node->next = node->yes = node->no = node->again = -1;
  if (!loadline_json_require (at, error, "id", "kind", "label", NULL)
      || !read_id (at, ids, &node->id, error)
      || !loadline_json_get_choice (at, "kind", kinds, &kind, error)
      || !read_text (at, "label", &node->label, error)
      || !read_text (at, "action", &node->action, error)
      || !read_text (at, "state", &node->state, error))
    return false;
  node->kind = (LoadlinePolicyKind) kind;
  loadline_json_warn_unknown (at, known_keys[kind], warnings);
  return read_kind (at, node, warnings, error);
}

/* ---- The edges ---- */

static int
find_node (const LoadlinePolicy *policy, const char *id)
{
  for (int i = 0; i < policy->n_nodes; i++)
    if (g_str_equal (policy->nodes[i].id, id))
      return i;
  return -1;
}

static bool
read_edge (const LoadlineJsonCursor *at, const char *key, const LoadlinePolicy *policy, int *target,
           GError **error)
{
  LoadlineJsonCursor member;
  const char *id;

  if (!loadline_json_member (at, key, &member))
    return true;
  if (!loadline_json_string (&member, &id, error))
    return false;
  *target = find_node (policy, id);
  if (*target < 0)
    return loadline_json_refuse (&member, _ ("it must be the id of a node of this policy."), error);
  return true;
}

static bool
read_edges (const LoadlineJsonCursor *at, const LoadlinePolicy *policy, LoadlinePolicyNode *node,
            GError **error)
{
  switch (node->kind)
    {
    case LOADLINE_POLICY_DECISION:
      return read_edge (at, "yes", policy, &node->yes, error)
             && read_edge (at, "no", policy, &node->no, error);
    case LOADLINE_POLICY_START:
    case LOADLINE_POLICY_PROCESS:
    case LOADLINE_POLICY_OUTCOME:
      return read_edge (at, "next", policy, &node->next, error)
             && read_edge (at, "again", policy, &node->again, error);
    case LOADLINE_POLICY_END:
    default:
      return true;
    }
}

/* ---- The whole ---- */

static bool
find_start (const LoadlineJsonCursor *nodes, LoadlinePolicy *policy, GError **error)
{
  policy->start = -1;
  for (int i = 0; i < policy->n_nodes; i++)
    {
      LoadlineJsonCursor node = loadline_json_element (nodes, i);

      if (policy->nodes[i].kind != LOADLINE_POLICY_START)
        continue;
      if (policy->start >= 0)
        return loadline_json_refuse (&node,
                                     _ ("this is a second start; a policy must have exactly one."),
                                     error);
      policy->start = i;
    }
  if (policy->start < 0)
    return loadline_json_refuse (
      nodes, _ ("no node is of the kind start; a policy must have exactly one."), error);
  return true;
}

typedef enum
{
  UNSEEN,
  ON_PATH,
  DONE,
} Visit;

/* Follows every path from node @index, again edges aside; the node that closes a loop, or -1. Every
 * node but an end leads on, so without loops every path ends. */
static int
find_loop (const LoadlinePolicy *policy, int index, Visit *visits)
{
  const LoadlinePolicyNode *node = &policy->nodes[index];
  const int targets[] = { node->next, node->yes, node->no };

  visits[index] = ON_PATH;
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      int loop = -1;

      if (targets[i] >= 0 && visits[targets[i]] == ON_PATH)
        return index;
      if (targets[i] >= 0 && visits[targets[i]] == UNSEEN)
        loop = find_loop (policy, targets[i], visits);
      if (loop >= 0)
        return loop;
    }
  visits[index] = DONE;
  return -1;
}

static bool
check_paths (const LoadlineJsonCursor *nodes, const LoadlinePolicy *policy, GError **error)
{
  g_autofree Visit *visits = g_new0 (Visit, (gsize) policy->n_nodes);
  int loop = find_loop (policy, policy->start, visits);
  LoadlineJsonCursor node;

  if (loop >= 0)
    {
      node = loadline_json_element (nodes, loop);
      return loadline_json_refuse (
        &node,
        _ ("the way on leads back to a node before it, so that this path never ends; only an again "
           "edge may lead back."),
        error);
    }
  for (int i = 0; i < policy->n_nodes; i++)
    if (visits[i] == UNSEEN)
      {
        node = loadline_json_element (nodes, i);
        return loadline_json_refuse (
          &node, _ ("no path from the start reaches this node; every node must be reached."),
          error);
      }
  return true;
}

static bool
read_nodes (const LoadlineJsonCursor *nodes, LoadlinePolicy *policy, GPtrArray *warnings,
            GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  int length;

  if (!loadline_json_check_array (nodes, LOADLINE_POLICY_MAX_NODES, error))
    return false;
  length = loadline_json_length (nodes);
  policy->nodes = g_new0 (LoadlinePolicyNode, (gsize) length + 1);
  policy->n_nodes = length;
  for (int i = 0; i < length; i++)
    {
      LoadlineJsonCursor node = loadline_json_element (nodes, i);

      if (!read_node (&node, ids, &policy->nodes[i], warnings, error))
        return false;
    }
  for (int i = 0; i < length; i++)
    {
      LoadlineJsonCursor node = loadline_json_element (nodes, i);

      if (!read_edges (&node, policy, &policy->nodes[i], error))
        return false;
    }
  return find_start (nodes, policy, error) && check_paths (nodes, policy, error);
}

LoadlinePolicy *
loadline_policy_read (const LoadlineJsonCursor *at, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlinePolicy) policy = g_atomic_rc_box_new0 (LoadlinePolicy);
  LoadlineJsonCursor nodes;

  if (!loadline_json_check_format (at, "loadline-policy", error)
      || !loadline_json_require (at, error, "id", "title", "nodes", NULL)
      || !read_text (at, "id", &policy->id, error)
      || !read_text (at, "title", &policy->title, error))
    return NULL;
  loadline_json_member (at, "nodes", &nodes);
  if (!read_nodes (&nodes, policy, warnings, error))
    return NULL;
  loadline_json_warn_unknown (at, policy_keys, warnings);
  return g_steal_pointer (&policy);
}

LoadlinePolicy *
loadline_policy_from_json (const LoadlineJson *json, GPtrArray *warnings, GError **error)
{
  LoadlineJsonCursor root = loadline_json_root (json);

  return loadline_policy_read (&root, warnings, error);
}

LoadlinePolicy *
loadline_policy_load_file (const char *path, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlineJson) json = loadline_json_load (path, error);

  return json != NULL ? loadline_policy_from_json (json, warnings, error) : NULL;
}

const char *const *
loadline_policy_builtin_ids (void)
{
  return builtin_ids;
}

LoadlinePolicy *
loadline_policy_load_builtin (const char *id, GError **error)
{
  g_autofree char *path = g_strdup_printf ("policies/%s.json", id);
  g_autofree char *known = NULL;
  g_autoptr (LoadlineJson) json = NULL;

  if (!g_strv_contains (builtin_ids, id))
    {
      known = g_strjoinv (", ", (char **) builtin_ids);
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("There is no built-in policy “%s”; there are %s."), id, known);
      return NULL;
    }
  json = loadline_builtin_load (path, error);
  return json != NULL ? loadline_policy_from_json (json, NULL, error) : NULL;
}

/* ---- Writing ---- */

static void
set_edge (LoadlineJson *json, const char *key, const LoadlinePolicy *policy, int target)
{
  if (target >= 0)
    loadline_json_set_string (json, key, policy->nodes[target].id);
}

static LoadlineJson *
node_to_json (const LoadlinePolicy *policy, const LoadlinePolicyNode *node)
{
  LoadlineJson *json = loadline_json_new_object ();

  loadline_json_set_string (json, "id", node->id);
  loadline_json_set_string (json, "kind", kinds[node->kind]);
  loadline_json_set_string (json, "label", node->label);
  if (node->strategy >= 0)
    loadline_json_set_string (json, "strategy",
                              loadline_strategy_key ((LoadlineStrategyId) node->strategy));
  if (*node->action != '\0')
    loadline_json_set_string (json, "action", node->action);
  if (*node->state != '\0')
    loadline_json_set_string (json, "state", node->state);
  if (node->condition != NULL)
    loadline_json_set (json, "when", loadline_condition_to_json (node->condition));
  set_edge (json, "yes", policy, node->yes);
  set_edge (json, "no", policy, node->no);
  set_edge (json, "next", policy, node->next);
  set_edge (json, "again", policy, node->again);
  return json;
}

LoadlineJson *
loadline_policy_to_json (const LoadlinePolicy *self)
{
  LoadlineJson *json = loadline_json_new_object ();
  LoadlineJson *nodes = loadline_json_new_array ();

  for (int i = 0; i < self->n_nodes; i++)
    loadline_json_append (nodes, node_to_json (self, &self->nodes[i]));
  loadline_json_set_string (json, "format", "loadline-policy");
  loadline_json_set_int (json, "version", 1);
  loadline_json_set_string (json, "id", self->id);
  loadline_json_set_string (json, "title", self->title);
  loadline_json_set (json, "nodes", nodes);
  return json;
}
