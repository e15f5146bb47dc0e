/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the embedded files by the resource itself, so that nothing need be registered and the
 * linker can't leave them out of a program. */
#include "model/builtin.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <loadline-data.h>

#include "model/error.h"

#define PREFIX "/io/github/loadline/Loadline/"

/* Where the embedded JSON files lie. */
static const char *const folders[] = { "catalogs", "lessons", "policies", "templates" };

/* What people read in any of them. */
static const char *const text_keys[] = {
  "title", "source", "label", "action", "state", "name",   "notes", "what", "fits",
  "fails", "costs",  "look",  "question", "hint", "option", "why",   NULL,
};

const char *
loadline_builtin_text (const char *path, gsize *length)
{
  g_autofree char *full = g_strconcat (PREFIX, path, NULL);
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_resource_lookup_data (loadline_data_get_resource (), full, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                  NULL);
  /* The files are embedded as they are, so their bytes last as long as the program. */
  return bytes != NULL ? g_bytes_get_data (bytes, length) : NULL;
}

static LoadlineJson *
parse (const char *path, GError **error)
{
  gsize length = 0;
  const char *text = loadline_builtin_text (path, &length);

  if (text == NULL)
    {
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO, _ ("The program does not hold %s."),
                   path);
      return NULL;
    }
  return loadline_json_parse (text, length, path, error);
}

static const char *
translate (const char *key, const char *text, gpointer data)
{
  return _ (text);
}

LoadlineJson *
loadline_builtin_load (const char *path, GError **error)
{
  LoadlineJson *json = parse (path, error);

  if (json != NULL)
    loadline_json_map_texts (json, text_keys, translate, NULL);
  return json;
}

/* ---- For translators ---- */

typedef struct
{
  const char *path;
  LoadlineBuiltinTextFunc func;
  gpointer data;
} Listener;

static const char *
hear (const char *key, const char *text, gpointer data)
{
  const Listener *listener = data;

  listener->func (listener->path, key, text, listener->data);
  return text;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The paths of the embedded files of @folder, in the order of their names. (transfer full) */
static char **
list_paths (const char *folder)
{
  g_autofree char *full = g_strconcat (PREFIX, folder, NULL);
  char **paths = g_resource_enumerate_children (loadline_data_get_resource (), full,
                                                G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (int i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autofree char *name = paths[i];

      paths[i] = g_strdup_printf ("%s/%s", folder, name);
    }
  if (paths != NULL)
    qsort (paths, g_strv_length (paths), sizeof *paths, compare_names);
  return paths;
}

void
loadline_builtin_foreach_text (LoadlineBuiltinTextFunc func, gpointer data)
{
  for (gsize f = 0; f < G_N_ELEMENTS (folders); f++)
    {
      g_auto (GStrv) paths = list_paths (folders[f]);

      for (int i = 0; paths != NULL && paths[i] != NULL; i++)
        {
          Listener listener = { paths[i], func, data };
          g_autoptr (LoadlineJson) json = parse (paths[i], NULL);

          g_assert (json != NULL);
          loadline_json_map_texts (json, text_keys, hear, &listener);
        }
    }
}
