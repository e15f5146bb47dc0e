/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changing a catalogue: it is immutable, so that each change makes another one. */
#pragma once

#include "model/catalog.h"

G_BEGIN_DECLS

/* @self with @node in the place of the node @id, or at the end where @id is NULL. Of @node's prices
 * those count that are listed, or of an owned machine what it cost; the rest follows. Refused with
 * one sentence are names that others have and values that no catalogue may have. (transfer full) */
LoadlineCatalog *loadline_catalog_put_node (const LoadlineCatalog *self, const char *id,
                                            const LoadlineNode *node, GError **error);

/* @self without the node @id. The last one stays; the standard node passes its part to the first.
 * (transfer full) */
LoadlineCatalog *loadline_catalog_remove_node (const LoadlineCatalog *self, const char *id,
                                               GError **error);

/* The catalogue of a price list in CSV, with the name of the file. Its first line names the columns:
 * id, family, vcpu, memory_gib and, where there are such, speed, gpus, gpu, gpu_memory_gib,
 * gpu_speed, network_gbps; on_demand, reserved_1y, reserved_3y, spot an hour, empty where not known;
 * or capex, life_months, month of owned machines. Other columns are passed over. Fields are
 * separated by commas, semicolons or tabs; numbers have a decimal point. @currency: of the prices.
 * (transfer full) */
LoadlineCatalog *loadline_catalog_from_csv (const char *text, const char *name,
                                            const char *currency, GError **error);

G_END_DECLS
