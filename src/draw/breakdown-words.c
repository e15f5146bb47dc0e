/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds of cost are added up here for the columns of the picture, its message and its numbers. */
#include "draw/breakdown-words.h"

#include "draw/chart.h"
#include "draw/format.h"
#include "draw/prose.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>

#define N_KINDS LOADLINE_N_COST_KINDS

/* Kinds of cost, from the bottom of a column up. */
static const struct
{
  const char *key;
  const char *label;
  const char *words; /* in the middle of a sentence */
  size_t offset;
} kinds[N_KINDS] = {
  { "compute", N_ ("Compute"), NC_ ("kind of cost", "compute"), offsetof (LoadlineCost, compute) },
  { "storage", N_ ("Storage"), NC_ ("kind of cost", "storage"), offsetof (LoadlineCost, storage) },
  { "network", N_ ("Network"), NC_ ("kind of cost", "network"), offsetof (LoadlineCost, network) },
  { "operations", N_ ("Operations"), NC_ ("kind of cost", "operations"),
    offsetof (LoadlineCost, operations) },
  { "one_off", N_ ("One-off"), NC_ ("kind of cost", "one-off costs"),
    offsetof (LoadlineCost, one_off) },
};

static double
cost_of_kind (const LoadlineCost *cost, int kind)
{
  return *(const double *) ((const char *) cost + kinds[kind].offset);
}

LoadlineBreakdown
loadline_breakdown_of (const LoadlineFigureInput *input, int strategy, int first, int last)
{
  LoadlineBreakdown column = { strategy, first, last, true, { 0 }, 0 };

  for (int m = first; m <= last; m++)
    {
      const LoadlineResult *result = loadline_chart_result (input, m, strategy);

      column.fits = column.fits && result->feasible;
      for (int k = 0; k < N_KINDS; k++)
        column.by_kind[k] += cost_of_kind (&result->cost, k);
    }
  for (int k = 0; k < N_KINDS; k++)
    column.total += column.by_kind[k];
  return column;
}

const char *
loadline_breakdown_kind (int kind)
{
  return _ (kinds[kind].label);
}

/* The kind that takes most of @column. */
static int
main_kind (const LoadlineBreakdown *column)
{
  int most = 0;

  for (int k = 1; k < N_KINDS; k++)
    if (column->by_kind[k] > column->by_kind[most])
      most = k;
  return most;
}

/* The kind that most of a strategy's money goes into, and its share. (transfer none; full) */
static const char *
find_main_kind (const LoadlineFigureInput *input, int strategy, char **share)
{
  LoadlineBreakdown all =
    loadline_breakdown_of (input, strategy, 0, input->projection->n_months - 1);

  *share = loadline_format_percent (all.total > 0 ? all.by_kind[main_kind (&all)] / all.total : 0);
  return g_dpgettext2 (GETTEXT_PACKAGE, "kind of cost", kinds[main_kind (&all)].words);
}

/* The strategy that the message is about; -1 for none. */
static int
spoken_of (const LoadlineFigureInput *input)
{
  int selected = loadline_chart_selected (input);

  return selected >= 0 ? selected : input->projection->cheapest;
}

/* The message: which kind most of the money goes into. */
char *
loadline_breakdown_message (const LoadlineFigureInput *input)
{
  int strategy = spoken_of (input);
  const char *kind;
  g_autofree char *share = NULL;

  if (strategy < 0)
    return g_strdup (_ ("What each strategy's money goes into"));
  kind = find_main_kind (input, strategy, &share);
  /* Translators: the label of a strategy, a percentage, a kind of cost: compute */
  return g_strdup_printf (_ ("“%s”: %s of the money goes into %s"), loadline_chart_label (strategy),
                          share, kind);
}

char *
loadline_breakdown_short_message (const LoadlineFigureInput *input)
{
  int strategy = spoken_of (input);
  const char *kind;
  g_autofree char *share = NULL;

  if (strategy < 0)
    return g_strdup (_ ("Where the money goes"));
  kind = find_main_kind (input, strategy, &share);
  /* Translators: the short label of a strategy, a percentage, a kind of cost: compute */
  return g_strdup_printf (_ ("“%s”: %s for %s"), loadline_chart_short_label (strategy), share,
                          kind);
}

char *
loadline_breakdown_say (const LoadlineBreakdown *self, const char *name, const char *currency)
{
  g_autofree char *total = loadline_format_money (self->total, currency);
  /* Translators: a month, quarter, year or strategy; money */
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, self->fits ? _ ("%s: %s") : _ ("%s: %s, does not fit throughout"),
                          name, total);
  for (int k = N_KINDS - 1; k >= 0; k--)
    {
      g_autofree char *money = loadline_format_money (self->by_kind[k], currency);

      if (self->by_kind[k] > 0)
        {
          g_string_append_c (text, '\n');
          /* Translators: a kind of cost, money */
          g_string_append_printf (text, _ ("%s: %s"), _ (kinds[k].label), money);
        }
    }
  return g_string_free (text, FALSE);
}

/* The message, and what the selected strategy spends on each kind or what each spends in all. */
char *
loadline_breakdown_describe (const LoadlineFigureInput *input)
{
  int last = input->projection->n_months - 1;
  int selected = loadline_chart_selected (input);
  g_autofree char *first = loadline_breakdown_message (input);
  g_autoptr (GString) sums = g_string_new (NULL);
  GString *text = g_string_new (NULL);
  int n = selected >= 0 ? N_KINDS : LOADLINE_N_STRATEGIES;

  for (int i = 0; i < n; i++)
    {
      double sum = selected >= 0 ? loadline_breakdown_of (input, selected, 0, last).by_kind[i]
                                 : input->projection->summaries[i].total;
      g_autofree char *money = loadline_format_money (sum, input->currency);

      if (selected >= 0 || loadline_chart_shows (input, i))
        /* Translators: a kind of cost or the label of a strategy, money */
        loadline_prose_list (sums, g_strdup_printf (_ ("%s: %s"),
                                                    selected >= 0 ? loadline_breakdown_kind (i)
                                                                  : loadline_chart_label (i),
                                                    money));
    }
  loadline_prose_take (text, loadline_prose_sentence (first));
  loadline_prose_take (text, loadline_prose_sentence (sums->str));
  return g_string_free (text, FALSE);
}

/* A row a month of the selected strategy, or a row a strategy. */
char *
loadline_breakdown_data (const LoadlineFigureInput *input)
{
  int selected = loadline_chart_selected (input);
  int last = input->projection->n_months - 1;
  int n_rows = selected >= 0 ? last + 1 : LOADLINE_N_STRATEGIES;
  GString *csv = g_string_new (selected >= 0 ? "month" : "strategy");

  for (int k = 0; k < N_KINDS; k++)
    g_string_append_printf (csv, ",%s", kinds[k].key);
  g_string_append (csv, ",total\n");
  for (int row = 0; row < n_rows; row++)
    {
      LoadlineBreakdown column = selected >= 0 ? loadline_breakdown_of (input, selected, row, row)
                                               : loadline_breakdown_of (input, row, 0, last);
      g_autofree char *month =
        selected >= 0 ? loadline_month_to_iso (loadline_projection_month (input->projection, row))
                      : g_strdup (loadline_strategy_key ((LoadlineStrategyId) row));

      if (selected < 0 && !loadline_chart_shows (input, row))
        continue;
      g_string_append_printf (csv, "%s,", month);
      for (int k = 0; k < N_KINDS; k++)
        loadline_chart_cell (csv, column.by_kind[k], ',');
      loadline_chart_cell (csv, column.total, '\n');
    }
  return g_string_free (csv, FALSE);
}
