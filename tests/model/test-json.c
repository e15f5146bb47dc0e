/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON is where other people's bytes come in: everything that a lenient parser would let pass, cut short
 * or crash on is tried here. */
#include "model/json.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "model/error.h"

static LoadlineJson *
parse (const char *text, GError **error)
{
  return loadline_json_parse (text, strlen (text), "shop.json", error);
}

static LoadlineJson *
parse_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  LoadlineJson *json = parse (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (json);
  return json;
}

/* ---- Strictness ---- */

static const struct
{
  const char *text;
  const char *message;
} refused[] = {
  { "", "shop.json: line 1, at $: The file is empty." },
  { " \n\t", "shop.json: line 2, at $: The file is empty." },
  { "\xEF\xBB\xBF{}", "The file begins with a byte-order mark" },
  { "\"caf\xE9\"", "The file is not text in UTF-8." },
  { "\xFF\xFE{", "The file is not text in UTF-8." },
  { "{'a': 1}", "A key in double quotes should be here." },
  { "['a']", "shop.json: line 1, at $[0]: Texts stand in double quotes, not in single ones." },
  { "[1,]", "There is a comma after the last value; take it out." },
  { "{\"a\": 1,\n}", "shop.json: line 2, at $: There is a comma after the last value" },
  { "[1 2]", "A comma or a closing bracket ] should be here." },
  { "{\"a\": 1 \"b\": 2}", "A comma or a closing brace } should be here." },
  { "{\"a\" 1}", "A colon should follow the key." },
  { "[1}", "A comma or a closing bracket ] should be here." },
  { "[1", "A comma or a closing bracket ] should be here." },
  { "{", "A key in double quotes should be here." },
  { "// note\n{}", "Comments are not allowed in JSON." },
  { "[/* note */ 1]", "Comments are not allowed in JSON." },
  { "[1] # note", "There is more after the end of the JSON value." },
  { "{} {}", "There is more after the end of the JSON value." },
  { "[01]", "A number must not begin with a zero that says nothing." },
  { "[-01]", "A number must not begin with a zero that says nothing." },
  { "[+1]", "A value should be here." },
  { "[.5]", "A value should be here." },
  { "[1.]", "A decimal point must be followed by a digit." },
  { "[1e]", "The exponent of a number must have a digit." },
  { "[-]", "A minus sign must be followed by a digit." },
  { "[-Infinity]", "A minus sign must be followed by a digit." },
  { "[1e400]", "This number is too large" },
  { "[-1e400]", "This number is too large" },
  { "[0x10]", "A comma or a closing bracket ] should be here." },
  { "[NaN]", "This word is no JSON value" },
  { "[Infinity]", "This word is no JSON value" },
  { "[True]", "This word is no JSON value" },
  { "[nulls]", "This word is no JSON value" },
  { "{a: 1}", "A key in double quotes should be here." },
  { "{\"a\": {\"b\": 1, \"b\": 2}}", "shop.json: line 1, at $.a.b: This key is there twice" },
  { "{\"a\": 1, \"\\u0061\": 2}", "This key is there twice" },
  { "[\"a\\u0000b\"]", "\\u0000 is not allowed in a text." },
  { "[\"\\uD800\"]", "the first half of a pair without the second" },
  { "[\"\\uD800\\u0041\"]", "the first half of a pair without the second" },
  { "[\"\\uDC00\"]", "the second half of a pair without the first" },
  { "[\"\\u12G4\"]", "\\u must be followed by four hexadecimal digits." },
  { "[\"\\x41\"]", "A backslash must be followed by one of" },
  { "[\"a\nb\"]", "A text must not hold line breaks or control characters" },
  { "[\"a]", "shop.json: line 1, at $[0]: This text has no closing quotation mark." },
  { "[\"a\\", "A backslash must be followed by one of" },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = g_strescape (refused[i].text, NULL);

      g_test_message ("%s", shown);
      g_assert_null (parse (refused[i].text, &error));
      g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, refused[i].message));
      g_assert_true (g_str_has_prefix (error->message, "shop.json: line "));
    }
}

