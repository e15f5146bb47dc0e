/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Growth, season, events and the shape of the day, as the planner stated them. */
#include "engine/demand.h"

#include <math.h>

static const double
  profiles[][LOADLINE_HOURS_PER_DAY] = {
    [LOADLINE_PROFILE_FLAT] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 },
    [LOADLINE_PROFILE_OFFICE] = { 0.08, 0.06, 0.05, 0.05, 0.06, 0.10, 0.22, 0.45,
                                  0.78, 0.95, 1.00, 0.97, 0.88, 0.92, 0.96, 0.93,
                                  0.85, 0.70, 0.48, 0.34, 0.26, 0.20, 0.15, 0.11 },
    [LOADLINE_PROFILE_EVENING] = { 0.42, 0.28, 0.18, 0.13, 0.11, 0.12, 0.18, 0.28,
                                   0.36, 0.42, 0.46, 0.50, 0.54, 0.55, 0.56, 0.60,
                                   0.66, 0.75, 0.86, 0.95, 1.00, 0.97, 0.82, 0.60 },
    [LOADLINE_PROFILE_GLOBAL] = { 0.80, 0.78, 0.76, 0.75, 0.76, 0.79, 0.83, 0.87,
                                  0.90, 0.93, 0.95, 0.96, 0.97, 0.98, 1.00, 0.99,
                                  0.98, 0.97, 0.95, 0.93, 0.90, 0.87, 0.84, 0.82 },
  };

static double
logistic (double now, double ceiling, double rate, double m)
{
  if (now <= 0)
    return 0;

  return ceiling / (1 + (ceiling - now) / now * exp (-m * log1p (rate)));
}

static double
grow (LoadlineGrowthModel model, double now, double ceiling, double rate, double m)
{
  switch (model)
    {
    case LOADLINE_GROWTH_LINEAR:
      return fmax (now * (1 + rate * m), 0);
    case LOADLINE_GROWTH_COMPOUND:
      return now * pow (1 + rate, m);
    case LOADLINE_GROWTH_LOGISTIC:
      return logistic (now, ceiling, rate, m);
    default:
      g_assert_not_reached ();
    }
}

void
loadline_daily_profile (const LoadlineScenario *scenario, const LoadlineCalendar *calendar,
                        double weights[LOADLINE_HOURS_PER_DAY])
{
  const double *stated = scenario->daily_profile == LOADLINE_PROFILE_CUSTOM
                           ? calendar->custom_profile
                           : profiles[scenario->daily_profile];
  double greatest = 0;

  for (int h = 0; h < LOADLINE_HOURS_PER_DAY; h++)
    greatest = fmax (greatest, stated[h]);

  for (int h = 0; h < LOADLINE_HOURS_PER_DAY; h++)
    weights[h] = greatest > 0 ? stated[h] / greatest : 1;
}

static double
mean_weight (const LoadlineScenario *scenario, const LoadlineCalendar *calendar)
{
  double weights[LOADLINE_HOURS_PER_DAY];
  double sum = 0;

  loadline_daily_profile (scenario, calendar, weights);
  for (int h = 0; h < LOADLINE_HOURS_PER_DAY; h++)
    sum += weights[h];

  return sum / LOADLINE_HOURS_PER_DAY;
}

LoadlineDemand
loadline_demand_at (const LoadlineScenario *scenario, const LoadlineCalendar *calendar, int m)
{
  LoadlineDemand demand;
  double season = calendar->season[loadline_month_of_year (calendar->start + m)];

  demand.users = grow ((LoadlineGrowthModel) scenario->users_growth_model, scenario->users,
                       scenario->users_ceiling, scenario->users_growth, m)
                 * season * calendar->event_factor[m];
  demand.dataset_gib = grow ((LoadlineGrowthModel) scenario->dataset_growth_model,
                             scenario->dataset_gib, 0, scenario->dataset_growth, m);
  demand.peak_rps = demand.users * scenario->requests_per_user_hour / 3600 * scenario->peak_factor;
  demand.mean_rps = demand.peak_rps / scenario->peak_factor * mean_weight (scenario, calendar);

  return demand;
}
