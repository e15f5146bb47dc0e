/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures as files: PNG, SVG and PDF of any figure, whole or not at all. */
#pragma once

#include "draw/figure.h"

G_BEGIN_DECLS

/* Draws @figure at @width x @height points; @ending, of a path or alone, is .png, .svg or .pdf.
 * @scale: pixels a point, of PNG. (transfer full) */
GBytes *loadline_figure_render (const LoadlineFigure *figure, const LoadlineFigureInput *input,
                                const LoadlineTheme *theme, double width, double height,
                                double scale, const char *ending, GError **error);

/* Draws @figure at @width x @height points into @path; the ending .png, .svg or .pdf says how.
 * @scale: pixels a point, of PNG. LOADLINE_ERROR_INPUT for another ending, LOADLINE_ERROR_IO when
 * it can't be written. */
bool loadline_figure_save (const LoadlineFigure *figure, const LoadlineFigureInput *input,
                           const LoadlineTheme *theme, double width, double height, double scale,
                           const char *path, GError **error);

G_END_DECLS
