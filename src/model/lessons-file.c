/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads lessons and refuses those that could not be asked or answered: what a claim says of its plan is for
 * the engine to judge. */
#include "model/lessons-file.h"

#include <glib/gi18n-lib.h>

#include "model/builtin.h"
#include "model/condition-file.h"
#include "model/error.h"

#define LESSONS_PATH "lessons/lessons.json"
#define MAX_LESSONS 1000
#define MAX_CLAIMS 100
#define MAX_STEPS 1000
#define MAX_NODES 4096
#define MAX_SCENARIO 63

static const char *const lessons_keys[] = { "format", "version", "cards", "questions", NULL };
static const char *const card_keys[] = {
  "id", "strategy", "title", "what", "fits", "fails", "costs", "example", "claims", NULL,
};
static const char *const question_keys[] = {
  "id", "title", "question", "hint", "options", "right", "example", NULL,
};
static const char *const option_keys[] = { "option", "why", "claims", NULL };
static const char *const example_keys[] = {
  "plan", "scenario", "month", "view", "strategy", "figure", "look", NULL,
};
static const char *const step_keys[] = { "number", "leads_to", NULL };
static const char *const breaks_keys[] = { "strategy", "limit", NULL };
static const char *const nodes_keys[] = { "from", "to", "capacity", NULL };

static const char *const views[] = { "plan", "compare", "explain", NULL };
static const char *const ways[] = { "falls", "rises", NULL };

/* By LoadlineClaimKind: the key that says what is claimed. */
static const char *const claim_keys[] = {
  "strategy", "passes", "step", "breaks", "holds", "nodes", "scenario", "month", NULL,
};
#define N_CLAIM_KINDS 6

/* What reading needs all the way down. */
typedef struct
{
  GHashTable *ids;
  GPtrArray  *warnings;
} Reading;

/* ---- Plain values ---- */

/* Every text is owed, and says something. */
static bool
read_text (const LoadlineJsonCursor *at, const char *key, char **text, GError **error)
{
  LoadlineJsonCursor member;
  const char *value;

  if (!loadline_json_require (at, error, key, NULL))
    return false;
  loadline_json_member (at, key, &member);
  if (!loadline_json_string (&member, &value, error))
    return false;
  if (*value == '\0')
    return loadline_json_refuse (&member, _ ("it must have at least one character."), error);
  *text = g_strdup (value);
  return true;
}

static bool
read_id (const LoadlineJsonCursor *at, const Reading *reading, char **id, GError **error)
{
  LoadlineJsonCursor member;

  if (!read_text (at, "id", id, error))
    return false;
  if (g_hash_table_add (reading->ids, (gpointer) g_intern_string (*id)))
    return true;
  loadline_json_member (at, "id", &member);
  return loadline_json_refuse (&member,
                               _ ("another lesson has the same id, and each must have its own."),
                               error);
}

/* Null, or no strategy, is -1. */
static bool
read_strategy (const LoadlineJsonCursor *at, int *strategy, GError **error)
{
  const char *keys[LOADLINE_N_STRATEGIES + 1] = { NULL };
  LoadlineJsonCursor member;

  for (int i = 0; i < LOADLINE_N_STRATEGIES; i++)
    keys[i] = loadline_strategy_key ((LoadlineStrategyId) i);
  *strategy = -1;
  if (!loadline_json_member (at, "strategy", &member)
      || loadline_json_kind (&member) == LOADLINE_JSON_NULL)
    return true;
  return loadline_json_choice (&member, keys, strategy, error);
}

static bool
read_month (const LoadlineJsonCursor *at, LoadlineMonth *month, GError **error)
{
  LoadlineJsonCursor member;
  g_autofree char *where = NULL;
  const char *text;

  if (!loadline_json_member (at, "month", &member))
    return true;
  if (!loadline_json_string (&member, &text, error))
    return false;
  if (loadline_month_parse (text, month, error))
    return true;
  where = loadline_json_where (&member);
  g_prefix_error (error, "%s: ", where);
  return false;
}

/* ---- What is shown ---- */

static bool
read_example (const LoadlineJsonCursor *owner, LoadlineExample *example, const Reading *reading,
              GError **error)
{
  LoadlineJsonCursor at;
  int view = 0;
  const char *figure = NULL;

  if (!loadline_json_require (owner, error, "example", NULL))
    return false;
  loadline_json_member (owner, "example", &at);
  if (!loadline_json_require (&at, error, "month", "view", NULL)
      || !read_text (&at, "plan", &example->plan, error)
      || !loadline_json_get_integer (&at, "scenario", 0, MAX_SCENARIO, &example->scenario, error)
      || !read_month (&at, &example->month, error)
      || !loadline_json_get_choice (&at, "view", views, &view, error)
      || !read_strategy (&at, &example->strategy, error)
      || !loadline_json_get_string (&at, "figure", &figure, error)
      || !read_text (&at, "look", &example->look, error))
    return false;
  example->view = g_strdup (views[view]);
  example->figure = g_strdup (figure);
  loadline_json_warn_unknown (&at, example_keys, reading->warnings);
  return true;
}

