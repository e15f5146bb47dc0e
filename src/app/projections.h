/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The projections that a plan's scenarios have, kept for when a scenario, or an edit undone, comes back. */
#pragma once

#include "engine/projection.h"

G_BEGIN_DECLS

typedef struct _LoadlineProjections LoadlineProjections;

LoadlineProjections *loadline_projections_new (void); /* (transfer full) */
void                 loadline_projections_free (LoadlineProjections *self);

/* What scenario @index of @plan comes to, where that is known already. (transfer full) (nullable) */
LoadlineProjection *loadline_projections_find (LoadlineProjections *self, const LoadlinePlan *plan,
                                               int index);

/* The same, projected where it is not known yet. (transfer full) */
LoadlineProjection *loadline_projections_get (LoadlineProjections *self, const LoadlinePlan *plan,
                                              int index);

G_END_DECLS
