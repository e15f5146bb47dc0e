/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The latency figure in words and in numbers. */
#include "draw/format.h"
#include "draw/latency-scene.h"
#include "draw/prose.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const LoadlineScenario *
scenario_of (const LoadlineLatencyScene *self)
{
  return &self->subject.input->projection->scenario;
}

char *
loadline_latency_name (const LoadlineLatencyScene *self, LoadlineLatencyLine line)
{
  const double percentiles[LOADLINE_N_LATENCIES] = {
    [LOADLINE_LATENCY_P50] = 0.5,
    [LOADLINE_LATENCY_P95] = 0.95,
    [LOADLINE_LATENCY_P99] = 0.99,
    [LOADLINE_LATENCY_TARGET] = scenario_of (self)->latency_percentile,
  };

  return loadline_format_percentile (percentiles[line]);
}

char *
loadline_latency_message (const LoadlineLatencyScene *self)
{
  const char *label = loadline_curve_subject_label (&self->subject);
  g_autofree char *month = loadline_chart_month_name (self->subject.input, self->subject.month);
  g_autofree char *name = loadline_latency_name (self, LOADLINE_LATENCY_TARGET);
  g_autofree char *now = loadline_format_milliseconds (self->subject.result->latency_ms.target);
  g_autofree char *target = loadline_format_milliseconds (scenario_of (self)->latency_ms);

  if (self->saturation <= 0)
    /* Translators: the label of a strategy */
    return g_strdup_printf (_ ("“%s” has no processor that can serve"), label);
  if (!isfinite (self->subject.result->latency_ms.target))
    /* Translators: the label of a strategy, a month */
    return g_strdup_printf (_ ("“%s” can't keep up with the load of %s"), label, month);
  /* Translators: the label of a strategy, a response time, a month, its percentile (p99), the target */
  return g_strdup_printf (_ ("“%s” answers within %s in %s (%s, target %s)"), label, now, month,
                          name, target);
}

char *
loadline_latency_short_message (const LoadlineLatencyScene *self)
{
  g_autofree char *name = loadline_latency_name (self, LOADLINE_LATENCY_TARGET);
  g_autofree char *now = loadline_format_milliseconds (self->subject.result->latency_ms.target);
  g_autofree char *target = loadline_format_milliseconds (scenario_of (self)->latency_ms);

  if (self->saturation <= 0)
    return g_strdup (_ ("No processor that can serve"));
  /* Translators: a percentile (p99), its response time, the target */
  return g_strdup_printf (_ ("%s %s, target %s"), name, now, target);
}

char *
loadline_latency_mark_words (const LoadlineLatencyScene *self, LoadlineLoad load)
{
  const LoadlineFigureInput *input = self->subject.input;
  g_autofree char *rate = loadline_format_rate (self->loads[load]);
  g_autofree char *month =
    loadline_chart_month_name (input, load == LOADLINE_LOAD_NOW ? self->subject.month
                                                                : input->projection->n_months - 1);

  if (load == LOADLINE_LOAD_CAPACITY)
    /* Translators: so many requests per second: 110/s */
    return g_strdup_printf (_ ("Capacity %s"), rate);
  if (load == LOADLINE_LOAD_KNEE)
    /* Translators: the load from which response time grows faster than load; 110/s */
    return g_strdup_printf (_ ("Knee %s"), rate);
  /* Translators: a month, its load: 110/s */
  return g_strdup_printf (C_ ("load", "%s: %s"), month, rate);
}

static void
add_line (GString *text, const LoadlineLatencyScene *self, LoadlineLatencyLine line, double value)
{
  g_autofree char *name = loadline_latency_name (self, line);
  g_autofree char *words = loadline_format_milliseconds (value);

  if (self->shown[line])
    /* Translators: a percentile (p99), its response time */
    g_string_append_printf (text, _ ("\n%s: %s"), name, words);
}

char *
loadline_latency_say (const LoadlineLatencyScene *self, double rate, int load)
{
  g_autofree char *amount = loadline_format_quantity (rate);
  /* Translators: a load */
  g_autofree char *at = g_strdup_printf (_ ("At %s requests/s"), amount);
  g_autofree char *mark =
    load >= 0 ? loadline_latency_mark_words (self, (LoadlineLoad) load) : NULL;
  GString *text = g_string_new (mark != NULL ? mark : at);
  LoadlineLatency latency;

  if (rate >= self->saturation)
    {
      g_string_append_printf (text, "\n%s", _ ("Saturated: queues never end"));
      return g_string_free (text, FALSE);
    }
  latency = loadline_response_curve_latency (&self->subject.curve, rate);
  add_line (text, self, LOADLINE_LATENCY_P50, latency.p50);
  add_line (text, self, LOADLINE_LATENCY_P95, latency.p95);
  add_line (text, self, LOADLINE_LATENCY_P99, latency.p99);
  add_line (text, self, LOADLINE_LATENCY_TARGET, latency.target);
  return g_string_free (text, FALSE);
}

char *
loadline_latency_describe (const LoadlineFigureInput *input)
{
  LoadlineLatencyScene scene = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *nodes = NULL;
  g_autofree char *capacity = NULL;
  g_autofree char *knee = NULL;
  g_autofree char *target = loadline_format_milliseconds (input->projection->scenario.latency_ms);
  GString *text;

  loadline_latency_find_loads (&scene, input);
  first = loadline_latency_message (&scene);
  if (scene.saturation <= 0)
    return loadline_prose_sentence (first);
  nodes = loadline_curve_subject_nodes (&scene.subject);
  text = g_string_new (NULL);
  loadline_prose_take (text, loadline_prose_sentence (first));
  knee = loadline_format_quantity (scene.loads[LOADLINE_LOAD_KNEE]);
  if (isnan (scene.loads[LOADLINE_LOAD_CAPACITY]))
    /* Translators: nodes, the target, a load */
    loadline_prose_take (
      text,
      g_strdup_printf (_ ("%s answers too slowly for %s under any load; from %s requests/s on "
                          "its response time grows faster than the load."),
                       nodes, target, knee));
  else
    {
      capacity = loadline_format_quantity (scene.loads[LOADLINE_LOAD_CAPACITY]);
      /* Translators: nodes, a load, the target, a load */
      loadline_prose_take (
        text, g_strdup_printf (_ ("%s carries %s requests/s within %s; from %s requests/s on its "
                                  "response time grows faster than the load."),
                               nodes, capacity, target, knee));
    }
  return g_string_free (text, FALSE);
}

/* Even steps of load up to saturation. */
char *
loadline_latency_data (const LoadlineFigureInput *input)
{
  const int steps = 50;
  LoadlineLatencyScene scene = { 0 };
  GString *csv =
    g_string_new ("requests_per_s,mean_ms,p50_ms,p95_ms,p99_ms,target_percentile_ms\n");

  loadline_latency_find_loads (&scene, input);
  for (int i = 0; i <= steps; i++)
    {
      double rate = scene.saturation * i / steps;
      LoadlineLatency latency = loadline_response_curve_latency (&scene.subject.curve, rate);

      loadline_chart_cell (csv, rate, ',');
      loadline_chart_cell (csv, latency.mean, ',');
      loadline_chart_cell (csv, latency.p50, ',');
      loadline_chart_cell (csv, latency.p95, ',');
      loadline_chart_cell (csv, latency.p99, ',');
      loadline_chart_cell (csv, latency.target, '\n');
    }
  return g_string_free (csv, FALSE);
}
