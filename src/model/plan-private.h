/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files behind plan.h and plan-file.h share among themselves and nobody else needs. */
#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

/* What a plan that states neither runs for: three years from January 2027. */
#define LOADLINE_STANDARD_START (2027 * 12)
#define LOADLINE_STANDARD_MONTHS 36

#define LOADLINE_SEASON_MAX 1000.0
#define LOADLINE_EVENT_MAX 1000.0
#define LOADLINE_EVENTS_OF_MONTH_MAX 1e6

/* A draft with defaults, whose catalogue and policy are still NULL. (transfer full) */
LoadlinePlan *loadline_plan_alloc (void);

/* Whether nobody else holds @self, so that it may be changed. */
bool loadline_plan_is_draft (const LoadlinePlan *self);

/* @name as files may have it, cut where it is too long. (transfer full) */
char *loadline_plan_short_name (const char *name);

/* Works out the factor of each month's events anew, after events or months have changed. */
void loadline_plan_update_calendar (LoadlinePlan *draft);

void loadline_event_clear (LoadlineEvent *event);
void loadline_variant_clear (LoadlineVariant *variant);

/* Whether both state the same: name, notes, and their own values. */
bool loadline_variant_equal (const LoadlineVariant *a, const LoadlineVariant *b);

/* Checks scenario @index; where it fails, @culprit is the parameter at fault. */
bool loadline_plan_check_scenario (const LoadlinePlan *self, int index,
                                   const LoadlineParameter **culprit, GError **error);

/* Checks the name of variant @index (1 ..): there, its own, and not that of the base. */
bool loadline_plan_check_name (const LoadlinePlan *self, int index, GError **error);

/* Checks what is not of one scenario: no month's events multiply users beyond all measure. */
bool loadline_plan_check_events (const LoadlinePlan *self, GError **error);

/* The plan that a document states; @folder: where relative paths start, NULL for the current one.
 * (transfer full) */
LoadlinePlan *loadline_plan_read (LoadlineJson *document, const char *folder, GPtrArray *warnings,
                                  GError **error);

/* The part of it that follows the catalogue and policy named in the document @at to where they are. */
bool loadline_plan_read_sources (const LoadlineJsonCursor *at, const char *folder,
                                 LoadlinePlan *plan, GPtrArray *warnings, GError **error);

/* The document that states the plan, and its lists, each over @old, what the file had there, which may
 * be NULL. @stated: by row, which of @values to write. (transfer full) */
LoadlineJson *loadline_plan_to_json (const LoadlinePlan *self);
LoadlineJson *loadline_plan_parameters_to_json (const LoadlineScenario *values, const bool *stated,
                                                const LoadlineJsonCursor *old);
LoadlineJson *loadline_plan_events_to_json (const LoadlinePlan *self,
                                            const LoadlineJsonCursor *old);
LoadlineJson *loadline_plan_ranges_to_json (const LoadlinePlan *self,
                                            const LoadlineJsonCursor *old);
LoadlineJson *loadline_plan_variants_to_json (const LoadlinePlan *self,
                                              const LoadlineJsonCursor *old);

G_END_DECLS
