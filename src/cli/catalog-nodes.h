/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The nodes of a catalogue, written out. */
#pragma once

#include "model/catalog.h"

G_BEGIN_DECLS

/* For people; prices that are estimates are marked. Translated. (transfer full) */
char *loadline_catalog_nodes_to_text (const LoadlineCatalog *catalog);

/* One row a node, with every price that is known; the last column names those that are estimates.
 * (transfer full) */
char *loadline_catalog_nodes_to_csv (const LoadlineCatalog *catalog);

G_END_DECLS
