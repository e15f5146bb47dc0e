/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headlines of verdicts: a whole sentence for every answer and every change of answer, so that each
 * language can say it its own way. Where a sentence takes two words, the first is the month of the
 * change and the second the nodes. */
#include "draw/headlines.h"

#include <glib/gi18n-lib.h>

#define NOTHING LOADLINE_N_STRATEGIES

/* One answer for the whole horizon, and its nodes. */
static const char *const always[NOTHING + 1] = {
  [LOADLINE_STRATEGY_STAY] = N_ ("Stay small throughout: %s."),
  [LOADLINE_STRATEGY_VERTICAL] = N_ ("Scale vertically throughout: %s."),
  [LOADLINE_STRATEGY_HORIZONTAL] = N_ ("Scale horizontally throughout: %s."),
  [LOADLINE_STRATEGY_HYBRID] = N_ ("Scale both ways throughout: %s."),
  [LOADLINE_STRATEGY_AUTOSCALE] = N_ ("Autoscale throughout: %s."),
  [LOADLINE_STRATEGY_COMBINED] = N_ ("Run a leaner model throughout: %s."),
  [NOTHING] = N_ ("Nothing fits in any month."),
};

/* One change: from the row's answer to the column's. */
static const char *const once[NOTHING + 1][NOTHING + 1] = {
  [LOADLINE_STRATEGY_STAY] = {
    [LOADLINE_STRATEGY_VERTICAL] = N_ ("Stay small until %s, then scale vertically: %s."),
    [LOADLINE_STRATEGY_HORIZONTAL] = N_ ("Stay small until %s, then scale horizontally: %s."),
    [LOADLINE_STRATEGY_HYBRID] = N_ ("Stay small until %s, then scale both ways: %s."),
    [LOADLINE_STRATEGY_AUTOSCALE] = N_ ("Stay small until %s, then autoscale: %s."),
    [LOADLINE_STRATEGY_COMBINED] = N_ ("Stay small until %s, then run a leaner model: %s."),
    [NOTHING] = N_ ("Stay small until %s; from then on nothing fits."),
  },
  [LOADLINE_STRATEGY_VERTICAL] = {
    [LOADLINE_STRATEGY_STAY] = N_ ("Scale vertically until %s, then go back to the small node: %s."),
    [LOADLINE_STRATEGY_HORIZONTAL] = N_ ("Scale vertically until %s, then scale horizontally: %s."),
    [LOADLINE_STRATEGY_HYBRID] = N_ ("Scale vertically until %s, then scale both ways: %s."),
    [LOADLINE_STRATEGY_AUTOSCALE] = N_ ("Scale vertically until %s, then autoscale: %s."),
    [LOADLINE_STRATEGY_COMBINED] = N_ ("Scale vertically until %s, then run a leaner model: %s."),
    [NOTHING] = N_ ("Scale vertically until %s; from then on nothing fits."),
  },
  [LOADLINE_STRATEGY_HORIZONTAL] = {
    [LOADLINE_STRATEGY_STAY] = N_ ("Scale horizontally until %s, then go back to the small node: %s."),
    [LOADLINE_STRATEGY_VERTICAL] = N_ ("Scale horizontally until %s, then scale vertically: %s."),
    [LOADLINE_STRATEGY_HYBRID] = N_ ("Scale horizontally until %s, then scale both ways: %s."),
    [LOADLINE_STRATEGY_AUTOSCALE] = N_ ("Scale horizontally until %s, then autoscale: %s."),
    [LOADLINE_STRATEGY_COMBINED] = N_ ("Scale horizontally until %s, then run a leaner model: %s."),
    [NOTHING] = N_ ("Scale horizontally until %s; from then on nothing fits."),
  },
  [LOADLINE_STRATEGY_HYBRID] = {
    [LOADLINE_STRATEGY_STAY] = N_ ("Scale both ways until %s, then go back to the small node: %s."),
    [LOADLINE_STRATEGY_VERTICAL] = N_ ("Scale both ways until %s, then scale vertically: %s."),
    [LOADLINE_STRATEGY_HORIZONTAL] = N_ ("Scale both ways until %s, then scale horizontally: %s."),
    [LOADLINE_STRATEGY_AUTOSCALE] = N_ ("Scale both ways until %s, then autoscale: %s."),
    [LOADLINE_STRATEGY_COMBINED] = N_ ("Scale both ways until %s, then run a leaner model: %s."),
    [NOTHING] = N_ ("Scale both ways until %s; from then on nothing fits."),
  },
  [LOADLINE_STRATEGY_AUTOSCALE] = {
    [LOADLINE_STRATEGY_STAY] = N_ ("Autoscale until %s, then go back to the small node: %s."),
    [LOADLINE_STRATEGY_VERTICAL] = N_ ("Autoscale until %s, then scale vertically: %s."),
    [LOADLINE_STRATEGY_HORIZONTAL] = N_ ("Autoscale until %s, then scale horizontally: %s."),
    [LOADLINE_STRATEGY_HYBRID] = N_ ("Autoscale until %s, then scale both ways: %s."),
    [LOADLINE_STRATEGY_COMBINED] = N_ ("Autoscale until %s, then run a leaner model: %s."),
    [NOTHING] = N_ ("Autoscale until %s; from then on nothing fits."),
  },
  [LOADLINE_STRATEGY_COMBINED] = {
    [LOADLINE_STRATEGY_STAY] = N_ ("Run a leaner model until %s, then go back to the small node: %s."),
    [LOADLINE_STRATEGY_VERTICAL] = N_ ("Run a leaner model until %s, then scale vertically: %s."),
    [LOADLINE_STRATEGY_HORIZONTAL] = N_ ("Run a leaner model until %s, then scale horizontally: %s."),
    [LOADLINE_STRATEGY_HYBRID] = N_ ("Run a leaner model until %s, then scale both ways: %s."),
    [LOADLINE_STRATEGY_AUTOSCALE] = N_ ("Run a leaner model until %s, then autoscale: %s."),
    [NOTHING] = N_ ("Run a leaner model until %s; from then on nothing fits."),
  },
  [NOTHING] = {
    [LOADLINE_STRATEGY_STAY] = N_ ("Nothing fits until %s, then go back to the small node: %s."),
    [LOADLINE_STRATEGY_VERTICAL] = N_ ("Nothing fits until %s, then scale vertically: %s."),
    [LOADLINE_STRATEGY_HORIZONTAL] = N_ ("Nothing fits until %s, then scale horizontally: %s."),
    [LOADLINE_STRATEGY_HYBRID] = N_ ("Nothing fits until %s, then scale both ways: %s."),
    [LOADLINE_STRATEGY_AUTOSCALE] = N_ ("Nothing fits until %s, then autoscale: %s."),
    [LOADLINE_STRATEGY_COMBINED] = N_ ("Nothing fits until %s, then run a leaner model: %s."),
  },
};

