/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The throughput figure in words and in numbers. */
#include "draw/chart.h"
#include "draw/format.h"
#include "draw/prose.h"
#include "draw/sentences.h"
#include "draw/throughput-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
loadline_throughput_names (unsigned strategies)
{
  char *names = NULL;

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (strategies & (1u << s))
      {
        const char *name = loadline_chart_short_label (s);
        char *more = names == NULL ? g_strdup (name)
                                   /* Translators: names of strategies: Stay, Vertical */
                                   : g_strdup_printf (C_ ("names", "%s, %s"), names, name);

        g_free (names);
        names = more;
      }
  return names;
}

static char *
message_of_selected (const LoadlineFigureInput *input, int strategy)
{
  const LoadlineStrategySummary *summary = &input->projection->summaries[strategy];
  g_autofree char *month = NULL;
  g_autofree char *words = NULL;

  if (summary->runs_out < 0)
    {
      month = loadline_chart_month_name (input, input->projection->n_months - 1);
      /* Translators: the label of a strategy, a month */
      return g_strdup_printf (_ ("“%s” carries the demand to the end, %s"),
                              loadline_chart_label (strategy), month);
    }
  words = loadline_limits_to_words (summary->first_limits);
  if (summary->runs_out == 0)
    /* Translators: the label of a strategy, what is lacking: memory and latency */
    return g_strdup_printf (_ ("“%s” falls short from the start: %s"),
                            loadline_chart_label (strategy), words);
  month = loadline_chart_month_name (input, summary->runs_out);
  /* Translators: the label of a strategy, a month, what runs out: memory and latency */
  return g_strdup_printf (_ ("“%s” runs out in %s: %s"), loadline_chart_label (strategy), month,
                          words);
}

char *
loadline_throughput_message (const LoadlineFigureInput *input)
{
  int lasting = 0;

  if (loadline_chart_selected (input) >= 0)
    return message_of_selected (input, loadline_chart_selected (input));
  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    lasting += input->projection->summaries[s].runs_out < 0;
  if (lasting == 0)
    return g_strdup (_ ("No strategy carries the demand to the end"));
  return g_strdup_printf (ngettext ("%d strategy carries the demand to the end",
                                    "%d strategies carry the demand to the end",
                                    (unsigned long) lasting),
                          lasting);
}

char *
loadline_throughput_short_message (const LoadlineFigureInput *input)
{
  int selected = loadline_chart_selected (input);
  const char *label;
  int runs_out;
  g_autofree char *month = NULL;

  if (selected < 0)
    return loadline_throughput_message (input);
  label = loadline_chart_short_label (selected);
  runs_out = input->projection->summaries[selected].runs_out;
  if (runs_out < 0)
    /* Translators: the short label of a strategy */
    return g_strdup_printf (_ ("“%s” lasts to the end"), label);
  if (runs_out == 0)
    /* Translators: the short label of a strategy */
    return g_strdup_printf (_ ("“%s” falls short from the start"), label);
  month = loadline_chart_month_name (input, runs_out);
  /* Translators: the short label of a strategy, a month */
  return g_strdup_printf (_ ("“%s” runs out in %s"), label, month);
}

char *
loadline_throughput_describe (const LoadlineFigureInput *input)
{
  const LoadlineProjection *projection = input->projection;
  int last = projection->n_months - 1;
  g_autofree char *opening = loadline_throughput_message (input);
  g_autofree char *first_month = loadline_chart_month_name (input, 0);
  g_autofree char *last_month = loadline_chart_month_name (input, last);
  g_autofree char *first = loadline_format_quantity (projection->demand[0].peak_rps);
  g_autofree char *end = loadline_format_quantity (projection->demand[last].peak_rps);
  GString *text = g_string_new (NULL);

  loadline_prose_take (text, loadline_prose_sentence (opening));
  /* Translators: a number, a month, a number, a month */
  loadline_prose_take (text,
                       g_strdup_printf (_ ("Demand is %s requests per second in %s and %s in %s."),
                                        first, first_month, end, last_month));
  return g_string_free (text, FALSE);
}

char *
loadline_throughput_data (const LoadlineFigureInput *input)
{
  GString *csv = g_string_new ("month,demand_rps");

  for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
    if (loadline_chart_shows (input, s))
      {
        const char *key = loadline_strategy_key ((LoadlineStrategyId) s);

        g_string_append_printf (csv, ",%s,%s_fits,%s_ceiling", key, key, key);
      }
  g_string_append_c (csv, '\n');
  for (int m = 0; m < input->projection->n_months; m++)
    {
      g_autofree char *month =
        loadline_month_to_iso (loadline_projection_month (input->projection, m));

      g_string_append_printf (csv, "%s,", month);
      loadline_chart_cell (csv, input->projection->demand[m].peak_rps, ',');
      for (int s = 0; s < LOADLINE_N_STRATEGIES; s++)
        if (loadline_chart_shows (input, s))
          {
            const LoadlineResult *result = loadline_chart_result (input, m, s);

            loadline_chart_cell (csv, result->capacity_rps, ',');
            loadline_chart_cell (csv, result->feasible, ',');
            loadline_chart_cell (csv, result->ceiling_rps, ',');
          }
      csv->str[csv->len - 1] = '\n';
    }
  return g_string_free (csv, FALSE);
}

static char *
say_result (const LoadlineFigureInput *input, int month, int strategy)
{
  const LoadlineResult *result = loadline_chart_result (input, month, strategy);
  g_autofree char *capacity = loadline_format_quantity (result->capacity_rps);
  g_autofree char *words = loadline_limits_to_words (result->limits);

  if (result->feasible)
    /* Translators: the label of a strategy, requests per second */
    return g_strdup_printf (_ ("%s: %s requests/s"), loadline_chart_label (strategy), capacity);
  /* Translators: the label of a strategy, requests per second, the limits it breaks */
  return g_strdup_printf (_ ("%s: %s requests/s, does not fit: %s"),
                          loadline_chart_label (strategy), capacity, words);
}

char *
loadline_throughput_say_month (const LoadlineFigureInput *input, int month)
{
  g_autofree char *rest = loadline_chart_say_month (input, month, say_result);
  g_autofree char *demand = loadline_format_quantity (input->projection->demand[month].peak_rps);
  /* Translators: requests per second */
  g_autofree char *line = g_strdup_printf (_ ("Demand: %s requests/s"), demand);
  const char *strategies = strchr (rest, '\n');
  g_autofree char *name = loadline_chart_month_title (input, month);

  return g_strconcat (name, "\n", line, strategies, NULL);
}
