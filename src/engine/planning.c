/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The six strategies are one procedure on different choices; only following the day differs. */
#include "engine/planning.h"

#include "engine/tolerance.h"

static const LoadlineNodeClass *
current_class (LoadlinePlanning *self)
{
  return &self->classes[self->current - self->catalog->nodes];
}

static bool
is_allowed (const LoadlinePlanning *self, const LoadlineNode *node)
{
  const LoadlineScenario *scenario = self->scenario;

  if (node == self->current)
    return true;

  return (scenario->max_vcpu <= 0 || node->vcpu <= scenario->max_vcpu)
         && (scenario->max_memory_gib <= 0 || node->memory_gib <= scenario->max_memory_gib)
         && loadline_node_has_price (node, (LoadlinePurchase) scenario->purchase)
         && loadline_scenario_allows_family (scenario, node->family);
}

static bool
is_at_least_as_big (const LoadlineNode *node, const LoadlineNode *as)
{
  return node->vcpu >= as->vcpu && node->memory_gib >= as->memory_gib && node->gpus >= as->gpus;
}

/* Fills @list with the classes @strategy may choose; returns how many. */
static int
list_classes (LoadlinePlanning *self, const LoadlineStrategy *strategy,
              const LoadlineNodeClass **list)
{
  int n = 0;

  if (!strategy->any_node)
    {
      list[0] = strategy->optimised ? &self->leaner : current_class (self);
      return 1;
    }

  for (int i = 0; i < self->catalog->n_nodes; i++)
    {
      const LoadlineNode *node = &self->catalog->nodes[i];

      if (is_allowed (self, node)
          && (!strategy->bigger_only || is_at_least_as_big (node, self->current)))
        list[n++] = &self->classes[i];
    }

  return n;
}

LoadlinePlanning *
loadline_planning_new (const LoadlineScenario *scenario, const LoadlineCalendar *calendar,
                       LoadlineCatalog *catalog)
{
  LoadlinePlanning         *self = g_new0 (LoadlinePlanning, 1);
  const LoadlineNodeClass **list;

  self->scenario = scenario;
  self->catalog = catalog;
  self->current = loadline_catalog_find (catalog, scenario->node);
  g_assert (self->current != NULL);
  loadline_service_init (&self->service, scenario, false);
  loadline_service_init (&self->optimised, scenario, true);
  loadline_daily_profile (scenario, calendar, self->profile);

  self->classes = g_new (LoadlineNodeClass, catalog->n_nodes);
  for (int i = 0; i < catalog->n_nodes; i++)
    loadline_node_class_init (&self->classes[i], &catalog->nodes[i], &self->service);
  loadline_node_class_init (&self->leaner, self->current, &self->optimised);

  self->lists = g_new (const LoadlineNodeClass *, LOADLINE_N_STRATEGIES *(gsize) catalog->n_nodes);
  list = self->lists;
  for (int id = 0; id < LOADLINE_N_STRATEGIES; id++, list += catalog->n_nodes)
    {
      const LoadlineStrategy *strategy = loadline_strategy_at ((LoadlineStrategyId) id);
      LoadlineOptions        *options = &self->options[id];

      options->choice.classes = list;
      options->choice.n_classes = list_classes (self, strategy, list);
      options->choice.most = strategy->many_nodes ? loadline_scenario_max_nodes (scenario) : 1;
      options->ceiling_dataset_gib = -1;
    }

  return self;
}

void
loadline_planning_free (LoadlinePlanning *self)
{
  g_free (self->classes);
  g_free (self->lists);
  g_free (self);
}

static double
capacity_of (LoadlinePlanning *self, const LoadlineNodeClass *class, int nodes)
{
  gsize index =
    class == &self->leaner ? (gsize) self->catalog->n_nodes : (gsize) (class - self->classes);
  LoadlineKnownCapacity *known =
    &self->known[(index * 31 + (gsize) nodes) % LOADLINE_CAPACITY_CACHE_SIZE];

  if (known->class != class || known->nodes != nodes)
    *known = (LoadlineKnownCapacity){ class, nodes, loadline_size_capacity (class, nodes) };

  return known->capacity;
}

/* More data leave fewer configurations that fit, so that the strongest stays so while it fits. */
static void
update_ceiling (LoadlineOptions *options, double dataset_gib)
{
  bool grown = options->ceiling_dataset_gib >= 0 && dataset_gib >= options->ceiling_dataset_gib;

  if (grown
      && loadline_node_class_fits (options->strongest.class, options->strongest.nodes, dataset_gib))
    return;

  options->strongest = loadline_size_strongest (&options->choice, dataset_gib, &options->ceiling);
  options->ceiling_dataset_gib = dataset_gib;
}

