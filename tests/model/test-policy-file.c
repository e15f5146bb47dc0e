/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A policy decides about money, so one that a walk could get lost in, or that compares what there is
 * not, is refused before it is used. */
#include "model/policy-file.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/error.h"

static LoadlinePolicy *
read_text (const char *text, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlineJson) json = loadline_json_parse (text, strlen (text), "rule.json", error);

  return json != NULL ? loadline_policy_from_json (json, warnings, error) : NULL;
}

static char *
compose (const char *nodes)
{
  return g_strdup_printf ("{ \"format\": \"loadline-policy\", \"version\": 1, \"id\": \"rule\","
                          " \"title\": \"Rule\", \"nodes\": [ %s ] }",
                          nodes);
}

/* Node 1 of a small policy is the decision that is tried; its ways lead to nodes 2 and 3. */
static char *
compose_condition (const char *condition)
{
  g_autofree char *nodes =
    g_strdup_printf ("{ \"id\": \"s\", \"kind\": \"start\", \"label\": \"S\", \"next\": \"d\" },"
                     "{ \"id\": \"d\", \"kind\": \"decision\", \"label\": \"D\", \"when\": %s,"
                     "  \"yes\": \"o\", \"no\": \"e\" },"
                     "{ \"id\": \"o\", \"kind\": \"outcome\", \"label\": \"O\","
                     "  \"strategy\": \"stay\", \"next\": \"e\" },"
                     "{ \"id\": \"e\", \"kind\": \"end\", \"label\": \"E\" }",
                     condition);

  return compose (nodes);
}

#define START(next) \
  "{ \"id\": \"s\", \"kind\": \"start\", \"label\": \"S\", \"next\": \"" next "\" }"
#define STEP(id, next) \
  "{ \"id\": \"" id "\", \"kind\": \"process\", \"label\": \"P\", \"next\": \"" next "\" }"
#define END "{ \"id\": \"e\", \"kind\": \"end\", \"label\": \"E\" }"
#define WHEN "\"when\": { \"metric\": \"users\", \"op\": \"<\", \"value\": 1 }"

static const struct
{
  const char *nodes;
  const char *message;
} bad_nodes[] = {
  { "", "rule.json: $.nodes: no node is of the kind start; a policy must have exactly one." },
  { START ("e") ", " END ", " START ("e"),
    "rule.json: $.nodes[2].id is \"s\"; another node has the same id, and each must have its own." },
  { START ("e") ", " END
                ", { \"id\": \"t\", \"kind\": \"start\", \"label\": \"T\", \"next\": \"e\" }",
    "rule.json: $.nodes[2]: this is a second start; a policy must have exactly one." },
  { START ("x") ", " END,
    "rule.json: $.nodes[0].next is \"x\"; it must be the id of a node of this policy." },
  { START ("e") ", " END ", " STEP ("p", "e"),
    "rule.json: $.nodes[2]: no path from the start reaches this node; every node must be reached." },
  { START ("p") ", " STEP ("p", "q") ", " STEP ("q", "p") ", " END,
    "rule.json: $.nodes[2]: the way on leads back to a node before it, so that this path never ends; "
    "only an again edge may lead back." },
  { START ("s") ", " END,
    "rule.json: $.nodes[0]: the way on leads back to a node before it, so that this path never ends; "
    "only an again edge may lead back." },
  { START ("p") ", { \"id\": \"p\", \"kind\": \"process\", \"label\": \"P\" }, " END,
    "rule.json: $.nodes[1] has no “next”; it must have one." },
  { START ("d") ", { \"id\": \"d\", \"kind\": \"decision\", \"label\": \"D\", " WHEN
                ", \"yes\": \"e\" }, " END,
    "rule.json: $.nodes[1] has no “no”; it must have one." },
  { START ("d") ", { \"id\": \"d\", \"kind\": \"decision\", \"label\": \"D\", \"yes\": \"e\","
                " \"no\": \"e\" }, " END,
    "rule.json: $.nodes[1] has no “when”; it must have one." },
  { START ("o") ", { \"id\": \"o\", \"kind\": \"outcome\", \"label\": \"O\", \"strategy\": \"fly\","
                " \"next\": \"e\" }, " END,
    "rule.json: $.nodes[1].strategy is \"fly\"; it must be one of: stay, vertical, horizontal, hybrid, "
    "autoscale, combined." },
  { START ("p") ", { \"id\": \"p\", \"kind\": \"process\", \"label\": \"P\", \"next\": \"e\","
                " \"again\": \"x\" }, " END,
    "rule.json: $.nodes[1].again is \"x\"; it must be the id of a node of this policy." },
  { START ("e") ", { \"id\": \"e\", \"kind\": \"stop\", \"label\": \"E\" }",
    "rule.json: $.nodes[1].kind is \"stop\"; it must be one of: start, process, decision, outcome, "
    "end." },
  { "{ \"id\": \"\", \"kind\": \"start\", \"label\": \"S\", \"next\": \"e\" }",
    "rule.json: $.nodes[0].id is \"\"; it must have at least one character." },
  { "{ \"id\": \"s\", \"kind\": \"start\", \"label\": 1, \"next\": \"e\" }",
    "rule.json: $.nodes[0].label is 1; it must be a text of at most 500 characters." },
  { "[]", "rule.json: $.nodes[0] is []; it must be an object in braces." },
};

