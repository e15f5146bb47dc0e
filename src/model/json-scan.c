/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON parsers are lenient in ways that lose what people wrote: duplicate keys, numbers out of range,
 * texts cut short. This scanner stands before the parser and refuses all of that by line and path. */
#include "model/json-scan.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/error.h"
#include "model/json-private.h"

/* One array or object that is being scanned; a chain of them is the JSON path. */
typedef struct _Frame Frame;
struct _Frame
{
  const Frame *parent;
  const char  *key; /* of the member being scanned; NULL in an array or before the first key */
  int          index;
};

typedef struct
{
  const char  *data;
  const char  *at;
  const char  *end;
  const char  *name;
  const Frame *frame;
  int          depth;
  int          n_values;
  GArray      *long_integers;
  GError     **error;
} Scan;

static bool scan_value (Scan *self);

static void
append_path (const Frame *frame, GString *path)
{
  if (frame == NULL)
    return;
  append_path (frame->parent, path);
  if (frame->key != NULL)
    loadline_json_append_key (path, frame->key);
  else if (frame->index >= 0)
    g_string_append_printf (path, "[%d]", frame->index);
}

static bool
refuse_at (Scan *self, const char *at, const char *why)
{
  g_autoptr (GString) path = g_string_new ("$");
  int line = 1;

  for (const char *c = self->data; c < at; c++)
    line += *c == '\n';
  append_path (self->frame, path);
  /* Translators: file, line number, JSON path, then a whole sentence on what is wrong there. */
  g_set_error (self->error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT, _ ("%s: line %d, at %s: %s"),
               self->name, line, path->str, why);
  return false;
}

static bool
refuse (Scan *self, const char *why)
{
  return refuse_at (self, self->at, why);
}

/* The byte at the cursor; 0 at the end, which no valid text holds. */
static char
peek (const Scan *self)
{
  return self->at < self->end ? *self->at : '\0';
}

static void
skip_space (Scan *self)
{
  while (self->at < self->end && strchr (" \t\r\n", *self->at) != NULL)
    self->at++;
}

/* Four hexadecimal digits at the cursor; -1 where there are none. */
static int
take_hex (Scan *self)
{
  int code = 0;

  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (peek (self));

      if (digit < 0)
        return -1;
      code = code * 16 + digit;
      self->at++;
    }
  return code;
}

static bool
is_high_surrogate (int code)
{
  return code >= 0xD800 && code <= 0xDBFF;
}

static bool
is_low_surrogate (int code)
{
  return code >= 0xDC00 && code <= 0xDFFF;
}

/* What follows "\u"; the character goes to @text. */
static bool
scan_unicode_escape (Scan *self, GString *text)
{
  int code = take_hex (self);
  int low;

  if (code < 0)
    return refuse (self, _ ("\\u must be followed by four hexadecimal digits."));
  if (code == 0)
    return refuse (self, _ ("\\u0000 is not allowed in a text."));
  if (is_low_surrogate (code))
    return refuse (self, _ ("This \\u escape is the second half of a pair without the first."));
  if (is_high_surrogate (code))
    {
      if (self->end - self->at < 6 || self->at[0] != '\\' || self->at[1] != 'u')
        return refuse (self, _ ("This \\u escape is the first half of a pair without the second."));
      self->at += 2;
      low = take_hex (self);
      if (!is_low_surrogate (low))
        return refuse (self, _ ("This \\u escape is the first half of a pair without the second."));
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
  g_string_append_unichar (text, (gunichar) code);
  return true;
}

static bool
scan_escape (Scan *self, GString *text)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  char letter = peek (self);
  const char *found;

  if (letter == 'u')
    {
      self->at++;
      return scan_unicode_escape (self, text);
    }
  found = letter != '\0' ? strchr (letters, letter) : NULL;
  if (found == NULL)
    return refuse (self, _ ("A backslash must be followed by one of \" \\ / b f n r t u."));
  g_string_append_c (text, meanings[found - letters]);
  self->at++;
  return true;
}

