/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scaling figure in words and in numbers. */
#include "draw/format.h"
#include "draw/prose.h"
#include "draw/scaling-scene.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The part of what lone nodes would serve that @nodes do; 0 where they serve nothing. */
static double
kept (const LoadlineScalingScene *self, int nodes)
{
  double alone = nodes * loadline_scaling_served (self, 1);

  return alone > 0 ? loadline_scaling_served (self, nodes) / alone : 0;
}

/* Where the plan grows to: the nodes that the message is about. */
static int
spoken_of (const LoadlineScalingScene *self)
{
  return MAX (self->subject.result->nodes, self->subject.last->nodes);
}

char *
loadline_scaling_message (const LoadlineScalingScene *self)
{
  int nodes = spoken_of (self);
  const char *node = self->subject.result->node->id;
  g_autofree char *fleet = loadline_format_nodes (nodes, node);
  g_autofree char *part = loadline_format_percent (kept (self, nodes));

  if (self->subject.curve.class.workers == 0)
    /* Translators: the name of a node */
    return g_strdup_printf (_ ("%s has no processor that can serve"), node);
  if (loadline_scaling_served (self, 1) <= 0)
    /* Translators: the name of a node */
    return g_strdup_printf (_ ("A node of %s alone keeps no target under any load"), node);
  if (self->best > 0)
    /* Translators: a number of nodes, the name of a node */
    return g_strdup_printf (ngettext ("More than %d node of %s would serve less, not more",
                                      "More than %d nodes of %s would serve less, not more",
                                      (unsigned long) self->best),
                            self->best, node);
  if (nodes == 1)
    {
      g_autofree char *more = loadline_format_percent (fmax (2 * kept (self, 2) - 1, 0));

      /* Translators: the name of a node, a percentage */
      return g_strdup_printf (_ ("A second %s would add %s of what the first serves"), node, more);
    }
  /* Translators: 3 × m6i.xlarge, a percentage */
  return g_strdup_printf (_ ("%s serve %s of what they would without waiting for each other"),
                          fleet, part);
}

char *
loadline_scaling_short_message (const LoadlineScalingScene *self)
{
  int nodes = self->best > 0 ? self->best : spoken_of (self);
  g_autofree char *part = loadline_format_percent (kept (self, nodes));

  if (self->subject.curve.class.workers == 0)
    return g_strdup (_ ("No processor that can serve"));
  if (loadline_scaling_served (self, 1) <= 0)
    return g_strdup (_ ("No target is kept"));
  if (self->best > 0)
    return g_strdup_printf (ngettext ("%d node serves most", "%d nodes serve most",
                                      (unsigned long) nodes),
                            nodes);
  if (spoken_of (self) == 1)
    {
      g_autofree char *more = loadline_format_percent (fmax (2 * kept (self, 2) - 1, 0));

      /* Translators: a percentage of what the first node serves */
      return g_strdup_printf (_ ("A second node would add %s"), more);
    }
  /* Translators: a number of nodes, a percentage of what they could serve */
  return g_strdup_printf (ngettext ("%d node, %s effective", "%d nodes, %s effective",
                                    (unsigned long) nodes),
                          nodes, part);
}

char *
loadline_scaling_name (const LoadlineScalingScene *self, LoadlineScalingLine line)
{
  g_autofree char *target = NULL;

  if (line == LOADLINE_SCALING_LINEAR)
    return g_strdup (_ ("If every node added as much"));
  if (line == LOADLINE_SCALING_LAW)
    return g_strdup (_ ("With contention and coherency"));
  target = loadline_format_milliseconds (self->subject.input->projection->scenario.latency_ms);
  if (!self->shown[LOADLINE_SCALING_LAW])
    return g_strdup (_ ("With contention and coherency"));
  /* Translators: the response-time target */
  return g_strdup_printf (_ ("And within %s"), target);
}

char *
loadline_scaling_say (const LoadlineScalingScene *self, int nodes)
{
  g_autofree char *fleet = loadline_format_nodes (nodes, self->subject.result->node->id);
  g_autofree char *served = loadline_format_quantity (loadline_scaling_served (self, nodes));
  g_autofree char *part = loadline_format_percent (kept (self, nodes));

  /* Translators: 3 × m6i.xlarge, requests per second, a percentage */
  return g_strdup_printf (_ ("%s: %s requests/s\n%s of what as many lone nodes would serve"), fleet,
                          served, part);
}

char *
loadline_scaling_describe (const LoadlineFigureInput *input)
{
  g_auto (LoadlineScalingScene) scene = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *now = NULL;
  g_autofree char *last = NULL;
  g_autofree char *now_served = NULL;
  g_autofree char *last_served = NULL;
  const char *node;
  GString *text;

  loadline_scaling_find_lines (&scene, input);
  node = scene.subject.result->node->id;
  first = loadline_scaling_message (&scene);
  now = loadline_format_nodes (scene.subject.result->nodes, node);
  last = loadline_format_nodes (scene.subject.last->nodes, scene.subject.last->node->id);
  now_served = loadline_format_quantity (scene.subject.result->capacity_rps);
  last_served = loadline_format_quantity (scene.subject.last->capacity_rps);
  text = g_string_new (NULL);
  loadline_prose_take (text, loadline_prose_sentence (first));
  /* Translators: nodes, requests per second, nodes, requests per second */
  loadline_prose_take (
    text, g_strdup_printf (_ ("The month's nodes (%s) serve %s requests/s within the targets, the "
                              "last month's (%s) serve %s."),
                           now, now_served, last, last_served));
  return g_string_free (text, FALSE);
}

char *
loadline_scaling_data (const LoadlineFigureInput *input)
{
  g_auto (LoadlineScalingScene) scene = { 0 };
  GString *csv = g_string_new ("nodes,linear_rps,law_rps,within_target_rps\n");

  loadline_scaling_find_lines (&scene, input);
  for (int p = 0; p < scene.n_points; p++)
    {
      loadline_chart_cell (csv, scene.counts[p], ',');
      loadline_chart_cell (csv, scene.lines[LOADLINE_SCALING_LINEAR].y[p], ',');
      loadline_chart_cell (csv, scene.lines[LOADLINE_SCALING_LAW].y[p], ',');
      loadline_chart_cell (csv, scene.lines[LOADLINE_SCALING_SERVED].y[p], '\n');
    }
  return g_string_free (csv, FALSE);
}
