/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the numbers are made, and the terms they are told in. */
#include "report/sentences.h"

#include <glib/gi18n-lib.h>

static const LoadlineMethod methods[] = {
  {
    N_ ("Demand"),
    N_ (
      "Users and data grow month by month; the season and the month's events multiply the users. The peak rate λ is "
      "that of the busiest minute."),
    N_ ("λ = users × requests per user and hour ÷ 3600 × peak factor"),
  },
  {
    N_ ("Scalability"),
    N_ (
      "Workers slow each other down, within a node and across nodes, by sharing things (contention σ) and by keeping each "
      "other up to date (coherency κ): the universal scalability law. Beyond a peak, more nodes serve less."),
    N_ ("S(k) = S × (1 + σ(k − 1) + κk(k − 1)), with k workers in a node, and again with k nodes"),
  },
  {
    N_ ("Queue"),
    N_ (
      "Each of n nodes with c workers takes its share of the requests. A request waits with Erlang C's probability P, the "
      "longer the more arrivals (ca²) and service (cs²) vary. Percentiles of the response time are those of wait, service "
      "and network time together."),
    N_ ("ρ = λS ÷ (nc); mean wait = (ca² + cs²) ÷ 2 × P × S ÷ (c(1 − ρ))"),
  },
  {
    N_ ("Memory"),
    N_ (
      "The model and the hot share of the data must fit beside what is kept for the system; replicated data on every node, "
      "sharded data as a share."),
    N_ ("(model + hot share × data × copies ÷ nodes) ≤ memory × (1 − reserve)"),
  },
  {
    N_ ("Availability"),
    N_ ("The chance that enough nodes for the peak are up, each independently of the others."),
    N_ ("A = Σ over i ≥ needed of C(n, i) × aⁱ × (1 − a)ⁿ⁻ⁱ"),
  },
  {
    N_ ("Money"),
    N_ (
      "A month costs compute, storage, network and operations, and one-off costs where the configuration changes. The "
      "present value counts later money for less."),
    N_ ("present value = Σ over months m of cost ÷ (1 + discount rate)^(m ÷ 12)"),
  },
  {
    N_ ("Strategies"),
    N_ (
      "Each takes the cheapest configuration it may choose that keeps within every limit; where none does, the one that "
      "serves most, marked as falling short."),
    NULL,
  },
  {
    N_ ("Decision"),
    N_ ("A rule, drawn as a flowchart, picks one strategy a month from these results."),
    NULL,
  },
};

const LoadlineMethod *
loadline_method_at (int index)
{
  return index >= 0 && index < (int) G_N_ELEMENTS (methods) ? &methods[index] : NULL;
}

const char *const *
loadline_glossary (void)
{
  static const char *const terms[] = {
    N_ ("Autoscale"),
    N_ ("Nodes are added and removed through the day as requests come and go."),
    N_ ("Availability"),
    N_ ("The share of time in which enough nodes are up to serve the peak."),
    N_ ("Capacity"),
    N_ ("The greatest rate of requests that a configuration serves within all its targets."),
    N_ ("Ceiling"),
    N_ ("The greatest capacity that a strategy can reach with the nodes it may choose."),
    N_ ("Contention and coherency"),
    N_ (
      "What nodes lose to each other by sharing something, and by keeping each other up to date."),
    N_ ("Headroom"),
    N_ ("What is kept free for surprises: the whole less the greatest utilisation allowed."),
    N_ ("Horizontal scaling"),
    N_ ("More nodes of the same kind behind a load balancer."),
    N_ ("Latency, response time"),
    N_ ("From a request's arrival to its answer; p99 is what 99 of 100 requests stay below."),
    N_ ("Leaner model"),
    N_ ("The same service made smaller or faster: quantised, distilled or cached."),
    N_ ("Node"),
    N_ ("One machine, rented or owned."),
    N_ ("Peak factor"),
    N_ ("The busiest minute as a multiple of the busiest hour's average."),
    N_ ("Present value"),
    N_ ("Money of later months at today's worth."),
    N_ ("Retrograde scaling"),
    N_ ("More nodes serve less, because keeping them consistent costs more than they add."),
    N_ ("Sharded"),
    N_ ("Each node holds a part of the data, in several copies."),
    N_ ("Utilisation"),
    N_ ("The share of time in which workers are busy at the peak."),
    N_ ("Vertical scaling"),
    N_ ("One bigger node instead of the present one."),
    NULL,
  };

  return terms;
}
