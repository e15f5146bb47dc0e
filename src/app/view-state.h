/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows of a plan: it is no part of the plan and of no widget, so that all views agree
 * by observing one object. */
#pragma once

#include "draw/figure.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define LOADLINE_TYPE_VIEW_STATE (loadline_view_state_get_type ())
G_DECLARE_FINAL_TYPE (LoadlineViewState, loadline_view_state, LOADLINE, VIEW_STATE, GObject)

/* Properties, each to be read, with notification; the functions set them:
 * month: 0 .. n-months - 1
 * n-months: of the plan, 1 and more; it bounds the month
 * strategy: the selected LoadlineStrategyId, -1 for none
 * hidden: bit set of 1u << LoadlineStrategyId, strategies left out of the figures
 * scenario: 0 for the base
 * measure: the LoadlineMeasure that scenarios are compared by */
LoadlineViewState *loadline_view_state_new (void);

int      loadline_view_state_get_month (LoadlineViewState *self);
int      loadline_view_state_get_n_months (LoadlineViewState *self);
int      loadline_view_state_get_strategy (LoadlineViewState *self);
unsigned loadline_view_state_get_hidden (LoadlineViewState *self);
int      loadline_view_state_get_scenario (LoadlineViewState *self);
LoadlineMeasure loadline_view_state_get_measure (LoadlineViewState *self);

/* The nearest month there is. */
void loadline_view_state_set_month (LoadlineViewState *self, int month);
void loadline_view_state_set_n_months (LoadlineViewState *self, int n_months);
void loadline_view_state_set_strategy (LoadlineViewState *self, int strategy);
void loadline_view_state_set_hidden (LoadlineViewState *self, unsigned hidden);
void loadline_view_state_set_scenario (LoadlineViewState *self, int scenario);
void loadline_view_state_set_measure (LoadlineViewState *self, LoadlineMeasure measure);

/* Hides @strategy or shows it again; the last that is shown stays. */
void loadline_view_state_toggle_hidden (LoadlineViewState *self, int strategy);

/* Selects @strategy, or nothing where it is selected already. */
void loadline_view_state_toggle_strategy (LoadlineViewState *self, int strategy);

/* As on a plan just opened. */
void loadline_view_state_reset (LoadlineViewState *self);

G_END_DECLS
