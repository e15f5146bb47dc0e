/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Availability of a group of nodes of which some may fail. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The probability that at most @tolerated of @nodes independent nodes are down, each up with
 * probability @node_availability (0 < a <= 1): the sum over j = 0 .. tolerated of
 * C(n, j) (1 - a)^j a^(n - j). 0 for a negative @tolerated. */
double loadline_availability (int nodes, int tolerated, double node_availability);

G_END_DECLS