static void
report_configuration (LoadlinePlanning *self, LoadlineResult *result, LoadlineConfiguration chosen,
                      LoadlineDuty duty)
{
  const LoadlineNodeClass *class = chosen.class;
  LoadlinePurchase         purchase = (LoadlinePurchase) self->scenario->purchase;

  result->node = class->node;
  result->nodes = chosen.nodes;
  result->base_nodes = chosen.nodes;
  result->mean_nodes = chosen.nodes;
  result->limits = loadline_size_violations (class, chosen.nodes, duty);
  result->utilisation = loadline_node_class_utilisation (class, chosen.nodes, duty.rate);
  result->availability = loadline_size_availability (class, chosen.nodes, duty);
  result->memory_gib = loadline_node_class_memory_gib (class, chosen.nodes, duty.dataset_gib);
  result->batch_h = self->scenario->batch_window_h > 0
                      ? loadline_node_class_batch_h (class, chosen.nodes, duty.dataset_gib)
                      : NAN;
  result->capacity_rps = capacity_of (self, class, chosen.nodes);
  result->price_is_estimate = loadline_node_price_is_estimate (class->node, purchase);
  result->latency_ms = loadline_node_class_latency (class, chosen.nodes, duty.rate);
}

/* The nodes of each hour: the fewest that do, or @otherwise where none do. */
static LoadlineFleet
follow_day (const LoadlinePlanning *self, const LoadlineOptions *options, LoadlineDuty peak,
            int at_peak, int otherwise)
{
  LoadlineFleet fleet = { at_peak, at_peak, 0 };
  int           total = 0;

  for (int h = 0; h < LOADLINE_HOURS_PER_DAY; h++)
    {
      LoadlineDuty duty = { peak.rate * self->profile[h], peak.dataset_gib };
      int          nodes = loadline_size_fewest (options->choice.classes[0], options->choice.most, duty);

      if (nodes == 0)
        nodes = otherwise;
      fleet.base = MIN (fleet.base, nodes);
      total += nodes;
    }
  fleet.mean = (double) total / LOADLINE_HOURS_PER_DAY;

  return fleet;
}

/* What @chosen costs to run; the day's counts of autoscale are kept in @result. */
static LoadlineCost
cost_of (LoadlinePlanning *self, LoadlineStrategyId id, LoadlineConfiguration chosen,
         LoadlineDuty duty, const LoadlineDemand *demand, LoadlineFleet *fleet)
{
  LoadlineOptions *options = &self->options[id];

  *fleet = loadline_strategy_at (id)->follows_day
             ? follow_day (self, options, duty, chosen.nodes, options->strongest.nodes)
             : (LoadlineFleet){ chosen.nodes, chosen.nodes, chosen.nodes };

  return loadline_cost_running (self->scenario, chosen.class->node, *fleet, demand);
}

static bool
within_budget (const LoadlineScenario *scenario, double total)
{
  return scenario->budget_month <= 0 || loadline_at_most (total, scenario->budget_month);
}

/* The configuration to report: the cheapest that does, else best effort. Following the day keeps to
 * the hours' counts when only the budget fails: they are all it may choose. */
static LoadlineConfiguration
choose (LoadlinePlanning *self, LoadlineStrategyId id, LoadlineConfiguration cheapest,
        bool affordable)
{
  if (cheapest.class != NULL && (affordable || loadline_strategy_at (id)->follows_day))
    return cheapest;

  return self->options[id].strongest;
}

LoadlineResult
loadline_planning_answer (LoadlinePlanning *self, LoadlineStrategyId id,
                          const LoadlineDemand *demand)
{
  const LoadlineStrategy *strategy = loadline_strategy_at (id);
  LoadlineOptions        *options = &self->options[id];
  LoadlineDuty            duty = { demand->peak_rps, demand->dataset_gib };
  LoadlineConfiguration   cheapest = loadline_size_cheapest (&options->choice, duty);
  LoadlineConfiguration   chosen;
  LoadlineResult          result = { .needs_budget = NAN };
  LoadlineFleet           fleet;
  LoadlineCost            cost = { 0 };
  bool                    quality_met = !strategy->optimised || self->optimised.quality_met;
  bool                    affordable;

  update_ceiling (options, duty.dataset_gib);
  if (cheapest.class != NULL)
    cost = cost_of (self, id, cheapest, duty, demand, &fleet);
  affordable = cheapest.class != NULL && within_budget (self->scenario, cost.total);
  chosen = choose (self, id, cheapest, affordable && quality_met);

  if (chosen.class != cheapest.class || chosen.nodes != cheapest.nodes)
    {
      if (cheapest.class != NULL && quality_met)
        result.needs_budget = cost.total;
      cost = cost_of (self, id, chosen, duty, demand, &fleet);
    }
  else if (!affordable && quality_met)
    result.needs_budget = cost.total;

  report_configuration (self, &result, chosen, duty);
  result.base_nodes = fleet.base;
  result.mean_nodes = fleet.mean;
  result.cost = cost;
  result.ceiling_rps = options->ceiling;

  if (!within_budget (self->scenario, cost.total))
    result.limits |= LOADLINE_LIMIT_BIT (LOADLINE_LIMIT_BUDGET);
  if (!quality_met)
    result.limits |= LOADLINE_LIMIT_BIT (LOADLINE_LIMIT_QUALITY);
  result.feasible = result.limits == 0;
  if (!result.feasible && quality_met)
    result.needs_nodes = loadline_size_fewest_of_any (&options->choice, strategy->many_nodes, duty);

  return result;
}
