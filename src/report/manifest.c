/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names from a plan are made into Kubernetes names or quoted; what stands in comments is one line. */
#include "report/manifest.h"

#include "engine/verdict.h"
#include "model/quantity.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What Kubernetes allows as a name. */
#define MOST_NAME 50

#define MIB_A_GIB 1024
#define MILLI 1000

typedef struct
{
  GString *out;
  const LoadlineReport *report;
  const LoadlineScenario *scenario;
  const LoadlineResult *result;
  bool follows_day;
  char *name;
} Manifest;

/* Lower-case letters, digits and hyphens, beginning and ending in a letter or digit. */
static char *
name_of (const char *title)
{
  GString *name = g_string_new (NULL);

  for (const char *p = title; *p != '\0' && name->len < MOST_NAME; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (name, g_ascii_tolower (*p));
    else if (name->len > 0 && name->str[name->len - 1] != '-')
      g_string_append_c (name, '-');
  while (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  if (name->len == 0 || !g_ascii_isalpha (name->str[0]))
    g_string_prepend (name, name->len == 0 ? "service" : "service-");
  return g_string_free (name, FALSE);
}

/* @text on one line: what YAML takes as the end of one, and what it cannot hold, becomes a space.
 * (transfer full) */
static char *
one_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      bool ends = c == 0x2028 || c == 0x2029 || c == 0xfeff || c == 0xfffe || c == 0xffff;

      g_string_append_unichar (line, ends || g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (line, FALSE);
}

/* A name from a catalogue as a YAML string. */
static char *
quoted (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "'", -1);
  g_autofree char *doubled = g_strjoinv ("''", parts);
  g_autofree char *line = one_line (doubled);

  return g_strdup_printf ("'%s'", line);
}

/* A comment of one line, indented by @indent. */
static void
add_comment (Manifest *self, int indent, const char *words)
{
  g_autofree char *line = one_line (words);

  g_string_append_printf (self->out, "%*s# %s\n", indent, "", line);
}

static void
add_comment_of (Manifest *self, int indent, const char *words, double value)
{
  g_autofree char *number = loadline_number_to_text (round (value * 1e3) / 1e3);
  g_autofree char *line = g_strdup_printf ("%s: %s", words, number);

  add_comment (self, indent, line);
}

static void
add_heading (Manifest *self, int month, int strategy)
{
  const LoadlineReport *report = self->report;
  g_autofree char *iso =
    loadline_month_to_iso (loadline_projection_month (report->projection, month));
  const char *label = strategy >= 0
                        ? _ (loadline_strategy_at ((LoadlineStrategyId) strategy)->label)
                        : _ ("nothing fits; the best there is");
  /* Translators: title of a plan, name of a scenario */
  g_autofree char *plan = g_strdup_printf (_ ("Plan: %s, %s"), report->title, report->scenario);
  /* Translators: a month as 2027-01, the label of a strategy */
  g_autofree char *answer = g_strdup_printf (_ ("Month: %s; answer: %s"), iso, label);
  g_autofree char *version = g_strdup_printf (_ ("Made by Loadline %s"), LOADLINE_VERSION);

  add_comment (self, 0, version);
  add_comment (self, 0, plan);
  add_comment (self, 0, answer);
  add_comment (self, 0,
               _ ("One pod runs on each node. Put your own image in before you apply it."));
}

static void
add_resources (Manifest *self)
{
  const LoadlineNode *node = self->result->node;
  double left = 1 - self->scenario->memory_reserve;

  g_string_append (self->out, "          resources:\n            requests:\n");
  add_comment_of (self, 14,
                  _ ("vCPU of the node less the share kept for the system (memory_reserve)"),
                  self->scenario->memory_reserve);
  g_string_append_printf (self->out, "              cpu: %.0fm\n",
                          floor (node->vcpu * left * MILLI));
  add_comment_of (self, 14, _ ("memory that the model and the hot data take on a node, GiB"),
                  self->result->memory_gib);
  g_string_append_printf (self->out, "              memory: %.0fMi\n",
                          ceil (fmin (self->result->memory_gib, node->memory_gib * left)
                                * MIB_A_GIB));
  g_string_append (self->out, "            limits:\n");
  add_comment_of (self, 14, _ ("memory of the node less the share kept for the system, of GiB"),
                  node->memory_gib);
  g_string_append_printf (self->out, "              memory: %.0fMi\n",
                          floor (node->memory_gib * left * MIB_A_GIB));
  if (node->gpus > 0 && self->scenario->processor == LOADLINE_PROCESSOR_GPU)
    g_string_append_printf (self->out, "              nvidia.com/gpu: %d\n", node->gpus);
}

static void
add_deployment (Manifest *self)
{
  GString *out = self->out;
  const char *name = self->name;
  g_autofree char *type = quoted (self->result->node->id);

  g_string_append_printf (out,
                          "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: %s\n"
                          "  labels:\n    app.kubernetes.io/name: %s\nspec:\n",
                          name, name);
  if (self->follows_day)
    add_comment (self, 2, _ ("the autoscaler below decides how many"));
  else
    {
      add_comment_of (self, 2, _ ("nodes that serve the peak, requests per second"),
                      self->result->capacity_rps);
      g_string_append_printf (out, "  replicas: %d\n", self->result->nodes);
    }
  g_string_append_printf (out,
                          "  selector:\n    matchLabels:\n      app.kubernetes.io/name: %s\n"
                          "  template:\n    metadata:\n      labels:\n"
                          "        app.kubernetes.io/name: %s\n    spec:\n"
                          "      nodeSelector:\n"
                          "        node.kubernetes.io/instance-type: %s\n"
                          "      affinity:\n        podAntiAffinity:\n"
                          "          requiredDuringSchedulingIgnoredDuringExecution:\n"
                          "            - topologyKey: kubernetes.io/hostname\n"
                          "              labelSelector:\n                matchLabels:\n"
                          "                  app.kubernetes.io/name: %s\n"
                          "      containers:\n        - name: %s\n"
                          "          image: registry.example.com/%s:latest\n",
                          name, name, type, name, name, name);
  add_resources (self);
}

static void
add_autoscaler (Manifest *self)
{
  double left = 1 - self->scenario->memory_reserve;
  double target = fmin (self->scenario->utilisation_max / fmax (left, 0.01), 1);

  g_string_append_printf (self->out,
                          "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\n"
                          "metadata:\n  name: %s\nspec:\n  scaleTargetRef:\n"
                          "    apiVersion: apps/v1\n    kind: Deployment\n    name: %s\n",
                          self->name, self->name);
  add_comment (self, 2, _ ("nodes in the quietest hour of the day"));
  g_string_append_printf (self->out, "  minReplicas: %d\n", self->result->base_nodes);
  add_comment (self, 2, _ ("nodes in the busiest hour of the day"));
  g_string_append_printf (self->out, "  maxReplicas: %d\n", self->result->nodes);
  g_string_append (self->out, "  metrics:\n    - type: Resource\n      resource:\n"
                              "        name: cpu\n        target:\n"
                              "          type: Utilization\n");
  add_comment_of (self, 10,
                  _ ("greatest utilisation of a node (utilisation_max), as a share of what a pod "
                     "requests"),
                  self->scenario->utilisation_max);
  g_string_append_printf (self->out, "          averageUtilization: %.0f\n", target * 100);
}

char *
loadline_report_to_manifest (const LoadlineReport *report)
{
  int month = report->month;
  int strategy = report->strategy;
  Manifest self = {
    .out = g_string_new (NULL),
    .report = report,
    .scenario = &report->projection->scenario,
    .name = name_of (report->title),
  };
  LoadlineVerdict verdict;

  loadline_verdict_init (&verdict, report->projection, month);
  self.result = strategy >= 0 ? loadline_projection_result (report->projection, month,
                                                            (LoadlineStrategyId) strategy)
                              : verdict.shown;
  self.follows_day =
    strategy >= 0 && loadline_strategy_at ((LoadlineStrategyId) strategy)->follows_day;
  add_heading (&self, month, strategy);
  add_deployment (&self);
  if (self.follows_day)
    add_autoscaler (&self);
  g_free (self.name);
  return g_string_free (self.out, FALSE);
}
