/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for the embedded files by the resource itself, so that nothing need be registered and the
 * linker can't leave them out of a program. */
#include "model/builtin.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <loadline-data.h>

#include "model/error.h"

#define PREFIX "/io/github/loadline/Loadline/"

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

LoadlineJson *
loadline_builtin_load (const char *path, GError **error)
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
