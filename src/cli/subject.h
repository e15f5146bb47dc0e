/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a command speaks of: one scenario of a plan, with what --set changes, and its projection. */
#pragma once

#include "cli/options.h"
#include "engine/projection.h"

G_BEGIN_DECLS

/**
 * LoadlineSubject:
 * @plan: as the file has it, changed by --set; only the chosen scenario is sure to be in it
 * @scenario: its index in @plan
 */
typedef struct
{
  /* Owned */
  LoadlinePlan       *plan;
  LoadlineProjection *projection;

  int scenario;
} LoadlineSubject;

void loadline_subject_clear (LoadlineSubject *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LoadlineSubject, loadline_subject_clear)

/* Reads the plan that the first argument names, with --scenario and --set, and projects it; says
 * what the plan warns of. @self: zeroes. */
bool loadline_subject_open (LoadlineSubject *self, const LoadlineOptions *options, GError **error);

/* The index of --month in the plan, or @otherwise where it was not given. */
bool loadline_subject_month (const LoadlineSubject *self, const LoadlineOptions *options,
                             int otherwise, int *month, GError **error);

/* The scenario's name. (transfer none) */
const char *loadline_subject_scenario_name (const LoadlineSubject *self);

G_END_DECLS
