/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fewest and the cheapest nodes for a duty. */
#include "engine/sizing.h"

#include "engine/availability.h"
#include "engine/cost.h"
#include "engine/tolerance.h"

#include <string.h>

/* The least count at which the nodes are stable and hold the data; 0 where there is none within
 * @most. Availability counts failures down to it. */
static int
quorum (const LoadlineNodeClass *class, int most, LoadlineDuty duty)
{
  double bound = loadline_node_class_share_for_rate (class, duty.rate, 1);
  int    fits = loadline_node_class_fewest_that_fit (class, duty.dataset_gib, most);
  int    first, last;

  if (fits == 0
      || !loadline_scalability_range (&class->service->nodes, bound, fits, most, &first, &last))
    return 0;
  if (loadline_node_class_utilisation (class, first, duty.rate) < 1)
    return first;

  /* The bound itself is a utilisation of 1, which is not yet stable. */
  return first < last && loadline_node_class_utilisation (class, first + 1, duty.rate) < 1
           ? first + 1
           : 0;
}

static double
availability_above (const LoadlineNodeClass *class, int nodes, int least)
{
  const LoadlineScenario *scenario = class->service->scenario;
  int                     tolerated = nodes - least;

  if (least == 0 || tolerated < 0)
    return 0;
  if (scenario->data_placement == LOADLINE_PLACEMENT_SHARDED)
    tolerated = MIN (tolerated, scenario->shard_copies - 1);

  return loadline_availability (nodes, tolerated, scenario->node_availability);
}

double
loadline_size_availability (const LoadlineNodeClass *class, int nodes, LoadlineDuty duty)
{
  return availability_above (class, nodes, quorum (class, nodes, duty));
}

unsigned
loadline_size_violations (const LoadlineNodeClass *class, int nodes, LoadlineDuty duty)
{
  const LoadlineScenario *scenario = class->service->scenario;
  double                  utilisation = loadline_node_class_utilisation (class, nodes, duty.rate);
  unsigned                limits = 0;

  if (class->workers == 0)
    limits |= LOADLINE_LIMIT_BIT (LOADLINE_LIMIT_COMPUTE);
  if (!loadline_node_class_fits (class, nodes, duty.dataset_gib))
    limits |= LOADLINE_LIMIT_BIT (LOADLINE_LIMIT_MEMORY);
  if (!loadline_at_most (utilisation, scenario->utilisation_max))
    limits |= LOADLINE_LIMIT_BIT (LOADLINE_LIMIT_UTILISATION);
  if (!loadline_node_class_meets_latency (class, loadline_node_class_service_s (class, nodes),
                                          utilisation))
    limits |= LOADLINE_LIMIT_BIT (LOADLINE_LIMIT_LATENCY);
  if (scenario->batch_window_h > 0
      && !loadline_at_most (loadline_node_class_batch_h (class, nodes, duty.dataset_gib),
                            scenario->batch_window_h))
    limits |= LOADLINE_LIMIT_BIT (LOADLINE_LIMIT_BATCH);
  if (!loadline_at_most (scenario->availability, loadline_size_availability (class, nodes, duty)))
    limits |= LOADLINE_LIMIT_BIT (LOADLINE_LIMIT_AVAILABILITY);

  return limits;
}

/* A search for the fewest nodes: the class, the duty and what holds for every count. */
typedef struct
{
  const LoadlineNodeClass *class;
  LoadlineDuty             duty;
  int                      quorum;
} Search;

/* The count in first .. last whose availability is greatest: with shards it rises until all their
 * copies may fail and falls from there, else it only rises. */
static int
most_available (const Search *self, int first, int last)
{
  const LoadlineScenario *scenario = self->class->service->scenario;

  if (scenario->data_placement != LOADLINE_PLACEMENT_SHARDED)
    return last;

  return CLAMP (self->quorum + scenario->shard_copies - 1, first, last);
}

/* Whether some count in first .. last might meet latency and availability; for a single count,
 * whether it does. */
