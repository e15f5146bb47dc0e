/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a fuzz target over the files of folders, so that what crashed once is tried on every machine,
 * with any compiler. */
#include "fuzz.h"

#include <string.h>

static void
test_file (gconstpointer data)
{
  const char *path = data;
  g_autofree char *text = NULL;
  g_autofree uint8_t *exact = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  /* Without the NUL that follows, so that a sanitizer sees who reads past the end. */
  exact = g_memdup2 (text, length);
  LLVMFuzzerTestOneInput (exact, length);
}

/* Adds a case for each file of @folder. */
static void
add_folder (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  g_autofree char *name = g_path_get_basename (folder);

  g_assert_no_error (error);
  for (const char *file; (file = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *title = g_strdup_printf ("/fuzz/%s/%s is read or refused", name, file);

      g_test_add_data_func_full (title, g_build_filename (folder, file, NULL), test_file, g_free);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, >, 1);
  for (int i = 1; i < argc; i++)
    add_folder (argv[i]);

  return g_test_run ();
}
