/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON that people read and version control compares: one order, one spelling for each value,
 * and short things on one line. */
#include "model/json-private.h"

#include <string.h>

#define COLUMNS 100
#define MAX_PATH_KEY 60

static void write_value (const LoadlineJsonCursor *value, int level, GString *text);

static void
append_escape (GString *text, unsigned char c)
{
  static const char letters[] = "\b\f\n\r\t\"\\";
  static const char names[] = "bfnrt\"\\";
  const char *found = strchr (letters, c);

  if (found != NULL)
    g_string_append_printf (text, "\\%c", names[found - letters]);
  else
    g_string_append_printf (text, "\\u%04x", c);
}

void
loadline_json_append_quoted (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  for (const char *c = value; *c != '\0'; c++)
    if ((unsigned char) *c < 0x20 || *c == 0x7f || *c == '"' || *c == '\\')
      append_escape (text, (unsigned char) *c);
    else
      g_string_append_c (text, *c);
  g_string_append_c (text, '"');
}

/* Where to cut @text so that at most @limit bytes stay and no character is split. */
static gsize
cut_point (const char *text, gsize limit)
{
  const char *end = g_utf8_find_prev_char (text, text + limit + 1);

  return end != NULL ? (gsize) (end - text) : 0;
}

void
loadline_json_append_key (GString *path, const char *key)
{
  bool plain = g_ascii_isalpha (*key) || *key == '_';

  for (const char *c = key; *c != '\0' && plain; c++)
    plain = g_ascii_isalnum (*c) || *c == '_' || *c == '-';
  if (strlen (key) > MAX_PATH_KEY)
    {
      g_autofree char *part = g_strndup (key, cut_point (key, MAX_PATH_KEY));
      g_autofree char *cut = g_strconcat (part, "...", NULL);

      g_string_append_c (path, '[');
      loadline_json_append_quoted (path, cut);
      g_string_append_c (path, ']');
    }
  else if (plain)
    {
      g_string_append_c (path, '.');
      g_string_append (path, key);
    }
  else
    {
      g_string_append_c (path, '[');
      loadline_json_append_quoted (path, key);
      g_string_append_c (path, ']');
    }
}

static void
write_scalar (const LoadlineJsonCursor *value, GString *text)
{
  g_autofree char *number = NULL;

  switch (loadline_json_kind (value))
    {
    case LOADLINE_JSON_BOOL:
      g_string_append (text, loadline_json_peek_bool (value) ? "true" : "false");
      break;
    case LOADLINE_JSON_NUMBER:
      number = loadline_json_number_text (value);
      g_string_append (text, number);
      break;
    case LOADLINE_JSON_STRING:
      loadline_json_append_quoted (text, loadline_json_peek_string (value));
      break;
    case LOADLINE_JSON_NULL:
    case LOADLINE_JSON_ARRAY:
    case LOADLINE_JSON_OBJECT:
      g_string_append (text, "null");
      break;
    }
}

static bool
is_container (const LoadlineJsonCursor *value)
{
  LoadlineJsonKind kind = loadline_json_kind (value);

  return kind == LOADLINE_JSON_ARRAY || kind == LOADLINE_JSON_OBJECT;
}

static bool
holds_containers (const LoadlineJsonCursor *value, const char *const *keys)
{
  int length = loadline_json_length (value);
  LoadlineJsonCursor child;

  for (int i = 0; i < length; i++)
    {
      if (loadline_json_kind (value) == LOADLINE_JSON_ARRAY)
        child = loadline_json_element (value, i);
      else
        loadline_json_member (value, keys[i], &child);
      if (is_container (&child))
        return true;
    }
  return false;
}

/* The same value on one line; stops soon after @limit bytes. */
static void
write_line (const LoadlineJsonCursor *value, gsize limit, GString *text)
{
  bool is_object = loadline_json_kind (value) == LOADLINE_JSON_OBJECT;
  int length = loadline_json_length (value);
  g_autofree const char **keys = NULL;
  LoadlineJsonCursor child;

  if (!is_container (value))
    {
      write_scalar (value, text);
      return;
    }
  keys = loadline_json_keys (value);
  g_string_append (text, !is_object ? "[" : length > 0 ? "{ " : "{");
  for (int i = 0; i < length && text->len <= limit; i++)
    {
      if (i > 0)
        g_string_append (text, ", ");
      if (is_object)
        {
          loadline_json_append_quoted (text, keys[i]);
          g_string_append (text, ": ");
          loadline_json_member (value, keys[i], &child);
        }
      else
        child = loadline_json_element (value, i);
      write_line (&child, limit, text);
    }
  g_string_append (text, !is_object ? "]" : length > 0 ? " }" : "}");
}

char *
loadline_json_line (const LoadlineJsonCursor *self, gsize limit)
{
  g_autoptr (GString) text = g_string_new (NULL);

  write_line (self, limit, text);
  if (text->len > limit)
    {
      g_string_truncate (text, cut_point (text->str, limit));
      g_string_append (text, "...");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Arrays of plain values stand on one line anywhere, objects only below the members of the root: the
 * sections of a file keep one shape however few entries they have. */
static bool
write_on_this_line (const LoadlineJsonCursor *value, const char *const *keys, int level,
                    GString *text)
{
  gsize newline = text->len;
  g_autoptr (GString) line = g_string_new (NULL);

  if (loadline_json_length (value) == 0)
    {
      write_line (value, COLUMNS, text);
      return true;
    }
  if ((loadline_json_kind (value) == LOADLINE_JSON_OBJECT && level < 2) || level == 0
      || holds_containers (value, keys))
    return false;
  while (newline > 0 && text->str[newline - 1] != '\n')
    newline--;
  /* In bytes: a character has four at most. What is longer was not written to its end. */
  write_line (value, COLUMNS * 4, line);
  if (line->len > COLUMNS * 4
      || g_utf8_strlen (text->str + newline, -1) + g_utf8_strlen (line->str, -1) >= COLUMNS)
    return false;
  g_string_append_len (text, line->str, (gssize) line->len);
  return true;
}

static void
start_line (GString *text, int level)
{
  g_string_append_printf (text, "\n%*s", 2 * level, "");
}

static void
write_lines (const LoadlineJsonCursor *value, const char *const *keys, int level, GString *text)
{
  bool is_object = loadline_json_kind (value) == LOADLINE_JSON_OBJECT;
  int length = loadline_json_length (value);
  LoadlineJsonCursor child;

  g_string_append_c (text, is_object ? '{' : '[');
  for (int i = 0; i < length; i++)
    {
      start_line (text, level + 1);
      if (is_object)
        {
          loadline_json_append_quoted (text, keys[i]);
          g_string_append (text, ": ");
          loadline_json_member (value, keys[i], &child);
        }
      else
        child = loadline_json_element (value, i);
      write_value (&child, level + 1, text);
      if (i + 1 < length)
        g_string_append_c (text, ',');
    }
  start_line (text, level);
  g_string_append_c (text, is_object ? '}' : ']');
}

static void
write_value (const LoadlineJsonCursor *value, int level, GString *text)
{
  g_autofree const char **keys = NULL;

  if (!is_container (value))
    {
      write_scalar (value, text);
      return;
    }
  keys = loadline_json_keys (value);
  if (!write_on_this_line (value, keys, level, text))
    write_lines (value, keys, level, text);
}

char *
loadline_json_to_text (const LoadlineJson *self)
{
  LoadlineJsonCursor root = loadline_json_root (self);
  GString *text = g_string_new (NULL);

  write_value (&root, 0, text);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
