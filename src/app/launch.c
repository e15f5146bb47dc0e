/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders are shown by the file manager that the desktop names, with the file selected. */
#include "app/launch.h"

void
loadline_launch_open (GtkWindow *parent, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}

/* Who waits for the file manager's answer. */
typedef struct
{
  GWeakRef parent;
  GFile   *file;
} Question;

/* Without a file manager that selects, any program that shows folders. */
static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Question *question = data;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (question->file);
  g_autoptr (GtkWindow) parent = g_weak_ref_get (&question->parent);

  if (answer == NULL && folder != NULL)
    loadline_launch_open (parent, folder);
  g_weak_ref_clear (&question->parent);
  g_object_unref (question->file);
  g_free (question);
}

void
loadline_launch_show_in_folder (GtkWindow *parent, GFile *file)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (file);
  const char *const uris[] = { uri, NULL };
  Question *question;

  if (bus == NULL)
    {
      loadline_launch_open (parent, folder);
      return;
    }
  question = g_new0 (Question, 1);
  g_weak_ref_init (&question->parent, parent);
  question->file = g_object_ref (file);
  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems",
                          g_variant_new ("(^ass)", uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, answered_cb, question);
}
