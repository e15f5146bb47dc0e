/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans are immutable, so that a thread writes the one that was current while edits go on. */
#include "app/recovery.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "app/recovery-file.h"
#include "app/settings.h"

struct _LoadlineRecovery
{
  GObject parent_instance;

  /* Owned */
  LoadlineDocument *document;
  GSettings        *settings; /* NULL where there are none */
  char             *path;

  /* Shared with the thread that writes, under the lock */
  GMutex        lock;
  LoadlinePlan *plan; /* to be written; NULL for none */
  GFile        *file;

  guint timer;
  bool  writing;
  bool  failing;
};

G_DEFINE_FINAL_TYPE (LoadlineRecovery, loadline_recovery, G_TYPE_OBJECT)

static guint failed_signal;

/* The file is looked for under the lock: a thread that comes late finds nothing to write. */
static void
forget (LoadlineRecovery *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->plan, loadline_plan_unref);
  g_remove (self->path);
  g_mutex_unlock (&self->lock);
}

static void
write_plan (LoadlineRecovery *self, GError **error)
{
  g_mutex_lock (&self->lock);
  if (self->plan != NULL)
    loadline_recovery_file_write (self->path, self->plan, self->file, error);
  g_mutex_unlock (&self->lock);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  write_plan (source, &error);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  LoadlineRecovery  *self = LOADLINE_RECOVERY (source);
  g_autoptr (GError) error = NULL;
  g_autofree char   *sentence = NULL;
  bool               failing = !g_task_propagate_boolean (G_TASK (result), &error);

  self->writing = false;
  if (failing && !self->failing)
    {
      sentence =
        g_strdup_printf (_ ("Unsaved edits can't be kept for a crash: %s."), error->message);
      g_signal_emit (self, failed_signal, 0, sentence);
    }
  self->failing = failing;
}

/* What is to be written now. */
static void
take_plan (LoadlineRecovery *self)
{
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->plan, loadline_plan_unref);
  self->plan = loadline_plan_ref (loadline_document_get_plan (self->document));
  g_set_object (&self->file, loadline_document_get_file (self->document));
  g_mutex_unlock (&self->lock);
}

static gboolean
write_cb (gpointer data)
{
  LoadlineRecovery *self = data;
  g_autoptr (GTask) task = NULL;

  if (self->writing)
    return G_SOURCE_CONTINUE;

  self->timer = 0;
  self->writing = true;
  take_plan (self);
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_run_in_thread (task, write_in_thread);

  return G_SOURCE_REMOVE;
}

static void
document_changed_cb (LoadlineRecovery *self)
{
  if (!loadline_document_is_modified (self->document)
      || !loadline_settings_get_autosave (self->settings))
    forget (self);
  else if (self->timer == 0)
    self->timer = g_timeout_add (LOADLINE_RECOVERY_DELAY_MS, write_cb, self);
}

static void
loadline_recovery_finalize (GObject *object)
{
  LoadlineRecovery *self = LOADLINE_RECOVERY (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->document);
  g_clear_object (&self->settings);
  g_clear_object (&self->file);
  g_clear_pointer (&self->plan, loadline_plan_unref);
  g_free (self->path);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (loadline_recovery_parent_class)->finalize (object);
}

static void
loadline_recovery_class_init (LoadlineRecoveryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = loadline_recovery_finalize;
  failed_signal = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
loadline_recovery_init (LoadlineRecovery *self)
{
  g_mutex_init (&self->lock);
  self->path = loadline_recovery_file_new_path ();
  self->settings = loadline_settings_new ();
}

LoadlineRecovery *
loadline_recovery_new (LoadlineDocument *document)
{
  LoadlineRecovery *self = g_object_new (LOADLINE_TYPE_RECOVERY, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);
  document_changed_cb (self);

  return self;
}

void
loadline_recovery_finish (LoadlineRecovery *self)
{
  g_return_if_fail (LOADLINE_IS_RECOVERY (self));

  if (self->timer == 0 && !self->writing)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  take_plan (self);
  write_plan (self, NULL);
}

void
loadline_recovery_stop (LoadlineRecovery *self)
{
  g_return_if_fail (LOADLINE_IS_RECOVERY (self));

  g_signal_handlers_disconnect_by_data (self->document, self);
  forget (self);
}

const char *
loadline_recovery_get_path (LoadlineRecovery *self)
{
  g_return_val_if_fail (LOADLINE_IS_RECOVERY (self), NULL);

  return self->path;
}
