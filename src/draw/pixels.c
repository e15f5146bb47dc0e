/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages and pictures that are kept as drawings have none, and a window's may be larger than its units. */
#include "draw/pixels.h"

#include <math.h>

bool
loadline_pixels_find (cairo_t *cr, cairo_matrix_t *matrix)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  double x_scale, y_scale, x_offset, y_offset;

  cairo_get_matrix (cr, matrix);
  cairo_surface_get_device_scale (target, &x_scale, &y_scale);
  cairo_surface_get_device_offset (target, &x_offset, &y_offset);
  return cairo_surface_get_type (target) == CAIRO_SURFACE_TYPE_IMAGE && matrix->xy == 0
         && matrix->yx == 0 && matrix->yy > 0 && fabs (fabs (matrix->xx) - matrix->yy) <= 1e-9
         && x_scale == 1 && y_scale == 1 && x_offset == 0 && y_offset == 0;
}