/* A string from its opening quote on; what it says goes to @text. */
static bool
scan_string (Scan *self, GString *text)
{
  const char *opening = self->at++;

  g_string_truncate (text, 0);
  while (true)
    {
      const char *plain = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\'
             && (unsigned char) *self->at >= 0x20)
        self->at++;
      g_string_append_len (text, plain, self->at - plain);
      if (self->at == self->end)
        return refuse_at (self, opening, _ ("This text has no closing quotation mark."));
      if (*self->at == '"')
        break;
      if (*self->at != '\\')
        return refuse (self, _ ("A text must not hold line breaks or control characters; write \\n "
                                "for a line break."));
      self->at++;
      if (!scan_escape (self, text))
        return false;
    }
  self->at++;
  return true;
}

static int
skip_digits (Scan *self)
{
  const char *first = self->at;

  while (g_ascii_isdigit (peek (self)))
    self->at++;
  return (int) MIN (self->at - first, G_MAXINT);
}

/* The part of a number after its whole digits: fraction and exponent. */
static bool
scan_fraction (Scan *self)
{
  if (peek (self) == '.')
    {
      self->at++;
      if (skip_digits (self) == 0)
        return refuse (self, _ ("A decimal point must be followed by a digit."));
    }
  if (peek (self) == 'e' || peek (self) == 'E')
    {
      self->at++;
      if (peek (self) == '+' || peek (self) == '-')
        self->at++;
      if (skip_digits (self) == 0)
        return refuse (self, _ ("The exponent of a number must have a digit."));
    }
  return true;
}

static bool
fits_64_bits (const char *digits)
{
  errno = 0;
  g_ascii_strtoll (digits, NULL, 10);
  return errno != ERANGE;
}

static bool
scan_number (Scan *self)
{
  const char *first = self->at;
  const char *whole;
  int digits;

  if (peek (self) == '-')
    self->at++;
  whole = self->at;
  digits = skip_digits (self);
  if (digits == 0)
    return refuse (self, _ ("A minus sign must be followed by a digit."));
  if (digits > 1 && *whole == '0')
    return refuse_at (self, first, _ ("A number must not begin with a zero that says nothing."));
  if (!scan_fraction (self))
    return false;

  if (isinf (g_ascii_strtod (first, NULL)))
    return refuse_at (self, first, _ ("This number is too large; it must be below 1.8e308."));
  if (self->at == whole + digits && !fits_64_bits (first))
    {
      gsize offset = (gsize) (self->at - self->data);
      g_array_append_val (self->long_integers, offset);
    }
  return true;
}

static bool
scan_word (Scan *self)
{
  static const char *const words[] = { "true", "false", "null" };
  const char *first = self->at;
  gsize length;

  while (g_ascii_isalnum (peek (self)))
    self->at++;
  length = (gsize) (self->at - first);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && memcmp (words[i], first, length) == 0)
      return true;
  if (length > 0)
    return refuse_at (self, first,
                      _ ("This word is no JSON value; texts stand in double quotes, and the "
                         "only words are true, false and null."));
  if (peek (self) == '\'')
    return refuse (self, _ ("Texts stand in double quotes, not in single ones."));
  if (peek (self) == '/' || peek (self) == '#')
    return refuse (self, _ ("Comments are not allowed in JSON."));
  if (self->at == self->end)
    return refuse (self, _ ("The text ends where a value should be."));
  return refuse (self, _ ("A value should be here."));
}

/* After an element or member: a comma, with something after it, or the closing bracket.
 * @more: whether another follows. */
static bool
scan_separator (Scan *self, char closing, bool *more)
{
  skip_space (self);
  *more = peek (self) == ',';
  if (*more)
    {
      self->at++;
      skip_space (self);
      if (peek (self) == closing)
        return refuse (self, _ ("There is a comma after the last value; take it out."));
      return true;
    }
  if (peek (self) != closing)
    return refuse (self, closing == ']' ? _ ("A comma or a closing bracket ] should be here.")
                                        : _ ("A comma or a closing brace } should be here."));
  self->at++;
  return true;
}