/* ---- Claims ---- */

static bool
read_node (const LoadlineJsonCursor *at, const char **node, GError **error)
{
  const char *text;

  if (!loadline_json_string (at, &text, error))
    return false;
  *node = g_intern_string (text);
  return true;
}

static bool
read_step (const LoadlineJsonCursor *at, LoadlineClaim *claim, const Reading *reading,
           GError **error)
{
  LoadlineJsonCursor node;

  if (!loadline_json_require (at, error, "number", "leads_to", NULL)
      || !loadline_json_get_integer (at, "number", 1, MAX_STEPS, &claim->step, error))
    return false;
  loadline_json_member (at, "leads_to", &node);
  loadline_json_warn_unknown (at, step_keys, reading->warnings);
  return read_node (&node, &claim->node, error);
}

static bool
read_breaks (const LoadlineJsonCursor *at, LoadlineClaim *claim, const Reading *reading,
             GError **error)
{
  loadline_json_warn_unknown (at, breaks_keys, reading->warnings);
  return loadline_json_require (at, error, "strategy", NULL)
         && read_strategy (at, &claim->strategy, error)
         && read_text (at, "limit", &claim->limit, error);
}

static bool
read_nodes (const LoadlineJsonCursor *at, LoadlineClaim *claim, const Reading *reading,
            GError **error)
{
  int way = 0;

  if (!loadline_json_require (at, error, "from", "to", "capacity", NULL)
      || !loadline_json_get_integer (at, "from", 1, MAX_NODES, &claim->from, error)
      || !loadline_json_get_integer (at, "to", claim->from + 1, MAX_NODES, &claim->to, error)
      || !loadline_json_get_choice (at, "capacity", ways, &way, error))
    return false;
  claim->rises = way == 1;
  loadline_json_warn_unknown (at, nodes_keys, reading->warnings);
  return true;
}

/* The one thing that is claimed. */
static bool
read_kind (const LoadlineJsonCursor *at, LoadlineClaim *claim, GError **error)
{
  int n = 0;

  for (int i = 0; i < N_CLAIM_KINDS; i++)
    if (loadline_json_has (at, claim_keys[i]))
      {
        claim->kind = (LoadlineClaimKind) i;
        n++;
      }
  return n == 1
         || loadline_json_refuse (
           at, _ ("it must have exactly one of strategy, passes, step, breaks, holds and nodes."),
           error);
}

static bool
read_claim (const LoadlineJsonCursor *at, LoadlineClaim *claim, const Reading *reading,
            GError **error)
{
  LoadlineJsonCursor said;

  if (!loadline_json_check_object (at, error)
      || !loadline_json_get_integer (at, "scenario", 0, MAX_SCENARIO, &claim->scenario, error)
      || !read_month (at, &claim->month, error) || !read_kind (at, claim, error))
    return false;
  loadline_json_warn_unknown (at, claim_keys, reading->warnings);
  loadline_json_member (at, claim_keys[claim->kind], &said);
  switch (claim->kind)
    {
    case LOADLINE_CLAIM_DECIDES:
      return read_strategy (at, &claim->strategy, error);
    case LOADLINE_CLAIM_PASSES:
      return read_node (&said, &claim->node, error);
    case LOADLINE_CLAIM_LEADS:
      return read_step (&said, claim, reading, error);
    case LOADLINE_CLAIM_BREAKS:
      return read_breaks (&said, claim, reading, error);
    case LOADLINE_CLAIM_HOLDS:
      claim->condition = g_new0 (LoadlineCondition, 1);
      return loadline_condition_read (&said, claim->condition, reading->warnings, error);
    case LOADLINE_CLAIM_SCALES:
    default:
      return read_nodes (&said, claim, reading, error);
    }
}

/* Claims say of which scenario and month they are where it is not what @show shows. */
static bool
read_claims (const LoadlineJsonCursor *owner, LoadlineClaims *claims,
             const LoadlineExample *example, const Reading *reading, GError **error)
{
  LoadlineJsonCursor at;

  if (!loadline_json_member (owner, "claims", &at))
    return true;
  if (!loadline_json_check_array (&at, MAX_CLAIMS, error))
    return false;
  claims->n_claims = loadline_json_length (&at);
  claims->claims = g_new0 (LoadlineClaim, (gsize) claims->n_claims + 1);
  for (int i = 0; i < claims->n_claims; i++)
    {
      LoadlineJsonCursor claim = loadline_json_element (&at, i);

      claims->claims[i].scenario = example->scenario;
      claims->claims[i].month = example->month;
      if (!read_claim (&claim, &claims->claims[i], reading, error))
        return false;
    }
  return true;
}

/* ---- Cards and questions ---- */

