/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as widgets show them: in the window's font and style, on pixels. */
#pragma once

#include <gtk/gtk.h>

#include "draw/figure.h"

G_BEGIN_DECLS

/* The theme in the style, font, text size and direction of @widget. @font: holds the name of the font for it;
 * an earlier one is freed. */
LoadlineTheme loadline_figure_theme (GtkWidget *widget, char **font);

/* The picture on @scale pixels a unit. A node of cairo's takes the pixels as they are, where a texture has them
 * converted with every frame. (transfer full) */
GskRenderNode *loadline_figure_paint (const LoadlineFigure      *figure,
                                      const LoadlineFigureInput *input, const LoadlineTheme *theme,
                                      int width, int height, int scale);

G_END_DECLS
