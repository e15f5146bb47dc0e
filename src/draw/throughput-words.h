/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the throughput figure says. */
#pragma once

#include "draw/figure.h"

G_BEGIN_DECLS

/* Its message: how long the selected strategy carries the demand, or how many do. (transfer full) */
char *loadline_throughput_message (const LoadlineFigureInput *input);

/* The same in fewer words. (transfer full) */
char *loadline_throughput_short_message (const LoadlineFigureInput *input);

/* The short labels of a set of strategies, bits 1u << LoadlineStrategyId; NULL for none. (transfer full) */
char *loadline_throughput_names (unsigned strategies);

/* The demand and what each strategy serves in a month. (transfer full) */
char *loadline_throughput_say_month (const LoadlineFigureInput *input, int month);

/* The figure in sentences, and its numbers as CSV. (transfer full) */
char *loadline_throughput_describe (const LoadlineFigureInput *input);
char *loadline_throughput_data (const LoadlineFigureInput *input);

G_END_DECLS
