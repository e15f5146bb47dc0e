/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One strategy as the table shows it: its texts and what they sort by. */
#pragma once

#include <glib-object.h>

#include "engine/projection.h"

G_BEGIN_DECLS

typedef enum
{
  LOADLINE_COLUMN_STRATEGY,
  LOADLINE_COLUMN_FITS,
  LOADLINE_COLUMN_NODES,
  LOADLINE_COLUMN_COST,
  LOADLINE_COLUMN_TOTAL,
  LOADLINE_COLUMN_CAPACITY,
  LOADLINE_COLUMN_LATENCY,
  LOADLINE_COLUMN_UTILISATION,
  LOADLINE_COLUMN_RUNS_OUT,
  LOADLINE_N_COLUMNS,
} LoadlineColumn;

#define LOADLINE_TYPE_STRATEGY_ROW (loadline_strategy_row_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineStrategyRow, loadline_strategy_row, LOADLINE, STRATEGY_ROW, GObject)

/* Emits "changed" when its texts have changed. */
LoadlineStrategyRow *loadline_strategy_row_new (LoadlineStrategyId strategy);

LoadlineStrategyId loadline_strategy_row_get_strategy (LoadlineStrategyRow *self);
const char        *loadline_strategy_row_get_text (LoadlineStrategyRow *self, LoadlineColumn column);
double             loadline_strategy_row_get_key (LoadlineStrategyRow *self, LoadlineColumn column);
bool               loadline_strategy_row_is_chosen (LoadlineStrategyRow *self); /* the rule's answer */
bool               loadline_strategy_row_is_cheapest (LoadlineStrategyRow *self); /* of what always fits */
bool               loadline_strategy_row_is_feasible (LoadlineStrategyRow *self);

/* Takes the figures of @month. */
void loadline_strategy_row_update (LoadlineStrategyRow *self, const LoadlineProjection *projection,
                                   const char *currency, int month);

G_END_DECLS
