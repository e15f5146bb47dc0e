/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What composing slides and drawing them share. */
#pragma once

#include "report/slides.h"

G_BEGIN_DECLS

/* (transfer none) */
const LoadlineReport *loadline_slides_report (const LoadlineSlides *self);

G_END_DECLS
