/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A projection for programs: complete, in the C locale, as the reference of the formats states it. */
#pragma once

#include "engine/projection.h"

G_BEGIN_DECLS

/* The whole projection as JSON, format loadline-projection. @scenario: its name. (transfer full) */
char *loadline_projection_to_json (const LoadlineProjection *projection, const LoadlinePlan *plan,
                                   const char *scenario);

/* One row a month and strategy, with a header row. (transfer full) */
char *loadline_projection_to_csv (const LoadlineProjection *projection);

G_END_DECLS
