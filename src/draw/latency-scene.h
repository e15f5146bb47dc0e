/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The geometry and the words of the latency figure, shared by its files. */
#pragma once

#include "draw/curve-subject.h"

G_BEGIN_DECLS

#define LOADLINE_LATENCY_POINTS 96

typedef enum
{
  LOADLINE_LATENCY_P50,
  LOADLINE_LATENCY_P95,
  LOADLINE_LATENCY_P99,
  LOADLINE_LATENCY_TARGET,
  LOADLINE_N_LATENCIES,
} LoadlineLatencyLine;

/* Loads worth a mark. */
typedef enum
{
  LOADLINE_LOAD_NOW,      /* the month's demand */
  LOADLINE_LOAD_LAST,     /* the last month's */
  LOADLINE_LOAD_CAPACITY, /* the most within the targets */
  LOADLINE_LOAD_KNEE,
  LOADLINE_N_LOADS,
} LoadlineLoad;

/* Made anew for drawing and for looking up a point; freed with loadline_latency_clear().
 * @loads: of the marks, 1/s; NAN for none. @saturation: 0 where nothing is served
 * @rates: along the curves, 1/s; @curves: in ms, then places
 * @shown: whether a percentile has a line of its own */
typedef struct
{
  LoadlineCurveSubject subject;
  double loads[LOADLINE_N_LOADS];
  double saturation;
  double rates[LOADLINE_LATENCY_POINTS];
  double places[LOADLINE_LATENCY_POINTS];
  LoadlineLine curves[LOADLINE_N_LATENCIES];
  bool shown[LOADLINE_N_LATENCIES];
  double idle_ms;
  char *title;
  char *short_title;
  LoadlinePlot plot;
} LoadlineLatencyScene;

void loadline_latency_init (LoadlineLatencyScene *self, const LoadlineFigureInput *input,
                            const LoadlineTheme *theme, double width, double height);
void loadline_latency_clear (LoadlineLatencyScene *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LoadlineLatencyScene, loadline_latency_clear)

/* Finds the loads of the marks and the saturation. */
void loadline_latency_find_loads (LoadlineLatencyScene *self, const LoadlineFigureInput *input);

/* The figure's message, and in fewer words. (transfer full) */
char *loadline_latency_message (const LoadlineLatencyScene *self);
char *loadline_latency_short_message (const LoadlineLatencyScene *self);

/* "p99". (transfer full) */
char *loadline_latency_name (const LoadlineLatencyScene *self, LoadlineLatencyLine line);

/* What a mark is, short: "Mar 2028: 120/s", and what the load @rate means. (transfer full) */
char *loadline_latency_mark_words (const LoadlineLatencyScene *self, LoadlineLoad load);
char *loadline_latency_say (const LoadlineLatencyScene *self, double rate, int load);

/* The figure in sentences, and its numbers as CSV. (transfer full) */
char *loadline_latency_describe (const LoadlineFigureInput *input);
char *loadline_latency_data (const LoadlineFigureInput *input);

G_END_DECLS
