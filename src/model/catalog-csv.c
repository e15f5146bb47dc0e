/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Price lists come as spreadsheets: a row a node, turned into what a catalogue file has. */
#include <glib/gi18n-lib.h>

#include "model/catalog-edit.h"
#include "model/catalog-file.h"
#include "model/error.h"

static const char *const text_columns[] = { "id", "family", "gpu", NULL };
static const char *const number_columns[] = {
  "vcpu",  "memory_gib",  "speed", "gpus", "gpu_memory_gib", "gpu_speed", "network_gbps",
  "capex", "life_months", "month", NULL,
};
static const char *const price_columns[] = { "on_demand", "reserved_1y", "reserved_3y", "spot",
                                             NULL };

static bool
refuse (const char *name, int line, const char *why, GError **error)
{
  /* Translators: a file's name, a line's number, and a sentence. */
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT, _ ("%s, line %d: %s"), name, line, why);

  return false;
}

/* The next record's fields; *text moves behind it. Quotes hold separators and line ends; a quote in
 * them is written twice. (transfer full) */
static GStrv
read_record (const char **text, char separator, int *line)
{
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  g_autoptr (GString) field = g_string_new (NULL);
  const char *c = *text;
  bool        quoted = false;

  for (; *c != '\0' && (quoted || *c != '\n'); c++)
    {
      if (*c == '\n')
        (*line)++;
      if (*c == '"' && quoted && c[1] == '"')
        g_string_append_c (field, *c++);
      else if (*c == '"')
        quoted = !quoted;
      else if (*c == separator && !quoted)
        {
          g_strv_builder_add (fields, g_strstrip (field->str));
          g_string_truncate (field, 0);
        }
      else if (*c != '\r')
        g_string_append_c (field, *c);
    }
  g_strv_builder_add (fields, g_strstrip (field->str));
  *text = *c == '\n' ? c + 1 : c;
  (*line)++;

  return g_strv_builder_end (fields);
}

static bool
read_number (const char *text, const char *column, double *value, const char *name, int line,
             GError **error)
{
  char            *end = NULL;
  g_autofree char *excerpt = NULL;
  g_autofree char *why = NULL;

  *value = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && *value >= 0 && *value < G_MAXDOUBLE)
    return true;
  excerpt = loadline_error_excerpt (text);
  why = g_strdup_printf (_ ("%s is “%s”; it must be a number such as 0.192, not below 0."), column,
                         excerpt);

  return refuse (name, line, why, error);
}

/* Puts one field where it belongs; an empty one says nothing. */
static bool
add_field (LoadlineJson *node, LoadlineJson *prices, const char *column, const char *text,
           const char *name, int line, GError **error)
{
  double value = 0;

  if (*text == '\0')
    return true;
  if (g_strv_contains (text_columns, column))
    {
      loadline_json_set_string (node, column, text);
      return true;
    }
  if (!g_strv_contains (number_columns, column) && !g_strv_contains (price_columns, column))
    return true;
  if (!read_number (text, column, &value, name, line, error))
    return false;
  loadline_json_set_number (g_strv_contains (price_columns, column) ? prices : node, column, value);

  return true;
}

/* The node of one record. (transfer full) */
static LoadlineJson *
read_node (GStrv columns, GStrv fields, const char *name, int line, bool owned, GError **error)
{
  g_autoptr (LoadlineJson) node = loadline_json_new_object ();
  g_autoptr (LoadlineJson) prices = loadline_json_new_object ();
  bool prices_count = true;

  if (g_strv_length (columns) != g_strv_length (fields))
    {
      refuse (name, line, _ ("the line has not as many fields as the first one has columns."),
              error);
      return NULL;
    }
  for (int i = 0; columns[i] != NULL; i++)
    {
      if (!add_field (node, prices, columns[i], fields[i], name, line, error))
        return NULL;
      if (owned && g_str_equal (columns[i], "capex") && *fields[i] != '\0')
        prices_count = false;
    }
  if (prices_count)
    loadline_json_set (node, "price_hour", g_steal_pointer (&prices));

  return g_steal_pointer (&node);
}

