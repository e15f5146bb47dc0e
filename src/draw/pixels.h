/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pixels of a surface, for what is sharper or quicker where it fills whole ones. */
#pragma once

#include <cairo.h>
#include <stdbool.h>

/* Whether what is drawn with @cr becomes pixels now, in rows and columns that run as its own. @matrix: set to
 * what leads to them */
bool loadline_pixels_find (cairo_t *cr, cairo_matrix_t *matrix);
