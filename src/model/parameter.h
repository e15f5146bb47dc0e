/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parameter table: everything that names a parameter (files, --set, the window, messages, the
 * reference) goes through its rows, so that an input is added in one place. */
#pragma once

#include "model/scenario.h"

#include <stddef.h>

G_BEGIN_DECLS

typedef enum
{
  LOADLINE_SECTION_WORKLOAD,
  LOADLINE_SECTION_SERVICE,
  LOADLINE_SECTION_OBJECTIVES,
  LOADLINE_SECTION_LIMITS,
  LOADLINE_SECTION_PRICES,
  LOADLINE_N_SECTIONS,
} LoadlineSection;

typedef enum
{
  LOADLINE_KIND_NUMBER,   /* a double */
  LOADLINE_KIND_INTEGER,  /* an int; files may write 4 or 4.0, not 4.5 */
  LOADLINE_KIND_CHOICE,   /* an int, index into @choices */
  LOADLINE_KIND_SWITCH,   /* a bool */
  LOADLINE_KIND_NODE,     /* an interned node id */
  LOADLINE_KIND_FAMILIES, /* an interned comma-separated list of families */
} LoadlineKind;

/* What a number is measured in; it says how the number is read, written and stepped. */
typedef enum
{
  LOADLINE_UNIT_NONE, /* a plain ratio or coefficient */
  LOADLINE_UNIT_FRACTION,           /* people see and type per cent */
  LOADLINE_UNIT_FRACTION_PER_MONTH, /* growth */
  LOADLINE_UNIT_FRACTION_PER_YEAR,  /* discount rate */
  LOADLINE_UNIT_GIB,
  LOADLINE_UNIT_KIB,
  LOADLINE_UNIT_GIB_PER_HOUR,
  LOADLINE_UNIT_MILLISECONDS,
  LOADLINE_UNIT_HOURS,
  LOADLINE_UNIT_USERS,
  LOADLINE_UNIT_PER_HOUR,
  LOADLINE_UNIT_PER_VCPU,
  LOADLINE_UNIT_PER_GPU,
  LOADLINE_UNIT_COPIES,
  LOADLINE_UNIT_VCPU,
  LOADLINE_UNIT_NODES,
  LOADLINE_UNIT_MONEY,           /* the plan's currency */
  LOADLINE_UNIT_MONEY_PER_MONTH, /* the plan's currency a month */
  LOADLINE_UNIT_MONEY_PER_GIB,
  LOADLINE_N_UNITS,
} LoadlineUnit;

/**
 * LoadlineParameter:
 * @key: the name in files and commands
 * @standard: the default, as a number (a choice's index, 0 or 1 for a switch)
 * @min: least value allowed
 * @max: greatest value allowed
 * @step: a sensible step near the default; for @logarithmic rows the window steps in proportion
 * @choices: NULL-terminated names as files have them, for choices
 * @choice_labels: the same for people, untranslated (N_())
 * @zero: what 0 says to people where it is no number like others, untranslated ("No limit"); else NULL
 * @label: a short name for people, untranslated
 * @help: one sentence for people, untranslated
 */
typedef struct
{
  const char        *key;
  LoadlineSection    section;
  LoadlineKind       kind;
  LoadlineUnit       unit;
  size_t             offset;
  double             standard;
  double             min;
  double             max;
  double             step;
  bool               logarithmic;
  const char *const *choices;
  const char *const *choice_labels;
  const char        *zero;
  const char        *label;
  const char        *help;
} LoadlineParameter;

/* Rows of the table; a bound known when compiling, for arrays of one thing a parameter. */
#define LOADLINE_N_PARAMETERS 56

/* The table, in the order people see it: rows 0 .. LOADLINE_N_PARAMETERS - 1. */
const LoadlineParameter *loadline_parameter_at (int index);
int                      loadline_parameter_index (const LoadlineParameter *self);

/* The row of @key; NULL where there is none. */
const LoadlineParameter *loadline_parameter_find (const char *key);

/* The key most like @key, for "did you mean"; NULL when nothing is near. */
const char *loadline_parameter_suggest (const char *key);

const char *loadline_section_id (
  LoadlineSection section); /* "workload", as the reference names it */
const char *loadline_section_label (LoadlineSection section); /* translated */

/* The unit as the reference writes it ("GiB", "per month"); "" for plain ratios. Money is
 * "currency". Untranslated. */
const char *loadline_unit_name (LoadlineUnit unit);

/* The value as a number: of a choice its index, of a switch 0 or 1. Not for NODE and FAMILIES. */
double loadline_parameter_get_number (const LoadlineParameter *self,
                                      const LoadlineScenario *scenario);

/* The value as text: of NODE and FAMILIES only. (transfer none) */
const char *loadline_parameter_get_text (const LoadlineParameter *self,
                                         const LoadlineScenario *scenario);

/* Sets a checked value. False with an error that names the parameter, what was found and what is
 * allowed; then @scenario is as before. Whether a node or family exists is the plan's affair. */
bool loadline_parameter_set_number (const LoadlineParameter *self, LoadlineScenario *scenario,
                                    double value, GError **error);
bool loadline_parameter_set_text (const LoadlineParameter *self, LoadlineScenario *scenario,
                                  const char *text, GError **error);

/* Whether @text is a word for the 0 that @zero stands for: that, in any case, or "none". */
bool loadline_parameter_is_zero (const LoadlineParameter *self, const char *text);

/* Reads what a person types: "2 TiB", "1.5k", "20 %", "0.3 s", "true", "gpu", "m6i,r6i", "none" where there is a @zero; checks and
 * sets it. A bare number is in the parameter's own unit as files have it (0.2 of a fraction).
 * Decimal point only; the window's locale is handled by loadline_quantity_parse_locale.
 * False with an error; then @scenario is as before. */
bool loadline_parameter_parse (const LoadlineParameter *self, LoadlineScenario *scenario,
                               const char *text, GError **error);

/* The value for people, with its unit: "120 GiB", "3 % per month", "4,000", "m6i.xlarge", "GPU".
 * @currency: the plan's, for money. Follows the locale. (transfer full) */
char *loadline_parameter_format (const LoadlineParameter *self, const LoadlineScenario *scenario,
                                 const char *currency);

void loadline_parameter_copy (const LoadlineParameter *self, LoadlineScenario *to,
                              const LoadlineScenario *from);
bool loadline_parameter_equal (const LoadlineParameter *self, const LoadlineScenario *a,
                               const LoadlineScenario *b);

G_END_DECLS
