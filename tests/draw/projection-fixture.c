/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers are made up; they have the shape that plans have: staying runs out first, the others later,
 * each at its own price. */
#include "draw/projection-fixture.h"

#include <math.h>

#define START (2027 * 12)

static LoadlineCatalog *
catalog_new (void)
{
  LoadlineCatalog *self = g_atomic_rc_box_new0 (LoadlineCatalog);

  self->id = g_strdup ("fixture");
  self->title = g_strdup ("Fixture");
  self->currency = g_strdup ("USD");
  self->as_of = g_strdup ("2025-06");
  self->source = g_strdup ("made up");
  self->standard = g_intern_string ("m6i.xlarge");
  self->n_nodes = 2;
  self->nodes = g_new0 (LoadlineNode, 2);
  self->nodes[0] = (LoadlineNode){ .id = self->standard,
                                   .family = g_intern_string ("m6i"),
                                   .vcpu = 4,
                                   .memory_gib = 16,
                                   .speed = 1,
                                   .gpu = "" };
  self->nodes[1] = (LoadlineNode){ .id = g_intern_string ("m6i.4xlarge"),
                                   .family = g_intern_string ("m6i"),
                                   .vcpu = 16,
                                   .memory_gib = 64,
                                   .speed = 1,
                                   .gpu = "" };
  return self;
}

static void
set_node (LoadlinePolicy *policy, int index, LoadlinePolicyKind kind, char *label, int next)
{
  g_autofree char *id = g_strdup_printf ("n%d", index);

  policy->nodes[index] = (LoadlinePolicyNode){
    .id = g_intern_string (id),
    .kind = kind,
    .label = label,
    .action = g_strdup (label),
    .state = g_strdup (""),
    .strategy = -1,
    .next = next,
    .yes = -1,
    .no = -1,
    .again = -1,
  };
}

static void
set_decision (LoadlinePolicy *policy, int index, char *label, double limit, int yes, int no)
{
  LoadlinePolicyNode *node = &policy->nodes[index];

  set_node (policy, index, LOADLINE_POLICY_DECISION, label, -1);
  node->yes = yes;
  node->no = no;
  node->condition = g_new0 (LoadlineCondition, 1);
  *node->condition = (LoadlineCondition){
    .kind = LOADLINE_CONDITION_COMPARE,
    .left = { .name = "dataset_gib", .kind = LOADLINE_METRIC_DATASET_GIB },
    .op = LOADLINE_OPERATOR_AT_LEAST,
    .value = limit,
    .times = 1,
  };
}

static const char *const labels[] = {
  "Need to scale?",
  "Are nodes limited?",
  "Is one bigger node enough?",
  "Are more nodes enough?",
  "Does following the day save fifteen per cent of the money?",
  "Leaner model?",
};

/* The outcome of @strategy (LOADLINE_N_STRATEGIES: nothing fits), made where there is none yet. */
static int
outcome_of (LoadlinePolicy *policy, int strategy, int *outcomes)
{
  bool none = strategy == LOADLINE_N_STRATEGIES;

  if (outcomes[strategy] > 0)
    return outcomes[strategy];
  set_node (policy, policy->n_nodes, LOADLINE_POLICY_OUTCOME,
            g_strdup (none ? "Nothing fits"
                           : loadline_strategy_at ((LoadlineStrategyId) strategy)->label),
            -1);
  policy->nodes[policy->n_nodes].strategy = none ? -1 : strategy;
  outcomes[strategy] = policy->n_nodes++;
  return outcomes[strategy];
}

/* Nodes: start, the decisions, the outcomes, monitor, end. Decision i is reached by "no" from decision
 * i - 1; "yes" leads to an outcome or to a later decision. */
LoadlinePolicy *
policy_fixture_new (int decisions, unsigned seed)
{
  LoadlinePolicy *self = g_atomic_rc_box_new0 (LoadlinePolicy);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  int outcomes[LOADLINE_N_STRATEGIES + 1] = { 0 };
  int monitor;

  self->id = g_strdup ("fixture");
  self->title = g_strdup ("Fixture");
  self->nodes = g_new0 (LoadlinePolicyNode, decisions + LOADLINE_N_STRATEGIES + 4);
  self->n_nodes = decisions + 1;
  set_node (self, 0, LOADLINE_POLICY_START, g_strdup ("Start"), 1);
  for (int i = 0; i < decisions; i++)
    {
      int later = i + 2 + g_rand_int_range (rand, 0, 3);
      int first = g_rand_int_range (rand, 0, LOADLINE_N_STRATEGIES + 1);
      int second = g_rand_int_range (rand, 0, LOADLINE_N_STRATEGIES + 1);
      bool jumps = later < decisions && g_rand_int_range (rand, 0, 3) == 0;

      set_decision (self, 1 + i, g_strdup (labels[i % G_N_ELEMENTS (labels)]), 60 + 40 * i,
                    jumps ? 1 + later : outcome_of (self, first, outcomes),
                    i + 1 < decisions ? 2 + i : outcome_of (self, second, outcomes));
    }
  monitor = self->n_nodes;
  self->n_nodes += 2;
  for (int s = 0; s <= LOADLINE_N_STRATEGIES; s++)
    if (outcomes[s] > 0)
      self->nodes[outcomes[s]].next = monitor;
  set_node (self, monitor, LOADLINE_POLICY_PROCESS, g_strdup ("Monitor & optimise"), monitor + 1);
  self->nodes[monitor].again = 1;
  set_node (self, monitor + 1, LOADLINE_POLICY_END, g_strdup ("End"), -1);
  return self;
}

