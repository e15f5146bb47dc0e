/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts are made from the projection once a change, not once a cell. */
#include "app/strategy-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "draw/format.h"
#include "draw/sentences.h"

struct _LoadlineStrategyRow
{
  GObject parent_instance;

  LoadlineStrategyId strategy;
  char              *texts[LOADLINE_N_COLUMNS]; /* Owned */
  double             keys[LOADLINE_N_COLUMNS];
  bool               chosen;
  bool               cheapest;
  bool               feasible;
};

G_DEFINE_FINAL_TYPE (LoadlineStrategyRow, loadline_strategy_row, G_TYPE_OBJECT)

static guint changed_signal;

static void
loadline_strategy_row_finalize (GObject *object)
{
  LoadlineStrategyRow *self = LOADLINE_STRATEGY_ROW (object);

  for (int i = 0; i < LOADLINE_N_COLUMNS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (loadline_strategy_row_parent_class)->finalize (object);
}

static void
loadline_strategy_row_class_init (LoadlineStrategyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = loadline_strategy_row_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
loadline_strategy_row_init (LoadlineStrategyRow *self)
{
}

LoadlineStrategyRow *
loadline_strategy_row_new (LoadlineStrategyId strategy)
{
  LoadlineStrategyRow *self = g_object_new (LOADLINE_TYPE_STRATEGY_ROW, NULL);

  self->strategy = strategy;

  return self;
}

LoadlineStrategyId
loadline_strategy_row_get_strategy (LoadlineStrategyRow *self)
{
  return self->strategy;
}

const char *
loadline_strategy_row_get_text (LoadlineStrategyRow *self, LoadlineColumn column)
{
  return self->texts[column] != NULL ? self->texts[column] : "";
}

double
loadline_strategy_row_get_key (LoadlineStrategyRow *self, LoadlineColumn column)
{
  return self->keys[column];
}

bool
loadline_strategy_row_is_chosen (LoadlineStrategyRow *self)
{
  return self->chosen;
}

bool
loadline_strategy_row_is_cheapest (LoadlineStrategyRow *self)
{
  return self->cheapest;
}

bool
loadline_strategy_row_is_feasible (LoadlineStrategyRow *self)
{
  return self->feasible;
}

static void
set (LoadlineStrategyRow *self, LoadlineColumn column, char *text, double key)
{
  g_free (self->texts[column]);
  self->texts[column] = text;
  self->keys[column] = key;
}

static char *
fits_text (const LoadlineResult *result)
{
  g_autofree char *limits = NULL;

  if (result->feasible)
    return g_strdup (_ ("Fits"));

  limits = loadline_limits_to_words (result->limits);

  /* Translators: the limits that are broken: "No: memory and latency". */
  return g_strdup_printf (_ ("No: %s"), limits);
}

void
loadline_strategy_row_update (LoadlineStrategyRow *self, const LoadlineProjection *projection,
                              const char *currency, int month)
{
  const LoadlineResult          *result = loadline_projection_result (projection, month, self->strategy);
  const LoadlineStrategySummary *summary = &projection->summaries[self->strategy];
  double                         running = result->cost.total - result->cost.one_off;

  self->feasible = result->feasible;
  self->chosen = projection->decisions[month].strategy == (int) self->strategy;
  self->cheapest = projection->cheapest == (int) self->strategy;
  set (self, LOADLINE_COLUMN_STRATEGY,
       g_strdup (_ (loadline_strategy_at (self->strategy)->short_label)), self->strategy);
  set (self, LOADLINE_COLUMN_FITS, fits_text (result), result->limits);
  set (self, LOADLINE_COLUMN_NODES,
       loadline_nodes_to_words (projection, self->strategy, month, month), result->nodes);
  set (self, LOADLINE_COLUMN_COST, loadline_format_money (running, currency), running);
  set (self, LOADLINE_COLUMN_TOTAL, loadline_format_money (summary->total, currency),
       summary->total);
  set (self, LOADLINE_COLUMN_CAPACITY, loadline_format_rate (result->capacity_rps),
       result->capacity_rps);
  set (self, LOADLINE_COLUMN_LATENCY, loadline_format_milliseconds (result->latency_ms.target),
       result->latency_ms.target);
  set (self, LOADLINE_COLUMN_UTILISATION, loadline_format_percent (result->utilisation),
       result->utilisation);
  set (self, LOADLINE_COLUMN_RUNS_OUT,
       summary->runs_out < 0
         ? g_strdup (_ ("Never"))
         : loadline_format_month (loadline_projection_month (projection, summary->runs_out)),
       summary->runs_out < 0 ? INFINITY : summary->runs_out);
  g_signal_emit (self, changed_signal, 0);
}
