/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lessons that could not be asked or answered are refused by place; the built-in ones are whole. */
#include "model/lessons-file.h"

#include <string.h>

#include "model/builtin.h"
#include "model/error.h"
#include "model/plan-file.h"

#define EXAMPLE \
  "\"example\": { \"plan\": \"p\", \"month\": \"2027-01\", \"view\": \"plan\", \"look\": \"L\" }"
#define TEXTS "\"title\": \"T\", \"question\": \"Q\", \"hint\": \"H\""
#define OPTION "{ \"option\": \"O\", \"why\": \"W\" }"
#define CLAIMING(claim) "{ \"option\": \"O\", \"why\": \"W\", \"claims\": [ " claim " ] }"
#define QUESTION(right, first)                                                                     \
  "{ \"id\": \"q\", " TEXTS ", \"right\": " right ", " EXAMPLE ", \"options\": [ " first \
  ", " OPTION ", " OPTION ", " OPTION " ] }"
#define CARD(example)                                                                                 \
  "{ \"id\": \"c\", \"title\": \"T\", \"what\": \"W\", \"fits\": \"F\", \"fails\": \"F\", "        \
  "\"costs\": \"C\", " example " }"
#define GOOD QUESTION ("0", CLAIMING ("{ \"strategy\": null }"))

static LoadlineLessons *
read_lessons (const char *cards, const char *questions, GPtrArray *warnings, GError **error)
{
  g_autofree char *text =
    g_strdup_printf ("{ \"format\": \"loadline-lessons\", \"version\": 1, \"cards\": [ %s ], "
                     "\"questions\": [ %s ] }",
                     cards, questions);
  g_autoptr (LoadlineJson) json = loadline_json_parse (text, strlen (text), "lessons.json", error);

  g_assert_nonnull (json);
  return loadline_lessons_from_json (json, warnings, error);
}

static const struct
{
  const char *cards;
  const char *questions;
  const char *message; /* what the sentence opens with */
} bad[] = {
  { "", GOOD ", " GOOD,
    "lessons.json: $.questions[1].id is \"q\"; another lesson has the same id, and each must have its "
    "own." },
  { "", QUESTION ("0", OPTION),
    "lessons.json: $.questions[0].options[0]: the right option must have claims that its plan bears "
    "out." },
  { "", QUESTION ("4", OPTION), "lessons.json: $.questions[0].right is 4; " },
  { "", QUESTION ("0", OPTION ", " OPTION),
    "lessons.json: $.questions[0].options: it must be an array of four options." },
  { "", QUESTION ("0", CLAIMING ("{ }")),
    "lessons.json: $.questions[0].options[0].claims[0]: it must have exactly one of strategy, passes, "
    "step, breaks, holds and nodes." },
  { "", QUESTION ("0", CLAIMING ("{ \"strategy\": \"stay\", \"passes\": \"size\" }")),
    "lessons.json: $.questions[0].options[0].claims[0]: it must have exactly one of " },
  { "", QUESTION ("0", CLAIMING ("{ \"strategy\": \"fly\" }")),
    "lessons.json: $.questions[0].options[0].claims[0].strategy is \"fly\"; it must be one of: stay," },
  { "", QUESTION ("0", CLAIMING ("{ \"step\": { \"number\": 0, \"leads_to\": \"n\" } }")),
    "lessons.json: $.questions[0].options[0].claims[0].step.number is 0; " },
  { "", QUESTION ("0", CLAIMING ("{ \"breaks\": { \"strategy\": \"stay\" } }")),
    "lessons.json: $.questions[0].options[0].claims[0].breaks has no “limit”; it must have one." },
  { "", QUESTION ("0", CLAIMING ("{ \"holds\": { \"metric\": \"mood\" } }")),
    "lessons.json: $.questions[0].options[0].claims[0].holds" },
  { "",
    QUESTION ("0", CLAIMING ("{ \"nodes\": { \"from\": 4, \"to\": 4, \"capacity\": \"falls\" } }")),
    "lessons.json: $.questions[0].options[0].claims[0].nodes.to is 4; " },
  { "", QUESTION ("0", CLAIMING ("{ \"month\": \"soon\", \"passes\": \"n\" }")),
    "lessons.json: $.questions[0].options[0].claims[0].month: " },
  { CARD (
      "\"example\": { \"plan\": \"p\", \"month\": \"2027-01\", \"view\": \"attic\", \"look\": \"L\" }"),
    "",
    "lessons.json: $.cards[0].example.view is \"attic\"; it must be one of: plan, compare, explain." },
  { CARD (
      "\"example\": { \"plan\": \"\", \"month\": \"2027-01\", \"view\": \"plan\", \"look\": \"L\" }"),
    "", "lessons.json: $.cards[0].example.plan is \"\"; it must have at least one character." },
  { "{ \"id\": \"c\", " EXAMPLE " }", "",
    "lessons.json: $.cards[0] has no “title”; it must have one." },
};

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LoadlineLessons) lessons =
        read_lessons (bad[i].cards, bad[i].questions, NULL, &error);

      g_assert_null (lessons);
      g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
      if (!g_str_has_prefix (error->message, bad[i].message))
        g_assert_cmpstr (error->message, ==, bad[i].message);
    }
}

