/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the figures, for help and messages. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "flowchart, cost, throughput": the ids of all figures. (transfer full) */
char *loadline_figure_ids (void);

/* "cost, capacity, latency, nodes": what scenarios can be compared by. (transfer full) */
char *loadline_measure_ids (void);

G_END_DECLS
