/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Catalogues: the machines that can be rented or bought, and what they cost. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

/**
 * LoadlineNode:
 * @id, @family: interned
 * @vcpu: virtual processors, more than 0
 * @memory_gib: host memory, more than 0
 * @speed: throughput of one vCPU relative to the reference, more than 0
 * @gpus: number of GPUs, 0 for none; then the other gpu fields are 0 and ""
 * @gpu: the GPU's model, interned
 * @gpu_memory_gib: of one GPU
 * @gpu_speed: of one GPU relative to the reference; more than 0 when there are GPUs
 * @network_gbps: 0 where not known
 * @listed: whether price_hour of that purchase is stated (false: absent, or made by an estimate)
 * @price_hour: resolved price per hour by LoadlinePurchase, estimates and owned machines included;
 *   negative where it is not known
 * @owned: the price follows from @capex, @life_months and @month, whatever the purchase
 * @capex, @life_months, @month: of owned machines
 */
typedef struct
{
  const char *id;
  const char *family;
  double      vcpu;
  double      memory_gib;
  double      speed;
  int         gpus;
  const char *gpu;
  double      gpu_memory_gib;
  double      gpu_speed;
  double      network_gbps;
  bool        listed[LOADLINE_N_PURCHASES];
  double      price_hour[LOADLINE_N_PURCHASES];
  bool        owned;
  double      capex;
  double      life_months;
  double      month;
} LoadlineNode;

/* Immutable once read; reference-counted, safe to share between threads. Fields are read only. */
typedef struct
{
  char         *id;
  char         *title;
  char         *currency;
  char         *as_of;
  char         *source;
  const char   *standard;                      /* interned id of the node a plan starts with */
  double        estimates[LOADLINE_N_PURCHASES]; /* factor on the on-demand price; 0 where none */
  LoadlineNode *nodes;                         /* in the file's order */
  int           n_nodes;
} LoadlineCatalog;

LoadlineCatalog *loadline_catalog_ref (LoadlineCatalog *self);
void             loadline_catalog_unref (LoadlineCatalog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlineCatalog, loadline_catalog_unref)

/* The node of that id; NULL where there is none. (transfer none) */
const LoadlineNode *loadline_catalog_find (const LoadlineCatalog *self, const char *id);

/* Whether a node of @family is listed. */
bool loadline_catalog_has_family (const LoadlineCatalog *self, const char *family);

/* Whether the price of @node under @purchase is known; and whether it is an estimate. */
bool loadline_node_has_price (const LoadlineNode *node, LoadlinePurchase purchase);
bool loadline_node_price_is_estimate (const LoadlineNode *node, LoadlinePurchase purchase);

/* "on-demand and one-year reserved", the purchases that have a price, for messages. (transfer full) */
char *loadline_node_describe_prices (const LoadlineNode *node);

G_END_DECLS
