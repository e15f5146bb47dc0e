/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A recovery file is the plan with where and when it was, so that relative paths in it are found
 * from where the document lies. */
#include "app/recovery-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/file.h>
#include <unistd.h>

#include "model/error.h"
#include "model/plan-file.h"

#define FORMAT "loadline-recovery"
#define SUFFIX ".recovery"

void
loadline_recovered_free (LoadlineRecovered *self)
{
  g_free (self->path);
  g_clear_object (&self->file);
  g_clear_pointer (&self->plan, loadline_plan_unref);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self);
}

static char *
folder_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "loadline", "recovery", NULL);
}

char *
loadline_recovery_file_new_path (void)
{
  g_autofree char *folder = folder_path ();
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

bool
loadline_recovery_file_write (const char *path, const LoadlinePlan *plan, GFile *file,
                              GError **error)
{
  g_autoptr (LoadlineJson) json = loadline_json_new_object ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format_iso8601 (now);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  g_autofree char *text = loadline_plan_to_text (plan);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *whole = NULL;
  LoadlineJson    *inner = loadline_json_parse (text, strlen (text), path, error);

  if (inner == NULL)
    return false;
  loadline_json_set_string (json, "format", FORMAT);
  loadline_json_set_int (json, "version", 1);
  loadline_json_set_string (json, "time", time);
  if (uri != NULL)
    loadline_json_set_string (json, "uri", uri);
  loadline_json_set (json, "plan", inner);
  whole = loadline_json_to_text (json);
  /* Where the folder can't be made, writing into it says why. */
  (void) g_mkdir_with_parents (folder, 0700);

  return g_file_set_contents_full (path, whole, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/* The plan at @member, its paths relative to the folder of @file. */
static LoadlinePlan *
read_plan (const LoadlineJsonCursor *member, const char *path, GFile *file, GError **error)
{
  g_autoptr (LoadlineJson) json = loadline_json_copy_at (member);
  g_autofree char *text = loadline_json_to_text (json);
  g_autoptr (GFile) parent = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *folder = parent != NULL ? g_file_get_path (parent) : NULL;

  return loadline_plan_load_data (text, strlen (text), path, folder, NULL, error);
}

LoadlineRecovered *
loadline_recovery_file_read (const char *path, GError **error)
{
  g_autoptr (LoadlineRecovered) self = g_new0 (LoadlineRecovered, 1);
  g_autoptr (LoadlineJson) json = loadline_json_load (path, error);
  g_autoptr (GDateTime) time = NULL;
  LoadlineJsonCursor root;
  LoadlineJsonCursor member;
  const char        *uri = NULL;
  const char        *text = "";

  if (json == NULL)
    return NULL;
  root = loadline_json_root (json);
  if (!loadline_json_check_format (&root, FORMAT, error)
      || !loadline_json_require (&root, error, "time", "plan", NULL)
      || !loadline_json_get_string (&root, "uri", &uri, error)
      || !loadline_json_get_string (&root, "time", &text, error))
    return NULL;
  loadline_json_member (&root, "plan", &member);
  self->path = g_strdup (path);
  self->file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  self->plan = read_plan (&member, path, self->file, error);
  if (self->plan == NULL)
    return NULL;
  time = g_date_time_new_from_iso8601 (text, NULL);
  self->time = time != NULL ? g_date_time_to_local (time) : g_date_time_new_now_local ();

  return g_steal_pointer (&self);
}

/* Whether this program is the one that may offer what is found; the lock goes with the program. */
static bool
claim_folder (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "lock", NULL);
  int              lock = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  return lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) == 0;
}

static int
oldest_first (gconstpointer a, gconstpointer b)
{
  const LoadlineRecovered *const *first = a;
  const LoadlineRecovered *const *second = b;

  return g_date_time_compare ((*first)->time, (*second)->time);
}

GPtrArray *
loadline_recovery_file_claim (void)
{
  g_autoptr (GPtrArray) found =
    g_ptr_array_new_with_free_func ((GDestroyNotify) loadline_recovered_free);
  g_autofree char *folder = folder_path ();
  g_autoptr (GDir) dir = NULL;
  const char *name;

  (void) g_mkdir_with_parents (folder, 0700);
  if (claim_folder (folder))
    dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char   *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      LoadlineRecovered *recovered = NULL;

      if (g_str_has_suffix (name, SUFFIX))
        recovered = loadline_recovery_file_read (path, &error);
      if (recovered != NULL)
        g_ptr_array_add (found, recovered);
      if (error != NULL)
        g_info ("%s", error->message);
    }
  g_ptr_array_sort (found, oldest_first);

  return g_steal_pointer (&found);
}
