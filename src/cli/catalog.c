/* SPDX-License-Identifier: GPL-3.0-or-later */
/* loadline-cli catalog: the built-in catalogues, or the nodes of one with what they cost. */
#include "cli/commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/catalog-nodes.h"
#include "report/csv.h"
#include "cli/sources.h"
#include "cli/text-table.h"
#include "model/json.h"

char *
loadline_cli_describe_catalog (void)
{
  g_autofree char *ids = loadline_catalog_ids ();

  return g_strdup_printf (
    _ ("Built-in catalogues: %s.\n"
       "As JSON, a catalogue is a file that can be edited and named in a plan."),
    ids);
}

/* ---- All of them ---- */

static char *
list_as_text (LoadlineCatalog **catalogs, int n_catalogs)
{
  const LoadlineTextColumn columns[] = {
    { _ ("Catalogue"), false, false }, { _ ("Title"), false, true },
    { _ ("Currency"), false, false },  { _ ("As of"), false, false },
    { _ ("Nodes"), true, false },
  };
  g_autoptr (LoadlineTextTable) table = loadline_text_table_new (columns, G_N_ELEMENTS (columns));
  GString *out = g_string_new (NULL);

  for (int i = 0; i < n_catalogs; i++)
    {
      loadline_text_table_add (table, catalogs[i]->id);
      loadline_text_table_add (table, catalogs[i]->title);
      loadline_text_table_add (table, catalogs[i]->currency);
      loadline_text_table_add (table, catalogs[i]->as_of);
      loadline_text_table_take (table, g_strdup_printf ("%d", catalogs[i]->n_nodes));
    }
  loadline_text_table_write (table, out, 0, LOADLINE_TEXT_WIDTH);
  return g_string_free (out, FALSE);
}

static char *
list_as_csv (LoadlineCatalog **catalogs, int n_catalogs)
{
  GString *out = g_string_new ("id,title,currency,as_of,source,default,nodes\n");

  for (int i = 0; i < n_catalogs; i++)
    {
      loadline_csv_add_text (out, catalogs[i]->id);
      loadline_csv_add_text (out, catalogs[i]->title);
      loadline_csv_add_text (out, catalogs[i]->currency);
      loadline_csv_add_text (out, catalogs[i]->as_of);
      loadline_csv_add_text (out, catalogs[i]->source);
      loadline_csv_add_text (out, catalogs[i]->standard);
      loadline_csv_add_int (out, catalogs[i]->n_nodes);
      loadline_csv_end_row (out);
    }
  return g_string_free (out, FALSE);
}

static char *
list_as_json (LoadlineCatalog **catalogs, int n_catalogs)
{
  g_autoptr (LoadlineJson) root = loadline_json_new_object ();
  LoadlineJson *array = loadline_json_new_array ();

  loadline_json_set_string (root, "format", "loadline-catalogs");
  loadline_json_set_int (root, "version", 1);
  for (int i = 0; i < n_catalogs; i++)
    {
      LoadlineJson *object = loadline_json_new_object ();

      loadline_json_set_string (object, "id", catalogs[i]->id);
      loadline_json_set_string (object, "title", catalogs[i]->title);
      loadline_json_set_string (object, "currency", catalogs[i]->currency);
      loadline_json_set_string (object, "as_of", catalogs[i]->as_of);
      loadline_json_set_string (object, "source", catalogs[i]->source);
      loadline_json_set_string (object, "default", catalogs[i]->standard);
      loadline_json_set_int (object, "nodes", catalogs[i]->n_nodes);
      loadline_json_append (array, object);
    }
  loadline_json_set (root, "catalogs", array);
  return loadline_json_to_text (root);
}

static LoadlineExit
say_list (const char *format)
{
  const char *const *ids = loadline_catalog_builtin_ids ();
  g_autoptr (GPtrArray) catalogs = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL;
  LoadlineCatalog **first;

  catalogs = g_ptr_array_new_with_free_func ((GDestroyNotify) loadline_catalog_unref);
  for (int i = 0; ids[i] != NULL; i++)
    {
      LoadlineCatalog *catalog = loadline_catalog_load_builtin (ids[i], &error);

      if (catalog == NULL)
        return loadline_say_error (error);
      g_ptr_array_add (catalogs, catalog);
    }
  first = (LoadlineCatalog **) catalogs->pdata;
  if (strcmp (format, "json") == 0)
    answer = list_as_json (first, (int) catalogs->len);
  else if (strcmp (format, "csv") == 0)
    answer = list_as_csv (first, (int) catalogs->len);
  else
    answer = list_as_text (first, (int) catalogs->len);
  return loadline_say (answer);
}

/* ---- One ---- */

static LoadlineExit
say_one (const char *id_or_file, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LoadlineCatalog) catalog = loadline_catalog_open (id_or_file, &error);
  g_autofree char *answer = NULL;

  if (catalog == NULL)
    return loadline_say_error (error);
  if (strcmp (format, "json") == 0)
    {
      g_autoptr (LoadlineJson) json = loadline_catalog_to_json (catalog);

      answer = loadline_json_to_text (json);
    }
  else if (strcmp (format, "csv") == 0)
    answer = loadline_catalog_nodes_to_csv (catalog);
  else
    answer = loadline_catalog_nodes_to_text (catalog);
  return loadline_say (answer);
}

LoadlineExit
loadline_cli_catalog (const LoadlineOptions *options)
{
  if (options->arguments[0] == NULL)
    return say_list (options->format);
  return say_one (options->arguments[0], options->format);
}
