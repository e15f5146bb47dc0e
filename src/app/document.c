/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans are immutable, so that a document is a history of them and one that is saved. */
#include "app/document.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "app/history.h"
#include "model/plan-file.h"

struct _LoadlineDocument
{
  GObject parent_instance;

  /* Owned */
  LoadlineHistory *history;
  LoadlinePlan    *saved; /* what the file has; NULL where it has nothing of the kind */
  GFile           *file;
};

G_DEFINE_FINAL_TYPE (LoadlineDocument, loadline_document, G_TYPE_OBJECT)

static guint changed_signal;

static void
loadline_document_finalize (GObject *object)
{
  LoadlineDocument *self = LOADLINE_DOCUMENT (object);

  g_clear_pointer (&self->history, loadline_history_free);
  g_clear_pointer (&self->saved, loadline_plan_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (loadline_document_parent_class)->finalize (object);
}

static void
loadline_document_class_init (LoadlineDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = loadline_document_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
loadline_document_init (LoadlineDocument *self)
{
}

static void
emit_changed (LoadlineDocument *self)
{
  g_signal_emit (self, changed_signal, 0);
}

LoadlineDocument *
loadline_document_new (LoadlinePlan *plan, GFile *file)
{
  LoadlineDocument *self = g_object_new (LOADLINE_TYPE_DOCUMENT, NULL);

  self->history = loadline_history_new (plan);
  self->saved = loadline_plan_ref (plan);
  g_set_object (&self->file, file);

  return self;
}

LoadlinePlan *
loadline_document_get_plan (LoadlineDocument *self)
{
  g_return_val_if_fail (LOADLINE_IS_DOCUMENT (self), NULL);

  return loadline_history_get_plan (self->history);
}

GFile *
loadline_document_get_file (LoadlineDocument *self)
{
  g_return_val_if_fail (LOADLINE_IS_DOCUMENT (self), NULL);

  return self->file;
}

bool
loadline_document_is_modified (LoadlineDocument *self)
{
  g_return_val_if_fail (LOADLINE_IS_DOCUMENT (self), false);

  return loadline_history_get_plan (self->history) != self->saved;
}

char *
loadline_document_dup_title (LoadlineDocument *self)
{
  const char *title = loadline_document_get_plan (self)->title;

  if (title != NULL && *title != '\0')
    return g_strdup (title);
  if (self->file != NULL)
    return g_file_get_basename (self->file);

  return g_strdup (_ ("Untitled"));
}

void
loadline_document_edit (LoadlineDocument *self, LoadlinePlan *plan, const char *name,
                        const char *key)
{
  g_return_if_fail (LOADLINE_IS_DOCUMENT (self));

  if (loadline_history_push (self->history, plan, name, key, g_get_monotonic_time ()))
    emit_changed (self);
}

void
loadline_document_undo (LoadlineDocument *self)
{
  g_return_if_fail (LOADLINE_IS_DOCUMENT (self));

  if (loadline_history_undo (self->history))
    emit_changed (self);
}

void
loadline_document_redo (LoadlineDocument *self)
{
  g_return_if_fail (LOADLINE_IS_DOCUMENT (self));

  if (loadline_history_redo (self->history))
    emit_changed (self);
}

const char *
loadline_document_get_undo_name (LoadlineDocument *self)
{
  return loadline_history_get_undo_name (self->history);
}

const char *
loadline_document_get_redo_name (LoadlineDocument *self)
{
  return loadline_history_get_redo_name (self->history);
}

static void
set_saved (LoadlineDocument *self, LoadlinePlan *plan)
{
  if (plan != NULL)
    loadline_plan_ref (plan);
  g_clear_pointer (&self->saved, loadline_plan_unref);
  self->saved = plan;
}

/* From which folder to which a document moves. */
typedef struct
{
  const char *from;
  const char *to;
} Move;

static LoadlinePlan *
move_plan (LoadlinePlan *plan, gpointer data)
{
  const Move *move = data;

  return loadline_plan_move (plan, move->from, move->to);
}

/* The folder that relative paths of the plan start from; NULL where it has no file yet. */
static char *
folder_of (GFile *file)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  return path != NULL ? g_path_get_dirname (path) : NULL;
}

bool
loadline_document_save (LoadlineDocument *self, GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autoptr (LoadlinePlan) plan = NULL;

  g_return_val_if_fail (LOADLINE_IS_DOCUMENT (self), false);

  if (path == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("A plan can only be saved in a local folder."));
      return false;
    }
  from = folder_of (self->file);
  to = folder_of (file);
  if (from == NULL)
    from = g_get_current_dir ();
  plan = loadline_plan_move (loadline_document_get_plan (self), from, to);
  if (!loadline_plan_save (plan, path, error))
    return false;

  loadline_history_map (self->history, move_plan, &(Move){ from, to });
  set_saved (self, loadline_document_get_plan (self));
  g_set_object (&self->file, file);
  loadline_history_seal (self->history);
  emit_changed (self);

  return true;
}

/* Nobody else has the plan any more, so that it counts as not saved. */
static void
lose_file (LoadlineDocument *self)
{
  if (self->saved == NULL)
    return;
  set_saved (self, NULL);
  emit_changed (self);
}

LoadlineDiskState
loadline_document_look (LoadlineDocument *self, LoadlinePlan **outside, GError **error)
{
  g_autofree char *path = self->file != NULL ? g_file_get_path (self->file) : NULL;
  g_autoptr (LoadlinePlan) plan = NULL;
  LoadlinePlan *shown = loadline_document_get_plan (self);

  if (path == NULL)
    return LOADLINE_DISK_SAME;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      lose_file (self);
      return LOADLINE_DISK_GONE;
    }
  plan = loadline_plan_load (path, NULL, error);
  if (plan == NULL)
    {
      lose_file (self);
      return LOADLINE_DISK_UNREADABLE;
    }
  if (self->saved != NULL && loadline_plan_equal (plan, self->saved))
    return LOADLINE_DISK_SAME;
  if (loadline_plan_equal (plan, shown))
    {
      set_saved (self, shown);
      emit_changed (self);
      return LOADLINE_DISK_SAME;
    }
  *outside = g_steal_pointer (&plan);

  return LOADLINE_DISK_CHANGED;
}

void
loadline_document_reload (LoadlineDocument *self, LoadlinePlan *outside)
{
  g_return_if_fail (LOADLINE_IS_DOCUMENT (self));

  loadline_history_push (self->history, outside, _ ("Reloaded from the file"), NULL,
                         g_get_monotonic_time ());
  set_saved (self, loadline_document_get_plan (self));
  emit_changed (self);
}

void
loadline_document_keep (LoadlineDocument *self, LoadlinePlan *outside)
{
  g_return_if_fail (LOADLINE_IS_DOCUMENT (self));

  set_saved (self, outside);
  emit_changed (self);
}

void
loadline_document_follow (LoadlineDocument *self, GFile *file)
{
  g_return_if_fail (LOADLINE_IS_DOCUMENT (self));

  g_set_object (&self->file, file);
  emit_changed (self);
}

bool
loadline_document_is_read_only (LoadlineDocument *self)
{
  g_autofree char *path = self->file != NULL ? g_file_get_path (self->file) : NULL;

  return path != NULL && access (path, F_OK) == 0 && access (path, W_OK) != 0;
}
