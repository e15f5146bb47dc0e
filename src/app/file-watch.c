/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Programs write a file in several steps, by way of other names: what counts is how it is when they
 * have come to rest. */
#include "app/file-watch.h"

#define REST_MS 200

struct _LoadlineFileWatch
{
  GObject parent_instance;

  /* Owned */
  GFile        *file;
  GFile        *renamed;
  GFileMonitor *monitor;

  guint rest;
};

G_DEFINE_FINAL_TYPE (LoadlineFileWatch, loadline_file_watch, G_TYPE_OBJECT)

static guint changed_signal;

static gboolean
rest_cb (gpointer data)
{
  LoadlineFileWatch *self = data;

  self->rest = 0;
  g_signal_emit (self, changed_signal, 0);

  return G_SOURCE_REMOVE;
}

static void
event_cb (LoadlineFileWatch *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  if (event == G_FILE_MONITOR_EVENT_RENAMED && g_file_equal (file, self->file))
    g_set_object (&self->renamed, other);
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, rest_cb, self);
}

static void
loadline_file_watch_dispose (GObject *object)
{
  LoadlineFileWatch *self = LOADLINE_FILE_WATCH (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_object (&self->file);
  g_clear_object (&self->renamed);

  G_OBJECT_CLASS (loadline_file_watch_parent_class)->dispose (object);
}

static void
loadline_file_watch_class_init (LoadlineFileWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = loadline_file_watch_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
loadline_file_watch_init (LoadlineFileWatch *self)
{
}

LoadlineFileWatch *
loadline_file_watch_new (GFile *file)
{
  LoadlineFileWatch *self = g_object_new (LOADLINE_TYPE_FILE_WATCH, NULL);

  self->file = g_object_ref (file);
  /* Where a folder can't be watched, saving still looks before it writes. */
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (event_cb), self,
                             G_CONNECT_SWAPPED);

  return self;
}

GFile *
loadline_file_watch_get_file (LoadlineFileWatch *self)
{
  return self->file;
}

GFile *
loadline_file_watch_get_renamed (LoadlineFileWatch *self)
{
  return self->renamed;
}
