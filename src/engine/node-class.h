/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One node type under one service: how fast it is, what fits on it and how much n of them carry. */
#pragma once

#include "engine/queueing.h"
#include "engine/scalability.h"
#include "model/catalog.h"

G_BEGIN_DECLS

/* Response times in ms; network time included; infinite when the queue is unstable. */
typedef struct
{
  double mean;
  double p50;
  double p95;
  double p99;
  double target; /* at the plan's latency_percentile */
} LoadlineLatency;

/* The service and its targets, as a scenario states them or with the optimised model; what is
 * computed once a scenario. */
typedef struct
{
  const LoadlineScenario *scenario; /* Borrowed */
  LoadlineServiceLaw      law;
  LoadlineScalability     nodes;
  double                  service_s; /* on one worker of speed 1, alone */
  double                  model_gib;
  double                  target_s;   /* the response-time target less the fixed network time */
  double                  beyond;     /* share of responses that may take longer */
  bool                    quality_met;
} LoadlineService;

void loadline_service_init (LoadlineService *self, const LoadlineScenario *scenario,
                            bool optimised);

/**
 * LoadlineNodeClass:
 * @workers: 0 where the processor asked for is missing
 * @lone_service_s: mean service time on one node, S(1), contention among its workers included
 * @batch_gib_h: pace of one node alone in batch work, GiB an hour
 * @usable_memory_gib: host memory less the reserve
 * @model_fits: GPU memory holds the model (always so on CPUs, where it takes host memory)
 */
typedef struct
{
  const LoadlineNode    *node;    /* Borrowed */
  const LoadlineService *service; /* Borrowed */
  int                    workers;
  double                 lone_service_s;
  double                 batch_gib_h;
  double                 usable_memory_gib;
  bool                   model_fits;
} LoadlineNodeClass;

void loadline_node_class_init (LoadlineNodeClass *self, const LoadlineNode *node,
                               const LoadlineService *service);

/* S(n): mean service time of one request among @n nodes, seconds. */
double loadline_node_class_service_s (const LoadlineNodeClass *self, int n);

/* Offered load over workers at the peak rate @rate (1/s); infinite without workers. */
double loadline_node_class_utilisation (const LoadlineNodeClass *self, int n, double rate);

/* The queue of each of @n nodes that share @rate. Needs workers. */
void loadline_node_class_queue (const LoadlineNodeClass *self, int n, double rate,
                                LoadlineQueue *queue);

/* The response times of @n nodes that share @rate; all infinite without workers. */
LoadlineLatency loadline_node_class_latency (const LoadlineNodeClass *self, int n, double rate);

/* Whether the response-time target would hold at mean service time @service_s and @utilisation;
 * both may be bounds rather than those of a configuration. */
bool loadline_node_class_meets_latency (const LoadlineNodeClass *self, double service_s,
                                        double utilisation);

/* Host memory each of @n nodes needs, GiB. */
double loadline_node_class_memory_gib (const LoadlineNodeClass *self, int n, double dataset_gib);

/* Whether model and data fit. Once they fit on n nodes they fit on more. */
bool loadline_node_class_fits (const LoadlineNodeClass *self, int n, double dataset_gib);

/* The fewest nodes, 1 .. @most, that model and data fit on; 0 where none. */
int loadline_node_class_fewest_that_fit (const LoadlineNodeClass *self, double dataset_gib,
                                         int most);

/* Hours of a full pass over the data on @n nodes; infinite without workers. */
double loadline_node_class_batch_h (const LoadlineNodeClass *self, int n, double dataset_gib);

/* The greatest share (see scalability.h) among n nodes at which @rate keeps the utilisation within
 * @utilisation; infinite for no demand, 0 without workers. */
double loadline_node_class_share_for_rate (const LoadlineNodeClass *self, double rate,
                                           double utilisation);

/* The greatest share at which a full pass keeps within the window; infinite without batch work. */
double loadline_node_class_share_for_batch (const LoadlineNodeClass *self, double dataset_gib);

/* The greatest utilisation, at most utilisation_max, at which the response-time target holds with
 * mean service time @service_s; 0 where it does not even idle. */
double loadline_node_class_greatest_utilisation (const LoadlineNodeClass *self, double service_s);

/* Arrival rate that brings @n nodes to @utilisation, 1/s. */
double loadline_node_class_rate_at (const LoadlineNodeClass *self, int n, double utilisation);

G_END_DECLS
