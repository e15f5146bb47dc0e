/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files are written under a name of their own first: a disk that fills up half-way has then replaced nothing. */
#include "report/files.h"

#include "model/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* @draft: where it is written first, NULL before that; @made: the folder made for it */
typedef struct
{
  char *path;
  GBytes *bytes;
  char *draft;
  char *made;
} File;

static void
file_free (gpointer data)
{
  File *self = data;

  g_bytes_unref (self->bytes);
  g_free (self->path);
  g_free (self->draft);
  g_free (self->made);
  g_free (self);
}

GPtrArray *
loadline_files_new (void)
{
  return g_ptr_array_new_with_free_func (file_free);
}

void
loadline_files_add (GPtrArray *files, char *path, GBytes *bytes)
{
  File *file = g_new0 (File, 1);

  file->path = path;
  file->bytes = bytes;
  g_ptr_array_add (files, file);
}

static bool
make_folder (File *file, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (file->path);

  if (g_mkdir (folder, 0777) == 0)
    file->made = g_steal_pointer (&folder);
  else if (errno != EEXIST)
    {
      g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO,
                   _ ("The folder “%s” could not be made: %s."), folder, g_strerror (errno));
      return false;
    }
  return true;
}

static bool
refuse (const File *file, const char *why, GError **error)
{
  g_set_error (error, LOADLINE_ERROR, LOADLINE_ERROR_IO, _ ("“%s” could not be written: %s."),
               file->path, why);
  return false;
}

static bool
write_draft (File *file, GError **error)
{
  g_autofree char *draft = g_strconcat (file->path, ".part", NULL);
  g_autoptr (GError) local = NULL;

  if (g_file_test (file->path, G_FILE_TEST_IS_DIR))
    return refuse (file, g_strerror (EISDIR), error);
  if (!g_file_set_contents_full (draft, g_bytes_get_data (file->bytes, NULL),
                                 (gssize) g_bytes_get_size (file->bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0666, &local))
    return refuse (file, local->message, error);
  file->draft = g_steal_pointer (&draft);
  return true;
}

static bool
put_in_place (File *file, GError **error)
{
  if (g_rename (file->draft, file->path) != 0)
    return refuse (file, g_strerror (errno), error);
  g_clear_pointer (&file->draft, g_free);
  return true;
}

/* Removes what a failed attempt has left: drafts, and folders made for them, which are empty then. */
static void
clean_up (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    {
      File *file = files->pdata[i];

      if (file->draft != NULL)
        g_unlink (file->draft);
    }
  for (guint i = 0; i < files->len; i++)
    {
      File *file = files->pdata[i];

      if (file->made != NULL)
        g_rmdir (file->made);
    }
}

bool
loadline_files_save (GPtrArray *files, GError **error)
{
  bool saved = true;

  for (guint i = 0; saved && i < files->len; i++)
    saved =
      (i == 0 || make_folder (files->pdata[i], error)) && write_draft (files->pdata[i], error);
  /* The first, the one that is opened, comes last: once it is there, all is. */
  for (guint i = files->len; saved && i > 0; i--)
    saved = put_in_place (files->pdata[i - 1], error);
  if (!saved)
    clean_up (files);
  return saved;
}
