/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sizing: which configuration meets a month's demand, which costs least, and which carries most.
 *
 * Counts of one node type are searched by bounds that hold for whole ranges of counts (the shortest
 * service and the lowest utilisation in the range), so that a range is dropped only when nothing in
 * it can do, also where more nodes serve less (retrograde scaling). */
#pragma once

#include "engine/demand.h"
#include "engine/limit.h"
#include "engine/node-class.h"

G_BEGIN_DECLS

/* needs_nodes looks no further than this. */
#define LOADLINE_MOST_NODES 4096

/* A choice of @nodes nodes of @class; @class is NULL where there is none. */
typedef struct
{
  const LoadlineNodeClass *class;
  int                      nodes;
} LoadlineConfiguration;

/* What a strategy may choose from: @classes (never none), each in counts 1 .. @most. */
typedef struct
{
  const LoadlineNodeClass *const *classes;
  int                             n_classes;
  int                             most;
} LoadlineChoice;

/* What a configuration must carry. @rate: arrival rate at the peak, 1/s. */
typedef struct
{
  double rate;
  double dataset_gib;
} LoadlineDuty;

/* Availability of @nodes of @class: that enough of them are up to be stable and to hold the data. */
double loadline_size_availability (const LoadlineNodeClass *class, int nodes, LoadlineDuty duty);

/* Everything the configuration violates but budget and quality: LOADLINE_LIMIT_BIT()s. */
unsigned loadline_size_violations (const LoadlineNodeClass *class, int nodes, LoadlineDuty duty);

/* The fewest nodes of @class, 1 .. @most, that violate nothing; 0 where there are none. */
int loadline_size_fewest (const LoadlineNodeClass *class, int most, LoadlineDuty duty);

/* The cheapest configuration of @choice that violates nothing, budget and quality aside; ties go to
 * fewer nodes, then to the smaller id. */
LoadlineConfiguration loadline_size_cheapest (const LoadlineChoice *choice, LoadlineDuty duty);

/* The fewest nodes over all classes of @choice, counts up to LOADLINE_MOST_NODES where @choice allows
 * more than one; 0 where none. */
int loadline_size_fewest_of_any (const LoadlineChoice *choice, bool many, LoadlineDuty duty);

/* The greatest arrival rate, 1/s, that @nodes of @class serve within utilisation and response time. */
double loadline_size_capacity (const LoadlineNodeClass *class, int nodes);

/* The configuration of the greatest capacity among those that fit in memory (ties: the cheaper), and
 * that capacity; where none fits, the one with the most memory per node, and a capacity of 0. */
LoadlineConfiguration loadline_size_strongest (const LoadlineChoice *choice, double dataset_gib,
                                               double *capacity);

G_END_DECLS
