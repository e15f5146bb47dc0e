/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each task owns all that it works on. */
#include "app/export-work.h"

#define PARTS_OF_ONE 1000

/* In parts of one, as threads pass numbers to each other whole only where they are integers. */
struct _LoadlineProgress
{
  int done;
};

typedef struct
{
  LoadlineExport   *export;
  char             *path;
  LoadlineProgress *progress;
} Work;

typedef struct
{
  LoadlinePaged *paged;
  char          *text;
} Preview;

static void
work_free (gpointer data)
{
  Work *work = data;

  loadline_export_free (work->export);
  g_free (work->path);
  g_clear_pointer (&work->progress, loadline_progress_unref);
  g_free (work);
}

static void
preview_free (gpointer data)
{
  Preview *preview = data;

  g_clear_pointer (&preview->paged, loadline_paged_unref);
  g_free (preview->text);
  g_free (preview);
}

/* Runs @function on a copy of @export. @progress: may be NULL. */
static void
start (const LoadlineExport *export, const char *path, LoadlineProgress *progress,
       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data,
       GTaskThreadFunc function)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Work *work = g_new0 (Work, 1);

  work->export = loadline_export_copy (export);
  work->path = g_strdup (path);
  work->progress = progress != NULL ? g_atomic_rc_box_acquire (progress) : NULL;
  g_task_set_task_data (task, work, work_free);
  /* What was saved is said to be saved, even where it was cancelled a moment too late. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, function);
}

/* ---- Previews ---- */

static void
preview_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work    *work = data;
  Preview *preview = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  preview = g_new0 (Preview, 1);
  preview->paged = loadline_export_lay_out (work->export);
  if (preview->paged == NULL)
    preview->text = loadline_export_dup_text (work->export);
  g_task_return_pointer (task, preview, preview_free);
}

void
loadline_export_make_async (const LoadlineExport *export, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data)
{
  start (export, NULL, NULL, cancellable, callback, data, preview_thread);
}

bool
loadline_export_make_finish (GAsyncResult *result, LoadlinePaged **paged, char **text,
                             GError **error)
{
  Preview *preview = g_task_propagate_pointer (G_TASK (result), error);

  if (preview == NULL)
    return false;
  *paged = g_steal_pointer (&preview->paged);
  *text = g_steal_pointer (&preview->text);
  preview_free (preview);

  return true;
}

/* ---- Saving ---- */

static void
progress_cb (double done, gpointer data)
{
  LoadlineProgress *progress = data;

  g_atomic_int_set (&progress->done, (int) (done * PARTS_OF_ONE));
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work               *work = data;
  GError             *error = NULL;
  const LoadlineWatch watch = { cancellable, progress_cb, work->progress };

  if (loadline_export_save (work->export, work->path, &watch, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

LoadlineProgress *
loadline_export_save_async (const LoadlineExport *export, const char *path,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  LoadlineProgress *progress = g_atomic_rc_box_new0 (LoadlineProgress);

  start (export, path, progress, cancellable, callback, data, save_thread);

  return progress;
}

bool
loadline_export_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

double
loadline_progress_get (LoadlineProgress *self)
{
  return (double) g_atomic_int_get (&self->done) / PARTS_OF_ONE;
}

void
loadline_progress_unref (LoadlineProgress *self)
{
  g_atomic_rc_box_release (self);
}
