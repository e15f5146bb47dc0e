/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps of long work. */
#include "report/watch.h"

bool
loadline_watch_step (const LoadlineWatch *self, int step, int n_steps, GError **error)
{
  if (self == NULL)
    return true;
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return false;
  if (self->progress != NULL)
    self->progress ((double) step / MAX (n_steps, 1), self->data);
  return true;
}
