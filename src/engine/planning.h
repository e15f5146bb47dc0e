/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Planning one scenario: what does not depend on the month is prepared once, and each strategy's
 * answer for a month is made from it. */
#pragma once

#include "engine/projection.h"
#include "engine/sizing.h"

G_BEGIN_DECLS

#define LOADLINE_CAPACITY_CACHE_SIZE 1024

typedef struct
{
  const LoadlineNodeClass *class;
  int                      nodes;
  double                   capacity;
} LoadlineKnownCapacity;

/* What a strategy may choose, and the strongest of it, which stays the strongest while it fits. */
typedef struct
{
  LoadlineChoice        choice;
  LoadlineConfiguration strongest;
  double                ceiling;
  double                ceiling_dataset_gib; /* for which it was found; negative: not yet */
} LoadlineOptions;

/**
 * LoadlinePlanning: the workspace of one projection; not shared between threads.
 * @classes: every node of the catalogue, serving the stated model
 * @leaner: the current node with the optimised model
 */
typedef struct
{
  const LoadlineScenario  *scenario; /* Borrowed */
  LoadlineCatalog         *catalog;  /* Borrowed */
  const LoadlineNode      *current;  /* Borrowed */
  LoadlineService          service;
  LoadlineService          optimised;
  LoadlineNodeClass       *classes;
  LoadlineNodeClass        leaner;
  const LoadlineNodeClass **lists; /* room for the choices' lists */
  LoadlineOptions          options[LOADLINE_N_STRATEGIES];
  double                   profile[LOADLINE_HOURS_PER_DAY];
  LoadlineKnownCapacity    known[LOADLINE_CAPACITY_CACHE_SIZE];
} LoadlinePlanning;

LoadlinePlanning *loadline_planning_new (const LoadlineScenario *scenario,
                                         const LoadlineCalendar *calendar,
                                         LoadlineCatalog *catalog);
void              loadline_planning_free (LoadlinePlanning *self);

/* The answer of strategy @id to one month's @demand; one-offs are not in it yet. Ceilings are found
 * fastest when months come in the order of growing data. */
LoadlineResult loadline_planning_answer (LoadlinePlanning *self, LoadlineStrategyId id,
                                         const LoadlineDemand *demand);

G_END_DECLS
