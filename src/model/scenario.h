/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One complete set of assumptions: a field for every parameter of the table in parameter.c. */
#pragma once

#include <glib.h>
#include <stdbool.h>

G_BEGIN_DECLS

typedef enum
{
  LOADLINE_GROWTH_LINEAR,
  LOADLINE_GROWTH_COMPOUND,
  LOADLINE_GROWTH_LOGISTIC,
} LoadlineGrowthModel;

typedef enum
{
  LOADLINE_PROFILE_FLAT,
  LOADLINE_PROFILE_OFFICE,
  LOADLINE_PROFILE_EVENING,
  LOADLINE_PROFILE_GLOBAL,
  LOADLINE_PROFILE_CUSTOM,
} LoadlineDailyProfile;

typedef enum
{
  LOADLINE_PROCESSOR_CPU,
  LOADLINE_PROCESSOR_GPU,
} LoadlineProcessor;

typedef enum
{
  LOADLINE_PLACEMENT_REPLICATED,
  LOADLINE_PLACEMENT_SHARDED,
} LoadlinePlacement;

typedef enum
{
  LOADLINE_PURCHASE_ON_DEMAND,
  LOADLINE_PURCHASE_RESERVED_1Y,
  LOADLINE_PURCHASE_RESERVED_3Y,
  LOADLINE_PURCHASE_SPOT,
  LOADLINE_N_PURCHASES,
} LoadlinePurchase;

/**
 * LoadlineScenario:
 *
 * A plain value, copied by assignment: its strings are interned (g_intern_string) and never freed.
 * Numbers are double, whole numbers and choices int, switches bool; units, ranges and meaning stand
 * in the parameter table. @node and @families are never NULL; @families is a comma-separated list,
 * "" for all families.
 */
typedef struct
{
  /* Workload */
  double dataset_gib;
  double dataset_growth;
  int    dataset_growth_model; /* LoadlineGrowthModel, never logistic */
  double users;
  double users_growth;
  int    users_growth_model; /* LoadlineGrowthModel */
  double users_ceiling;
  double requests_per_user_hour;
  double peak_factor;
  double arrival_scv;
  int    daily_profile; /* LoadlineDailyProfile */
  double batch_window_h;
  double batch_gib_per_worker_h;

  /* Service */
  int    processor; /* LoadlineProcessor */
  double service_ms;
  double service_scv;
  double network_ms;
  double workers_per_vcpu;
  int    streams_per_gpu;
  double model_gib;
  double hot_fraction;
  int    data_placement; /* LoadlinePlacement */
  int    shard_copies;
  double memory_reserve;
  double worker_contention;
  double worker_coherency;
  double node_contention;
  double node_coherency;
  double optimise_speedup;
  double optimise_memory;
  double optimise_quality_loss;

  /* Objectives */
  double latency_ms;
  double latency_percentile;
  double utilisation_max;
  double availability;
  double node_availability;
  double max_quality_loss;

  /* Limits */
  const char *node;
  const char *families;
  double max_vcpu;
  double max_memory_gib;
  int    max_nodes;
  bool   resource_limit;
  double budget_month;
  double dataset_threshold_gib;

  /* Prices */
  int    purchase; /* LoadlinePurchase */
  double price_factor;
  double storage_gib_month;
  double response_kib;
  double egress_gib;
  double balancer_month;
  double ops_node_month;
  double resize_cost;
  double distribute_cost;
  double optimise_cost;
  double discount_rate;
} LoadlineScenario;

/* Every parameter at its default. The node is "" until a catalogue names its own. */
void loadline_scenario_init (LoadlineScenario *self);

/* Whether both assume the same. */
bool loadline_scenario_equal (const LoadlineScenario *a, const LoadlineScenario *b);

/* Whether nodes of @family may be chosen. */
bool loadline_scenario_allows_family (const LoadlineScenario *self, const char *family);

/* The greatest number of nodes the limits allow: 1 when nodes cannot be added. */
int loadline_scenario_max_nodes (const LoadlineScenario *self);

G_END_DECLS
