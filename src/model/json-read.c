/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typed getters over a JSON document: what is wrong is said with file, JSON path, what was found and
 * what is allowed. */
#include "model/json.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/error.h"
#include "model/json-private.h"
#include "model/quantity.h"

#define MAX_FOUND 60

static void
append_path (const LoadlineJsonCursor *self, GString *path)
{
  if (self->parent == NULL)
    {
      g_string_append_c (path, '$');
      return;
    }
  append_path (self->parent, path);
  if (self->key != NULL)
    loadline_json_append_key (path, self->key);
  else
    g_string_append_printf (path, "[%d]", self->index);
}

char *
loadline_json_where (const LoadlineJsonCursor *self)
{
  g_autoptr (GString) where = g_string_new (NULL);

  if (self->name != NULL)
    g_string_append_printf (where, "%s: ", self->name);
  append_path (self, where);
  return g_string_free (g_steal_pointer (&where), FALSE);
}

char *
loadline_json_found (const LoadlineJsonCursor *self)
{
  return loadline_json_line (self, MAX_FOUND);
}

bool
loadline_json_has (const LoadlineJsonCursor *self, const char *key)
{
  LoadlineJsonCursor member;

  return loadline_json_member (self, key, &member);
}

/* A bound as people write it: 1e10 rather than ten zeros. */
static char *
bound_text (double bound)
{
  g_autofree char *text = loadline_number_to_text (bound);
  gsize length = strlen (text);
  gsize zeros = 0;

  while (zeros < length && text[length - 1 - zeros] == '0')
    zeros++;
  if (zeros < 6 || strpbrk (text, ".e") != NULL)
    return g_steal_pointer (&text);
  text[length - zeros] = '\0';
  return g_strdup_printf ("%se%" G_GSIZE_FORMAT, text, zeros);
}

/* ---- The value at the cursor ---- */

bool
loadline_json_number (const LoadlineJsonCursor *self, double min, double max, double *value,
                      GError **error)
{
  bool is_number = loadline_json_kind (self) == LOADLINE_JSON_NUMBER;
  double number = is_number ? loadline_json_peek_number (self) : (double) NAN;
  g_autofree char *where = NULL;
  g_autofree char *found = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (is_number && number >= min && number <= max)
    {
      *value = number;
      return true;
    }
  where = loadline_json_where (self);
  found = loadline_json_found (self);
  low = bound_text (min);
  high = bound_text (max);
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("%s is %s; it must be a number from %s to %s."), where, found, low, high);
  return false;
}

bool
loadline_json_integer (const LoadlineJsonCursor *self, int min, int max, int *value, GError **error)
{
  bool is_number = loadline_json_kind (self) == LOADLINE_JSON_NUMBER;
  double number = is_number ? loadline_json_peek_number (self) : (double) NAN;
  g_autofree char *where = NULL;
  g_autofree char *found = NULL;

  if (is_number && number >= min && number <= max && !(fabs (number - floor (number)) > 0))
    {
      *value = (int) number;
      return true;
    }
  where = loadline_json_where (self);
  found = loadline_json_found (self);
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("%s is %s; it must be a whole number from %d to %d."), where, found, min, max);
  return false;
}

bool
loadline_json_bool (const LoadlineJsonCursor *self, bool *value, GError **error)
{
  g_autofree char *where = NULL;
  g_autofree char *found = NULL;

  if (loadline_json_kind (self) == LOADLINE_JSON_BOOL)
    {
      *value = loadline_json_peek_bool (self);
      return true;
    }
  where = loadline_json_where (self);
  found = loadline_json_found (self);
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("%s is %s; it must be true or false."), where, found);
  return false;
}

bool
loadline_json_string (const LoadlineJsonCursor *self, const char **value, GError **error)
{
  if (loadline_json_kind (self) != LOADLINE_JSON_STRING
      || strlen (loadline_json_peek_string (self)) > LOADLINE_JSON_MAX_TEXT)
    return loadline_json_refuse (self, _ ("it must be a text of at most 64 KiB."), error);
  *value = loadline_json_peek_string (self);
  return true;
}

bool
loadline_json_name (const LoadlineJsonCursor *self, const char **value, GError **error)
{
  if (loadline_json_kind (self) != LOADLINE_JSON_STRING
      || g_utf8_strlen (loadline_json_peek_string (self), -1) > LOADLINE_JSON_MAX_NAME)
    return loadline_json_refuse (self, _ ("it must be a text of at most 500 characters."), error);
  *value = loadline_json_peek_string (self);
  return true;
}

bool
loadline_json_choice (const LoadlineJsonCursor *self, const char *const *choices, int *value,
                      GError **error)
{
  bool is_string = loadline_json_kind (self) == LOADLINE_JSON_STRING;
  g_autofree char *where = NULL;
  g_autofree char *found = NULL;
  g_autofree char *allowed = NULL;

  for (int i = 0; is_string && choices[i] != NULL; i++)
    if (g_str_equal (choices[i], loadline_json_peek_string (self)))
      {
        *value = i;
        return true;
      }
  where = loadline_json_where (self);
  found = loadline_json_found (self);
  allowed = g_strjoinv (", ", (char **) choices);
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT, _ ("%s is %s; it must be one of: %s."),
               where, found, allowed);
  return false;
}

bool
loadline_json_check_object (const LoadlineJsonCursor *self, GError **error)
{
  g_autofree char *where = NULL;
  g_autofree char *found = NULL;

  if (loadline_json_kind (self) == LOADLINE_JSON_OBJECT)
    return true;
  where = loadline_json_where (self);
  found = loadline_json_found (self);
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("%s is %s; it must be an object in braces."), where, found);
  return false;
}