static void
test_claims (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlineLessons) lessons = read_lessons (
    CARD (EXAMPLE),
    QUESTION ("0",
              CLAIMING ("{ \"strategy\": null }, { \"passes\": \"size\" }, "
                        "{ \"month\": \"2028-02\", \"scenario\": 2, \"step\": { \"number\": 3, "
                        "\"leads_to\": \"end\" } }, "
                        "{ \"breaks\": { \"strategy\": \"vertical\", \"limit\": \"memory\" } }, "
                        "{ \"holds\": { \"metric\": \"users\", \"op\": \">\", \"value\": 1 } }, "
                        "{ \"nodes\": { \"from\": 2, \"to\": 3, \"capacity\": \"rises\" } }")),
    NULL, &error);
  const LoadlineClaim *claims;

  g_assert_no_error (error);
  g_assert_cmpint (lessons->questions[0].options[0].claims.n_claims, ==, 6);
  claims = lessons->questions[0].options[0].claims.claims;
  for (int i = 0; i < 6; i++)
    {
      g_assert_cmpint (claims[i].kind, ==, i);
      g_assert_cmpint (claims[i].month, ==, i == 2 ? 2028 * 12 + 1 : 2027 * 12);
      g_assert_cmpint (claims[i].scenario, ==, i == 2 ? 2 : 0);
    }
  g_assert_cmpint (claims[0].strategy, ==, -1);
  g_assert_cmpstr (claims[1].node, ==, "size");
  g_assert_cmpint (claims[2].step, ==, 3);
  g_assert_cmpstr (claims[2].node, ==, "end");
  g_assert_cmpint (claims[3].strategy, ==, LOADLINE_STRATEGY_VERTICAL);
  g_assert_cmpstr (claims[3].limit, ==, "memory");
  g_assert_cmpint (claims[4].condition->op, ==, LOADLINE_OPERATOR_GREATER);
  g_assert_true (claims[5].rises);
  g_assert_true (loadline_lessons_find_example (lessons, "c") == &lessons->cards[0].example);
  g_assert_true (loadline_lessons_find_example (lessons, "q") == &lessons->questions[0].example);
  g_assert_null (loadline_lessons_find_example (lessons, "x"));
}

static void
test_warnings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LoadlineLessons) lessons =
    read_lessons ("", QUESTION ("0", CLAIMING ("{ \"passes\": \"n\", \"colour\": 1 }")), warnings,
                  &error);

  g_assert_no_error (error);
  g_assert_nonnull (lessons);
  g_assert_cmpuint (warnings->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (warnings, 0), "colour"));
}

static void
test_builtin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LoadlineJson) json = loadline_builtin_load ("lessons/lessons.json", &error);
  g_autoptr (LoadlineLessons) lessons = NULL;

  g_assert_no_error (error);
  lessons = loadline_lessons_from_json (json, warnings, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, 0);
  g_assert_cmpint (lessons->n_questions, >=, 10);
  for (int c = 0, seen = 0; c < lessons->n_cards; c++)
    {
      seen |= 1 << (lessons->cards[c].strategy + 1);
      if (c == lessons->n_cards - 1) /* a card for each strategy and one for none */
        g_assert_cmphex (seen, ==, (1 << (LOADLINE_N_STRATEGIES + 1)) - 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lessons-file/what could not be asked or answered is refused by place",
                   test_bad);
  g_test_add_func ("/lessons-file/claims are of the month shown unless they say another",
                   test_claims);
  g_test_add_func ("/lessons-file/unknown keys are warned about", test_warnings);
  g_test_add_func ("/lessons-file/the built-in lessons are whole", test_builtin);

  return g_test_run ();
}
