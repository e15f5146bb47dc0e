/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of built-in files reach translators and come back translated. po/data-texts.c is made of those
 * files with --remake. */
#include "model/builtin.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "model/plan-file.h"
#include "model/policy-file.h"

#define HEAD                                                                                       \
  "/* SPDX-License-Identifier: GPL-3.0-or-later */\n"                                              \
  "/* What people read in the built-in files of data/, for translators' tools, which know no JSON.\n" \
  " * Not to be compiled, nor edited: tests/model/test-builtin --remake writes it. */\n"

/* @text as it stands in C. (transfer full) */
static char *
escape (const char *text)
{
  char beyond_ascii[129] = "";

  for (int i = 0; i < 128; i++)
    beyond_ascii[i] = (char) (128 + i);
  return g_strescape (text, beyond_ascii);
}

typedef struct
{
  GString    *list;
  GHashTable *seen;
} Texts;

static void
add_text (const char *path, const char *key, const char *text, gpointer data)
{
  Texts           *texts = data;
  g_autofree char *escaped = escape (text);

  if (g_hash_table_add (texts->seen, g_strdup (text)))
    g_string_append_printf (
      texts->list,
      "\n/* Translators: “%s” in data/%s */\n/* xgettext:no-c-format */\nN_ (\"%s\")\n", key, path,
      escaped);
}

/* (transfer full) */
static char *
list_texts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Texts texts = { g_string_new (HEAD), seen };

  loadline_builtin_foreach_text (add_text, &texts);
  return g_string_free (texts.list, FALSE);
}

/* (transfer full) */
static char *
listed_path (void)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "po", "data-texts.c", NULL);
}

static void
test_listed (void)
{
  g_autofree char *path = listed_path ();
  g_autofree char *texts = list_texts ();
  g_autofree char *listed = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &listed, NULL, &error);
  g_assert_no_error (error);
  if (!g_str_equal (listed, texts))
    g_test_message ("po/data-texts.c is older than data/: run this test with --remake");
  g_assert_true (g_str_equal (listed, texts));
}

/* ---- Another language ---- */

#define CATALOG                                                                                    \
  "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"                            \
  "msgid \"Are nodes limited?\"\nmsgstr \"Noder begränsade?\"\n"                                   \
  "msgid \"Check the resource limit\"\nmsgstr \"Se efter gränsen\"\n"                              \
  "msgid \"Shop recommender\"\nmsgstr \"Butikens råd\"\n"                                          \
  "msgid \"Sale week\"\nmsgstr \"Reavecka\"\n"                                                     \
  "msgid \"Growth doubles\"\nmsgstr \"Dubbel tillväxt\"\n"

/* A folder with a catalogue of the language "xx". (transfer full) */
static char *
make_translations (void)
{
  char            *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);
  g_autofree char *messages = g_build_filename (folder, "xx", "LC_MESSAGES", NULL);
  g_autofree char *source = g_build_filename (messages, "loadline.po", NULL);
  g_autofree char *compiled = g_build_filename (messages, "loadline.mo", NULL);
  const char      *arguments[] = { "msgfmt", "-o", compiled, source, NULL };
  g_autoptr (GError) error = NULL;
  int status = -1;

  g_mkdir_with_parents (messages, 0700);
  g_file_set_contents (source, CATALOG, -1, NULL);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_unlink (source);
  return folder;
}

static void
remove_translations (const char *folder)
{
  const char *const parts[] = { "xx/LC_MESSAGES/loadline.mo", "xx/LC_MESSAGES", "xx", "." };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_build_filename (folder, parts[i], NULL);

      g_remove (i + 1 < G_N_ELEMENTS (parts) ? path : folder);
    }
}

static void
assert_translated (void)
{
  g_autoptr (LoadlinePolicy) policy = loadline_policy_load_builtin ("standard", NULL);
  g_autoptr (LoadlinePlan) plan = loadline_plan_load_template ("shop-recommender", NULL);
  bool asked = false;

  for (int i = 0; i < policy->n_nodes; i++)
    if (g_str_equal (policy->nodes[i].id, "limited"))
      {
        asked = true;
        g_assert_cmpstr (policy->nodes[i].label, ==, "Noder begränsade?");
        g_assert_cmpstr (policy->nodes[i].action, ==, "Se efter gränsen");
        g_assert_cmpstr (policy->nodes[i].state, ==, "Preparing to scale");
      }
  g_assert_true (asked);
  g_assert_cmpstr (plan->title, ==, "Butikens råd");
  g_assert_cmpstr (plan->events[0].name, ==, "Reavecka");
  g_assert_cmpstr (plan->variants[0].name, ==, "Dubbel tillväxt");
  g_assert_cmpstr (plan->author, ==, "");
}

static void
test_translated (void)
{
  g_autofree char *folder = NULL;

  if (setlocale (LC_ALL, "C.UTF-8") == NULL)
    {
      g_test_skip ("the locale C.UTF-8 is not there");
      return;
    }
  folder = make_translations ();
  g_setenv ("LANGUAGE", "xx", TRUE);
  bindtextdomain ("loadline", folder);
  bind_textdomain_codeset ("loadline", "UTF-8");
  assert_translated ();
  g_unsetenv ("LANGUAGE");
  remove_translations (folder);
}

int
main (int argc, char **argv)
{
  if (argc == 2 && g_str_equal (argv[1], "--remake"))
    {
      g_autofree char *path = listed_path ();
      g_autofree char *texts = list_texts ();

      return g_file_set_contents (path, texts, -1, NULL) ? 0 : 1;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/builtin/every text of the built-in files is there for translators",
                   test_listed);
  g_test_add_func ("/builtin/policies and templates speak the language of their reader",
                   test_translated);

  return g_test_run ();
}
