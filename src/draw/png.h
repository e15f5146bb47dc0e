/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cairo leaves out of a PNG: how large the picture is meant to be. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Says in @bytes, a PNG file, that @dots_per_inch of its pixels make an inch (the chunk pHYs of PNG
 * 1.2). */
void loadline_png_set_density (GByteArray *bytes, double dots_per_inch);

G_END_DECLS