static void
test_null_bytes (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (loadline_json_parse ("[1]\0 ", 5, "shop.json", &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
}

static void
test_deep (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (deep, &error));
  g_assert_nonnull (strstr (error->message, "more than 64 deep"));
  g_clear_error (&error);

  for (int i = 0; i < 100000; i++)
    g_string_append (text, "{\"a\":");
  g_assert_null (parse (text->str, &error));
  g_assert_nonnull (strstr (error->message, "more than 64 deep"));
}

static void
test_depth_allowed (void)
{
  for (int depth = LOADLINE_JSON_MAX_DEPTH; depth <= LOADLINE_JSON_MAX_DEPTH + 1; depth++)
    {
      g_autofree char *opening = g_strnfill ((gsize) depth, '[');
      g_autofree char *closing = g_strnfill ((gsize) depth, ']');
      g_autofree char *text = g_strconcat (opening, closing, NULL);
      g_autoptr (LoadlineJson) json = parse (text, NULL);

      g_assert_true ((json != NULL) == (depth <= LOADLINE_JSON_MAX_DEPTH));
    }
}

static void
test_too_large (void)
{
  gsize length = 65 * 1024 * 1024;
  g_autofree char *text = g_strnfill (length, ' ');
  g_autofree char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (loadline_json_parse (text, length, "shop.json", &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_assert_cmpstr (error->message, ==, "shop.json: line 1, at $: The file is larger than 64 MiB.");
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
  g_assert_null (loadline_json_load (path, &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "is larger than 64 MiB"));
  g_remove (path);
  g_rmdir (folder);
}

static void
test_too_many_values (void)
{
  gsize n = LOADLINE_JSON_MAX_VALUES + 1;
  g_autoptr (GString) text = g_string_sized_new (2 * n + 2);
  g_autoptr (GError) error = NULL;

  g_string_append (text, "[0");
  for (gsize i = 1; i < n; i++)
    g_string_append (text, ",0");
  g_string_append_c (text, ']');
  g_assert_null (parse (text->str, &error));
  g_assert_nonnull (strstr (error->message, "more than four million values"));
}

static void
test_unreadable_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("loadline-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "none.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (loadline_json_load (path, &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "none.json could not be read: "));
  g_clear_error (&error);
  g_assert_null (loadline_json_load (folder, &error));
  g_assert_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "is a folder, not a file."));
  g_rmdir (folder);
}

/* ---- What is read is what was written ---- */

static const struct
{
  const char *text;
  const char *written;
} written_as[] = {
  { "0.1", "0.1" },
  { "1e2", "100" },
  { "1.50", "1.5" },
  { "-0.30000000000000004", "-0.30000000000000004" },
  { "1E-7", "1e-07" },
  { "9007199254740993", "9007199254740993" },
  { "9223372036854775807", "9223372036854775807" },
  { "18446744073709551616", "1.8446744073709552e+19" },
  { "123456789012345678901234567890", "1.2345678901234568e+29" },
  { "1.7976931348623157e308", "1.7976931348623157e+308" },
  { "4.9e-324", "4.94065645841247e-324" },
  { "true", "true" },
  { "null", "null" },
  { "\"\\u00e9\\ud83d\\ude00\"", "\"\u00e9\U0001F600\"" },
  { "\"a\\/b\\\\c\\\"\\b\\f\\n\\r\\t\\u001f\\u007f\"",
    "\"a/b\\\\c\\\"\\b\\f\\n\\r\\t\\u001f\\u007f\"" },
  { "[]", "[]" },
  { "{}", "{}" },
};

static void
test_spelling (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (written_as); i++)
    {
      g_autoptr (LoadlineJson) json = parse_good (written_as[i].text);
      g_autofree char *text = loadline_json_to_text (json);
      g_autofree char *expected = g_strconcat (written_as[i].written, "\n", NULL);

      g_assert_cmpstr (text, ==, expected);
    }
}

