/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Written as policy files are and read by their reader, so that only sound policies come out. */
#include "draw/policy-generator.h"

#include "model/policy-file.h"

#include <string.h>

static void
add_node (GString *text, const char *id, const char *kind, const char *label, const char *rest)
{
  g_string_append_printf (text, ", { \"id\": \"%s\", \"kind\": \"%s\", \"label\": \"%s %s\"%s }",
                          id, kind, label, id, rest);
}

/* Decision @i of @n. A tree's decision i leads to 2 i and 2 i + 1, and where there are no such ones to an
 * answer of its own. */
static void
add_decision (GString *text, Generated kind, int i, int n, const char *label)
{
  g_autofree char *id = g_strdup_printf ("d%d", i);
  bool tree = kind == GENERATED_WIDE;
  int yes = tree ? 2 * i : 0;
  int no = tree ? 2 * i + 1 : i + 1;
  g_autofree char *rest = g_strdup_printf (
    ", \"when\": { \"metric\": \"dataset_gib\", \"op\": \">=\", \"value\": %d }, \"yes\": \"%s%d\", "
    "\"no\": \"%s%d\"",
    60 + 10 * i, yes > 0 && yes <= n ? "d" : "o",
    yes > 0 && yes <= n ? yes
    : tree              ? yes - n
                        : i,
    no <= n ? "d" : "o",
    no <= n ? no
    : tree  ? no - n
            : n + 1);

  add_node (text, id, "decision", label, rest);
}

LoadlinePolicy *
policy_generate (Generated kind, int n_nodes, const char *label)
{
  GString *text =
    g_string_new ("{ \"format\": \"loadline-policy\", \"version\": 1, \"id\": \"made\", "
                  "\"title\": \"Made\", \"nodes\": [ { \"id\": \"s\", \"kind\": "
                  "\"start\", \"label\": \"Start\", \"next\": \"d1\" }");
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlineJson) json = NULL;
  LoadlinePolicy *policy;
  int n = (n_nodes - 4) / 2;

  for (int i = 1; i <= n; i++)
    add_decision (text, kind, i, n, label);
  for (int i = 1; i <= n + 1; i++)
    {
      const char *strategy =
        loadline_strategy_key ((LoadlineStrategyId) (i % LOADLINE_N_STRATEGIES));
      g_autofree char *id = g_strdup_printf ("o%d", i);
      g_autofree char *rest =
        kind == GENERATED_BACK
          ? g_strdup_printf (", \"strategy\": \"%s\", \"next\": \"m\", \"again\": \"d%d\"",
                             strategy, 1 + i / 2)
          : g_strdup_printf (", \"strategy\": \"%s\", \"next\": \"m\"", strategy);

      add_node (text, id, "outcome", label, rest);
    }
  add_node (text, "m", "process", label, ", \"next\": \"e\", \"again\": \"d1\"");
  add_node (text, "e", "end", label, "");
  g_string_append (text, " ] }");
  data = g_string_free (text, FALSE);
  json = loadline_json_parse (data, strlen (data), "made", &error);
  g_assert_no_error (error);
  policy = loadline_policy_from_json (json, NULL, &error);
  g_assert_no_error (error);
  return policy;
}
