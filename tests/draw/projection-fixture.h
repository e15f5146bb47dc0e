/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projections made by hand: what a figure must cope with, said in a line, whatever the engine thinks. */
#pragma once

#include "engine/projection.h"

G_BEGIN_DECLS

/**
 * ProjectionFixture:
 * @n_months: 0 means 36
 * @growth: of demand, data and costs, per month
 * @decisions: of the policy; 0 for the plain rule
 * @seed: of that policy
 * @budget: a month; 0 for none
 * @same: every strategy has the costs and the capacity of the first
 * @nothing_fits: in any month
 * @roomy: capacities are this much greater; 0 means 1
 * @odd: a value that stands in for costs, capacities and demand of every fifth month where @is_odd
 */
typedef struct
{
  int n_months;
  double growth;
  int decisions;
  unsigned seed;
  double budget;
  bool same;
  bool nothing_fits;
  double roomy;
  bool is_odd;
  double odd;
} ProjectionFixture;

/* (transfer full) */
LoadlineProjection *projection_fixture_new (const ProjectionFixture *fixture);

/* A policy of @decisions decisions, each leading to later ones or to outcomes. (transfer full) */
LoadlinePolicy *policy_fixture_new (int decisions, unsigned seed);

G_END_DECLS