/* As it must be written: the sections of a file keep one shape, entries deeper down stand on a line. */
static const char layout[] = "{\n"
                             "  \"title\": \"Shop\",\n"
                             "  \"parameters\": {\n"
                             "    \"users\": 4000,\n"
                             "    \"families\": [\"m6i\", \"r6i\"]\n"
                             "  },\n"
                             "  \"season\": [1, 1, 1.2],\n"
                             "  \"none\": [],\n"
                             "  \"empty\": {},\n"
                             "  \"events\": [\n"
                             "    { \"month\": \"2027-11\", \"users_factor\": 1.5 }\n"
                             "  ],\n"
                             "  \"ranges\": {\n"
                             "    \"users_growth\": { \"low\": 0.02, \"high\": 0.09 }\n"
                             "  },\n"
                             "  \"scenarios\": [\n"
                             "    {\n"
                             "      \"name\": \"Slow\",\n"
                             "      \"parameters\": { \"users_growth\": 0.01 }\n"
                             "    }\n"
                             "  ],\n"
                             "  \"words\": [\n"
                             "    \"a text that is long enough to need a line\",\n"
                             "    \"and another, so that they do not fit on one together\"\n"
                             "  ]\n"
                             "}\n";

static void
test_layout (void)
{
  g_autoptr (LoadlineJson) json = parse_good (layout);
  g_autoptr (LoadlineJson) copy = loadline_json_copy (json);
  g_autofree char *text = loadline_json_to_text (copy);

  g_assert_cmpstr (text, ==, layout);
  g_assert_true (loadline_json_equal (json, copy));
}

static void
test_root_array (void)
{
  g_autoptr (LoadlineJson) json = parse_good ("[1,{\"a\":[2]}]");
  g_autofree char *text = loadline_json_to_text (json);

  g_assert_cmpstr (text, ==, "[\n  1,\n  {\n    \"a\": [2]\n  }\n]\n");
}

/* ---- Building ---- */

static void
test_building (void)
{
  g_autoptr (LoadlineJson) json = loadline_json_new_object ();
  LoadlineJson *list = loadline_json_new_array ();
  g_autofree char *text = NULL;

  loadline_json_append_string (list, "a");
  loadline_json_append_number (list, (double) INFINITY);
  loadline_json_append_int (list, -3);
  loadline_json_append_bool (list, true);
  loadline_json_append_null (list);
  loadline_json_append (list, loadline_json_new_string ("z"));
  loadline_json_set_string (json, "z", "first");
  loadline_json_set_number (json, "nan", (double) NAN);
  loadline_json_set_number (json, "tenth", 0.1);
  loadline_json_set_int (json, "big", G_MAXINT64);
  loadline_json_set_bool (json, "yes", true);
  loadline_json_set_null (json, "nothing");
  loadline_json_set_string (json, "no", NULL);
  loadline_json_set (json, "list", list);
  loadline_json_set_string (json, "z", "first still");
  text = loadline_json_to_text (json);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"z\": \"first still\",\n"
                   "  \"nan\": null,\n"
                   "  \"tenth\": 0.1,\n"
                   "  \"big\": 9223372036854775807,\n"
                   "  \"yes\": true,\n"
                   "  \"nothing\": null,\n"
                   "  \"no\": null,\n"
                   "  \"list\": [\"a\", null, -3, true, null, \"z\"]\n"
                   "}\n");
}

static void
test_copies (void)
{
  g_autoptr (LoadlineJson) json = parse_good ("{\"a\": {\"b\": 1}}");
  LoadlineJsonCursor root = loadline_json_root (json);
  g_autoptr (LoadlineJson) copy = loadline_json_copy_at (&root);
  g_autoptr (LoadlineJson) shared = loadline_json_ref (json);

  loadline_json_set_int (copy, "c", 2);
  g_assert_false (loadline_json_equal (json, copy));
  g_assert_true (loadline_json_equal (json, shared));
  g_assert_false (loadline_json_has (&root, "c"));
  g_assert_false (loadline_json_equal (json, NULL));
}

/* ---- Reading ---- */

static const char sample[] = "{\"users\": \"many\", \"months\": 4.5, \"on\": 1, \"name\": 7,"
                             " \"kind\": \"tall\", \"list\": {}, \"odd key\": {\"a\": [10, true]},"
                             " \"whole\": 4.0, \"title\": \"Shop\", \"nothing\": null}";

