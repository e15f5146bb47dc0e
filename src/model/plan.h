/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan: the whole of what the planner states, as an immutable value. */
#pragma once

#include "model/catalog.h"
#include "model/json.h"
#include "model/month.h"
#include "model/parameter.h"
#include "model/policy.h"

G_BEGIN_DECLS

#define LOADLINE_MAX_MONTHS 120
#define LOADLINE_MAX_SCENARIOS 64
#define LOADLINE_MAX_EVENTS 1024

/* The calendar of a plan: when it runs and how users vary over the year and the day. Plain value. */
typedef struct
{
  LoadlineMonth start;
  int           n_months;                             /* 1 .. LOADLINE_MAX_MONTHS */
  double        season[12];                           /* multipliers, January first; 1 when absent */
  double        custom_profile[24];                   /* weights as stated; all 0 when absent */
  double        event_factor[LOADLINE_MAX_MONTHS];    /* product of the month's users_factor; 1 without */
} LoadlineCalendar;

typedef struct
{
  LoadlineMonth month;
  char         *name;
  double        users_factor; /* 0 .. 1000 */
} LoadlineEvent;

/* A what-if: its own values where it differs from the base. */
typedef struct
{
  char            *name;
  char            *notes;
  LoadlineScenario values;                          /* meaningful where overrides is true */
  bool             overrides[LOADLINE_N_PARAMETERS]; /* by row of the parameter table */
} LoadlineVariant;

/* Low and high of a parameter's plausible range. */
typedef struct
{
  bool   stated;
  double low;
  double high;
} LoadlineRange;

/**
 * LoadlinePlan:
 *
 * Immutable and reference-counted, safe to share between threads; fields are read only. To edit:
 * loadline_plan_copy() gives a draft that nobody else holds, the setters below change it, and from
 * then on it is a plan like any other. Scenario 0 is the base, 1 .. n_variants the variants.
 */
typedef struct
{
  char            *title;
  char            *author;
  char            *notes;
  char            *currency;
  LoadlineCalendar calendar;
  LoadlineCatalog *catalog;
  LoadlinePolicy  *policy;
  LoadlineJson    *catalog_reference; /* as the file states it: id, path or object */
  LoadlineJson    *policy_reference;
  LoadlineScenario base;
  LoadlineEvent   *events;
  int              n_events;
  LoadlineVariant *variants;
  int              n_variants;
  LoadlineRange    ranges[LOADLINE_N_PARAMETERS];
  LoadlineJson    *document; /* what was read, for unknown keys and key order; may be NULL */
} LoadlinePlan;

/* A plan with every default, on the standard catalogue and policy. (transfer full) */
LoadlinePlan *loadline_plan_new (void);

LoadlinePlan *loadline_plan_ref (LoadlinePlan *self);
void          loadline_plan_unref (LoadlinePlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadlinePlan, loadline_plan_unref)

/* A draft equal to @self. (transfer full) */
LoadlinePlan *loadline_plan_copy (const LoadlinePlan *self);

/* Whether both state the same. */
bool loadline_plan_equal (const LoadlinePlan *a, const LoadlinePlan *b);

/* The effective assumptions of scenario @index: the base with the variant's overrides. */
LoadlineScenario loadline_plan_scenario (const LoadlinePlan *self, int index);

/* "Base" (translated) or the variant's name. (transfer none) */
const char *loadline_plan_scenario_name (const LoadlinePlan *self, int index);

/* The scenario of that name ("Base" for the base, also translated); -1 with an error that lists the names. */
int loadline_plan_find_scenario (const LoadlinePlan *self, const char *name, GError **error);

/* Whether scenario @index (1 ..) states @parameter itself. False for the base. */
bool loadline_plan_overrides (const LoadlinePlan *self, int index,
                              const LoadlineParameter *parameter);

