/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quantities of section "one configuration", for any count of one node type. */
#include "engine/node-class.h"

#include "engine/root.h"
#include "engine/tolerance.h"

void
loadline_service_init (LoadlineService *self, const LoadlineScenario *scenario, bool optimised)
{
  self->scenario = scenario;
  loadline_service_law_init (&self->law, scenario->service_scv);
  self->nodes = (LoadlineScalability){ scenario->node_contention, scenario->node_coherency };
  self->service_s = scenario->service_ms / 1000 / (optimised ? scenario->optimise_speedup : 1);
  self->model_gib = scenario->model_gib * (optimised ? scenario->optimise_memory : 1);
  self->target_s = (scenario->latency_ms - scenario->network_ms) / 1000;
  self->beyond = 1 - scenario->latency_percentile;
  self->quality_met =
    !optimised || loadline_at_most (scenario->optimise_quality_loss, scenario->max_quality_loss);
}

static int
count_workers (const LoadlineScenario *scenario, const LoadlineNode *node)
{
  if (scenario->processor == LOADLINE_PROCESSOR_GPU)
    return node->gpus * scenario->streams_per_gpu;

  return (int) fmax (1, floor (node->vcpu * scenario->workers_per_vcpu));
}

void
loadline_node_class_init (LoadlineNodeClass *self, const LoadlineNode *node,
                          const LoadlineService *service)
{
  const LoadlineScenario *scenario = service->scenario;
  LoadlineScalability     within = { scenario->worker_contention, scenario->worker_coherency };
  bool                    gpu = scenario->processor == LOADLINE_PROCESSOR_GPU;
  double                  speed = gpu ? node->gpu_speed : node->speed;
  double                  reserve = 1 - scenario->memory_reserve;
  double                  slowdown;

  self->node = node;
  self->service = service;
  self->workers = count_workers (scenario, node);
  self->usable_memory_gib = node->memory_gib * reserve;
  self->model_fits =
    !gpu || loadline_at_most (service->model_gib, node->gpus * node->gpu_memory_gib * reserve);
  self->lone_service_s = INFINITY;
  self->batch_gib_h = 0;
  if (self->workers == 0)
    return;

  slowdown = loadline_scalability_slowdown (&within, self->workers);
  self->lone_service_s = service->service_s / speed * slowdown;
  self->batch_gib_h = self->workers * speed * scenario->batch_gib_per_worker_h / slowdown;
}

double
loadline_node_class_service_s (const LoadlineNodeClass *self, int n)
{
  return self->lone_service_s * loadline_scalability_slowdown (&self->service->nodes, n);
}

double
loadline_node_class_utilisation (const LoadlineNodeClass *self, int n, double rate)
{
  if (self->workers == 0)
    return INFINITY;

  return rate * self->lone_service_s * loadline_scalability_share (&self->service->nodes, n)
         / self->workers;
}

void
loadline_node_class_queue (const LoadlineNodeClass *self, int n, double rate, LoadlineQueue *queue)
{
  loadline_queue_init (queue, &self->service->law, self->workers,
                       loadline_node_class_utilisation (self, n, rate) * self->workers,
                       loadline_node_class_service_s (self, n),
                       self->service->scenario->arrival_scv);
}

/* The queue's figures in ms; network time comes on top of every response. */
LoadlineLatency
loadline_node_class_latency (const LoadlineNodeClass *self, int n, double rate)
{
  const LoadlineScenario *scenario = self->service->scenario;
  LoadlineLatency         latency = { INFINITY, INFINITY, INFINITY, INFINITY, INFINITY };
  LoadlineQueue           queue;
  const struct
  {
    double  percentile;
    double *value;
  } asked[] = {
    { 0.5, &latency.p50 },
    { 0.95, &latency.p95 },
    { 0.99, &latency.p99 },
  };

  if (self->workers == 0)
    return latency;

  loadline_node_class_queue (self, n, rate, &queue);
  latency.mean = loadline_queue_mean (&queue) * 1000 + scenario->network_ms;
  latency.target = NAN;
  for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      *asked[i].value =
        loadline_queue_percentile (&queue, asked[i].percentile) * 1000 + scenario->network_ms;
      if (fabs (asked[i].percentile - scenario->latency_percentile) < 1e-15)
        latency.target = *asked[i].value;
    }
  if (isnan (latency.target))
    latency.target = loadline_queue_percentile (&queue, scenario->latency_percentile) * 1000
                     + scenario->network_ms;

  return latency;
}

