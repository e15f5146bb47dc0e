/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long work is watched while it goes on, and stopped. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

G_BEGIN_DECLS

/**
 * LoadlineWatch: a plain value; what it holds is borrowed. NULL wherever one is asked for watches nothing.
 * @cancellable: stops the work at its next step; may be NULL
 * @progress: told how much is done, 0 .. 1, never less than before; in the thread that works; may be NULL
 * @data: for it
 */
typedef struct
{
  GCancellable *cancellable;
  void (*progress) (double done, gpointer data);
  gpointer data;
} LoadlineWatch;

/* Step @step of @n_steps is about to begin. False with G_IO_ERROR_CANCELLED where the work is to stop. */
bool loadline_watch_step (const LoadlineWatch *self, int step, int n_steps, GError **error);

G_END_DECLS
