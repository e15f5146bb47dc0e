/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The next start goes on where the last one ended, however it ended. */
#include "app/session.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "app/settings.h"
#include "app/window-private.h"
#include "model/plan-file.h"

/* Whether both are the same file, by whatever name. */
static bool
is_same_file (GFile *a, GFile *b)
{
  g_autofree char *path = g_file_get_path (a);
  g_autofree char *other = g_file_get_path (b);
  struct stat      status;
  struct stat      status_other;

  return g_file_equal (a, b)
         || (path != NULL && other != NULL && stat (path, &status) == 0
             && stat (other, &status_other) == 0 && status.st_dev == status_other.st_dev
             && status.st_ino == status_other.st_ino);
}

/* The file of a window of the application; NULL where it is a dialog or the plan has none. */
static GFile *
file_of (gpointer window)
{
  LoadlineDocument *document =
    LOADLINE_IS_WINDOW (window) ? loadline_window_get_document (window) : NULL;

  return document != NULL ? loadline_document_get_file (document) : NULL;
}

LoadlineWindow *
loadline_session_find_window (GtkApplication *application, GFile *file)
{
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    {
      GFile *open = file_of (l->data);

      if (open != NULL && is_same_file (open, file))
        return l->data;
    }

  return NULL;
}

void
loadline_session_remember (GtkApplication *application)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uris = NULL;

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      GFile           *file = file_of (l->data);
      g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

      if (uri != NULL)
        g_strv_builder_add (builder, uri);
    }
  uris = g_strv_builder_end (builder);
  loadline_settings_set_open_files ((const char *const *) uris);
}

void
loadline_session_reopen (GtkApplication *application)
{
  g_auto (GStrv) uris = loadline_settings_get_open_files ();

  for (int i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);
      g_autofree char *path = g_file_get_path (file);
      g_autoptr (LoadlinePlan) plan = path != NULL ? loadline_plan_load (path, NULL, NULL) : NULL;
      g_autoptr (LoadlineDocument) document = NULL;
      GtkWidget *window = NULL;

      /* What is gone or broken by now was closed without a complaint; nobody asked for it today. */
      if (plan == NULL)
        continue;
      document = loadline_document_new (plan, file);
      window = loadline_window_new (application);
      loadline_window_set_document (LOADLINE_WINDOW (window), document);
      gtk_window_present (GTK_WINDOW (window));
    }
}

/* The window to offer edits in: the one that shows the file, or a new one of what it has. */
static LoadlineWindow *
show_recovered (GtkApplication *application, LoadlineRecovered *recovered)
{
  g_autofree char *path = recovered->file != NULL ? g_file_get_path (recovered->file) : NULL;
  g_autoptr (LoadlinePlan) plan = NULL;
  g_autoptr (LoadlineDocument) document = NULL;
  LoadlineWindow *window =
    path != NULL ? loadline_session_find_window (application, recovered->file) : NULL;

  if (window != NULL)
    return window;

  if (path != NULL)
    plan = loadline_plan_load (path, NULL, NULL);
  if (plan == NULL)
    plan = loadline_plan_new ();
  document = loadline_document_new (plan, recovered->file);
  window = LOADLINE_WINDOW (loadline_window_new (application));
  loadline_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

void
loadline_session_recover (GtkApplication *application)
{
  g_autoptr (GPtrArray) found = loadline_recovery_file_claim ();

  g_ptr_array_set_free_func (found, NULL);
  for (guint i = 0; i < found->len; i++)
    {
      LoadlineRecovered *recovered = g_ptr_array_index (found, i);
      LoadlineWindow    *window = show_recovered (application, recovered);

      loadline_window_documents_offer (loadline_window_get_documents (window), recovered);
    }
}
