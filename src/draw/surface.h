/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures as files: PNG, SVG and PDF of any figure, whole or not at all. */
#pragma once

#include "draw/figure.h"

G_BEGIN_DECLS

/* Whether the ending of @path is one that a picture's file can have. */
bool loadline_figure_can_save (const char *path);

/* Draws @figure at @width x @height points, as a file of the name @path would be; its ending .png, .svg or
 * .pdf says how. A PNG has @scale pixels for each of them, and says that 96 times as many make an inch. The
 * text of an SVG is text, and that of a PDF can be selected; both say their title and description.
 * LOADLINE_ERROR_INPUT for another ending. (transfer full) */
GBytes *loadline_figure_render (const LoadlineFigure *figure, const LoadlineFigureInput *input,
                                const LoadlineTheme *theme, double width, double height,
                                double scale, const char *path, GError **error);

/* The same into @path. LOADLINE_ERROR_IO when it can't be written. */
bool loadline_figure_save (const LoadlineFigure *figure, const LoadlineFigureInput *input,
                           const LoadlineTheme *theme, double width, double height, double scale,
                           const char *path, GError **error);

G_END_DECLS