/* What holds across parameters, of every scenario: the node and families exist, the node has a
 * price, users_ceiling above users for logistic growth, a custom profile where it is asked for.
 * Reading a plan checks it; so must whoever edits one. False with one sentence. */
bool loadline_plan_check (const LoadlinePlan *self, GError **error);

/* The months of the plan: calendar month of month @m, 0 .. n_months - 1. */
LoadlineMonth loadline_plan_month (const LoadlinePlan *self, int m);

/* ---- Changing a draft: only before it is shared (reference count 1) ---- */

/* Titles and names are cut after LOADLINE_JSON_MAX_NAME characters. */
void loadline_plan_set_title (LoadlinePlan *draft, const char *title);
void loadline_plan_set_author (LoadlinePlan *draft, const char *author);
void loadline_plan_set_notes (LoadlinePlan *draft, const char *notes);

/* Months 1 .. LOADLINE_MAX_MONTHS; events stay at their calendar months. */
void loadline_plan_set_horizon (LoadlinePlan *draft, LoadlineMonth start, int n_months);

/* Copies the value of @parameter from @values into scenario @index; in a variant it becomes an
 * override. Unchecked against other parameters: call loadline_plan_check. */
void loadline_plan_set_value (LoadlinePlan *draft, int index, const LoadlineParameter *parameter,
                              const LoadlineScenario *values);

/* Makes a variant follow the base again. */
void loadline_plan_clear_override (LoadlinePlan *draft, int index,
                                   const LoadlineParameter *parameter);

/* Takes another catalogue; @reference as files state it (id or path), NULL for embedding. What the
 * base names and the catalogue does not have gives way: the node to the catalogue's standard one,
 * families to those there are, the purchase to one with a price; a variant then follows the base.
 * The plan's currency becomes the catalogue's. */
void loadline_plan_set_catalog (LoadlinePlan *draft, LoadlineCatalog *catalog,
                                const char *reference);
void loadline_plan_set_policy (LoadlinePlan *draft, LoadlinePolicy *policy, const char *reference);

/* @events: copied; sorted by month. */
void loadline_plan_set_events (LoadlinePlan *draft, const LoadlineEvent *events, int n_events);
void loadline_plan_set_season (LoadlinePlan *draft, const double season[12]);

/* The range of @parameter, a number; low <= high, both within the parameter's bounds where @range is
 * stated. One that is not stated is taken out. */
void loadline_plan_set_range (LoadlinePlan *draft, const LoadlineParameter *parameter,
                              const LoadlineRange *range);
void loadline_plan_set_custom_profile (LoadlinePlan *draft, const double weights[24]);

/* Adds a variant that overrides nothing at the end; returns its scenario index. */
int  loadline_plan_add_variant (LoadlinePlan *draft, const char *name);
void loadline_plan_remove_variant (LoadlinePlan *draft, int index);
void loadline_plan_rename_variant (LoadlinePlan *draft, int index, const char *name);

/* Adds a variant that states what scenario @index states, after it, or at the end where that is the base;
 * returns its scenario index. */
int loadline_plan_copy_scenario (LoadlinePlan *draft, int index, const char *name);

/* Moves variant @index so that it becomes scenario @to, 1 .. n_variants. */
void loadline_plan_move_variant (LoadlinePlan *draft, int index, int to);

/* Makes what variant @index assumes the base, and takes the variant away. Other variants keep what they
 * state themselves and follow the new base in the rest. */
void loadline_plan_promote_variant (LoadlinePlan *draft, int index);

/* @stem, with a number after it where a scenario has that name already. (transfer full) */
char *loadline_plan_new_name (const LoadlinePlan *self, const char *stem);

/* The scenario to look at after an edit, undone or not, that led from @before to @after, when scenario
 * @index was looked at: the one that the edit is about where it is about one, else the same by name. */
int loadline_plan_follow_scenario (const LoadlinePlan *before, const LoadlinePlan *after,
                                   int index);

G_END_DECLS