static double
odd_or (const ProjectionFixture *fixture, int month, double value)
{
  return fixture->is_odd && month % 5 == 0 ? fixture->odd : value;
}

static void
fill_result (LoadlineProjection *self, const ProjectionFixture *fixture, int month, int strategy)
{
  static const double prices[] = { 200, 520, 380, 360, 290, 460 };
  static const double lasts[] = { 0.35, 0.8, 2, 2, 2, 0.6 };
  LoadlineResult *result = &self->results[month * LOADLINE_N_STRATEGIES + strategy];
  int shape = fixture->same ? 0 : strategy;
  double grown = pow (1 + fixture->growth, month);
  double cost = prices[shape] * (shape == 0 ? 1 + 0.05 * grown : 0.6 + 0.4 * ceil (grown));
  double roomy = fixture->roomy > 0 ? fixture->roomy : 1;
  bool fits =
    !fixture->nothing_fits
    && (shape == 0 ? month < self->n_months * lasts[0] : month < self->n_months * lasts[shape]);

  *result = (LoadlineResult){
    .feasible = fits,
    .limits = fits ? 0 : 1u << LOADLINE_LIMIT_MEMORY,
    .node = &self->catalog->nodes[strategy == LOADLINE_STRATEGY_VERTICAL],
    .nodes = strategy < 2 ? 1 : (int) ceil (grown),
    .utilisation = 0.6,
    .latency_ms = { 40, 30, 90, 131, 131 },
    .availability = 0.995,
    .memory_gib = 12,
    .batch_h = NAN,
    .capacity_rps =
      odd_or (fixture, month, roomy * 110 * (shape < 2 ? 1 + shape : 1.2 * ceil (grown))),
    .ceiling_rps = roomy * 110 * (shape + 1) * 2,
    .needs_budget = NAN,
  };
  result->base_nodes = result->nodes;
  result->mean_nodes = result->nodes;
  result->cost.one_off = month == 0 && strategy > 0 ? 8000 : 0;
  result->cost.compute = odd_or (fixture, month, cost);
  result->cost.total = result->cost.compute + result->cost.one_off;
}

static void
summarise (LoadlineProjection *self, int strategy)
{
  LoadlineStrategySummary *summary = &self->summaries[strategy];

  summary->runs_out = -1;
  for (int m = 0; m < self->n_months; m++)
    {
      const LoadlineResult *result =
        loadline_projection_result (self, m, (LoadlineStrategyId) strategy);

      summary->total += result->cost.total;
      summary->feasible_months += result->feasible;
      if (result->feasible || summary->runs_out >= 0)
        continue;
      summary->runs_out = m;
      summary->first_limits = result->limits;
    }
  summary->present_value = summary->total;
  if (summary->runs_out < 0 && isfinite (summary->total)
      && (self->cheapest < 0 || summary->total < self->summaries[self->cheapest].total))
    self->cheapest = strategy;
}

LoadlineProjection *
projection_fixture_new (const ProjectionFixture *fixture)
{
  LoadlineProjection *self = g_atomic_rc_box_new0 (LoadlineProjection);
  gsize n = fixture->n_months > 0 ? (gsize) fixture->n_months : 36;

  loadline_scenario_init (&self->scenario);
  self->scenario.budget_month = fixture->budget;
  self->calendar.start = START;
  self->calendar.n_months = self->n_months = (int) n;
  self->catalog = catalog_new ();
  self->policy = policy_fixture_new (MAX (fixture->decisions, 2), fixture->seed);
  self->demand = g_new0 (LoadlineDemand, n);
  self->results = g_new0 (LoadlineResult, n * LOADLINE_N_STRATEGIES);
  self->decisions = g_new0 (LoadlineDecision, n);
  self->cheapest = -1;
  for (int m = 0; m < self->n_months; m++)
    {
      double grown = pow (1 + fixture->growth, m);

      self->demand[m] =
        (LoadlineDemand){ 4000 * grown, 60 * grown, odd_or (fixture, m, 80 * grown), 30 * grown };
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        fill_result (self, fixture, m, s);
    }
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    summarise (self, s);
  for (int m = 0; m < self->n_months; m++)
    self->decisions[m] = loadline_decide (self, self->policy, m);
  return self;
}
