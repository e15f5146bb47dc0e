/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One configuration apart from any month: how its response time grows with the load, and how its
 * throughput grows with its nodes. */
#pragma once

#include "engine/node-class.h"

G_BEGIN_DECLS

/* @nodes (>= 1) nodes of one type under a scenario's service. Holds pointers into itself: not to be
 * copied. */
typedef struct
{
  LoadlineService   service;
  LoadlineNodeClass class;
  int               nodes;
} LoadlineResponseCurve;

/* @scenario and @node must outlive it; @optimised: the node runs the optimised model. */
void loadline_response_curve_init (LoadlineResponseCurve *self, const LoadlineScenario *scenario,
                                   const LoadlineNode *node, int nodes, bool optimised);

/* The response times at the arrival rate @rate, 1/s; infinite from saturation on. */
LoadlineLatency loadline_response_curve_latency (const LoadlineResponseCurve *self, double rate);

/* The arrival rate, 1/s, that keeps every worker busy: from there on queues never end. 0 without
 * workers. */
double loadline_response_curve_saturation (const LoadlineResponseCurve *self);

/* The greatest arrival rate, 1/s, within the plan's utilisation and response time. */
double loadline_response_curve_capacity (const LoadlineResponseCurve *self);

/* The knee, 1/s: the arrival rate with the most throughput for each second of mean response time, network
 * time aside, where the line from the origin touches the curve; beyond it the response time grows faster
 * than the load. 0 without workers. Source: L. Kleinrock, Power and Deterministic Rules of Thumb for
 * Probabilistic Problems in Computer Communications, ICC 1979. */
double loadline_response_curve_knee (const LoadlineResponseCurve *self);

/* What @n nodes would serve at the plan's utilisation if each added as much as the first, 1/s; what the
 * scalability law leaves of it; and what the response-time target leaves of that. */
double loadline_response_curve_linear (const LoadlineResponseCurve *self, int n);
double loadline_response_curve_law (const LoadlineResponseCurve *self, int n);
double loadline_response_curve_within_target (const LoadlineResponseCurve *self, int n);

/* The number of nodes of the greatest throughput by the law, n*: a node more makes the whole slower. 0
 * where every node up to LOADLINE_MOST_NODES adds some. */
int loadline_response_curve_peak (const LoadlineResponseCurve *self);

G_END_DECLS