static void
assert_message (GError **error, const char *message)
{
  g_assert_error (*error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT);
  g_assert_cmpstr ((*error)->message, ==, message);
  g_clear_error (error);
}

static void
test_wrong_kinds (void)
{
  static const char *const kinds[] = { "start", "end", NULL };
  g_autoptr (LoadlineJson) json = parse_good (sample);
  LoadlineJsonCursor root = loadline_json_root (json);
  LoadlineJsonCursor member;
  g_autoptr (GError) error = NULL;
  double number = 5;
  const char *text = "as before";
  bool truth = false;
  int integer = 5;

  g_assert_false (loadline_json_get_number (&root, "users", 0, 1e10, &number, &error));
  assert_message (&error, "shop.json: $.users is \"many\"; it must be a number from 0 to 1e10.");
  g_assert_false (loadline_json_get_number (&root, "months", -0.5, 2, &number, &error));
  assert_message (&error, "shop.json: $.months is 4.5; it must be a number from -0.5 to 2.");
  g_assert_false (loadline_json_get_integer (&root, "months", 1, 120, &integer, &error));
  assert_message (&error, "shop.json: $.months is 4.5; it must be a whole number from 1 to 120.");
  g_assert_false (loadline_json_get_bool (&root, "on", &truth, &error));
  assert_message (&error, "shop.json: $.on is 1; it must be true or false.");
  g_assert_false (loadline_json_get_string (&root, "name", &text, &error));
  assert_message (&error, "shop.json: $.name is 7; it must be a text of at most 64 KiB.");
  g_assert_false (loadline_json_get_choice (&root, "kind", kinds, &integer, &error));
  assert_message (&error, "shop.json: $.kind is \"tall\"; it must be one of: start, end.");
  g_assert_false (loadline_json_get_number (&root, "nothing", 0, 1, &number, &error));
  assert_message (&error, "shop.json: $.nothing is null; it must be a number from 0 to 1.");
  g_assert_true (loadline_json_member (&root, "list", &member));
  g_assert_false (loadline_json_check_array (&member, 3, &error));
  assert_message (&error, "shop.json: $.list is {}; it must be an array in brackets.");
  g_assert_true (loadline_json_member (&root, "title", &member));
  g_assert_false (loadline_json_check_object (&member, &error));
  assert_message (&error, "shop.json: $.title is \"Shop\"; it must be an object in braces.");
  g_assert_false (loadline_json_require (&root, &error, "title", "colour", NULL));
  assert_message (&error, "shop.json: $ has no “colour”; it must have one.");

  g_assert_cmpfloat (number, ==, 5);
  g_assert_cmpint (integer, ==, 5);
  g_assert_cmpstr (text, ==, "as before");
}

static void
test_right_kinds (void)
{
  g_autoptr (LoadlineJson) json = parse_good (sample);
  LoadlineJsonCursor root = loadline_json_root (json);
  double number = 5;
  const char *text = NULL;
  int integer = 0;

  g_assert_true (loadline_json_get_integer (&root, "whole", 1, 4, &integer, NULL));
  g_assert_cmpint (integer, ==, 4);
  g_assert_true (loadline_json_get_string (&root, "title", &text, NULL));
  g_assert_cmpstr (text, ==, "Shop");
  g_assert_true (loadline_json_get_number (&root, "absent", 0, 1, &number, NULL));
  g_assert_cmpfloat (number, ==, 5);
}

static void
test_paths (void)
{
  g_autoptr (LoadlineJson) json = parse_good (sample);
  LoadlineJsonCursor root = loadline_json_root (json);
  LoadlineJsonCursor odd;
  LoadlineJsonCursor list;
  LoadlineJsonCursor element;
  g_autofree char *where = NULL;
  g_autofree char *found = NULL;

  g_assert_true (loadline_json_member (&root, "odd key", &odd));
  g_assert_true (loadline_json_member (&odd, "a", &list));
  element = loadline_json_element (&list, 1);
  where = loadline_json_where (&element);
  g_assert_cmpstr (where, ==, "shop.json: $[\"odd key\"].a[1]");
  found = loadline_json_found (&root);
  g_assert_cmpuint (strlen (found), <, 70);
  g_assert_true (g_str_has_prefix (found, "{ \"users\": \"many\", "));
  g_assert_true (g_str_has_suffix (found, "..."));
}