static const struct
{
  const char *condition;
  const char *message; /* what the sentence opens with */
} bad_conditions[] = {
  { "true", "rule.json: $.nodes[1].when is true; it must be an object in braces." },
  { "{}", "rule.json: $.nodes[1].when: a condition must have exactly one of metric, any, all and "
          "not." },
  { "{ \"metric\": \"users\", \"any\": [], \"op\": \"<\", \"value\": 1 }",
    "rule.json: $.nodes[1].when: a condition must have exactly one of metric, any, all and not." },
  { "{ \"metric\": \"mood\", \"op\": \"<\", \"value\": 1 }",
    "rule.json: $.nodes[1].when.metric: " },
  { "{ \"metric\": \"stay.mood\", \"op\": \"<\", \"value\": 1 }",
    "rule.json: $.nodes[1].when.metric: " },
  { "{ \"metric\": \"node\", \"op\": \"==\", \"value\": 1 }",
    "rule.json: $.nodes[1].when.metric: " },
  { "{ \"metric\": 5, \"op\": \"<\", \"value\": 1 }",
    "rule.json: $.nodes[1].when.metric is 5; it must be a text of at most 64 KiB." },
  { "{ \"metric\": \"users\", \"value\": 1 }",
    "rule.json: $.nodes[1].when has no “op”; it must have one." },
  { "{ \"metric\": \"users\", \"op\": \"=\", \"value\": 1 }",
    "rule.json: $.nodes[1].when.op is \"=\"; it must be one of: <, <=, >, >=, ==, !=." },
  { "{ \"metric\": \"users\", \"op\": \"<\" }",
    "rule.json: $.nodes[1].when: a comparison needs exactly one of value, parameter and metric2." },
  { "{ \"metric\": \"users\", \"op\": \"<\", \"value\": 1, \"parameter\": \"users\" }",
    "rule.json: $.nodes[1].when: a comparison needs exactly one of value, parameter and metric2." },
  { "{ \"metric\": \"users\", \"op\": \"<\", \"value\": \"many\" }",
    "rule.json: $.nodes[1].when.value is \"many\"; it must be a number, true or false." },
  { "{ \"metric\": \"processor\", \"op\": \"==\", \"value\": \"tpu\" }",
    "rule.json: $.nodes[1].when.value is \"tpu\"; it must be one of: cpu, gpu." },
  { "{ \"metric\": \"users\", \"op\": \"<\", \"parameter\": \"families\" }",
    "rule.json: $.nodes[1].when.parameter is \"families\"; it must be the key of a parameter other "
    "than node and families." },
  { "{ \"metric\": \"users\", \"op\": \"<\", \"metric2\": \"mood\" }",
    "rule.json: $.nodes[1].when.metric2: " },
  { "{ \"metric\": \"users\", \"op\": \"<\", \"value\": 1, \"times\": -1 }",
    "rule.json: $.nodes[1].when.times is -1; it must be a number from 0 to 1e12." },
  { "{ \"any\": [] }", "rule.json: $.nodes[1].when.any: it needs at least one condition." },
  { "{ \"all\": [ { \"not\": 1 } ] }",
    "rule.json: $.nodes[1].when.all[0].not is 1; it must be an object in braces." },
};

static void
assert_refused (const char *text, const char *opening)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, NULL, &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  if (g_str_has_suffix (opening, "."))
    g_assert_cmpstr (error->message, ==, opening);
  else
    g_assert_true (g_str_has_prefix (error->message, opening));
}

static void
test_bad_nodes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_nodes); i++)
    {
      g_autofree char *text = compose (bad_nodes[i].nodes);

      assert_refused (text, bad_nodes[i].message);
    }
}

static void
test_bad_conditions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_conditions); i++)
    {
      g_autofree char *text = compose_condition (bad_conditions[i].condition);

      assert_refused (text, bad_conditions[i].message);
    }
}

static void
test_bad_heads (void)
{
  assert_refused ("{ \"format\": \"loadline-policy\", \"version\": 3 }",
                  "rule.json: $.version is 3, made by a newer Loadline; this one reads version 1.");
  assert_refused ("{ \"format\": \"loadline-policy\", \"version\": 1, \"id\": \"rule\" }",
                  "rule.json: $ has no “title”; it must have one.");
}

