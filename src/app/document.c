/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans are immutable, so that a document is a history of them and one that is saved. */
#include "app/document.h"

#include <glib/gi18n.h>

#include "app/history.h"
#include "model/plan-file.h"

struct _LoadlineDocument
{
  GObject parent_instance;

  /* Owned */
  LoadlineHistory *history;
  LoadlinePlan    *saved;
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

bool
loadline_document_save (LoadlineDocument *self, GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);

  g_return_val_if_fail (LOADLINE_IS_DOCUMENT (self), false);

  if (path == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("A plan can only be saved in a local folder."));
      return false;
    }
  if (!loadline_plan_save (loadline_document_get_plan (self), path, error))
    return false;

  g_clear_pointer (&self->saved, loadline_plan_unref);
  self->saved = loadline_plan_ref (loadline_document_get_plan (self));
  g_set_object (&self->file, file);
  loadline_history_seal (self->history);
  emit_changed (self);

  return true;
}
