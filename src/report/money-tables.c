/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of money over the years: by kind, and strategy beside strategy. */
#include "report/tables.h"

#include "draw/format.h"
#include "draw/sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RULE -1

static const LoadlineCost *
cost_at (const LoadlineProjection *projection, int month, int strategy)
{
  return strategy == RULE
           ? &projection->rule_costs[month]
           : &loadline_projection_result (projection, month, (LoadlineStrategyId) strategy)->cost;
}

static void
add_cost (LoadlineCost *sum, const LoadlineCost *cost)
{
  sum->compute += cost->compute;
  sum->storage += cost->storage;
  sum->network += cost->network;
  sum->operations += cost->operations;
  sum->one_off += cost->one_off;
  sum->total += cost->total;
}

void
loadline_table_take_money (LoadlineTable *table, double amount)
{
  loadline_table_take_value (table, loadline_format_money (amount, ""), amount);
}

static void
add_cost_row (LoadlineTable *table, LoadlineRowKind kind, const char *name,
              const LoadlineCost *cost)
{
  loadline_table_add_row (table, kind);
  loadline_table_add (table, name);
  loadline_table_take_money (table, cost->compute);
  loadline_table_take_money (table, cost->storage);
  loadline_table_take_money (table, cost->network);
  loadline_table_take_money (table, cost->operations);
  loadline_table_take_money (table, cost->one_off);
  loadline_table_take_money (table, cost->total);
}

/* "2028", or "2028, 3rd quarter". */
static char *
period_name (LoadlineMonth month, int period)
{
  g_autofree char *year = loadline_format_year (month);

  if (period == 12)
    return g_steal_pointer (&year);
  /* Translators: a year and the number of its quarter */
  return g_strdup_printf (_ ("%s, quarter %d"), year, (int) (month % 12) / 3 + 1);
}

LoadlineTable *
loadline_table_of_periods (const LoadlineProjection *projection, const char *currency, int strategy,
                           int period)
{
  LoadlineTable *table = loadline_table_new ();
  LoadlineCost all = { 0 };
  /* Translators: title of a column of money; %s is the currency */
  g_autofree char *total = g_strdup_printf (_ ("Total, %s"), currency);

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, period == 12 ? _ ("Year") : _ ("Quarter"),
                             0);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, _ ("Compute"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, _ ("Storage"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, _ ("Network"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, _ ("Operations"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, _ ("One-off"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, total, 0);
  for (int m = 0; m < projection->n_months;)
    {
      LoadlineMonth first = loadline_projection_month (projection, m);
      g_autofree char *name = period_name (first, period);
      LoadlineCost sum = { 0 };

      for (; m < projection->n_months
             && loadline_projection_month (projection, m) / period == first / period;
           m++)
        add_cost (&sum, cost_at (projection, m, strategy));
      add_cost_row (table, LOADLINE_ROW_PLAIN, name, &sum);
      add_cost (&all, &sum);
    }
  add_cost_row (table, LOADLINE_ROW_TOTAL, _ ("In all"), &all);
  return table;
}

/* The totals of the months of @month's year, of one strategy. */
static double
cost_of_year (const LoadlineProjection *projection, int month, int strategy)
{
  LoadlineMonth year = loadline_projection_month (projection, month) / 12;
  double sum = 0;

  for (int m = month; m < projection->n_months; m++)
    if (loadline_projection_month (projection, m) / 12 == year)
      sum += cost_at (projection, m, strategy)->total;
  return sum;
}

static void
add_year_totals (LoadlineTable *table, const LoadlineProjection *projection)
{
  loadline_table_add_row (table, LOADLINE_ROW_TOTAL);
  loadline_table_add (table, _ ("In all"));
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    loadline_table_take_money (table, projection->summaries[s].total);
  loadline_table_take_money (table, projection->rule.total);
  loadline_table_add_row (table, LOADLINE_ROW_TOTAL);
  loadline_table_add (table, _ ("Present value"));
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    loadline_table_take_money (table, projection->summaries[s].present_value);
  loadline_table_take_money (table, projection->rule.present_value);
}

LoadlineTable *
loadline_table_of_years (const LoadlineProjection *projection)
{
  LoadlineTable *table = loadline_table_new ();
  LoadlineMonth shown = -1;

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Year"), 0);
  for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
    loadline_table_add_column (table, LOADLINE_CELL_MONEY,
                               _ (loadline_strategy_at (s)->short_label), 0);
  loadline_table_add_column (table, LOADLINE_CELL_MONEY, _ ("The rule"), 0);
  for (int m = 0; m < projection->n_months; m++)
    {
      LoadlineMonth month = loadline_projection_month (projection, m);

      if (month / 12 == shown)
        continue;
      shown = month / 12;
      loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
      loadline_table_take (table, loadline_format_year (month));
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        loadline_table_take_money (table, cost_of_year (projection, m, s));
      loadline_table_take_money (table, cost_of_year (projection, m, RULE));
    }
  add_year_totals (table, projection);
  return table;
}

/* What would let a strategy serve a month that it does not fit. */
static char *
help_in_words (const LoadlineResult *result, const char *currency)
{
  g_autofree char *money = NULL;

  if (isfinite (result->needs_budget))
    {
      money = loadline_format_money (ceil (result->needs_budget), currency);
      /* Translators: %s is money */
      return g_strdup_printf (_ ("a budget of %s a month"), money);
    }
  if (result->needs_nodes > 0)
    return g_strdup_printf (ngettext ("%d node", "%d nodes", (unsigned long) result->needs_nodes),
                            result->needs_nodes);
  return g_strdup (_ ("more nodes or money would not help"));
}

LoadlineTable *
loadline_table_of_limits (const LoadlineProjection *projection, const char *currency)
{
  LoadlineTable *table = loadline_table_new ();

  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Strategy"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_NUMBER, _ ("Fits"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Runs out"), 0);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("Falls short of"), 2);
  loadline_table_add_column (table, LOADLINE_CELL_TEXT, _ ("What would help then"), 2);
  for (LoadlineStrategyId s = 0; s < LOADLINE_N_STRATEGIES; s++)
    {
      const LoadlineStrategySummary *summary = &projection->summaries[s];
      int month = summary->runs_out;

      loadline_table_add_row (table, LOADLINE_ROW_PLAIN);
      loadline_table_add (table, _ (loadline_strategy_at (s)->label));
      loadline_table_take_value (table,
                                 g_strdup_printf (_ ("%d of %d"), summary->feasible_months,
                                                  projection->n_months),
                                 summary->feasible_months);
      if (month < 0)
        {
          loadline_table_add (table, _ ("never"));
          continue;
        }
      loadline_table_take (table,
                           loadline_format_month (loadline_projection_month (projection, month)));
      loadline_table_take (table, loadline_limits_to_words (summary->first_limits));
      loadline_table_take (table, help_in_words (loadline_projection_result (projection, month, s),
                                                 currency));
    }
  return table;
}
