/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans on disk and in the program: where their bytes come from, and how they get back whole or not
 * at all. */
#include "model/plan-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/builtin.h"
#include "model/error.h"
#include "model/plan-private.h"

/* In the order people should see them. */
static const char *const templates[] = {
  "shop-recommender", "image-classifier", "search-index",    "fraud-scorer",
  "internal-tool",    "nightly-features", "upgraded-server", "costly-ceiling",
};

LoadlinePlan *
loadline_plan_load (const char *path, GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlineJson) document = loadline_json_load (path, error);
  g_autofree char *folder = g_str_equal (path, "-") ? NULL : g_path_get_dirname (path);

  return document != NULL ? loadline_plan_read (document, folder, warnings, error) : NULL;
}

LoadlinePlan *
loadline_plan_load_data (const char *data, gsize length, const char *name, const char *folder,
                         GPtrArray *warnings, GError **error)
{
  g_autoptr (LoadlineJson) document = loadline_json_parse (data, length, name, error);

  return document != NULL ? loadline_plan_read (document, folder, warnings, error) : NULL;
}

/* ---- Writing ---- */

char *
loadline_plan_to_text (const LoadlinePlan *self)
{
  g_autoptr (LoadlineJson) document = loadline_plan_to_json (self);

  return loadline_json_to_text (document);
}

static bool
refuse_saving (const char *path, const char *why, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO, _ ("%s could not be saved: %s."), name,
               why);
  return false;
}

/* What keeps a file from being written, as people would say it. */
static const char *
describe (GFileError code)
{
  static const struct
  {
    GFileError  code;
    const char *words;
  } reasons[] = {
    { G_FILE_ERROR_NOENT, N_ ("its folder is not there") },
    { G_FILE_ERROR_NOTDIR, N_ ("its folder is not there") },
    { G_FILE_ERROR_ISDIR, N_ ("a folder has this name") },
    { G_FILE_ERROR_ACCES, N_ ("you may not write there") },
    { G_FILE_ERROR_PERM, N_ ("you may not write there") },
    { G_FILE_ERROR_ROFS, N_ ("nothing can be written on this disk") },
    { G_FILE_ERROR_NOSPC, N_ ("the disk is full") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].code == code)
      return _ (reasons[i].words);

  return NULL;
}

static const char *
describe_errno (void)
{
  int         number = errno;
  const char *words = describe (g_file_error_from_errno (number));

  return words != NULL ? words : g_strerror (number);
}

/* Where a link leads, so that the file changes and the link stays. (transfer full) */
static char *
follow_links (const char *path)
{
  char *real = realpath (path, NULL);

  return real != NULL ? real : g_strdup (path);
}

/* Why the file can't be put in its place; NULL where it can. A new file takes the old one's name, which
 * asks only the folder's leave, but a file that is read-only is to stay as it is. */
static const char *
find_obstacle (const char *path, bool exists, const struct stat *status)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (exists && S_ISDIR (status->st_mode))
    return describe (G_FILE_ERROR_ISDIR);
  if (exists && !S_ISREG (status->st_mode))
    return _ ("it is not a regular file");
  if (exists && access (path, W_OK) != 0)
    return describe_errno ();
  return access (folder, W_OK) != 0 ? describe_errno () : NULL;
}

bool
loadline_plan_save (const LoadlinePlan *self, const char *path, GError **error)
{
  g_autofree char *text = loadline_plan_to_text (self);
  g_autofree char *real = follow_links (path);
  g_autoptr (GError) inner = NULL;
  struct stat status;
  bool exists = stat (real, &status) == 0;
  mode_t mode = exists ? status.st_mode & 0777 : 0666;
  const char *obstacle = find_obstacle (real, exists, &status);

  if (obstacle != NULL)
    return refuse_saving (path, obstacle, error);
  if (!g_file_set_contents_full (real, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, (int) mode,
                                 &inner))
    {
      obstacle = describe ((GFileError) inner->code);
      return refuse_saving (path, obstacle != NULL ? obstacle : inner->message, error);
    }
  /* The mask for new files has narrowed the mode; what is saved is no new file. */
  if (exists)
    (void) chmod (real, mode);
  return true;
}

/* ---- Templates ---- */

LoadlinePlan *
loadline_plan_load_builtin (const char *path, GError **error)
{
  g_autoptr (LoadlineJson) document = loadline_builtin_load (path, error);

  return document != NULL ? loadline_plan_read (document, NULL, NULL, error) : NULL;
}

static char *
template_path (const char *name)
{
  return g_strdup_printf ("templates/%s.loadline", name);
}

const char *const *
loadline_plan_template_names (void)
{
  static const char *names[G_N_ELEMENTS (templates) + 1];
  static gsize ready = 0;
  gsize n = 0;
  gsize length;

  if (g_once_init_enter (&ready))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (templates); i++)
        {
          g_autofree char *path = template_path (templates[i]);

          if (loadline_builtin_text (path, &length) != NULL)
            names[n++] = templates[i];
        }
      g_once_init_leave (&ready, 1);
    }
  return names;
}

const char *
loadline_plan_template_text (const char *name, gsize *length, GError **error)
{
  g_autofree char *path = template_path (name);
  const char *text = loadline_builtin_text (path, length);
  g_autofree char *known = NULL;

  if (text != NULL)
    return text;
  known = g_strjoinv (", ", (char **) loadline_plan_template_names ());
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_INPUT,
               _ ("There is no template “%s”; there are %s."), name, known);
  return NULL;
}

LoadlinePlan *
loadline_plan_load_template (const char *name, GError **error)
{
  g_autofree char *path = template_path (name);
  gsize length = 0;

  return loadline_plan_template_text (name, &length, error) != NULL
           ? loadline_plan_load_builtin (path, error)
           : NULL;
}
