/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one file that meets json-glib. Its parser is shown only what the strict scanner let through,
 * and its writer is not used at all: both lose what people wrote. */
#include "model/json.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/error.h"
#include "model/json-private.h"
#include "model/json-scan.h"
#include "model/quantity.h"

struct _LoadlineJson
{
  gatomicrefcount references;
  /* Owned */
  JsonNode *node;
  char     *name; /* of the file; NULL for what was built */
};

static LoadlineJson *
wrap (JsonNode *node, const char *name)
{
  LoadlineJson *self = g_new0 (LoadlineJson, 1);

  g_atomic_ref_count_init (&self->references);
  self->node = node;
  self->name = g_strdup (name);
  return self;
}

/* json_node_copy() shares the inside of arrays and objects; this doesn't. */
static JsonNode *
copy_node (JsonNode *node)
{
  JsonNode *copy;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *from = json_node_get_array (node);
      JsonArray *to = json_array_sized_new (json_array_get_length (from));

      for (guint i = 0; i < json_array_get_length (from); i++)
        json_array_add_element (to, copy_node (json_array_get_element (from, i)));
      copy = json_node_init_array (json_node_alloc (), to);
      json_array_unref (to);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *to = json_object_new ();
      JsonObjectIter iter;
      const char *key;
      JsonNode *member;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &key, &member))
        json_object_set_member (to, key, copy_node (member));
      copy = json_node_init_object (json_node_alloc (), to);
      json_object_unref (to);
    }
  else
    copy = json_node_copy (node);
  return copy;
}

/* ---- Parsing ---- */

/* The parser wraps whole numbers that 64 bits can't hold; with an exponent it reads them as double. */
static void
widen_long_integers (GString *text, GArray *offsets)
{
  for (guint i = offsets->len; i > 0; i--)
    g_string_insert (text, (gssize) g_array_index (offsets, gsize, i - 1), "e0");
}

LoadlineJson *
loadline_json_parse (const char *data, gsize length, const char *name, GError **error)
{
  g_autoptr (GString) text = NULL;
  g_autoptr (GArray) long_integers = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) inner = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  text = g_string_new_len (data, (gssize) MIN (length, LOADLINE_JSON_MAX_BYTES + 1));
  if (!loadline_json_scan (text->str, text->len, name, long_integers, error))
    return NULL;
  widen_long_integers (text, long_integers);
  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text->str, (gssize) text->len, &inner))
    {
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                   _ ("%s could not be read as JSON: %s."), name, inner->message);
      return NULL;
    }
  return wrap (json_parser_steal_root (parser), name);
}

/* Reads until the end, but no more than shows that it is too much. */
static GString *
read_all (int descriptor, const char *name, GError **error)
{
  GString *text = g_string_new (NULL);
  char buffer[64 * 1024];
  ssize_t n;

  do
    {
      n = read (descriptor, buffer, sizeof buffer);
      if (n > 0)
        g_string_append_len (text, buffer, n);
    }
  while ((n > 0 && text->len <= LOADLINE_JSON_MAX_BYTES) || (n < 0 && errno == EINTR));
  if (n < 0)
    g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO, _ ("%s could not be read: %s."), name,
                 g_strerror (errno));
  else if (text->len > LOADLINE_JSON_MAX_BYTES)
    g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
                 _ ("%s is larger than 64 MiB, which is the most that is read."), name);
  else
    return text;
  g_string_free (text, TRUE);
  return NULL;
}

/* A name that leads to no file is wrong input; a file that can't be opened is trouble with files. */
static int
open_error (int number)
{
  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
    case ENAMETOOLONG:
      return LOADLINE_ERROR_INPUT;
    default:
      return LOADLINE_ERROR_IO;
    }
}

static GString *
read_path (const char *path, const char *name, GError **error)
{
  int descriptor = open (path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  GString *text = NULL;

  if (descriptor < 0)
    {
      g_set_error (error, LOADLINE_ERROR, open_error (errno), _ ("%s could not be read: %s."), name,
                   g_strerror (errno));
      return NULL;
    }
  if (fstat (descriptor, &status) == 0 && S_ISDIR (status.st_mode))
    g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT, _ ("%s is a folder, not a file."),
                 name);
  else
    text = read_all (descriptor, name, error);
  close (descriptor);
  return text;
}

