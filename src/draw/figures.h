/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures, each in its own file; others find them through the table in figure.c. */
#pragma once

#include "draw/figure.h"

G_BEGIN_DECLS

extern const LoadlineFigure loadline_flowchart_figure;
extern const LoadlineFigure loadline_trace_figure;
extern const LoadlineFigure loadline_cost_figure;
extern const LoadlineFigure loadline_cumulative_figure;
extern const LoadlineFigure loadline_breakdown_figure;
extern const LoadlineFigure loadline_throughput_figure;
extern const LoadlineFigure loadline_utilisation_figure;
extern const LoadlineFigure loadline_latency_figure;
extern const LoadlineFigure loadline_scaling_figure;
extern const LoadlineFigure loadline_roadmap_figure;
extern const LoadlineFigure loadline_compare_figure;

G_END_DECLS