/* The first of three or more. */
static const char *const first[NOTHING + 1] = {
  [LOADLINE_STRATEGY_STAY] = N_ ("Stay small at first."),
  [LOADLINE_STRATEGY_VERTICAL] = N_ ("Scale vertically at first."),
  [LOADLINE_STRATEGY_HORIZONTAL] = N_ ("Scale horizontally at first."),
  [LOADLINE_STRATEGY_HYBRID] = N_ ("Scale both ways at first."),
  [LOADLINE_STRATEGY_AUTOSCALE] = N_ ("Autoscale at first."),
  [LOADLINE_STRATEGY_COMBINED] = N_ ("Run a leaner model at first."),
  [NOTHING] = N_ ("Nothing fits at first."),
};

/* A later one of them: its first month, and its nodes. */
static const char *const later[NOTHING + 1] = {
  [LOADLINE_STRATEGY_STAY] = N_ ("From %s, go back to the small node: %s."),
  [LOADLINE_STRATEGY_VERTICAL] = N_ ("From %s, scale vertically: %s."),
  [LOADLINE_STRATEGY_HORIZONTAL] = N_ ("From %s, scale horizontally: %s."),
  [LOADLINE_STRATEGY_HYBRID] = N_ ("From %s, scale both ways: %s."),
  [LOADLINE_STRATEGY_AUTOSCALE] = N_ ("From %s, autoscale: %s."),
  [LOADLINE_STRATEGY_COMBINED] = N_ ("From %s, run a leaner model: %s."),
  [NOTHING] = N_ ("From %s, nothing fits."),
};

static int
row (int strategy)
{
  return strategy >= 0 && strategy < LOADLINE_N_STRATEGIES ? strategy : NOTHING;
}

/* The tables above are the formats; a compiler can't see through a look-up, translators' tools do. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

char *
loadline_headline_always (int strategy, const char *nodes)
{
  return g_strdup_printf (_ (always[row (strategy)]), nodes);
}

char *
loadline_headline_once (int before, int after, const char *month, const char *nodes)
{
  const char *format = once[row (before)][row (after)];

  g_return_val_if_fail (format != NULL, g_strdup (""));
  return g_strdup_printf (_ (format), month, nodes);
}

char *
loadline_headline_first (int strategy)
{
  return g_strdup (_ (first[row (strategy)]));
}

char *
loadline_headline_later (int strategy, const char *month, const char *nodes)
{
  return g_strdup_printf (_ (later[row (strategy)]), month, nodes);
}

#pragma GCC diagnostic pop