LoadlineJson *
loadline_json_load (const char *path, GError **error)
{
  bool is_input = g_str_equal (path, "-");
  g_autofree char *name =
    is_input ? g_strdup (_ ("standard input")) : g_filename_display_name (path);
  g_autoptr (GString) text = NULL;

  text = is_input ? read_all (STDIN_FILENO, name, error) : read_path (path, name, error);
  return text != NULL ? loadline_json_parse (text->str, text->len, name, error) : NULL;
}

LoadlineJson *
loadline_json_copy (const LoadlineJson *self)
{
  return wrap (copy_node (self->node), self->name);
}

LoadlineJson *
loadline_json_ref (LoadlineJson *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
loadline_json_free (LoadlineJson *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  json_node_unref (self->node);
  g_free (self->name);
  g_free (self);
}

/* What map_texts() asks of the texts that it comes by. */
typedef struct
{
  const char *const   *keys;
  LoadlineJsonTextFunc map;
  gpointer             data;
} TextMapping;

/* @key: that @node stands under, by itself or in an array. */
static void
map_texts (const TextMapping *mapping, const char *key, JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        map_texts (mapping, key, json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &member))
        map_texts (mapping, name, member);
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING && g_strv_contains (mapping->keys, key))
    {
      const char *text = json_node_get_string (node);
      const char *mapped = *text != '\0' ? mapping->map (key, text, mapping->data) : text;

      if (mapped != text)
        json_node_set_string (node, mapped);
    }
}

void
loadline_json_map_texts (LoadlineJson *self, const char *const *keys, LoadlineJsonTextFunc map,
                         gpointer data)
{
  const TextMapping mapping = { keys, map, data };

  map_texts (&mapping, "", self->node);
}

bool
loadline_json_equal (const LoadlineJson *a, const LoadlineJson *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return json_node_equal (a->node, b->node);
}

/* ---- The tree ---- */

static JsonNode *
node_at (const LoadlineJsonCursor *self)
{
  return (JsonNode *) self->value;
}

LoadlineJsonCursor
loadline_json_root (const LoadlineJson *self)
{
  return (LoadlineJsonCursor){ .name = self->name, .value = self->node };
}

LoadlineJsonKind
loadline_json_kind (const LoadlineJsonCursor *self)
{
  GType type;

  switch (json_node_get_node_type (node_at (self)))
    {
    case JSON_NODE_OBJECT:
      return LOADLINE_JSON_OBJECT;
    case JSON_NODE_ARRAY:
      return LOADLINE_JSON_ARRAY;
    case JSON_NODE_NULL:
      return LOADLINE_JSON_NULL;
    case JSON_NODE_VALUE:
    default:
      type = json_node_get_value_type (node_at (self));
      return type == G_TYPE_STRING    ? LOADLINE_JSON_STRING
             : type == G_TYPE_BOOLEAN ? LOADLINE_JSON_BOOL
                                      : LOADLINE_JSON_NUMBER;
    }
}

int
loadline_json_length (const LoadlineJsonCursor *self)
{
  JsonNode *node = node_at (self);

  if (JSON_NODE_HOLDS_ARRAY (node))
    return (int) json_array_get_length (json_node_get_array (node));
  if (JSON_NODE_HOLDS_OBJECT (node))
    return (int) json_object_get_size (json_node_get_object (node));
  return 0;
}

LoadlineJsonCursor
loadline_json_element (const LoadlineJsonCursor *self, int index)
{
  return (LoadlineJsonCursor){
    .name = self->name,
    .value = json_array_get_element (json_node_get_array (node_at (self)), (guint) index),
    .parent = self,
    .index = index,
  };
}

const char **
loadline_json_keys (const LoadlineJsonCursor *self)
{
  const char **keys = g_new0 (const char *, (gsize) loadline_json_length (self) + 1);
  JsonObjectIter iter;
  JsonNode *member;

  if (JSON_NODE_HOLDS_OBJECT (node_at (self)))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (node_at (self)));
      for (int i = 0; json_object_iter_next_ordered (&iter, &keys[i], &member); i++)
        continue;
    }
  return keys;
}

bool
loadline_json_member (const LoadlineJsonCursor *self, const char *key, LoadlineJsonCursor *member)
{
  JsonNode *node = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node_at (self)))
    node = json_object_get_member (json_node_get_object (node_at (self)), key);
  if (node != NULL)
    *member = (LoadlineJsonCursor){ .name = self->name, .value = node, .parent = self, .key = key };
  return node != NULL;
}