static void
test_hostile_keys_in_messages (void)
{
  g_autofree char *filler = g_strnfill (100000, 'x');
  g_autofree char *text = g_strdup_printf ("{\"\\u001b[31m\": 1, \"%s\": 2}", filler);
  g_autoptr (LoadlineJson) json = parse_good (text);
  LoadlineJsonCursor root = loadline_json_root (json);
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  const char *const known[] = { NULL };

  loadline_json_warn_unknown (&root, known, warnings);
  g_assert_cmpuint (warnings->len, ==, 2);
  g_assert_cmpstr (warnings->pdata[0], ==,
                   "shop.json: $[\"\\u001b[31m\"] is not a known key and has no effect.");
  g_assert_cmpuint (strlen (warnings->pdata[1]), <, 200);
}

static void
test_long_texts (void)
{
  g_autofree char *filler = g_strnfill (LOADLINE_JSON_MAX_TEXT + 1, 'x');
  g_autofree char *text = g_strdup_printf ("{\"title\": \"%s\"}", filler);
  g_autoptr (LoadlineJson) json = parse_good (text);
  LoadlineJsonCursor root = loadline_json_root (json);
  g_autoptr (GError) error = NULL;
  const char *title = NULL;

  g_assert_false (loadline_json_get_string (&root, "title", &title, &error));
  g_assert_true (g_str_has_suffix (error->message, "it must be a text of at most 64 KiB."));
  g_assert_cmpuint (strlen (error->message), <, 200);
}

static void
test_warnings_end (void)
{
  g_autoptr (GString) text = g_string_new ("{\"a0\": 0");
  g_autoptr (LoadlineJson) json = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  const char *const known[] = { NULL };
  LoadlineJsonCursor root;

  for (int i = 1; i < 1000; i++)
    g_string_append_printf (text, ", \"a%d\": 0", i);
  g_string_append_c (text, '}');
  json = parse_good (text->str);
  root = loadline_json_root (json);
  loadline_json_warn_unknown (&root, known, warnings);
  g_assert_cmpuint (warnings->len, ==, LOADLINE_JSON_MAX_WARNINGS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/what is not strict JSON is refused by line and path", test_refused);
  g_test_add_func ("/json/a NUL byte is refused", test_null_bytes);
  g_test_add_func ("/json/a hundred thousand nested arrays or objects are refused", test_deep);
  g_test_add_func ("/json/sixty-four levels are read and one more is not", test_depth_allowed);
  g_test_add_func ("/json/more than 64 MiB are refused", test_too_large);
  g_test_add_func ("/json/more than four million values are refused", test_too_many_values);
  g_test_add_func ("/json/missing files and folders are wrong input", test_unreadable_files);
  g_test_add_func ("/json/values are written the shortest way that reads back equal",
                   test_spelling);
  g_test_add_func ("/json/a document in canonical layout is written as it was read", test_layout);
  g_test_add_func ("/json/a root array has a line for each element", test_root_array);
  g_test_add_func ("/json/what is built keeps its order and writes NaN as null", test_building);
  g_test_add_func ("/json/a copy changes alone", test_copies);
  g_test_add_func ("/json/a wrong value is refused with what was found and what is allowed",
                   test_wrong_kinds);
  g_test_add_func ("/json/a right value is read and an absent one leaves the default",
                   test_right_kinds);
  g_test_add_func ("/json/paths quote odd keys and what was found is cut short", test_paths);
  g_test_add_func ("/json/messages escape control characters and cut long keys",
                   test_hostile_keys_in_messages);
  g_test_add_func ("/json/texts are bounded", test_long_texts);
  g_test_add_func ("/json/warnings on unknown keys are bounded", test_warnings_end);
  return g_test_run ();
}
