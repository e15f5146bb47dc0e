/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Demand: how many users, how much data and how many requests a month brings. */
#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

#define LOADLINE_HOURS_PER_DAY 24
#define LOADLINE_HOURS_PER_MONTH 730.0

/**
 * LoadlineDemand: one month's demand.
 * @users: active users in the busiest hour, season and events included
 * @peak_rps: arrival rate of the peak minute, requests a second (demand_rps in files)
 * @mean_rps: arrival rate averaged over the day
 */
typedef struct
{
  double users;
  double dataset_gib;
  double peak_rps;
  double mean_rps;
} LoadlineDemand;

/* The demand of month @m, 0 .. Users and data never fall below 0, though a linear decline would. */
LoadlineDemand loadline_demand_at (const LoadlineScenario *scenario,
                                   const LoadlineCalendar *calendar, int m);

/* The shape of the day: weights by hour, the greatest 1; a custom profile is divided by its greatest
 * weight. */
void loadline_daily_profile (const LoadlineScenario *scenario, const LoadlineCalendar *calendar,
                             double weights[LOADLINE_HOURS_PER_DAY]);

G_END_DECLS