static void
test_too_many_nodes (void)
{
  g_autoptr (GString) nodes = g_string_new (END);
  g_autofree char *text = NULL;

  for (int i = 0; i < LOADLINE_POLICY_MAX_NODES; i++)
    g_string_append (nodes, ", {}");
  text = compose (nodes->str);
  assert_refused (text, "rule.json: $.nodes has 513 entries; at most 512 are allowed.");
}

/* A chain as long as may be is walked without harm. */
static void
test_longest (void)
{
  g_autoptr (GString) nodes = g_string_new (START ("n1"));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlinePolicy) policy = NULL;

  for (int i = 1; i < LOADLINE_POLICY_MAX_NODES - 1; i++)
    g_string_append_printf (nodes,
                            ", { \"id\": \"n%d\", \"kind\": \"process\", \"label\": \"\","
                            " \"next\": \"n%d\" }",
                            i, i + 1);
  g_string_append_printf (nodes, ", { \"id\": \"n%d\", \"kind\": \"end\", \"label\": \"\" }",
                          LOADLINE_POLICY_MAX_NODES - 1);
  text = compose (nodes->str);
  policy = read_text (text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (policy->n_nodes, ==, LOADLINE_POLICY_MAX_NODES);
}

static void
test_bounded_conditions (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GString) wide = g_string_new ("{ \"any\": [ ");
  g_autofree char *text = NULL;

  for (int i = 0; i < 16; i++)
    g_string_append (deep, "{ \"not\": ");
  g_string_append (deep, "{ \"metric\": \"users\", \"op\": \"<\", \"value\": 1 }");
  for (int i = 0; i < 16; i++)
    g_string_append (deep, " }");
  text = compose_condition (deep->str);
  assert_refused (text,
                  "rule.json: $.nodes[1].when.not.not.not.not.not.not.not.not.not.not.not.not."
                  "not.not.not.not: conditions stand in each other more than 16 deep.");
  g_free (text);

  for (int i = 0; i < 256; i++)
    g_string_append (wide,
                     i > 0 ? ", { \"not\": { \"metric\": \"users\", \"op\": \"<\", \"value\": 1 } }"
                           : "{ \"metric\": \"users\", \"op\": \"<\", \"value\": 1 }");
  g_string_append (wide, " ] }");
  text = compose_condition (wide->str);
  assert_refused (text, "rule.json: $.nodes[1].when.any[128]: a decision must have at most 256 "
                        "conditions.");
}

static const LoadlineCondition *
find_condition (const LoadlinePolicy *policy)
{
  return policy->nodes[1].condition;
}

