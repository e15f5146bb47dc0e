/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the figures' files offer to the table in figure.c; others go through the table. */
#pragma once

#include "draw/figure.h"

G_BEGIN_DECLS

void loadline_flowchart_draw (const LoadlineFigureInput *input, cairo_t *cr, double width,
                              double height, const LoadlineTheme *theme);
char *loadline_flowchart_describe (const LoadlineFigureInput *input);
char *loadline_flowchart_data (const LoadlineFigureInput *input);
void loadline_flowchart_pick (const LoadlineFigureInput *input, double width, double height,
                              const LoadlineTheme *theme, double x, double y, LoadlinePick *pick);

void loadline_cost_figure_draw (const LoadlineFigureInput *input, cairo_t *cr, double width,
                                double height, const LoadlineTheme *theme);
char *loadline_cost_figure_describe (const LoadlineFigureInput *input);
char *loadline_cost_figure_data (const LoadlineFigureInput *input);
void loadline_cost_figure_pick (const LoadlineFigureInput *input, double width, double height,
                                const LoadlineTheme *theme, double x, double y, LoadlinePick *pick);

void loadline_throughput_figure_draw (const LoadlineFigureInput *input, cairo_t *cr, double width,
                                      double height, const LoadlineTheme *theme);
char *loadline_throughput_figure_describe (const LoadlineFigureInput *input);
char *loadline_throughput_figure_data (const LoadlineFigureInput *input);
void loadline_throughput_figure_pick (const LoadlineFigureInput *input, double width, double height,
                                      const LoadlineTheme *theme, double x, double y,
                                      LoadlinePick *pick);

G_END_DECLS