static bool
may_do (const Search *self, int first, int last)
{
  const LoadlineNodeClass *class = self->class;
  const LoadlineScenario  *scenario = class->service->scenario;
  int                      lowest = loadline_scalability_peak (&class->service->nodes, first, last);
  double                   utilisation = loadline_node_class_utilisation (class, lowest, self->duty.rate);

  if (!loadline_node_class_meets_latency (class, loadline_node_class_service_s (class, first),
                                          utilisation))
    return false;

  return loadline_at_most (scenario->availability,
                           availability_above (class, most_available (self, first, last),
                                               self->quorum));
}

static int
fewest_between (const Search *self, int first, int last)
{
  int middle, found;

  if (!may_do (self, first, last))
    return 0;
  if (first == last)
    return first;

  middle = first + (last - first) / 2;
  found = fewest_between (self, first, middle);

  return found > 0 ? found : fewest_between (self, middle + 1, last);
}

/* Counts that fit, keep the utilisation and finish the batch work: always one range. */
static bool
plausible_counts (const LoadlineNodeClass *class, int most, LoadlineDuty duty, int *first,
                  int *last)
{
  double utilisation_max = class->service->scenario->utilisation_max;
  double share = fmin (loadline_node_class_share_for_rate (class, duty.rate, utilisation_max),
                       loadline_node_class_share_for_batch (class, duty.dataset_gib));
  int    fits = loadline_node_class_fewest_that_fit (class, duty.dataset_gib, most);

  return class->workers > 0 && fits > 0
         && loadline_scalability_range (&class->service->nodes, share, fits, most, first, last);
}

static int
fewest_in_range (const LoadlineNodeClass *class, int first, int last, LoadlineDuty duty)
{
  Search search = { class, duty, quorum (class, last, duty) };

  /* The first count mostly does; else, unless none can, ranges of growing size keep the bounds near. */
  if (may_do (&search, first, first))
    return first;
  if (first == last || !may_do (&search, first + 1, last))
    return 0;

  for (int size = 1; ++first <= last; size *= 2)
    {
      int end = MIN (last, first + size - 1);
      int found = fewest_between (&search, first, end);

      if (found > 0)
        return found;
      first = end;
    }

  return 0;
}

int
loadline_size_fewest (const LoadlineNodeClass *class, int most, LoadlineDuty duty)
{
  int first, last;

  if (!plausible_counts (class, most, duty, &first, &last))
    return 0;

  return fewest_in_range (class, first, last, duty);
}

/* Order among configurations of the same merit: the cheaper, then fewer nodes, then the smaller id. */
static bool
is_cheaper (const LoadlineNodeClass *class, int nodes, const LoadlineConfiguration *than)
{
  const LoadlineScenario *scenario = class->service->scenario;
  double                  cost = loadline_cost_of_nodes (scenario, class->node, nodes);
  double                  best = loadline_cost_of_nodes (scenario, than->class->node, than->nodes);

  if (!loadline_ties (cost, best))
    return cost < best;
  if (nodes != than->nodes)
    return nodes < than->nodes;

  return strcmp (class->node->id, than->class->node->id) < 0;
}

LoadlineConfiguration
loadline_size_cheapest (const LoadlineChoice *choice, LoadlineDuty duty)
{
  LoadlineConfiguration best = { NULL, 0 };

  for (int i = 0; i < choice->n_classes; i++)
    {
      const LoadlineNodeClass *class = choice->classes[i];
      int                      first, last, nodes;

      if (!plausible_counts (class, choice->most, duty, &first, &last))
        continue;
      if (best.class != NULL && !is_cheaper (class, first, &best))
        continue;

      nodes = fewest_in_range (class, first, last, duty);
      if (nodes > 0 && (best.class == NULL || is_cheaper (class, nodes, &best)))
        best = (LoadlineConfiguration){ class, nodes };
    }

  return best;
}