static char
find_separator (const char *text)
{
  gsize length = strcspn (text, "\n");

  for (const char *separator = ",;\t"; *separator != '\0'; separator++)
    if (memchr (text, *separator, length) != NULL)
      return *separator;

  return ',';
}

static bool
check_columns (GStrv columns, const char *name, GError **error)
{
  const char *const needed[] = { "id", "family", "vcpu", "memory_gib" };

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!g_strv_contains ((const char *const *) columns, needed[i]))
      return refuse (name, 1,
                     _ ("the first line must name the columns; id, family, vcpu and memory_gib are "
                        "needed."),
                     error);

  return true;
}

/* The nodes of all records. (transfer full) */
static LoadlineJson *
read_nodes (const char *text, const char *name, char **standard, GError **error)
{
  g_autoptr (LoadlineJson) nodes = loadline_json_new_array ();
  char          separator = find_separator (text);
  int           line = 0;
  int           n_nodes = 0;
  g_auto (GStrv) columns = read_record (&text, separator, &line);
  bool          owned = g_strv_contains ((const char *const *) columns, "capex");

  if (!check_columns (columns, name, error))
    return NULL;
  while (*text != '\0')
    {
      int            first = line + 1;
      g_auto (GStrv) fields = read_record (&text, separator, &line);
      LoadlineJson  *node = NULL;

      if (fields[0] != NULL && fields[1] == NULL && *fields[0] == '\0')
        continue;
      node = read_node (columns, fields, name, first, owned, error);
      if (node == NULL)
        return NULL;
      if (++n_nodes > LOADLINE_CATALOG_MAX_NODES)
        {
          loadline_json_free (node);
          refuse (name, first, _ ("a catalogue has at most 20,000 nodes."), error);
          return NULL;
        }
      loadline_json_append (nodes, node);
      for (int i = 0; *standard == NULL && columns[i] != NULL; i++)
        if (g_str_equal (columns[i], "id"))
          *standard = g_strdup (fields[i]);
    }

  return g_steal_pointer (&nodes);
}

LoadlineCatalog *
loadline_catalog_from_csv (const char *text, const char *name, const char *currency, GError **error)
{
  g_autoptr (LoadlineJson) catalog = loadline_json_new_object ();
  g_autoptr (LoadlineJson) read = NULL;
  g_autofree char *standard = NULL;
  g_autofree char *whole = NULL;
  LoadlineJson    *nodes;

  if (strlen (text) > LOADLINE_JSON_MAX_BYTES)
    {
      refuse (name, 1, _ ("the file is larger than 64 MiB, which is the most that is read."),
              error);
      return NULL;
    }
  if (!g_utf8_validate (text, -1, NULL))
    {
      refuse (name, 1, _ ("the file must be UTF-8."), error);
      return NULL;
    }
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    text += 3;
  nodes = read_nodes (text, name, &standard, error);
  if (nodes == NULL)
    return NULL;
  if (standard == NULL)
    {
      loadline_json_free (nodes);
      refuse (name, 1, _ ("a catalogue needs at least one node."), error);
      return NULL;
    }
  loadline_json_set_string (catalog, "format", "loadline-catalog");
  loadline_json_set_int (catalog, "version", 1);
  loadline_json_set_string (catalog, "id", "imported");
  loadline_json_set_string (catalog, "title", name);
  loadline_json_set_string (catalog, "currency", currency);
  loadline_json_set_string (catalog, "source", name);
  loadline_json_set_string (catalog, "default", standard);
  loadline_json_set (catalog, "nodes", nodes);
  whole = loadline_json_to_text (catalog);
  read = loadline_json_parse (whole, strlen (whole), name, error);

  return read != NULL ? loadline_catalog_from_json (read, NULL, error) : NULL;
}