static bool
read_card (const LoadlineJsonCursor *at, LoadlineCard *card, const Reading *reading, GError **error)
{
  loadline_json_warn_unknown (at, card_keys, reading->warnings);
  return loadline_json_require (at, error, "id", NULL) && read_id (at, reading, &card->id, error)
         && read_strategy (at, &card->strategy, error)
         && read_text (at, "title", &card->title, error)
         && read_text (at, "what", &card->what, error) && read_text (at, "fits", &card->fits, error)
         && read_text (at, "fails", &card->fails, error)
         && read_text (at, "costs", &card->costs, error)
         && read_example (at, &card->example, reading, error)
         && read_claims (at, &card->claims, &card->example, reading, error);
}

static bool
read_options (const LoadlineJsonCursor *at, LoadlineQuestion *question, const Reading *reading,
              GError **error)
{
  LoadlineJsonCursor options;

  loadline_json_member (at, "options", &options);
  if (loadline_json_kind (&options) != LOADLINE_JSON_ARRAY
      || loadline_json_length (&options) != LOADLINE_N_OPTIONS)
    return loadline_json_refuse (&options, _ ("it must be an array of four options."), error);
  for (int i = 0; i < LOADLINE_N_OPTIONS; i++)
    {
      LoadlineJsonCursor option = loadline_json_element (&options, i);
      LoadlineOption *to = &question->options[i];

      loadline_json_warn_unknown (&option, option_keys, reading->warnings);
      if (!read_text (&option, "option", &to->text, error)
          || !read_text (&option, "why", &to->why, error)
          || !read_claims (&option, &to->claims, &question->example, reading, error))
        return false;
      if (i == question->right && to->claims.n_claims == 0)
        return loadline_json_refuse (
          &option, _ ("the right option must have claims that its plan bears out."), error);
    }
  return true;
}

static bool
read_question (const LoadlineJsonCursor *at, LoadlineQuestion *question, const Reading *reading,
               GError **error)
{
  loadline_json_warn_unknown (at, question_keys, reading->warnings);
  return loadline_json_require (at, error, "id", "options", "right", NULL)
         && read_id (at, reading, &question->id, error)
         && read_text (at, "title", &question->title, error)
         && read_text (at, "question", &question->text, error)
         && read_text (at, "hint", &question->hint, error)
         && loadline_json_get_integer (at, "right", 0, LOADLINE_N_OPTIONS - 1, &question->right,
                                       error)
         && read_example (at, &question->example, reading, error)
         && read_options (at, question, reading, error);
}

/* How many lessons there are under @key of @root, an array at @list; -1 with an error. */
static int
open_list (const LoadlineJsonCursor *root, const char *key, LoadlineJsonCursor *list,
           GError **error)
{
  loadline_json_member (root, key, list);
  return loadline_json_check_array (list, MAX_LESSONS, error) ? loadline_json_length (list) : -1;
}

static bool
read_cards (const LoadlineJsonCursor *root, LoadlineLessons *lessons, const Reading *reading,
            GError **error)
{
  LoadlineJsonCursor list;
  int n = open_list (root, "cards", &list, error);

  lessons->n_cards = MAX (n, 0);
  lessons->cards = g_new0 (LoadlineCard, (gsize) lessons->n_cards + 1);
  for (int i = 0; i < n; i++)
    {
      LoadlineJsonCursor card = loadline_json_element (&list, i);

      if (!read_card (&card, &lessons->cards[i], reading, error))
        return false;
    }
  return n >= 0;
}

static bool
read_questions (const LoadlineJsonCursor *root, LoadlineLessons *lessons, const Reading *reading,
                GError **error)
{
  LoadlineJsonCursor list;
  int n = open_list (root, "questions", &list, error);

  lessons->n_questions = MAX (n, 0);
  lessons->questions = g_new0 (LoadlineQuestion, (gsize) lessons->n_questions + 1);
  for (int i = 0; i < n; i++)
    {
      LoadlineJsonCursor question = loadline_json_element (&list, i);

      if (!read_question (&question, &lessons->questions[i], reading, error))
        return false;
    }
  return n >= 0;
}

LoadlineLessons *
loadline_lessons_from_json (const LoadlineJson *json, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlineLessons) lessons = g_new0 (LoadlineLessons, 1);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const Reading reading = { ids, warnings };
  LoadlineJsonCursor root = loadline_json_root (json);

  if (!loadline_json_check_format (&root, "loadline-lessons", error)
      || !loadline_json_require (&root, error, "cards", "questions", NULL)
      || !read_cards (&root, lessons, &reading, error)
      || !read_questions (&root, lessons, &reading, error))
    return NULL;
  loadline_json_warn_unknown (&root, lessons_keys, warnings);
  return g_steal_pointer (&lessons);
}

LoadlineLessons *
loadline_lessons_load_builtin (GError **error)
{
  g_autoptr (LoadlineJson) json = loadline_builtin_load (LESSONS_PATH, error);

  return json != NULL ? loadline_lessons_from_json (json, NULL, error) : NULL;
}