static void
test_values (void)
{
  static const struct
  {
    const char *condition;
    double value;
  } values[] = {
    { "{ \"metric\": \"users\", \"op\": \"<\", \"value\": -2.5 }", -2.5 },
    { "{ \"metric\": \"resource_limit\", \"op\": \"==\", \"value\": true }", 1 },
    { "{ \"metric\": \"stay.feasible\", \"op\": \"==\", \"value\": false }", 0 },
    { "{ \"metric\": \"processor\", \"op\": \"==\", \"value\": \"gpu\" }", 1 },
    { "{ \"metric\": \"processor\", \"op\": \"==\", \"value\": 1 }", 1 },
    { "{ \"metric\": \"purchase\", \"op\": \"!=\", \"value\": \"spot\" }", LOADLINE_PURCHASE_SPOT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = compose_condition (values[i].condition);
      g_autoptr (GError) error = NULL;
      g_autoptr (LoadlinePolicy) policy = read_text (text, NULL, &error);

      g_assert_no_error (error);
      g_assert_false (find_condition (policy)->has_right);
      g_assert_cmpfloat (find_condition (policy)->value, ==, values[i].value);
      g_assert_cmpfloat (find_condition (policy)->times, ==, 1);
    }
}

static void
test_right_sides (void)
{
  g_autofree char *parameter =
    compose_condition ("{ \"metric\": \"users\", \"op\": \"<\", \"parameter\": \"users\" }");
  g_autofree char *metric =
    compose_condition ("{ \"metric\": \"autoscale.cost\", \"op\": \"<\","
                       " \"metric2\": \"horizontal.cost\", \"times\": 0.85 }");
  g_autoptr (LoadlinePolicy) first = read_text (parameter, NULL, NULL);
  g_autoptr (LoadlinePolicy) second = read_text (metric, NULL, NULL);

  /* The month's users against the plan's. */
  g_assert_cmpint (find_condition (first)->left.kind, ==, LOADLINE_METRIC_USERS);
  g_assert_cmpint (find_condition (first)->right.kind, ==, LOADLINE_METRIC_PARAMETER);
  g_assert_true (find_condition (second)->has_right);
  g_assert_cmpint (find_condition (second)->right.kind, ==, LOADLINE_METRIC_COST);
  g_assert_cmpint (find_condition (second)->right.strategy, ==, LOADLINE_STRATEGY_HORIZONTAL);
  g_assert_cmpfloat (find_condition (second)->times, ==, 0.85);
}

static void
test_nothing_fits (void)
{
  static const char *const strategies[] = { "", ", \"strategy\": null" };

  for (gsize i = 0; i < G_N_ELEMENTS (strategies); i++)
    {
      g_autofree char *nodes =
        g_strdup_printf (START ("o") ", { \"id\": \"o\", \"kind\": \"outcome\", \"label\": \"O\","
                                     " \"next\": \"e\"%s }, " END,
                         strategies[i]);
      g_autofree char *text = compose (nodes);
      g_autoptr (LoadlinePolicy) policy = read_text (text, NULL, NULL);

      g_assert_nonnull (policy);
      g_assert_cmpint (policy->nodes[1].kind, ==, LOADLINE_POLICY_OUTCOME);
      g_assert_cmpint (policy->nodes[1].strategy, ==, -1);
    }
}

static void
test_again (void)
{
  g_autofree char *text = compose (START ("p") ", { \"id\": \"p\", \"kind\": \"process\","
                                               " \"label\": \"P\", \"next\": \"e\","
                                               " \"again\": \"s\" }, " END);
  g_autoptr (LoadlinePolicy) policy = read_text (text, NULL, NULL);

  g_assert_nonnull (policy);
  g_assert_cmpint (policy->start, ==, 0);
  g_assert_cmpint (policy->nodes[1].next, ==, 2);
  g_assert_cmpint (policy->nodes[1].again, ==, 0);
  g_assert_cmpint (policy->nodes[2].next, ==, -1);
}

static void
test_unknown_keys (void)
{
  g_autofree char *text = compose (
    START ("e") ", { \"id\": \"e\", \"kind\": \"end\", \"label\": \"E\", \"next\": \"s\" }");
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LoadlinePolicy) policy = read_text (text, warnings, NULL);

  g_assert_nonnull (policy);
  g_assert_cmpuint (warnings->len, ==, 1);
  g_assert_cmpstr (warnings->pdata[0], ==,
                   "rule.json: $.nodes[1].next is not a known key and has no effect.");
}

static void
test_builtin (void)
{
  const char *const *ids = loadline_policy_builtin_ids ();

  g_assert_cmpstr (ids[0], ==, "standard");
  for (int i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LoadlinePolicy) policy = loadline_policy_load_builtin (ids[i], &error);
      g_autoptr (LoadlineJson) json = NULL;
      g_autoptr (LoadlineJson) again = NULL;
      g_autoptr (LoadlinePolicy) back = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (policy->id, ==, ids[i]);
      json = loadline_policy_to_json (policy);
      back = loadline_policy_from_json (json, NULL, &error);
      g_assert_no_error (error);
      again = loadline_policy_to_json (back);
      g_assert_true (loadline_json_equal (json, again));
    }
}

static void
test_unknown_builtin (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (loadline_policy_load_builtin ("mine", &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_assert_cmpstr (error->message, ==,
                   "There is no built-in policy “mine”; there are standard, lesson.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy-file/a policy that a walk could get lost in is refused",
                   test_bad_nodes);
  g_test_add_func ("/policy-file/a wrong condition is refused where it stands",
                   test_bad_conditions);
  g_test_add_func ("/policy-file/a newer version and missing keys are refused", test_bad_heads);
  g_test_add_func ("/policy-file/more than 512 nodes are refused", test_too_many_nodes);
  g_test_add_func ("/policy-file/the longest chain is read", test_longest);
  g_test_add_func ("/policy-file/conditions are bounded in depth and number",
                   test_bounded_conditions);
  g_test_add_func ("/policy-file/a value may be a number, a truth or a choice's name", test_values);
  g_test_add_func (
    "/policy-file/the right-hand side may be a parameter or a metric, times a factor",
    test_right_sides);
  g_test_add_func ("/policy-file/an outcome without a strategy says that nothing fits",
                   test_nothing_fits);
  g_test_add_func ("/policy-file/an again edge may lead back", test_again);
  g_test_add_func ("/policy-file/a key that its kind of node does not have is warned about",
                   test_unknown_keys);
  g_test_add_func ("/policy-file/every built-in policy reads and is written the same",
                   test_builtin);
  g_test_add_func ("/policy-file/an unknown built-in id is refused with those there are",
                   test_unknown_builtin);
  return g_test_run ();
}