/* How far the response time at @utilisation is from its target: at most 0 where the target holds. */
static double
latency_excess (const LoadlineNodeClass *self, double service_s, double utilisation)
{
  const LoadlineService *service = self->service;
  LoadlineQueue          queue;

  if (self->workers == 0 || utilisation >= 1)
    return INFINITY;

  loadline_queue_init (&queue, &service->law, self->workers, utilisation * self->workers, service_s,
                       service->scenario->arrival_scv);
  if (service->law.scv <= 0 && service->target_s >= service_s * (1 - 1e-12))
    return queue.p_wait > service->beyond
             ? service_s + queue.mean_wait_s / queue.p_wait * log (queue.p_wait / service->beyond)
                 - service->target_s * (1 + 1e-12)
             : -service->target_s;

  return loadline_queue_tail (&queue, service->target_s) / service->beyond - (1 + 1e-12);
}

bool
loadline_node_class_meets_latency (const LoadlineNodeClass *self, double service_s,
                                   double utilisation)
{
  return latency_excess (self, service_s, utilisation) <= 0;
}

double
loadline_node_class_memory_gib (const LoadlineNodeClass *self, int n, double dataset_gib)
{
  const LoadlineScenario *scenario = self->service->scenario;
  double                  data = scenario->hot_fraction * dataset_gib;
  double                  model = scenario->processor == LOADLINE_PROCESSOR_GPU ? 0 : self->service->model_gib;

  if (scenario->data_placement == LOADLINE_PLACEMENT_SHARDED)
    data *= (double) MIN (scenario->shard_copies, n) / n;

  return model + data;
}

bool
loadline_node_class_fits (const LoadlineNodeClass *self, int n, double dataset_gib)
{
  return self->model_fits
         && loadline_at_most (loadline_node_class_memory_gib (self, n, dataset_gib),
                              self->usable_memory_gib);
}

int
loadline_node_class_fewest_that_fit (const LoadlineNodeClass *self, double dataset_gib, int most)
{
  int too_few = 0;
  int enough = most;

  if (loadline_node_class_fits (self, 1, dataset_gib))
    return 1;
  if (!loadline_node_class_fits (self, most, dataset_gib))
    return 0;

  while (enough - too_few > 1)
    {
      int middle = too_few + (enough - too_few) / 2;

      if (loadline_node_class_fits (self, middle, dataset_gib))
        enough = middle;
      else
        too_few = middle;
    }

  return enough;
}

double
loadline_node_class_batch_h (const LoadlineNodeClass *self, int n, double dataset_gib)
{
  if (self->workers == 0)
    return INFINITY;

  return dataset_gib * loadline_scalability_share (&self->service->nodes, n) / self->batch_gib_h;
}

double
loadline_node_class_share_for_rate (const LoadlineNodeClass *self, double rate, double utilisation)
{
  if (self->workers == 0)
    return 0;

  return rate > 0 ? utilisation * self->workers / (rate * self->lone_service_s) : INFINITY;
}

double
loadline_node_class_share_for_batch (const LoadlineNodeClass *self, double dataset_gib)
{
  double window = self->service->scenario->batch_window_h;

  if (window <= 0 || dataset_gib <= 0)
    return INFINITY;

  return window * self->batch_gib_h / dataset_gib;
}

typedef struct
{
  const LoadlineNodeClass *class;
  double                   service_s;
} Load;

static double
latency_excess_at (double utilisation, gpointer data)
{
  const Load *load = data;

  return latency_excess (load->class, load->service_s, utilisation);
}

double
loadline_node_class_greatest_utilisation (const LoadlineNodeClass *self, double service_s)
{
  double most = self->service->scenario->utilisation_max;
  Load   load = { self, service_s };
  double at_most = latency_excess (self, service_s, most);
  double at_idle;

  if (at_most <= 0)
    return most;

  at_idle = latency_excess (self, service_s, 0);
  if (at_idle > 0)
    return 0;

  /* Beyond saturation the excess is infinite, which no interpolation can use. */
  if (isinf (at_most))
    {
      most = 1 - 1e-15;
      at_most = latency_excess (self, service_s, most);
      if (at_most <= 0)
        return most;
    }

  return loadline_find_root (latency_excess_at, &load, 0, at_idle, most, at_most);
}

double
loadline_node_class_rate_at (const LoadlineNodeClass *self, int n, double utilisation)
{
  if (self->workers == 0)
    return 0;

  return utilisation * self->workers
         / (self->lone_service_s * loadline_scalability_share (&self->service->nodes, n));
}