LoadlineJson *
loadline_json_copy_at (const LoadlineJsonCursor *self)
{
  return wrap (copy_node (node_at (self)), self->name);
}

double
loadline_json_peek_number (const LoadlineJsonCursor *self)
{
  return json_node_get_double (node_at (self));
}

bool
loadline_json_peek_bool (const LoadlineJsonCursor *self)
{
  return json_node_get_boolean (node_at (self));
}

const char *
loadline_json_peek_string (const LoadlineJsonCursor *self)
{
  return json_node_get_string (node_at (self));
}

char *
loadline_json_number_text (const LoadlineJsonCursor *self)
{
  if (json_node_get_value_type (node_at (self)) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node_at (self)));
  return loadline_number_to_text (json_node_get_double (node_at (self)));
}

/* ---- Building ---- */

LoadlineJson *
loadline_json_new_object (void)
{
  JsonObject *object = json_object_new ();
  LoadlineJson *self = wrap (json_node_init_object (json_node_alloc (), object), NULL);

  json_object_unref (object);
  return self;
}

LoadlineJson *
loadline_json_new_array (void)
{
  JsonArray *array = json_array_new ();
  LoadlineJson *self = wrap (json_node_init_array (json_node_alloc (), array), NULL);

  json_array_unref (array);
  return self;
}

static JsonNode *
string_node (const char *value)
{
  if (value == NULL)
    return json_node_init_null (json_node_alloc ());
  return json_node_init_string (json_node_alloc (), value);
}

static JsonNode *
number_node (double value)
{
  if (!isfinite (value))
    return json_node_init_null (json_node_alloc ());
  return json_node_init_double (json_node_alloc (), value);
}

static JsonNode *
int_node (gint64 value)
{
  return json_node_init_int (json_node_alloc (), value);
}

static JsonNode *
bool_node (bool value)
{
  return json_node_init_boolean (json_node_alloc (), value);
}

static void
set_node (LoadlineJson *object, const char *key, JsonNode *node)
{
  g_assert (g_atomic_ref_count_compare (&object->references, 1));
  json_object_set_member (json_node_get_object (object->node), key, node);
}

static void
append_node (LoadlineJson *array, JsonNode *node)
{
  g_assert (g_atomic_ref_count_compare (&array->references, 1));
  json_array_add_element (json_node_get_array (array->node), node);
}

/* The tree inside @self, whose shell goes. */
static JsonNode *
unwrap (LoadlineJson *self)
{
  JsonNode *node;

  g_assert (g_atomic_ref_count_compare (&self->references, 1));
  node = g_steal_pointer (&self->node);
  g_free (self->name);
  g_free (self);
  return node;
}

LoadlineJson *
loadline_json_new_string (const char *value)
{
  return wrap (string_node (value), NULL);
}

void
loadline_json_set_string (LoadlineJson *object, const char *key, const char *value)
{
  set_node (object, key, string_node (value));
}

void
loadline_json_set_number (LoadlineJson *object, const char *key, double value)
{
  set_node (object, key, number_node (value));
}

void
loadline_json_set_int (LoadlineJson *object, const char *key, gint64 value)
{
  set_node (object, key, int_node (value));
}

void
loadline_json_set_bool (LoadlineJson *object, const char *key, bool value)
{
  set_node (object, key, bool_node (value));
}

void
loadline_json_set_null (LoadlineJson *object, const char *key)
{
  set_node (object, key, string_node (NULL));
}

void
loadline_json_set (LoadlineJson *object, const char *key, LoadlineJson *child)
{
  set_node (object, key, unwrap (child));
}

void
loadline_json_append_string (LoadlineJson *array, const char *value)
{
  append_node (array, string_node (value));
}

void
loadline_json_append_number (LoadlineJson *array, double value)
{
  append_node (array, number_node (value));
}

void
loadline_json_append_int (LoadlineJson *array, gint64 value)
{
  append_node (array, int_node (value));
}

void
loadline_json_append_bool (LoadlineJson *array, bool value)
{
  append_node (array, bool_node (value));
}

void
loadline_json_append_null (LoadlineJson *array)
{
  append_node (array, string_node (NULL));
}

void
loadline_json_append (LoadlineJson *array, LoadlineJson *child)
{
  append_node (array, unwrap (child));
}