static bool
scan_elements (Scan *self, Frame *frame)
{
  bool more = peek (self) != ']';

  if (!more)
    self->at++;
  while (more)
    {
      frame->index++;
      if (!scan_value (self) || !scan_separator (self, ']', &more))
        return false;
    }
  return true;
}

/* A key and its colon. @keys: those that the object has had so far. */
static bool
scan_key (Scan *self, Frame *frame, GHashTable *keys)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *first = self->at;

  if (peek (self) != '"')
    return refuse (self, _ ("A key in double quotes should be here."));
  if (!scan_string (self, text))
    return false;
  if (g_hash_table_contains (keys, text->str))
    {
      frame->key = text->str;
      refuse_at (self, first, _ ("This key is there twice; it must be there once."));
      frame->key = NULL;
      return false;
    }
  frame->key = g_strdup (text->str);
  g_hash_table_add (keys, (char *) frame->key);
  skip_space (self);
  if (peek (self) != ':')
    return refuse (self, _ ("A colon should follow the key."));
  self->at++;
  return true;
}

static bool
scan_members (Scan *self, Frame *frame)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  bool more = peek (self) != '}';

  if (!more)
    self->at++;
  while (more)
    {
      if (!scan_key (self, frame, keys) || !scan_value (self))
        return false;
      frame->key = NULL;
      if (!scan_separator (self, '}', &more))
        return false;
    }
  return true;
}

static bool
scan_container (Scan *self)
{
  Frame frame = { .parent = self->frame, .key = NULL, .index = -1 };
  bool is_array = peek (self) == '[';
  bool good;

  if (self->depth >= LOADLINE_JSON_MAX_DEPTH)
    return refuse (self, _ ("Arrays and objects stand in each other more than 64 deep."));
  self->at++;
  self->depth++;
  self->frame = &frame;
  skip_space (self);
  good = is_array ? scan_elements (self, &frame) : scan_members (self, &frame);
  self->frame = frame.parent;
  self->depth--;
  return good;
}

static bool
scan_value (Scan *self)
{
  char first;

  skip_space (self);
  first = peek (self);
  if (++self->n_values > LOADLINE_JSON_MAX_VALUES)
    return refuse (self, _ ("There are more than four million values."));
  if (first == '{' || first == '[')
    return scan_container (self);
  if (first == '"')
    {
      g_autoptr (GString) text = g_string_new (NULL);
      return scan_string (self, text);
    }
  if (first == '-' || g_ascii_isdigit (first))
    return scan_number (self);
  return scan_word (self);
}

/* Whether the bytes are text in UTF-8 without a mark, and not too many. */
static bool
check_bytes (Scan *self, gsize length)
{
  const char *bad;

  if (length > LOADLINE_JSON_MAX_BYTES)
    return refuse (self, _ ("The file is larger than 64 MiB."));
  if (length >= 3 && memcmp (self->data, "\xEF\xBB\xBF", 3) == 0)
    return refuse (self,
                   _ ("The file begins with a byte-order mark; save it as UTF-8 without one."));
  if (!g_utf8_validate_len (self->data, length, &bad))
    return refuse_at (self, bad, _ ("The file is not text in UTF-8."));
  return true;
}

bool
loadline_json_scan (const char *data, gsize length, const char *name, GArray *long_integers,
                    GError **error)
{
  Scan self = {
    .data = data,
    .at = data,
    .end = data + length,
    .name = name,
    .long_integers = long_integers,
    .error = error,
  };

  if (!check_bytes (&self, length))
    return false;
  skip_space (&self);
  if (self.at == self.end)
    return refuse (&self, _ ("The file is empty."));
  if (!scan_value (&self))
    return false;
  skip_space (&self);
  if (self.at < self.end)
    return refuse (&self, _ ("There is more after the end of the JSON value."));
  return true;
}