int
loadline_size_fewest_of_any (const LoadlineChoice *choice, bool many, LoadlineDuty duty)
{
  int fewest = 0;

  for (int i = 0; i < choice->n_classes; i++)
    {
      int most = !many ? 1 : fewest > 0 ? fewest - 1 : LOADLINE_MOST_NODES;
      int nodes = most > 0 ? loadline_size_fewest (choice->classes[i], most, duty) : 0;

      if (nodes > 0)
        fewest = nodes;
    }

  return fewest;
}

double
loadline_size_capacity (const LoadlineNodeClass *class, int nodes)
{
  double utilisation;

  if (class->workers == 0)
    return 0;

  utilisation =
    loadline_node_class_greatest_utilisation (class, loadline_node_class_service_s (class, nodes));

  return loadline_node_class_rate_at (class, nodes, utilisation);
}

/* A search for the greatest capacity. */
typedef struct
{
  LoadlineConfiguration best;
  double                capacity;
} Strongest;

static void
offer (Strongest *self, const LoadlineNodeClass *class, int nodes)
{
  double capacity = loadline_size_capacity (class, nodes);
  bool   ties = self->best.class != NULL && loadline_ties (capacity, self->capacity);

  if (self->best.class == NULL || (!ties && capacity > self->capacity)
      || (ties && is_cheaper (class, nodes, &self->best)))
    {
      self->best = (LoadlineConfiguration){ class, nodes };
      self->capacity = capacity;
    }
}

/* Whether counts from @first on, none of which carries more than @bound, may better the best: a tie
 * only does where the cheapest of them, @first, would be cheaper. */
static bool
may_better (const Strongest *self, const LoadlineNodeClass *class, int first, double bound)
{
  if (self->best.class == NULL || bound > self->capacity * (1 + 1e-9))
    return true;

  return bound >= self->capacity * (1 - 1e-9) && is_cheaper (class, first, &self->best);
}

static void
strongest_between (Strongest *self, const LoadlineNodeClass *class, int first, int last)
{
  int    peak = loadline_scalability_peak (&class->service->nodes, first, last);
  double most = class->service->scenario->utilisation_max;
  int    middle;

  /* The cheap bound first: it spares the response time of the whole range. */
  if (!may_better (self, class, first, loadline_node_class_rate_at (class, peak, most)))
    return;
  if (first == last)
    {
      offer (self, class, first);
      return;
    }
  most =
    loadline_node_class_greatest_utilisation (class, loadline_node_class_service_s (class, first));
  if (!may_better (self, class, first, loadline_node_class_rate_at (class, peak, most)))
    return;

  middle = first + (last - first) / 2;
  strongest_between (self, class, middle + 1, last);
  strongest_between (self, class, first, middle);
}

static const LoadlineNodeClass *
most_memory (const LoadlineChoice *choice)
{
  const LoadlineNodeClass *best = choice->classes[0];

  for (int i = 1; i < choice->n_classes; i++)
    {
      const LoadlineNodeClass *class = choice->classes[i];
      double                   more = class->node->memory_gib - best->node->memory_gib;

      if (more > 0 || (more >= 0 && is_cheaper (class, 1, &(LoadlineConfiguration){ best, 1 })))
        best = class;
    }

  return best;
}

LoadlineConfiguration
loadline_size_strongest (const LoadlineChoice *choice, double dataset_gib, double *capacity)
{
  Strongest strongest = { { NULL, 0 }, 0 };

  for (int i = 0; i < choice->n_classes; i++)
    {
      const LoadlineNodeClass *class = choice->classes[i];
      int                      first = loadline_node_class_fewest_that_fit (class, dataset_gib, choice->most);

      if (first == 0)
        continue;
      if (class->workers == 0)
        offer (&strongest, class, first);
      else
        strongest_between (&strongest, class, first, choice->most);
    }

  *capacity = strongest.capacity;
  if (strongest.best.class == NULL)
    return (LoadlineConfiguration){ most_memory (choice), 1 };

  return strongest.best;
}