bool
loadline_json_check_array (const LoadlineJsonCursor *self, int max_length, GError **error)
{
  g_autofree char *where = loadline_json_where (self);
  g_autofree char *found = NULL;

  if (loadline_json_kind (self) != LOADLINE_JSON_ARRAY)
    {
      found = loadline_json_found (self);
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("%s is %s; it must be an array in brackets."), where, found);
      return false;
    }
  if (loadline_json_length (self) > max_length)
    {
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("%s has %d entries; at most %d are allowed."), where,
                   loadline_json_length (self), max_length);
      return false;
    }
  return true;
}

/* ---- A member of an object ---- */

bool
loadline_json_get_number (const LoadlineJsonCursor *self, const char *key, double min, double max,
                          double *value, GError **error)
{
  LoadlineJsonCursor at;

  return !loadline_json_member (self, key, &at)
         || loadline_json_number (&at, min, max, value, error);
}

bool
loadline_json_get_integer (const LoadlineJsonCursor *self, const char *key, int min, int max,
                           int *value, GError **error)
{
  LoadlineJsonCursor at;

  return !loadline_json_member (self, key, &at)
         || loadline_json_integer (&at, min, max, value, error);
}

bool
loadline_json_get_bool (const LoadlineJsonCursor *self, const char *key, bool *value,
                        GError **error)
{
  LoadlineJsonCursor at;

  return !loadline_json_member (self, key, &at) || loadline_json_bool (&at, value, error);
}

bool
loadline_json_get_string (const LoadlineJsonCursor *self, const char *key, const char **value,
                          GError **error)
{
  LoadlineJsonCursor at;

  return !loadline_json_member (self, key, &at) || loadline_json_string (&at, value, error);
}

bool
loadline_json_get_name (const LoadlineJsonCursor *self, const char *key, const char **value,
                        GError **error)
{
  LoadlineJsonCursor at;

  return !loadline_json_member (self, key, &at) || loadline_json_name (&at, value, error);
}

bool
loadline_json_get_choice (const LoadlineJsonCursor *self, const char *key,
                          const char *const *choices, int *value, GError **error)
{
  LoadlineJsonCursor at;

  return !loadline_json_member (self, key, &at)
         || loadline_json_choice (&at, choices, value, error);
}

bool
loadline_json_require (const LoadlineJsonCursor *self, GError **error, ...)
{
  const char *missing = NULL;
  const char *key;
  va_list keys;
  g_autofree char *where = NULL;

  if (!loadline_json_check_object (self, error))
    return false;
  va_start (keys, error);
  while (missing == NULL && (key = va_arg (keys, const char *)) != NULL)
    if (!loadline_json_has (self, key))
      missing = key;
  va_end (keys);
  if (missing == NULL)
    return true;
  where = loadline_json_where (self);
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT, _ ("%s has no “%s”; it must have one."),
               where, missing);
  return false;
}

bool
loadline_json_check_format (const LoadlineJsonCursor *self, const char *format, GError **error)
{
  const char *const formats[] = { format, NULL };
  int index;
  int version = 1;
  g_autofree char *where = NULL;

  if (!loadline_json_require (self, error, "format", "version", NULL)
      || !loadline_json_get_choice (self, "format", formats, &index, error)
      || !loadline_json_get_integer (self, "version", 1, G_MAXINT, &version, error))
    return false;
  if (version == 1)
    return true;
  where = loadline_json_where (self);
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("%s.version is %d, made by a newer Loadline; this one reads version 1."), where,
               version);
  return false;
}

bool
loadline_json_refuse (const LoadlineJsonCursor *self, const char *why, GError **error)
{
  LoadlineJsonKind kind = loadline_json_kind (self);
  g_autofree char *where = loadline_json_where (self);
  g_autofree char *found = loadline_json_found (self);

  if (kind == LOADLINE_JSON_ARRAY || kind == LOADLINE_JSON_OBJECT)
    /* Translators: file and JSON path, then a clause on what is wrong there. */
    g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT, _ ("%s: %s"), where, why);
  else
    /* Translators: file and JSON path, what was found there, then a clause on what is allowed. */
    g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT, _ ("%s is %s; %s"), where, found,
                 why);
  return false;
}

void
loadline_json_warn_key (const LoadlineJsonCursor *self, const char *key, const char *suggestion,
                        GPtrArray *warnings)
{
  LoadlineJsonCursor member;
  g_autofree char *where = NULL;

  if (warnings == NULL || warnings->len >= LOADLINE_JSON_MAX_WARNINGS
      || !loadline_json_member (self, key, &member))
    return;
  where = loadline_json_where (&member);
  if (suggestion != NULL)
    g_ptr_array_add (
      warnings, g_strdup_printf (_ ("%s is not a known key and has no effect; did you mean %s?"),
                                 where, suggestion));
  else
    g_ptr_array_add (warnings,
                     g_strdup_printf (_ ("%s is not a known key and has no effect."), where));
}

void
loadline_json_warn_unknown (const LoadlineJsonCursor *self, const char *const *known,
                            GPtrArray *warnings)
{
  g_autofree const char **keys = loadline_json_keys (self);

  for (int i = 0; keys[i] != NULL; i++)
    if (!g_strv_contains (known, keys[i]))
      loadline_json_warn_key (self, keys[i], NULL, warnings);
}
